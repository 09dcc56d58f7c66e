/**
 * What became of each import, for the grid that shows it: kept in the state of the workspace, so that a preview is the same after
 * a reload of the window.
 */
import { EventEmitter, type Memento, type TextDocument, Uri, workspace } from 'vscode';
import type { ImportReport, LeftOutText } from '../../view/importReport';

const KEY = 'imports';
/** How many imports are remembered. */
const MOST_IMPORTS = 5;

/** An import and the canvas it made. */
export interface KeptImport {
  readonly id: string;
  /** The document of the canvas. */
  readonly uri: string;
  readonly source: string;
  readonly leftOut: readonly LeftOutText[];
  /** The text that the import wrote. */
  readonly text: string;
  /** The text of the file before; absent: the document was made for the import. */
  readonly before?: string;
  readonly isSaved: boolean;
}

let state: Memento | undefined;
let imports: readonly KeptImport[] = [];
const changed = new EventEmitter<void>();

/** The report of an open canvas may be another one. */
export const onImportsChanged = changed.event;

/** Reads what the last session has kept. */
export function useImportState(memento: Memento): void {
  if (state !== undefined) return;
  state = memento;
  imports = [...memento.get<readonly KeptImport[]>(KEY, []), ...imports];
}

export function keepImport(kept: KeptImport): void {
  replace(imports.filter(({ uri }) => uri !== kept.uri).concat(kept));
}

export function forgetImport(document: TextDocument): void {
  const kept = importOf(document);
  replace(imports.filter((one) => one !== kept));
}

/** The text of a canvas has changed: without what the import wrote, there is nothing to report. */
export function importChanged(document: TextDocument): void {
  const key = document.uri.toString();
  const kept = imports.find(({ uri }) => uri === key);
  if (kept && document.getText() === (kept.before ?? '')) forgetImport(document);
}

/** The file of an imported canvas was saved. */
export function importSaved(document: TextDocument): void {
  const kept = importOf(document);
  if (kept && !kept.isSaved) replace(imports.map((one) => (one === kept ? { ...one, isSaved: true } : one)));
}

/** The import that made a canvas. A preview that was saved is found by its path, or by its text if VS Code asked for a name. */
export function importOf(document: TextDocument): KeptImport | undefined {
  const key = document.uri.toString();
  const own = imports.find(({ uri }) => uri === key);
  if (own || document.isUntitled) return own;
  const moved = imports.findLast(({ uri, text }) => {
    const before = Uri.parse(uri);
    return before.scheme === 'untitled' && (before.path === document.uri.path || text === document.getText());
  });
  if (moved === undefined) return undefined;
  const saved = { ...moved, uri: key, isSaved: true };
  imports = imports.map((one) => (one === moved ? saved : one));
  keep();
  return saved;
}

/** The report that the grid of a document shows. */
export function reportOf(document: TextDocument): ImportReport | undefined {
  const kept = importOf(document);
  if (kept === undefined) return undefined;
  const { id, source, leftOut } = kept;
  const stage = document.isUntitled ? 'preview' : kept.isSaved ? 'saved' : 'unsaved';
  const hasPath = document.isUntitled && document.uri.path.includes('/');
  return {
    id,
    source,
    stage,
    leftOut: [...leftOut],
    ...(hasPath ? { target: workspace.asRelativePath(document.uri.path) } : {}),
  };
}

function replace(now: readonly KeptImport[]): void {
  imports = now.slice(-MOST_IMPORTS);
  keep();
  changed.fire();
}

function keep(): void {
  void state?.update(KEY, imports);
}
