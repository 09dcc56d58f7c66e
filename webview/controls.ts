/**
 * The only module that knows `@vscode/webview-ui-toolkit`: registers the controls that the page uses by their tags
 * (`vscode-button` …). A bundle of its own, loaded after the first paint. A successor replaces this file.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeBadge,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeTextArea,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { tokenMappings } from '@vscode/webview-ui-toolkit/dist/utilities/design-tokens/create.js';

provideVSCodeDesignSystem().register(
  vsCodeBadge(),
  vsCodeButton(),
  vsCodeCheckbox(),
  vsCodeDropdown(),
  vsCodeOption(),
  vsCodeTextArea(),
  vsCodeTextField(),
);

// The toolkit copies the theme when the window has loaded, which is long ago. Variables follow every theme by themselves.
for (const [variable, token] of tokenMappings as ReadonlyMap<string, Token>) {
  if (variable.startsWith('--vscode-')) token.withDefault(`var(${variable}, ${fallback(token.name)})`);
}

interface Token {
  readonly name: string;
  /** Goes into a style sheet made by script, which the page's policy allows; a value for an element does not. */
  withDefault(value: string): unknown;
}

/** High contrast themes leave colours out on purpose, and the other themes leave out its borders. */
function fallback(token: string): string {
  if (token === 'button-primary-hover-background') return 'var(--vscode-button-background)';
  return /background|border/.test(token) ? 'transparent' : 'currentColor';
}
