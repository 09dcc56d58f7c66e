/**
 * A canvas as a presentation: customer segments come first, costs last, and every note says how it is linked
 * with notes that were shown before it.
 */

import { addTo } from '../canvas/collect';
import type { BlockModel, GridModel, MoneyModel, NoteModel, SumModel, TitleModel } from './model';

/** More notes than this do not read well on one slide. */
const MOST = 9;
/** More names than this in one line are too many for a listener. */
const MOST_NAMES = 4;

/** How a note is linked with earlier ones: the verb, such as “serves”, and the names. */
export interface Thread {
  readonly verb: string;
  readonly names: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

export interface SlideNote {
  readonly note: NoteModel;
  readonly threads: readonly Thread[];
}

export type Slide =
  /** The whole canvas: at the beginning with its title, and once more at the end. */
  | { readonly kind: 'whole'; readonly title: TitleModel; readonly opens: boolean }
  | {
      readonly kind: 'block';
      readonly block: BlockModel;
      readonly notes: readonly SlideNote[];
      /** Where a block takes several slides: which one this is, from 1, of how many. */
      readonly part: { readonly number: number; readonly of: number } | undefined;
      readonly sum: SumModel | undefined;
    }
  | { readonly kind: 'money'; readonly money: MoneyModel };

/** The slides of a canvas: its title, its blocks in storytelling order, and what is left where there are amounts. */
export function slidesOf(grid: GridModel): readonly Slide[] {
  const threadsOf = threads(grid);
  const slides: Slide[] = [{ kind: 'whole', title: grid.title, opens: true }];
  for (const block of grid.blocks) {
    const pages = pagesOf(block.notes);
    const sum = grid.money?.sums.find((candidate) => candidate.block === block.key);
    pages.forEach((notes, index) => {
      slides.push({
        kind: 'block',
        block,
        notes: notes.map((note) => ({ note, threads: threadsOf(note) })),
        part: pages.length > 1 ? { number: index + 1, of: pages.length } : undefined,
        sum,
      });
    });
  }
  if (grid.money?.margin) slides.push({ kind: 'money', money: grid.money });
  slides.push({ kind: 'whole', title: grid.title, opens: false });
  return slides;
}

/** Pages of about the same length; an empty block has one, for its open question. */
function pagesOf(notes: readonly NoteModel[]): readonly (readonly NoteModel[])[] {
  const pages = Math.max(1, Math.ceil(notes.length / MOST));
  const length = Math.ceil(notes.length / pages);
  return Array.from({ length: pages }, (_, page) => notes.slice(page * length, (page + 1) * length));
}

interface PlacedNote {
  readonly note: NoteModel;
  /** Its position in the presentation: notes are shown in the order of their blocks. */
  readonly order: number;
}

/** The links of a note to notes of earlier blocks, grouped by verb. */
function threads(grid: GridModel): (note: NoteModel) => readonly Thread[] {
  const placed = new Map<string, PlacedNote>();
  grid.blocks.forEach((block, order) => {
    for (const note of block.notes) placed.set(note.key, { note, order });
  });
  const earlier = new Map<string, { readonly verb: string; readonly other: PlacedNote }[]>();
  for (const { a, b, forward, backward } of grid.links) {
    const [one, other] = [placed.get(a), placed.get(b)];
    if (!one || !other || one.order === other.order) continue;
    const [from, to, verb] = one.order > other.order ? [one, other, forward] : [other, one, backward];
    addTo(earlier, from.note.key, { verb, other: to });
  }
  return (note) => {
    const byVerb = new Map<string, string[]>();
    const links = [...(earlier.get(note.key) ?? [])].sort((a, b) => a.other.order - b.other.order);
    for (const { verb, other } of links) addTo(byVerb, verb, other.note.name);
    return [...byVerb].map(([verb, names]) => ({
      verb,
      names: names.slice(0, MOST_NAMES),
      more: Math.max(0, names.length - MOST_NAMES),
    }));
  };
}

/** In how many columns so many cards are laid out, so that rows are about equally long. */
export function columnsFor(cards: number): number {
  if (cards <= 3) return Math.max(1, cards);
  return cards === 4 ? 2 : cards <= 6 || cards === 9 ? 3 : 4;
}
