/**
 * When the user opens a canvas file, its grid opens instead of the text or beside it, where the setting `bmc.openWith` says
 * so or the canvas was last left open that way. Tabs
 * are watched instead of registering the grid as the default editor, because VS Code would then drop the position when
 * a problem or a search result is clicked.
 */
import { type ExtensionContext, type Tab, Uri, ViewColumn, window, workspace } from 'vscode';
import { documentAt, isCanvas, isCanvasFile, isWorkingCopy } from './canvasFiles';
import { openGrid } from './commands/openCanvas';
import {
  type EditorChoice,
  EditorChoiceRecorder,
  editorFor,
  takeTextRequest,
  useWorkspaceState,
} from './editorChoice';
import { movedTo } from './movedGrids';
import { gridIn, tabsOf, textIn } from './tabs';

/** The key of the files to whose tabs the setting was applied; persisted, because a reload of the window restores tabs. */
const ANSWERED = 'openWith.answered';
/** The time, in milliseconds, that VS Code may take to show the editor of a tab, and to move its cursor to a link's target. */
const APPEAR = 1000;
const SETTLE = 60;

/** Watches for canvases being opened. */
export function registerOpenWith(context: ExtensionContext): void {
  const { subscriptions, workspaceState } = context;
  const answered = new Set(workspaceState.get<readonly string[]>(ANSWERED, []));
  /** The new URIs of files that are being renamed; their tabs are not newly opened. */
  const expected = new Set<string>();
  const ways = new EditorChoiceRecorder();
  useWorkspaceState(workspaceState);

  const look = () => {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const open = new Set(tabs.flatMap((tab) => (textIn(tab) ?? gridIn(tab))?.toString() ?? []));
    ways.look(waysOf(tabs));
    const before = [...answered].sort().join('\n');
    for (const key of open) expected.delete(key);
    for (const key of answered) if (!open.has(key) && !expected.has(key)) answered.delete(key);
    for (const tab of tabs) {
      const grid = gridIn(tab);
      if (grid) answered.add(grid.toString());
    }
    for (const tab of tabs) {
      const uri = textIn(tab);
      if (!uri || !tab.isActive) continue;
      const asked = takeTextRequest(uri);
      if (answered.has(uri.toString()) || !isCanvasAt(uri)) continue;
      answered.add(uri.toString());
      if (!asked) void applySetting(tab, uri);
    }
    if ([...answered].sort().join('\n') !== before) void workspaceState.update(ANSWERED, [...answered]);
  };

  subscriptions.push(
    ways,
    window.tabGroups.onDidChangeTabs(look),
    workspace.onWillRenameFiles(({ files }) => {
      expected.clear();
      for (const key of [...answered]) {
        const to = movedTo(files, Uri.parse(key))?.toString();
        if (to === undefined) continue;
        expected.add(to);
        answered.add(to);
      }
    }),
  );
  look();
}

/** How the canvases are open that have a tab. */
function waysOf(tabs: readonly Tab[]): ReadonlyMap<string, EditorChoice> {
  const ways = new Map<string, EditorChoice>();
  for (const tab of tabs) {
    const uri = textIn(tab) ?? gridIn(tab);
    if (uri === undefined || !isCanvasAt(uri)) continue;
    const [key, way] = [uri.toString(), gridIn(tab) ? 'canvas' : 'yaml'] as const;
    ways.set(key, (ways.get(key) ?? way) === way ? way : 'both');
  }
  return ways;
}

async function applySetting(tab: Tab, uri: Uri): Promise<void> {
  const openWith = editorFor(uri);
  const { viewColumn } = tab.group;
  const { isPreview } = tab;
  if (openWith === 'both') {
    await openGrid(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: isPreview });
  } else if (openWith === 'canvas' && !tab.isDirty && !(await leadsSomewhere(uri))) {
    // A preview comes from a click in the Explorer, which keeps the focus.
    await openGrid(uri, { viewColumn, preserveFocus: isPreview, preview: isPreview });
    const tabs = tabsOf(uri);
    const left = tabs.find((other) => textIn(other) && other.group.viewColumn === viewColumn);
    if (left && !left.isDirty && tabs.some(gridIn)) await window.tabGroups.close(left, true);
  }
}

/** Whether the text was opened at a position, as by a click on a problem; then the user wants the text. */
async function leadsSomewhere(uri: Uri): Promise<boolean> {
  const key = uri.toString();
  const find = () => window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  if (!find()) await appears(() => find() !== undefined);
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const selection = find()?.selection;
  return selection !== undefined && !(selection.isEmpty && selection.active.line === 0);
}

function appears(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listener = window.onDidChangeVisibleTextEditors(() => {
      if (isThere()) end();
    });
    const timer = setTimeout(end, APPEAR);
  });
}

function isCanvasAt(uri: Uri): boolean {
  const document = documentAt(uri);
  return document ? isCanvas(document) && isWorkingCopy(document) : isCanvasFile(uri) && uri.scheme !== 'git';
}
