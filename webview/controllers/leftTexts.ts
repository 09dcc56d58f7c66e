/**
 * Texts that could not be written: when the canvas was closed, or because their note or their field has gone. They are put back
 * into their fields where there are such.
 */
import { oneLine } from '../../src/canvas/text';
import type { Gesture } from '../../src/view/gesture';
import { describeLeft, type LeftText, leftOf, noteOf } from '../../src/view/leftTexts';
import type { GridModel } from '../../src/view/model';
import { fieldTexts, type Store } from '../state/store';
import { CANVAS, type InspectorController, type Slot } from './inspector';

export class LeftTexts {
  /** Texts that wait for a snapshot in which they have a field. */
  private readonly waiting: Set<LeftText>;

  constructor(
    private readonly store: Store,
    private readonly inspector: InspectorController,
  ) {
    this.waiting = new Set(store.state.leftTexts);
  }

  /** Takes what the extension has kept. */
  receive(left: readonly LeftText[]): void {
    if (left.length === 0) return;
    this.add(left);
    this.place();
    this.store.update({});
  }

  /** Keeps the texts of gestures whose field closes. */
  keep(gestures: readonly Gesture[]): void {
    this.receive(gestures.flatMap(leftOf));
  }

  /** Keeps the texts of a refused gesture that are in no field again, because something else is typed there. */
  keepRefused(gesture: Gesture): void {
    const { state } = this.store;
    if (state.unsent.some((unsent) => unsent.gesture === gesture)) return;
    const typed = new Set(fieldTexts(state).map(oneLine));
    this.receive(leftOf(gesture).filter(({ text }) => !typed.has(oneLine(text))));
  }

  /**
   * Puts texts back into their fields, as far as the snapshot has these, and takes in those of notes that have gone. `before`: the
   * snapshot that had them.
   */
  place(before?: GridModel): void {
    if (this.store.state.grid === undefined) return;
    this.add(this.inspector.takeOrphans(before));
    for (const left of this.waiting) {
      const note = this.noteFor(left);
      if (note === undefined) continue;
      this.inspector.putBack(note, left.slot as Slot, left.text);
      if (this.isIn(note, left)) this.waiting.delete(left);
    }
    this.store.set({ leftTexts: this.open });
  }

  private add(left: readonly LeftText[]): void {
    for (const each of left) this.waiting.add(each);
    this.store.set({ leftTexts: [...this.store.state.leftTexts, ...left] });
  }

  /** Whether the text is in its field. */
  private isIn(note: string, { slot, text }: LeftText): boolean {
    return this.inspector.draft(note, slot as Slot) === text;
  }

  /** The form that a text belongs in; undefined where its note is not there, or was never written. */
  private noteFor(left: LeftText): string | undefined {
    const { grid } = this.store.state;
    if (left.block === undefined) return CANVAS;
    return grid && noteOf(left, grid);
  }

  /** The texts that have not been written, changed or given up meanwhile. */
  private get open(): readonly LeftText[] {
    return this.store.state.leftTexts.filter((left) => {
      const note = this.noteFor(left);
      return this.waiting.has(left) || (note !== undefined && this.isIn(note, left));
    });
  }

  /** Texts without a field of their own, which the page has to keep. */
  get left(): readonly LeftText[] {
    return this.store.state.leftTexts.filter((left) => this.waiting.has(left));
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
      this.forget([first]);
      this.store.update({ draft: { kind: 'add', block, links: [], text, ...caret } });
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
      if (note !== undefined && this.isIn(note, left)) this.inspector.drop(note, left.slot as Slot);
    }
    this.forget(this.store.state.leftTexts);
    this.store.update({}, { focus: this.store.state.focused });
  }

  private forget(left: readonly LeftText[]): void {
    for (const each of left) this.waiting.delete(each);
    this.store.set({ leftTexts: this.store.state.leftTexts.filter((other) => !left.includes(other)) });
  }
}
