/** The outline and the breadcrumbs. */
import { DocumentSymbol, type DocumentSymbolProvider, SymbolKind, type TextDocument } from 'vscode';
import { SYMBOL_KIND_NAMES } from '../../language/editorNames';
import { type CanvasSymbol, symbols } from '../../language/symbols';
import { canvasOf, rangeOf } from '../documents';

export const symbolProvider: DocumentSymbolProvider = {
  provideDocumentSymbols: (document) =>
    symbols(canvasOf(document)).map((symbol) => toDocumentSymbol(document, symbol)),
};

function toDocumentSymbol(document: TextDocument, symbol: CanvasSymbol): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = symbol;
  const result = new DocumentSymbol(
    name,
    detail,
    SymbolKind[SYMBOL_KIND_NAMES[kind]],
    rangeOf(document, span),
    rangeOf(document, selection),
  );
  result.children = children.map((child) => toDocumentSymbol(document, child));
  return result;
}
