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
import type { PositionMapper } from './positions';

/** Findings as the protocol has them. */
export function toDiagnostics(
  uri: string,
  positions: PositionMapper,
  found: readonly Diagnostic[],
  client: Client,
): LspDiagnostic[] {
  return found.map(({ rule, severity, message, span, related, tag }) => ({
    range: positions.range(span),
    severity: DiagnosticSeverity[SEVERITY_NAMES[severity]],
    source: SOURCE,
    code: rule,
    message,
    ...(tag ? { tags: [DiagnosticTag[TAG_NAMES[tag]]] } : {}),
    ...(related && client.relatedInformation
      ? {
          relatedInformation: related.map((place) => ({
            location: { uri, range: positions.range(place.span) },
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
  { canvas, positions }: Snapshot,
  position: Position,
  found: readonly Diagnostic[],
  client: Client,
): Hover | null {
  const answer = hover(canvas, positions.offsetAt(position), found);
  return answer ? { contents: markup(client, answer.markdown), range: positions.range(answer.span) } : null;
}

export function definitionAt(
  { uri, canvas, positions }: Snapshot,
  position: Position,
  client: Client,
): Definition | DefinitionLink[] | null {
  const found = definition(canvas, positions.offsetAt(position));
  if (found === undefined) return null;
  if (!client.linkedDefinitions)
    return found.targets.map(({ selection }) => ({ uri, range: positions.range(selection) }));
  return found.targets.map(({ span, selection }) => ({
    originSelectionRange: positions.range(found.origin),
    targetUri: uri,
    targetRange: positions.range(span),
    targetSelectionRange: positions.range(selection),
  }));
}

export function referencesAt(
  { uri, canvas, positions }: Snapshot,
  position: Position,
  withDefinition: boolean,
): Location[] {
  return references(canvas, positions.offsetAt(position), withDefinition).map((span) => ({
    uri,
    range: positions.range(span),
  }));
}

export function highlightsAt(
  { canvas, positions }: Snapshot,
  position: Position,
): DocumentHighlight[] | null {
  const found = highlights(canvas, positions.offsetAt(position));
  if (found === undefined) return null;
  return found.map(({ span, kind }) => ({
    range: positions.range(span),
    kind: kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** The outline, flat for clients that know no other. */
export function symbolsOf(
  { uri, canvas, positions }: Snapshot,
  client: Client,
): DocumentSymbol[] | SymbolInformation[] {
  const nested = (symbol: CanvasSymbol): DocumentSymbol => ({
    name: symbol.name || ' ',
    detail: symbol.detail,
    kind: SymbolKind[SYMBOL_KIND_NAMES[symbol.kind]],
    range: positions.range(symbol.span),
    selectionRange: positions.range(symbol.selection),
    children: symbol.children.map(nested),
  });
  const flat = (symbol: CanvasSymbol, container: string): readonly SymbolInformation[] => [
    {
      name: symbol.name,
      kind: SymbolKind[SYMBOL_KIND_NAMES[symbol.kind]],
      location: { uri, range: positions.range(symbol.span) },
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

export function selectionsAt(
  { canvas, positions }: Snapshot,
  cursors: readonly Position[],
): SelectionRange[] {
  return cursors.map((position) => {
    const spans = selections(canvas, positions.offsetAt(position));
    const grown = spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: positions.range(span), ...(parent ? { parent } : {}) }),
      undefined,
    );
    return grown ?? { range: { start: position, end: position } };
  });
}

export function linksOf({ uri, canvas, positions }: Snapshot): DocumentLink[] {
  return documentLinks(canvas).flatMap(({ kind, span, target }) => {
    const address = kind === 'web' ? target : besideFile(uri, target);
    return address === undefined ? [] : [{ range: positions.range(span), target: address }];
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
export function tokensOf({ canvas, positions }: Snapshot): { data: number[] } {
  const tokens = semanticTokens(canvas)
    .map(({ span, block, declares }) => ({
      ...positions.range(span),
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

export function hintsIn({ uri, canvas, positions }: Snapshot, range: Range, client: Client): InlayHint[] {
  return inlayHints(canvas, positions.span(range)).map(({ offset, label, tooltip, definition: target }) => ({
    position: positions.positionAt(offset),
    label: [
      { value: label, tooltip: markup(client, tooltip), location: { uri, range: positions.range(target) } },
    ],
    paddingLeft: true,
  }));
}

/** Lenses; one that only a grid could serve is left out. */
export function lensesOf(
  { uri, canvas, positions }: Snapshot,
  found: readonly Diagnostic[],
  client: Client,
): CodeLens[] {
  return codeLenses(canvas, found).flatMap(({ span, title, action }): CodeLens[] => {
    if (action.kind === 'open-canvas') return [];
    const range = positions.range(span);
    const targets = action.kind === 'peek' ? action.places : [action.at];
    const locations = targets.map((target) => ({ uri, range: positions.range(target) }));
    const command = client.showReferences
      ? { title, command: client.showReferences, arguments: [uri, range.start, locations] }
      : { title, command: '' };
    return [{ range, command }];
  });
}

/** The edits that format a document or a part of it, or why it is not formatted. */
export function formatted({ canvas, positions }: Snapshot, range?: Range): TextEdit[] | string {
  const result: EditResult = formatCanvas(canvas, range && positions.span(range));
  return result.ok ? toEdits(positions, result.edits) : result.reason;
}

export function typedAt({ canvas, positions }: Snapshot, position: Position): TextEdit[] {
  const offset = positions.offsetAt(position);
  const surplus = surplusAt(canvas, offset);
  return surplus ? [{ range: positions.range(surplus), newText: '' }] : [];
}

export function toEdits(positions: PositionMapper, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: positions.range(span), newText: text }));
}

/** Edits of one document; with its version if the client supports versioned edits. */
export function workspaceEdit(
  { uri, version, positions }: Snapshot,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = toEdits(positions, edits);
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
