/** Small canvases with `|` where the cursor is; for tests of positions. Block scalars in them are written with `>`. */
import type { Canvas } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';

/** A text without its markers, and their offsets. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
  readonly offsets: readonly number[];
}

/** Takes the `|` markers out of a text. At least one is expected. */
export function marked(template: string): Marked {
  const parts = template.split('|');
  if (parts.length < 2) throw new Error('the text has no | marker');
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    offsets.push(length);
  }
  return { text: parts.join(''), offset: offsets[0] ?? 0, offsets };
}

/** A parsed canvas and the place of its first marker. */
export function canvasAt(template: string): { readonly canvas: Canvas; readonly offset: number } {
  const { text, offset } = marked(template);
  return { canvas: parseCanvas(text), offset };
}
