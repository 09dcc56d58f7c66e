import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { nameAndKind, shortName } from '../../names';
import { always, type Fix, type Rule } from '../../rule';
import { distinctId } from './distinctId';

function newIdFix(canvas: Canvas, item: Item): readonly Fix[] {
  if (item.shared) return [];
  const id = distinctId(canvas, item);
  return [
    {
      title: l10n.t('Give “{0}” the id {1}', shortName(item), id),
      operations: [{ kind: 'rename-id', item: refTo(canvas, item), id }],
    },
  ];
}

/**
 * Two items answer to one id. Two plain items of the same name that nothing links to are left to `duplicate-name`: as
 * long as no link uses the id, nothing is ambiguous.
 */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  family: 'references',
  severity: always('error'),
  summary: 'Two items answer to the same id.',
  why: 'Links find items by their ids. An id that two items share leads nowhere, so every link that uses it is lost. Without an id of its own, an item answers to its name in small letters, with dashes.',
  example: {
    fails: `customer_segments:
  - id: guests
    name: Travellers
  - id: guests
    name: People who let a home
`,
    repaired: `customer_segments:
  - id: guests
    name: Travellers
  - id: hosts
    name: People who let a home
`,
  },
  *check(canvas, { references }) {
    const { links } = canvas;
    let wanted: ReadonlySet<string> | undefined;
    for (const id of links.ids) {
      const items = links.withId(id);
      const [first] = items;
      if (items.length < 2 || first === undefined) continue;
      wanted ??= new Set(references.broken.map(({ ref }) => ref.target));
      if (!wanted.has(id) && items.every((item) => item.idSpan === undefined)) continue;
      for (const item of items.slice(1)) {
        yield {
          span: item.idSpan ?? item.nameSpan,
          message: l10n.t('{0} already answers to the id {1}.', nameAndKind(first), id),
          related: [
            { span: first.idSpan ?? first.nameSpan, message: l10n.t('“{0}” is here.', shortName(first)) },
          ],
          item,
          block: item.block,
          fixes: () => newIdFix(canvas, item),
        };
      }
    }
  },
};
