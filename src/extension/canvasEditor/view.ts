/** One open grid of a canvas: sends snapshots to its page and answers the requests of the page. */
import {
  commands,
  env,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import { refTo } from '../../canvas/identity';
import type { Span } from '../../canvas/text';
import { compareCanvases } from '../../compare/compare';
import { keepInConflict } from '../../compare/conflicts';
import { gridChanges } from '../../compare/gridChanges';
import { planEdit } from '../../edit/plan';
import type { EditResult } from '../../edit/result';
import type { Diagnostic } from '../../lint/diagnostic';
import { type Fix, isIgnore } from '../../lint/rule';
import {
  type FromView,
  type GridCommand,
  type Method,
  type Outcome,
  type Request,
  type RequestOf,
  type ResultOf,
  readFromView,
  type ShareWay,
  type ToView,
} from '../../protocol';
import { detailsOf, type NoteDetails } from '../../view/details';
import { overtaken } from '../../view/editConflict';
import { type Gesture, operationsFor } from '../../view/gesture';
import { guidance } from '../../view/guidance';
import { type LeftText, leftOf } from '../../view/leftTexts';
import { moveWarning } from '../../view/moveWarnings';
import { changesTo } from '../../view/noteChanges';
import { INTERNAL } from '../commands/internal';
import type { LastCommit } from '../compare/lastCommit';
import { canvasOf } from '../documents';
import { type Applied, applyPlan } from '../edits';
import { endImport } from '../importing/end';
import { reportOf } from '../importing/reports';
import { settingsFor } from '../settings';
import { askForChange } from './askForChange';
import { describeNotes, rememberCopy, withCopiedClip } from './clipboard';
import { type GridSnapshot, itemOfNote, noteOfItem, snapshotOf } from './gridSnapshot';
import type { LeftTexts } from './leftTexts';
import { fileNow } from './movedFiles';
import { announceSelection } from './openGrids';
import { openLink } from './openLink';
import { takePendingCommand } from './pendingCommand';
import { clearSelectedNotePosition, setSelectedNotePosition } from './selectedNotePosition';
import { noteUnder, positionOfNote, revealNote, showSource } from './textSelection';

/** The command for each way to share a canvas. */
const SHARE_COMMANDS: Readonly<Record<ShareWay, string>> = {
  export: 'bmc.export',
  picture: 'bmc.copyAsPicture',
  markdown: 'bmc.copyAsMarkdown',
  table: 'bmc.copyAsTable',
  print: 'bmc.print',
};
/** How many lists of fixes are kept; older ones belong to popovers that were closed long ago. */
const MOST_FIX_LISTS = 200;
/** How many snapshots are kept: a gesture may have been made on an earlier one than the last. */
const MOST_SNAPSHOTS = 6;

/** The fixes of a problem in one snapshot. */
interface FixList {
  readonly epoch: number;
  readonly problem: Diagnostic;
  readonly fixes: readonly Fix[];
}

/** How long the page may take to write what is typed, in milliseconds; VS Code waits little longer before it saves. */
const WRITING = 1200;

/** How long the messages of a page that goes to the back may be on their way, in milliseconds. */
const HIDING = 250;

/** How much later than the page the extension may hear that the window has lost the focus, in milliseconds. */
const LEAVING = 1000;

type Message<T extends FromView['type']> = Extract<FromView, { readonly type: T }>;

/** The request handlers, by method. */
type Handlers = {
  readonly [M in Method]: (request: RequestOf<M>) => ResultOf<M> | Promise<ResultOf<M>>;
};

export class CanvasView {
  /** The last snapshot that the page got; undefined until the page is ready. */
  private shown: GridSnapshot | undefined;
  private listening = false;
  /** The note whose details the page shows. */
  private inspected: string | undefined;
  private due: ReturnType<typeof setTimeout> | undefined;
  /** The cursor of the text editor has moved since the last `light` message. */
  private cursorMoved = false;
  /** The note of the last `light` message; null if the page may have changed it since. */
  private lit: string | undefined | null = null;
  /** The note to select; kept until the page has selected it, because the page may be loading or reloaded. */
  private destination: string | undefined;
  /** The fixes that were listed for the page, by request. */
  private readonly fixLists = new Map<number, FixList>();
  /** The canvas of each of the last snapshots that were sent, by epoch. */
  private readonly sent = new Map<number, Canvas>();

  /** The gestures that are missing in the file, from the last message of the page. */
  private typed: Message<'typed'> | undefined;
  /** Called when the page has written all of them. */
  private readonly whenWritten = new Set<() => void>();

  /** The name of the page; undefined until it is ready. */
  page: string | undefined;

  /** The numbers of all requests that were received, and of those that have no response yet. */
  private readonly received = new Set<number>();
  private readonly working = new Set<number>();

  /** The version that the marks of the page compare with. */
  private lastCommit: Extract<LastCommit, { readonly ok: true }> | undefined;

  constructor(
    readonly document: TextDocument,
    readonly panel: WebviewPanel,
    private readonly log: Pick<LogOutputChannel, 'info' | 'warn' | 'error'>,
    private readonly leftTexts: Pick<LeftTexts, 'take' | 'keep' | 'settle'>,
  ) {}

  dispose(): void {
    clearTimeout(this.due);
    clearSelectedNotePosition(this.document.uri);
    this.listening = false;
    this.stopChanges();
    void this.writeTyped();
  }

  /** The document or its diagnostics have changed. Changes in the same turn of the event loop make one snapshot. */
  changed(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      this.sendGrid();
      if (this.cursorMoved) this.lightCursor();
    });
  }

  /** The cursor of the text editor has moved: the note under it is lit, after the page has the current snapshot. */
  follow(): void {
    this.cursorMoved = true;
    this.changed();
  }

  /** The view came to the front or went to the back. */
  turned(): void {
    // The user can remove the highlight on the grid.
    if (this.panel.active) this.lit = null;
    this.changed();
    // A page that is hidden may get no event.
    if (!this.panel.visible && this.hasTyped) setTimeout(() => void this.wentToTheBack(), HIDING);
  }

  /** Selects a note and puts the focus there. */
  goTo(note: string): void {
    this.destination = note;
    this.lit = null;
    this.sendGrid();
    this.post({ type: 'go-to', note });
  }

  /** Runs a command of a menu in the page. */
  async run(command: GridCommand, target: string | undefined): Promise<void> {
    const text = command === 'pasteNotes' ? await env.clipboard.readText() : undefined;
    this.post({ type: 'command', command, target, text });
  }

  /** Takes a message from the page. One that does not validate is logged and dropped. */
  async receive(raw: unknown): Promise<void> {
    const read = readFromView(raw);
    if (!read.ok) {
      this.log.error(`Invalid message from the grid: ${read.expected}`);
      return;
    }
    const { message } = read;
    if (message.type === 'select') this.select(message.note);
    else if (message.type === 'report') this.log.error(`The grid reports: ${message.text}`);
    else if (message.type === 'left') await this.saveWhatWasLeft();
    else if (message.type === 'typed') {
      this.typed = message;
      if (message.gestures.length > 0) return;
      for (const written of this.whenWritten) written();
      this.whenWritten.clear();
    } else await this.answer(message);
  }

  /** Has the page write what is typed in its fields; resolves when it has, or could not in time. */
  async commitTyped(): Promise<void> {
    if (!this.hasTyped) return;
    this.post({ type: 'commit-typed' });
    await this.untilWritten();
  }

  /** Whether the page has text that is not in the file. */
  get hasTyped(): boolean {
    return this.typed !== undefined && this.typed.gestures.length > 0;
  }

  private async untilWritten(): Promise<void> {
    if (!this.hasTyped) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.whenWritten.add(resolve);
      timer = setTimeout(resolve, WRITING);
    });
    clearTimeout(timer);
  }

  private async wentToTheBack(): Promise<void> {
    if (this.panel.visible || !this.hasTyped) return;
    await this.commitTyped();
    await this.saveWhatWasLeft();
  }

  /** With auto save on focus change, VS Code saves before the page has written its text, so the file is saved again. */
  private async saveWhatWasLeft(): Promise<void> {
    const mode = autoSaveOf(this.document);
    if ((mode !== 'onFocusChange' && mode !== 'onWindowChange') || this.document.isUntitled) return;
    await this.untilWritten();
    if (mode === 'onFocusChange' || (await hasLeftWindow())) await this.document.save();
  }

  /**
   * Writes what was typed in a grid that was closed before its page could write. VS Code opens the file again, with
   * unsaved changes. What cannot be written is kept.
   */
  private async writeTyped(): Promise<void> {
    const { typed } = this;
    this.typed = undefined;
    const hasText = typed !== undefined && typed.gestures.length + typed.left.length > 0;
    if (hasText && this.page !== undefined) this.leftTexts.settle(this.page);
    const refused = await this.writeMissing(typed);
    await this.leftTexts.keep(fileNow(this.document.uri), [...(typed?.left ?? []), ...refused]);
  }

  /** Carries out the gestures that the file lacks; returns the texts of those that were refused. */
  private async writeMissing(typed: Message<'typed'> | undefined): Promise<readonly LeftText[]> {
    const missing = (typed?.gestures ?? []).filter(
      ({ request }) => request === undefined || !this.received.has(request),
    );
    if (typed === undefined || missing.length === 0) return [];
    const refused: LeftText[] = [];
    const seen = this.sent.get(typed.epoch);
    try {
      const document = await workspace.openTextDocument(fileNow(this.document.uri));
      for (const { gesture } of missing) {
        const applied = await applyPlan(document, (canvas) =>
          planGesture(withCopiedClip(gesture), seen, canvas),
        );
        if (applied.ok) continue;
        this.log.warn(`"${gesture.kind}" was refused after closing: ${applied.reason}`);
        refused.push(...leftOf(gesture));
      }
      if (autoSaveOf(document) === 'onFocusChange') await document.save();
    } catch (error) {
      this.log.error(`What was typed in a closed grid could not be written: ${error}`);
      return missing.flatMap(({ gesture }) => leftOf(gesture));
    }
    return refused;
  }

  /** Sends the response. An error becomes a failure, so that the page never waits for a response that does not come. */
  private async answer(message: Request): Promise<void> {
    const { request, type: method } = message;
    this.received.add(request);
    this.working.add(request);
    try {
      const handle = this.handlers[method] as (message: Request) => unknown;
      const result = await handle(message);
      this.post({ type: 'response', request, method, result } as ToView);
    } catch (error) {
      this.log.error(`The request "${method}" failed: ${error instanceof Error ? error.stack : error}`);
      const reason =
        method === 'gesture' || method === 'apply-fix'
          ? l10n.t('The change could not be made.')
          : l10n.t('This could not be done: {0}', error instanceof Error ? error.message : String(error));
      this.post({ type: 'failure', request, reason });
    } finally {
      this.working.delete(request);
    }
    if (method === 'ready') this.begin();
  }

  private readonly handlers: Handlers = {
    ready: ({ page, sent }) => {
      this.page = page;
      this.listening = true;
      const received = sent.filter((request) => this.received.has(request));
      const left = this.leftTexts.take(this.document.uri);
      return { texts: l10n.bundle, guidance: guidance(), received, left };
    },
    gesture: (message) => {
      const gesture = withCopiedClip(message.gesture);
      const seen = this.sent.get(message.epoch);
      return this.change(
        gesture.kind,
        (canvas) => planGesture(gesture, seen, canvas),
        (canvas) => moveWarning(canvas, gesture),
      );
    },
    'list-fixes': ({ request, epoch, problem }) => ({ titles: this.listFixes(request, epoch, problem) }),
    'apply-fix': ({ listed, fix }) => this.applyFix(listed, fix),
    inspect: ({ note }) => {
      this.inspected = note;
      return { epoch: snapshotOf(this.document).epoch, details: this.details() };
    },
    'describe-clip': ({ epoch, notes }) => {
      const isStale = snapshotOf(this.document).epoch !== epoch;
      return isStale ? {} : { clip: describeNotes(this.document, notes) };
    },
    copied: async ({ notes, text, write }) => {
      await rememberCopy(this.document, notes, text, write);
      return {};
    },
    'read-clipboard': async () => ({ text: await env.clipboard.readText() }),
    undo: async ({ epoch }) => {
      if (this.panel.active && this.document.version === epoch) await commands.executeCommand('undo');
      return {};
    },
    save: async () => {
      // Edits of one document are queued; an empty one ends after all that were queued before.
      await applyPlan(this.document, (canvas) => ({ ok: true, edits: [], canvas }));
      await this.document.save();
      return {};
    },
    'open-link': async ({ target }) => {
      await openLink(this.document, target);
      return {};
    },
    'open-source': async (message) => {
      await showSource(this.document, this.placeInText(message));
      return {};
    },
    'start-from-template': async () => {
      await commands.executeCommand('bmc.startFromTemplate', this.document.uri);
      return {};
    },
    'import-text': async ({ text, html }) => ({
      taken: (await commands.executeCommand(INTERNAL.importPasted, this.document, text, html)) === true,
    }),
    // The person may take their time over dialogs; the page does not wait for that.
    share: async ({ way }) => {
      void commands.executeCommand(SHARE_COMMANDS[way], this.document.uri);
      return {};
    },
    // The person may be asked something; the page does not wait for that.
    'open-file': async ({ file }) => {
      const dropped = 'uri' in file ? Uri.parse(file.uri, true) : file;
      void commands.executeCommand(INTERNAL.openDropped, dropped, this.document.uri);
      return {};
    },
    'end-import': async ({ how }) => {
      await endImport(this.document, this.panel, how);
      return {};
    },
    'change-notes': async ({ notes, change }) => {
      const items = notes.flatMap((note) => itemOfNote(this.document, note) ?? []);
      const refs = items.map((item) => refTo(canvasOf(this.document), item));
      const value = await askForChange(change, refs, canvasOf(this.document).header);
      if (value === undefined) return { ok: true };
      return this.change(`set ${change}`, (canvas) => planEdit(canvas, changesTo(change, refs, value)));
    },
    'decide-conflict': ({ epoch, conflict, keep }) =>
      this.change(`keep ${keep}`, ({ text }) =>
        text === this.sent.get(epoch)?.text
          ? keepInConflict(text, conflict, keep)
          : { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') },
      ),
    'show-changes': async ({ on }) => {
      this.stopChanges();
      if (on) {
        const { watchLastCommit } = await import('../compare/lastCommit');
        const last = await watchLastCommit(this.document.uri, () => this.sendChanges());
        if (!last.ok) return last;
        this.lastCommit = last;
      }
      this.sendChanges();
      return { ok: true };
    },
    'run-task': async ({ task }) => {
      const { uri } = this.document;
      if (task === 'suggest-links') await commands.executeCommand('bmc.suggestLinks', uri);
      else if (task === 'import') await commands.executeCommand('bmc.importCanvas');
      else await commands.executeCommand('bmc.canvases.compare', { kind: 'canvas', uri });
      return {};
    },
    'fill-screen': async ({ on }) => {
      if (on && !this.panel.active) return {};
      // Zen mode hides what is around the editor, centres it, and restores everything when it ends.
      await commands.executeCommand(`workbench.action.${on ? 'toggleZenMode' : 'exitZenMode'}`);
      return {};
    },
    ping: ({ pending }) => ({ unknown: pending.filter((request) => !this.working.has(request)) }),
  };

  /** Reveals a note that was selected on the grid in the text editor, and remembers it for commands. */
  private select(note: string): void {
    this.destination = undefined;
    this.lit = null;
    revealNote(this.document, note);
    setSelectedNotePosition(this.document.uri, () => positionOfNote(this.document, note));
    announceSelection({ document: this.document, note });
  }

  /** Sends the page all it shows: a page that was hidden has been reloaded. */
  private begin(): void {
    this.shown = undefined;
    this.inspected = undefined;
    this.sendFont();
    this.sendImport();
    this.sendGrid();
    this.lit = null;
    if (this.destination === undefined) this.lightCursor();
    else this.post({ type: 'go-to', note: this.destination });
    const command = takePendingCommand(this.document.uri);
    if (command) void this.run(command, undefined);
  }

  /** Tells the page which size of type the user wants. */
  sendFont(): void {
    this.post({ type: 'font', size: settingsFor(this.document.uri).fontSize });
  }

  /** Tells the page what the import that made the canvas has left out. */
  sendImport(): void {
    this.post({ type: 'import', report: reportOf(this.document) });
  }

  private stopChanges(): void {
    this.lastCommit?.stop.dispose();
    this.lastCommit = undefined;
  }

  /** Sends what differs from the last commit, as long as that is shown. */
  private sendChanges(): void {
    const { lastCommit, document } = this;
    const comparison = lastCommit && compareCanvases(lastCommit.current(), canvasOf(document));
    const changes = comparison && gridChanges(comparison, (item) => noteOfItem(document, item));
    this.post({ type: 'changes', changes });
  }

  private sendGrid(): void {
    if (!this.listening || !this.panel.visible || this.document.isClosed) return;
    const snapshot = snapshotOf(this.document);
    if (snapshot === this.shown) return;
    this.shown = snapshot;
    this.sent.set(snapshot.epoch, canvasOf(this.document));
    keepLast(this.sent, MOST_SNAPSHOTS);
    this.post({ type: 'grid', epoch: snapshot.epoch, grid: snapshot.grid, details: this.details() });
    if (this.lastCommit) this.sendChanges();
  }

  /** Lights the note under the cursor while the text editor of the document is active. */
  private lightCursor(): void {
    this.cursorMoved = false;
    const editor = window.activeTextEditor;
    if (editor?.document !== this.document) return;
    const note = noteUnder(editor);
    if (note === this.lit) return;
    this.lit = note;
    this.post({ type: 'light', note });
  }

  private details(): NoteDetails | undefined {
    const note = this.inspected;
    const item = note === undefined ? undefined : itemOfNote(this.document, note);
    return item && note !== undefined ? detailsOf(canvasOf(this.document), item, note) : undefined;
  }

  /** `what` names the change in the log. */
  private async change(
    what: string,
    plan: (canvas: Canvas) => EditResult,
    remarkFor: (canvas: Canvas) => string | undefined = () => undefined,
  ): Promise<Outcome> {
    let remark: string | undefined;
    const applied = await applyPlan(this.document, (canvas) => {
      remark = remarkFor(canvas);
      return plan(canvas);
    });
    return this.outcome(what, applied, remark);
  }

  private outcome(what: string, applied: Applied, remark?: string): Outcome {
    // The page gets the snapshot with the result before the response.
    this.sendGrid();
    if (applied.ok) return { ok: true, remark };
    this.log.info(`Refused "${what}" on ${this.document.uri.toString()}: ${applied.reason}`);
    return applied;
  }

  private placeInText({ note, problem }: RequestOf<'open-source'>): Span | undefined {
    if (problem !== undefined) return snapshotOf(this.document).diagnostics[problem]?.span;
    return note === undefined ? undefined : itemOfNote(this.document, note)?.nameSpan;
  }

  private async applyFix(listed: number, index: number): Promise<Outcome> {
    const list = this.fixLists.get(listed);
    const fix = list?.fixes[index];
    if (list && fix && isIgnore(fix)) return this.ignore(list.problem);
    if (fix?.suggests) return this.suggest(fix.suggests);
    return this.change(`fix of ${list?.problem.rule}`, (canvas) => this.planFix(canvas, list, fix));
  }

  /** Suggests links; the user picks some of them from a list of VS Code. */
  private async suggest(suggests: NonNullable<Fix['suggests']>): Promise<Outcome> {
    const { pickLinks } = await import('../commands/suggestLinks');
    const scope = suggests === 'everything' ? undefined : suggests;
    return this.outcome('suggest links', await pickLinks(this.document, scope));
  }

  /** Asks the user for the reason, then writes the comment that silences the problem. */
  private async ignore({ rule, message }: Diagnostic): Promise<Outcome> {
    const { ignoredHere } = await import('../commands/ignoreRule');
    return this.outcome(`ignore ${rule}`, await ignoredHere(this.document.uri, rule, message));
  }

  private listFixes(request: number, epoch: number, problem: number): string[] {
    const snapshot = snapshotOf(this.document);
    // If the request is stale, a newer snapshot is on its way, and the page will list the fixes again.
    const found = snapshot.epoch === epoch ? snapshot.diagnostics[problem] : undefined;
    const fixes = (canvasOf(this.document).writable ? found?.fixes?.() : undefined) ?? [];
    if (found) this.fixLists.set(request, { epoch, problem: found, fixes });
    keepLast(this.fixLists, MOST_FIX_LISTS);
    return fixes.map((fix) => fix.title);
  }

  /**
   * A fix is made for one document version. On a later one, the fix of the same problem is taken if there is exactly one such
   * problem.
   */
  private planFix(canvas: Canvas, list: FixList | undefined, fix: Fix | undefined): EditResult {
    const same = (one: Diagnostic) => one.rule === list?.problem.rule && one.message === list.problem.message;
    const { epoch, diagnostics } = snapshotOf(this.document);
    const [now, ...others] = diagnostics.filter(same);
    const current =
      list?.epoch === epoch
        ? fix
        : others.length === 0
          ? now?.fixes?.().find(({ title }) => title === fix?.title)
          : undefined;
    return current
      ? planEdit(canvas, current.operations)
      : { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') };
  }

  private post(message: ToView): void {
    if (this.listening) void this.panel.webview.postMessage(message);
  }
}

/** Plans a gesture on the current canvas. `seen`: the canvas of the snapshot it was made on, if it is still kept. */
function planGesture(gesture: Gesture, seen: Canvas | undefined, now: Canvas): EditResult {
  const reason =
    seen === undefined
      ? l10n.t('The canvas has changed meanwhile. Please look again.')
      : overtaken(gesture, seen, now);
  return reason === undefined ? planEdit(now, operationsFor(now, gesture)) : { ok: false, reason };
}

/** Whether the window has lost the focus; the page may hear of it before the extension does. */
async function hasLeftWindow(): Promise<boolean> {
  if (!window.state.focused) return true;
  return new Promise((resolve) => {
    const end = (left: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(left);
    };
    const timer = setTimeout(end, LEAVING, false);
    const listener = window.onDidChangeWindowState(({ focused }) => {
      if (!focused) end(true);
    });
  });
}

function autoSaveOf({ uri }: TextDocument): string | undefined {
  return workspace.getConfiguration('files', uri).get('autoSave');
}

/** Deletes the oldest entries. */
function keepLast(map: Map<number, unknown>, most: number): void {
  for (const [oldest] of map) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
