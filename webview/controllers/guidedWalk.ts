/** The guided walk through the nine blocks. Notes and links are written by the same gestures as on the sheet. */
import { itemField } from '../../src/canvas/fields';
import { LIST_KINDS } from '../../src/canvas/schema';
import { oneLine } from '../../src/canvas/text';
import type { Gesture, WritableField } from '../../src/view/gesture';
import { areLinked, firstOpen, obviousLinks } from '../../src/view/guidedWalk';
import type { BlockModel } from '../../src/view/model';
import { enterMode } from '../state/reducers';
import { type GuideState, guideOf, SHEET } from '../state/state';
import type { Store } from '../state/store';
import type { EditQueue } from './editQueue';
import type { SelectionEdits } from './selectionEdits';

export class GuidedWalk {
  constructor(
    private readonly store: Store,
    private readonly editQueue: EditQueue,
    private readonly selectionEdits: SelectionEdits,
    /** Called before fields close. */
    private readonly putAside: () => void,
  ) {}

  private get guide(): GuideState | undefined {
    return guideOf(this.store.state);
  }

  /** The current block; undefined after the last one. */
  get block(): BlockModel | undefined {
    const { grid } = this.store.state;
    const { guide } = this;
    return guide && grid?.blocks[guide.at];
  }

  start(): void {
    const { grid } = this.store.state;
    if (grid === undefined || this.editQueue.refusedAsReadOnly()) return;
    this.putAside();
    this.store.update(enterMode({ kind: 'guide', guide: { at: firstOpen(grid), text: '' } }));
  }

  end(): void {
    this.putAside();
    this.store.update({ mode: SHEET }, { focus: this.store.state.focused });
  }

  /** Goes to a block, from 0; after the last one comes the summary. The typed note is written first. */
  goTo(at: number): void {
    const { grid } = this.store.state;
    const { guide } = this;
    if (guide === undefined || grid === undefined || at < 0 || at > grid.blocks.length) return;
    this.putAside();
    this.store.update({ mode: { kind: 'guide', guide: { at, text: '' } } });
  }

  /** Keeps what is being typed; the field shows it already. */
  typed(text: string): void {
    this.patch({ text });
  }

  /** Gives the note that is being typed a kind, or takes it away; it has several where the block's notes may. */
  choose(word: string): void {
    const before = this.guide?.sorts ?? [];
    const others = this.takesSeveral ? before.filter((each) => each !== word) : [];
    const sorts = before.includes(word) ? others : [...others, word];
    this.patch({ sorts: sorts.length > 0 ? sorts : undefined });
  }

  /** The field of the block's first vocabulary. */
  private get kindField(): WritableField | undefined {
    const { guidance } = this.store.state;
    return guidance.find(({ key }) => key === this.block?.key)?.words[0]?.field as WritableField | undefined;
  }

  /** Whether a note of the block may be of several kinds. */
  get takesSeveral(): boolean {
    const { kindField } = this;
    return kindField !== undefined && LIST_KINDS.has(itemField(kindField)?.kind ?? 'text');
  }

  /** Deletes a note. */
  remove(note: string): void {
    this.selectionEdits.remove([note], { stay: true });
  }

  /** Shows what a note says and belongs to, or hides it again. */
  pick(note: string): void {
    this.patch({ note: this.guide?.note === note ? undefined : note });
  }

  /** The note that was typed, with the links that are obvious. */
  private get typedNote() {
    const { grid } = this.store.state;
    const { guide, block, kindField: field } = this;
    const name = oneLine(guide?.text ?? '');
    if (!guide || !grid || !block || !name) return undefined;
    const { sorts } = guide;
    const sort = sorts === undefined || field === undefined ? undefined : { field, words: [...sorts] };
    return { guide, sorts, block: block.key, name, about: { links: obviousLinks(grid, block.key), sort } };
  }

  /** The gestures that would write the text. */
  get gestures(): readonly Gesture[] {
    const typed = this.typedNote;
    return typed ? [this.editQueue.addition(typed.block, typed.name, typed.about)] : [];
  }

  commitAll(): void {
    this.add();
  }

  /** Writes the note that was typed. */
  add(): void {
    const typed = this.typedNote;
    if (typed === undefined || this.editQueue.refusedAsReadOnly()) return;
    const { guide, sorts, block, name, about } = typed;
    this.patch({ text: '', sorts: undefined });
    this.editQueue.addFor(block, name, about, (note) => {
      const still = this.guide?.at === guide.at;
      if (note !== undefined && still) this.patch({ note });
      // After a refusal the text is put back, unless something else has been typed.
      else if (still && this.guide?.text === '') this.patch({ text: name, sorts });
    });
  }

  /** Sets whether two notes are linked. */
  link(note: string, other: string, wanted: boolean): void {
    const { grid } = this.store.state;
    if (grid && areLinked(grid, note, other) !== wanted) this.editQueue.toggleLink(note, other);
  }

  private patch(patch: Partial<GuideState>): void {
    const { guide } = this;
    if (guide) this.store.update({ mode: { kind: 'guide', guide: { ...guide, ...patch } } });
  }
}
