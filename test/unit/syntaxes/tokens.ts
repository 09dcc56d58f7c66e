/** Tokens as VS Code sees them: its own tokeniser, its own YAML grammar (a copy of it lies beside), and ours. */
import { readFileSync } from 'node:fs';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { GRAMMAR_FILE } from '../../../docs/generate/grammar';

/** A stretch of a line and its scopes, the grammar's own name left out. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const YAML = 'test/unit/syntaxes/vscode-yaml';
const FILES: Readonly<Record<string, string>> = {
  'source.bmc-yaml': GRAMMAR_FILE,
  'source.yaml': `${YAML}/yaml.tmLanguage.json`,
  'source.yaml.1.2': `${YAML}/yaml-1.2.tmLanguage.json`,
};

let registry: Promise<textmate.Registry> | undefined;

async function createRegistry(): Promise<textmate.Registry> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = FILES[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
}

/** The tokens of every line of a text. */
export async function tokens(
  text: string,
  scope: 'source.bmc-yaml' | 'source.yaml',
): Promise<readonly (readonly Token[])[]> {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  if (grammar === null) throw new Error(`no grammar ${scope}`);
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}
