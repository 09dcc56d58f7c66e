/**
 * The grid snapshot: a canvas as plain data that the webview renders and every export reads. Described as schemas, because it
 * crosses the border between extension and webview. Texts in it are translated already.
 */
import * as z from 'zod/mini';
import { BLOCK_KEYS } from '../canvas/blocks';
import { COLORS } from '../canvas/fields';
import { SEVERITIES, type Severity } from '../lint/rule';
import { TOPIC_KEYS } from '../lint/weight';

/** A type without anything that could be changed, all the way down. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** The key of a block. */
export const blockKeySchema = z.enum(BLOCK_KEYS);

/** How an operation finds its item again; see `ItemRef`. */
export const itemRefSchema = z.object({
  block: blockKeySchema,
  position: z.int().check(z.minimum(0)),
  id: z.string(),
  name: z.string(),
});

export { SEVERITIES, type Severity };

/** A diagnostic at its place in the snapshot; its fixes are requested by `id`. */
const problemSchema = z.object({
  id: z.int().check(z.minimum(0)),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  /** What all problems of its rule have in common, in one sentence. */
  kind: z.string(),
  /** What it is about, and so how weighty it is. */
  topic: z.enum(TOPIC_KEYS),
  fixable: z.boolean(),
});

const noteSchema = z.object({
  /** The identity of the note, stable across renames, moves and edits of other notes. */
  key: z.string(),
  ref: itemRefSchema,
  name: z.string(),
  /** The kind of the item, if it is given. */
  type: z.optional(z.string()),
  /** Its words of the block's first vocabulary, as people call them. */
  kinds: z.array(z.string()),
  /** Secondary facts below the name, such as the amount. */
  facts: z.array(z.string()),
  status: z.optional(z.object({ value: z.string(), label: z.string() })),
  /** The colour the user gave it. */
  color: z.optional(z.enum(COLORS.map((color) => color.value))),
  /** The segments it belongs to, as positions among `segments`; empty where it belongs to none, or to too many to be shown. */
  segments: z.array(z.int()),
  /** It belongs to more segments than there are colours. */
  manySegments: z.boolean(),
  tags: z.array(z.string()),
  /** Further text of the note that the card does not show but the search finds: its id, its longer text, the evidence. */
  background: z.string(),
  /** It carries a longer text. */
  detailed: z.boolean(),
  /** That longer text, in Markdown. */
  text: z.optional(z.string()),
  /** Comes from an alias (`*name`), so that the same text is used in another place too. */
  shared: z.boolean(),
  problems: z.array(problemSchema),
  /** Links it lacks: each to any of these blocks. */
  gaps: z.array(z.array(blockKeySchema)),
});

const blockSchema = z.object({
  key: blockKeySchema,
  code: z.string(),
  title: z.string(),
  /** The title as shown on the sheet. */
  heading: z.string(),
  /** One item of the block, as it reads inside a sentence. */
  one: z.string(),
  /** The question that invites to fill it. */
  question: z.string(),
  notes: z.array(noteSchema),
  /** What concerns the block rather than one of its notes. */
  problems: z.array(problemSchema),
  /** false where the file has something here that is not a list. */
  readable: z.boolean(),
});

const linkSchema = z.object({
  /** Keys of the two notes. */
  a: z.string(),
  b: z.string(),
  /** The sentence from `a` to `b`, and from `b` to `a`. */
  forward: z.string(),
  backward: z.string(),
});

const titleSchema = z.object({
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  /** What the printed canvas has in its header line: label and value. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  /** The values of the canvas's own fields, by their keys; see `headerForm.ts`. */
  values: z.record(z.string(), z.array(z.string())),
});

const segmentSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** Which of the palette's colours, from 0. */
  color: z.int(),
  /** Tells it apart where colours cannot. */
  letter: z.string(),
});

const shareSchema = z.object({
  /** Key of the note. */
  note: z.string(),
  name: z.string(),
  amount: z.string(),
  /** The same without the period, for places near the total. */
  short: z.string(),
  /** The amount as a number. */
  value: z.number(),
  /** How much of the sum it is, 0 to 1, and in words. */
  part: z.number(),
  percent: z.string(),
});

const sumSchema = z.object({
  block: blockKeySchema,
  title: z.string(),
  /** The sum of all amounts; begins with “at least” if some are missing. */
  total: z.string(),
  /** The same as a number. */
  whole: z.number(),
  /** How many notes have no amount, where some have one. */
  missing: z.optional(z.string()),
  /** Largest first. */
  shares: z.array(shareSchema),
});

const segmentMoneySchema = z.object({
  /** Its position among `segments`. */
  segment: z.int(),
  /** What it brings, what it costs alone, its part of common costs, and what that leaves; in words. */
  revenue: z.string(),
  costs: z.string(),
  shared: z.string(),
  margin: z.string(),
  negative: z.boolean(),
  /** The same as numbers. */
  amounts: z.object({ revenue: z.number(), costs: z.number(), shared: z.number() }),
  /** Something that belongs to it has no amount. */
  partial: z.boolean(),
});

const moneySchema = z.object({
  /** Revenue, then costs; only those that have an amount. */
  sums: z.array(sumSchema),
  margin: z.optional(
    z.object({
      amount: z.string(),
      percent: z.optional(z.string()),
      negative: z.boolean(),
      partial: z.boolean(),
    }),
  ),
  /** What the numbers say about the business. */
  advice: z.array(z.string()),
  /** By the key by which common revenue and costs are shared. */
  segments: z.object({ equally: z.array(segmentMoneySchema), revenue: z.array(segmentMoneySchema) }),
});

/** What the two versions say in one respect; empty where a version says nothing. */
const changedValueSchema = z.object({
  /** The name of the field, for people. */
  what: z.string(),
  before: z.string(),
  after: z.string(),
});

/** A link that was made or cut. */
const changedLinkSchema = z.object({
  /** The keys of the two notes. */
  a: z.string(),
  b: z.string(),
  made: z.boolean(),
  word: z.string(),
  says: z.string(),
});

/** What differs from another version of the canvas. */
export const changesSchema = z.object({
  /** All changes in one line. */
  summary: z.string(),
  /** Sign and word of what became of a note, and what has changed, by the key of the note. */
  notes: z.record(
    z.string(),
    z.object({
      sign: z.string(),
      word: z.string(),
      says: z.array(z.string()),
      values: z.array(changedValueSchema),
    }),
  ),
  links: z.array(changedLinkSchema),
  /** Notes that are gone. `behind`: the key of the note in front; absent at the top of the block. */
  gone: z.array(
    z.object({
      block: blockKeySchema,
      behind: z.optional(z.string()),
      name: z.string(),
      word: z.string(),
    }),
  ),
});

/** What can be kept in a conflict. */
export const KEEPS = ['ours', 'theirs', 'both'] as const;
export type Keep = (typeof KEEPS)[number];

const conflictSideSchema = z.object({
  /** What the merge calls this side; may be empty. */
  label: z.string(),
  /** What it says where the sides differ, in words; empty if it cannot be read. */
  says: z.array(z.string()),
  /** Its lines of the file. */
  lines: z.string(),
});

/** A place in which a merge has left two versions. */
const conflictSchema = z.object({
  /** The title of the block that it is in. */
  place: z.optional(z.string()),
  ours: conflictSideSchema,
  theirs: conflictSideSchema,
  /** Both can be kept. */
  both: z.boolean(),
});

export const gridSchema = z.object({
  title: titleSchema,
  /** Why nothing can be changed; undefined where it can. */
  readOnly: z.optional(z.string()),
  /** Whether the canvas can be edited once its text is repaired; otherwise the file itself is read-only. */
  repairable: z.boolean(),
  /** What a merge has left to decide, in the order of the file; the grid shows our side meanwhile. */
  conflicts: z.array(conflictSchema),
  /** All nine, in storytelling order. */
  blocks: z.array(blockSchema),
  links: z.array(linkSchema),
  segments: z.array(segmentSchema),
  /** The totals of the amounts; undefined if there are none. */
  money: z.optional(moneySchema),
  /** What concerns the file as a whole. */
  problems: z.array(problemSchema),
});

export type ProblemModel = Frozen<z.infer<typeof problemSchema>>;
export type NoteModel = Frozen<z.infer<typeof noteSchema>>;
export type BlockModel = Frozen<z.infer<typeof blockSchema>>;
export type LinkModel = Frozen<z.infer<typeof linkSchema>>;
export type TitleModel = Frozen<z.infer<typeof titleSchema>>;
export type SegmentModel = Frozen<z.infer<typeof segmentSchema>>;
export type ShareModel = Frozen<z.infer<typeof shareSchema>>;
export type SumModel = Frozen<z.infer<typeof sumSchema>>;
export type SegmentMoneyModel = Frozen<z.infer<typeof segmentMoneySchema>>;
export type MoneyModel = Frozen<z.infer<typeof moneySchema>>;
export type ConflictModel = Frozen<z.infer<typeof conflictSchema>>;
export type ChangedValue = Frozen<z.infer<typeof changedValueSchema>>;
export type ChangedLink = Frozen<z.infer<typeof changedLinkSchema>>;
export type GridChanges = Frozen<z.infer<typeof changesSchema>>;
export type GridModel = Frozen<z.infer<typeof gridSchema>>;

/** What is known about a block, for the one who fills it. */
export const guidanceSchema = z.object({
  key: blockKeySchema,
  title: z.string(),
  meaning: z.string(),
  questions: z.array(z.string()),
  /** Its vocabularies, types first: the field that takes them, heading, and each word with its meaning. */
  words: z.array(
    z.object({
      field: z.string(),
      heading: z.string(),
      terms: z.array(z.object({ value: z.string(), label: z.string(), meaning: z.string() })),
    }),
  ),
  advice: z.array(z.string()),
  /** How its notes connect to those of other blocks. */
  relations: z.array(
    z.object({
      block: blockKeySchema,
      verb: z.string(),
      title: z.string(),
      why: z.string(),
      strength: z.enum(['required', 'expected', 'possible']),
    }),
  ),
});

export type Guidance = Frozen<z.infer<typeof guidanceSchema>>;

/** All notes of a grid, in storytelling order. */
export function notesOf(grid: Pick<GridModel, 'blocks'>): readonly NoteModel[] {
  return grid.blocks.flatMap((block) => block.notes);
}
