/** A board without a page: it shows the snapshot of a text, and records what it sends, announces and saves. */
import type { FromView, Outcome } from '../../../src/protocol';
import type { Gesture } from '../../../src/view/gesture';
import type { GridModel } from '../../../src/view/model';
import { Board } from '../../../webview/controllers/board';
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

  constructor(text: string, savedState?: unknown) {
    this.board = new Board(
      {
        send: (message) => this.sent.push(message),
        savedState,
        saveState: (state) => {
          this.saved = JSON.parse(JSON.stringify(state));
        },
        announce: (sentence) => this.announced.push(sentence),
      },
      () => undefined,
    );
    this.grid = gridOf(text);
    this.board.receive({ type: 'grid', epoch: this.epoch, grid: this.grid });
  }

  /** Shows the snapshot of a changed text. */
  show(text: string): void {
    this.grid = gridOf(text, this.grid);
    this.board.receive({ type: 'grid', epoch: ++this.epoch, grid: this.grid });
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
