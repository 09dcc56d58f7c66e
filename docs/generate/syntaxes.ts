/** The generated files of `syntaxes/`: path and content. */
import { GRAMMAR_FILE, grammar } from './grammar';
import { SNIPPETS_FILE, snippets } from './snippets';

/** What must stand in each file. */
export function syntaxFiles(): ReadonlyMap<string, string> {
  const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
  return new Map([
    [GRAMMAR_FILE, json(grammar())],
    [SNIPPETS_FILE, json(snippets())],
  ]);
}
