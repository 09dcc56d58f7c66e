/** The generated files of `syntaxes/`: path and content. */

import { GRAMMAR_FILE, grammar } from './grammar';
import { json } from './json';
import { SNIPPETS_FILE, snippets } from './snippets';

/** The expected content of each file. */
export function syntaxFiles(): ReadonlyMap<string, string> {
  return new Map([
    [GRAMMAR_FILE, json(grammar())],
    [SNIPPETS_FILE, json(snippets())],
  ]);
}
