/** The result of an edit: text edits, or the reason why it is refused. */
import type { Canvas } from '../canvas/canvas';
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
