/** Go to definition, peek, find all references, and the highlights of the item under the cursor. */
import {
  type DefinitionProvider,
  DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightProvider,
  Location,
  type LocationLink,
  type ReferenceProvider,
} from 'vscode';
import { definition, highlights, references } from '../../language/references';
import { canvasOf, rangeOf } from '../documents';

export const definitionProvider: DefinitionProvider = {
  provideDefinition(document, position): LocationLink[] | undefined {
    const found = definition(canvasOf(document), document.offsetAt(position));
    return found?.targets.map(({ span, selection }) => ({
      originSelectionRange: rangeOf(document, found.origin),
      targetUri: document.uri,
      targetRange: rangeOf(document, span),
      targetSelectionRange: rangeOf(document, selection),
    }));
  },
};

export const referenceProvider: ReferenceProvider = {
  provideReferences: (document, position, { includeDeclaration }) =>
    references(canvasOf(document), document.offsetAt(position), includeDeclaration).map(
      (span) => new Location(document.uri, rangeOf(document, span)),
    ),
};

export const highlightProvider: DocumentHighlightProvider = {
  provideDocumentHighlights: (document, position) =>
    highlights(canvasOf(document), document.offsetAt(position))?.map(
      ({ span, kind }) =>
        new DocumentHighlight(
          rangeOf(document, span),
          kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        ),
    ),
};
