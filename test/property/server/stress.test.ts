import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import 'vscode-languageserver/node';
import { CancellationTokenSource, type ClientCapabilities } from 'vscode-languageserver/node';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { folds } from '../../../src/language/folding';
import { symbols } from '../../../src/language/symbols';
import { lint } from '../../../src/lint/lint';
import { EVERYTHING, type Session, startSession } from '../../shared/lsp';

const URI = 'file:///w/long.bmc.yaml';

/** A canvas of about a thousand lines. */
function longCanvas(): string {
  const segments = Array.from({ length: 160 }, (_, n) => `  - name: Segment ${n}\n    size: many\n`);
  const offers = Array.from(
    { length: 220 },
    (_, n) => `  - name: Offer ${n}\n    links: [segment-${n % 160}]\n    note: It helps.\n`,
  );
  return `name: Long\ncustomer_segments:\n${segments.join('')}value_propositions:\n${offers.join('')}`;
}

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

describe('the language server under load', function () {
  this.timeout(120_000);
  let session: Session;
  const capabilities: ClientCapabilities = { ...EVERYTHING };
  beforeEach(async () => {
    session = await startSession({ capabilities });
  });
  afterEach(() => session.dispose());

  /** Every request about a document, at one place. */
  const requests = (line: number): readonly (readonly [string, object])[] => {
    const position = { line, character: 8 };
    const range = { start: { line: 0, character: 0 }, end: { line: 1200, character: 0 } };
    return [
      ['hover', { position }],
      ['completion', { position }],
      ['definition', { position }],
      ['references', { position, context: { includeDeclaration: true } }],
      ['documentHighlight', { position }],
      ['documentSymbol', {}],
      ['documentLink', {}],
      ['foldingRange', {}],
      ['selectionRange', { positions: [position] }],
      ['semanticTokens/full', {}],
      ['inlayHint', { range }],
      ['codeLens', {}],
      ['codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }],
      ['prepareRename', { position }],
      ['rename', { position, newName: 'Other' }],
      ['formatting', { options: {} }],
      ['onTypeFormatting', { position, ch: ' ', options: {} }],
      ['diagnostic', {}],
    ];
  };

  it('gives every key its own answers, and drops what nobody waits for any more', async () => {
    const { client } = session;
    let text = longCanvas();
    expect(text.split('\n').length).to.be.within(980, 1020);
    let version = 1;
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'bmc-yaml', version, text },
    });
    const lines = text.split('\n');
    const line = lines.indexOf('  - name: Offer 20');
    let column = lines[line]?.length ?? 0;
    const keys = ' with late check-out';
    const waiting: Promise<void>[] = [];
    let cancelled = 0;
    let answered = 0;
    for (const key of keys) {
      const place = { line, character: column };
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start: place, end: place }, text: key }],
      });
      lines[line] = `${lines[line]}${key}`;
      column++;
      text = lines.join('\n');
      const now = text;
      const source = new CancellationTokenSource();
      for (const [method, params] of requests(line)) {
        const request = client.sendRequest<unknown>(
          `textDocument/${method}`,
          { textDocument: { uri: URI }, ...params },
          source.token,
        );
        waiting.push(
          request.then(
            (answer) => {
              answered++;
              if (method === 'documentSymbol') {
                const names = (answer as readonly { children: readonly { name: string }[] }[]).flatMap(
                  ({ children }) => children.map(({ name }) => name),
                );
                const wanted = symbols(parseCanvas(now)).flatMap(({ children }) =>
                  children.map(({ name }) => name),
                );
                expect(names).to.deep.equal(wanted);
              }
              if (method === 'diagnostic')
                expect((answer as { items: readonly unknown[] }).items).to.have.length(
                  lint(parseCanvas(now), { profile: 'standard', rules: {} }).length,
                );
              if (method === 'foldingRange') expect(answer).to.have.length(folds(now).length);
            },
            (error: { readonly code: number }) => {
              // A request that is cancelled, and nothing else, has no answer.
              expect(error.code).to.be.oneOf([-32800, -32803]);
              cancelled++;
            },
          ),
        );
      }
      // Every second key, the editor asks for something newer before it has heard.
      if (version % 2 === 0) setTimeout(() => source.cancel(), 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await Promise.all(waiting);
    expect(answered).to.be.greaterThan((keys.length * 18) / 3);
    expect(cancelled).to.be.greaterThan(0);
  });

  it('does not grow with what it has answered', async () => {
    const { client } = session;
    const text = longCanvas();
    const visit = async (): Promise<void> => {
      for (let version = 1; version <= 2; version++) {
        const textDocument = { uri: URI, languageId: 'bmc-yaml', version, text: `${text}# ${version}\n` };
        await client.sendNotification('textDocument/didOpen', { textDocument });
        await Promise.all(
          requests(400).map(([method, params]) =>
            client
              .sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params })
              .catch(() => undefined),
          ),
        );
        await client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      }
      collect();
    };
    await visit();
    const before = process.memoryUsage().heapUsed;
    for (let visits = 0; visits < 4; visits++) await visit();
    expect(process.memoryUsage().heapUsed - before).to.be.lessThan(8_000_000);
  });
});
