/** What is dropped on the text of a canvas: lists become notes, anything else the evidence of the note below the pointer. */
import { blockOf, type Canvas } from '../canvas/canvas';
import { refTo } from '../canvas/identity';
import { blockAt, itemAt } from '../canvas/locate';
import type { Operation } from '../canvas/operation';

/** New notes behind the one at an offset, or at the end of the block there; undefined outside every block. */
export function droppedNotes(
  canvas: Canvas,
  offset: number,
  names: readonly string[],
): readonly Operation[] | undefined {
  const block = blockAt(canvas, offset);
  if (block === undefined || names.length === 0) return undefined;
  const item = itemAt(canvas, offset);
  const { items } = blockOf(canvas, block);
  const index = item && item.block === block ? items.indexOf(item) + 1 : items.length;
  return names.map((name, count) => ({
    kind: 'add-items',
    items: [{ block, name, ...(index < items.length ? { position: index + count } : {}) }],
  }));
}

/** More evidence for the note at an offset; undefined where there is none. */
export function droppedEvidence(
  canvas: Canvas,
  offset: number,
  links: readonly string[],
): readonly Operation[] | undefined {
  const item = itemAt(canvas, offset);
  if (item === undefined || links.length === 0) return undefined;
  const known = item.fields.get('evidence')?.values.map(({ value }) => value) ?? [];
  const value = [...known, ...links.filter((link) => !known.includes(link))];
  return [{ kind: 'set-field', item: refTo(canvas, item), key: 'evidence', value }];
}

/** A link in Markdown to a file beside the canvas. */
export function fileLink(name: string, path: string): string {
  const target = encodeURI(path).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `[${name.replace(/[[\]]/g, '')}](${target})`;
}
