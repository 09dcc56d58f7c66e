/** Links in notes and evidence, opened with Ctrl+click. */
import { DocumentLink, type DocumentLinkProvider, type TextDocument, Uri } from 'vscode';
import { documentLinks, type DocumentLink as Found } from '../../language/documentLinks';
import { canvasOf, rangeOf } from '../documents';

export const documentLinkProvider: DocumentLinkProvider = {
  provideDocumentLinks: (document) =>
    documentLinks(canvasOf(document)).flatMap((found) => {
      const target = targetOf(document, found);
      return target ? [new DocumentLink(rangeOf(document, found.span), target)] : [];
    }),
};

function targetOf(document: TextDocument, { kind, target }: Found): Uri | undefined {
  return kind === 'web' ? Uri.parse(target, true) : fileBeside(document, target);
}

/** A path is looked up from the folder of the canvas; an untitled canvas has none. */
export function fileBeside(document: TextDocument, target: string): Uri | undefined {
  if (document.isUntitled) return undefined;
  const [path = '', fragment = ''] = target.split('#');
  return Uri.joinPath(document.uri, '..', decoded(path)).with({ fragment });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
