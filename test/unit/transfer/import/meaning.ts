import { BLOCK_KEYS } from '../../../../src/canvas/blocks';
import { blockOf, type Canvas } from '../../../../src/canvas/canvas';

/** What a canvas says, in a form that can be compared: its header, and the notes of the blocks that it has. */
export function meaning(canvas: Canvas): unknown {
  return {
    header: canvas.header,
    blocks: Object.fromEntries(
      BLOCK_KEYS.filter((key) => blockOf(canvas, key).keySpan !== undefined).map((key) => [
        key,
        blockOf(canvas, key).items.map((item) => ({
          name: item.name,
          links: canvas.links
            .of(item)
            .map(({ a, b }) => (a === item ? b : a).name)
            .sort(),
          ...item.values,
        })),
      ]),
    ),
  };
}
