/** Go to Symbol in Workspace: canvases and their items by name, open or not. */
import { type CancellationToken, Location, SymbolInformation, SymbolKind, type Uri, workspace } from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import { Lines } from '../../canvas/lines';
import { parseCanvas } from '../../canvas/parse/parse';
import { matches, namedThings, nameOfFile } from '../../language/workspaceSymbols';
import { findCanvases, isCanvas } from '../canvasFiles';
import { canvasOf, rangeIn } from '../documents';

/** More files than this are not searched. */
const MOST_FILES = 1000;

interface Known {
  readonly stamp: string;
  readonly symbols: readonly SymbolInformation[];
}
/** The symbols of files when they were read last, by URI. */
const known = new Map<string, Known>();

/** The symbols of the workspace's canvases whose name contains the letters of the query. */
export async function findSymbols(query: string, token: CancellationToken): Promise<SymbolInformation[]> {
  const open = workspace.textDocuments.filter(isCanvas);
  const openKeys = new Set(open.map(({ uri }) => uri.toString()));
  const files = (await findCanvases(token)).slice(0, MOST_FILES);
  const symbols = open.flatMap((document) => symbolsOf(document.uri, canvasOf(document)));
  for (const uri of files) {
    if (token.isCancellationRequested) return [];
    if (!openKeys.has(uri.toString())) for (const symbol of await symbolsOnDisk(uri)) symbols.push(symbol);
  }
  const there = new Set(files.map((uri) => uri.toString()));
  for (const key of known.keys()) if (!there.has(key)) known.delete(key);
  return symbols.filter(({ name }) => matches(query, name));
}

async function symbolsOnDisk(uri: Uri): Promise<readonly SymbolInformation[]> {
  const key = uri.toString();
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    const stamp = `${mtime} ${size}`;
    const before = known.get(key);
    if (before?.stamp === stamp) return before.symbols;
    const text = await workspace.decode(await workspace.fs.readFile(uri), { uri });
    const symbols = symbolsOf(uri, parseCanvas(text));
    known.set(key, { stamp, symbols });
    return symbols;
  } catch {
    // Gone or unreadable since it was found: it has no symbols.
    known.delete(key);
    return [];
  }
}

function symbolsOf(uri: Uri, canvas: Canvas): SymbolInformation[] {
  const lines = new Lines(canvas.text);
  return namedThings(canvas, nameOfFile(uri.path)).map(({ kind, name, container, span }) => {
    const symbolKind = kind === 'canvas' ? SymbolKind.File : SymbolKind.Object;
    return new SymbolInformation(name, symbolKind, container, new Location(uri, rangeIn(lines, span)));
  });
}
