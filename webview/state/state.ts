/** The state of the page: the snapshot from the extension, and what the user has selected, opened and typed. */
import * as z from 'zod/mini';
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';
import { FORM_SECTIONS } from '../../src/canvas/fields';
import type { SharingKey } from '../../src/canvas/money';
import type { NoteDetails } from '../../src/view/details';
import { type Filter, filterSchema } from '../../src/view/filter';
import type { ImportReport } from '../../src/view/importReport';
import { LAYOUT_IDS, type LayoutId } from '../../src/view/layouts';
import { type LeftText, leftTextSchema } from '../../src/view/leftTexts';
import {
  blockKeySchema,
  type Frozen,
  type GridChanges,
  type GridModel,
  type Guidance,
  type Severity,
} from '../../src/view/model';
import { type UnconfirmedGesture, unconfirmedGestureSchema } from '../../src/view/unconfirmedGestures';
import type { Zoom } from '../../src/view/zoom';

/** What can be unfolded in a form: the sections of a note's, and the names of the blocks. */
const FOLDED = [...FORM_SECTIONS, 'titles'] as const;
export type Folded = (typeof FOLDED)[number];

const textSchema = { text: z.string(), start: z.int(), end: z.int() };
const draftSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), note: z.string(), ...textSchema }),
  z.object({
    kind: z.literal('add'),
    block: blockKeySchema,
    /** The notes that the new one will be linked to. */
    links: z.array(z.string()),
    /** The note whose name it was to be; it has gone. */
    renames: z.optional(z.string()),
    ...textSchema,
  }),
]);

/** The uncommitted name of an existing or a new note, with the caret. */
export type NameDraft = Frozen<z.infer<typeof draftSchema>>;

/** The panels of the dock, shown one at a time; `render/dock.ts` renders them. */
const DOCK_PANELS = ['details', 'guidance', 'import'] as const;
export type DockPanel = (typeof DOCK_PANELS)[number];

const guideSchema = z.object({
  /** The current block, from 0 in storytelling order; after the last block comes the summary. */
  at: z.int().check(z.minimum(0), z.maximum(BLOCK_KEYS.length)),
  /** What is being typed. */
  text: z.string(),
  /** The kinds of the new note: words of the block's first vocabulary. */
  sorts: z.optional(z.array(z.string())),
  /** The note whose links are asked about at the moment. */
  note: z.optional(z.string()),
});

/** The progress of the guided walk. */
export type GuideState = Frozen<z.infer<typeof guideSchema>>;

/** The state that VS Code keeps while the view is hidden, and the page restores. */
const savedSchema = z.object({
  layout: z.enum(LAYOUT_IDS),
  bySegment: z.boolean(),
  zoom: z.optional(z.union([z.number().check(z.minimum(0.1), z.maximum(10)), z.literal('fit')])),
  dock: z.optional(z.enum(DOCK_PANELS)),
  presenting: z.optional(z.int().check(z.minimum(0))),
  guide: z.optional(guideSchema),
  allLinks: z.optional(z.boolean()),
  filter: z.optional(filterSchema),
  findBarOpen: z.optional(z.boolean()),
  selected: z.optional(z.string()),
  picked: z.optional(z.array(z.string())),
  focused: z.optional(z.string()),
  draft: z.optional(draftSchema),
  scroll: z.record(z.string(), z.number()),
  /** Changes that have no response yet. */
  unsent: z.optional(z.array(unconfirmedGestureSchema)),
  /** The import whose report was shown last. */
  importSeen: z.optional(z.string()),
  /** What could not be written when the canvas was closed before. */
  leftTexts: z.optional(z.array(leftTextSchema)),
  /** The number of the last request. */
  lastRequest: z.optional(z.int()),
  inspector: z.optional(
    z.object({
      reading: z.boolean(),
      open: z.optional(z.array(z.enum(FOLDED))),
      drafts: z.record(z.string(), z.record(z.string(), z.string())),
    }),
  ),
});
export type Saved = Frozen<z.infer<typeof savedSchema>>;

/** Reads the saved state; a state that does not validate counts as none. */
export function readSaved(state: unknown): Saved {
  const read = savedSchema.safeParse(state);
  return read.success ? read.data : { layout: 'classic', bySegment: true, scroll: {} };
}

/** The scope of a list of problems: a note, a block with its notes, or the whole canvas. */
export type ProblemScope =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'block'; readonly block: BlockKey }
  | { readonly kind: 'canvas' };

/** A popover over the sheet; one at a time. */
export type Popover =
  | { readonly kind: 'guidance'; readonly block: BlockKey }
  | { readonly kind: 'problems'; readonly place: ProblemScope }
  | {
      readonly kind: 'links';
      readonly note: string;
      readonly filter: string;
      readonly only?: readonly BlockKey[] | undefined;
      /** The order in which the notes were listed first, so that the list does not change while the user links notes. */
      readonly order?: readonly string[];
    }
  | { readonly kind: 'link'; readonly a: string; readonly b: string; readonly x: number; readonly y: number }
  | { readonly kind: 'keys' }
  | { readonly kind: 'money'; readonly by?: SharingKey | undefined }
  | { readonly kind: 'more' };

/** The mode of the page: the sheet, a popover over it, or something that covers it. Entering one leaves the others. */
export type Mode =
  | { readonly kind: 'sheet' }
  | { readonly kind: 'popover'; readonly popover: Popover }
  /** `slide` counts from 0. */
  | { readonly kind: 'presentation'; readonly slide: number }
  | { readonly kind: 'guide'; readonly guide: GuideState };

export const SHEET: Mode = { kind: 'sheet' };

/** The open popover. */
export function popoverOf({ mode }: State): Popover | undefined {
  return mode.kind === 'popover' ? mode.popover : undefined;
}

/** Where the guided walk is, while it is on. */
export function guideOf({ mode }: State): GuideState | undefined {
  return mode.kind === 'guide' ? mode.guide : undefined;
}

/** Whether a presentation or the guided walk covers the sheet. */
export function isCovered({ mode }: State): boolean {
  return mode.kind === 'presentation' || mode.kind === 'guide';
}

/** The drop position of a drag. */
export interface Landing {
  readonly block: BlockKey;
  /** The note under the pointer, and at which of its edges the line is drawn. */
  readonly note?: string | undefined;
  readonly edge?: 'top' | 'right' | 'bottom' | 'left' | undefined;
}

/** What is being dragged. */
export type Drag =
  | { readonly kind: 'note'; readonly note: string; readonly landing?: Landing | undefined }
  | {
      readonly kind: 'link';
      readonly note: string;
      readonly landing?: Landing | undefined;
      readonly x: number;
      readonly y: number;
    };

/** The fixes of a problem, as far as they are known. */
export interface Fixes {
  readonly problem: number;
  /** The number of the request that listed them. */
  readonly listed: number;
  readonly titles: readonly string[];
}

/** The filter and grouping of the list of problems. */
export interface ProblemView {
  readonly by: 'weight' | 'block' | 'kind';
  /** Severities that are not listed; hints by default. */
  readonly without: readonly Severity[];
}

/** The state of the inspector. */
export interface Inspector {
  /** The details of the note; those of the previous note until the extension has responded. */
  readonly details: NoteDetails | undefined;
  /** Whether the longer text is shown as it reads rather than as it is written. */
  readonly reading: boolean;
  /** The sections of the form that are unfolded, for every note. */
  readonly open: readonly Folded[];
  /** Uncommitted texts, by note and slot. */
  readonly drafts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Optimistic values: sent, but without a response yet, by note and field. */
  readonly optimistic: ReadonlyMap<string, readonly string[]>;
  /** The reasons of refusals, by note and slot. */
  readonly refusals: ReadonlyMap<string, string>;
}

export interface State {
  readonly grid: GridModel | undefined;
  readonly epoch: number;
  readonly guidance: readonly Guidance[];
  readonly layout: LayoutId;
  readonly bySegment: boolean;
  readonly zoom: Zoom;
  /** The size at which the whole sheet was shown last. */
  readonly fitted: number;
  /** The panel beside the sheet. */
  readonly dock: DockPanel | undefined;
  readonly mode: Mode;
  /** What differs from the last commit, while that is marked. */
  readonly changes: GridChanges | undefined;
  /** What the import that made the canvas has left out. */
  readonly importReport: ImportReport | undefined;
  /** The import whose report was opened by itself; it stays closed when the user has closed it. */
  readonly importSeen: string | undefined;
  /** Every link is drawn. */
  readonly allLinks: boolean;
  /** The filter; notes that do not match are in the background. */
  readonly filter: Filter;
  /** Whether the find bar is open. */
  readonly findBarOpen: boolean;
  /** The match that is shown at the moment. */
  readonly found: string | undefined;
  readonly problemView: ProblemView;
  /** The note whose links are drawn. */
  readonly selected: string | undefined;
  /** The notes that are selected together: two at least, else none. No links are drawn then. */
  readonly picked: ReadonlySet<string>;
  /** Where the Tab key enters the sheet: a note, or the head of a block as `#block_key`. */
  readonly focused: string | undefined;
  /** The note under the cursor in the text. */
  readonly lit: string | undefined;
  readonly draft: NameDraft | undefined;
  /** Optimistic names: sent, but without a response yet, by note. */
  readonly optimistic: ReadonlyMap<string, string>;
  readonly inspector: Inspector;
  readonly fixes: ReadonlyMap<number, Fixes>;
  readonly drag: Drag | undefined;
  /** The extension has not responded for too long. */
  readonly unresponsive: boolean;
  /** Changes of this page that have no response yet. */
  readonly queued: readonly UnconfirmedGesture[];
  /** Changes that got no response before the page was reloaded or replaced. */
  readonly unsent: readonly UnconfirmedGesture[];
  /** What could not be written when the canvas was closed before, until the user has seen to it. */
  readonly leftTexts: readonly LeftText[];
  /** Why the last action failed. */
  readonly notice: string | undefined;
  /** A note about the last change, removed by the next one. */
  readonly changeNotice: { readonly text: string; readonly epoch: number } | undefined;
}

/** The place of the head of a block, for the focus. */
export function headOf(block: BlockKey): string {
  return `#${block}`;
}

/** What the next paint is to focus and to scroll into view: notes by key, heads of blocks as `#block_key`. */
export interface PaintEffect {
  readonly focus?: string | undefined;
  readonly reveal?: string | undefined;
  /** Puts the caret into the field of the find bar. */
  readonly find?: boolean;
  /** Focuses this field of the inspector as soon as it is there. */
  readonly form?: string | undefined;
}
