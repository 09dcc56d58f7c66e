/** Which tabs show a canvas, as text or as grid. */
import { type Tab, TabInputCustom, TabInputText, TabInputTextDiff, type Uri, window } from 'vscode';

/** The custom editor's view type. */
export const CANVAS_VIEW = 'bmc.canvas';

/** The file that a tab shows in a text editor; undefined for diff editors. */
export function textIn(tab: Tab): Uri | undefined {
  return tab.input instanceof TabInputText ? tab.input.uri : undefined;
}

/** The canvas that a tab shows as grid. */
export function gridIn(tab: Tab): Uri | undefined {
  const { input } = tab;
  return input instanceof TabInputCustom && input.viewType === CANVAS_VIEW ? input.uri : undefined;
}

/** All tabs that show a file, as text or as grid. */
export function tabsOf(uri: Uri): readonly Tab[] {
  const key = uri.toString();
  return window.tabGroups.all.flatMap((group) =>
    group.tabs.filter((tab) => (textIn(tab) ?? gridIn(tab))?.toString() === key),
  );
}

/** The file of the active tab; of a diff editor, the modified side. */
export function activeFile(): Uri | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  if (!tab) return undefined;
  return tab.input instanceof TabInputTextDiff ? tab.input.modified : (textIn(tab) ?? gridIn(tab));
}
