/** Edits the name of a note, or of a new note, in a field on the sheet. Typed text is never lost silently. */

import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import { oneLine } from '../../src/canvas/text';
import type { Gesture } from '../../src/view/gesture';
import type { GridModel } from '../../src/view/model';
import { madeFor } from '../../src/view/noteIdentity';
import type { HostPort } from '../host/hostPort';
import { closePopover } from '../state/reducers';
import { headOf, type NameDraft } from '../state/state';
import { noteIn, type Store } from '../state/store';
import type { EditQueue } from './editQueue';

export class NameEditor {
  constructor(
    private readonly store: Store,
    private readonly editQueue: EditQueue,
    private readonly host: HostPort,
  ) {}

  /** Opens the name field of a new note. The new note will be linked to `links`. */
  startAdding(block: BlockKey, links: readonly string[] = []): void {
    if (this.editQueue.refusedAsReadOnly()) return;
    this.commitAll();
    this.store.update({
      draft: { kind: 'add', block, links, text: '', start: 0, end: 0 },
      ...closePopover(this.store.state),
      selected: undefined,
      ...(this.focusedIn(block) ? {} : { focused: headOf(block) }),
    });
  }

  private focusedIn(block: BlockKey): boolean {
    return this.store.note(this.store.state.focused)?.ref.block === block;
  }

  /** Opens the field in place of a note's name. */
  startRenaming(key: string): void {
    const note = this.store.note(key);
    if (note === undefined || this.editQueue.refusedAsReadOnly()) return;
    this.commitAll();
    const text = this.store.state.optimistic.get(key) ?? note.name;
    this.store.update({
      draft: { kind: 'rename', note: key, text, start: 0, end: text.length },
      ...closePopover(this.store.state),
      focused: key,
    });
  }

  /** Keeps what is being typed; the field shows it already. */
  typed(text: string, start: number, end: number): void {
    const { draft } = this.store.state;
    if (draft === undefined) return;
    this.store.set({ draft: { ...draft, text, start, end } });
    this.store.save();
  }

  /** The gestures that would write the text. */
  get gestures(): readonly Gesture[] {
    const { draft } = this.store.state;
    const name = oneLine(draft?.text ?? '');
    if (draft === undefined || name === '') return [];
    if (draft.kind === 'add') return [this.editQueue.addition(draft.block, name, draft)];
    const note = this.store.note(draft.note);
    return note === undefined || note.name === name ? [] : [{ kind: 'rename', item: note.ref, name }];
  }

  commitAll(): void {
    this.commit({ byKey: false });
  }

  cancel(): void {
    const { draft, focused } = this.store.state;
    if (draft === undefined) return;
    const focus = draft.kind === 'rename' ? draft.note : (focused ?? headOf(draft.block));
    this.store.update({ draft: undefined, focused: focus }, { focus });
  }

  /** Writes what was typed. `byKey`: focus stays on the sheet, and after a new note the next one may follow. */
  commit({ byKey }: { readonly byKey: boolean }): void {
    const { draft } = this.store.state;
    if (draft === undefined) return;
    const name = oneLine(draft.text);
    const unchanged = draft.kind === 'rename' && name === this.store.note(draft.note)?.name;
    if (name === '' || unchanged) {
      if (byKey) this.cancel();
      else this.store.update({ draft: undefined });
      return;
    }
    if (this.editQueue.refusedAsReadOnly()) return;
    if (draft.kind === 'rename') {
      const optimistic = new Map(this.store.state.optimistic).set(draft.note, name);
      this.store.update({ draft: undefined, optimistic }, byKey ? { focus: draft.note } : {});
      this.editQueue.rename(draft, name);
    } else {
      const another = byKey && draft.links.length === 0;
      this.store.update({
        draft: another ? { ...draft, renames: undefined, text: '', start: 0, end: 0 } : undefined,
      });
      this.editQueue.add(draft, name, byKey);
    }
  }

  /**
   * The draft after a new snapshot. If the note being renamed no longer exists, the text becomes the name of a new note, until it
   * exists again.
   */
  carriedOver(before: GridModel | undefined, now: GridModel): NameDraft | undefined {
    const { draft } = this.store.state;
    if (draft === undefined) return undefined;
    const { text, start, end } = draft;
    if (draft.kind === 'add') {
      const { renames: note } = draft;
      return note === undefined || !noteIn(now, note) ? draft : { kind: 'rename', note, text, start, end };
    }
    const { note } = draft;
    if (noteIn(now, note)) return draft;
    const block = noteIn(before, note)?.ref.block ?? madeFor(note)?.block;
    if (block === undefined || text.trim() === '') return undefined;
    this.host.announce(l10n.t('The note you were renaming is gone; your text is kept for a new one.'));
    return { kind: 'add', block, links: [], renames: note, text, start, end };
  }
}
