/** The answers to requests about one document, each a thin adapter of `src/language`. */
import {
  type CodeLens,
  type Definition,
  type DefinitionLink,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type InlayHint,
  type Location,
  type Diagnostic as LspDiagnostic,
  type MarkupContent,
  MarkupKind,
  type Position,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { formatCanvas } from '../edit/format/format';
import type { TextEdit as Edit, EditResult } from '../edit/result';
import { codeLenses } from '../language/codeLens';
import { documentLinks } from '../language/documentLinks';
import {
  FOLD_KIND_NAMES,
  SEVERITY_NAMES,
  SOURCE,
  SYMBOL_KIND_NAMES,
  TAG_NAMES,
} from '../language/editorNames';
import { folds } from '../language/folding';
import { hover } from '../language/hover';
import { inlayHints } from '../language/inlayHints';
import { surplusAt } from '../language/onType';
import { definition, highlights, references } from '../language/references';
import { selections } from '../language/selection';
import { semanticTokens, TOKEN_LEGEND, TOKEN_TYPES } from '../language/semanticTokens';
import { type CanvasSymbol, symbols } from '../language/symbols';
import type { Diagnostic } from '../lint/diagnostic';
import type { Client } from './client';
import type { Snapshot } from './documents';
import type { Places } from './places';

/** Findings as the protocol has them. */
export function toDiagnostics(
  uri: string,
  places: Places,
  found: readonly Diagnostic[],
  client: Client,
): LspDiagnostic[] {
  return found.map(({ rule, severity, message, span, related, tag }) => ({
    range: places.range(span),
    severity: DiagnosticSeverity[SEVERITY_NAMES[severity]],
    source: SOURCE,
    code: rule,
    message,
    ...(tag ? { tags: [DiagnosticTag[TAG_NAMES[tag]]] } : {}),
    ...(related && client.relatedInformation
      ? {
          relatedInformation: related.map((place) => ({
            location: { uri, range: places.range(place.span) },
            message: place.message,
          })),
        }
      : {}),
  }));
}

/** Markdown for clients that show it. */
export function markup(client: Client, markdown: string): MarkupContent {
  return client.markdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replace(/\\([!-/:-@[-`{-~])|\*\*|(?<!\\)[*`]/g, '$1') };
}

export function hoverAt(
  { canvas, places }: Snapshot,
  position: Position,
  found: readonly Diagnostic[],
  client: Client,
): Hover | null {
  const answer = hover(canvas, places.offsetAt(position), found);
  return answer ? { contents: markup(client, answer.markdown), range: places.range(answer.span) } : null;
}

export function definitionAt(
  { uri, canvas, places }: Snapshot,
  position: Position,
  client: Client,
): Definition | DefinitionLink[] | null {
  const found = definition(canvas, places.offsetAt(position));
  if (found === undefined) return null;
  if (!client.linkedDefinitions)
    return found.targets.map(({ selection }) => ({ uri, range: places.range(selection) }));
  return found.targets.map(({ span, selection }) => ({
    originSelectionRange: places.range(found.origin),
    targetUri: uri,
    targetRange: places.range(span),
    targetSelectionRange: places.range(selection),
  }));
}

export function referencesAt(
  { uri, canvas, places }: Snapshot,
  position: Position,
  withDefinition: boolean,
): Location[] {
  return references(canvas, places.offsetAt(position), withDefinition).map((span) => ({
    uri,
    range: places.range(span),
  }));
}

export function highlightsAt({ canvas, places }: Snapshot, position: Position): DocumentHighlight[] | null {
  const found = highlights(canvas, places.offsetAt(position));
  if (found === undefined) return null;
  return found.map(({ span, kind }) => ({
    range: places.range(span),
    kind: kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** The outline, flat for clients that know no other. */
export function symbolsOf(
  { uri, canvas, places }: Snapshot,
  client: Client,
): DocumentSymbol[] | SymbolInformation[] {
  const nested = (symbol: CanvasSymbol): DocumentSymbol => ({
    name: symbol.name || ' ',
    detail: symbol.detail,
    kind: SymbolKind[SYMBOL_KIND_NAMES[symbol.kind]],
    range: places.range(symbol.span),
    selectionRange: places.range(symbol.selection),
    children: symbol.children.map(nested),
  });
  const flat = (symbol: CanvasSymbol, container: string): readonly SymbolInformation[] => [
    {
      name: symbol.name,
      kind: SymbolKind[SYMBOL_KIND_NAMES[symbol.kind]],
      location: { uri, range: places.range(symbol.span) },
      ...(container === '' ? {} : { containerName: container }),
    },
    ...symbol.children.flatMap((child) => flat(child, symbol.name)),
  ];
  const found = symbols(canvas);
  return client.nestedSymbols ? found.map(nested) : found.flatMap((symbol) => flat(symbol, ''));
}

export function foldsOf({ text }: Snapshot): FoldingRange[] {
  return folds(text).map(({ start, end, kind }) => ({
    startLine: start,
    endLine: end,
    ...(kind ? { kind: FoldingRangeKind[FOLD_KIND_NAMES[kind]] } : {}),
  }));
}

export function selectionsAt({ canvas, places }: Snapshot, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = selections(canvas, places.offsetAt(position));
    const grown = spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: places.range(span), ...(parent ? { parent } : {}) }),
      undefined,
    );
    return grown ?? { range: { start: position, end: position } };
  });
}

export function linksOf({ uri, canvas, places }: Snapshot): DocumentLink[] {
  return documentLinks(canvas).flatMap(({ kind, span, target }) => {
    const address = kind === 'web' ? target : besideFile(uri, target);
    return address === undefined ? [] : [{ range: places.range(span), target: address }];
  });
}

/** A path looked up from the folder of a canvas; undefined for a canvas that is no file yet. */
function besideFile(uri: string, target: string): string | undefined {
  if (uri.startsWith('untitled:')) return undefined;
  try {
    return new URL(target.replaceAll('\\', '/'), uri).href;
  } catch {
    return undefined;
  }
}

/** The legend of the semantic tokens. */
export const LEGEND = { tokenTypes: [...TOKEN_LEGEND], tokenModifiers: ['declaration'] };

/** Tokens as the protocol encodes them: each relative to the one before it. */
export function tokensOf({ canvas, places }: Snapshot): { data: number[] } {
  const tokens = semanticTokens(canvas)
    .map(({ span, block, declares }) => ({
      ...places.range(span),
      type: TOKEN_LEGEND.indexOf(TOKEN_TYPES[block]),
      modifiers: declares ? 1 : 0,
    }))
    .sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
  let line = 0;
  let character = 0;
  const data = tokens.flatMap(({ start, end, type, modifiers }) => {
    const isSameLine = start.line === line;
    const encoded = [
      start.line - line,
      isSameLine ? start.character - character : start.character,
      end.character - start.character,
      type,
      modifiers,
    ];
    line = start.line;
    character = start.character;
    return encoded;
  });
  return { data };
}

export function hintsIn({ uri, canvas, places }: Snapshot, range: Range, client: Client): InlayHint[] {
  return inlayHints(canvas, places.span(range)).map(({ offset, label, tooltip, definition: target }) => ({
    position: places.positionAt(offset),
    label: [
      { value: label, tooltip: markup(client, tooltip), location: { uri, range: places.range(target) } },
    ],
    paddingLeft: true,
  }));
}

/** Lenses; one that only a grid could serve is left out. */
export function lensesOf(
  { uri, canvas, places }: Snapshot,
  found: readonly Diagnostic[],
  client: Client,
): CodeLens[] {
  return codeLenses(canvas, found).flatMap(({ span, title, action }): CodeLens[] => {
    if (action.kind === 'open-canvas') return [];
    const range = places.range(span);
    const targets = action.kind === 'peek' ? action.places : [action.at];
    const locations = targets.map((target) => ({ uri, range: places.range(target) }));
    const command = client.showReferences
      ? { title, command: client.showReferences, arguments: [uri, range.start, locations] }
      : { title, command: '' };
    return [{ range, command }];
  });
}

/** The edits that format a document or a part of it, or why it is not formatted. */
export function formatted({ canvas, places }: Snapshot, range?: Range): TextEdit[] | string {
  const result: EditResult = formatCanvas(canvas, range && places.span(range));
  return result.ok ? toEdits(places, result.edits) : result.reason;
}

export function typedAt({ canvas, places }: Snapshot, position: Position): TextEdit[] {
  const offset = places.offsetAt(position);
  const surplus = surplusAt(canvas, offset);
  return surplus ? [{ range: places.range(surplus), newText: '' }] : [];
}

export function toEdits(places: Places, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: places.range(span), newText: text }));
}

/** Edits of one document, for its version only where the client can tell versions apart. */
export function workspaceEdit(
  { uri, version, places }: Snapshot,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = toEdits(places, edits);
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
