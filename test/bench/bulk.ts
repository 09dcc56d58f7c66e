/**
 * What it takes to change, check or suggest many things at once. Each amount is measured on a small canvas and on one that is
 * four times as large: what grows faster than the canvas would keep people waiting on a large one.
 */
import { refTo } from '../../src/canvas/identity';
import type { Operation } from '../../src/canvas/operation';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { planEdit } from '../../src/edit/plan';
import { lint } from '../../src/lint/lint';
import { suggestLinks } from '../../src/lint/suggest/suggest';
import { generatedCanvas } from './canvases';
import { measure } from './measure';
import { ms, table, times } from './table';

const SMALL = 250;
const LARGE = 4 * SMALL;
const SECONDS = 2;

/** How many times as long as on the small canvas it may take, for each time that the canvas is larger. */
const MOST_GROWTH = 1.6;
/** How many parses of the same text changing every note may take. */
const MOST_PARSES = 30;

type Operations = (refs: readonly ReturnType<typeof refTo>[]) => readonly Operation[];

const CHANGES: Readonly<Record<string, Operations>> = {
  'every note is removed': (refs) => refs.map((item) => ({ kind: 'remove-item', item })),
  'every note is copied': (refs) => refs.map((item) => ({ kind: 'duplicate-item', item })),
  'every note is moved to one block': (refs) =>
    refs
      .filter(({ block }) => block !== 'cost_structure')
      .map((item) => ({ kind: 'move-item', item, block: 'cost_structure' })),
  'as many notes are added': (refs) => [
    { kind: 'add-items', items: refs.map((_, index) => ({ block: 'channels', name: `New ${index}` })) },
  ],
};

/** Measures everything, prints it and says which bars are not met. */
export function benchBulk(): readonly string[] {
  const small = measureSize(SMALL);
  const large = measureSize(LARGE);
  const names = Object.keys(large).filter((name) => name !== 'parse');
  const rows = names.map((name) => {
    const [before, after] = [small[name], large[name]];
    if (before === undefined || after === undefined) throw new Error(`not measured: ${name}`);
    return { name, before, after, growth: after.time / before.time / (LARGE / SMALL) };
  });
  console.log(
    `\nMany things at once. “×” is against the parse of the same text; growth is the cost per note on ${LARGE} notes\nagainst that on ${SMALL}. Linear is 1.\n`,
  );
  console.log(
    table(
      ['', `${SMALL} notes`, '', `${LARGE} notes`, '', 'growth'],
      rows.map(({ name, before, after, growth }) => [
        name,
        ...[before, after].flatMap(({ time, ratio }) => [ms(time), times(ratio)]),
        times(growth),
      ]),
    ),
  );
  return rows.flatMap(({ name, after, growth }) => [
    ...(growth > MOST_GROWTH
      ? [`${name}: grows ${times(growth)} as fast as the canvas, ${times(MOST_GROWTH)} allowed`]
      : []),
    ...(name in CHANGES && after.ratio > MOST_PARSES
      ? [`${name}: ${times(after.ratio)} the parse, ${times(MOST_PARSES)} allowed`]
      : []),
  ]);
}

function measureSize(items: number): ReturnType<typeof measure> {
  const text = generatedCanvas(items);
  const canvas = parseCanvas(text);
  const refs = canvas.items.map((item) => refTo(canvas, item));
  const unlinked = parseCanvas(text.replace(/^ {4}links: .*\n/gm, ''));
  const broken = parseCanvas(text.replace(/links: \[/g, 'links: [no-such-note, '));
  const changes = Object.entries(CHANGES).map(([name, operations]) => [
    name,
    () => {
      const result = planEdit(canvas, operations(refs));
      if (!result.ok) throw new Error(`refused: ${name}`);
    },
  ]);
  return measure(
    {
      parse: () => parseCanvas(text),
      ...(Object.fromEntries(changes) as Record<string, () => void>),
      'links are suggested where there are none': () => suggestLinks(unlinked),
      'every link has a broken neighbour': () => lint(broken),
    },
    SECONDS * 1000,
  );
}
