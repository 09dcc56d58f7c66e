/** The outline and the breadcrumbs. */
import { DocumentSymbol, type DocumentSymbolProvider, SymbolKind, type TextDocument } from 'vscode';
import { type CanvasSymbol, symbols } from '../../language/symbols';
import { canvasOf, rangeOf } from '../documents';

/** VS Code has no kinds for business models; these are the ones whose icons come closest. */
const SYMBOL_KINDS: Readonly<Record<CanvasSymbol['kind'], SymbolKind>> = {
  field: SymbolKind.Property,
  block: SymbolKind.Module,
  item: SymbolKind.Object,
  link: SymbolKind.Interface,
};

export const symbolProvider: DocumentSymbolProvider = {
  provideDocumentSymbols: (document) =>
    symbols(canvasOf(document)).map((symbol) => toDocumentSymbol(document, symbol)),
};

function toDocumentSymbol(document: TextDocument, symbol: CanvasSymbol): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = symbol;
  const result = new DocumentSymbol(
    name,
    detail,
    SYMBOL_KINDS[kind],
    rangeOf(document, span),
    rangeOf(document, selection),
  );
  result.children = children.map((child) => toDocumentSymbol(document, child));
  return result;
}
