/** The view “Canvases”: the tree, its filter and its actions. */
import { commands, type Disposable, type ExtensionContext, l10n, Uri, window } from 'vscode';
import { type CanvasFilter, type CanvasRow, passes, showsAll } from '../../view/outline';
import type { ClosedCanvases } from '../closedCanvases';
import type { Action } from './actionNames';
import * as actions from './actions';
import { follow, goTo } from './syncSelection';
import { CanvasTree, type Node } from './tree';

/** The view's id in `package.json`. */
const VIEW = 'bmc.canvases';
/** Where the filter is kept for the workspace. */
const FILTER = 'canvases.filter';
const NO_FILTER: CanvasFilter = { problems: false, tags: [] };

/** The handlers of the view's commands, by their names after `bmc.canvases.`. */
export type Actions = Readonly<
  Record<Action, (node: Node | undefined, selected: readonly Node[]) => Promise<void> | void>
>;

/** Creates the view and returns the handlers of its commands. */
export function createCanvasesView(context: ExtensionContext, closed: ClosedCanvases): Actions {
  const { subscriptions, extensionUri, workspaceState } = context;
  const image = (theme: string) => Uri.joinPath(extensionUri, 'webview', 'icons', `language-${theme}.svg`);
  const tree = new CanvasTree(closed, { light: image('light'), dark: image('dark') });
  const view = window.createTreeView<Node>(VIEW, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  let filter = workspaceState.get<CanvasFilter>(FILTER, NO_FILTER);
  let rows: readonly CanvasRow[] = [];

  const tell = () => {
    view.message = messageFor(rows, filter, closed.leftOut);
  };
  const setFilter = (next: CanvasFilter) => {
    filter = next;
    void workspaceState.update(FILTER, next);
    void commands.executeCommand('setContext', 'bmc.canvases.filtered', !showsAll(next));
    void commands.executeCommand('setContext', 'bmc.canvases.onlyProblems', next.problems);
    view.description = describe(next);
    tree.show(next);
    tell();
  };
  setFilter(filter);

  const listeners: Disposable[] = [
    view,
    tree,
    tree.onDidList((listed) => {
      rows = listed;
      tell();
    }),
    ...follow(tree, view),
  ];
  subscriptions.push(...listeners);

  return {
    goTo: (node) => node && goTo(node),
    open: actions.openAsGrid,
    openToSide: actions.openAsGridToSide,
    openText: actions.openAsText,
    compare: (node, selected) => actions.compare(tree, node, selected),
    duplicate: actions.duplicate,
    reveal: (node) => actions.inExplorer(node),
    rename: actions.rename,
    delete: (node) => actions.inExplorer(node, 'moveFileToTrash'),
    showProblemsOnly: () => setFilter({ ...filter, problems: true }),
    showAll: () => setFilter(NO_FILTER),
    filterByTag: async () => {
      const tags = await actions.pickTags(tree, filter.tags);
      if (tags) setFilter({ ...filter, tags });
    },
  };
}

/** The description beside the title of the view. */
function describe({ problems, tags }: CanvasFilter): string {
  return [...(problems ? [l10n.t('with problems')] : []), ...tags].join(' · ');
}

/** The message above the list; undefined if none is needed. */
function messageFor(rows: readonly CanvasRow[], filter: CanvasFilter, leftOut: number): string {
  if (rows.length > 0 && !rows.some((row) => passes(row, filter)))
    return l10n.t('No canvas passes the filter.');
  return leftOut === 0 ? '' : l10n.t('{0} more canvases are not shown (bmc.lint.workspaceLimit).', leftOut);
}
