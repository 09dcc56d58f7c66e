/** Registers the view “Canvases” at activation; the tree is loaded afterwards. */
import { commands, type ExtensionContext } from 'vscode';
import type { ClosedCanvases } from '../closedCanvases';
import { ACTIONS } from './actionNames';
import type { Node } from './tree';
import type { Actions } from './view';

/** Registers the view and its commands. */
export function registerCanvasesView(context: ExtensionContext, closed: Promise<ClosedCanvases>): void {
  let loading: Promise<Actions> | undefined;
  const load = () => {
    loading ??= Promise.all([import('./view'), closed]).then(([{ createCanvasesView }, canvases]) =>
      createCanvasesView(context, canvases),
    );
    return loading;
  };
  context.subscriptions.push(
    ...ACTIONS.map((action) =>
      commands.registerCommand(
        `bmc.canvases.${action}`,
        async (node?: Node, selected?: readonly Node[]): Promise<void> =>
          (await load())[action](node, selected ?? []),
      ),
    ),
  );
  void closed.then(load);
}
