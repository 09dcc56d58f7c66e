/** Asks the extension for changes, one gesture at a time, and tells what became of them. Nothing is changed here. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../src/canvas/blocks';
import type { Gesture } from '../src/view/gesture';
import type { GridModel } from '../src/view/model';
import { type Draft, headOf } from './state';
import { noteIn, type Store } from './store';
import type { Wire } from './wire';

/** What is waiting for the extension's answer. */
interface Pending {
  /** What to tell people who listen, once it is done. */
  readonly said: string;
  /** What was typed for it, given back where it is refused. */
  readonly draft?: Draft | undefined;
  /** What to focus once the result is drawn. */
  readonly focus?: ((grid: GridModel) => string | undefined) | undefined;
}

export class Changes {
  private readonly pending = new Map<number, Pending>();
  private requests = 0;

  constructor(
    private readonly store: Store,
    private readonly wire: Wire,
  ) {}

  /** A number for the next request to the extension. */
  nextRequest(): number {
    return ++this.requests;
  }

  /** Expects an answer to a request. */
  expect(request: number, pending: Pending): void {
    this.pending.set(request, pending);
  }

  finish(request: number): void {
    const pending = this.take(request);
    if (pending === undefined) return;
    this.wire.announce(pending.said);
    const { grid } = this.store.state;
    const focus = grid && pending.focus?.(grid);
    if (focus !== undefined) this.store.wishes = { focus, reveal: focus };
    this.store.update({
      awaited: this.stillAwaited(),
      notice: undefined,
      ...(focus === undefined ? {} : { focused: focus }),
    });
  }

  refuse(request: number, reason: string): void {
    const pending = this.take(request);
    const draft = this.store.state.draft ?? pending?.draft;
    this.store.update({ awaited: this.stillAwaited(), notice: reason, draft });
  }

  private take(request: number): Pending | undefined {
    const pending = this.pending.get(request);
    this.pending.delete(request);
    return pending;
  }

  private stillAwaited(): ReadonlyMap<string, string> {
    const renames = [...this.pending.values()].flatMap(({ draft }) =>
      draft?.kind === 'rename' ? [[draft.note, draft.text] as const] : [],
    );
    return new Map(renames);
  }

  /** Says why nothing can be changed, where that is so. */
  refusedAsReadOnly(): boolean {
    if (this.store.writable) return false;
    const reason = this.store.state.grid?.readOnly;
    if (reason !== undefined)
      this.store.update({ notice: l10n.t('Nothing can be changed here until the text is repaired.') });
    return true;
  }

  /** Writes a new note; focuses it, where `stay` says that focus belongs on the sheet. */
  add(draft: Draft & { readonly kind: 'add' }, name: string, stay: boolean): void {
    const block = this.store.block(draft.block);
    if (block === undefined) return;
    const links = draft.links.flatMap((key) => this.store.note(key)?.ref ?? []);
    const known = new Set(block.notes.map((note) => note.key));
    this.perform(
      { kind: 'add', block: draft.block, name, ...(links.length > 0 ? { links } : {}) },
      {
        said: l10n.t('Added {0} to {1}.', name, block.title),
        draft,
        focus: (grid) => {
          const now = grid.blocks.find((candidate) => candidate.key === block.key)?.notes ?? [];
          const added = now.findLast((note) => !known.has(note.key) && note.name === name);
          return stay && this.store.state.draft === undefined ? added?.key : undefined;
        },
      },
    );
  }

  rename(draft: Draft & { readonly kind: 'rename' }, name: string): void {
    const note = this.store.note(draft.note);
    if (note === undefined) return;
    this.perform({ kind: 'rename', item: note.ref, name }, { said: l10n.t('Renamed to {0}.', name), draft });
  }

  remove(key: string): void {
    const note = this.store.note(key);
    const block = note && this.store.block(note.ref.block);
    if (note === undefined || block === undefined || this.refusedAsReadOnly()) return;
    const index = block.notes.indexOf(note);
    const next = (block.notes[index + 1] ?? block.notes[index - 1])?.key;
    this.perform(
      { kind: 'remove', item: note.ref },
      {
        said: l10n.t('Deleted {0}.', note.name),
        focus: (grid) => (next !== undefined && noteIn(grid, next) ? next : headOf(block.key)),
      },
    );
  }

  /** Moves a note in front of another one, or to the end of a block. Nothing happens where it is there already. */
  move(key: string, to: BlockKey, before?: string): void {
    const note = this.store.note(key);
    const block = this.store.block(to);
    if (note === undefined || block === undefined || this.refusedAsReadOnly()) return;
    const index = block.notes.indexOf(note);
    if (index !== -1 && (before === key || block.notes[index + 1]?.key === before)) return;
    const front = this.store.note(before);
    const inside = note.ref.block === to;
    const said = !inside
      ? l10n.t('Moved {0} to {1}.', note.name, block.title)
      : front
        ? l10n.t('Moved {0} in front of {1}.', note.name, front.name)
        : l10n.t('Moved {0} to the end of {1}.', note.name, block.title);
    this.perform(
      { kind: 'move', item: note.ref, block: to, ...(front ? { before: front.ref } : {}) },
      { said, focus: () => key },
    );
  }

  /** Links two notes, or takes the link away where there is one. */
  toggleLink(from: string, to: string): void {
    const linked = this.store.state.grid?.links.some(
      ({ a, b }) => (a === from && b === to) || (a === to && b === from),
    );
    if (linked) this.unlink(from, to);
    else this.link(from, to);
  }

  link(from: string, to: string): void {
    const [one, other] = [this.store.note(from), this.store.note(to)];
    if (!one || !other || this.refusedAsReadOnly()) return;
    if (one.ref.block === other.ref.block) {
      const notice = l10n.t('Links go from one block to another; these two notes are in the same block.');
      this.store.update({ notice });
      return;
    }
    this.perform(
      { kind: 'link', from: one.ref, to: other.ref },
      { said: l10n.t('Linked {0} and {1}.', one.name, other.name) },
    );
  }

  unlink(from: string, to: string): void {
    const [one, other] = [this.store.note(from), this.store.note(to)];
    if (!one || !other || this.refusedAsReadOnly()) return;
    this.perform(
      { kind: 'unlink', a: one.ref, b: other.ref },
      { said: l10n.t('Removed the link between {0} and {1}.', one.name, other.name) },
    );
  }

  private perform(gesture: Gesture, pending: Pending): void {
    const request = this.nextRequest();
    this.expect(request, pending);
    this.wire.send({ type: 'gesture', request, epoch: this.store.state.epoch, gesture });
  }
}
