/** Hovers in the text of a canvas. */
import { type HoverProvider, MarkdownString, Hover as VSCodeHover } from 'vscode';
import { hover } from '../../language/hover';
import { canvasOf, diagnosticsOf, rangeOf } from '../documents';

/** Explains the text at the pointer. */
export const hoverProvider: HoverProvider = {
  provideHover(document, position) {
    const found = hover(canvasOf(document), document.offsetAt(position), diagnosticsOf(document));
    return found && new VSCodeHover(new MarkdownString(found.markdown), rangeOf(document, found.span));
  },
};
