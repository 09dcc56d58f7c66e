/** What must hold for every edit. */
import { config, expect } from 'chai';
import type { Canvas } from '../../../src/canvas/canvas';
import type { Operation } from '../../../src/canvas/operation';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { TextEdit } from '../../../src/edit/result';
import { intrusions, mayLoseComments } from './frame';
import { apply, differences, parses, seen, twins } from './oracle';

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
  expect(parses(after.text), told).to.equal(true);
  expect(parseCanvas(after.text).writable, told).to.equal(true);
  checkMeaning(before, operation, after, told);
  expect(intrusions(before.text, [operation], edits), told).to.deep.equal([]);
  expect(lostComments(before.text, [operation], after.text), told).to.deep.equal([]);
}

function checkMeaning(before: Canvas, operation: Operation, after: Canvas, told: string): void {
  if (operation.kind === 'replace-text') {
    const { span, text } = operation;
    const replaced = before.text.slice(0, span.start) + text + before.text.slice(span.end);
    expect(after.text, told).to.equal(replaced);
    return;
  }
  if (operation.kind === 'ignore-rule') checkIgnored(before, operation, after, told);
  const [expected, actual] = [seen(before.text), seen(after.text)];
  expect(twins(actual), told).to.be.at.most(twins(expected));
  const open = apply(expected, operation);
  expect(differences(expected, actual, open), told).to.deep.equal([]);
}

/** An ignore comment has come, or the rule to one that was there; without it the text is as it was. */
function checkIgnored(
  before: Canvas,
  { rule }: Operation & { readonly kind: 'ignore-rule' },
  after: Canvas,
  told: string,
): void {
  if (after.text === before.text) return;
  const comments = [...after.text.matchAll(/# bmc-ignore ([a-z-, ]+).*/g)];
  expect(
    comments.some(([, rules]) => rules?.includes(rule)),
    told,
  ).to.equal(true);
  const bare = (text: string) => text.replace(/# bmc-ignore .*/g, '').replace(/\s/g, '');
  expect(bare(after.text), told).to.equal(bare(before.text));
}

/** The text after edits that are sorted and do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
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
export function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
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

/** The comments that have gone although they do not belong to what the operations take away. */
export function lostComments(
  before: string,
  operations: readonly Operation[],
  after: string,
): readonly string[] {
  const kept = new Set(after.match(COMMENT));
  const free = operations.flatMap((operation) => mayLoseComments(before, operation));
  return [...before.matchAll(COMMENT)]
    .filter(({ index }) => !free.some((span) => span.start <= index && index < span.end))
    .map(([comment]) => comment)
    .filter((comment) => !kept.has(comment));
}
