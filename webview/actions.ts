/**
 * Everything that a user can do on the grid, as one table. The keyboard, the key help, the toolbar, the hints in tooltips and
 * the commands that VS Code sends all read it.
 */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../src/canvas/blocks';
import type { GridCommand } from '../src/protocol';
import type { Board } from './controllers/board';
import { type KeyBinding, shownBinding } from './input/keyBinding';
import {
  carrySelection,
  extendSelection,
  extendToEnd,
  focusEnd,
  type Move,
  moveFocus,
} from './input/navigation';
import { isCovered, type Popover, SHEET } from './state/state';

/**
 * Where the keys of an action work, and what the action needs: `note` and `block` need one that has the focus; `sheet` works
 * outside of fields, `page` in fields too, `always` also during a presentation or the guided walk.
 */
export type ActionScope = 'note' | 'block' | 'sheet' | 'page' | 'always';

/** From the most specific scope to the most general. */
const SCOPES = ['note', 'block', 'sheet', 'page', 'always'] as const satisfies readonly ActionScope[];

/** What an action is applied to. */
export interface ActionTarget {
  /** The note or the head of a block that has the focus or was clicked, and what is there. */
  readonly place?: string | undefined;
  readonly note?: string | undefined;
  readonly block?: BlockKey | undefined;
  /** The key that was pressed; absent for a click or a command. */
  readonly press?: (Move & { readonly shiftKey: boolean; readonly inField: boolean }) | undefined;
  /** Where the context menu was opened, and the text to paste. */
  readonly clicked?: string | undefined;
  readonly text?: string | undefined;
}

interface ActionRow {
  readonly scope: ActionScope;
  /** What buttons of the page call it. */
  readonly label?: () => string;
  /** A codicon. */
  readonly icon?: string | ((board: Board) => string);
  /** The keys that the key help lists. */
  readonly keys?: readonly KeyBinding[];
  /** Further keys that do the same. */
  readonly alsoKeys?: readonly KeyBinding[];
  /** Who handles the keys, if not `input/keyboard.ts`: events of the clipboard (`input/clipboard.ts`), or VS Code. */
  readonly keysBy?: 'browser' | 'vscode';
  /** The line of the key help; actions with the same text share a line. */
  readonly help?: () => string;
  /** The command of VS Code, for its menus, palette and keybindings. */
  readonly command?: GridCommand;
  /** Whether the action is possible; a button is only shown if it is. */
  readonly when?: (board: Board) => boolean;
  /** Announced when a key asks for an action that is not possible. */
  readonly impossible?: () => string;
  /** Whether it is on, for a button that turns something on and off. */
  readonly isOn?: (board: Board) => boolean;
  /** The popover that it opens. */
  readonly popover?: Popover;
  /** What a button does, if that is not the same as `run`. */
  readonly toggle?: (board: Board) => void;
  /** Returns false if there was nothing to do. Absent if VS Code does it. */
  readonly run?: (board: Board, target: ActionTarget) => unknown;
}

const zoomHelp = () => l10n.t('Larger, smaller, usual size (or Ctrl and the wheel)');
const clipboardHelp = () => l10n.t('Copy, cut and paste notes, or any list of lines');

const TABLE = {
  'move-focus': {
    scope: 'block',
    keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'],
    help: () => l10n.t('Move between notes and blocks'),
    run: (board, { place, press }) => {
      if (place !== undefined && press) moveFocus(press, place, (to) => board.focus(to));
    },
  },
  'move-focus-only': {
    scope: 'block',
    alsoKeys: ['Ctrl+ArrowLeft', 'Ctrl+ArrowUp', 'Ctrl+ArrowRight', 'Ctrl+ArrowDown'],
    run: (board, { place, press }) => {
      if (place !== undefined && press) moveFocus(press, place, (to) => board.goTo(to));
    },
  },
  'focus-end': {
    scope: 'block',
    keys: ['Home', 'End'],
    help: () => l10n.t('First and last note of the block'),
    run: (board, { block, press }) => block && press && focusEnd(board, press, block),
  },
  'add-note': {
    scope: 'block',
    icon: 'add',
    label: () => l10n.t('Add a note'),
    command: 'addNote',
    keys: ['N'],
    alsoKeys: ['Insert', 'Enter'],
    help: () => l10n.t('Add a note to the block'),
    run: (board, { block }) => block && board.nameEditor.startAdding(block),
  },
  'rename-note': {
    scope: 'note',
    command: 'renameNote',
    keys: ['F2', 'Enter'],
    help: () => l10n.t('Rename the note'),
    run: (board, { note }) => note && board.nameEditor.startRenaming(note),
  },
  details: {
    scope: 'note',
    icon: 'layout-sidebar-right',
    label: () => l10n.t('Details of the note'),
    command: 'editDetails',
    keys: ['E'],
    help: () => l10n.t('Edit the details of the note'),
    isOn: ({ state }) => state.dock === 'details',
    toggle: ({ inspector }) => inspector.toggle(),
    run: (board, { note }) => note && board.inspect(note),
  },
  about: {
    scope: 'sheet',
    icon: 'info',
    label: () => l10n.t('About this canvas'),
    command: 'editDetails',
    run: ({ inspector }) => inspector.openCanvas(),
  },
  'duplicate-note': {
    scope: 'note',
    command: 'duplicateNote',
    keys: ['D', 'Ctrl+D'],
    help: () => l10n.t('Duplicate the note'),
    run: (board, { note }) => board.selectionEdits.duplicate(board.store.subjects(note)),
  },
  'copy-note': {
    scope: 'note',
    command: 'copyNote',
    keys: ['Ctrl+C'],
    keysBy: 'browser',
    help: clipboardHelp,
    run: (board, { note }) => board.clipboard.copy(board.store.subjects(note), true),
  },
  'cut-note': {
    scope: 'note',
    command: 'cutNote',
    keys: ['Ctrl+X'],
    keysBy: 'browser',
    help: clipboardHelp,
    run: (board, { note }) => board.clipboard.cut(board.store.subjects(note), true),
  },
  'paste-notes': {
    scope: 'sheet',
    command: 'pasteNotes',
    keys: ['Ctrl+V'],
    keysBy: 'browser',
    help: clipboardHelp,
    run: (board, { text, clicked }) => board.clipboard.paste(text ?? '', undefined, clicked),
  },
  'delete-note': {
    scope: 'note',
    command: 'deleteNote',
    keys: ['Delete'],
    alsoKeys: ['Backspace'],
    help: () => l10n.t('Delete the note and its links'),
    run: (board, { note }) => board.selectionEdits.remove(board.store.subjects(note)),
  },
  'move-in-block': {
    scope: 'block',
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
    help: () => l10n.t('Move the note up and down'),
    run: carry,
  },
  'move-to-block': {
    scope: 'block',
    // Alt with these keys alone is “Go Back” and “Go Forward” of VS Code on Windows.
    keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
    help: () => l10n.t('Move the note to the next block'),
    run: carry,
  },
  'extend-selection': {
    scope: 'block',
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    alsoKeys: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
    help: () => l10n.t('Select several notes of the block'),
    run: (board, { place, press }) => {
      if (place !== undefined && press) extendSelection(board, press, place);
    },
  },
  'extend-to-end': {
    scope: 'block',
    alsoKeys: ['Shift+Home', 'Shift+End'],
    run: (board, { block, press }) => block && press && extendToEnd(board, press, block),
  },
  'toggle-selected': {
    scope: 'note',
    keys: ['Ctrl+Space'],
    help: () => l10n.t('Add the note to the selection, or take it out (Ctrl and arrows move there)'),
    run: (board, { note }) => note && board.selection.toggle(note),
  },
  'select-all': {
    scope: 'sheet',
    keys: ['Ctrl+A'],
    help: () => l10n.t('Select the whole block, then everything'),
    run: ({ selection }, { block }) => (block ? selection.all(block) : selection.everything()),
  },
  'link-note': {
    scope: 'note',
    command: 'linkNote',
    keys: ['L'],
    help: () => l10n.t('Link the note to others, or remove links'),
    run: (board, { note }) => note && board.open({ kind: 'links', note, filter: '' }),
  },
  problems: {
    scope: 'block',
    keys: ['P', 'Ctrl+.'],
    help: () => l10n.t('Problems and quick fixes'),
    run: (board, { note, block }) => board.showProblems(note, block),
  },
  'all-problems': {
    scope: 'sheet',
    command: 'showProblems',
    run: (board, { note, block }) => board.showProblems(note, block),
  },
  'block-guidance': {
    scope: 'block',
    icon: 'question',
    label: () => l10n.t('What belongs here?'),
    command: 'showGuidance',
    keys: ['G'],
    help: () => l10n.t('What belongs in this block?'),
    run: (board, { block }) => block && board.open({ kind: 'guidance', block }),
  },
  money: {
    scope: 'sheet',
    icon: 'pie-chart',
    label: () => l10n.t('Money'),
    keys: ['M'],
    help: () => l10n.t('Money: totals, margin, segments'),
    when: ({ state }) => state.grid?.money !== undefined,
    impossible: () => l10n.t('No amounts yet.'),
    popover: { kind: 'money' },
    run: (board) => board.open({ kind: 'money' }),
  },
  'show-in-text': {
    scope: 'note',
    icon: 'go-to-file',
    command: 'showInText',
    keys: ['T'],
    help: () => l10n.t('Show the note in the text'),
    run: (board, { note }) => board.openSource(note),
  },
  source: {
    scope: 'sheet',
    icon: 'go-to-file',
    label: () => l10n.t('Open the text beside'),
    run: (board) => board.openSource(board.state.selected),
  },
  trace: {
    scope: 'note',
    keys: ['Space'],
    help: () => l10n.t('Trace the links of the note, or stop'),
    run: (board, { note }) => board.select(board.state.selected === note ? undefined : note),
  },
  'zoom-in': {
    scope: 'sheet',
    icon: 'zoom-in',
    label: () => l10n.t('Larger'),
    keys: ['+'],
    alsoKeys: ['='],
    help: zoomHelp,
    run: ({ viewOptions }) => viewOptions.zoomBy(1),
  },
  'zoom-out': {
    scope: 'sheet',
    icon: 'zoom-out',
    label: () => l10n.t('Smaller'),
    keys: ['-'],
    help: zoomHelp,
    run: ({ viewOptions }) => viewOptions.zoomBy(-1),
  },
  'zoom-reset': {
    scope: 'sheet',
    icon: 'blank',
    label: () => l10n.t('Usual size'),
    keys: ['0'],
    help: zoomHelp,
    isOn: ({ state }) => state.zoom === 1,
    run: ({ viewOptions }) => viewOptions.zoomTo(1),
  },
  fit: {
    scope: 'sheet',
    icon: 'screen-full',
    label: () => l10n.t('Whole sheet at once'),
    keys: ['Z'],
    help: () => l10n.t('Show the whole sheet at once'),
    isOn: ({ state }) => state.zoom === 'fit',
    run: ({ viewOptions }) => viewOptions.toggleFit(),
  },
  find: {
    scope: 'sheet',
    icon: ({ search }) => (search.active ? 'filter-filled' : 'filter'),
    label: () => l10n.t('Find and filter'),
    command: 'find',
    keys: ['F'],
    help: () => l10n.t('Find notes, or filter them'),
    isOn: ({ state, search }) => state.findBarOpen || search.active,
    toggle: ({ search }) => search.toggle(),
    run: ({ search }) => search.open(),
  },
  'find-from-field': {
    scope: 'page',
    keys: ['Ctrl+F'],
    help: () => l10n.t('Find notes, or filter them'),
    run: ({ search }) => search.open(),
  },
  'next-match': {
    scope: 'page',
    keys: ['F3', 'Shift+F3'],
    help: () => l10n.t('Next and previous match'),
    run: ({ search }, { press }) => search.step(press?.shiftKey ? -1 : 1, !press?.inField),
  },
  'all-links': {
    scope: 'sheet',
    icon: 'type-hierarchy',
    label: () => l10n.t('All links'),
    command: 'showAllLinks',
    keys: ['A'],
    help: () => l10n.t('Draw all links, or stop'),
    isOn: ({ state }) => state.allLinks,
    run: (board) => board.toggleAllLinks(),
  },
  changes: {
    scope: 'sheet',
    icon: 'git-compare',
    label: () => l10n.t('Changes since the last commit'),
    keys: ['C'],
    help: () => l10n.t('Mark what differs from the last commit, or stop'),
    isOn: ({ state }) => state.changes !== undefined,
    run: (board) => board.toggleChanges(),
  },
  'by-segment': {
    scope: 'sheet',
    icon: 'symbol-color',
    label: () => l10n.t('Colour by segment'),
    when: ({ state }) => (state.grid?.segments.length ?? 0) > 0,
    isOn: ({ state }) => state.bySegment,
    run: (board) => board.colourBySegment(!board.state.bySegment),
  },
  present: {
    scope: 'sheet',
    icon: 'play',
    label: () => l10n.t('Present'),
    command: 'present',
    run: ({ presentation }) => presentation.start(),
  },
  'suggest-links': {
    scope: 'sheet',
    icon: 'lightbulb-sparkle',
    label: () => l10n.t('Suggest Links'),
    when: ({ store }) => store.writable,
    run: (board) => board.runTask('suggest-links'),
  },
  compare: {
    scope: 'sheet',
    icon: 'compare-changes',
    label: () => l10n.t('Compare with another canvas…'),
    run: (board) => board.runTask('compare'),
  },
  'set-color': {
    scope: 'note',
    command: 'setColor',
    run: (board, { note }) => board.changeNotes(board.store.subjects(note), 'color'),
  },
  'set-status': {
    scope: 'note',
    command: 'setStatus',
    run: (board, { note }) => board.changeNotes(board.store.subjects(note), 'status'),
  },
  'set-type': {
    scope: 'note',
    command: 'setType',
    run: (board, { note }) => board.changeNotes(board.store.subjects(note), 'type'),
  },
  'move-to': {
    scope: 'note',
    command: 'moveTo',
    run: (board, { note }) => board.changeNotes(board.store.subjects(note), 'block'),
  },
  'guide-me': {
    scope: 'sheet',
    icon: 'mortar-board',
    label: () => l10n.t('Guide me through the blocks'),
    command: 'guideMe',
    run: ({ guidedWalk }) => guidedWalk.start(),
  },
  guidance: {
    scope: 'sheet',
    icon: 'question',
    label: () => l10n.t('Questions beside the sheet'),
    isOn: ({ state }) => state.dock === 'guidance',
    run: ({ viewOptions, state }) => viewOptions.dock(state.dock === 'guidance' ? undefined : 'guidance'),
  },
  'import-report': {
    scope: 'sheet',
    icon: 'cloud-download',
    label: () => l10n.t('What the import has left out'),
    when: ({ imported }) => imported.report !== undefined,
    isOn: ({ state }) => state.dock === 'import',
    run: ({ viewOptions, state }) => viewOptions.dock(state.dock === 'import' ? undefined : 'import'),
  },
  'share-export': {
    scope: 'sheet',
    icon: 'export',
    label: () => l10n.t('Export…'),
    run: (board) => board.share('export'),
  },
  'share-picture': {
    scope: 'sheet',
    icon: 'file-media',
    label: () => l10n.t('Copy as picture'),
    run: (board) => board.share('picture'),
  },
  'share-markdown': {
    scope: 'sheet',
    icon: 'markdown',
    label: () => l10n.t('Copy as Markdown'),
    run: (board) => board.share('markdown'),
  },
  'share-table': {
    scope: 'sheet',
    icon: 'table',
    label: () => l10n.t('Copy as table for documents'),
    run: (board) => board.share('table'),
  },
  'share-print': {
    scope: 'sheet',
    icon: 'blank',
    label: () => l10n.t('Print…'),
    run: (board) => board.share('print'),
  },
  // VS Code undoes what was done on the grid.
  undo: { scope: 'sheet', keys: ['Ctrl+Z'], keysBy: 'vscode', help: () => l10n.t('Undo') },
  'step-back': {
    scope: 'always',
    keys: ['Escape'],
    help: () => l10n.t('Close, cancel, let go'),
    run: (board) => board.escape(),
  },
  keys: {
    scope: 'sheet',
    icon: 'keyboard',
    label: () => l10n.t('Keyboard shortcuts'),
    keys: ['?'],
    alsoKeys: ['Alt+?'],
    help: () => l10n.t('This help'),
    popover: { kind: 'keys' },
    run: (board) => board.open({ kind: 'keys' }),
  },
} satisfies Readonly<Record<string, ActionRow>>;

export type ActionId = keyof typeof TABLE;

export interface Action extends ActionRow {
  readonly id: ActionId;
}

const IDS = Object.keys(TABLE) as readonly ActionId[];

/** All actions, in the order of the key help. */
export const ACTIONS: readonly Action[] = IDS.map((id) => ({ ...TABLE[id], id }));

function carry(board: Board, { note, press }: ActionTarget): void {
  if (note !== undefined && press) carrySelection(board, press, note);
}

/** What an action is applied to at a place; without one, to the sheet as a whole. */
export function targetAt(board: Board, place: string | undefined): ActionTarget {
  const note = board.store.note(place);
  const block = note?.ref.block ?? board.store.blockNamed(place);
  return { place, note: note?.key, block };
}

/** The scopes of the actions that are possible at a target, the most specific one first. */
export function scopesOf({ note, block }: ActionTarget): readonly ActionScope[] {
  return SCOPES.filter((scope) =>
    scope === 'note' ? note !== undefined : scope !== 'block' || block !== undefined,
  );
}

/** The action for a key press; of several the one with the most specific scope. */
export function actionForKey(
  bindings: readonly KeyBinding[],
  scopes: readonly ActionScope[],
): Action | undefined {
  for (const binding of bindings) {
    const action = first(
      scopes,
      ({ keysBy, keys = [], alsoKeys = [] }) =>
        keysBy === undefined && (keys.includes(binding) || alsoKeys.includes(binding)),
    );
    if (action) return action;
  }
  return undefined;
}

function first(scopes: readonly ActionScope[], wanted: (action: Action) => boolean): Action | undefined {
  for (const scope of scopes) {
    const action = ACTIONS.find((candidate) => candidate.scope === scope && wanted(candidate));
    if (action) return action;
  }
  return undefined;
}

/** Runs an action if it is possible; false if there was nothing to do. */
export function perform(board: Board, action: Action, target: ActionTarget): boolean {
  if (action.when === undefined || action.when(board)) return action.run?.(board, target) !== false;
  if (action.impossible) board.say(action.impossible());
  return true;
}

/**
 * Runs a command that the user chose in VS Code: on `clicked` (a note or a block), else on what is selected or has the focus.
 * `text` is the text to paste.
 */
export function runCommand(board: Board, command: GridCommand, clicked?: string, text?: string): void {
  const [selected] = board.store.selection;
  const target = { ...targetAt(board, clicked ?? selected ?? board.state.focused), clicked, text };
  // What a command shows is shown on the sheet.
  if (isCovered(board.state)) {
    board.uncommittedText.putAside();
    board.store.set({ mode: SHEET });
  }
  const action = first(scopesOf(target), (candidate) => candidate.command === command);
  if (action) perform(board, action, target);
}

/** The first key of an action, as people read it. */
export function keyOf({ keys }: Action): string | undefined {
  const [key] = keys ?? [];
  return key === undefined ? undefined : shownBinding(key);
}

/** The action with an id of the table. */
export function actionNamed(id: ActionId): Action {
  return { ...TABLE[id], id };
}

/** The label of an action with its key, such as “Find and filter (F)”, for tooltips. `label`: other words for it. */
export function tooltipOf(id: ActionId, label?: string): string {
  const action = actionNamed(id);
  const words = label ?? action.label?.() ?? '';
  const key = keyOf(action);
  return key === undefined ? words : l10n.t('{0} ({1})', words, key);
}
