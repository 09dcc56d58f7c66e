/** Opens the grid, in place or to the side, and the text behind it. */
import { commands, l10n, Uri, ViewColumn, window } from 'vscode';
import type { GridCommand } from '../../protocol';
import { setPendingCommand } from '../canvasEditor/pendingCommand';
import { selectedNotePosition } from '../canvasEditor/selectedNotePosition';
import { editorFor, requestText } from '../editorChoice';
import { activeFile, CANVAS_VIEW, gridIn, tabsOf, textIn } from '../tabs';

/** Shows the grid in the active group. Menus pass the file; keys and the palette mean the active one. */
export async function openCanvas(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (uri) await openGrid(uri, { viewColumn: ViewColumn.Active });
}

/**
 * Shows the grid beside the text and leaves the cursor where it is. A grid that is open in another group already is
 * brought forward there.
 */
export async function openCanvasToSide(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const open = tabsOf(uri).find((tab) => gridIn(tab) && !tab.group.isActive);
  if (open?.isActive) return;
  // Only `Beside` keeps the group of the text editor active; a column number would activate that column.
  const text = window.activeTextEditor;
  await openGrid(uri, {
    viewColumn: open?.group.viewColumn ?? ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  if (open && text?.viewColumn) await window.showTextDocument(text.document, text.viewColumn);
}

/** Shows the text of a canvas: where it is open, else in the active group. */
export async function openSource(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const open = tabsOf(uri).find((tab) => textIn(tab));
  await showText(uri, open?.group.viewColumn ?? ViewColumn.Active);
}

/** Shows the text of a canvas beside its grid. */
export async function openSourceToSide(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const open = tabsOf(uri).find((tab) => textIn(tab) && !tab.group.isActive);
  await showText(uri, open?.group.viewColumn ?? ViewColumn.Beside);
}

/** Shows the text; from its grid, at the note that was selected there. A text on the screen keeps its cursor. */
async function showText(uri: Uri, viewColumn: ViewColumn): Promise<void> {
  const key = uri.toString();
  const isVisible = window.visibleTextEditors.some(({ document }) => document.uri.toString() === key);
  const { activeTab } = window.tabGroups.activeTabGroup;
  const isOnGrid = activeTab !== undefined && gridIn(activeTab)?.toString() === key;
  const selection = isOnGrid && !isVisible ? selectedNotePosition(uri) : undefined;
  requestText(uri);
  await window.showTextDocument(uri, { viewColumn, ...(selection ? { selection } : {}) });
}

/**
 * Opens a canvas that has no tab, as a click in the list of canvases does: as grid, unless settings or history decide
 * otherwise.
 */
export async function openAsLeft(uri: Uri): Promise<void> {
  // Where the text opens first, `openWith.ts` opens the grid beside it.
  if (opensAsGrid(uri)) await openGrid(uri, { viewColumn: ViewColumn.Active, preserveFocus: true });
  else await window.showTextDocument(uri, { viewColumn: ViewColumn.Active, preserveFocus: true });
}

/** Whether a canvas that no tab shows opens as grid alone when it is chosen in a list. */
export function opensAsGrid(uri: Uri): boolean {
  return (editorFor(uri) ?? 'canvas') === 'canvas';
}

/** Runs a command on the grid of a canvas; opens the grid first if it is not shown. */
export async function onGrid(file: unknown, command: GridCommand): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const tab = window.tabGroups.activeTabGroup.activeTab;
  if (tab && gridIn(tab)?.toString() === uri.toString()) {
    await commands.executeCommand(`bmc.grid.${command}`);
    return;
  }
  setPendingCommand(uri, command);
  await openGrid(uri, { viewColumn: ViewColumn.Active });
}

/** Where and how a grid is opened. */
export interface OpenGridOptions {
  readonly viewColumn: ViewColumn;
  readonly preserveFocus?: boolean;
  readonly preview?: boolean;
}

/** Opens the grid of a file. */
export async function openGrid(uri: Uri, place: OpenGridOptions): Promise<void> {
  await commands.executeCommand('vscode.openWith', uri, CANVAS_VIEW, place);
}

/** The file that a menu passes, else the active file; shows a message if there is none. */
export function canvasMeant(file: unknown): Uri | undefined {
  const uri = file instanceof Uri ? file : activeFile();
  if (!uri)
    void window.showInformationMessage(l10n.t('Open a canvas (a file that ends in .bmc.yaml) first.'));
  return uri;
}
