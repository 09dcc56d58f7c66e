/**
 * The optimistic edit queue: sends changes to the extension one at a time and handles the responses. It does not edit
 * anything itself.
 */

import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import type { ItemRef } from '../../src/canvas/identity';
import type { Outcome } from '../../src/protocol';
import type { Gesture } from '../../src/view/gesture';
import { areLinked } from '../../src/view/guidedWalk';
import type { GridModel } from '../../src/view/model';
import type { UnconfirmedGesture } from '../../src/view/unconfirmedGestures';
import type { HostPort } from '../host/hostPort';
import type { Params, Requests } from '../host/requests';
import { type NameDraft, popoverOf, type State } from '../state/state';
import { noteIn, type Store } from '../state/store';

/** What to do when the extension has responded. */
interface Pending {
  /** The announcement for screen readers after success. */
  readonly announcement: string | ((grid: GridModel) => string);
  /** The typed text, put back after a refusal. */
  readonly draft?: NameDraft | undefined;
  /** The note to focus in the snapshot with the result. */
  readonly focus?: ((grid: GridModel) => string | undefined) | undefined;
  /** Called with the snapshot that shows the result, or with undefined after a refusal. */
  readonly after?: ((grid: GridModel | undefined) => void) | undefined;
  /** The notes to select in the snapshot with the result. */
  readonly picked?: ((grid: GridModel) => readonly string[]) | undefined;
  /** The announcement is also shown with Undo, because more has changed than is visible. */
  readonly shown?: boolean | undefined;
  /** Called with the reason of a refusal, or undefined after success. The reason is then not shown as a notice. */
  readonly answered?: ((refusal: string | undefined) => void) | undefined;
}

/** The properties of a new note besides its name. */
interface NewNote {
  /** The notes that it is linked to. */
  readonly links: readonly string[];
  readonly sort?: (Gesture & { readonly kind: 'add' })['sort'] | undefined;
}

/** A request for a change. */
type EditRequest =
  | { readonly method: 'gesture'; readonly params: Params<'gesture'> }
  | { readonly method: 'apply-fix'; readonly params: Params<'apply-fix'> };

/** A queued change. `make` builds the request when the change is sent, from the snapshot at that time. */
interface Waiting {
  readonly make: () => EditRequest | undefined;
  readonly pending: Pending;
  /** Whether its success ends the notice about an earlier refusal: the user made it after that, not in the same burst. */
  readonly endsNotice: boolean;
  /** The gesture as it would be on the snapshot of the moment when it was made, to be kept in case the page is reloaded. */
  readonly gesture?: Gesture | undefined;
}

export class EditQueue {
  /** The change that was sent last. One at a time: the next one is built from the snapshot after it. */
  private sent:
    | (Pick<Waiting, 'pending' | 'endsNotice'> & { readonly unsent?: UnconfirmedGesture })
    | undefined;
  private waiting: readonly Waiting[] = [];

  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
    private readonly requests: Requests,
    /** Called after each change that was written. */
    private readonly onWritten: () => void,
    /** Called after a refusal, once what was typed has been put back into its field if that is free. */
    private readonly onRefused: (gesture: Gesture) => void,
  ) {}

  /** Whether a change is queued or has no response yet. */
  get busy(): boolean {
    return this.sent !== undefined || this.waiting.length > 0;
  }

  /** Sends a change as soon as the one before has been answered. */
  enqueue(make: Waiting['make'], pending: Pending, gesture?: Gesture): void {
    this.waiting = [...this.waiting, { make, pending, gesture, endsNotice: !this.busy }];
    this.sendNext();
    this.keep();
  }

  /** Keeps what has no response yet in the state of the page. */
  private keep(): void {
    const waiting = this.waiting.flatMap(({ gesture }) => (gesture ? [{ gesture }] : []));
    this.store.set({ queued: this.sent?.unsent ? [this.sent.unsent, ...waiting] : waiting });
    this.store.save();
  }

  private sendNext(): void {
    const [next, ...others] = this.waiting;
    if (next === undefined || this.sent) return;
    this.waiting = others;
    const change = next.make();
    if (change) {
      const { pending, endsNotice } = next;
      this.sent = { pending, endsNotice };
      const request = this.request(change);
      // The response may have come already.
      if (change.method === 'gesture' && this.sent?.pending === pending)
        this.sent = { pending, endsNotice, unsent: { request, gesture: change.params.gesture } };
    } else {
      this.sendNext();
    }
  }

  private request({ method, params }: EditRequest): number {
    return this.requests.send(method, params, {
      answered: (outcome) => this.settle(outcome),
      failed: (reason) => this.settle({ ok: false, reason }),
    });
  }

  private settle(outcome: Outcome): void {
    if (this.sent === undefined) return;
    const { pending, endsNotice, unsent } = this.sent;
    this.sent = undefined;
    if (outcome.ok) this.finish(pending, endsNotice, outcome.remark);
    else this.refuse(pending, outcome.reason);
    if (!outcome.ok && unsent && pending.answered === undefined) this.onRefused(unsent.gesture);
    this.sendNext();
    this.keep();
  }

  /** `remark`: what the user should know about the change. */
  private finish(pending: Pending, endsNotice: boolean, remark: string | undefined): void {
    pending.answered?.(undefined);
    const { grid, epoch, draft, selected } = this.store.state;
    const announcement =
      typeof pending.announcement === 'string'
        ? pending.announcement
        : grid
          ? pending.announcement(grid)
          : '';
    this.host.announce(remark === undefined ? announcement : `${announcement} ${remark}`);
    const free = popoverOf(this.store.state) === undefined && draft === undefined;
    const focus = grid && free ? pending.focus?.(grid) : undefined;
    this.store.update(
      {
        optimistic: this.stillOptimistic(),
        ...(endsNotice ? { notice: undefined } : {}),
        changeNotice: (remark ?? pending.shown) ? { text: remark ?? announcement, epoch } : undefined,
        // A selection goes along with the focus.
        ...(focus === undefined ? {} : { focused: focus, selected: selected && noteIn(grid, focus)?.key }),
        ...selectionOf(grid && free ? pending.picked?.(grid) : undefined),
      },
      focus === undefined ? {} : { focus, reveal: focus },
    );
    pending.after?.(grid);
    this.onWritten();
  }

  private refuse(pending: Pending, reason: string): void {
    const draft = this.store.state.draft ?? pending.draft;
    pending.answered?.(reason);
    this.store.update({
      optimistic: this.stillOptimistic(),
      notice: pending.answered ? undefined : reason,
      draft,
    });
    pending.after?.(undefined);
  }

  private stillOptimistic(): ReadonlyMap<string, string> {
    const open = [...(this.sent ? [this.sent.pending] : []), ...this.waiting.map(({ pending }) => pending)];
    const renames = open.flatMap(({ draft }) =>
      draft?.kind === 'rename' ? [[draft.note, draft.text] as const] : [],
    );
    return new Map(renames);
  }

  say(sentence: string): void {
    this.host.announce(sentence);
  }

  /** Whether the canvas is read-only; then a notice says why. */
  refusedAsReadOnly(): boolean {
    if (this.store.writable) return false;
    const { grid } = this.store.state;
    const notice = grid?.repairable
      ? l10n.t('Nothing can be changed here until the text is repaired.')
      : grid?.readOnly;
    if (notice !== undefined) this.store.update({ notice });
    return true;
  }

  /** Adds a note. `stay`: the focus stays on the sheet and moves to the new note. */
  add(draft: NameDraft & { readonly kind: 'add' }, name: string, stay: boolean): void {
    const { announcement, make, added } = this.adding(draft.block, name, draft);
    this.perform(make, { announcement, draft, focus: (grid) => (stay ? added(grid) : undefined) });
  }

  /** Adds a note. `then` is called with its key, or with undefined after a refusal. */
  addFor(block: BlockKey, name: string, about: NewNote, then: (key: string | undefined) => void): void {
    const { announcement, make, added } = this.adding(block, name, about);
    this.perform(make, { announcement, after: (grid) => then(grid && added(grid)) });
  }

  private adding(block: BlockKey, name: string, { links, sort }: NewNote) {
    const notesOf = (grid: GridModel | undefined) =>
      grid?.blocks.find((candidate) => candidate.key === block)?.notes ?? [];
    let known: ReadonlySet<string> = new Set();
    return {
      announcement: l10n.t('Added {0} to {1}.', name, this.store.block(block)?.title ?? ''),
      make: (): Gesture => {
        known = new Set(notesOf(this.store.state.grid).map((note) => note.key));
        return this.addition(block, name, { links, sort });
      },
      added: (grid: GridModel): string | undefined =>
        notesOf(grid).findLast((note) => !known.has(note.key) && note.name === name)?.key,
    };
  }

  /** The gesture that adds a note. */
  addition(block: BlockKey, name: string, { links, sort }: NewNote): Gesture {
    const refs = links.flatMap((key) => this.store.note(key)?.ref ?? []);
    return {
      kind: 'add',
      block,
      name,
      ...(refs.length > 0 ? { links: refs } : {}),
      ...(sort ? { sort } : {}),
    };
  }

  rename(draft: NameDraft & { readonly kind: 'rename' }, name: string): void {
    this.perform(() => this.about(draft.note, (item) => ({ kind: 'rename', item, name })), {
      announcement: l10n.t('Renamed to {0}.', name),
      draft,
    });
  }

  /** Links two notes, or removes the link if they are linked when the change is sent. */
  toggleLink(from: string, to: string): void {
    const [a, b] = [this.store.note(from), this.store.note(to)];
    if (!a || !b || this.refusedAsReadOnly()) return;
    if (a.ref.block === b.ref.block) {
      this.link(from, to);
      return;
    }
    this.perform(
      () =>
        this.about(from, (one) =>
          this.about(to, (other) =>
            isLinked(this.store.state.grid, from, to)
              ? { kind: 'unlink', a: one, b: other }
              : { kind: 'link', from: one, to: other },
          ),
        ),
      {
        announcement: (grid) =>
          isLinked(grid, from, to)
            ? l10n.t('Linked {0} and {1}.', a.name, b.name)
            : l10n.t('Removed the link between {0} and {1}.', a.name, b.name),
      },
    );
  }

  link(one: string, other: string): void {
    const [a, b] = [this.store.note(one), this.store.note(other)];
    if (!a || !b || this.refusedAsReadOnly()) return;
    if (a.ref.block === b.ref.block) {
      const notice = l10n.t('Links go from one block to another; these two notes are in the same block.');
      this.store.update({ notice });
      return;
    }
    this.perform(() => this.about(one, (from) => this.about(other, (to) => ({ kind: 'link', from, to }))), {
      announcement: l10n.t('Linked {0} and {1}.', a.name, b.name),
    });
  }

  unlink(one: string, other: string): void {
    const [first, second] = [this.store.note(one), this.store.note(other)];
    if (!first || !second || this.refusedAsReadOnly()) return;
    this.perform(() => this.about(one, (a) => this.about(other, (b) => ({ kind: 'unlink', a, b }))), {
      announcement: l10n.t('Removed the link between {0} and {1}.', first.name, second.name),
    });
  }

  /** Changes a field of a note. `answered` is called with the reason of a refusal, or with undefined. */
  edit(
    key: string,
    gesture: (item: ItemRef) => Gesture,
    announcement: string,
    answered: NonNullable<Pending['answered']>,
  ): void {
    this.perform(() => this.about(key, gesture), { announcement, answered });
  }

  /** The gesture for the current reference of a note; undefined if the note no longer exists. */
  private about(key: string, gesture: (item: ItemRef) => Gesture | undefined): Gesture | undefined {
    const note = this.store.note(key);
    return note && gesture(note.ref);
  }

  /** Queues a gesture. `make` is called when the gesture is sent; without a result nothing is sent. */
  perform(make: () => Gesture | undefined, pending: Pending): void {
    const gesture = make();
    const change = (): EditRequest | undefined => {
      const now = make();
      return now && { method: 'gesture', params: { epoch: this.store.state.epoch, gesture: now } };
    };
    this.enqueue(change, pending, gesture);
  }
}

function isLinked(grid: GridModel | undefined, one: string, other: string): boolean {
  return grid !== undefined && areLinked(grid, one, other);
}

/** A state change that selects these notes; none if the list is empty. */
function selectionOf(keys: readonly string[] | undefined): Partial<State> {
  if (keys === undefined || keys.length === 0) return {};
  return { selected: keys.length === 1 ? keys[0] : undefined, picked: new Set(keys) };
}
