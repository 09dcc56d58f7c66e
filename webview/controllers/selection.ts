/** Selecting several notes: one by one, a range of a block, a whole block, everything. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import { notesOf } from '../../src/view/model';
import type { HostPort } from '../host/hostPort';
import { selectNotes } from '../state/reducers';
import type { Store } from '../state/store';

export class Selection {
  /** Where a range starts: the note that was last selected alone. */
  private anchor: string | undefined;

  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
  ) {}

  /** To be called when a note was selected alone. */
  startAt(key: string): void {
    this.anchor = key;
  }

  /** Adds a note to the selection, or removes it. */
  toggle(key: string): void {
    const picked = new Set(this.store.selection);
    if (!picked.delete(key)) picked.add(key);
    this.anchor = key;
    this.pick(picked, key);
  }

  /** Selects the range from the anchor to a note of the same block; a note of another block is added alone. */
  extendTo(key: string): void {
    const block = this.store.note(key)?.ref.block;
    const notes = (block && this.store.block(block)?.notes) ?? [];
    const from = this.anchor ?? this.store.state.focused;
    const ends = [from, key].map((end) => notes.findIndex((note) => note.key === end));
    const [first = -1, last = -1] = ends.sort((one, other) => one - other);
    if (first !== -1) this.pick(new Set(notes.slice(first, last + 1).map((note) => note.key)), key);
    else this.pick(new Set([...this.store.selection, key]), key);
  }

  /** Selects all notes of a block and, where they are selected already, those of all blocks. */
  all(block: BlockKey): void {
    const { grid } = this.store.state;
    const own = this.store.block(block)?.notes ?? [];
    const selected = this.store.selection;
    const done = own.every(({ key }) => selected.has(key));
    const notes = done && grid ? notesOf(grid) : own;
    this.pick(new Set(notes.map(({ key }) => key)));
  }

  /** Selects every note of the canvas. */
  everything(): void {
    const { grid } = this.store.state;
    if (grid) this.pick(new Set(notesOf(grid).map(({ key }) => key)));
  }

  /** Replaces the selection during a marquee drag, without an announcement. */
  touch(keys: ReadonlySet<string>): void {
    const { selection } = this.store;
    if (keys.size === selection.size && [...keys].every((key) => selection.has(key))) return;
    this.store.update(selectNotes(keys));
  }

  /** Ends a marquee drag: focuses the first selected note and announces the selection. */
  settle(): void {
    const [first] = this.store.selection;
    this.anchor = first;
    this.pick(this.store.selection, first);
  }

  /** Replaces the selection and announces its size; `focus` names the note that gets the focus. */
  pick(keys: ReadonlySet<string>, focus?: string): void {
    if (focus === undefined) this.store.update(selectNotes(keys));
    else this.store.update({ ...selectNotes(keys), focused: focus }, { focus, reveal: focus });
    this.host.announce(
      keys.size === 0
        ? l10n.t('No note selected.')
        : keys.size === 1
          ? l10n.t('1 note selected.')
          : l10n.t('{0} notes selected.', keys.size),
    );
  }
}
