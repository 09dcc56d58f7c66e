/** Format Document and Format Selection, and dashes that go where items start. */
import {
  type DocumentFormattingEditProvider,
  type DocumentRangeFormattingEditProvider,
  type OnTypeFormattingEditProvider,
  type Range,
  type TextDocument,
  TextEdit,
  window,
} from 'vscode';
import { surplusAt } from '../../language/onType';
import { canvasOf, rangeOf } from '../documents';

/** How long, in milliseconds, the status bar shows why nothing was formatted. */
const MESSAGE_TIME = 6000;

export const formattingProvider: DocumentFormattingEditProvider & DocumentRangeFormattingEditProvider = {
  provideDocumentFormattingEdits: (document) => format(document),
  provideDocumentRangeFormattingEdits: (document, range) => format(document, range),
};

async function format(document: TextDocument, range?: Range): Promise<TextEdit[]> {
  const { formatCanvas } = await import('../../edit/format/format');
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const formatted = formatCanvas(canvasOf(document), within);
  if (!formatted.ok) {
    window.setStatusBarMessage(formatted.reason, MESSAGE_TIME);
    return [];
  }
  return formatted.edits.map(({ span, text }) => TextEdit.replace(rangeOf(document, span), text));
}

export const onTypeProvider: OnTypeFormattingEditProvider = {
  provideOnTypeFormattingEdits(document, position) {
    const canvas = canvasOf(document);
    const offset = document.offsetAt(position);
    const surplus = surplusAt(canvas, offset);
    return surplus ? [TextEdit.delete(rangeOf(document, surplus))] : [];
  },
};
