/** Everything an editor asks of the text of a canvas: one provider per feature, each a thin adapter of `src/language`. */
import { type Disposable, languages } from 'vscode';
import { canvasSelector } from '../documents';
import { hoverProvider } from './hover';

/** Registers the language features; they go when the returned ones are disposed. */
export function registerLanguageFeatures(): readonly Disposable[] {
  return [languages.registerHoverProvider(canvasSelector, hoverProvider)];
}
