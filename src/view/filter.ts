/** The filter of the grid: by text, segment, tag, status and problems. Notes that do not match are muted. */
import * as z from 'zod/mini';
import { STATUSES } from '../canvas/fields';
import { type Frozen, type GridModel, type NoteModel, notesOf, SEVERITIES, type Severity } from './model';
import { chainOf } from './trace';

/** The criteria; a note has to match all of them. */
export const filterSchema = z.object({
  text: z.string(),
  /** The key of a segment: its whole chain matches. */
  segment: z.optional(z.string()),
  tag: z.optional(z.string()),
  status: z.optional(z.string()),
  /** Notes with problems: of one severity, or any but hints. */
  problems: z.optional(z.enum(['any', ...SEVERITIES])),
});
export type Filter = Frozen<z.infer<typeof filterSchema>>;

/** Asks for nothing. */
export const NO_FILTER: Filter = { text: '' };

/** Whether there is any criterion. */
export function isFiltering({ text, segment, tag, status, problems }: Filter): boolean {
  return /\S/.test(text) || [segment, tag, status, problems].some((each) => each !== undefined);
}

/** The keys of the notes that match, in storytelling order. */
export function matchesIn(grid: GridModel, filter: Filter): readonly string[] {
  const known = answers.get(grid);
  if (known?.filter === filter) return known.keys;
  const keys = findIn(grid, filter);
  answers.set(grid, { filter, keys });
  return keys;
}

/** The last result for each snapshot; a snapshot is immutable, and several callers ask for the same filter. */
const answers = new WeakMap<GridModel, { readonly filter: Filter; readonly keys: readonly string[] }>();

function findIn(grid: GridModel, filter: Filter): readonly string[] {
  const words = wordsOf(filter.text);
  const belongs = segmentTest(grid, filter.segment);
  return notesOf(grid)
    .filter(
      (note) =>
        belongs(note) &&
        (filter.tag === undefined || note.tags.includes(filter.tag)) &&
        (filter.status === undefined || note.status?.value === filter.status) &&
        (filter.problems === undefined || hasProblems(note, filter.problems)) &&
        (words.length === 0 || says(note, words)),
    )
    .map((note) => note.key);
}

/** A segment's notes are its chain, and those that have its colour. */
function segmentTest(grid: GridModel, segment: string | undefined): (note: NoteModel) => boolean {
  if (segment === undefined) return () => true;
  const chain = chainOf(grid, segment);
  const index = grid.segments.findIndex(({ key }) => key === segment);
  return (note) => chain.has(note.key) || note.segments.includes(index);
}

function hasProblems({ problems }: NoteModel, wanted: NonNullable<Filter['problems']>): boolean {
  return problems.some(({ severity }) => (wanted === 'any' ? severity !== 'hint' : severity === wanted));
}

/** Whether each of the words occurs somewhere in the text of a note. */
function says(note: NoteModel, words: readonly string[]): boolean {
  return saidIn([...onCard(note), ...note.tags, note.background], words);
}

/** Whether a person sees on the card why a note matches what was typed. */
export function matchesOnCard(note: NoteModel, { text }: Filter): boolean {
  return saidIn(onCard(note), wordsOf(text));
}

function onCard({ name, type, status, facts }: NoteModel): readonly string[] {
  return [name, type ?? '', status?.label ?? '', ...facts];
}

function saidIn(texts: readonly string[], words: readonly string[]): boolean {
  const text = fold(texts.join('\n'));
  return words.every((word) => text.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Letters as people compare them, without case and accents; numbers without what sets thousands apart. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\d)[.,’'\u0020](?=\d{3}(?!\d))/g, '')
    .toLowerCase();
}

/** A value that notes can be filtered by, and what people call it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What there is to choose from on this canvas: only values that some note has. */
export interface Choices {
  readonly segments: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly statuses: readonly Choice[];
  readonly severities: readonly Severity[];
}

/** The values that are in use: segments in their order, tags by name, statuses and severities in their order. */
export function choicesIn(grid: GridModel): Choices {
  const notes = notesOf(grid);
  const tags = new Set(notes.flatMap((note) => note.tags));
  const statuses = new Map(notes.flatMap(({ status }) => (status ? [[status.value, status.label]] : [])));
  const order = STATUSES.map(({ value }) => value);
  const severities = new Set(notes.flatMap((note) => note.problems.map(({ severity }) => severity)));
  return {
    segments: grid.segments.map(({ key, name }) => ({ value: key, label: name })),
    tags: [...tags].sort((a, b) => a.localeCompare(b)).map((tag) => ({ value: tag, label: tag })),
    statuses: [...statuses]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
    severities: SEVERITIES.filter((severity) => severities.has(severity)),
  };
}

/** The filter without criteria that no note of this canvas has any longer; the user could not see or undo them. */
export function stillAsked(grid: GridModel, filter: Filter): Filter {
  const { segments, tags, statuses } = choicesIn(grid);
  const kept = (choices: readonly Choice[], value: string | undefined) =>
    choices.some((choice) => choice.value === value) ? value : undefined;
  return {
    ...filter,
    segment: kept(segments, filter.segment),
    tag: kept(tags, filter.tag),
    status: kept(statuses, filter.status),
  };
}
