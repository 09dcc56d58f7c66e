/** What helps in the text of a canvas. */
import type { Disposable } from 'vscode';
import { registerCodeActions } from './codeActions';
import { registerEmptyHint } from './emptyHint';
import { registerLanguageFeatures } from './language/register';
import { registerStatusBar } from './statusBar';

/** Registers all of it. */
export function registerFeatures(subscriptions: Disposable[]): void {
  registerCodeActions(subscriptions);
  registerEmptyHint(subscriptions);
  subscriptions.push(...registerLanguageFeatures(), ...registerStatusBar());
}
