/**
 * The messages between the extension and the webview of the grid, as schemas: each end checks what it receives. An epoch
 * is the version of the document that a picture shows and a gesture was made on.
 */
import * as z from 'zod/mini';
import { detailsSchema } from './view/details';
import { gestureSchema } from './view/gesture';
import { type Frozen, gridSchema, guidanceSchema } from './view/model';

/** What context menus and keybindings of VS Code may ask a grid to do with a note or a block. */
export const GRID_COMMANDS = [
  'addNote',
  'editDetails',
  'renameNote',
  'linkNote',
  'duplicateNote',
  'cutNote',
  'copyNote',
  'pasteNotes',
  'deleteNote',
  'showInText',
  'showProblems',
  'showGuidance',
  'present',
  'guideMe',
  'find',
  'showAllLinks',
] as const;
export type GridCommand = (typeof GRID_COMMANDS)[number];

const epoch = z.int();
/** Numbers what the webview asks for, so that the answer finds its way back. */
const request = z.int();

/** From the extension to the webview. */
const toViewSchema = z.discriminatedUnion('type', [
  /** The first answer to `ready`: what does not change as long as the view lives. */
  z.object({
    type: z.literal('init'),
    /** The texts of the person's language, as `l10n.config` takes them; absent for English. */
    texts: z.optional(
      z.record(
        z.string(),
        z.union([z.string(), z.object({ message: z.string(), comment: z.array(z.string()) })]),
      ),
    ),
    guidance: z.array(guidanceSchema),
  }),
  /**
   * The whole picture, after every change of the text and whenever the linter has spoken; with it the details of the
   * note that is inspected.
   */
  z.object({ type: z.literal('grid'), epoch, grid: gridSchema, details: z.optional(detailsSchema) }),
  /** The details of the note that is inspected from now on. */
  z.object({ type: z.literal('details'), epoch, details: z.optional(detailsSchema) }),
  /** The note under the cursor in the text; absent: none. */
  z.object({ type: z.literal('light'), note: z.optional(z.string()) }),
  /** Select this note and put the focus there: somebody chose it in a list. */
  z.object({ type: z.literal('go-to'), note: z.string() }),
  /** A gesture was carried out; a grid with its result has been sent before. `remark`: what is worth knowing about it. */
  z.object({ type: z.literal('done'), request, remark: z.optional(z.string()) }),
  /** A gesture was not carried out, and why. */
  z.object({ type: z.literal('refused'), request, reason: z.string() }),
  /** The titles of a problem's fixes. */
  z.object({ type: z.literal('fixes'), request, titles: z.array(z.string()) }),
  /** What the clipboard is to carry for these notes besides their names; see `readClip`. */
  z.object({ type: z.literal('clip'), epoch, notes: z.array(z.string()), clip: z.string() }),
  /**
   * Somebody chose this from a menu of VS Code. `target` is the key of a note, else of a block; absent: what is selected.
   * `text` is what there is to paste.
   */
  z.object({
    type: z.literal('command'),
    command: z.enum(GRID_COMMANDS),
    target: z.optional(z.string()),
    text: z.optional(z.string()),
  }),
]);

/** From the webview to the extension. */
const fromViewSchema = z.discriminatedUnion('type', [
  /** The script runs; asks for `init` and the grid. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('gesture'), request, epoch, gesture: gestureSchema }),
  /** A note was selected: show its place in the text. */
  z.object({ type: z.literal('select'), epoch, note: z.string() }),
  /** What would these notes be on the clipboard? */
  z.object({ type: z.literal('ask-clip'), epoch, notes: z.array(z.string()) }),
  /** These notes were copied, as this text; `write`: the clipboard does not have it yet. */
  z.object({ type: z.literal('copied'), notes: z.array(z.string()), text: z.string(), write: z.boolean() }),
  /** The clipboard is to be pasted by the extension, for the page was not given it. */
  z.object({ type: z.literal('ask-paste') }),
  /** Take back the last change, provided that nothing has changed since this picture. */
  z.object({ type: z.literal('undo'), epoch }),
  /** From now on the details of this note are wanted; absent: of none. */
  z.object({ type: z.literal('inspect'), note: z.optional(z.string()) }),
  /** A link in the text of a note was clicked: an address on the web, of mail, or of a file beside the canvas. */
  z.object({ type: z.literal('open-link'), target: z.string().check(z.maxLength(10_000)) }),
  /** Save the file, after everything that was asked for before. */
  z.object({ type: z.literal('save') }),
  /** Which fixes does this problem of the picture have? */
  z.object({ type: z.literal('ask-fixes'), request, epoch, problem: z.int() }),
  /** Apply the fix at this place of the list that answered `asked`. */
  z.object({ type: z.literal('apply-fix'), request, asked: request, fix: z.int() }),
  /** Somebody wants to start this empty canvas from a template. */
  z.object({ type: z.literal('start-from-template') }),
  /** Open the text; at this note or this problem of the picture, where one is named. */
  z.object({ type: z.literal('open-source'), note: z.optional(z.string()), problem: z.optional(z.int()) }),
]);

/** A message from the extension to the webview. */
export type ToView = Frozen<z.infer<typeof toViewSchema>>;
/** A message from the webview to the extension. */
export type FromView = Frozen<z.infer<typeof fromViewSchema>>;

/** Reads a message from the extension; undefined for anything that is none. */
export function readToView(message: unknown): ToView | undefined {
  const read = toViewSchema.safeParse(message);
  return read.success ? read.data : undefined;
}

/** Reads a message from the webview; undefined for anything that is none. */
export function readFromView(message: unknown): FromView | undefined {
  const read = fromViewSchema.safeParse(message);
  return read.success ? read.data : undefined;
}
