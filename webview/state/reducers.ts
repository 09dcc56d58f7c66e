/** The reducers. Every change of the store goes through `reduce`; the other functions return recurring changes. */
import { type Mode, type PaintEffect, SHEET, type State } from './state';

/** The state after a change. Selecting one note, or none, ends a selection of several. */
export function reduce(state: State, change: Partial<State>): State {
  const picked = change.picked ?? ('selected' in change ? NONE : state.picked);
  return { ...state, ...change, picked: severalOf(picked) };
}

/** Enters a mode. A mode that covers the sheet ends a selection and the editing of a name. */
export function enterMode(mode: Mode): Partial<State> {
  const covers = mode.kind === 'presentation' || mode.kind === 'guide';
  return covers ? { mode, draft: undefined, selected: undefined } : { mode };
}

/** Closes a popover, if one is open. */
export function closePopover({ mode }: State): Partial<State> {
  return mode.kind === 'popover' ? { mode: SHEET } : {};
}

/** Selects these notes and no others. */
export function selectNotes(notes: ReadonlySet<string>): Partial<State> {
  const [only] = notes;
  return { selected: notes.size === 1 ? only : undefined, picked: notes, lit: undefined };
}

/** Merges two effects before one paint. If the later one moves the focus, the earlier one is dropped. */
export function mergeEffects(earlier: PaintEffect, later: PaintEffect): PaintEffect {
  const moves = 'focus' in later || later.find !== undefined || later.form !== undefined;
  return moves ? later : { ...earlier, ...later };
}

/** The keys if there are at least two, else none: a single note is not a multiple selection. */
export function severalOf(keys: Iterable<string>): ReadonlySet<string> {
  const set = keys instanceof Set ? (keys as ReadonlySet<string>) : new Set(keys);
  return set.size > 1 ? set : NONE;
}

const NONE: ReadonlySet<string> = new Set();
