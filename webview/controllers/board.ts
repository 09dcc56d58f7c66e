/** The root of the page's controllers: handles messages from the extension, selection, focus, popovers and notices. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import type { GridCommand, GridTask, RequestOf, ResultOf, ShareWay, ToView } from '../../src/protocol';
import type { LayoutId } from '../../src/view/layouts';
import { targetsOf } from '../../src/view/linkTargets';
import { type GridModel, type Keep, notesOf } from '../../src/view/model';
import type { NoteChange } from '../../src/view/noteChanges';
import type { HostPort } from '../host/hostPort';
import { Requests } from '../host/requests';
import { emphasisOf } from '../state/emphasis';
import { enterMode } from '../state/reducers';
import {
  type Drag,
  headOf,
  type Popover,
  type ProblemScope,
  type ProblemView,
  popoverOf,
  SHEET,
  type State,
} from '../state/state';
import { noteIn, Store } from '../state/store';
import { Clipboard } from './clipboard';
import { Connection } from './connection';
import { EditQueue } from './editQueue';
import { GuidedWalk } from './guidedWalk';
import { Imported } from './imported';
import { InspectorController } from './inspector';
import { LeftTexts } from './leftTexts';
import { NameEditor } from './nameEditor';
import { Presentation } from './presentation';
import { QuickFixes } from './quickFixes';
import { Search } from './search';
import { Selection } from './selection';
import { SelectionEdits } from './selectionEdits';
import { UncommittedText } from './uncommittedText';
import { ViewOptions } from './viewOptions';

export class Board {
  readonly store: Store;
  private readonly requests: Requests;
  readonly editQueue: EditQueue;
  readonly nameEditor: NameEditor;
  readonly quickFixes: QuickFixes;
  readonly viewOptions: ViewOptions;
  readonly presentation: Presentation;
  readonly guidedWalk: GuidedWalk;
  readonly search: Search;
  readonly selection: Selection;
  readonly selectionEdits: SelectionEdits;
  readonly clipboard: Clipboard;
  readonly inspector: InspectorController;
  readonly connection: Connection;
  readonly leftTexts: LeftTexts;
  readonly imported: Imported;
  readonly uncommittedText: UncommittedText;

  constructor(
    private readonly host: HostPort,
    repaint: () => void,
    /**
     * Runs the action of a command that VS Code has sent; the table of actions is given from outside, because it calls the
     * board.
     */
    private readonly runCommand: (board: Board, command: GridCommand, target?: string, text?: string) => void,
  ) {
    this.store = new Store(
      host.savedState,
      (state) => host.saveState(state, this.uncommittedText.report()),
      () => {
        this.inspector.follow();
        repaint();
      },
    );
    this.requests = new Requests(
      host,
      {
        responsiveChanged: (responsive) => this.connection.responsiveChanged(responsive),
        lost: () => l10n.t('The extension was restarted before it answered.'),
      },
      this.store.lastRequest(),
    );
    this.store.lastRequest = () => this.requests.last;
    this.editQueue = new EditQueue(
      this.store,
      host,
      this.requests,
      () => {
        // The text editor reveals the new position of the note.
        if (this.state.selected !== undefined) this.reveal(this.state.selected);
      },
      (gesture) => this.leftTexts.keepRefused(gesture),
    );
    this.nameEditor = new NameEditor(this.store, this.editQueue, host);
    this.quickFixes = new QuickFixes(this.store, this.requests, this.editQueue);
    this.viewOptions = new ViewOptions(this.store);
    const putAside = () => this.uncommittedText.putAside();
    this.presentation = new Presentation(this.store, putAside);
    this.selectionEdits = new SelectionEdits(this.store, this.editQueue);
    this.guidedWalk = new GuidedWalk(this.store, this.editQueue, this.selectionEdits, putAside);
    this.search = new Search(this.store, host);
    this.selection = new Selection(this.store, host);
    this.clipboard = new Clipboard(this.store, host, this.requests, this.selectionEdits);
    this.inspector = new InspectorController(this.store, this.requests, this.editQueue, this.quickFixes);
    this.connection = new Connection(this.store, host, this.requests, this.editQueue);
    this.imported = new Imported(this.store, this.requests, this.editQueue, this.selectionEdits);
    this.leftTexts = new LeftTexts(this.store, this.inspector);
    this.uncommittedText = new UncommittedText(
      this.store,
      host,
      { onSheet: [this.nameEditor, this.guidedWalk], form: this.inspector },
      this.leftTexts,
    );
  }

  get state(): State {
    return this.store.state;
  }

  /** Tells the extension that the page listens. */
  start(): void {
    const sent = this.state.unsent.flatMap(({ request }) => request ?? []);
    this.requests.send('ready', { page: this.host.page, sent }, { answered: (first) => this.begin(first) });
  }

  /** Counts the time that the extension takes to respond; to be called about once a second. */
  tick(): void {
    this.requests.tick();
  }

  private begin({ texts, guidance, received, left }: ResultOf<'ready'>): void {
    this.connection.forget(received);
    if (texts) l10n.config({ contents: copyOf(texts) });
    this.leftTexts.receive(left);
    this.store.update({ guidance });
  }

  receive(message: ToView): void {
    this.requests.heard();
    switch (message.type) {
      case 'response':
      case 'failure':
        this.requests.receive(message);
        break;
      case 'grid':
        if (message.epoch < this.state.epoch) break;
        if (message.details) this.inspector.learn(message.details);
        this.show(message.grid, message.epoch);
        break;
      case 'changes':
        this.store.update({ changes: message.changes });
        break;
      case 'import':
        this.imported.receive(message.report);
        break;
      case 'light':
        this.light(message.note);
        break;
      case 'go-to':
        if (this.store.note(message.note)) this.focus(message.note);
        break;
      case 'commit-typed':
        this.uncommittedText.commit();
        break;
      case 'command':
        this.runCommand(this, message.command, message.target, message.text);
    }
  }

  private show(grid: GridModel, epoch: number): void {
    const { grid: before, selected, picked, focused, lit, changeNotice } = this.state;
    const popover = popoverOf(this.state);
    const there = (key: string | undefined) => (key !== undefined && noteIn(grid, key) ? key : undefined);
    const draft = this.nameEditor.carriedOver(before, grid);
    this.store.set({ grid, epoch, unsent: this.connection.stillUnsent(grid) });
    this.leftTexts.place(before);
    this.store.update({
      selected: there(selected),
      picked: new Set([...picked].flatMap((key) => there(key) ?? [])),
      lit: there(lit),
      ...this.search.carriedOver(grid),
      focused: focused?.startsWith('#') ? focused : (there(focused) ?? inPlaceOf(focused, before, grid)),
      draft,
      // The canvas is writable again, so a notice about that is removed.
      ...(before?.readOnly !== undefined && grid.readOnly === undefined ? { notice: undefined } : {}),
      changeNotice: changeNotice && changeNotice.epoch < epoch ? undefined : changeNotice,
      ...(popover && !this.stillThere(popover, grid) ? { mode: SHEET } : {}),
    });
    this.quickFixes.ask();
  }

  private stillThere(popover: Popover, grid: GridModel): boolean {
    if (popover.kind === 'links') return noteIn(grid, popover.note) !== undefined;
    if (popover.kind === 'problems') return this.store.problemsAt(popover.place).length > 0;
    if (popover.kind === 'money') return grid.money !== undefined;
    if (popover.kind !== 'link') return true;
    return grid.links.some((link) => link.a === popover.a && link.b === popover.b);
  }

  private light(note: string | undefined): void {
    const known = this.store.note(note)?.key;
    const lit = known === this.state.selected ? undefined : known;
    if (lit === this.state.lit) return;
    if (lit === undefined) this.store.update({ lit });
    else this.store.update({ lit, selected: undefined }, { reveal: lit });
  }

  /** Selects a note: its links are drawn and the text editor reveals it. Without a note, clears the selection. */
  select(key: string | undefined): void {
    const note = this.store.note(key);
    if (note === undefined) {
      if (this.state.picked.size > 0 || (this.state.selected ?? this.state.lit))
        this.store.update({ selected: undefined, lit: undefined });
      return;
    }
    this.selection.startAt(note.key);
    this.store.update({ selected: note.key, focused: note.key, lit: undefined });
    this.reveal(note.key);
  }

  /** Reveals a note in the text editor. */
  private reveal(note: string): void {
    this.host.send({ type: 'select', epoch: this.state.epoch, note });
  }

  /** Moves focus to a note, which is then selected, or to the head of a block. */
  focus(place: string): void {
    this.store.addEffect({ focus: place, reveal: place });
    if (place.startsWith('#')) this.store.update({ focused: place, selected: undefined });
    else this.select(place);
  }

  /** Moves focus to a place and leaves the selection as it is. */
  goTo(place: string): void {
    this.store.update({ focused: place }, { focus: place, reveal: place });
  }

  /** The focus was moved by the browser, such as by a click or the Tab key. */
  focusedOn(place: string): void {
    if (place !== this.state.focused) this.store.update({ focused: place });
  }

  setLayout(layout: LayoutId): void {
    this.store.update({ layout });
  }

  /** Draws every link, or those of the selection only. */
  toggleAllLinks(): void {
    const allLinks = !this.state.allLinks;
    this.store.update({ allLinks });
    this.host.announce(
      allLinks ? l10n.t('All links are drawn.') : l10n.t('Only links of the selection are drawn.'),
    );
  }

  colourBySegment(bySegment: boolean): void {
    this.store.update({ bySegment });
  }

  setDrag(drag: Drag | undefined): void {
    this.store.update({ drag });
  }

  open(popover: Popover): void {
    this.store.set(
      enterMode({ kind: 'popover', popover: popover.kind === 'links' ? this.listed(popover) : popover }),
    );
    this.quickFixes.ask();
    this.store.update({});
  }

  private listed(popover: Popover & { readonly kind: 'links' }): Popover {
    const note = this.store.note(popover.note);
    const { grid } = this.state;
    if (grid === undefined || note === undefined) return popover;
    return { ...popover, order: targetsOf(grid, note, popover.only).map((target) => target.note.key) };
  }

  /** Opens a popover, or closes it where it is the one that is open. */
  toggle(popover: Popover): void {
    if (JSON.stringify(popover) === JSON.stringify(popoverOf(this.state))) this.close();
    else this.open(popover);
  }

  /** Changes what is shown in the popover that is open. */
  filterTargets(filter: string): void {
    const popover = popoverOf(this.state);
    if (popover?.kind === 'links')
      this.store.update({ mode: { kind: 'popover', popover: { ...popover, filter } } });
  }

  close(): void {
    if (this.state.mode.kind !== 'popover') return;
    this.store.update({ mode: SHEET }, { focus: this.state.focused });
  }

  /** Closes, cancels or clears what is in the foreground; false if there is nothing. */
  escape(): boolean {
    const { draft, mode, selected, picked, lit, notice, changeNotice, findBarOpen } = this.state;
    if (mode.kind === 'popover') this.close();
    else if (mode.kind === 'presentation') this.presentation.end();
    else if (mode.kind === 'guide') this.guidedWalk.end();
    else if (draft) this.nameEditor.cancel();
    else if (notice) this.dismissNotice();
    else if (changeNotice) this.dismissNotice();
    else if (picked.size > 0 || (selected ?? lit)) this.select(undefined);
    else if (this.search.active || findBarOpen) this.search.clear();
    else return false;
    return true;
  }

  private readonly noticeFailure = { failed: (notice: string) => this.store.update({ notice }) };

  /** Shows why something was not done. */
  refuse(notice: string): void {
    this.store.update({ notice });
  }

  dismissNotice(): void {
    // The pressed button disappears with the notice, so the focus goes back to the sheet.
    this.store.update({ notice: undefined, changeNotice: undefined }, { focus: this.state.focused });
  }

  /** Undoes the change that the notice is about. */
  undo(): void {
    const { changeNotice } = this.state;
    if (changeNotice === undefined) return;
    this.dismissNotice();
    this.requests.send('undo', { epoch: changeNotice.epoch }, this.noticeFailure);
  }

  /** Runs a task of the extension that uses dialogs of VS Code. */
  runTask(task: GridTask): void {
    this.requests.send('run-task', { task }, this.noticeFailure);
  }

  /** Lets the extension ask for a value, and sets it on notes. */
  changeNotes(notes: readonly string[], change: NoteChange): void {
    if (this.editQueue.refusedAsReadOnly()) return;
    this.requests.send(
      'change-notes',
      { notes: [...notes], change },
      {
        ...this.noticeFailure,
        answered: (outcome) => {
          if (!outcome.ok) this.store.update({ notice: outcome.reason });
        },
      },
    );
  }

  /** Resolves a conflict that a merge has left. The focus moves to the next conflict, or to the sheet after the last. */
  decide(conflict: number, keep: Keep): void {
    const { epoch, grid } = this.state;
    const left = (grid?.conflicts.length ?? 0) - 1;
    this.requests.send(
      'decide-conflict',
      { epoch, conflict, keep },
      {
        ...this.noticeFailure,
        answered: (outcome) => {
          if (!outcome.ok) this.store.update({ notice: outcome.reason });
          else if (left > 0) this.host.announce(l10n.t('Conflicts left: {0}', left));
          else {
            this.host.announce(l10n.t('All conflicts are decided.'));
            this.store.update({}, { focus: emphasisOf(this.state).tabStop });
          }
        },
      },
    );
  }

  /** Marks what differs from the last commit, or stops. */
  toggleChanges(): void {
    const on = this.state.changes === undefined;
    this.requests.send(
      'show-changes',
      { on },
      {
        ...this.noticeFailure,
        answered: (outcome) => {
          if (!outcome.ok) this.store.update({ notice: outcome.reason });
          else if (!on) this.host.announce(l10n.t('Changes are no longer marked.'));
        },
      },
    );
  }

  /** Has VS Code give the whole screen to the grid, or take it back. */
  fillScreen(on: boolean): void {
    this.requests.send('fill-screen', { on }, this.noticeFailure);
  }

  startFromTemplate(): void {
    this.requests.send('start-from-template', {}, this.noticeFailure);
  }

  openSource(note?: string): void {
    this.requests.send('open-source', { note }, this.noticeFailure);
  }

  /** Has the extension open the canvas in a file that was dropped here. */
  openFile(file: RequestOf<'open-file'>['file']): void {
    this.requests.send('open-file', { file }, this.noticeFailure);
  }

  /** Has the extension export, copy or print the canvas. */
  share(way: ShareWay): void {
    this.requests.send('share', { way }, this.noticeFailure);
  }

  /** Asks the extension to save the file after the pending gestures. */
  save(): void {
    this.requests.send('save', {}, this.noticeFailure);
  }

  /** Opens what the text of a note links to. */
  openLink(target: string): void {
    this.requests.send('open-link', { target }, this.noticeFailure);
  }

  /** Opens the text where a problem is; without one, where the first error of the canvas is. */
  openProblem(problem?: number): void {
    const errors = this.store.problemsAt({ kind: 'canvas' }).filter(({ severity }) => severity === 'error');
    const [first] = errors.map(({ id }) => id).sort((a, b) => a - b);
    const shown = problem ?? first;
    this.requests.send('open-source', { problem: shown }, this.noticeFailure);
  }

  /** Opens the problems of a note; if it has none, those of its block, else those of the canvas. */
  showProblems(note: string | undefined, block: BlockKey | undefined): void {
    const places: ProblemScope[] = [];
    if (note !== undefined) places.push({ kind: 'note', note });
    if (block !== undefined) places.push({ kind: 'block', block });
    places.push({ kind: 'canvas' });
    const place = places.find((candidate) => this.store.problemsAt(candidate).length > 0);
    if (place) this.open({ kind: 'problems', place });
    else this.host.announce(l10n.t('No problems.'));
  }

  /** Announces a sentence to screen readers. */
  say(sentence: string): void {
    this.host.announce(sentence);
  }

  /** Changes the filter and grouping of the list of problems. */
  viewProblems(change: Partial<ProblemView>): void {
    this.store.update({ problemView: { ...this.state.problemView, ...change } });
  }

  /** Filters the sheet by the problems that are listed at the moment. */
  showNotesWithProblems(): void {
    const { without } = this.state.problemView;
    const all = notesOf(this.state.grid ?? { blocks: [] }).flatMap((note) => note.problems);
    const wanted = new Set(all.flatMap(({ severity }) => (without.includes(severity) ? [] : [severity])));
    const [only] = wanted;
    this.close();
    this.search.open();
    this.search.ask({ problems: wanted.size === 1 && only !== undefined ? only : 'any' });
  }

  /** Opens the inspector on a note, ready to type. */
  inspect(note: string): void {
    this.inspector.open();
    this.select(note);
  }
}

/** Where the focus goes when its note was deleted: to the note now at its position, else to the head of the block. */
function inPlaceOf(
  key: string | undefined,
  before: GridModel | undefined,
  now: GridModel,
): string | undefined {
  const block = before?.blocks.find((candidate) => candidate.notes.some((note) => note.key === key));
  if (block === undefined) return undefined;
  const index = block.notes.findIndex((note) => note.key === key);
  const notes = now.blocks.find((candidate) => candidate.key === block.key)?.notes ?? [];
  return (notes[index] ?? notes[index - 1])?.key ?? headOf(block.key);
}

type Texts = NonNullable<ResultOf<'ready'>['texts']>;

/** A mutable copy of the texts, as `l10n.config` requires. */
function copyOf(texts: Texts): Record<string, string | { message: string; comment: string[] }> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? text : { message: text.message, comment: [...text.comment] },
    ]),
  );
}
