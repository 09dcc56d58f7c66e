/** Texts that could not be written when the canvas was closed. They are put back into their fields. */
import { describeLeft, type LeftText, noteOf } from '../../src/view/leftTexts';
import type { Store } from '../state/store';
import { CANVAS, type InspectorController, type Slot } from './inspector';

export class LeftTexts {
  /** Texts that wait for the first snapshot to get a place. */
  private waiting: readonly LeftText[] = [];

  constructor(
    private readonly store: Store,
    private readonly inspector: InspectorController,
  ) {}

  /** Takes what the extension has kept. */
  receive(left: readonly LeftText[]): void {
    if (left.length === 0) return;
    this.waiting = left;
    this.store.set({ leftTexts: [...this.store.state.leftTexts, ...left] });
    this.place();
  }

  /** Puts the texts that were received back into their fields, once there is a snapshot. */
  place(): void {
    const { grid } = this.store.state;
    if (grid === undefined || this.waiting.length === 0) return;
    for (const left of this.waiting) {
      const note = this.noteFor(left);
      if (note !== undefined) this.inspector.putBack(note, left.slot as Slot, left.text);
    }
    this.waiting = [];
    this.store.update({});
  }

  /** The form that a text belongs in; undefined where its note is not there, or was never written. */
  private noteFor(left: LeftText): string | undefined {
    const { grid } = this.store.state;
    if (left.block === undefined) return CANVAS;
    return grid && noteOf(left, grid);
  }

  private get open(): readonly LeftText[] {
    return this.store.state.leftTexts.filter((left) => {
      const note = this.noteFor(left);
      return note === undefined || this.inspector.draft(note, left.slot as Slot) === left.text;
    });
  }

  /** Texts without a field of their own, which the page has to keep. */
  get left(): readonly LeftText[] {
    return this.store.state.leftTexts.filter((left) => this.noteFor(left) === undefined);
  }

  /** Descriptions, for the notice, of the texts that have not been written or changed meanwhile. */
  get descriptions(): readonly string[] {
    return this.open.map((left) => describeLeft(left, this.store.state.grid));
  }

  /** The texts themselves, to be copied. */
  get texts(): readonly string[] {
    return this.open.map(({ text }) => text);
  }

  /** Shows the first text in its field; a name for a new note is typed on. */
  show(): void {
    const [first] = this.open;
    if (first === undefined) return;
    const note = this.noteFor(first);
    if (note === CANVAS)
      this.inspector.openCanvas(first.slot as Parameters<InspectorController['openCanvas']>[0]);
    else if (note !== undefined)
      this.store.update(
        { dock: 'details', selected: note, lit: undefined, focused: note },
        { form: first.slot },
      );
    else if (first.block !== undefined && first.note === undefined) {
      const { text, block } = first;
      const caret = { start: text.length, end: text.length };
      this.store.update({
        draft: { kind: 'add', block, links: [], text, ...caret },
        leftTexts: this.store.state.leftTexts.filter((left) => left !== first),
      });
    }
  }

  /** Whether `show` has somewhere to go. */
  get canShow(): boolean {
    const [first] = this.open;
    if (first === undefined || !this.store.writable) return false;
    return this.noteFor(first) !== undefined || (first.block !== undefined && first.note === undefined);
  }

  /** Forgets the texts, in their fields too. */
  discard(): void {
    for (const left of this.open) {
      const note = this.noteFor(left);
      if (note !== undefined) this.inspector.drop(note, left.slot as Slot);
    }
    this.store.update({ leftTexts: [] }, { focus: this.store.state.focused });
  }
}
