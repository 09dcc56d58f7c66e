/** Runs axe, which finds accessibility problems. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../../workbench/paths';
import { THEMES, type Theme, type Workbench } from './workbench';

const axe = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds in the webview, or in a part of it: rule, and the elements. */
export async function violations(bench: Workbench, part = 'html'): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  const found = await bench.grid.locator(part).evaluate(async (element, source) => {
    // The page's policy forbids every other way to bring a script in.
    const page = globalThis as unknown as {
      eval: (source: string) => void;
      axe: { run: (context: unknown) => Promise<{ violations: Violation[] }> };
    };
    page.eval(source);
    return (await page.axe.run(element)).violations;
  }, axe);
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}

/** The same in each of the four kinds of themes, by theme; what is open stays open meanwhile. */
export async function violationsInAnyTheme(bench: Workbench, part = 'html'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await bench.setTheme(theme);
    await themeReached(bench, theme);
    found.push(...(await violations(bench, part)).map((violation) => `in ${theme}: ${violation}`));
  }
  return found;
}

/** Waits until the grid has taken on a theme, too. */
export async function themeReached(bench: Workbench, theme: Theme): Promise<void> {
  const kinds = {
    light: 'vscode-light',
    dark: 'vscode-dark',
    'high contrast': 'vscode-high-contrast',
    'high contrast light': 'vscode-high-contrast-light',
  } as const satisfies Record<Theme, string>;
  await bench.grid.locator(`body[data-vscode-theme-kind="${kinds[theme]}"]`).waitFor();
}
