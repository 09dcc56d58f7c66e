import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import 'vscode-languageserver/node';
import { CancellationTokenSource, type ClientCapabilities } from 'vscode-languageserver/node';
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

/** `BMC_KEYS=30000` is ten minutes of work at fifty keys a second. */
const KEYS = Number(process.env.BMC_KEYS ?? 200);
const KEY_TIME = 20;
const LONGEST_WORD = 20;
/** In bytes. One canvas kept per key would be a hundred times as much in the shortest run, a kilobyte per key as much in the longest. */
const MOST_GROWTH = 30_000_000;
const HOME = { line: 0, character: 0 };

const lineOf = (text: string, line: number): string => text.split('\n')[line] ?? '';

/** An answer without what names the session that it was given in. */
function comparable(answer: unknown): unknown {
  if (answer instanceof Error) return answer.message;
  return JSON.parse(
    JSON.stringify(answer, (key, value) => (key === 'data' && !Array.isArray(value) ? undefined : value)) ??
      'null',
  );
}

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

describe('the language server under load', function () {
  this.timeout(120_000 + KEYS * 1000);
  let session: Session;
  const capabilities: ClientCapabilities = { ...EVERYTHING };
  beforeEach(async () => {
    session = await startSession({ capabilities });
  });
  afterEach(() => session.dispose());

  /** Every request about a document, at one place. */
  const requests = (line: number): readonly (readonly [string, object])[] => {
    const position = { line, character: 14 };
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
    const line = text.split('\n').indexOf('  - name: Offer 20');
    const keys = ' with late check-out';
    const asked: { readonly version: number; readonly method: string; readonly answer: Promise<unknown> }[] =
      [];
    const texts = new Map([[version, text]]);
    for (const key of keys) {
      const column = lineOf(text, line).length;
      const place = { line, character: column };
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start: place, end: place }, text: key }],
      });
      text = text.replace(lineOf(text, line), (found) => found + key);
      texts.set(version, text);
      const source = new CancellationTokenSource();
      for (const [method, params] of requests(line))
        asked.push({
          version,
          method,
          answer: client
            .sendRequest<unknown>(
              `textDocument/${method}`,
              { textDocument: { uri: URI }, ...params },
              source.token,
            )
            .catch((error: unknown) => error),
        });
      // Every second key, the editor asks for something newer before it has heard.
      if (version % 2 === 0) setTimeout(() => source.cancel(), 1);
      await new Promise((resolve) => setTimeout(resolve, KEY_TIME));
    }
    const answers = await Promise.all(asked.map(async (one) => ({ ...one, answer: await one.answer })));
    // A request that is cancelled, and nothing else, has no answer.
    const missing = answers.filter(({ answer }) => answer instanceof Error);
    for (const { version: of, answer } of missing)
      expect([of % 2, (answer as unknown as { code: number }).code]).to.deep.equal([0, -32800]);
    expect(missing.length).to.be.greaterThan(0);
    expect(answers.length - missing.length).to.be.greaterThan(answers.length / 3);

    // Every answer is what a server says that sees this version alone, in peace.
    for (const [of, only] of [...texts].filter((_, index) => index % 5 === 1)) {
      const calm = await startSession({ capabilities });
      const textDocument = { uri: URI, languageId: 'bmc-yaml', version: of, text: only };
      await calm.client.sendNotification('textDocument/didOpen', { textDocument });
      for (const [method, params] of requests(line)) {
        const wanted = await calm.client
          .sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params })
          .catch((error: unknown) => error);
        const found = answers.find((one) => one.version === of && one.method === method)?.answer;
        if (found instanceof Error && !(wanted instanceof Error)) continue;
        expect(comparable(found), `${method} in version ${of}`).to.deep.equal(comparable(wanted));
      }
      await calm.dispose();
    }
  });

  it(`does not grow while ${KEYS} keys are typed`, async () => {
    const { client } = session;
    const start = longCanvas();
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'bmc-yaml', version: 1, text: start },
    });
    const line = start.split('\n').indexOf('  - name: Offer 20');
    const home = lineOf(start, line).length;
    const kinds = requests(line);
    let version = 1;
    let typed = 0;
    const measured: number[] = [];
    const inFlight: Promise<unknown>[] = [];
    // Words of up to twenty letters are typed and taken back, so that the text stays as long as it is.
    for (let key = 0; key < KEYS; key++) {
      const isTyping = Math.floor(key / LONGEST_WORD) % 2 === 0;
      const at = home + typed;
      const [from, text] = isTyping ? [at, 'abcdefgh '[key % 9] ?? ''] : [at - 1, ''];
      typed += isTyping ? 1 : -1;
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start: { line, character: from }, end: { line, character: at } }, text }],
      });
      // One request of every kind is under way at any time.
      const [method, params] = kinds[key % kinds.length] ?? ['hover', {}];
      const source = new CancellationTokenSource();
      const answer = client.sendRequest<unknown>(
        `textDocument/${method}`,
        { textDocument: { uri: URI }, ...params },
        source.token,
      );
      if (key % 5 === 4) source.cancel();
      inFlight.push(answer.catch((error: { readonly code: number }) => expect(error.code).to.equal(-32800)));
      if (inFlight.length > kinds.length) await inFlight.shift();
      if ((key + 1) % (KEYS / 10) === 0) {
        await Promise.all(inFlight.splice(0));
        // What is known of a text nobody has asked about yet is nothing: the same at each measurement.
        version++;
        await client.sendNotification('textDocument/didChange', {
          textDocument: { uri: URI, version },
          contentChanges: [{ range: { start: HOME, end: HOME }, text: '' }],
        });
        await client.sendRequest('textDocument/foldingRange', { textDocument: { uri: URI } });
        collect();
        measured.push(process.memoryUsage().heapUsed);
      }
    }
    const [first = 0] = measured;
    expect((measured.at(-1) ?? 0) - first, measured.join(', ')).to.be.lessThan(MOST_GROWTH);
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
