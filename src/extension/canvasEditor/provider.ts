/** The grid: a custom editor on the same TextDocument as the text editor. */
import {
  type CustomTextEditorProvider,
  commands,
  type Disposable,
  type LogOutputChannel,
  type Memento,
  type TextDocument,
  TextDocumentSaveReason,
  type TextEditorSelectionChangeEvent,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { GRID_COMMANDS, type GridCommand } from '../../protocol';
import { onCanvasChanged } from '../canvasFiles';
import { importChanged, importSaved, onImportsChanged, useImportState } from '../importing/reports';
import { onCanvasSettingsChanged, onLintSettingsChanged } from '../settings';
import { LeftTexts } from './leftTexts';
import { addGrid, removeGrid } from './openGrids';
import { replacesOrphan } from './orphanedGrids';
import { pageFor, webviewFolder } from './page';
import { CanvasView } from './view';

/** Creates the provider of the grid, registers its commands, and updates every open grid when its document changes. */
export function createProvider(
  subscriptions: Disposable[],
  extension: Uri,
  state: Memento,
  log: LogOutputChannel,
): CustomTextEditorProvider {
  const views = new Set<CanvasView>();
  const viewsOf = (document: TextDocument) => [...views].filter((view) => view.document === document);

  const follow = ({ textEditor }: TextEditorSelectionChangeEvent) => {
    // An edit by the grid moves cursors too; only the cursor of the active text editor is the user's.
    if (textEditor !== window.activeTextEditor) return;
    for (const view of viewsOf(textEditor.document)) view.follow();
  };

  useImportState(state);
  subscriptions.push(
    onCanvasChanged(({ document }) => {
      importChanged(document);
      for (const view of viewsOf(document)) view.changed();
    }),
    onLintSettingsChanged(() => {
      for (const view of views) view.changed();
    }),
    onCanvasSettingsChanged(() => {
      for (const view of views) view.sendFont();
    }),
    onImportsChanged(() => {
      for (const view of views) view.sendImport();
    }),
    workspace.onDidSaveTextDocument(importSaved),
    window.onDidChangeTextEditorSelection(follow),
    workspace.onWillSaveTextDocument((event) => {
      // Auto save after a delay would end the typing.
      if (event.reason !== TextDocumentSaveReason.Manual) return;
      for (const view of viewsOf(event.document)) if (view.hasTyped) event.waitUntil(view.commitTyped());
    }),
    ...GRID_COMMANDS.map((command) =>
      commands.registerCommand(`bmc.grid.${command}`, (context?: unknown) => runIn(views, command, context)),
    ),
  );
  return new Provider(views, extension, new LeftTexts(state), log);
}

class Provider implements CustomTextEditorProvider {
  constructor(
    private readonly views: Set<CanvasView>,
    private readonly extension: Uri,
    private readonly leftTexts: LeftTexts,
    private readonly log: LogOutputChannel,
  ) {}

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const open = [...this.views].flatMap(({ page }) => page ?? []);
    const view = new CanvasView(document, panel, this.log, this.leftTexts);
    this.views.add(view);
    addGrid(view);
    const { webview } = panel;
    const listener = webview.onDidReceiveMessage((message: unknown) => view.receive(message));
    const visibility = panel.onDidChangeViewState(() => view.turned());
    panel.onDidDispose(() => {
      this.views.delete(view);
      removeGrid(view);
      listener.dispose();
      visibility.dispose();
      view.dispose();
    });
    webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(this.extension)] };
    webview.html = pageFor(webview, this.extension, document.uri, {
      replaces: replacesOrphan(document.uri),
      except: [...open, ...this.leftTexts.settled],
    });
  }
}

/** Runs a command on the active grid. `context`: what a context menu was opened on. */
function runIn(views: ReadonlySet<CanvasView>, command: GridCommand, context: unknown): void {
  const view = [...views].find(({ panel }) => panel.active);
  void view?.run(command, targetIn(context));
}

function targetIn(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null || !('bmcTarget' in context)) return undefined;
  return typeof context.bmcTarget === 'string' ? context.bmcTarget : undefined;
}
