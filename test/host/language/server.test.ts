import { assert } from 'chai';
import * as vscode from 'vscode';
// What the protocol needs of its host, in Node and in a web worker.
import 'vscode-languageserver/browser';
import type * as lsp from 'vscode-languageserver';
import { LANGUAGE_FIXTURES, type LanguageFixture } from '../../shared/languageFixtures';
import { type Session, startSession } from '../../shared/lsp';
import { openMarked } from '../support/marked';
import { cleanUp, openText, problemsOf, scratchFolder, until, writeFile } from '../support/workspace';

/** What is compared: plain data, in an order that does not depend on who answers. */
type Plain = readonly unknown[];
interface Answers {
  readonly [request: string]: Plain;
}

type AnyRange = vscode.Range | lsp.Range;
const place = ({ start, end }: AnyRange): string =>
  `${start.line}:${start.character}-${end.line}:${end.character}`;
/** VS Code counts the kinds of symbols and highlights from 0, the protocol from 1. */
const COUNTED_FROM = 1;
/** Where a position, a range or a location begins. */
const startOf = (found: unknown): string => {
  const { range = found } = found as { readonly range?: unknown };
  const { start = range } = range as { readonly start?: unknown };
  const { line, character } = start as lsp.Position;
  return `${line}:${character}`;
};
const editsOf = (edit: lsp.WorkspaceEdit | undefined): readonly lsp.TextEdit[] =>
  ((edit?.documentChanges ?? []) as lsp.TextDocumentEdit[]).flatMap(({ edits }) => edits as lsp.TextEdit[]);
const sorted = (rows: Plain): Plain => rows.map((row) => JSON.stringify(row)).sort();
/** An answer, or why there is none. */
async function orRefusal(answer: () => Promise<Plain>): Promise<Plain> {
  try {
    return await answer();
  } catch (error) {
    return [error instanceof Error ? error.message.replace(/^Error: /, '') : error];
  }
}

/** Asks VS Code, as its own user interface does, so that the extension's providers answer. */
async function fromExtension(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): Promise<Answers> {
  const { uri } = document;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const ask = async <T>(command: string, ...more: readonly unknown[]): Promise<readonly T[]> =>
    (await vscode.commands.executeCommand<T[] | undefined>(`vscode.${command}`, uri, ...more)) ?? [];
  const symbolRow = ({ name, detail, range, selectionRange, children }: vscode.DocumentSymbol): unknown => [
    [name.trim(), detail, place(range), place(selectionRange)],
    sorted(children.map(symbolRow)),
  ];
  const [list] = await Promise.all([
    vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      position,
    ),
  ]);
  const { CompletionItemKind } = vscode;
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    uri,
  );
  const options = { tabSize: 2, insertSpaces: true };
  const editRow = ({ range, newText }: vscode.TextEdit): unknown => [place(range), newText];
  return {
    hover: sorted(
      (await ask<vscode.Hover>('executeHoverProvider', position)).map(({ contents, range }) => [
        contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n'),
        range && place(range),
      ]),
    ),
    completion: list.items
      // Words and snippets come from others.
      .filter(({ kind }) => kind !== CompletionItemKind.Text && kind !== CompletionItemKind.Snippet)
      .map(({ label, insertText, range }) => [
        typeof label === 'string'
          ? [label, '', '']
          : [label.label, label.detail ?? '', label.description ?? ''],
        typeof insertText === 'object' ? insertText.value : insertText,
        range && ('inserting' in range ? [place(range.inserting), place(range.replacing)] : place(range)),
      ]),
    definition: sorted(
      (await ask<vscode.Location | vscode.LocationLink>('executeDefinitionProvider', position)).map(
        (found) =>
          'targetUri' in found
            ? [place(found.targetRange), found.targetSelectionRange && place(found.targetSelectionRange)]
            : [place(found.range)],
      ),
    ),
    references: sorted(
      (await ask<vscode.Location>('executeReferenceProvider', position)).map(({ range }) => place(range)),
    ),
    symbols: sorted((await ask<vscode.DocumentSymbol>('executeDocumentSymbolProvider')).map(symbolRow)),
    links: sorted(
      (await ask<vscode.DocumentLink>('executeLinkProvider', 100)).map(({ range, target }) => [
        place(range),
        target?.toString(true),
      ]),
    ),
    folding: sorted(
      (await ask<vscode.FoldingRange>('executeFoldingRangeProvider')).map(({ start, end }) => [start, end]),
    ),
    tokens: [...(tokens?.data ?? [])],
    hints: sorted(
      (await ask<vscode.InlayHint>('executeInlayHintProvider', all)).map(({ position: at, label }) => [
        at.line,
        at.character,
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      ]),
    ),
    lenses: sorted(
      (await ask<vscode.CodeLens>('executeCodeLensProvider', 1000))
        // The grid is VS Code's alone.
        .filter(({ command }) => command?.command !== 'bmc.openCanvasToSide')
        .map(({ range, command }) => {
          const [, at, places = [at]]: readonly unknown[] = command?.arguments ?? [];
          return [place(range), command?.title, (places as readonly unknown[]).map(startOf)];
        }),
    ),
    highlights: sorted(
      (await ask<vscode.DocumentHighlight>('executeDocumentHighlights', position))
        // Where the extension has nothing to say, VS Code marks the same word.
        .filter(({ kind }) => kind !== vscode.DocumentHighlightKind.Text)
        .map(({ range, kind }) => [place(range), (kind ?? 0) + COUNTED_FROM]),
    ),
    workspaceSymbols: sorted(
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '',
        )
      )
        .filter(({ location }) => location.uri.toString() === uri.toString())
        .map(({ name, kind, containerName, location }) => [
          name,
          kind + COUNTED_FROM,
          containerName ?? '',
          place(location.range),
        ]),
    ),
    fixAll: sorted(
      (await ask<vscode.CodeAction>('executeCodeActionProvider', all, 'source.fixAll', 1)).map(
        ({ title, edit }) => [title, (edit?.get(uri) ?? []).map(editRow)],
      ),
    ),
    rangeFormatting: sorted(
      (
        await ask<vscode.TextEdit>(
          'executeFormatRangeProvider',
          new vscode.Range(position.line, 0, position.line + 1, 0),
          options,
        )
      ).map(editRow),
    ),
    rename: await orRefusal(async () => {
      await ask('prepareRename', position);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        uri,
        position,
        newName,
      );
      return sorted(edit.get(uri).map(editRow));
    }),
    formatting: sorted((await ask<vscode.TextEdit>('executeFormatDocumentProvider', options)).map(editRow)),
    typing: sorted(
      (await ask<vscode.TextEdit>('executeFormatOnTypeProvider', position, ' ', options)).map(editRow),
    ),
    problems: sorted(
      problemsOf(uri).map(({ range, message, severity, code, relatedInformation }) => [
        place(range),
        message,
        severity,
        typeof code === 'object' ? code.value : code,
        relatedInformation?.map(({ location, message: said }) => [place(location.range), said]) ?? [],
      ]),
    ),
  };
}

/** Asks the language server. */
async function fromServer(
  { client }: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): Promise<Answers> {
  const uri = document.uri.toString();
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: document.languageId, version: 1, text: document.getText() },
  });
  const send = <T>(method: string, more: object = {}): Promise<T> =>
    client.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  const list = async <T>(method: string, more?: object): Promise<readonly T[]> =>
    (await send<readonly T[] | null>(method, more)) ?? [];
  const at = { position: { line: position.line, character: position.character } };
  const all = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const symbolRow = ({ name, detail, range, selectionRange, children }: lsp.DocumentSymbol): unknown => [
    [name.trim(), detail, place(range), place(selectionRange)],
    sorted((children ?? []).map(symbolRow)),
  ];
  const editRow = ({ range, newText }: lsp.TextEdit): unknown => [place(range), newText];
  const hover = await send<lsp.Hover | null>('hover', at);
  const report = await send<lsp.DocumentDiagnosticReport>('diagnostic');
  return {
    hover: sorted(
      hover ? [[(hover.contents as lsp.MarkupContent).value, hover.range && place(hover.range)]] : [],
    ),
    completion: (await list<lsp.CompletionItem>('completion', at)).map(
      ({ label, labelDetails, textEdit }) => {
        const edit = textEdit as lsp.InsertReplaceEdit;
        return [
          [label, labelDetails?.detail ?? '', labelDetails?.description ?? ''],
          edit.newText,
          [place(edit.insert), place(edit.replace)],
        ];
      },
    ),
    definition: sorted(
      (await list<lsp.LocationLink>('definition', at)).map(({ targetRange, targetSelectionRange }) => [
        place(targetRange),
        place(targetSelectionRange),
      ]),
    ),
    references: sorted(
      (await list<lsp.Location>('references', { ...at, context: { includeDeclaration: true } })).map(
        ({ range }) => place(range),
      ),
    ),
    symbols: sorted((await list<lsp.DocumentSymbol>('documentSymbol')).map(symbolRow)),
    links: sorted(
      (await list<lsp.DocumentLink>('documentLink')).map(({ range, target }) => [
        place(range),
        vscode.Uri.parse(target ?? '').toString(true),
      ]),
    ),
    folding: sorted(
      (await list<lsp.FoldingRange>('foldingRange')).map(({ startLine, endLine }) => [startLine, endLine]),
    ),
    tokens: (await send<lsp.SemanticTokens>('semanticTokens/full')).data,
    hints: sorted(
      (await list<lsp.InlayHint>('inlayHint', { range: all })).map(({ position: where, label }) => [
        where.line,
        where.character,
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      ]),
    ),
    lenses: sorted(
      (await list<lsp.CodeLens>('codeLens')).map(({ range, command }) => {
        const [, , places = []]: readonly unknown[] = command?.arguments ?? [];
        return [place(range), command?.title, (places as readonly unknown[]).map(startOf)];
      }),
    ),
    highlights: sorted(
      (await list<lsp.DocumentHighlight>('documentHighlight', at)).map(({ range, kind }) => [
        place(range),
        kind,
      ]),
    ),
    workspaceSymbols: sorted(
      (await client.sendRequest<lsp.SymbolInformation[]>('workspace/symbol', { query: '' }))
        .filter(({ location }) => location.uri === uri)
        .map(({ name, kind, containerName, location }) => [
          name,
          kind,
          containerName ?? '',
          place(location.range),
        ]),
    ),
    fixAll: sorted(
      await Promise.all(
        (
          await list<lsp.CodeAction>('codeAction', {
            range: all,
            context: { diagnostics: [], only: ['source.fixAll'] },
          })
        ).map(async (action) => {
          const { edit } = await client.sendRequest<lsp.CodeAction>('codeAction/resolve', action);
          return [action.title, editsOf(edit).map(editRow)];
        }),
      ),
    ),
    rangeFormatting: sorted(
      (
        await list<lsp.TextEdit>('rangeFormatting', {
          range: {
            start: { line: position.line, character: 0 },
            end: { line: position.line + 1, character: 0 },
          },
          options,
        })
      ).map(editRow),
    ),
    rename: await orRefusal(async () => {
      await send('prepareRename', at);
      const edit = await send<lsp.WorkspaceEdit>('rename', { ...at, newName });
      return sorted(editsOf(edit).map(editRow));
    }),
    formatting: sorted((await list<lsp.TextEdit>('formatting', { options })).map(editRow)),
    typing: sorted((await list<lsp.TextEdit>('onTypeFormatting', { ...at, ch: ' ', options })).map(editRow)),
    problems: sorted(
      (report.kind === 'full' ? report.items : []).map(
        ({ range, message, severity, code, relatedInformation }) => [
          place(range),
          message,
          // VS Code counts from 0.
          (severity ?? 0) - 1,
          code,
          relatedInformation?.map(({ location, message: said }) => [place(location.range), said]) ?? [],
        ],
      ),
    ),
  };
}

/** What VS Code mixes with answers of its own: what the server says has to be among it. */
async function grownSelections(
  { client }: Session,
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly extension: Plain; readonly server: Plain }> {
  const [grown] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
    'vscode.executeSelectionRangeProvider',
    uri,
    [position],
  );
  const [answer] = await client.sendRequest<lsp.SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri: uri.toString() },
    positions: [{ line: position.line, character: position.character }],
  });
  return { extension: chain(grown), server: chain(answer) };
}

interface Nested {
  readonly range: AnyRange;
  readonly parent?: Nested | undefined;
}
const chain = (selection: Nested | undefined): readonly string[] =>
  selection ? [place(selection.range), ...chain(selection.parent)] : [];

/** The titles of quick fixes. What asks the user in VS Code ends in “…”; the server offers each answer by itself. */
async function fixes(
  { client }: Session,
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly extension: Plain; readonly server: Plain }> {
  const range = new vscode.Range(position, position);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    'quickfix',
  );
  const at = { line: position.line, character: position.character };
  const offered = await client.sendRequest<lsp.CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uri.toString() },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return {
    extension: actions
      .map(({ title }) => title)
      .filter((title) => !title.endsWith('…') && !title.startsWith('Switch off “')),
    server: offered.map(({ title }) => title),
  };
}

suite('The extension and the language server', () => {
  let session: Session;
  let folder: vscode.Uri;
  suiteSetup(async () => {
    // A command lets lenses lead somewhere; without one they are only read.
    session = await startSession({ options: { commands: { showReferences: 'showReferences' } } });
    // Waits until the extension has registered what it answers with.
    await openMarked(await scratchFolder(), 'first.bmc.yaml', 'channels: [App|]\n');
    await cleanUp();
  });
  suiteTeardown(() => session.dispose());
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const compare = async ({ text, newName }: LanguageFixture): Promise<void> => {
    const offset = text.indexOf('|');
    const { document } = await openText(await writeFile(folder, 'fixture.bmc.yaml', text.replace('|', '')));
    const position = document.positionAt(offset);
    const server = await fromServer(session, document, position, newName);
    await until('the problems', () => problemsOf(document.uri).length === server.problems?.length);
    const extension = await fromExtension(document, position, newName);
    for (const request of Object.keys(server)) assert.deepEqual(extension[request], server[request], request);
    const grown = await grownSelections(session, document, position);
    if (text.trim() !== '|') assert.includeMembers([...grown.extension], [...grown.server], 'selections');
    const offered = await fixes(session, document, position);
    assert.includeMembers([...offered.server], [...offered.extension], 'fixes');
  };

  for (const fixture of LANGUAGE_FIXTURES) test(`answer alike about ${fixture.name}`, () => compare(fixture));
});
