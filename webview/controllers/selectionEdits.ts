/** Edits of the selected notes, one or many. Each edit is one gesture and one undo step. */

import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import { linkCount, noteCount } from '../../src/canvas/counts';
import type { ItemRef } from '../../src/canvas/identity';
import type { Gesture } from '../../src/view/gesture';
import { type BlockModel, type GridModel, type NoteModel, notesOf } from '../../src/view/model';
import { headOf } from '../state/state';
import { noteIn, type Store } from '../state/store';
import type { EditQueue } from './editQueue';

/** The pasted clip, and its target. */
type Paste = Omit<Gesture & { readonly kind: 'paste' }, 'kind' | 'after'> & {
  /** The key of the note after which it is inserted. */
  readonly after?: string | undefined;
};

export class SelectionEdits {
  constructor(
    private readonly store: Store,
    private readonly editQueue: EditQueue,
  ) {}

  /**
   * Deletes notes with their links. The focus moves to the next note, unless `stay` is set. `announcement`: the
   * announcement, from the deleted notes in words.
   */
  remove(
    keys: readonly string[],
    {
      announcement,
      stay = false,
    }: { readonly announcement?: (notes: string) => string; readonly stay?: boolean } = {},
  ): void {
    const notes = this.notes(keys);
    const [first] = notes;
    if (first === undefined || this.editQueue.refusedAsReadOnly()) return;
    const { block } = first.ref;
    const gone = new Set(keys);
    const alone = notes.length === 1;
    const links = this.store.linksOf(gone);
    const focused = alone ? first.key : this.store.state.focused;
    const place = placeOfFocus(this.store.block(block)?.notes ?? [], gone, focused);
    const told = withLinks(
      alone && announcement === undefined ? first.name : noteCount(notes.length),
      links,
      alone && announcement === undefined,
    );
    this.editQueue.perform(() => this.about(keys, (items) => ({ kind: 'remove', items })), {
      announcement: announcement ? announcement(told) : l10n.t('Deleted {0}.', told),
      shown: announcement === undefined && (links > 0 || !alone),
      focus: (grid) =>
        stay ? undefined : place !== undefined && noteIn(grid, place) ? place : headOf(block),
    });
  }

  /** Moves the notes, in their order, in front of another one or to the end of a block, unless they are there already. */
  move(keys: readonly string[], to: BlockKey, before?: string): void {
    const notes = this.notes(keys);
    const [first] = notes;
    const block = this.store.block(to);
    if (block === undefined || first === undefined || this.editQueue.refusedAsReadOnly()) return;
    const moving = new Set(keys);
    const start = before === undefined ? -1 : block.notes.findIndex(({ key }) => key === before);
    const front =
      start === -1 ? undefined : block.notes.slice(start).find(({ key }) => !moving.has(key))?.key;
    const rest = block.notes.map(({ key }) => key).filter((key) => !moving.has(key));
    const at = front === undefined ? rest.length : rest.indexOf(front);
    const wanted = [...rest.slice(0, at), ...notes.map(({ key }) => key), ...rest.slice(at)];
    if (wanted.join() === block.notes.map(({ key }) => key).join()) return;
    const alone = notes.length === 1;
    const next = this.store.note(front)?.name;
    const announcement =
      !alone || first.ref.block !== to
        ? l10n.t('Moved {0} to {1}.', this.called(keys), block.title)
        : next === undefined
          ? l10n.t('Moved {0} to the end of {1}.', first.name, block.title)
          : l10n.t('Moved {0} in front of {1}.', first.name, next);
    this.editQueue.perform(
      () =>
        this.about(keys, (items) => {
          const ref = this.store.note(front)?.ref;
          return { kind: 'move', items, block: to, ...(ref ? { before: ref } : {}) };
        }),
      {
        announcement,
        focus: () => this.focusAmong(keys),
        picked: () => (alone ? [] : keys),
      },
    );
  }

  /**
   * Moves notes up or down by one in their block, from their position at the time the gesture is sent: keys that are
   * pressed in quick succession each have an effect.
   */
  shift(keys: readonly string[], step: 1 | -1): void {
    if (this.editQueue.refusedAsReadOnly()) return;
    this.editQueue.perform(
      () => {
        const block = this.blockOf(keys);
        const notes = block?.notes.map(({ key }) => key) ?? [];
        const carried = notes.filter((key) => keys.includes(key));
        const edge = step < 0 ? carried[0] : carried.at(-1);
        const at = notes.indexOf(edge ?? '');
        if (block === undefined || at === -1 || notes[at + step] === undefined) return undefined;
        const before = this.store.note(step < 0 ? notes[at - 1] : notes[at + 2])?.ref;
        return this.about(carried, (items) => ({
          kind: 'move',
          items,
          block: block.key,
          ...(before ? { before } : {}),
        }));
      },
      {
        announcement: (grid) => this.whereNow(grid, keys),
        focus: () => this.focusAmong(keys),
        picked: () => (keys.length > 1 ? keys : []),
      },
    );
  }

  /** Moves notes to the end or the start of a block, which is computed from their block when the gesture is sent. */
  carry(keys: readonly string[], next: (from: BlockKey) => BlockKey | undefined, toFront = false): void {
    if (this.editQueue.refusedAsReadOnly()) return;
    let title = '';
    this.editQueue.perform(
      () => {
        const own = this.blockOf(keys)?.key;
        const block = own && next(own);
        if (block === undefined) return undefined;
        const { title: named, notes } = this.store.block(block) ?? {};
        title = named ?? '';
        const before = toFront ? notes?.[0]?.ref : undefined;
        return this.about(keys, (items) => ({ kind: 'move', items, block, ...(before ? { before } : {}) }));
      },
      {
        announcement: () => l10n.t('Moved {0} to {1}.', this.called(keys), title),
        focus: () => this.focusAmong(keys),
        picked: () => (keys.length > 1 ? keys : []),
      },
    );
  }

  private blockOf(keys: readonly string[]): BlockModel | undefined {
    const ref = this.notes(keys)[0]?.ref;
    return ref && this.store.block(ref.block);
  }

  private called(keys: readonly string[]): string {
    const notes = this.notes(keys);
    const [only] = notes;
    return only && notes.length === 1 ? only.name : noteCount(notes.length);
  }

  /** The position of notes in their block, as an announcement. */
  private whereNow(grid: GridModel, keys: readonly string[]): string {
    const block = grid.blocks.find(({ notes }) => notes.some(({ key }) => keys.includes(key)));
    const last = block?.notes.findLastIndex(({ key }) => keys.includes(key)) ?? -1;
    const behind = block?.notes[last + 1];
    return behind
      ? l10n.t('Moved {0} in front of {1}.', this.called(keys), behind.name)
      : l10n.t('Moved {0} to the end of {1}.', this.called(keys), block?.title ?? '');
  }

  /** Duplicates each of the notes, directly after it. */
  duplicate(keys: readonly string[]): void {
    const notes = this.notes(keys);
    if (notes.length === 0 || this.editQueue.refusedAsReadOnly()) return;
    const [only] = notes;
    const announcement =
      only && notes.length === 1
        ? l10n.t('Duplicated {0}.', only.name)
        : l10n.t('Duplicated {0}.', noteCount(notes.length));
    this.bring(
      () => this.about(keys, (items) => ({ kind: 'duplicate', items })),
      () => announcement,
    );
  }

  /** Pastes the clipboard into a block. */
  paste({ after, ...what }: Paste): void {
    if (what.text.trim() === '' && what.clip === undefined) {
      this.editQueue.say(l10n.t('There is nothing to paste.'));
      return;
    }
    if (this.editQueue.refusedAsReadOnly()) return;
    this.bring(
      () => {
        const ref = this.store.note(after)?.ref;
        return { kind: 'paste', ...what, ...(ref ? { after: ref } : {}) };
      },
      (come) =>
        come.length === 0
          ? l10n.t('There is nothing to paste.')
          : l10n.t('Pasted {0}.', noteCount(come.length)),
    );
  }

  /** A change that adds notes, which are then selected. */
  private bring(make: () => Gesture | undefined, announcement: (come: readonly NoteModel[]) => string): void {
    let known: ReadonlySet<string> = new Set();
    const come = (grid: GridModel) => notesOf(grid).filter(({ key }) => !known.has(key));
    this.editQueue.perform(
      () => {
        const { grid } = this.store.state;
        known = new Set(grid && notesOf(grid).map(({ key }) => key));
        return make();
      },
      {
        announcement: (grid) => announcement(come(grid)),
        focus: (grid) => come(grid)[0]?.key,
        picked: (grid) => come(grid).map(({ key }) => key),
      },
    );
  }

  private notes(keys: readonly string[]): readonly NoteModel[] {
    return keys.flatMap((key) => this.store.note(key) ?? []);
  }

  /** The gesture on those of the notes that still exist. */
  private about(
    keys: readonly string[],
    gesture: (items: ItemRef[]) => Gesture | undefined,
  ): Gesture | undefined {
    const items = this.notes(keys).map(({ ref }) => ref);
    return items.length === 0 ? undefined : gesture(items);
  }

  private focusAmong(keys: readonly string[]): string | undefined {
    const { focused } = this.store.state;
    return focused !== undefined && keys.includes(focused) ? focused : keys[0];
  }
}

/** Notes and their links in words; a name is in quotes if links follow. */
function withLinks(notes: string, links: number, isName: boolean): string {
  if (links === 0) return notes;
  return l10n.t('{0} and {1}', isName ? `“${notes}”` : notes, linkCount(links));
}

/** The note that gets the focus after a deletion: the next one of the block, else the one before. */
function placeOfFocus(
  notes: readonly NoteModel[],
  gone: ReadonlySet<string>,
  focused: string | undefined,
): string | undefined {
  const from = notes.findIndex(({ key }) => key === focused);
  const start = from === -1 ? notes.findIndex(({ key }) => gone.has(key)) : from;
  const stays = ({ key }: NoteModel) => !gone.has(key);
  return (notes.slice(start).find(stays) ?? notes.slice(0, start).findLast(stays))?.key;
}
