/** What must hold for every edit. */
import { config, expect } from 'chai';
import type { Canvas } from '../../../src/canvas/canvas';
import type { Operation } from '../../../src/canvas/operation';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { TextEdit } from '../../../src/edit/result';
import { intrusions, mayLoseComments } from './frame';
import { apply, differences, seen, twins } from './oracle';

config.truncateThreshold = 0;

/** Parses, means what the operation means, touches nothing else, loses no comment, can be taken back. */
export function checkEdit(
  before: Canvas,
  operation: Operation,
  edits: readonly TextEdit[],
  after: Canvas,
): void {
  const told = `${JSON.stringify(operation)}\n--- before\n${before.text}\n--- after\n${after.text}\n`;
  expect(applied(before.text, edits), told).to.equal(after.text);
  expect(applied(after.text, inverse(before.text, edits)), told).to.equal(before.text);
  expect(parseCanvas(after.text).writable, told).to.equal(true);
  checkMeaning(before, operation, after, told);
  expect(intrusions(before, operation, edits), told).to.deep.equal([]);
  expect(lostComments(before, operation, after), told).to.deep.equal([]);
}

function checkMeaning(before: Canvas, operation: Operation, after: Canvas, told: string): void {
  if (operation.kind === 'replace-text') return;
  const [expected, actual] = [seen(before.text), seen(after.text)];
  expect(twins(actual), told).to.be.at.most(twins(expected));
  apply(expected, operation);
  const open = ['rename-item', 'rename-id', 'add-item', 'add-items', 'duplicate-item', 'link'].includes(
    operation.kind,
  );
  expect(differences(expected, actual, open ? 'open' : 'same'), told).to.deep.equal([]);
}

/** The text after edits that are sorted and do not overlap. */
function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    expect(edit.span.start).to.be.at.least(at);
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** The edits that lead back. */
function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.span.start + shift;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    return {
      span: { start, end: start + edit.text.length },
      text: text.slice(edit.span.start, edit.span.end),
    };
  });
}

/** Every comment in these texts has a number of its own. */
const COMMENT = /# [a-z]+ \d+/g;

function lostComments(before: Canvas, operation: Operation, after: Canvas): readonly string[] {
  const kept = new Set(after.text.match(COMMENT));
  const free = mayLoseComments(before, operation);
  return [...before.text.matchAll(COMMENT)]
    .filter(({ index }) => !free.some((span) => span.start <= index && index < span.end))
    .map(([comment]) => comment)
    .filter((comment) => !kept.has(comment));
}
