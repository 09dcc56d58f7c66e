/** What the pages show of each changed note: its values before and after, and the links that were made and cut. */
import * as l10n from '@vscode/l10n';
import { blockTitle } from '../canvas/blockTitle';
import type { Item } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import type { ChangedLink, ChangedValue } from '../view/model';
import { changeSentence, itemFieldWords } from './changeNote';
import type { CanvasChange, Comparison } from './compare';
import { PLAIN } from './formats';

/** What differs in each note of the later version, field by field. New notes have no values before. */
export function changedValues(comparison: Comparison): ReadonlyMap<Item, readonly ChangedValue[]> {
  const values = new Map<Item, ChangedValue[]>();
  for (const change of comparison.changes)
    for (const [item, value] of valuesOf(change, comparison)) addTo(values, item, value);
  return values;
}

function valuesOf(
  change: CanvasChange,
  { after: { header } }: Comparison,
): readonly (readonly [Item, ChangedValue])[] {
  switch (change.kind) {
    case 'renamed':
      return [[change.after, { what: l10n.t('Name'), before: change.before.name, after: change.after.name }]];
    case 'moved': {
      const [before, after] = [change.before, change.after].map(({ block }) => blockTitle(header, block));
      return [[change.after, { what: l10n.t('Block'), before: before ?? '', after: after ?? '' }]];
    }
    case 'reordered':
      return [
        [
          change.after,
          { what: l10n.t('Place in the block'), before: `${change.from + 1}`, after: `${change.to + 1}` },
        ],
      ];
    case 'changed': {
      const { label, write } = itemFieldWords(
        change.field,
        [change.after.block, change.before.block],
        header,
      );
      return [[change.after, { what: label, before: write(change.from), after: write(change.to) }]];
    }
    case 'linked':
    case 'unlinked': {
      const { a, b, kind } = change;
      const isMade = kind === 'linked';
      const row = ({ name }: Item): ChangedValue => ({
        what: l10n.t('Linked with'),
        before: isMade ? '' : name,
        after: isMade ? name : '',
      });
      return [
        [a, row(b)],
        [b, row(a)],
      ];
    }
    default:
      return [];
  }
}

/** The links that were made and cut between notes of the later version, by the keys of their notes. */
export function changedLinks(
  comparison: Comparison,
  keyOf: (item: Item) => string | undefined,
): readonly ChangedLink[] {
  return comparison.changes.flatMap((change) => {
    if (change.kind !== 'linked' && change.kind !== 'unlinked') return [];
    const [a, b] = [keyOf(change.a), keyOf(change.b)];
    if (a === undefined || b === undefined) return [];
    const made = change.kind === 'linked';
    const word = made ? l10n.t('new link') : l10n.t('link cut');
    return [{ a, b, made, word, says: changeSentence(comparison, change, PLAIN) }];
  });
}
