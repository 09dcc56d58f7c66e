/**
 * What comparing two versions takes: against parsing both, and all of it from the texts to what the page is sent, for a
 * canvas of about 300 lines of which every tenth note has changed.
 */
import { refTo } from '../../src/canvas/identity';
import type { Operation } from '../../src/canvas/operation';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { findingsOf } from '../../src/compare/changeNote';
import { compareCanvases } from '../../src/compare/compare';
import { comparisonView } from '../../src/compare/comparisonView';
import { planEdit } from '../../src/edit/plan';
import { generatedCanvas } from './canvases';
import { measure } from './measure';
import { ms, table, times } from './table';

/** The bars of the issue: a comparison against two parses, and milliseconds until 300 lines are shown. */
const MOST_PARSES = 3;
const MOST_UNTIL_SENT = 150;

/** Canvases of 60 notes have about 300 lines. */
const SIZES: readonly number[] = [60, 300, 1000];
const SECONDS = 3;

/** Measures, prints and says which bars are not met. */
export function benchCompare(): readonly string[] {
  const sizes = SIZES.map((items) => {
    const before = generatedCanvas(items);
    const after = changed(before);
    const [old, now] = [parseCanvas(before), parseCanvas(after)];
    const sent = (): unknown =>
      comparisonView(
        findingsOf(compareCanvases(parseCanvas(before), parseCanvas(after))),
        { old: 'before', now: 'after' },
        { canEdit: true },
      );
    const measured = measure(
      {
        parses: () => [parseCanvas(before), parseCanvas(after)],
        compare: () => compareCanvases(old, now),
        sent,
      },
      SECONDS * 1000,
    );
    return { items, lines: before.split('\n').length - 1, measured };
  });
  console.log(
    '\nComparing two versions: against parsing both, and from the texts to what the page is sent.\n',
  );
  console.log(
    table(
      ['items', 'lines', 'two parses', 'comparison', '', 'until sent', ''],
      sizes.map(({ items, lines, measured: { parses, compare, sent } }) => [
        String(items),
        String(lines),
        ms(parses.time),
        ...[compare, sent].flatMap(({ time, ratio }) => [ms(time), times(ratio)]),
      ]),
    ),
  );
  return sizes.flatMap(({ items, lines, measured: { compare, sent } }) => [
    ...(compare.ratio > MOST_PARSES
      ? [`comparison at ${items} items: ${times(compare.ratio)} of ${times(MOST_PARSES)} two parses`]
      : []),
    ...(items === SIZES[0] && sent.time > MOST_UNTIL_SENT
      ? [`comparison of ${lines} lines until sent: ${ms(sent.time)} of ${ms(MOST_UNTIL_SENT)}`]
      : []),
  ]);
}

/** The text with every tenth note renamed. */
function changed(text: string): string {
  const canvas = parseCanvas(text);
  const operations = canvas.items
    .filter((_, index) => index % 10 === 5)
    .map(
      (item, index): Operation => ({
        kind: 'rename-item',
        item: refTo(canvas, item),
        name: `Another ${index}`,
      }),
    );
  const edited = planEdit(canvas, operations);
  if (!edited.ok) throw new Error(edited.reason);
  return edited.canvas.text;
}
