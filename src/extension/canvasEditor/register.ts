/** Registers the grid with VS Code at activation; the code that draws it is loaded when the first grid opens. */
import {
  type CustomTextEditorProvider,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  type Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import { CANVAS_VIEW } from '../tabs';

/** The session in which the extension was activated last, in the state of the workspace. */
const SESSION = 'canvasEditor.session';

/** Registers the grid. */
export function registerCanvasEditor(
  { subscriptions, extensionUri, workspaceState }: ExtensionContext,
  log: LogOutputChannel,
): void {
  const connected = new Map<WebviewPanel, Uri>();
  let loading: Promise<CustomTextEditorProvider> | undefined;
  const load = () => {
    loading ??= import('./provider').then(({ createProvider }) =>
      createProvider(subscriptions, extensionUri, workspaceState, log),
    );
    return loading;
  };
  subscriptions.push(
    window.registerCustomEditorProvider(
      CANVAS_VIEW,
      {
        resolveCustomTextEditor: async (document, panel, token) => {
          connected.set(panel, document.uri);
          panel.onDidDispose(() => connected.delete(panel));
          return (await load()).resolveCustomTextEditor(document, panel, token);
        },
      },
      // A hidden page is kept: loading it anew takes seconds, in which its tab is blank. docs/design-notes.md states the memory.
      { supportsMultipleEditorsPerDocument: true, webviewOptions: { retainContextWhenHidden: true } },
    ),
  );
  // A second activation in one session: this extension host comes after one that crashed or was restarted.
  if (workspaceState.get(SESSION) === env.sessionId)
    void import('./orphanedGrids').then(({ replaceOrphanedGrids }) =>
      replaceOrphanedGrids(
        subscriptions,
        (uri, viewColumn) =>
          [...connected].some(
            ([panel, shown]) => panel.viewColumn === viewColumn && shown.toString() === uri.toString(),
          ),
        log,
      ),
    );
  else void workspaceState.update(SESSION, env.sessionId);
}
