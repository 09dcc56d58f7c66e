/**
 * Grids that lost their extension host. When the host crashes or is restarted, VS Code keeps the page of an open grid, but
 * never connects it to the new host. Such a grid is replaced by a new one, which gets the state that the old page kept.
 */
import {
  commands,
  type Disposable,
  type LogOutputChannel,
  type Tab,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';
import { openGrid } from '../commands/openCanvas';
import { gridIn } from '../tabs';

/** How long VS Code may take, in milliseconds, to connect the grid of a tab that it shows. */
const PATIENCE = 1500;

const GROUPS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'] as const;

const replaced = new Set<string>();

/** Whether a grid that opens replaces an orphaned one. True once per replacement. */
export function replacesOrphan(uri: Uri): boolean {
  return replaced.delete(uri.toString());
}

/** Replaces orphaned grids as soon as their tab is shown. `isConnected` is true for the grids of this host. */
export function replaceOrphanedGrids(
  subscriptions: Disposable[],
  isConnected: (uri: Uri, viewColumn: ViewColumn) => boolean,
  log: LogOutputChannel,
): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let turn: Promise<void> = Promise.resolve();

  const isOrphan = (uri: Uri, viewColumn: ViewColumn) => {
    const tab = groupAt(viewColumn)?.activeTab;
    return tab && gridIn(tab)?.toString() === uri.toString() && !isConnected(uri, viewColumn)
      ? tab
      : undefined;
  };
  const replaceSoon = (uri: Uri, viewColumn: ViewColumn) => {
    const key = `${viewColumn} ${uri}`;
    if (timers.has(key)) return;
    const timer = setTimeout(() => {
      timers.delete(key);
      turn = turn
        .then(async () => {
          const orphan = isOrphan(uri, viewColumn);
          if (orphan === undefined) return;
          log.info(`Replacing the grid of ${uri}, which lost its extension host.`);
          await replace(orphan, uri);
        })
        .catch((error) => log.error(`The grid of ${uri} could not be replaced: ${error}`));
    }, PATIENCE);
    timers.set(key, timer);
  };
  const look = () => {
    for (const { activeTab, viewColumn } of window.tabGroups.all) {
      const uri = activeTab && gridIn(activeTab);
      if (uri && isOrphan(uri, viewColumn)) replaceSoon(uri, viewColumn);
    }
  };

  subscriptions.push(window.tabGroups.onDidChangeTabs(look), window.tabGroups.onDidChangeTabGroups(look), {
    dispose: () => timers.forEach(clearTimeout),
  });
  look();
}

/**
 * The new grid opens in another group first: VS Code closes the orphan without a question only while the same canvas is open
 * in another group, and a question about unsaved changes would be wrong here. Then it moves to where the orphan was.
 */
async function replace(orphan: Tab, uri: Uri): Promise<void> {
  const { viewColumn } = orphan.group;
  const active = window.tabGroups.activeTabGroup.viewColumn;
  if (active !== viewColumn) await focusGroup(viewColumn);
  replaced.add(uri.toString());
  await openGrid(uri, { viewColumn: ViewColumn.Beside, preview: orphan.isPreview });
  const old = groupAt(viewColumn)?.tabs.find((tab) => gridIn(tab)?.toString() === uri.toString());
  if (old) await window.tabGroups.close(old, true);
  const { activeTabGroup } = window.tabGroups;
  if (
    activeTabGroup.viewColumn !== viewColumn &&
    activeTabGroup.activeTab &&
    gridIn(activeTabGroup.activeTab)
  )
    await commands.executeCommand('moveActiveEditor', { to: 'position', by: 'group', value: viewColumn });
  if (active !== viewColumn) await focusGroup(active);
}

async function focusGroup(viewColumn: ViewColumn): Promise<void> {
  const name = GROUPS[viewColumn - 1];
  if (name) await commands.executeCommand(`workbench.action.focus${name}EditorGroup`);
}

function groupAt(viewColumn: ViewColumn) {
  return window.tabGroups.all.find((group) => group.viewColumn === viewColumn);
}
