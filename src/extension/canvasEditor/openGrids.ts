/** The grids that are open, for whoever leads people to a note on one, or follows where they look. */
import { EventEmitter, type TextDocument } from 'vscode';
import { openGrid } from '../commands/openCanvas';
import { gridIn, tabsOf } from '../tabs';
import type { CanvasView } from './view';

/** A note that was selected on a grid. */
export interface SelectedNote {
  readonly document: TextDocument;
  /** The key of the note in the picture. */
  readonly note: string;
}

const views = new Set<CanvasView>();
const selected = new EventEmitter<SelectedNote>();
/** Notes that grids are to show as soon as they are there. */
const awaited = new WeakMap<TextDocument, string>();

/** Somebody selected a note on a grid. */
export const onNoteSelected = selected.event;

/** Tells that somebody selected a note. */
export function noteSelected(note: SelectedNote): void {
  selected.fire(note);
}

/** Notes a grid that has opened; it goes to the note that it was opened for. */
export function gridOpened(view: CanvasView): void {
  views.add(view);
  const note = awaited.get(view.document);
  awaited.delete(view.document);
  if (note !== undefined) view.goTo(note);
}

/** Forgets a grid that has closed. */
export function gridClosed(view: CanvasView): void {
  views.delete(view);
}

/** Whether a tab shows the grid of a document. */
export function hasGrid({ uri }: TextDocument): boolean {
  return tabsOf(uri).some(gridIn);
}

/** Brings the grid of a document forward, where it is open already or in this column, and selects a note on it. */
export async function showOnGrid(document: TextDocument, note: string, viewColumn: number): Promise<void> {
  const tabs = tabsOf(document.uri).filter(gridIn);
  const tab = tabs.find(({ isActive }) => isActive) ?? tabs[0];
  awaited.set(document, note);
  await openGrid(document.uri, { viewColumn: tab?.group.viewColumn ?? viewColumn, preview: false });
  const open = [...views].filter((view) => view.document === document);
  const view = open.find(({ panel }) => panel.active) ?? open.find(({ panel }) => panel.visible);
  if (view === undefined) return;
  awaited.delete(document);
  view.goTo(note);
}
