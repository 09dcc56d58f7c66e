/**
 * The tools of the toolbar, as data. Each is shown in the row from a certain width of the window on; below it, and always
 * if it has no width, it is an entry of the menu “More”. So the row never wraps or clips. A new tool gets the width at
 * which there is room for it; nothing else has to be changed.
 */
import * as l10n from '@vscode/l10n';
import { LAYOUT_IDS, LAYOUTS } from '../../src/view/layouts';
import { type ActionId, actionNamed, keyOf, perform, targetAt } from '../actions';
import type { Board } from '../controllers/board';

/** Widths of the window at which more of the toolbar is shown; `styles/title.css` knows the same. */
type Width = 480 | 600 | 820;

export interface Tool {
  /** Names it for styles and tests. */
  readonly id: string;
  /** A codicon. */
  readonly icon: string;
  readonly label: string;
  /** Shows the label beside the icon if there is room: for the most important tools. */
  readonly named?: boolean | undefined;
  /** The key that does the same on the sheet. */
  readonly key?: string | undefined;
  /** The width of the window from which the tool is shown in the row. */
  readonly from?: Width | undefined;
  /** The state of a toggle. */
  readonly pressed?: boolean | undefined;
  /** It opens something that lies over the sheet. */
  readonly opens?: boolean | undefined;
  /** The menu stays open, because this is often done several times in a row. */
  readonly again?: boolean | undefined;
  readonly run: () => void;
}

/** An action of the toolbar, and from which width of the window on it is in the row. */
interface ToolRow {
  readonly action: ActionId;
  readonly from?: Width;
  readonly named?: boolean;
  readonly again?: boolean;
}

/** The toolbar, in groups. */
const TOOLBAR: readonly (readonly ToolRow[])[] = [
  [
    { action: 'present', from: 480, named: true },
    { action: 'suggest-links', from: 600, named: true },
  ],
  [
    { action: 'find', from: 480 },
    { action: 'all-links', from: 820 },
    { action: 'by-segment', from: 820 },
    { action: 'money', from: 480 },
  ],
  [
    { action: 'fit' },
    { action: 'zoom-in', again: true },
    { action: 'zoom-out', again: true },
    { action: 'zoom-reset' },
  ],
  [
    { action: 'share-export' },
    { action: 'compare' },
    { action: 'changes' },
    { action: 'share-picture' },
    { action: 'share-markdown' },
    { action: 'share-table' },
    { action: 'share-print' },
  ],
  [
    { action: 'details', from: 480 },
    { action: 'guide-me' },
    { action: 'about' },
    { action: 'guidance' },
    { action: 'import-report' },
    { action: 'source' },
    { action: 'keys' },
  ],
];

/** All tools, in groups, in the order in which they are shown. */
export function toolGroups(board: Board): readonly (readonly Tool[])[] {
  return TOOLBAR.map((rows) => rows.flatMap((row) => toolOf(board, row)));
}

function toolOf(board: Board, { action: id, from, named, again }: ToolRow): readonly Tool[] {
  const action = actionNamed(id);
  const { icon = 'blank', label, popover, toggle, isOn, when } = action;
  if (when?.(board) === false) return [];
  const run = popover
    ? () => board.toggle(popover)
    : toggle
      ? () => toggle(board)
      : () => perform(board, action, targetAt(board, board.state.selected));
  return [
    {
      id,
      icon: typeof icon === 'string' ? icon : icon(board),
      label: label?.() ?? '',
      key: keyOf(action),
      from,
      named,
      again,
      pressed: isOn?.(board),
      opens: popover !== undefined,
      run,
    },
  ];
}

/** Choosing the layout of the grid; in the row this is a select element (`titleRow.ts`). */
export function layoutTools(board: Board): readonly Tool[] {
  return LAYOUT_IDS.map((id) => ({
    id: `layout-${id}`,
    icon: 'blank',
    label: l10n.t(LAYOUTS[id].title),
    pressed: board.state.layout === id,
    run: () => board.setLayout(id),
  }));
}
