/** Everything that reads canvases: problems, what helps in the text, the status bar. Loaded once activation is over. */
import type { Disposable, LogOutputChannel } from 'vscode';
import type { ClosedCanvases } from './closedCanvases';
import { registerCodeActions } from './codeActions';
import { registerDiagnostics } from './diagnostics';
import { registerEmptyHint } from './emptyHint';
import { registerLanguageFeatures } from './language/register';
import { registerStatusBar } from './statusBar';

/**
 * Registers all of it and returns what checks the whole workspace on demand. Quick fixes come before problems: VS Code asks
 * for the fixes of a problem once, when a person selects it.
 */
export function registerFeatures(subscriptions: Disposable[], log: LogOutputChannel): ClosedCanvases {
  registerCodeActions(subscriptions);
  const closed = registerDiagnostics(subscriptions, log);
  registerEmptyHint(subscriptions);
  subscriptions.push(...registerLanguageFeatures(), ...registerStatusBar());
  return closed;
}
