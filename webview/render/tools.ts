/**
 * The tools of the toolbar, as data. Each stands in the row from some width of the window on; below that, and always
 * where it names no width, it is an entry of the menu “More”. So the row never wraps or clips: a tool that is new here
 * asks for the width at which there is room for it, and everything else follows.
 */
import * as l10n from '@vscode/l10n';
import type { ShareWay } from '../../src/protocol';
import { LAYOUT_IDS, LAYOUTS } from '../../src/view/layouts';
import type { GridModel } from '../../src/view/model';
import type { Board } from '../controllers/board';

/** Widths of the window at which more of the toolbar is shown; `styles/title.css` knows the same. */
type Width = 480 | 600 | 820 | 1000 | 1200;

export interface Tool {
  /** Names it for styles and tests. */
  readonly id: string;
  /** A codicon. */
  readonly icon: string;
  readonly label: string;
  /** The key that does the same on the sheet. */
  readonly key?: string | undefined;
  /** From this width of the window on it stands in the row. */
  readonly from?: Width | undefined;
  /** For what is on or off. */
  readonly pressed?: boolean | undefined;
  /** It opens something that lies over the sheet. */
  readonly opens?: boolean | undefined;
  /** The menu stays open, because people do this several times in a row. */
  readonly again?: boolean | undefined;
  readonly run: () => void;
}

/** All tools, in groups, in the order in which they are shown. */
export function toolGroups(board: Board, grid: GridModel): readonly (readonly Tool[])[] {
  return [
    lookTools(board, grid),
    moneyTools(board, grid),
    showTools(board),
    zoomTools(board),
    shareTools(board),
    helpTools(board),
  ];
}

function moneyTools(board: Board, grid: GridModel): readonly Tool[] {
  if (grid.money === undefined) return [];
  return [
    {
      id: 'money',
      icon: 'pie-chart',
      label: l10n.t('Money'),
      key: 'M',
      from: 480,
      opens: true,
      run: () => board.toggle({ kind: 'money' }),
    },
  ];
}

function lookTools(board: Board, grid: GridModel): readonly Tool[] {
  const { finding, allLinks } = board.state;
  return [
    {
      id: 'find',
      icon: board.finding.active ? 'filter-filled' : 'filter',
      label: l10n.t('Find and filter'),
      key: 'F',
      from: 480,
      pressed: finding || board.finding.active,
      run: () => board.finding.toggle(),
    },
    {
      id: 'all-links',
      icon: 'type-hierarchy',
      label: l10n.t('All links'),
      key: 'A',
      from: 820,
      pressed: allLinks,
      run: () => board.toggleAllLinks(),
    },
    ...(grid.segments.length === 0 ? [] : [segmentTool(board)]),
  ];
}

function segmentTool(board: Board): Tool {
  const { bySegment } = board.state;
  return {
    id: 'by-segment',
    icon: 'symbol-color',
    label: l10n.t('Colour by segment'),
    from: 820,
    pressed: bySegment,
    run: () => board.colourBySegment(!bySegment),
  };
}

/** Which way to draw the canvas; in the row this is a list of its own (`titleRow.ts`). */
export function layoutTools(board: Board): readonly Tool[] {
  return LAYOUT_IDS.map((id) => ({
    id: `layout-${id}`,
    icon: 'blank',
    label: l10n.t(LAYOUTS[id].title),
    pressed: board.state.layout === id,
    run: () => board.setLayout(id),
  }));
}

function showTools(board: Board): readonly Tool[] {
  return [
    {
      id: 'present',
      icon: 'play',
      label: l10n.t('Present'),
      from: 480,
      run: () => board.presenting.start(),
    },
  ];
}

function zoomTools(board: Board): readonly Tool[] {
  const { viewing } = board;
  const { zoom } = board.state;
  return [
    {
      id: 'fit',
      icon: 'screen-full',
      label: l10n.t('Whole sheet at once'),
      key: 'Z',
      from: 1000,
      pressed: zoom === 'fit',
      run: () => viewing.toggleFit(),
    },
    {
      id: 'zoom-in',
      icon: 'zoom-in',
      label: l10n.t('Larger'),
      key: '+',
      again: true,
      run: () => viewing.zoomBy(1),
    },
    {
      id: 'zoom-out',
      icon: 'zoom-out',
      label: l10n.t('Smaller'),
      key: '-',
      again: true,
      run: () => viewing.zoomBy(-1),
    },
    {
      id: 'zoom-reset',
      icon: 'blank',
      label: l10n.t('Usual size'),
      key: '0',
      pressed: zoom === 1,
      run: () => viewing.zoomTo(1),
    },
  ];
}

function shareTools(board: Board): readonly Tool[] {
  const tool = (way: ShareWay, icon: string, label: string, from?: Width): Tool => ({
    ...{ id: `share-${way}`, icon, label, from },
    run: () => board.share(way),
  });
  return [
    tool('export', 'export', l10n.t('Export…'), 1000),
    tool('picture', 'file-media', l10n.t('Copy as picture')),
    tool('markdown', 'markdown', l10n.t('Copy as Markdown')),
    tool('table', 'table', l10n.t('Copy as table for documents')),
    tool('print', 'blank', l10n.t('Print…')),
  ];
}

function helpTools(board: Board): readonly Tool[] {
  const { dock } = board.state;
  return [
    {
      id: 'guide-me',
      icon: 'mortar-board',
      label: l10n.t('Guide me through the blocks'),
      from: 1200,
      run: () => board.guiding.start(),
    },
    {
      id: 'details',
      icon: 'layout-sidebar-right',
      label: l10n.t('Details of the note'),
      key: 'E',
      from: 480,
      pressed: dock === 'details',
      run: () => board.inspecting.toggle(),
    },
    {
      id: 'about',
      icon: 'info',
      label: l10n.t('About this canvas'),
      run: () => board.inspecting.openCanvas(),
    },
    {
      id: 'guidance',
      icon: 'question',
      label: l10n.t('Questions beside the sheet'),
      from: 600,
      pressed: dock === 'guidance',
      run: () => board.viewing.dock(dock === 'guidance' ? undefined : 'guidance'),
    },
    {
      id: 'source',
      icon: 'go-to-file',
      label: l10n.t('Open the text beside'),
      from: 820,
      run: () => board.openSource(board.state.selected),
    },
    {
      id: 'keys',
      icon: 'keyboard',
      label: l10n.t('Keyboard shortcuts'),
      key: '?',
      from: 1200,
      opens: true,
      run: () => board.toggle({ kind: 'keys' }),
    },
  ];
}
