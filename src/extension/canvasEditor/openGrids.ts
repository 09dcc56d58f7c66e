/** The open grids: for features that reveal a note on a grid or follow the selection. */
import { EventEmitter, type TextDocument, type WebviewPanel } from 'vscode';
import { openGrid } from '../commands/openCanvas';
import { gridIn, tabsOf } from '../tabs';

/** A note that was selected on a grid. */
export interface SelectedNote {
  readonly document: TextDocument;
  /** The key of the note in the snapshot. */
  readonly note: string;
}

/** An open grid. */
interface Grid {
  readonly document: TextDocument;
  readonly panel: WebviewPanel;
  /** Selects a note and reveals it. */
  goTo(note: string): void;
}

const views = new Set<Grid>();
const selected = new EventEmitter<SelectedNote>();
/** The notes to select on grids that are still opening. */
const destinations = new WeakMap<TextDocument, string>();

/** A note was selected on a grid. */
export const onNoteSelected = selected.event;

/** Fires `onNoteSelected`. */
export function announceSelection(note: SelectedNote): void {
  selected.fire(note);
}

/** Adds a grid that has opened, and selects the note that it was opened for. */
export function addGrid(view: Grid): void {
  views.add(view);
  const note = destinations.get(view.document);
  destinations.delete(view.document);
  if (note !== undefined) view.goTo(note);
}

/** Removes a grid that was closed. */
export function removeGrid(view: Grid): void {
  views.delete(view);
}

/** Whether a tab shows the grid of a document. */
export function hasGrid({ uri }: TextDocument): boolean {
  return tabsOf(uri).some(gridIn);
}

/** Shows the grid of a document, in its tab if it is open, else in this column, and selects a note on it. */
export async function showOnGrid(document: TextDocument, note: string, viewColumn: number): Promise<void> {
  const tabs = tabsOf(document.uri).filter(gridIn);
  const tab = tabs.find(({ isActive }) => isActive) ?? tabs[0];
  destinations.set(document, note);
  await openGrid(document.uri, { viewColumn: tab?.group.viewColumn ?? viewColumn, preview: false });
  const open = [...views].filter((view) => view.document === document);
  const view = open.find(({ panel }) => panel.active) ?? open.find(({ panel }) => panel.visible);
  if (view === undefined) return;
  destinations.delete(document);
  view.goTo(note);
}
