/**
 * A board without a page: it shows the snapshot of a text, and records what it sends, announces and saves. Tests respond
 * by hand (`accept`, `refuse`), or have gestures carried out on the text as the extension does (`executeAll`).
 */
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import type { FromView, Outcome } from '../../../src/protocol';
import { detailsOf } from '../../../src/view/details';
import { type Gesture, operationsFor } from '../../../src/view/gesture';
import { type GridModel, notesOf } from '../../../src/view/model';
import { runCommand } from '../../../webview/actions';
import { Board } from '../../../webview/controllers/board';
import { applied } from '../support/edits';
import { gridOf, noteNamed } from '../view/support';

type Sent<T extends FromView['type']> = Extract<FromView, { readonly type: T }>;

export class BoardHarness {
  readonly sent: FromView[] = [];
  readonly announced: string[] = [];
  /** What VS Code keeps for the page. */
  saved: unknown;
  readonly board: Board;
  grid: GridModel;
  private epoch = 1;
  private executed = 0;

  constructor(
    public text: string,
    savedState?: unknown,
  ) {
    this.board = new Board(
      {
        send: (message) => this.sent.push(message),
        savedState,
        page: 'page',
        saveState: (state) => {
          this.saved = JSON.parse(JSON.stringify(state));
        },
        announce: (sentence) => this.announced.push(sentence),
      },
      () => undefined,
      runCommand,
    );
    this.grid = gridOf(text);
    this.board.receive({ type: 'grid', epoch: this.epoch, grid: this.grid });
  }

  /** Shows the snapshot of a changed text, with the details of the inspected note. */
  show(text: string): void {
    this.text = text;
    this.grid = gridOf(text, this.grid);
    this.board.receive({ type: 'grid', epoch: ++this.epoch, grid: this.grid, details: this.details });
  }

  /** Opens the inspector on a note, and responds with its details. Returns the key of the note. */
  inspect(name: string): string {
    this.board.inspect(this.key(name));
    this.sendDetails();
    return this.key(name);
  }

  /** Responds to the last request for details. */
  sendDetails(): void {
    const request = this.sentOf('inspect').at(-1)?.request ?? -1;
    const result = { epoch: this.epoch, details: this.details };
    this.board.receive({ type: 'response', request, method: 'inspect', result });
  }

  private get details() {
    const canvas = parseCanvas(this.text);
    const inspected = this.sentOf('inspect').at(-1)?.note;
    const note = notesOf(this.grid).find(({ key }) => key === inspected);
    const item = note && canvas.blocks.get(note.ref.block)?.items[note.ref.position];
    return note && item && detailsOf(canvas, item, note.key);
  }

  /** Carries out every gesture that was sent since the last call, as the extension does. */
  executeAll(): void {
    for (;;) {
      const message = this.sentOf('gesture')[this.executed];
      if (message === undefined) return;
      this.executed++;
      this.execute(message);
    }
  }

  /** Carries out the last gesture. */
  executeLast(): void {
    const message = this.sentOf('gesture').at(-1);
    if (message === undefined) throw new Error('no gesture was sent');
    this.execute(message);
  }

  /** Carries out a gesture, shows the snapshot with its result and responds. Returns whether it was carried out. */
  protected execute({ request, gesture }: Sent<'gesture'>): boolean {
    const canvas = parseCanvas(this.text);
    const planned = planEdit(canvas, operationsFor(canvas, gesture));
    if (planned.ok) this.show(applied(this.text, planned.edits));
    this.answer(request, planned.ok ? { ok: true } : { ok: false, reason: planned.reason });
    return planned.ok;
  }

  /** The key of the note with a name. */
  key(name: string): string {
    return noteNamed(this.grid, name).key;
  }

  /** The name of the note with a key. */
  nameOf(note: string | undefined): string | undefined {
    return this.board.store.note(note)?.name;
  }

  /** The messages of one type, oldest first. */
  sentOf<T extends FromView['type']>(type: T): readonly Sent<T>[] {
    return this.sent.filter((message): message is Sent<T> => message.type === type);
  }

  get gestures(): readonly Gesture[] {
    return this.sentOf('gesture').map(({ gesture }) => gesture);
  }

  /** Answers the last gesture: it was carried out, with a remark if one is given. */
  accept(remark?: string): void {
    this.answer(this.lastGesture, { ok: true, ...(remark === undefined ? {} : { remark }) });
  }

  /** Answers the last gesture: it was refused. */
  refuse(reason: string): void {
    this.answer(this.lastGesture, { ok: false, reason });
  }

  answer(request: number, result: Outcome): void {
    this.board.receive({ type: 'response', request, method: 'gesture', result });
  }

  private get lastGesture(): number {
    return this.sentOf('gesture').at(-1)?.request ?? -1;
  }
}
