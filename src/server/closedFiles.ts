/** A cache of closed canvases: parsed once per change of the file, and kept only as far as requests need it. */
import type {
  CancellationToken,
  Diagnostic as LspDiagnostic,
  SymbolInformation,
} from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { Canvas } from '../canvas/canvas';
import { parseCanvas } from '../canvas/parse/parse';
import { matches, namedThings, nameOfFile } from '../language/workspaceSymbols';
import { lint } from '../lint/lint';
import { toDiagnostics } from './answers';
import type { Client } from './client';
import type { ServerFiles } from './files';
import { PositionMapper } from './positions';
import type { Settings } from './settings';

interface Known {
  readonly stamp: string;
  readonly symbols: readonly SymbolInformation[];
}

/** More files than this are not searched for symbols. */
const MOST_FILES = 1000;

export class ClosedFiles {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly files: ServerFiles,
    private readonly client: Client,
    private readonly folders: () => readonly string[],
  ) {}

  /** The canvases of all workspace folders, each once. */
  async find(): Promise<readonly string[]> {
    const found = await Promise.all(this.folders().map((folder) => this.files.find(folder)));
    return [...new Set(found.flat())].sort();
  }

  /** The names in closed canvases that fit a query; `isOpen` leaves out what is answered from its current text. */
  async symbols(
    query: string,
    isOpen: (uri: string) => boolean,
    token: CancellationToken,
  ): Promise<readonly SymbolInformation[]> {
    const uris = (await this.find()).slice(0, MOST_FILES);
    for (const uri of this.known.keys()) if (!uris.includes(uri)) this.known.delete(uri);
    const result: SymbolInformation[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) return [];
      if (isOpen(uri)) continue;
      for (const symbol of await this.symbolsOf(uri)) if (matches(query, symbol.name)) result.push(symbol);
    }
    return result;
  }

  private async symbolsOf(uri: string): Promise<readonly SymbolInformation[]> {
    const stamp = await this.files.stamp(uri);
    const before = this.known.get(uri);
    if (before && before.stamp === stamp) return before.symbols;
    const file = await this.files.read(uri);
    if (file === undefined) return [];
    const canvas = parseCanvas(file.text);
    const symbols = symbolsIn(uri, canvas, new PositionMapper(file.text, this.client.encoding));
    this.known.set(uri, { stamp: file.stamp, symbols });
    return symbols;
  }

  /** The diagnostics of a file; undefined if it cannot be read. */
  async check(uri: string, settings: Settings): Promise<LspDiagnostic[] | undefined> {
    const file = await this.files.read(uri);
    if (file === undefined) return undefined;
    const found = lint(parseCanvas(file.text), settings.lint.options);
    return toDiagnostics(uri, new PositionMapper(file.text, this.client.encoding), found, this.client);
  }

  stamp(uri: string): Promise<string | undefined> {
    return this.files.stamp(uri);
  }
}

/** The canvas and its items as symbols of the workspace. */
export function symbolsIn(
  uri: string,
  canvas: Canvas,
  positions: PositionMapper,
): readonly SymbolInformation[] {
  return namedThings(canvas, nameOfFile(decodeURI(uri))).map(({ kind, name, container, span }) => ({
    name,
    kind: kind === 'canvas' ? SymbolKind.File : SymbolKind.Object,
    ...(container === '' ? {} : { containerName: container }),
    location: { uri, range: positions.range(span) },
  }));
}
