import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { areAll, misfit, setFix } from './kinds';

const VARIABLE: ReadonlySet<string> = new Set(['variable']);

/** Something one owns whose every cost grows with sales. */
export const ownedButVariable: Rule = {
  id: 'owned-but-variable',
  family: 'coherence',
  severity: always('information'),
  summary: 'A physical resource is owned, and all of its costs are variable.',
  why: 'What one owns costs the same on a bad day: wear, interest, insurance. If nothing of it is fixed, either the resource is rented by use, or a cost is missing.',
  example: {
    fails: `key_resources:
  - name: Delivery vans
    type: physical
    source: owned
cost_structure:
  - name: Running the vans
    type: variable
    links: [delivery-vans]
`,
    repaired: `key_resources:
  - name: Delivery vans
    type: physical
    source: owned
cost_structure:
  - name: Running the vans
    type: fixed
    links: [delivery-vans]
`,
  },
  *check(canvas) {
    for (const resource of blockOf(canvas, 'key_resources').items) {
      if (resource.values.type !== 'physical' || resource.values.source !== 'owned') continue;
      const costs = canvas.links.partnersIn(resource, 'cost_structure');
      if (!areAll(costs, VARIABLE)) continue;
      const message = l10n.t(
        '“{0}” is ours, yet all it costs grows with sales ({1}). What does it cost on a day without any?',
        shortName(resource),
        shortNames(costs),
      );
      yield misfit(resource, message, costs, () => [
        ...costs.map((one) =>
          setFix(canvas, [one], 'type', 'fixed', l10n.t('Call “{0}” a fixed cost', shortName(one))),
        ),
        setFix(
          canvas,
          [resource],
          'source',
          'leased',
          l10n.t('Say that “{0}” is leased', shortName(resource)),
        ),
      ]);
    }
  },
};
