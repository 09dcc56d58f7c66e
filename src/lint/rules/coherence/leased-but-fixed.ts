import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { areAll, misfit, setFix } from './kinds';

const FIXED: ReadonlySet<string> = new Set(['fixed']);

/** Something others bring whose every cost stays the same. */
export const leasedButFixed: Rule = {
  id: 'leased-but-fixed',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A resource is leased or comes from a partner, and all of its costs are fixed.',
  why: 'Leaving something to others usually turns fixed cost into variable cost. If it does not here, say so in the note: then the resource costs as if it were owned, without being it.',
  example: {
    fails: `key_resources:
  - name: Warehouse
    source: partner
    links: [storage-company]
key_partnerships:
  - Storage company
cost_structure:
  - name: Storage contract
    type: fixed
    links: [warehouse]
`,
    repaired: `key_resources:
  - name: Warehouse
    source: partner
    links: [storage-company]
key_partnerships:
  - Storage company
cost_structure:
  - name: Storage contract
    type: variable
    links: [warehouse]
`,
  },
  *check(canvas) {
    for (const resource of blockOf(canvas, 'key_resources').items) {
      const { source } = resource.values;
      if (source !== 'partner' && source !== 'leased') continue;
      const costs = canvas.links.partnersIn(resource, 'cost_structure');
      if (!areAll(costs, FIXED)) continue;
      const message = l10n.t(
        '“{0}” is not ours, yet all it costs is fixed ({1}). Could it cost less when less is sold?',
        shortName(resource),
        shortNames(costs),
      );
      yield misfit(resource, message, costs, () => [
        ...costs.map((one) =>
          setFix(canvas, [one], 'type', 'variable', l10n.t('Call “{0}” a variable cost', shortName(one))),
        ),
        setFix(canvas, [resource], 'source', 'owned', l10n.t('Say that “{0}” is ours', shortName(resource))),
      ]);
    }
  },
};
