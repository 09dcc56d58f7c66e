/**
 * The messages between the extension and the webview of the grid, as schemas: each end validates what it receives. The
 * webview sends requests, which the extension answers with one response each, and notifications, which have no response.
 * An epoch is the document version that a snapshot shows and that a gesture was made on.
 */
import * as z from 'zod/mini';
import { detailsSchema } from './view/details';
import { gestureSchema } from './view/gesture';
import { importReportSchema } from './view/importReport';
import { leftTextSchema } from './view/leftTexts';
import { changesSchema, type Frozen, gridSchema, guidanceSchema, KEEPS } from './view/model';
import { NOTE_CHANGES } from './view/noteChanges';
import { unconfirmedGestureSchema } from './view/unconfirmedGestures';

/** The commands that menus and keybindings of VS Code can run on the active grid. */
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
  'setColor',
  'setStatus',
  'setType',
  'moveTo',
] as const;
export type GridCommand = (typeof GRID_COMMANDS)[number];

/** How a canvas leaves the editor from the grid. */
export const SHARE_WAYS = ['export', 'picture', 'markdown', 'table', 'print'] as const;
export type ShareWay = (typeof SHARE_WAYS)[number];

/** What a grid can have the extension begin. */
export const GRID_TASKS = ['suggest-links', 'compare', 'import'] as const;
export type GridTask = (typeof GRID_TASKS)[number];

/** What becomes of an imported canvas: saved, under the name that it has or another one, or given up. */
export const IMPORT_ENDS = ['save', 'save-as', 'discard'] as const;
export type ImportEnd = (typeof IMPORT_ENDS)[number];

const epoch = z.int();
/** Correlates a response with its request; unique within one page. */
const request = z.int();

/** What became of a change. `remark`: what the user should know about a change that was written. */
const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), remark: z.optional(z.string()) }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
/** The result of a request without data. */
const received = z.object({});

function response<Method extends string, Result extends z.core.$ZodType>(method: Method, result: Result) {
  return z.object({ type: z.literal('response'), request, method: z.literal(method), result });
}

/** The response to each kind of request. `method` repeats the type of the request. */
const responseSchema = z.discriminatedUnion('method', [
  /** What stays the same as long as the page lives. The first snapshot follows as a `grid` message. */
  response(
    'ready',
    z.object({
      /** The texts of the user's language, as `l10n.config` takes them; absent for English. */
      texts: z.optional(
        z.record(
          z.string(),
          z.union([z.string(), z.object({ message: z.string(), comment: z.array(z.string()) })]),
        ),
      ),
      guidance: z.array(guidanceSchema),
      /** Which of the requests in `sent` the extension has received. */
      received: z.array(request),
      /** What could not be written when the canvas was closed the last time. */
      left: z.array(leftTextSchema),
    }),
  ),
  /** A snapshot with the result has been sent before. */
  response('gesture', outcomeSchema),
  response('apply-fix', outcomeSchema),
  /** The titles of the fixes of a problem. */
  response('list-fixes', z.object({ titles: z.array(z.string()) })),
  /** The details of the inspected note in the snapshot `epoch`; absent if there is no such note. */
  response('inspect', z.object({ epoch, details: z.optional(detailsSchema) })),
  /** The clipboard data of the notes, see `readClip`; absent if the snapshot is stale. */
  response('describe-clip', z.object({ clip: z.optional(z.string()) })),
  response('copied', received),
  /** The text of the clipboard. */
  response('read-clipboard', z.object({ text: z.string() })),
  response('undo', received),
  /** Sent when the save has ended, successfully or not: VS Code reports itself why a file could not be saved. */
  response('save', received),
  response('open-link', received),
  response('open-source', received),
  response('start-from-template', received),
  /** Whether the text was a canvas, which is on the grid now. */
  response('import-text', z.object({ taken: z.boolean() })),
  response('fill-screen', received),
  response('run-task', received),
  response('change-notes', outcomeSchema),
  response('decide-conflict', outcomeSchema),
  response('show-changes', outcomeSchema),
  response('share', received),
  response('open-file', received),
  response('end-import', received),
  /** Which of the requests in `pending` the extension is not working on. */
  response('ping', z.object({ unknown: z.array(request) })),
]);

/** From the extension to the webview. */
const toViewSchema = z.discriminatedUnion('type', [
  responseSchema,
  /** The request could not be answered because of an error. */
  z.object({ type: z.literal('failure'), request, reason: z.string() }),
  /**
   * A snapshot, sent after each change of the text and of the diagnostics, with the details of the inspected note.
   */
  z.object({ type: z.literal('grid'), epoch, grid: gridSchema, details: z.optional(detailsSchema) }),
  /** What differs from the last commit, for the snapshot that was sent before; absent: it is not shown. */
  z.object({ type: z.literal('changes'), changes: z.optional(changesSchema) }),
  /** What the import that made the canvas has left out; absent if there was none. */
  z.object({ type: z.literal('import'), report: z.optional(importReportSchema) }),
  /** The note under the cursor of the text editor; absent if there is none. */
  z.object({ type: z.literal('light'), note: z.optional(z.string()) }),
  /** The size of type that the user wants on the sheet, in pixels; absent: that of VS Code. */
  z.object({ type: z.literal('font'), size: z.optional(z.number().check(z.positive())) }),
  /** The file is being saved: write what is typed in a field. */
  z.object({ type: z.literal('commit-typed') }),
  /** Select this note and focus it: the user chose it in a list. */
  z.object({ type: z.literal('go-to'), note: z.string() }),
  /**
   * Run a command that the user chose in VS Code. `target` is the key of a note or of a block; if it is absent, the command
   * applies to the selection. `text` is the text to paste.
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
  // Requests:
  /**
   * The script of the page is ready. `page`: its name, which it keeps when it is reloaded. `sent`: requests without a response
   * from before that.
   */
  z.object({ type: z.literal('ready'), request, page: z.string(), sent: z.array(request) }),
  z.object({ type: z.literal('gesture'), request, epoch, gesture: gestureSchema }),
  /** List the fixes of a problem of the snapshot. */
  z.object({ type: z.literal('list-fixes'), request, epoch, problem: z.int() }),
  /** Apply a fix by its index in the response to the request `listed`. */
  z.object({ type: z.literal('apply-fix'), request, listed: request, fix: z.int() }),
  /** Send the details of this note, now and with each snapshot; absent: of no note. */
  z.object({ type: z.literal('inspect'), request, note: z.optional(z.string()) }),
  /** Describe these notes for the clipboard. */
  z.object({ type: z.literal('describe-clip'), request, epoch, notes: z.array(z.string()) }),
  /** These notes were copied as this text. `write`: the clipboard does not have it yet. */
  z.object({
    type: z.literal('copied'),
    request,
    notes: z.array(z.string()),
    text: z.string(),
    write: z.boolean(),
  }),
  /** Read the clipboard, which the page itself may not do. */
  z.object({ type: z.literal('read-clipboard'), request }),
  /** Undo the last change, unless the document has changed since the snapshot. */
  z.object({ type: z.literal('undo'), request, epoch }),
  /** Save the file after all gestures that were sent before. */
  z.object({ type: z.literal('save'), request }),
  /** Open a link of a note's text: a web or mail address, or the path of a file relative to the canvas. */
  z.object({ type: z.literal('open-link'), request, target: z.string().check(z.maxLength(10_000)) }),
  /** Open the text editor, at a note or a problem of the snapshot if one is given. */
  z.object({
    type: z.literal('open-source'),
    request,
    note: z.optional(z.string()),
    problem: z.optional(z.int()),
  }),
  /** Start this empty canvas from a template that the user picks. */
  z.object({ type: z.literal('start-from-template'), request }),
  /** Take a pasted text for this empty canvas, if it is a canvas. `html`: the same as rich text. */
  z.object({ type: z.literal('import-text'), request, text: z.string(), html: z.string() }),
  /** Ask the user for a colour, a status, a type or a block, and change these notes to it. */
  z.object({
    type: z.literal('change-notes'),
    request,
    notes: z.array(z.string()),
    change: z.enum(NOTE_CHANGES),
  }),
  /** Begin something that the extension asks the user about in lists of VS Code. */
  z.object({ type: z.literal('run-task'), request, task: z.enum(GRID_TASKS) }),
  /** Keep one side of a conflict of the snapshot, or both. `conflict` counts from 0. */
  z.object({
    type: z.literal('decide-conflict'),
    request,
    epoch,
    conflict: z.int().check(z.minimum(0)),
    keep: z.enum(KEEPS),
  }),
  /** Mark what differs from the last commit, with this and each later snapshot, or stop. */
  z.object({ type: z.literal('show-changes'), request, on: z.boolean() }),
  /** Give the whole screen to this grid (`on`), or take it back. */
  z.object({ type: z.literal('fill-screen'), request, on: z.boolean() }),
  /** Take the canvas out of the editor: export it, copy it or print it. */
  z.object({ type: z.literal('share'), request, way: z.enum(SHARE_WAYS) }),
  /** Open the canvas in a file that was dropped on the grid: its content, or where it is. */
  z.object({
    type: z.literal('open-file'),
    request,
    file: z.union([
      z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
      z.object({ uri: z.string().check(z.maxLength(10_000)) }),
    ]),
  }),
  /** Save the canvas that an import has brought, or give it up. */
  z.object({ type: z.literal('end-import'), request, how: z.enum(IMPORT_ENDS) }),
  /** The heartbeat, sent only while other requests are pending: is the extension there, and working on them? */
  z.object({ type: z.literal('ping'), request, pending: z.array(request) }),
  // Notifications:
  /**
   * The gestures that are missing in the file, made on the snapshot `epoch`: those without a response, and those that
   * would write the text in the fields of the page. `left`: typed texts that no gesture can write. Sent when they change.
   */
  z.object({
    type: z.literal('typed'),
    epoch,
    gestures: z.array(unconfirmedGestureSchema),
    left: z.array(leftTextSchema),
  }),
  /** The user has left the page, which has written the text of its fields: save where VS Code saves what one leaves. */
  z.object({ type: z.literal('left') }),
  /** A note was selected: reveal it in the text editor. */
  z.object({ type: z.literal('select'), epoch, note: z.string() }),
  /** For the log: an uncaught error of the page, or a message that the page could not read. */
  z.object({ type: z.literal('report'), text: z.string() }),
]);

/** A message from the extension to the webview. */
export type ToView = Frozen<z.infer<typeof toViewSchema>>;
/** A message from the webview to the extension. */
export type FromView = Frozen<z.infer<typeof fromViewSchema>>;

/** A message from the webview that the extension answers. */
export type Request = Extract<FromView, { readonly request: number }>;
export type Method = Request['type'];
/** The request with this method. */
export type RequestOf<M extends Method> = Extract<Request, { readonly type: M }>;
/** What the extension answers to a request with this method. */
export type ResultOf<M extends Method> = Extract<ToView, { readonly method: M }>['result'];
/** The outcome of a change that the webview requested. */
export type Outcome = Frozen<z.infer<typeof outcomeSchema>>;

/** A validated message, or what was expected instead of it, for the log. */
export type ReadMessage<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly expected: string };

/** Validates a message from the extension. */
export function readToView(message: unknown): ReadMessage<ToView> {
  const read = toViewSchema.safeParse(message);
  return read.success ? { ok: true, message: read.data } : { ok: false, expected: expected(read.error) };
}

/** Validates a message from the webview. */
export function readFromView(message: unknown): ReadMessage<FromView> {
  const read = fromViewSchema.safeParse(message);
  return read.success ? { ok: true, message: read.data } : { ok: false, expected: expected(read.error) };
}

/** What was expected, by the path of each value that did not validate. */
function expected({ issues }: z.core.$ZodError): string {
  return issues
    .map((issue) => {
      const what = 'expected' in issue ? `expected ${issue.expected}` : issue.code.replaceAll('_', ' ');
      return `${issue.path.map(String).join('.') || 'message'}: ${what}`;
    })
    .join('; ');
}
