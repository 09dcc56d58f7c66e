/** Asks axe, the tool that finds what people with disabilities would stumble over. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../../workbench/paths';
import type { Workbench } from './workbench';

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
