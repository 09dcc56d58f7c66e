/** Sorts the blocks into the canonical order, each with its comments. */
import { blockForKey } from '../canvas/blockNames';
import { BLOCK_KEYS } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import { lineEnd, lineStart, nextLine } from '../canvas/lines';
import { type EditableCanvas, keyText } from './editableCanvas';
import { planRewrite } from './plan';
import type { EditResult, TextEdit } from './result';
import { blockParts } from './yamlStyle/block';
import { changeFlow, flowCells, leadComments, trailingComments } from './yamlStyle/flow';
import { isBlank } from './yamlStyle/lines';

/** Whether the blocks of the canvas are not in the canonical order. */
export function areBlocksSorted(canvas: Canvas): boolean {
  const starts = BLOCK_KEYS.flatMap((key) => canvas.blocks.get(key)?.keySpan?.start ?? []);
  return starts.every((start, index) => index === 0 || (starts[index - 1] ?? 0) <= start);
}

/** Sorts the blocks; what is no block stays in its place among them. */
export function sortBlocks(canvas: Canvas): EditResult {
  return planRewrite(canvas, () => ({
    steps: [
      (editable) => ({ edits: editable.root?.flow ? sortCells(editable) : sortLines(editable), spans: [] }),
    ],
    expect: () => undefined,
  }));
}

/** For each pair of the root, the pair that takes its place. */
function order(editable: EditableCanvas): readonly number[] {
  const ranks = editable.rootPairs.map((pair) => {
    const key = blockForKey(keyText(pair));
    return key === undefined ? -1 : BLOCK_KEYS.indexOf(key);
  });
  const blocks = ranks.flatMap((rank, index) => (rank < 0 ? [] : [index]));
  const sorted = [...blocks].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return ranks.map((rank, index) => (rank < 0 ? index : (sorted[blocks.indexOf(index)] ?? index)));
}

/** Each block with the text above it, up to the previous block; blank lines stay where they are. */
function sortLines(editable: EditableCanvas): readonly TextEdit[] {
  const { text, root } = editable;
  if (root === undefined) return [];
  const parts = blockParts(text, root);
  const chunks = parts.map((part, index) => {
    let start = parts[index - 1]?.end ?? topOf(text, part.lead, part.mark);
    while (start < part.mark && isBlank(text.slice(start, lineEnd(text, start))))
      start = nextLine(text, start);
    return { start, end: part.end };
  });
  return order(editable).flatMap((from, index) => {
    const [place, chunk] = [chunks[index], chunks[from]];
    if (from === index || !place || !chunk) return [];
    return [{ span: place, text: text.slice(chunk.start, chunk.end) }];
  });
}

/** Comments at the very top are about the file. */
function topOf(text: string, lead: number, mark: number): number {
  return lead <= (text.startsWith('\uFEFF') ? 1 : 0) ? lineStart(text, mark) : lead;
}

function sortCells(editable: EditableCanvas): readonly TextEdit[] {
  const { text, root } = editable;
  if (root === undefined) return [];
  const { cells } = flowCells(text, root);
  const moved = order(editable);
  const removed = new Set(moved.flatMap((from, index) => (from === index ? [] : [index])));
  const inserted = moved.flatMap((from, index) => {
    const cell = cells[from];
    if (from === index || cell === undefined) return [];
    const [after, ...more] = trailingComments(cell);
    const lead = [...leadComments(cell), ...more];
    const body = text.slice(cell.start, cell.end);
    return [{ index, cell: { lead, body, after: after === undefined ? '' : ` ${after}` } }];
  });
  return changeFlow(text, root, { removed, inserted, choice: 'all' }).edits;
}
