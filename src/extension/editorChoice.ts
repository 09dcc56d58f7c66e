/**
 * The editor in which each canvas opens: by the settings, else the last one in this workspace, which is remembered from one
 * session to the next.
 */
import type { Memento, Uri } from 'vscode';
import { type OpenWith, settingsFor } from './settings';

/** The text, the grid, or both beside each other. */
export type EditorChoice = OpenWith;

/**
 * The key in the state of the workspace, the number of entries kept, and how long an editor has to be open to be recorded,
 * in milliseconds.
 */
const LEFT = 'openWith.left';
const MOST = 200;
const LASTING = 700;
/** The time, in milliseconds, that VS Code may take to show the tab of a text. */
const OPENING = 2000;

let state: Memento | undefined;
/** Canvases whose text was requested although the grid would open. */
const asText = new Set<string>();

/** Uses the state of a workspace. */
export function useWorkspaceState(memento: Memento): void {
  state = memento;
}

/** The editor in which a canvas opens; undefined if neither settings nor history decide. */
export function editorFor(uri: Uri): EditorChoice | undefined {
  return settingsFor(uri).openWith ?? ways()[uri.toString()];
}

/** Requests that the text of a canvas, which is about to be opened, is not replaced by the grid. */
export function requestText(uri: Uri): void {
  const key = uri.toString();
  asText.add(key);
  // If the text was open already, the request is not used and has to expire.
  setTimeout(() => asText.delete(key), OPENING);
}

/** Whether the text was requested since the last call. */
export function takeTextRequest(uri: Uri): boolean {
  return asText.delete(uri.toString());
}

/**
 * Records the editor in which each canvas was last open. Tabs are opened and closed one by one, so a state that lasts only
 * a moment is not recorded.
 */
export class EditorChoiceRecorder {
  private seen = new Map<string, EditorChoice>();
  private readonly due = new Map<string, ReturnType<typeof setTimeout>>();

  /** Takes the ways of all canvases that are open now, by URI. */
  look(now: ReadonlyMap<string, EditorChoice>): void {
    for (const key of this.seen.keys()) if (!now.has(key)) this.cancel(key);
    for (const [key, way] of now) {
      if (this.seen.get(key) === way) continue;
      this.cancel(key);
      this.due.set(
        key,
        setTimeout(() => keep(key, way), LASTING),
      );
    }
    this.seen = new Map(now);
  }

  dispose(): void {
    for (const key of [...this.due.keys()]) this.cancel(key);
  }

  private cancel(key: string): void {
    clearTimeout(this.due.get(key));
    this.due.delete(key);
  }
}

function ways(): Readonly<Record<string, EditorChoice>> {
  return state?.get<Readonly<Record<string, EditorChoice>>>(LEFT, {}) ?? {};
}

function keep(key: string, way: EditorChoice): void {
  const { [key]: before, ...others } = ways();
  if (before === way) return;
  const entries = [...Object.entries(others), [key, way] as const].slice(-MOST);
  void state?.update(LEFT, Object.fromEntries(entries));
}
