/** The result of an edit: text edits, or the reason why it is refused. */
import type { Canvas } from '../canvas/canvas';
import { parseCanvas } from '../canvas/parse/parse';
import type { Span } from '../canvas/text';

/** Replaces `span` of the original text by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The edits of one gesture, sorted and free of overlap, and the canvas they lead to; or why nothing is done, in words for the user. */
export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly canvas: Canvas }
  | { readonly ok: false; readonly reason: string };

/**
 * Edits of the canvas's text as edits of its file, which differs where lines end with a lone CR: new lines end like all
 * others, and the canvas has the file's text. `canvas`: what the edits of the text lead to.
 */
export function asInFile(
  { text, source }: Canvas,
  edits: readonly TextEdit[],
  canvas: Canvas,
): { readonly edits: readonly TextEdit[]; readonly canvas: Canvas } {
  if (text === source) return { edits, canvas };
  const written = source.includes('\n')
    ? edits
    : edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', '\r') }));
  return { edits: written, canvas: parseCanvas(applyEdits(source, written)) };
}

/** The edit that puts `text` in the place of all of `before`. */
export function rewritten(before: string, text: string): EditResult {
  return { ok: true, edits: [{ span: { start: 0, end: before.length }, text }], canvas: parseCanvas(text) };
}

/** The text after edits that are sorted and free of overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: written } of edits) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}
