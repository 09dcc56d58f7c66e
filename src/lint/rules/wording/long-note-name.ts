import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { oneLine } from '../../../canvas/text';
import { shortName } from '../../names';
import { always, type Fix, type Rule } from '../../rule';
import { ideasIn } from './splitIdeas';

/** The length that fits on a sticky note and can be read from a distance. */
const LONGEST = 80;

/** A name that is a paragraph. */
export const longNoteName: Rule = {
  id: 'long-note-name',
  family: 'wording',
  severity: always('hint'),
  summary: 'A name is longer than about 80 characters.',
  why: 'A canvas is read at a glance. A short name says what the note is about; the detail belongs into its note field, where there is room for it.',
  example: {
    fails: `value_propositions:
  - "Unusual and affordable places to stay: rooms, flats and whole houses of people who know the place"
`,
    repaired: `value_propositions:
  - name: Unusual and affordable places to stay
    note: Rooms, flats and whole houses of people who know the place.
`,
  },
  *check(canvas) {
    for (const item of canvas.items) {
      if (item.name.length <= LONGEST) continue;
      const length = [...item.name.trim()].length;
      // A list has a rule of its own.
      if (length <= LONGEST || ideasIn(item.name).length > 1) continue;
      yield {
        span: item.nameSpan,
        message: l10n.t(
          '“{0}” is {1} characters long. Keep the name short and put the detail into “note”.',
          shortName(item),
          length,
        ),
        item,
        block: item.block,
        fixes: () => shorten(canvas, item),
      };
    }
  },
};

/** Where a name can be cut so that its beginning still is one. */
const BREAK = /\s*[:;.!?]\s+|\s+[–—-]\s+|\s*\(|,\s+/g;
const SHORTEST = 8;

/** Keeps the beginning as the name and moves the rest to the note; offered where the name has a natural break. */
function shorten(canvas: Canvas, item: Item): readonly Fix[] {
  const name = oneLine(item.name);
  const cut = [...name.matchAll(BREAK)].find(({ index }) => index >= SHORTEST && index <= LONGEST);
  if (cut === undefined) return [];
  const beginning = name.slice(0, cut.index);
  const ref = refTo(canvas, item);
  const { note } = item.values;
  return [
    {
      title: l10n.t('Shorten the name to “{0}” and keep the whole in “note”', beginning),
      operations: [
        {
          kind: 'set-field',
          item: ref,
          key: 'note',
          value: note === undefined ? name : `${name}\n\n${note}`,
        },
        { kind: 'rename-item', item: ref, name: beginning },
      ],
    },
  ];
}
