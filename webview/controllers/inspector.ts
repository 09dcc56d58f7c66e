/**
 * The inspector: its note, uncommitted text, and optimistic values. Typed text is kept until it is written or dropped,
 * whatever happens to the canvas or the view meanwhile.
 */

import * as l10n from '@vscode/l10n';
import { canvasField, type ItemFieldKey } from '../../src/canvas/fields';
import type { ItemRef } from '../../src/canvas/identity';
import { oneLine } from '../../src/canvas/text';
import { type AmountHabits, readAmount } from '../../src/view/amount';
import type { NoteDetails } from '../../src/view/details';
import type { Gesture, WritableField } from '../../src/view/gesture';
import { type HeaderFormKey, readHeaderValue } from '../../src/view/headerForm';
import { fieldLabel, headerLabel } from '../../src/view/labels';
import type { LeftText } from '../../src/view/leftTexts';
import type { GridModel } from '../../src/view/model';
import { madeFor } from '../../src/view/noteIdentity';
import type { Requests } from '../host/requests';
import { closePopover } from '../state/reducers';
import type { Folded, Inspector } from '../state/state';
import { noteIn, type Store } from '../state/store';
import type { EditQueue } from './editQueue';
import type { QuickFixes } from './quickFixes';

/** A control of the form: a field, or one entry of a list (`new`: the entry to be added). */
export type Slot = ItemFieldKey | HeaderFormKey | `${'evidence' | 'tags'}/${number | 'new'}`;

/** Fields that can be written outside the form, of any note. */
const ANYWHERE: ReadonlySet<Slot> = new Set<Slot>(['name', 'amount']);

/** The values of a field for undo and redo. */
interface History {
  readonly back: readonly (readonly string[])[];
  readonly forth: readonly (readonly string[])[];
}

/** The key of the canvas itself, used where other forms have the key of a note. */
export const CANVAS = '#canvas';

/** The typed text as values of its field, or why it is not valid. */
type Typed =
  | { readonly ok: true; readonly field: ItemFieldKey | HeaderFormKey; readonly values: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export class InspectorController {
  /** The person's language, for amounts and currencies. */
  locale = 'en';
  /** The note that was requested from the extension last. */
  private asked: string | undefined;
  /** The undo history of each field: earlier values and undone values, the latest at the end. */
  private readonly changed = new Map<string, History>();
  private cameFrom: string | undefined;

  constructor(
    private readonly store: Store,
    private readonly requests: Requests,
    private readonly editQueue: EditQueue,
    private readonly quickFixes: QuickFixes,
  ) {}

  private get now(): Inspector {
    return this.store.state.inspector;
  }

  private set(patch: Partial<Inspector>): void {
    this.store.set({ inspector: { ...this.now, ...patch } });
  }

  private update(patch: Partial<Inspector>): void {
    this.set(patch);
    this.store.update({});
  }

  /** Opens the inspector, with the focus in it. */
  open(): void {
    this.store.update({ dock: 'details' }, { form: 'name' });
  }

  /**
   * Opens the form about the canvas itself, with the focus in one of its fields. `from`: the note that led there, to which
   * the form comes back once the field is written.
   */
  openCanvas(field: HeaderFormKey = 'name', from?: string): void {
    this.cameFrom = from;
    this.store.update(
      { dock: 'details', selected: undefined, lit: undefined, ...closePopover(this.store.state) },
      { form: field },
    );
  }

  /** Opens the inspector without moving the focus, or closes it. */
  toggle(): void {
    const { dock, selected, lit, focused } = this.store.state;
    const nothing = selected === undefined && lit === undefined;
    if (dock === 'details') this.store.update({ dock: undefined });
    else this.store.update({ dock: 'details', selected: nothing ? this.store.note(focused)?.key : selected });
  }

  /** Back from the form to the note it is about. */
  leave(): void {
    const note = this.store.inspected;
    this.store.update({}, { focus: note ?? this.store.state.focused, reveal: note });
  }

  /** Shows the longer text rendered, or as Markdown source. */
  read(reading: boolean): void {
    this.update({ reading });
  }

  /** Whether a section of the form is unfolded. */
  isOpen(section: Folded): boolean {
    return this.now.open.includes(section);
  }

  /** Unfolds a section of the form for every note, or folds it. */
  unfold(section: Folded, open: boolean): void {
    if (open === this.isOpen(section)) return;
    this.update({ open: open ? [...this.now.open, section] : this.now.open.filter((id) => id !== section) });
  }

  /** Tells the extension which note is shown in the inspector. */
  follow(): void {
    if (this.store.state.grid === undefined) return;
    const note = this.store.inspected;
    if (note === this.asked) return;
    this.asked = note;
    this.requests.send(
      'inspect',
      { note },
      {
        answered: ({ epoch, details }) => {
          if (note !== this.asked || epoch < this.store.state.epoch) return;
          this.learn(details);
          this.store.update({});
        },
      },
    );
    this.quickFixes.ask();
  }

  /** Stores the details of the note that the extension has sent. */
  learn(details: NoteDetails | undefined): void {
    const another = details?.note !== this.now.details?.note;
    // An empty text has no rendered form.
    const reading = this.now.reading && !(another && (details?.values.note ?? []).length === 0);
    this.set({ details, reading });
  }

  /** The details of the note, once they are there. */
  get details(): NoteDetails | undefined {
    const { details } = this.now;
    return details?.note === this.store.inspected ? details : undefined;
  }

  /** Whether something is typed into a field, or into an entry of it, that is not written yet. */
  hasDraft(note: string, field: ItemFieldKey | HeaderFormKey): boolean {
    return Object.keys(this.now.drafts[note] ?? {}).some((slot) => slot.split('/', 1)[0] === field);
  }

  /** The values of a field: optimistic ones if there are any, else those of the file. */
  values(note: string, field: ItemFieldKey | HeaderFormKey): readonly string[] {
    const { details, optimistic } = this.now;
    const sent = optimistic.get(at(note, field));
    if (sent) return sent;
    if (note === CANVAS) return this.store.state.grid?.title.values[field] ?? [];
    // The list of all amounts changes those of notes that are not inspected.
    if (details?.note !== note && field === 'amount') return this.amountOf(note);
    // The guided walk names notes that are not inspected.
    if (details?.note !== note && field === 'name') return [this.store.note(note)?.name ?? ''];
    if (details?.note !== note || (field === 'id' && !details.idWritten)) return [];
    return details.values[field] ?? [];
  }

  private amountOf(note: string): readonly string[] {
    const shares = this.store.state.grid?.money?.sums.flatMap((sum) => sum.shares) ?? [];
    return shares.flatMap((share) => (share.note === note ? [String(share.value)] : []));
  }

  draft(note: string, slot: Slot): string | undefined {
    return this.now.drafts[note]?.[slot];
  }

  refusal(note: string, slot: Slot): string | undefined {
    return this.now.refusals.get(at(note, slot));
  }

  /** Keeps what is being typed; the control shows it already. */
  typed(note: string, slot: Slot, text: string): void {
    this.setDraft(note, slot, text);
    this.store.save();
  }

  /** Forgets what was typed. */
  drop(note: string, slot: Slot): void {
    this.setDraft(note, slot, undefined);
    this.refuse(note, slot, undefined);
    this.store.update({});
  }

  private setDraft(note: string, slot: Slot, text: string | undefined): void {
    const { drafts } = this.now;
    const { [slot]: _before, ...others } = drafts[note] ?? {};
    const own = text === undefined ? others : { ...others, [slot]: text };
    const { [note]: _own, ...rest } = drafts;
    this.set({ drafts: Object.keys(own).length > 0 ? { ...rest, [note]: own } : rest });
  }

  private refuse(note: string, slot: Slot, reason: string | undefined): void {
    const refusals = new Map(this.now.refusals);
    if (reason === undefined) refusals.delete(at(note, slot));
    else refusals.set(at(note, slot), reason);
    this.set({ refusals });
  }

  /** The possible readings of an ambiguous amount that was refused, for the user to choose from. */
  amountsMeant(note: string): readonly number[] {
    if (this.refusal(note, 'amount') === undefined) return [];
    const read = readAmount(this.draft(note, 'amount') ?? '', this.amountHabits(note));
    return read.ok ? [] : read.readings;
  }

  private amountHabits(note: string): AmountHabits {
    const shares = this.store.state.grid?.money?.sums.flatMap((sum) => sum.shares) ?? [];
    return {
      locale: this.locale,
      others: shares.filter((share) => share.note !== note).map(({ value }) => value),
    };
  }

  /** The slots of the form that is shown, and the amounts of all notes, in which something is typed. */
  private get typedSlots(): readonly { readonly note: string; readonly slot: Slot }[] {
    const shown = this.store.inspected ?? CANVAS;
    const isReady = shown === CANVAS || this.details !== undefined;
    return Object.entries(this.now.drafts).flatMap(([note, texts]) =>
      (Object.keys(texts) as Slot[])
        .filter((slot) => (note === shown && isReady) || (note !== CANVAS && ANYWHERE.has(slot)))
        .map((slot) => ({ note, slot })),
    );
  }

  /** The gestures that would write the text of every field. */
  get gestures(): readonly Gesture[] {
    return this.typedSlots.flatMap(({ note, slot }) => {
      const typed = this.readTyped(note, slot, this.draft(note, slot) ?? '');
      if (!typed.ok || same(typed.values, this.values(note, typed.field))) return [];
      if (note === CANVAS)
        return [
          { kind: 'set-header' as const, field: typed.field as HeaderFormKey, values: [...typed.values] },
        ];
      const item = this.store.note(note)?.ref;
      return item ? [gestureFor(item, typed.field as ItemFieldKey, typed.values)] : [];
    });
  }

  /** The texts that cannot be written now: they are no valid value of their field, their form is not shown, or nothing can be. */
  get left(): readonly LeftText[] {
    const shown = new Set(this.typedSlots.map(({ note, slot }) => at(note, slot)));
    const fits = (key: string, slot: Slot, text: string) => {
      if (!shown.has(at(key, slot))) return false;
      const typed = this.readTyped(key, slot, text);
      return typed.ok && (this.store.writable || same(typed.values, this.values(key, typed.field)));
    };
    return Object.keys(this.now.drafts).flatMap((key) =>
      this.textsOf(key, this.store.state.grid).filter(({ slot, text }) => !fits(key, slot as Slot, text)),
    );
  }

  /** What is typed in a form. `grid`: the snapshot that has its note. */
  private textsOf(key: string, grid: GridModel | undefined): readonly LeftText[] {
    const note = noteIn(grid, key);
    const known = madeFor(key);
    const about = note
      ? { block: note.ref.block, note: note.name }
      : known && { block: known.block, note: known.id };
    const texts = Object.entries(this.now.drafts[key] ?? {});
    return texts.flatMap(([slot, text]) => (text.trim() === '' ? [] : [{ ...about, slot, text }]));
  }

  /** Takes out what is typed in the forms of notes that have gone. `before`: the snapshot that had them. */
  takeOrphans(before: GridModel | undefined): readonly LeftText[] {
    const { drafts } = this.now;
    const gone = Object.keys(drafts).filter((key) => key !== CANVAS && this.store.note(key) === undefined);
    if (gone.length === 0) return [];
    const texts = gone.flatMap((key) => this.textsOf(key, before));
    this.set({ drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !gone.includes(key))) });
    return texts;
  }

  /** Puts an uncommitted text back into its field. */
  putBack(note: string, slot: Slot, text: string): void {
    if (this.draft(note, slot) === undefined) this.setDraft(note, slot, text);
  }

  commitAll(): void {
    for (const { note, slot } of this.typedSlots) this.commit(note, slot);
  }

  /** Reads the text typed at a slot as the values of its field. */
  private readTyped(note: string, slot: Slot, draft: string): Typed {
    if (note === CANVAS) {
      const field = slot as HeaderFormKey;
      const lines = canvasField(field)?.kind === 'texts' ? draft.split('\n') : [draft];
      const texts = lines.map(oneLine).filter((text) => text !== '');
      const read = readHeaderValue(field, texts[0] ?? '', this.locale);
      return read.ok
        ? { ok: true, field, values: texts.length > 1 ? texts : texts.map(() => read.text) }
        : read;
    }
    const [field, position] = slot.split('/') as [ItemFieldKey, string?];
    const before = this.values(note, field);
    if (position !== undefined) {
      const text = oneLine(draft);
      const [index, count] = position === 'new' ? [before.length, 0] : [Number(position), 1];
      const doubled = field === 'tags' && before.includes(text);
      const after = before.toSpliced(index, count, ...(text === '' || doubled ? [] : [text]));
      return { ok: true, field, values: after };
    }
    if (field === 'note') {
      const text = draft.trimEnd();
      const values = text === (before[0] ?? '').trimEnd() ? before : text === '' ? [] : [text];
      return { ok: true, field, values };
    }
    const text = oneLine(draft);
    if (field === 'name' && text === '') return { ok: false, reason: l10n.t('A note needs a name.') };
    if (field !== 'amount' || text === (before[0] ?? ''))
      return { ok: true, field, values: text === '' ? [] : [text] };
    const read = readAmount(text, this.amountHabits(note));
    if (!read.ok) return read;
    return { ok: true, field, values: read.amount === undefined ? [] : [String(read.amount)] };
  }

  /** Writes what was typed at a slot. */
  commit(note: string, slot: Slot): void {
    const draft = this.draft(note, slot);
    if (draft === undefined) return;
    const typed = this.readTyped(note, slot, draft);
    if (!typed.ok) this.showRefusal(note, slot, typed.reason);
    else if (same(typed.values, this.values(note, typed.field))) this.drop(note, slot);
    else if (note === CANVAS) this.writeHeading(typed.field as HeaderFormKey, typed.values);
    else this.write(note, typed.field as ItemFieldKey, typed.values, slot);
  }

  /** Writes a field of the canvas itself. */
  writeHeading(field: HeaderFormKey, values: readonly string[]): void {
    this.send(CANVAS, field, values, field, (answered) =>
      this.editQueue.perform(() => ({ kind: 'set-header', field, values: [...values] }), {
        announcement: l10n.t('{0} changed.', headerLabel(field)),
        answered: (refusal) => {
          answered(refusal);
          if (refusal === undefined) this.comeBack();
        },
      }),
    );
  }

  /** Returns to the note from which the form of the canvas was opened, unless another note was selected meanwhile. */
  private comeBack(): void {
    const note = this.store.inspected === undefined ? this.store.note(this.cameFrom) : undefined;
    this.cameFrom = undefined;
    if (note) this.store.update({ selected: note.key }, { form: 'amount' });
  }

  /**
   * Undoes the last change of a field (`back`), or redoes it. Nothing is done, and false returned,
   * while something is typed there or when the field was not changed.
   */
  step(note: string, field: ItemFieldKey, direction: 'back' | 'forth'): boolean {
    const value = this.values(note, field);
    const draft = this.draft(note, field);
    const history = this.changed.get(at(note, field));
    const wanted = history?.[direction].at(-1);
    if (history === undefined || wanted === undefined) return false;
    if (draft !== undefined && draft !== (value[0] ?? '')) return false;
    this.put(note, field, wanted, field);
    const [back, forth] = [history.back, history.forth];
    this.changed.set(
      at(note, field),
      direction === 'back'
        ? { back: back.slice(0, -1), forth: [...forth, value] }
        : { back: [...back, value], forth: forth.slice(0, -1) },
    );
    return true;
  }

  /** Writes a field. The text typed at the slot is kept until the extension has responded. */
  write(note: string, field: ItemFieldKey, values: readonly string[], slot: Slot = field): void {
    const before = this.values(note, field);
    if (!same(before, values))
      this.changed.set(at(note, field), {
        back: [...(this.changed.get(at(note, field))?.back ?? []), before],
        forth: [],
      });
    this.put(note, field, values, slot);
  }

  private put(note: string, field: ItemFieldKey, values: readonly string[], slot: Slot): void {
    const target = this.store.note(note);
    if (target === undefined) return;
    this.send(note, field, values, slot, (answered) =>
      this.editQueue.edit(
        note,
        (item) => gestureFor(item, field, values),
        l10n.t('{0}: {1} changed.', target.name, fieldLabel(field)),
        answered,
      ),
    );
  }

  /** Shows an optimistic value until the extension has responded. After a refusal the typed text is put back. */
  private send(
    note: string,
    field: ItemFieldKey | HeaderFormKey,
    values: readonly string[],
    slot: Slot,
    ask: (answered: (refusal: string | undefined) => void) => void,
  ): void {
    if (same(values, this.values(note, field))) {
      this.drop(note, slot);
      return;
    }
    if (this.editQueue.refusedAsReadOnly()) return;
    const draft = this.draft(note, slot);
    this.setDraft(note, slot, undefined);
    this.refuse(note, slot, undefined);
    this.set({ optimistic: new Map(this.now.optimistic).set(at(note, field), values) });
    ask((refusal) => {
      const optimistic = new Map(this.now.optimistic);
      if (optimistic.get(at(note, field)) === values) optimistic.delete(at(note, field));
      this.set({ optimistic });
      if (refusal === undefined) return;
      if (draft !== undefined && this.draft(note, slot) === undefined) this.setDraft(note, slot, draft);
      this.refuse(note, slot, refusal);
    });
    this.store.update({});
  }

  /** Adds a value to a list that is a set, or takes it out. */
  toggleValue(note: string, field: ItemFieldKey, value: string, wanted: boolean): void {
    const before = this.values(note, field);
    if (before.includes(value) === wanted) return;
    this.write(note, field, wanted ? [...before, value] : before.filter((other) => other !== value));
  }

  private showRefusal(note: string, slot: Slot, reason: string): void {
    this.refuse(note, slot, reason);
    this.store.update({});
  }
}

/** The gesture that writes a field of a note. */
function gestureFor(item: ItemRef, field: ItemFieldKey, values: readonly string[]): Gesture {
  const [first = ''] = values;
  if (field === 'name') return { kind: 'rename', item, name: first };
  if (field === 'id') return { kind: 'rename-id', item, id: first };
  return { kind: 'set-field', item, field: field as WritableField, values: [...values] };
}

function at(note: string, slot: string): string {
  return `${note} ${slot}`;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
