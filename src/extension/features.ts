/** What helps in the text of a canvas. */
import type { Disposable } from 'vscode';
import { registerCodeActions } from './codeActions';
import { registerLanguageFeatures } from './language/register';

/** Registers all of it. */
export function registerFeatures(subscriptions: Disposable[]): void {
  registerCodeActions(subscriptions);
  subscriptions.push(...registerLanguageFeatures());
}
