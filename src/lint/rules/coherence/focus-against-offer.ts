import * as l10n from '@vscode/l10n';
import { blockOf, type Item } from '../../../canvas/canvas';
import { shortNames } from '../../names';
import { always, type Fix, type Rule } from '../../rule';

const PREMIUM: ReadonlySet<string> = new Set(['design', 'brand_status', 'customization']);
const THRIFTY: ReadonlySet<string> = new Set(['price', 'cost_reduction', 'convenience']);
const CHEAP: ReadonlySet<string> = new Set(['price', 'cost_reduction']);

/** The whole model leans one way and its offers the other. */
export const focusAgainstOffer: Rule = {
  id: 'focus-against-offer',
  family: 'coherence',
  severity: always('information'),
  summary:
    'The model is cost-driven while its offers are premium, or value-driven while they are only cheap.',
  why: 'Where the whole model leans to the lowest cost, offers that rest on design, status or made-to-measure pull the other way; where it leans to value, an offer whose only merit is its price earns nothing for it.',
  example: {
    fails: `cost_focus: cost_driven
value_propositions:
  - name: Furniture made for one room
    characteristics: [customization, design]
  - name: A name that people show
    characteristics: [brand_status]
`,
    repaired: `cost_focus: value_driven
value_propositions:
  - name: Furniture made for one room
    characteristics: [customization, design]
  - name: A name that people show
    characteristics: [brand_status]
`,
  },
  *check(canvas) {
    const { cost_focus: focus } = canvas.header;
    const field = canvas.headerFields.get('cost_focus');
    if (focus === undefined || field === undefined) return;
    const offers = blockOf(canvas, 'value_propositions').items.filter(
      ({ values }) => (values.characteristics?.length ?? 0) > 0,
    );
    if (offers.length === 0) return;
    const premium = offers.filter((offer) => has(offer, PREMIUM));
    const isTooDear =
      focus === 'cost_driven' &&
      premium.length * 2 > offers.length &&
      !offers.some((one) => has(one, THRIFTY));
    const isTooCheap =
      focus === 'value_driven' && offers.every((one) => has(one, CHEAP) && !has(one, PREMIUM));
    if (!isTooDear && !isTooCheap) return;
    yield {
      span: field.valueSpan,
      message: isTooDear
        ? l10n.t(
            'The model is cost-driven, but its offers rest on design, status or made-to-measure: {0}.',
            shortNames(premium),
          )
        : l10n.t('The model is value-driven, but its offers rest on a low price: {0}.', shortNames(offers)),
      related: offers.map((offer) => ({
        span: offer.nameSpan,
        message: l10n.t('“{0}” is here.', shortNames([offer])),
      })),
      fixes: () => [
        isTooDear
          ? focusFix('value_driven', l10n.t('Call the model value-driven'))
          : focusFix('cost_driven', l10n.t('Call the model cost-driven')),
        focusFix(undefined, l10n.t('Leave open which way the model leans')),
      ],
    };
  },
};

function has({ values }: Item, some: ReadonlySet<string>): boolean {
  return values.characteristics?.some((one) => some.has(one)) === true;
}

function focusFix(value: string | undefined, title: string): Fix {
  return { title, operations: [{ kind: 'set-header', key: 'cost_focus', value }] };
}
