/** The state of the page, and queries on it. Independent of DOM and extension. */
import type { BlockKey } from '../../src/canvas/blocks';
import { NO_FILTER } from '../../src/view/filter';
import {
  type BlockModel,
  type GridModel,
  type NoteModel,
  notesOf,
  type ProblemModel,
} from '../../src/view/model';
import { mergeEffects, reduce, severalOf } from './reducers';
import {
  guideOf,
  headOf,
  type Mode,
  type PaintEffect,
  type ProblemScope,
  readSaved,
  type Saved,
  SHEET,
  type State,
} from './state';

export class Store {
  private current: State;
  private effect: PaintEffect = {};
  /** The number of the last request to the extension. */
  lastRequest: () => number;
  /** How far each block is scrolled, by block; kept for the time after the view was hidden. */
  readonly scroll: Record<string, number>;

  constructor(
    savedState: unknown,
    private readonly saveState: (state: Saved) => void,
    private readonly changed: () => void,
  ) {
    const saved = readSaved(savedState);
    this.scroll = { ...saved.scroll };
    const { lastRequest = 0 } = saved;
    this.lastRequest = () => lastRequest;
    this.current = {
      grid: undefined,
      epoch: Number.NEGATIVE_INFINITY,
      guidance: [],
      layout: saved.layout,
      bySegment: saved.bySegment,
      zoom: saved.zoom ?? 1,
      fitted: 1,
      dock: saved.dock,
      mode: savedMode(saved),
      changes: undefined,
      importReport: undefined,
      importSeen: saved.importSeen,
      allLinks: saved.allLinks ?? false,
      filter: saved.filter ?? NO_FILTER,
      findBarOpen: saved.findBarOpen ?? false,
      found: undefined,
      problemView: { by: 'weight', without: ['hint'] },
      selected: saved.selected,
      picked: severalOf(saved.picked ?? []),
      focused: saved.focused,
      lit: undefined,
      draft: saved.draft,
      optimistic: new Map(),
      inspector: {
        reading: saved.inspector?.reading ?? false,
        open: saved.inspector?.open ?? [],
        drafts: saved.inspector?.drafts ?? {},
        details: undefined,
        optimistic: new Map(),
        refusals: new Map(),
      },
      fixes: new Map(),
      drag: undefined,
      unresponsive: false,
      queued: [],
      unsent: saved.unsent ?? [],
      leftTexts: saved.leftTexts ?? [],
      notice: undefined,
      changeNotice: undefined,
    };
  }

  get state(): State {
    return this.current;
  }

  /** Changes the state and schedules a paint, with an effect. */
  update(change: Partial<State>, effect: PaintEffect = {}): void {
    this.set(change);
    this.addEffect(effect);
    this.save();
    this.changed();
  }

  /** Changes the state without a paint, if the page shows it already. */
  set(change: Partial<State>): void {
    this.current = reduce(this.current, change);
  }

  /** Adds an effect to the next paint. */
  addEffect(effect: PaintEffect): void {
    this.effect = mergeEffects(this.effect, effect);
  }

  /** Returns the effect for this paint and clears it. */
  takeEffect(): PaintEffect {
    const { effect } = this;
    this.effect = {};
    return effect;
  }

  /** Saves the state that has to survive hiding the view. */
  save(): void {
    const { layout, bySegment, zoom, dock, mode } = this.state;
    const presenting = mode.kind === 'presentation' ? mode.slide : undefined;
    const guide = guideOf(this.state);
    const { allLinks, filter, findBarOpen, selected, focused, draft, importSeen } = this.state;
    const { reading, open, drafts } = this.state.inspector;
    const view = { layout, bySegment, zoom, dock, presenting, guide, allLinks, filter, findBarOpen };
    const picked = [...this.state.picked];
    const saved: Saved = {
      ...view,
      selected,
      picked,
      focused,
      draft,
      importSeen,
      scroll: this.scroll,
      unsent: [...this.state.unsent, ...this.state.queued],
      leftTexts: [...this.state.leftTexts],
      lastRequest: this.lastRequest(),
      inspector: { reading, open: [...open], drafts },
    };
    this.saveState(saved);
  }

  note(key: string | undefined): NoteModel | undefined {
    return key === undefined ? undefined : noteIn(this.state.grid, key);
  }

  /** Every note that is selected, alone or with others. */
  get selection(): ReadonlySet<string> {
    const { selected, picked } = this.state;
    return selected === undefined ? picked : new Set([selected]);
  }

  /** The notes that an action on one of them is about: all that are selected where it is one of those. In reading order. */
  subjects(key: string | undefined): readonly string[] {
    const { grid, picked } = this.state;
    if (key === undefined || grid === undefined) return [];
    if (!picked.has(key)) return noteIn(grid, key) ? [key] : [];
    return notesOf(grid).flatMap((note) => (picked.has(note.key) ? [note.key] : []));
  }

  /** How many links the notes have. */
  linksOf(notes: ReadonlySet<string>): number {
    return this.state.grid?.links.filter(({ a, b }) => notes.has(a) || notes.has(b)).length ?? 0;
  }

  /** The block with this key, or whose head is this place. */
  blockNamed(name: string | undefined): BlockKey | undefined {
    return this.state.grid?.blocks.find((block) => block.key === name || headOf(block.key) === name)?.key;
  }

  block(key: BlockKey | undefined): BlockModel | undefined {
    return this.state.grid?.blocks.find((block) => block.key === key);
  }

  /** The note that the inspector is about; undefined while it is closed. */
  get inspected(): string | undefined {
    const { dock, selected, lit } = this.state;
    return dock === 'details' ? this.note(selected ?? lit)?.key : undefined;
  }

  /** Whether something may be changed at all. */
  get writable(): boolean {
    return this.state.grid !== undefined && this.state.grid.readOnly === undefined;
  }

  /** The problems of a place; those of a block include its notes', those of the canvas all of them. */
  problemsAt(place: ProblemScope): readonly ProblemModel[] {
    const { grid } = this.state;
    if (grid === undefined) return [];
    if (place.kind === 'note') return this.note(place.note)?.problems ?? [];
    if (place.kind === 'canvas') return [...grid.problems, ...grid.blocks.flatMap(problemsIn)];
    const block = this.block(place.block);
    return block ? problemsIn(block) : [];
  }
}

/** What is typed in fields and not written yet, in the order in which the fields are reported. */
export function fieldTexts(state: State): readonly string[] {
  const { draft, inspector } = state;
  const inForms = Object.values(inspector.drafts).flatMap((drafts) => Object.values(drafts));
  const elsewhere = [draft?.text, guideOf(state)?.text];
  return [
    ...inForms,
    ...elsewhere.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text])),
  ];
}

/** The mode when the view was hidden; a popover is closed. */
function savedMode({ presenting, guide }: Saved): Mode {
  if (presenting !== undefined) return { kind: 'presentation', slide: presenting };
  return guide === undefined ? SHEET : { kind: 'guide', guide };
}

/** The problems of a block and of its notes. */
export function problemsIn(block: BlockModel): readonly ProblemModel[] {
  return [...block.problems, ...block.notes.flatMap((note) => note.problems)];
}

/** The note with a key. */
export function noteIn(grid: GridModel | undefined, key: string): NoteModel | undefined {
  for (const block of grid?.blocks ?? []) {
    const note = block.notes.find((candidate) => candidate.key === key);
    if (note) return note;
  }
  return undefined;
}
