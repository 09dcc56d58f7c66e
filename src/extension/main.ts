/**
 * Where VS Code enters. Activation only registers: `yaml` is loaded by the first canvas that is read, what is behind
 * `import()` when somebody asks for it. The same source runs in Node and in a web worker.
 */
import * as pureL10n from '@vscode/l10n';
import { commands, type Disposable, type ExtensionContext, l10n, languages, window, workspace } from 'vscode';
import { registerCanvasEditor } from './canvasEditor/register';
import { registerCommands } from './commands/register';
import { registerDiagnostics } from './diagnostics';
import { isCanvas, onCanvasOpened } from './documents';
import { registerOpenWith } from './openWith';
import { registerRulePages } from './rulePages';

/** Called by VS Code when a canvas is opened or the workspace has one. */
export function activate(context: ExtensionContext): void {
  // The pure rooms speak through the package of the same name; they get VS Code's texts.
  if (l10n.bundle) pureL10n.config({ contents: l10n.bundle });
  const { subscriptions } = context;
  const log = window.createOutputChannel('Business Model Canvas', { log: true });
  subscriptions.push(log);
  registerRulePages(subscriptions);
  const closed = registerDiagnostics(subscriptions, log);
  registerCommands(subscriptions, closed);
  registerCanvasEditor(subscriptions, context.extensionUri);
  registerOpenWith(context);
  subscriptions.push(
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        (await import('./language/workspaceSymbols')).findSymbols(query, token),
    }),
  );
  whenCanvasIsOpen(subscriptions, async () => {
    const { registerFeatures } = await import('./features');
    registerFeatures(subscriptions);
  });
  // Menus that would be noise where nobody uses canvases wait for this.
  void commands.executeCommand('setContext', 'bmc.inUse', true);
}

/** Does something once: now where a canvas is open, else when the first one is opened. */
function whenCanvasIsOpen(subscriptions: Disposable[], act: () => Promise<void>): void {
  if (workspace.textDocuments.some(isCanvas)) {
    void act();
    return;
  }
  const listener = onCanvasOpened(() => {
    listener.dispose();
    void act();
  });
  subscriptions.push(listener);
}
