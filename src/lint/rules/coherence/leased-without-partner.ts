import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { linkFix, MOST_FIXES } from '../../fixes';
import { shortName, shortNames } from '../../names';
import { type Finding, type Fix, HOLE, type Rule } from '../../rule';
import { likeliest } from '../../similarItems';

/** A resource that is said to come from a partner has one that supplies it. */
export const leasedWithoutPartner: Rule = {
  id: 'leased-without-partner',
  family: 'coherence',
  severity: HOLE,
  summary: 'A resource is said to come from a partner, but no partner supplies it.',
  why: 'A resource that somebody else brings is a dependency. Name the partner who brings it, so that everybody sees what the model rests on, or say that the resource is owned or leased.',
  example: {
    fails: `key_resources:
  - name: Payment network
    source: partner
  - Booking platform
key_partnerships:
  - name: Cloud provider
    links: [booking-platform]
`,
    repaired: `key_resources:
  - name: Payment network
    source: partner
  - Booking platform
key_partnerships:
  - name: Cloud provider
    links: [booking-platform, payment-network]
`,
  },
  *check(canvas, facts) {
    const { links } = canvas;
    const partners = blockOf(canvas, 'key_partnerships').items;
    // Without partners, or with partners that contribute nothing at all, others say so already.
    const contributes =
      links.between('key_partnerships', 'key_resources') +
        links.between('key_partnerships', 'key_activities') >
      0;
    if (partners.length === 0 || !contributes) return;
    const lacking = blockOf(canvas, 'key_resources').items.filter(
      (resource) =>
        resource.values.source === 'partner' &&
        links.partnersIn(resource, 'key_partnerships').length === 0 &&
        !facts.references.mayJoin(resource, ['key_partnerships']),
    );
    const supplied = links.between('key_partnerships', 'key_resources') > 0;
    if (!supplied && lacking.length > 1) yield together(canvas, lacking);
    else for (const resource of lacking) yield finding(canvas, resource);
  },
};

function finding(canvas: Canvas, resource: Item): Finding {
  const source = resource.fields.get('source');
  return {
    span: resource.nameSpan,
    message: l10n.t('“{0}” comes from a partner, but no partner supplies it.', shortName(resource)),
    item: resource,
    block: resource.block,
    ...(source
      ? { related: [{ span: source.valueSpan, message: l10n.t('Here it says where it comes from.') }] }
      : {}),
    fixes: () => [
      ...likeliest(canvas, resource, ['key_partnerships'])
        .slice(0, MOST_FIXES - 2)
        .map((partner) => linkFix(canvas, partner, resource)),
      sourceFix(canvas, resource, 'leased', l10n.t('Say that “{0}” is leased', shortName(resource))),
      sourceFix(canvas, resource, 'owned', l10n.t('Say that “{0}” is ours', shortName(resource))),
    ],
  };
}

/** One finding on the block where no partner supplies any resource at all. */
function together(canvas: Canvas, lacking: readonly Item[]): Finding {
  const [first] = lacking;
  return {
    span: blockOf(canvas, 'key_resources').keySpan ?? first?.nameSpan ?? { start: 0, end: 0 },
    message: l10n.t(
      '{0} resources come from a partner, but no partner supplies a resource: {1}.',
      lacking.length,
      shortNames(lacking),
    ),
    block: 'key_resources',
    related: lacking.map((resource) => ({
      span: resource.nameSpan,
      message: l10n.t('“{0}” comes from a partner.', shortName(resource)),
    })),
  };
}

function sourceFix(canvas: Canvas, resource: Item, value: string, title: string): Fix {
  return {
    title,
    operations: [{ kind: 'set-field', item: refTo(canvas, resource), key: 'source', value }],
  };
}
