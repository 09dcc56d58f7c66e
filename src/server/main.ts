/** Runs the language server on standard input and output. */
import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { findCanvases } from '../node/findCanvases';
import { speak } from '../node/language';
import { readText } from '../node/textFile';
import type { ServerFiles } from './files';
import { CONNECTION_OPTIONS, serve } from './server';

/** Serves until the client closes the connection. */
export function runServer(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
    CONNECTION_OPTIONS,
  );
  serve(connection, nodeFiles, speak);
  connection.listen();
  return new Promise((resolve) => {
    connection.onExit(() => resolve());
    input.once('end', () => resolve());
    input.once('close', () => resolve());
  });
}

/** Files on disk; other schemes have none. */
export const nodeFiles: ServerFiles = {
  async find(folder) {
    const path = pathOf(folder);
    if (path === undefined) return [];
    return (await findCanvases(path)).map((file) => pathToFileURL(`${path}/${file}`).href);
  },
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const stamp = await stampOf(path);
      return { text: (await readText(path)).text, stamp };
    } catch {
      return undefined;
    }
  },
  async stamp(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    return stampOf(path).catch(() => undefined);
  },
};

async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path);
  return `${mtimeMs}-${size}`;
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
