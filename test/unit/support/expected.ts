/** Broken canvases with the places marked that a person would point at: `name: «[a]»`. */
import { expect } from 'chai';
import type { Canvas, FileRule } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';

/** Reads a text without its marks. */
export function withoutMarks(template: string): {
  readonly text: string;
  readonly spans: readonly [number, number][];
} {
  const spans: [number, number][] = [];
  const open: number[] = [];
  let text = '';
  for (const character of template) {
    if (character === '«') open.push(text.length);
    else if (character === '»') spans.push([open.pop() ?? 0, text.length]);
    else text += character;
  }
  return { text, spans: spans.sort(([a], [b]) => a - b) };
}

/** Reads a marked text and expects exactly these problems, one at each mark, in the order of the text. */
export function expectProblems(template: string, ...rules: readonly FileRule[]): Canvas {
  const { text, spans } = withoutMarks(template);
  const canvas = parseCanvas(text);
  const found = canvas.problems.map(({ rule, span }) => `${rule} at ${span.start} to ${span.end}`);
  const expected = rules.map((rule, i) => `${rule} at ${spans[i]?.[0]} to ${spans[i]?.[1]}`);
  expect(found, JSON.stringify(canvas.problems.map(({ message }) => message))).to.deep.equal(expected);
  expect(spans).to.have.length(rules.length);
  return canvas;
}

/** The only problem of a canvas. */
export function onlyProblem(canvas: Canvas): Canvas['problems'][number] {
  const [problem, ...more] = canvas.problems;
  if (problem === undefined || more.length > 0) throw new Error(`${canvas.problems.length} problems`);
  return problem;
}

/** The names of all items, in the order of the file. */
export function names(canvas: Canvas): readonly string[] {
  return canvas.items.map((item) => item.name);
}
