/** The grid: a custom editor over the same TextDocument that the text shows. */
import {
  type CustomTextEditorProvider,
  commands,
  type Disposable,
  type LogOutputChannel,
  type TextDocument,
  type TextEditorSelectionChangeEvent,
  type Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import { GRID_COMMANDS, type GridCommand } from '../../protocol';
import { onCanvasChanged } from '../canvasFiles';
import { onLintSettingsChanged } from '../settings';
import { gridClosed, gridOpened } from './openGrids';
import { replacesOrphan } from './orphanedGrids';
import { pageFor, webviewFolder } from './page';
import { CanvasView } from './view';

/** Makes the grid, registers its commands, and keeps every open view in step with its document. */
export function createProvider(
  subscriptions: Disposable[],
  extension: Uri,
  log: LogOutputChannel,
): CustomTextEditorProvider {
  const views = new Set<CanvasView>();
  const viewsOf = (document: TextDocument) => [...views].filter((view) => view.document === document);

  const follow = ({ textEditor }: TextEditorSelectionChangeEvent) => {
    // An edit from the grid moves cursors too; only where the person works in the text does the cursor say something.
    if (textEditor !== window.activeTextEditor) return;
    for (const view of viewsOf(textEditor.document)) view.follow();
  };

  subscriptions.push(
    onCanvasChanged(({ document }) => {
      for (const view of viewsOf(document)) view.changed();
    }),
    onLintSettingsChanged(() => {
      for (const view of views) view.changed();
    }),
    window.onDidChangeTextEditorSelection(follow),
    ...GRID_COMMANDS.map((command) =>
      commands.registerCommand(`bmc.grid.${command}`, (context?: unknown) => runIn(views, command, context)),
    ),
  );
  return new Provider(views, extension, log);
}

class Provider implements CustomTextEditorProvider {
  constructor(
    private readonly views: Set<CanvasView>,
    private readonly extension: Uri,
    private readonly log: LogOutputChannel,
  ) {}

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const view = new CanvasView(document, panel, this.log);
    this.views.add(view);
    gridOpened(view);
    const { webview } = panel;
    const listener = webview.onDidReceiveMessage((message: unknown) => view.receive(message));
    const visibility = panel.onDidChangeViewState(() => view.turned());
    panel.onDidDispose(() => {
      this.views.delete(view);
      gridClosed(view);
      listener.dispose();
      visibility.dispose();
      view.dispose();
    });
    webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(this.extension)] };
    webview.html = pageFor(webview, this.extension, document.uri, replacesOrphan(document.uri));
  }
}

/** Has the active view do what was chosen. A context menu says what was clicked. */
function runIn(views: ReadonlySet<CanvasView>, command: GridCommand, context: unknown): void {
  const view = [...views].find(({ panel }) => panel.active);
  void view?.run(command, targetIn(context));
}

function targetIn(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null || !('bmcTarget' in context)) return undefined;
  return typeof context.bmcTarget === 'string' ? context.bmcTarget : undefined;
}
