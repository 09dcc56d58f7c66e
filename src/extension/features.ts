/** Everything that reads canvases: problems, what helps in the text, the status bar. Loaded once activation is over. */
import type { Disposable, LogOutputChannel } from 'vscode';
import type { ClosedCanvases } from './closedCanvases';
import { registerCodeActions } from './codeActions';
import { registerDiagnostics } from './diagnostics';
import { registerEmptyHint } from './emptyHint';
import { registerLanguageFeatures } from './language/register';
import { registerStatusBar } from './statusBar';

/**
 * Registers all features and returns the object that checks the whole workspace on demand. Quick fixes are registered before
 * problems are published: VS Code requests the fixes of a problem only once, when the user selects it.
 */
export function registerFeatures(subscriptions: Disposable[], log: LogOutputChannel): ClosedCanvases {
  registerCodeActions(subscriptions);
  const closed = registerDiagnostics(subscriptions, log);
  registerEmptyHint(subscriptions);
  subscriptions.push(...registerLanguageFeatures(), ...registerStatusBar());
  return closed;
}
