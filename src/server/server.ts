/**
 * The language server: what the extension offers in the text, for every editor that speaks the protocol. Requests about a
 * document are answered at once from the snapshot that they came for, in the order in which they came, so that an answer
 * never belongs to another version. Where an answer has to wait and the text changes meanwhile, it is “content modified”.
 */
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type ConnectionOptions,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type Range,
  ResponseError,
  TextDocumentSyncKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { CANVAS_GLOB } from '../canvas/files';
import { planEdit } from '../edit/plan';
import { COMPLETION_TRIGGERS } from '../language/editorNames';
import { rename, renameable } from '../language/rename';
import { matches } from '../language/workspaceSymbols';
import { actionsFor, documentOf, resolved, SERVED_KINDS } from './actions';
import * as answers from './answers';
import { type Client, clientOf } from './client';
import { ClosedFiles, symbolsIn } from './closedFiles';
import { CompletionProvider } from './completion';
import { isCanvas, Snapshot } from './documents';
import type { ServerFiles } from './files';
import { at, readSettings, type Settings } from './settings';

/** How long, in milliseconds, the text must rest before its problems are sent to clients that do not ask for them. */
const REST = 60;

/** How connections are made: a request that is cancelled while it waits for its turn is answered so, and costs nothing. */
export const CONNECTION_OPTIONS: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: () => ({
      jsonrpc: '2.0',
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' },
    }),
  },
};

/**
 * Registers the request handlers on a connection. The host creates the connection and listens on it. `speak` sets the language
 * of all texts to the client's, where it names one.
 */
export function serve(
  connection: Connection,
  files: ServerFiles,
  speak: (locale: string) => Promise<void> = async () => undefined,
): void {
  connection.onInitialize(async (params) => {
    if (params.locale) await speak(params.locale);
    const server = new Server(connection, files, params);
    return server.capabilities();
  });
}

class Server {
  private readonly client: Client;
  private readonly documents = new Map<string, Snapshot>();
  private readonly folders = new Set<string>();
  private readonly closed: ClosedFiles;
  private readonly completer = new CompletionProvider();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Per document if the client supports it; otherwise one for all. */
  private readonly settings = new Map<string, Settings>();
  private sentSettings: Settings;
  /** Counts changes of settings: part of the ids of diagnostic reports. */
  private settingsStamp = 0;
  /** Closed files that problems were published for. */
  private readonly published = new Set<string>();

  constructor(
    private readonly connection: Connection,
    files: ServerFiles,
    params: InitializeParams,
  ) {
    this.client = clientOf(params);
    this.sentSettings = readSettings(at(params.initializationOptions, 'bmc') ?? params.initializationOptions);
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    for (const root of roots) this.folders.add(root);
    this.closed = new ClosedFiles(files, this.client, () => [...this.folders]);
    this.listen();
  }

  capabilities(): InitializeResult {
    return {
      serverInfo: { name: 'bmc', version },
      capabilities: {
        positionEncoding: this.client.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Business Model Canvas' },
        workspaceSymbolProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: SERVED_KINDS, resolveProvider: true },
        codeLensProvider: { resolveProvider: false },
        documentLinkProvider: { resolveProvider: false },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: { legend: answers.LEGEND, full: true },
        inlayHintProvider: { resolveProvider: false },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '-', moreTriggerCharacter: [' ', '\n'] },
        diagnosticProvider: { identifier: 'bmc', interFileDependencies: false, workspaceDiagnostics: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  private listen(): void {
    const { connection, client } = this;
    connection.onInitialized(() => this.start());
    // Nothing is sent after it, not even diagnostics whose debounce still runs.
    connection.onShutdown(() => {
      for (const timer of this.timers.values()) clearTimeout(timer);
      this.timers.clear();
    });
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: v, text } }) => {
      if (!isCanvas(uri, languageId)) return;
      this.documents.set(uri, new Snapshot(uri, v, text, client.encoding));
      this.published.delete(uri);
      this.checkSoon(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version: v }, contentChanges }) => {
      const before = this.documents.get(uri);
      if (before === undefined) return;
      this.documents.set(uri, before.changed(v, contentChanges));
      this.checkSoon(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (!this.documents.delete(uri)) return;
      this.settings.delete(uri);
      clearTimeout(this.timers.get(uri));
      this.timers.delete(uri);
      if (!client.pullsDiagnostics) void this.publishClosed([uri]);
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.sentSettings = readSettings(at(settings, 'bmc') ?? settings);
      this.settingsStamp++;
      this.settings.clear();
      this.refresh();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri).filter((uri) => !this.documents.has(uri));
      if (uris.length === 0) return;
      if (!client.pullsDiagnostics) void this.publishClosed(uris);
      else if (client.refreshesDiagnostics) this.ask(connection.languages.diagnostics.refresh());
    });
    connection.onHover(({ textDocument, position }) =>
      this.checked(textDocument.uri, null, (document, found) =>
        answers.hoverAt(document, position, found, client),
      ),
    );
    connection.onCompletion((params) =>
      this.checked(params.textDocument.uri, null, (document, found) =>
        this.completer.complete(document, params, found, client),
      ),
    );
    connection.onCompletionResolve((item) => this.completer.resolve(item, client));
    connection.onDefinition(({ textDocument, position }) =>
      this.about(textDocument.uri, null, (document) => answers.definitionAt(document, position, client)),
    );
    connection.onReferences(({ textDocument, position, context }) =>
      this.about(textDocument.uri, null, (document) =>
        answers.referencesAt(document, position, context.includeDeclaration),
      ),
    );
    connection.onDocumentHighlight(({ textDocument, position }) =>
      this.about(textDocument.uri, null, (document) => answers.highlightsAt(document, position)),
    );
    connection.onDocumentSymbol(({ textDocument }) =>
      this.about(textDocument.uri, null, (document) => answers.symbolsOf(document, client)),
    );
    connection.onWorkspaceSymbol(async ({ query }, token) => [
      ...[...this.documents.values()]
        .flatMap((document) => symbolsIn(document.uri, document.canvas, document.positions))
        .filter(({ name }) => matches(query, name)),
      ...(await this.closed.symbols(query, (uri) => this.documents.has(uri), token)),
    ]);
    connection.onPrepareRename(({ textDocument, position }) =>
      this.about(textDocument.uri, null, ({ canvas, positions }) => {
        const found = renameable(canvas, positions.offsetAt(position));
        if (!found.ok) throw failure(found.reason);
        return { range: positions.range(found.span), placeholder: found.current };
      }),
    );
    connection.onRenameRequest(({ textDocument, position, newName }) =>
      this.about(textDocument.uri, null, (document) => {
        const { canvas, positions } = document;
        const renaming = rename(canvas, positions.offsetAt(position), newName);
        if (!renaming.ok) throw failure(renaming.reason);
        const planned = planEdit(canvas, [renaming.operation]);
        if (!planned.ok) throw failure(planned.reason);
        return answers.workspaceEdit(document, planned.edits, client);
      }),
    );
    connection.onCodeAction(({ textDocument, range, context }) =>
      this.checked(textDocument.uri, null, (document, found) =>
        actionsFor(document, range, context, found, client),
      ),
    );
    connection.onCodeActionResolve((action) => {
      const uri = documentOf(action);
      if (uri === undefined || action.edit !== undefined) return action;
      return this.checked(uri, action, (document, found) => {
        const answer = resolved(action, document, found, client);
        if (answer === undefined) throw modified();
        if (typeof answer === 'string') throw failure(answer);
        return answer;
      });
    });
    connection.onCodeLens(({ textDocument }) =>
      this.checked(textDocument.uri, null, (document, found, settings) =>
        settings.codeLens.enable ? answers.lensesOf(document, found, client) : [],
      ),
    );
    connection.onDocumentLinks(({ textDocument }) =>
      this.about(textDocument.uri, null, (document) => answers.linksOf(document)),
    );
    connection.onFoldingRanges(({ textDocument }) =>
      this.about(textDocument.uri, null, (document) => answers.foldsOf(document)),
    );
    connection.onSelectionRanges(({ textDocument, positions }) =>
      this.about(textDocument.uri, null, (document) => answers.selectionsAt(document, positions)),
    );
    connection.languages.semanticTokens.on(({ textDocument }) =>
      this.about(textDocument.uri, { data: [] }, (document) => answers.tokensOf(document)),
    );
    connection.languages.inlayHint.on(({ textDocument, range }) =>
      this.checked(textDocument.uri, [], (document, _found, settings) =>
        settings.inlayHints.linkNames ? answers.hintsIn(document, range, client) : [],
      ),
    );
    connection.onDocumentFormatting(({ textDocument }) => this.format(textDocument.uri));
    connection.onDocumentRangeFormatting(({ textDocument, range }) => this.format(textDocument.uri, range));
    connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
      this.about(textDocument.uri, null, (document) => answers.typedAt(document, position)),
    );
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      this.checked<DocumentDiagnosticReport>(
        textDocument.uri,
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        (document, found) => {
          const resultId = `${document.version}/${this.settingsStamp}`;
          return resultId === previousResultId
            ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
            : {
                kind: DocumentDiagnosticReportKind.Full,
                resultId,
                items: answers.toDiagnostics(document.uri, document.positions, found, client),
              };
        },
      ),
    );
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      return { items: await this.workspaceReports(before, token) };
    });
  }

  private start(): void {
    const { connection, client } = this;
    if (client.registersConfiguration)
      this.ask(connection.client.register(DidChangeConfigurationNotification.type, { section: 'bmc' }));
    if (client.registersWatchers)
      this.ask(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: CANVAS_GLOB }],
        }),
      );
    if (client.hasFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.folders.delete(uri);
        for (const { uri } of added) this.folders.add(uri);
        if (!client.pullsDiagnostics) void this.publishAllClosed();
        else if (client.refreshesDiagnostics) this.ask(connection.languages.diagnostics.refresh());
      });
    if (!client.pullsDiagnostics) void this.publishAllClosed();
  }

  /** Answers from a document; `otherwise` where it is not an open canvas. */
  private about<T>(uri: string, otherwise: T, answer: (document: Snapshot) => T): T {
    const document = this.documents.get(uri);
    return document ? answer(document) : otherwise;
  }

  /** The same with the findings under the document's settings, at once where these are known. */
  private checked<T>(
    uri: string,
    otherwise: T,
    answer: (document: Snapshot, found: ReturnType<Snapshot['diagnostics']>, settings: Settings) => T,
  ): T | Promise<T> {
    const document = this.documents.get(uri);
    if (document === undefined) return otherwise;
    const settings = this.settingsFor(uri);
    if (!(settings instanceof Promise)) return answer(document, document.diagnostics(settings), settings);
    return settings.then((known) => {
      if (this.documents.get(uri) !== document) throw modified();
      return answer(document, document.diagnostics(known), known);
    });
  }

  private format(uri: string, range?: Range) {
    return this.about(uri, null, (document) => {
      const result = answers.formatted(document, range);
      if (typeof result !== 'string') return result;
      this.connection.console.info(result);
      return null;
    });
  }

  private settingsFor(uri: string): Settings | Promise<Settings> {
    if (!this.client.asksConfiguration) return this.sentSettings;
    return this.settings.get(uri) ?? this.askSettings(uri);
  }

  private async askSettings(scopeUri: string): Promise<Settings> {
    const stamp = this.settingsStamp;
    const answer: unknown = await this.connection.workspace
      .getConfiguration({ scopeUri, section: 'bmc' })
      .catch(() => undefined);
    const settings = answer === undefined || answer === null ? this.sentSettings : readSettings(answer);
    // Kept for open documents only, and not where they have changed while they were on their way.
    if (this.documents.has(scopeUri) && stamp === this.settingsStamp) this.settings.set(scopeUri, settings);
    return this.settings.get(scopeUri) ?? settings;
  }

  private refresh(): void {
    const { connection, client } = this;
    if (client.refreshesLenses) this.ask(connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesHints) this.ask(connection.languages.inlayHint.refresh());
    if (client.pullsDiagnostics) {
      if (client.refreshesDiagnostics) this.ask(connection.languages.diagnostics.refresh());
      return;
    }
    for (const uri of this.documents.keys()) this.checkSoon(uri);
    void this.publishAllClosed();
  }

  /**
   * Sends the client a message whose failure does not matter for other answers: a client may refuse what it claims to
   * support, or have closed the connection. The failure is logged.
   */
  private ask(request: Promise<unknown>): void {
    request.catch((error: unknown) =>
      this.connection.console.info(error instanceof Error ? error.message : String(error)),
    );
  }

  private checkSoon(uri: string): void {
    if (this.client.pullsDiagnostics) return;
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => void this.publish(uri), REST),
    );
  }

  private async publish(uri: string): Promise<void> {
    this.timers.delete(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return;
    const settings = await this.settingsFor(uri);
    if (this.documents.get(uri) !== document) return;
    const { positions, version: v } = document;
    const diagnostics = answers.toDiagnostics(uri, positions, document.diagnostics(settings), this.client);
    this.ask(this.connection.sendDiagnostics({ uri, version: v, diagnostics }));
  }

  private async publishAllClosed(): Promise<void> {
    const found = await this.closed.find();
    const gone = [...this.published].filter((uri) => !found.includes(uri));
    await this.publishClosed([...found, ...gone]);
  }

  /** Publishes diagnostics of closed files, and clears those of deleted files. */
  private async publishClosed(uris: readonly string[]): Promise<void> {
    const isInWorkspace = (uri: string): boolean => [...this.folders].some((folder) => isBelow(uri, folder));
    let left = Number.POSITIVE_INFINITY;
    for (const uri of uris) {
      const settings = await this.settingsFor(uri);
      const { enable, workspace, workspaceLimit } = settings.lint;
      left = Math.min(left, workspaceLimit);
      const isChecked = enable && workspace && isInWorkspace(uri) && left > 0;
      const diagnostics = isChecked ? await this.closed.check(uri, settings) : undefined;
      if (this.documents.has(uri)) continue;
      if (diagnostics) {
        left--;
        this.published.add(uri);
      } else this.published.delete(uri);
      this.ask(this.connection.sendDiagnostics({ uri, diagnostics: diagnostics ?? [] }));
    }
  }

  private async workspaceReports(
    before: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const found = await this.closed.find();
    let checked = 0;
    for (const uri of found) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
      if (this.documents.has(uri)) continue;
      const settings = await this.settingsFor(uri);
      const { enable, workspace, workspaceLimit } = settings.lint;
      const stamp = await this.closed.stamp(uri);
      if (stamp === undefined) continue;
      const isChecked = enable && workspace && checked < workspaceLimit;
      const resultId = `${stamp}/${this.settingsStamp}/${isChecked}`;
      if (isChecked) checked++;
      if (before.get(uri) === resultId) {
        reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId });
        continue;
      }
      const items = isChecked ? ((await this.closed.check(uri, settings)) ?? []) : [];
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items });
    }
    const there = new Set(found);
    for (const uri of before.keys())
      if (!there.has(uri) && !this.documents.has(uri))
        reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return reports;
  }
}

function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

const failure = (reason: string) => new ResponseError(LSPErrorCodes.RequestFailed, reason);
const modified = () => new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed meanwhile.');
