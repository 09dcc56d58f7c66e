/**
 * Grids of files that are renamed, moved, or saved under another name. VS Code opens the new file in the text editor; this module
 * reopens it as grid where the old file was shown as grid.
 */
import {
  type Disposable,
  type FileRenameEvent,
  type Tab,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import { CANVAS_GLOB } from '../canvas/files';
import { fileMoved } from './canvasEditor/movedFiles';
import { documentAt, isCanvas, isCanvasFile } from './canvasFiles';
import { openGrid } from './commands/openCanvas';
import { gridIn, tabsOf, textIn } from './tabs';

/** A grid that was open when its file moved. */
interface Moving {
  readonly from: Uri;
  readonly viewColumn: ViewColumn;
  readonly isPreview: boolean;
  /** The group has a text editor of the file too, which stays open. */
  readonly besideText: boolean;
}
type Moved = Moving & { readonly to: Uri };

/** The time, in milliseconds, within which the tab of a saved file opens. */
const SAVED = 2000;

/** Watches for files that move. */
export function registerMovedGrids(subscriptions: Disposable[]): void {
  followOutside(subscriptions);
  let moving: readonly Moving[] = [];
  let moved: readonly Moved[] = [];
  /** A canvas that was saved and that no tab shows yet. */
  let saved: { readonly uri: Uri; readonly at: number } | undefined;

  /** Replaces a text editor that was opened in place of a grid as soon as it is shown. */
  const look = () => {
    for (const grid of moved) {
      if (!showsText(grid.viewColumn, grid.to)) continue;
      moved = moved.filter((other) => other !== grid);
      void reopen(grid, true);
    }
  };

  const afterSaving = (closed: readonly Tab[]) => {
    if (saved === undefined || Date.now() - saved.at > SAVED) return;
    const { uri: to } = saved;
    const tab = closed.find((gone) => gridIn(gone) && showsText(gone.group.viewColumn, to));
    const from = tab && gridIn(tab);
    if (!from) return;
    saved = undefined;
    void reopen({ from, to, viewColumn: tab.group.viewColumn, isPreview: false, besideText: false }, false);
  };

  subscriptions.push(
    // After the rename, VS Code no longer lists the grid.
    workspace.onWillRenameFiles(({ files }) => {
      moving = openGrids().filter(({ from }) => movedTo(files, from));
      for (const { from } of moving) {
        const to = movedTo(files, from);
        if (to) fileMoved(from, to);
      }
    }),
    workspace.onDidRenameFiles(({ files }) => {
      moved = moving.flatMap((grid) => {
        const to = movedTo(files, grid.from);
        return to && isCanvasFile(to) ? [{ ...grid, to }] : [];
      });
      look();
    }),
    workspace.onDidSaveTextDocument((document) => {
      const { uri } = document;
      if (isCanvas(document) && tabsOf(uri).length === 0) saved = { uri, at: Date.now() };
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      look();
      afterSaving(closed);
    }),
  );
}

/** The time, in milliseconds, within which a file that another program renames goes and comes. */
const RENAMED = 2000;

/**
 * Files that another program renames, such as git or a file manager: VS Code tells that one went and one came. A grid goes on
 * with the file that came if it says letter by letter what the one that went said.
 */
function followOutside(subscriptions: Disposable[]): void {
  let gone: readonly { readonly grid: Moving; readonly text: string; readonly at: number }[] = [];
  let come: readonly { readonly uri: Uri; readonly at: number }[] = [];

  const match = async () => {
    const isRecent = ({ at }: { readonly at: number }) => Date.now() - at < RENAMED;
    [gone, come] = [gone.filter(isRecent), come.filter(isRecent)];
    for (const { uri } of gone.length > 0 ? come : []) {
      const text = await textOf(uri);
      const followed = gone.filter((one) => one.text === text);
      if (followed.length === 0) continue;
      gone = gone.filter((one) => !followed.includes(one));
      come = come.filter((other) => other.uri !== uri);
      for (const { grid } of followed) await follow({ ...grid, to: uri });
    }
  };

  const watcher = workspace.createFileSystemWatcher(CANVAS_GLOB, false, true);
  subscriptions.push(
    watcher,
    watcher.onDidDelete((uri) => {
      const document = documentAt(uri);
      if (document === undefined || document.isDirty) return;
      const text = document.getText();
      const grids = openGrids().filter(({ from }) => from.toString() === uri.toString());
      gone = [...gone, ...grids.map((grid) => ({ grid, text, at: Date.now() }))];
      void match();
    }),
    watcher.onDidCreate((uri) => {
      come = [...come, { uri, at: Date.now() }];
      void match();
    }),
  );
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Shows the new file in the place of the grid of the old one, unless that is back. */
async function follow(moved: Moved): Promise<void> {
  const { from, viewColumn } = moved;
  if ((await textOf(from)) !== undefined) return;
  const old = groupAt(viewColumn)?.tabs.find((tab) => gridIn(tab)?.toString() === from.toString());
  if (old === undefined) return;
  await openGrid(moved.to, { viewColumn, preserveFocus: true, preview: moved.isPreview });
  fileMoved(from, moved.to);
  await window.tabGroups.close(old, true);
}

function openGrids(): readonly Moving[] {
  return window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.flatMap((tab): Moving[] => {
      const from = gridIn(tab);
      if (!from) return [];
      const besideText = tabs.some((other) => textIn(other)?.toString() === from.toString());
      return [{ from, viewColumn, isPreview: tab.isPreview, besideText }];
    }),
  );
}

/** The new URI of a file that is renamed or whose folder is; undefined if neither is. */
export function movedTo(files: FileRenameEvent['files'], file: Uri): Uri | undefined {
  for (const { oldUri, newUri } of files) {
    if (file.toString() === oldUri.toString()) return newUri;
    if (file.toString().startsWith(`${oldUri}/`))
      return Uri.joinPath(newUri, file.path.slice(oldUri.path.length));
  }
  return undefined;
}

function groupAt(viewColumn: ViewColumn) {
  return window.tabGroups.all.find((group) => group.viewColumn === viewColumn);
}

function showsText(viewColumn: ViewColumn, uri: Uri): boolean {
  const tab = groupAt(viewColumn)?.activeTab;
  return tab !== undefined && textIn(tab)?.toString() === uri.toString();
}

async function reopen(
  { to, viewColumn, isPreview, besideText }: Moved,
  preserveFocus: boolean,
): Promise<void> {
  await openGrid(to, { viewColumn, preserveFocus, preview: isPreview });
  if (besideText) return;
  const text = groupAt(viewColumn)?.tabs.find((tab) => textIn(tab)?.toString() === to.toString());
  if (text && !text.isDirty) await window.tabGroups.close(text, true);
}
