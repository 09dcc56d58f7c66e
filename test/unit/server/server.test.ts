import { expect } from 'chai';
import 'vscode-languageserver/node';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InlayHint,
  ProtocolConnection,
  Range,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Encoding } from '../../../src/server/positions';
import { ENCODINGS, PositionMapper } from '../../../src/server/positions';
import { LANGUAGE_FIXTURES } from '../../shared/languageFixtures';
import { EVERYTHING, type Session, startSession } from '../../shared/lsp';
import { marked } from '../support/marked';

const URI = 'file:///w/a.bmc.yaml';

/** A document that a test opens, changes and asks about. */
class Asker {
  private version = 1;

  constructor(
    readonly client: ProtocolConnection,
    readonly uri = URI,
  ) {}

  open(text: string, languageId = 'yaml'): Promise<void> {
    const textDocument = { uri: this.uri, languageId, version: this.version, text };
    return this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(text: string, range?: Range): Promise<void> {
    const contentChanges = [range ? { range, text } : { text }];
    const textDocument = { uri: this.uri, version: ++this.version };
    return this.client.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  ask<T>(method: string, params: object = {}): Promise<T> {
    return this.client.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri: this.uri },
      ...params,
    });
  }
}

/** The text after edits of the protocol. */
function edited(text: string, edits: readonly TextEdit[], encoding: Encoding): string {
  const places = new PositionMapper(text, encoding);
  return edits
    .map(({ range, newText }) => ({ ...places.span(range), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

const editsOf = ({ documentChanges, changes }: WorkspaceEdit): readonly TextEdit[] =>
  documentChanges?.flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : [])) ??
  Object.values(changes ?? {}).flat();

/** All requests about a place or a document. */
const ASKED = [
  ...[
    'hover',
    'completion',
    'definition',
    'references',
    'documentHighlight',
    'documentSymbol',
    'documentLink',
  ],
  ...[
    'foldingRange',
    'selectionRange',
    'semanticTokens/full',
    'inlayHint',
    'codeLens',
    'rename',
    'formatting',
  ],
];

describe('the language server', () => {
  let session: Session;
  let asker: Asker;
  beforeEach(async () => {
    session = await startSession();
    asker = new Asker(session.client);
  });
  afterEach(() => session.dispose());

  const BROKEN = 'customer_segments:\n  - Guests\nchannels:\n  - { name: App, links: [gests] }\n';

  it('says what it can do', () => {
    expect(session.initialized.serverInfo?.name).to.equal('bmc');
    expect(session.initialized.capabilities).to.include.keys(
      ...[
        'hoverProvider',
        'completionProvider',
        'renameProvider',
        'codeActionProvider',
        'referencesProvider',
      ],
      ...['definitionProvider', 'documentSymbolProvider', 'workspaceSymbolProvider', 'foldingRangeProvider'],
      ...['selectionRangeProvider', 'documentLinkProvider', 'semanticTokensProvider', 'inlayHintProvider'],
      ...['codeLensProvider', 'documentFormattingProvider', 'documentOnTypeFormattingProvider'],
      ...['documentRangeFormattingProvider', 'diagnosticProvider', 'documentHighlightProvider'],
    );
  });

  it('reports problems when asked, and says when nothing has changed', async () => {
    await asker.open(BROKEN);
    const report = await asker.ask<DocumentDiagnosticReport>('diagnostic');
    const found = report.kind === 'full' ? report.items : [];
    const problem = found.find(({ code }) => code === 'unknown-link');
    expect(problem).to.deep.include({ severity: 1, source: 'bmc' });
    expect(problem?.range).to.deep.equal({
      start: { line: 3, character: 25 },
      end: { line: 3, character: 30 },
    });
    const again = await asker.ask('diagnostic', { previousResultId: report.resultId });
    expect(again).to.deep.equal({ kind: 'unchanged', resultId: report.resultId });
    await asker.change('guests', { start: { line: 3, character: 25 }, end: { line: 3, character: 30 } });
    const fixed = await asker.ask<DocumentDiagnosticReport>('diagnostic', {
      previousResultId: report.resultId,
    });
    expect(fixed.kind === 'full' && fixed.items.map(({ code }) => code)).not.to.include('unknown-link');
  });

  it('answers nothing about files that are no canvases', async () => {
    const other = new Asker(session.client, 'file:///w/other.yaml');
    await other.open(BROKEN);
    expect(await other.ask('hover', { position: { line: 0, character: 3 } })).to.equal(null);
    expect(await other.ask('diagnostic')).to.deep.equal({ kind: 'full', items: [] });
    const canvas = new Asker(session.client, 'untitled:Untitled-1');
    await canvas.open(BROKEN, 'bmc-yaml');
    expect(await canvas.ask('hover', { position: { line: 0, character: 3 } })).not.to.equal(null);
  });

  it('repairs, all at once too', async () => {
    await asker.open(BROKEN);
    const range = { start: { line: 3, character: 25 }, end: { line: 3, character: 25 } };
    const report = await asker.ask<DocumentDiagnosticReport>('diagnostic');
    const diagnostics: readonly Diagnostic[] = report.kind === 'full' ? report.items : [];
    const actions = await asker.ask<CodeAction[]>('codeAction', { range, context: { diagnostics } });
    const fix = actions.find(({ kind, title }) => kind === 'quickfix' && title.includes('Guests'));
    expect(fix?.diagnostics?.map(({ code }) => code)).to.deep.equal(['unknown-link']);
    expect(actions.map(({ title }) => title)).to.include('Ignore “unknown-link” here');
    const resolved = await session.client.sendRequest<CodeAction>('codeAction/resolve', fix);
    expect(edited(BROKEN, editsOf(resolved.edit ?? {}), 'utf-16')).to.include('links: [guests]');

    const misspelt = BROKEN.replace('customer_segments', 'segments');
    await asker.change(misspelt);
    const [all] = await asker.ask<CodeAction[]>('codeAction', {
      range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(all?.kind).to.equal('source.fixAll.bmc');
    const done = await session.client.sendRequest<CodeAction>('codeAction/resolve', all);
    expect(edited(misspelt, editsOf(done.edit ?? {}), 'utf-16')).to.equal(BROKEN);
    const late = await session.client.sendRequest('codeAction/resolve', fix).catch((error: unknown) => error);
    expect(late).to.have.property('code', -32801);
  });

  it('moves a note to each other block', async () => {
    await asker.open(BROKEN);
    const range = { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } };
    const actions = await asker.ask<CodeAction[]>('codeAction', {
      range,
      context: { diagnostics: [], only: ['refactor.move'] },
    });
    expect(actions.map(({ title }) => title))
      .to.have.length(8)
      .and.to.include('Move to Key Partnerships');
  });

  it('renames, and says why it does not', async () => {
    await asker.open(BROKEN);
    const position = { line: 1, character: 6 };
    expect(await asker.ask('prepareRename', { position })).to.deep.equal({
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 10 } },
      placeholder: 'Guests',
    });
    const refused = await asker.ask('rename', { position, newName: ' ' }).catch((error: unknown) => error);
    expect(refused).to.have.property('message', 'A note needs a name.');
  });

  it('hands out documentation when an entry of the list is looked at', async () => {
    await asker.open('\n');
    const items = await asker.ask<CompletionItem[]>('completion', { position: { line: 0, character: 0 } });
    const block = items.find(({ label }) => label === 'channels');
    expect(block?.documentation).to.equal(undefined);
    const resolved = await session.client.sendRequest<CompletionItem>('completionItem/resolve', block);
    expect(resolved.documentation).to.have.property('value').that.includes('Channels');
    await asker.ask('completion', { position: { line: 0, character: 0 } });
    expect(await session.client.sendRequest('completionItem/resolve', block)).to.deep.equal(block);
  });

  it('follows dashes and formats', async () => {
    await asker.open('customer_segments:\n  - a\n  - - \n');
    const edits = await asker.ask<TextEdit[]>('onTypeFormatting', {
      position: { line: 2, character: 6 },
      ch: ' ',
      options: {},
    });
    expect(edits).to.have.length(1);
    await asker.change('customer_segments:\n    -   a\n');
    const formatted = await asker.ask<TextEdit[]>('formatting', {
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edited('customer_segments:\n    -   a\n', formatted, 'utf-16')).to.equal(
      'customer_segments:\n  - a\n',
    );
  });

  describe('the shared fixtures', () => {
    for (const encoding of ENCODINGS)
      it(`lead to the same places when characters count in ${encoding}`, async () => {
        const other = await startSession({
          capabilities: { ...EVERYTHING, general: { positionEncodings: [encoding] } },
        });
        try {
          expect(other.initialized.capabilities.positionEncoding).to.equal(encoding);
          for (const [index, { text: template, name }] of LANGUAGE_FIXTURES.entries()) {
            const { text, offset } = marked(template);
            const uri = `file:///w/${index}.bmc.yaml`;
            const answers = await Promise.all(
              [session, other].map(async ({ client }, at) => {
                const places = new PositionMapper(text, at === 0 ? 'utf-16' : encoding);
                const one = new Asker(client, uri);
                await one.open(text);
                const position = places.positionAt(offset);
                const range = places.range({ start: 0, end: text.length });
                const toSpans = (value: unknown): unknown =>
                  JSON.parse(JSON.stringify(value ?? null), (_, each) =>
                    each && typeof each === 'object' && 'line' in each ? places.offsetAt(each) : each,
                  );
                const asked = [
                  one.ask<Hover>('hover', { position }),
                  one.ask('completion', { position }),
                  one.ask('definition', { position }),
                  one.ask('references', { position, context: { includeDeclaration: true } }),
                  one.ask('documentSymbol'),
                  one.ask('documentLink'),
                  one.ask('selectionRange', { positions: [position] }),
                  one.ask<InlayHint[]>('inlayHint', { range }),
                  one.ask('diagnostic'),
                  one.ask<CodeAction[]>('codeAction', { range, context: { diagnostics: [] } }),
                ];
                const got = await Promise.all(asked);
                // Actions carry what they were asked for, in the client's units.
                return got.map((answer) =>
                  JSON.stringify(toSpans(answer)).replace(/"data":\{[^}]*(\{[^}]*\}[^}]*)*\}/g, ''),
                );
              }),
            );
            expect(answers[1], name).to.deep.equal(answers[0]);
          }
        } finally {
          await other.dispose();
        }
      });

    it('have something to say for every request', async () => {
      const said = new Set<string>();
      for (const [index, { text: template, newName }] of LANGUAGE_FIXTURES.entries()) {
        const { text, offset } = marked(template);
        const one = new Asker(session.client, `file:///w/${index}.bmc.yaml`);
        await one.open(text);
        const places = new PositionMapper(text, 'utf-16');
        const position = places.positionAt(offset);
        const range = places.range({ start: 0, end: text.length });
        const requests: readonly (readonly [string, object])[] = [
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
          ['rename', { position, newName }],
          ['formatting', { options: {} }],
        ];
        for (const [method, params] of requests) {
          const answer = await one.ask<unknown>(method, params).catch(() => null);
          const isEmpty =
            answer === null ||
            (Array.isArray(answer) && answer.length === 0) ||
            (answer as SemanticTokens).data?.length === 0;
          if (!isEmpty) said.add(method);
        }
      }
      expect([...said]).to.have.members(ASKED);
    });
  });

  describe('for older clients', () => {
    it('answers without snippets, versions, nesting and resolving', async () => {
      const old = await startSession({ capabilities: {} });
      try {
        const one = new Asker(old.client);
        await one.open(BROKEN);
        const items = await one.ask<CompletionItem[]>('completion', { position: { line: 4, character: 0 } });
        expect(items.length).to.be.greaterThan(5);
        for (const { insertTextFormat, textEdit } of items) {
          expect(insertTextFormat).to.equal(1);
          expect(textEdit?.newText).not.to.include('$');
        }
        const [symbol] = await one.ask<SymbolInformation[]>('documentSymbol');
        expect(symbol).to.have.nested.property('location.uri', URI);
        const edit = await one.ask<WorkspaceEdit>('rename', {
          position: { line: 1, character: 6 },
          newName: 'Visitors',
        });
        expect(edit.changes?.[URI]).to.have.length(1);
        const actions = await one.ask<CodeAction[]>('codeAction', {
          range: { start: { line: 3, character: 25 }, end: { line: 3, character: 25 } },
          context: { diagnostics: [] },
        });
        expect(actions.every(({ edit: each }) => each !== undefined)).to.equal(true);
      } finally {
        await old.dispose();
      }
    });

    it('goes on where a client refuses what it has said that it can do, as Emacs does', async () => {
      const unhandled: unknown[] = [];
      const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
      process.on('unhandledRejection', onUnhandled);
      const asked = [
        'client/registerCapability',
        'workspace/codeLens/refresh',
        'workspace/inlayHint/refresh',
        'workspace/configuration',
      ];
      const refused: string[] = [];
      let onSent = (): void => undefined;
      const sent = new Promise<void>((resolve) => {
        onSent = resolve;
      });
      const picky = await startSession({
        capabilities: {
          workspace: {
            configuration: true,
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
            codeLens: { refreshSupport: true },
            inlayHint: { refreshSupport: true },
          },
        },
        prepare: (client) => {
          for (const method of asked)
            client.onRequest(method, () => {
              refused.push(method);
              throw new Error('no such method');
            });
          client.onNotification('textDocument/publishDiagnostics', () => onSent());
        },
      });
      try {
        await picky.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
        await new Asker(picky.client).open(BROKEN);
        await sent;
        expect(refused).to.include.members(asked);
        expect(unhandled).to.deep.equal([]);
      } finally {
        process.off('unhandledRejection', onUnhandled);
        await picky.dispose();
      }
    });

    it('sends problems by itself, for closed files too, and takes them back', async () => {
      const sent = new Map<string, readonly Diagnostic[]>();
      let onSent = (): void => undefined;
      const until = async (isSo: () => boolean): Promise<void> => {
        while (!isSo())
          await new Promise<void>((resolve) => {
            onSent = resolve;
          });
      };
      const texts = new Map([['file:///w/b.bmc.yaml', BROKEN]]);
      const pushed = await startSession({
        capabilities: { ...EVERYTHING, textDocument: {} },
        folders: ['file:///w'],
        files: {
          find: async () => [...texts.keys()],
          read: async (uri) => ({ text: texts.get(uri) ?? '', stamp: '1' }),
          stamp: async () => '1',
        },
        prepare: (client) =>
          client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
            sent.set(uri, diagnostics);
            onSent();
          }),
      });
      try {
        await until(() => (sent.get('file:///w/b.bmc.yaml')?.length ?? 0) > 0);
        const one = new Asker(pushed.client);
        await one.open(BROKEN);
        await until(() => sent.get(URI)?.some(({ code }) => code === 'unknown-link') === true);
        texts.clear();
        await pushed.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
        await pushed.client.sendNotification('workspace/didChangeConfiguration', {
          settings: { bmc: { lint: { enable: false } } },
        });
        await until(() => [...sent.values()].every(({ length }) => length === 0));
      } finally {
        await pushed.dispose();
      }
    });
  });

  it('asks for settings per file and follows their changes', async () => {
    let settings: unknown = { lint: { rules: { 'unknown-link': 'off' } }, codeLens: { enable: false } };
    const asked = await startSession({
      capabilities: { ...EVERYTHING, workspace: { configuration: true } },
      prepare: (client) =>
        client.onRequest('workspace/configuration', ({ items }) => items.map(() => settings)),
    });
    try {
      const one = new Asker(asked.client);
      await one.open(BROKEN);
      const rules = async () => {
        const report = await one.ask<DocumentDiagnosticReport>('diagnostic');
        return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
      };
      expect(await rules()).not.to.include('unknown-link');
      expect(await one.ask('codeLens')).to.deep.equal([]);
      settings = null;
      await asked.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      expect(await rules()).to.include('unknown-link');
      expect(await one.ask('codeLens')).not.to.deep.equal([]);
    } finally {
      await asked.dispose();
    }
  });

  it('never answers for a text that has changed while it waited for settings', async () => {
    let answer = (_: unknown): void => undefined;
    const slow = await startSession({
      capabilities: { ...EVERYTHING, workspace: { configuration: true } },
      prepare: (client) =>
        client.onRequest(
          'workspace/configuration',
          () =>
            new Promise((resolve) => {
              answer = resolve;
            }),
        ),
    });
    try {
      const one = new Asker(slow.client);
      await one.open(BROKEN);
      const waiting = one.ask('codeLens').catch((error: unknown) => error);
      await one.change('name: New\n');
      await one.ask('documentSymbol');
      answer([null]);
      expect(await waiting).to.have.property('code', -32801);
    } finally {
      await slow.dispose();
    }
  });

  it('finds names in the workspace and reports on files that are not open', async () => {
    const files = new Map([
      ['file:///w/b.bmc.yaml', { text: BROKEN, stamp: '1' }],
      ['file:///w/c.bmc.yaml', { text: 'name: Other\nchannels:\n  - Shop\n', stamp: '1' }],
    ]);
    const workspace = await startSession({
      folders: ['file:///w'],
      files: {
        find: async () => [...files.keys()],
        read: async (uri) => files.get(uri),
        stamp: async (uri) => files.get(uri)?.stamp,
      },
    });
    try {
      const { client } = workspace;
      const names = async (query: string) =>
        (await client.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
          ({ name }) => name,
        );
      expect(await names('shop')).to.deep.equal(['Shop']);
      const one = new Asker(client, 'file:///w/c.bmc.yaml');
      await one.open('channels:\n  - Shopping by phone\n');
      expect(await names('shop')).to.deep.equal(['Shopping by phone']);
      const pull = (previousResultIds: readonly { uri: string; value: string }[]) =>
        client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
      const { items } = await pull([]);
      expect(items.map(({ uri, kind }) => [uri, kind])).to.deep.equal([['file:///w/b.bmc.yaml', 'full']]);
      const known = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
      expect((await pull(known)).items[0]?.kind).to.equal('unchanged');
      files.delete('file:///w/b.bmc.yaml');
      expect((await pull(known)).items[0]).to.deep.include({ kind: 'full', items: [] });
    } finally {
      await workspace.dispose();
    }
  });
});
