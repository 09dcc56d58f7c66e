/** Tables of edits: a text, what is asked of it, and the exact text that must come out. */
import { expect } from 'chai';
import type { BlockKey } from '../../../src/canvas/blocks';
import { blockOf, type Canvas } from '../../../src/canvas/canvas';
import { type ItemRef, refTo } from '../../../src/canvas/identity';
import type { Operation } from '../../../src/canvas/operation';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import type { TextEdit } from '../../../src/edit/result';

/** Names an item of the text by its block and its position there. */
type Find = (block: BlockKey, position: number) => ItemRef;

/** One row: `after` is the text that must come out, or what the reason of the refusal must match. */
export interface Row {
  readonly title: string;
  readonly before: string;
  readonly ask: (find: Find, text: string) => Operation | readonly Operation[];
  readonly after: string | RegExp;
}

/** Makes a test of every row. */
export function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const row of rows) {
      it(row.title, () => {
        const { after } = row;
        if (typeof after === 'string') expect(edited(row.before, row.ask)).to.equal(after);
        else expect(refusal(row.before, row.ask)).to.match(after);
      });
    }
  });
}

/** The text after the operations; throws where they are refused. */
function edited(text: string, ask: Row['ask']): string {
  const canvas = parseCanvas(text);
  const result = planEdit(canvas, asked(canvas, ask));
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  const written = applied(text, result.edits);
  expect(result.canvas.source, 'the canvas handed out').to.equal(written);
  return written;
}

/** Why the operations are refused; throws where they are not. */
export function refusal(text: string, ask: Row['ask']): string {
  const canvas = parseCanvas(text);
  const result = planEdit(canvas, asked(canvas, ask));
  if (result.ok) throw new Error(`not refused: ${applied(text, result.edits)}`);
  return result.reason;
}

function asked(canvas: Canvas, ask: Row['ask']): readonly Operation[] {
  const find: Find = (block, position) => {
    const item = blockOf(canvas, block).items[position];
    if (item === undefined) throw new RangeError(`no item ${position} in ${block}`);
    return refTo(canvas, item);
  };
  return [ask(find, canvas.text)].flat();
}

/** A text with edits made, which must be sorted and apart from each other. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: written } of edits) {
    expect(span.start).to.be.at.least(at);
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}
