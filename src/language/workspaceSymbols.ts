/** What can be found by name across the canvases of a workspace: the canvases themselves and their items. */
import { blockTitle } from '../canvas/blockTitle';
import type { Canvas } from '../canvas/canvas';
import { oneLine, type Span } from '../canvas/text';

/** Something with a name, a place, and where it belongs. */
export interface NamedThing {
  readonly kind: 'canvas' | 'item';
  readonly name: string;
  /** For an item, its block and its canvas. */
  readonly container: string;
  readonly span: Span;
}

/** Everything in a canvas that has a name. `fallback` names a canvas that does not say its name. */
export function namedThings(canvas: Canvas, fallback: string): readonly NamedThing[] {
  const name = oneLine(canvas.header.name ?? '') || fallback;
  const field = canvas.headerFields.get('name');
  const items = canvas.items
    .filter((item) => item.name.trim() !== '')
    .map((item): NamedThing => {
      const container = `${blockTitle(canvas.header, item.block)} · ${name}`;
      return { kind: 'item', name: oneLine(item.name), container, span: item.nameSpan };
    });
  return [
    { kind: 'canvas', name, container: '', span: field?.values[0]?.span ?? { start: 0, end: 0 } },
    ...items,
  ];
}

/** What a canvas is called by its file. */
export function nameOfFile(path: string): string {
  return path.replace(/^.*\/|\.bmc\.ya?ml$/gi, '');
}

/** Whether the name contains the letters of the query in their order; case does not matter. */
export function matches(query: string, name: string): boolean {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  const wanted = name.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    const found = wanted.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}
