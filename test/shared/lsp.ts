/** A client and the language server in one process, without streams: runs in Node, in the extension host and in a worker. */
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type InitializeResult,
  type Message,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  type ProtocolConnection,
} from 'vscode-languageserver';
import type { ServerFiles } from '../../src/server/files';
import { CONNECTION_OPTIONS, serve } from '../../src/server/server';

class MemoryReader extends AbstractMessageReader implements MessageReader {
  private callback: DataCallback | undefined;
  private readonly waiting: Message[] = [];

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    for (const message of this.waiting.splice(0)) callback(message);
    return { dispose: () => undefined };
  }

  receive(message: Message): void {
    if (this.callback) this.callback(message);
    else this.waiting.push(message);
  }
}

class MemoryWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly other: MemoryReader) {
    super();
  }

  async write(message: Message): Promise<void> {
    const copy: Message = JSON.parse(JSON.stringify(message));
    setTimeout(() => this.other.receive(copy), 0);
  }

  end(): void {}
}

/** What a modern editor says that it can do. */
export const EVERYTHING: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation'] },
      },
    },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

export const NO_FILES: ServerFiles = {
  find: async () => [],
  read: async () => undefined,
  stamp: async () => undefined,
};

export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  dispose(): Promise<void>;
}

/** Starts a server and a client that has introduced itself. `prepare` registers what the client answers. */
export async function startSession(
  more: {
    readonly files?: ServerFiles;
    readonly capabilities?: ClientCapabilities;
    readonly options?: unknown;
    readonly folders?: readonly string[];
    readonly prepare?: (client: ProtocolConnection) => void;
  } = {},
): Promise<Session> {
  const [toServer, toClient] = [new MemoryReader(), new MemoryReader()];
  const server = createConnection(
    (logger) => createProtocolConnection(toServer, new MemoryWriter(toClient), logger, CONNECTION_OPTIONS),
    { shutdownReceived: false, initialize: () => undefined, exit: () => undefined },
    ProposedFeatures.all,
  );
  serve(server, more.files ?? NO_FILES);
  server.listen();
  const client = createProtocolConnection(toClient, new MemoryWriter(toServer));
  more.prepare?.(client);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: more.capabilities ?? EVERYTHING,
    initializationOptions: more.options,
    workspaceFolders: more.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    initialized,
    dispose: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
      server.dispose();
    },
  };
}
