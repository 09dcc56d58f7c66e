/**
 * The entry point. Activation only registers providers and commands; modules behind `import()` are loaded afterwards or on first
 * use, the YAML parser with the first canvas that is read. The same source runs in Node and in a web worker.
 */
import * as pureL10n from '@vscode/l10n';
import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  l10n,
  languages,
  tasks,
  window,
} from 'vscode';
import { useLocale } from '../canvas/locale';
import type { MarkdownIt } from '../transfer/markdownIt';
import { registerLanguageModelTools } from './agentTools/register';
import { registerCanvasEditor } from './canvasEditor/register';
import { registerCanvasesView } from './canvasesView/register';
import { onCanvasChanged } from './canvasFiles';
import type { ClosedCanvases } from './closedCanvases';
import { registerCommands } from './commands/register';
import { CanvasPreview } from './markdown/preview';
import { registerMcpServer } from './mcpServer';
import { registerMovedGrids } from './movedGrids';
import { registerOpenWith } from './openWith';
import { registerRulePages } from './rulePages';
import { TASK_TYPE, taskProvider } from './tasks';

/** Called by VS Code when a canvas is opened or the workspace has one. */
export function activate(context: ExtensionContext): Api {
  // The modules without VS Code get their translations from the package `@vscode/l10n`.
  if (l10n.bundle) pureL10n.config({ contents: l10n.bundle });
  useLocale(env.language);
  const { subscriptions } = context;
  const log = window.createOutputChannel('Business Model Canvas', { log: true });
  subscriptions.push(log);
  registerRulePages(subscriptions);
  const closed = loadFeatures(subscriptions, log);
  registerCommands(context, closed);
  registerCanvasesView(context, closed);
  registerCanvasEditor(context, log);
  registerOpenWith(context);
  registerMovedGrids(subscriptions);
  registerLanguageModelTools(subscriptions);
  registerMcpServer(subscriptions, context.extensionUri);
  subscriptions.push(
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        (await import('./language/workspaceSymbols')).findSymbols(query, token),
    }),
  );
  subscriptions.push(tasks.registerTaskProvider(TASK_TYPE, taskProvider));
  // The `when` clauses of menus in package.json hide them until the extension is in use.
  void commands.executeCommand('setContext', 'bmc.inUse', true);
  // Completes the step of the walkthrough about writing.
  const written = onCanvasChanged(() => {
    written.dispose();
    void commands.executeCommand('setContext', 'bmc.hasWritten', true);
  });
  subscriptions.push(written);
  const preview = new CanvasPreview(subscriptions);
  return { extendMarkdownIt: (markdownIt) => preview.extend(markdownIt) };
}

/** What VS Code asks of an extension that contributes to its Markdown preview. */
interface Api {
  readonly extendMarkdownIt: (markdownIt: MarkdownIt) => MarkdownIt;
}

/** Loads the parser, the linter and everything that reads canvases after activation. */
async function loadFeatures(subscriptions: Disposable[], log: LogOutputChannel): Promise<ClosedCanvases> {
  await new Promise((resolve) => setTimeout(resolve));
  const { registerFeatures } = await import('./features');
  return registerFeatures(subscriptions, log);
}
