/** One open view of a canvas: sends it the picture, and does what it asks for. */
import { commands, env, l10n, type TextDocument, type WebviewPanel, window } from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import type { Span } from '../../canvas/text';
import { planEdit } from '../../edit/plan';
import type { EditResult } from '../../edit/result';
import type { Diagnostic } from '../../lint/diagnostic';
import { type Fix, isIgnore } from '../../lint/rule';
import { type FromView, type GridCommand, readFromView, type ToView } from '../../protocol';
import { detailsOf, type NoteDetails } from '../../view/details';
import { overtaken } from '../../view/editConflict';
import { type Gesture, operationsFor } from '../../view/gesture';
import { guidance } from '../../view/guidance';
import { remarkOn } from '../../view/moveWarnings';
import { canvasOf } from '../documents';
import { type Applied, applyPlan } from '../edits';
import { askedOnArrival } from './arrival';
import { clipOfNotes, copied, recalled } from './clipboard';
import { itemOfNote, type Picture, pictureOf } from './gridSnapshot';
import { forgetPlace, rememberPlace } from './lastPlace';
import { noteSelected } from './openGrids';
import { openLink } from './openLink';
import { noteUnder, placeOf, revealNote, showSource } from './textSelection';

/** Answers with fixes that are kept; older ones belong to popovers long closed. */
const MOST_ANSWERS = 200;
/** Pictures that are remembered: a gesture may have been made on one before the last. */
const MOST_PICTURES = 6;

/** The fixes of a problem as they were on one picture. */
interface NamedFixes {
  readonly epoch: number;
  readonly problem: Diagnostic;
  readonly fixes: readonly Fix[];
}

export class CanvasView {
  /** What the page shows; undefined while it has not said that it listens. */
  private shown: Picture | undefined;
  private listening = false;
  /** The note whose details the page shows. */
  private inspected: string | undefined;
  private due: ReturnType<typeof setTimeout> | undefined;
  /** The cursor of the text has moved since the page was told which note is under it. */
  private cursorMoved = false;
  /** The note that the page was told is under it; null while nobody knows what the page still shows. */
  private lit: string | undefined | null = null;
  /** The note to go to, until the page has done so: it may not listen yet, or not any more. */
  private destination: string | undefined;
  /** The fixes that were named to the page, by request. */
  private readonly answers = new Map<number, NamedFixes>();
  /** What the last pictures that were sent were drawn from, by their epoch. */
  private readonly sent = new Map<number, Canvas>();

  constructor(
    readonly document: TextDocument,
    readonly panel: WebviewPanel,
  ) {}

  dispose(): void {
    clearTimeout(this.due);
    forgetPlace(this.document.uri);
    this.listening = false;
  }

  /** The document or what the linter says of it has changed. Several changes in one go are drawn once. */
  changed(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      this.sendGrid();
      if (this.cursorMoved) this.lightCursor();
    });
  }

  /** The cursor of the text has moved: the note under it is lit, once the page knows what the text is now. */
  follow(): void {
    this.cursorMoved = true;
    this.changed();
  }

  /** The view came to the front or went to the back. */
  turned(): void {
    // Whoever works on the grid can put out the light.
    if (this.panel.active) this.lit = null;
    this.changed();
  }

  /** Selects a note and puts the focus there. */
  goTo(note: string): void {
    this.destination = note;
    this.lit = null;
    this.sendGrid();
    this.post({ type: 'go-to', note });
  }

  /** Has the page do what was chosen from a menu. */
  async run(command: GridCommand, target: string | undefined): Promise<void> {
    const text = command === 'pasteNotes' ? await env.clipboard.readText() : undefined;
    this.post({ type: 'command', command, target, text });
  }

  /** Takes a message from the page; anything that is none is dropped. */
  async receive(raw: unknown): Promise<void> {
    const message = readFromView(raw);
    if (message === undefined) return;
    try {
      await this.answer(message);
    } catch (error) {
      // The page waits for an answer before it asks for the next change.
      if (message.type === 'gesture' || message.type === 'apply-fix')
        this.refuse(message.request, l10n.t('The change could not be made.'));
      throw error;
    }
  }

  private async answer(message: FromView): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.begin();
        break;
      case 'gesture': {
        const gesture = recalled(message.gesture);
        const seen = this.sent.get(message.epoch);
        await this.change(
          message.request,
          (canvas) => planGesture(gesture, seen, canvas),
          (canvas) => remarkOn(canvas, gesture),
        );
        break;
      }
      case 'select':
        this.destination = undefined;
        this.lit = null;
        revealNote(this.document, message.note);
        rememberPlace(this.document.uri, () => placeOf(this.document, message.note));
        noteSelected({ document: this.document, note: message.note });
        break;
      case 'ask-clip': {
        const { epoch, notes } = message;
        if (pictureOf(this.document).epoch !== epoch) break;
        this.post({ type: 'clip', epoch, notes, clip: clipOfNotes(this.document, notes) });
        break;
      }
      case 'copied':
        await copied(this.document, message.notes, message.text, message.write);
        break;
      case 'ask-paste':
        await this.run('pasteNotes', undefined);
        break;
      case 'undo':
        if (this.panel.active && this.document.version === message.epoch)
          await commands.executeCommand('undo');
        break;
      case 'inspect':
        this.inspected = message.note;
        this.post({ type: 'details', epoch: pictureOf(this.document).epoch, details: this.details() });
        break;
      case 'save':
        // Edits of one document wait for each other; an empty one waits for all of them.
        await applyPlan(this.document, (canvas) => ({ ok: true, edits: [], canvas }));
        await this.document.save();
        break;
      case 'open-link':
        await openLink(this.document, message.target);
        break;
      case 'ask-fixes':
        this.nameFixes(message.request, message.epoch, message.problem);
        break;
      case 'apply-fix': {
        const named = this.answers.get(message.asked);
        const fix = named?.fixes[message.fix];
        if (named && fix && isIgnore(fix)) await this.ignore(message.request, named.problem);
        else if (fix?.suggests) await this.suggest(message.request, fix.suggests);
        else await this.change(message.request, (canvas) => this.planFix(canvas, named, fix));
        break;
      }
      case 'start-from-template':
        await commands.executeCommand('bmc.startFromTemplate', this.document.uri);
        break;
      case 'open-source':
        await showSource(this.document, this.placeInText(message));
    }
  }

  /** The page listens: it gets everything, for it may have been hidden and have forgotten what it knew. */
  private begin(): void {
    this.listening = true;
    this.shown = undefined;
    this.inspected = undefined;
    this.post({ type: 'init', texts: l10n.bundle, guidance: guidance() });
    this.sendGrid();
    this.lit = null;
    if (this.destination === undefined) this.lightCursor();
    else this.post({ type: 'go-to', note: this.destination });
    const command = askedOnArrival(this.document.uri);
    if (command) void this.run(command, undefined);
  }

  private sendGrid(): void {
    if (!this.listening || !this.panel.visible || this.document.isClosed) return;
    const picture = pictureOf(this.document);
    if (picture === this.shown) return;
    this.shown = picture;
    this.sent.set(picture.epoch, canvasOf(this.document));
    keepLast(this.sent, MOST_PICTURES);
    this.post({ type: 'grid', epoch: picture.epoch, grid: picture.grid, details: this.details() });
  }

  /** Lights the note under the cursor where the text is what the person works in. */
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

  private async change(
    request: number,
    plan: (canvas: Canvas) => EditResult,
    remark: (canvas: Canvas) => string | undefined = () => undefined,
  ): Promise<void> {
    let said: string | undefined;
    const applied = await applyPlan(this.document, (canvas) => {
      said = remark(canvas);
      return plan(canvas);
    });
    this.answerWith(request, applied, said);
  }

  private placeInText({ note, problem }: FromView & { readonly type: 'open-source' }): Span | undefined {
    if (problem !== undefined) return pictureOf(this.document).diagnostics[problem]?.span;
    return note === undefined ? undefined : itemOfNote(this.document, note)?.nameSpan;
  }

  /** Proposes links, to be picked from a list of VS Code's. */
  private async suggest(request: number, suggests: NonNullable<Fix['suggests']>): Promise<void> {
    const { pickLinks } = await import('../commands/suggestLinks');
    const applied = await pickLinks(this.document, suggests === 'everything' ? undefined : suggests);
    this.answerWith(request, applied);
  }

  private answerWith(request: number, applied: Applied, remark?: string): void {
    // The page is to show the result before it hears that it is there.
    this.sendGrid();
    if (applied.ok) this.post({ type: 'done', request, remark });
    else this.refuse(request, applied.reason);
  }

  private refuse(request: number, reason: string): void {
    this.post({ type: 'refused', request, reason });
  }

  /** Asks why a problem is none before it is silenced. */
  private async ignore(request: number, { rule, message }: Diagnostic): Promise<void> {
    const { ignoredHere } = await import('../commands/silence');
    this.answerWith(request, await ignoredHere(this.document.uri, rule, message));
  }

  private nameFixes(request: number, epoch: number, problem: number): void {
    const picture = pictureOf(this.document);
    // A newer picture is on its way, and the page will ask again.
    const found = picture.epoch === epoch ? picture.diagnostics[problem] : undefined;
    const fixes = (canvasOf(this.document).writable ? found?.fixes?.() : undefined) ?? [];
    if (found) this.answers.set(request, { epoch, problem: found, fixes });
    keepLast(this.answers, MOST_ANSWERS);
    this.post({ type: 'fixes', request, titles: fixes.map((fix) => fix.title) });
  }

  /** A fix is made for one text; on a later one, that of the same problem is taken, provided that there is one such. */
  private planFix(canvas: Canvas, named: NamedFixes | undefined, fix: Fix | undefined): EditResult {
    const same = (one: Diagnostic) =>
      one.rule === named?.problem.rule && one.message === named.problem.message;
    const { epoch, diagnostics } = pictureOf(this.document);
    const [now, ...others] = diagnostics.filter(same);
    const still =
      named?.epoch === epoch
        ? fix
        : others.length === 0
          ? now?.fixes?.().find(({ title }) => title === fix?.title)
          : undefined;
    return still
      ? planEdit(canvas, still.operations)
      : { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') };
  }

  private post(message: ToView): void {
    if (this.listening) void this.panel.webview.postMessage(message);
  }
}

/** What a gesture comes to on the canvas of the moment; `seen` is the one that was shown when it was made, if it is still known. */
function planGesture(gesture: Gesture, seen: Canvas | undefined, now: Canvas): EditResult {
  const reason =
    seen === undefined
      ? l10n.t('The canvas has changed meanwhile. Please look again.')
      : overtaken(gesture, seen, now);
  return reason === undefined ? planEdit(now, operationsFor(now, gesture)) : { ok: false, reason };
}

/** Forgets the oldest. */
function keepLast(map: Map<number, unknown>, most: number): void {
  for (const [oldest] of map) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
