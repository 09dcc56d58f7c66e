/**
 * What reading, checking and changing a canvas takes, against the bare parse of the same text by the package `yaml`, as
 * Node loads it, in the same run. What the extension bundles is that package's build for browsers, which is faster.
 */
import { createRequire } from 'node:module';
import { parseDocument as parseBundled } from 'yaml';
import type { Canvas } from '../../src/canvas/canvas';
import { refTo } from '../../src/canvas/identity';
import type { Operation } from '../../src/canvas/operation';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { planEdit } from '../../src/edit/plan';
import { Facts } from '../../src/lint/facts';
import { lint } from '../../src/lint/lint';
import { RULES } from '../../src/lint/rules';
import { generatedCanvas } from './canvases';
import { type Measured, measure, median, timeOf } from './measure';
import { ms, percent, table, times } from './table';

/** The items of the canvases that are measured. */
export const SIZES: readonly number[] = [30, 300, 1000];

/** The bars of the design, which a run is checked against. */
const MOST_WITH_LINT = 1.25;
/** How much more an item may cost on the largest canvas than on the smallest, beyond what it costs YAML's parser. */
const MOST_GROWTH = 1.25;

const SECONDS = 4;

const { parseDocument } = createRequire(__filename)('yaml') as typeof import('yaml');

type What = 'yaml' | 'bundled' | 'parse' | 'lint' | 'edit';

interface Size {
  readonly items: number;
  readonly text: string;
  readonly canvas: Canvas;
  readonly measured: Readonly<Record<What, Measured>>;
}

/** Measures everything, prints it and says which bars are not met. */
export function benchEngine(): readonly string[] {
  const sizes = SIZES.map(measureSize);
  console.log(
    '\nReading, checking, changing, in processor time. “×” is against the bare YAML parse of the same text as Node\nloads that package; the extension bundles its build for browsers.\n',
  );
  console.log(
    table(
      ['items', 'lines', 'findings', 'YAML', 'bundled', '', 'parse', '', 'parse + lint', '', 'edit', ''],
      sizes.map(({ items, text, canvas, measured: { yaml, bundled, parse, lint: checked, edit } }) => [
        String(items),
        String(text.split('\n').length - 1),
        String(lint(canvas).length),
        ms(yaml.time),
        ...[bundled, parse, checked, edit].flatMap(({ time, ratio }) => [ms(time), times(ratio)]),
      ]),
    ),
  );
  const growth = growths(sizes);
  console.log('\nCost per item, against an item of the smallest canvas. Linear is 1.\n');
  console.log(
    table(
      ['items', 'YAML', 'parse', 'parse + lint', 'edit'],
      growth.map(({ items, yaml, parse, lint: checked, edit }) => [
        String(items),
        ...[yaml, parse, checked, edit].map(times),
      ]),
    ),
  );
  printRules(sizes);
  return missed(sizes, growth);
}

function measureSize(items: number): Size {
  const text = generatedCanvas(items);
  const canvas = parseCanvas(text);
  const operation = renaming(canvas);
  const measured = measure(
    {
      yaml: () => parseDocument(text),
      bundled: () => parseBundled(text),
      parse: () => parseCanvas(text),
      lint: () => lint(parseCanvas(text)),
      edit: () => {
        if (!planEdit(canvas, [operation]).ok) throw new Error('the edit was refused');
      },
    },
    SECONDS * 1000,
  );
  return { items, text, canvas, measured };
}

/** The usual edit: a note in the middle gets another name. */
function renaming(canvas: Canvas): Operation {
  const item = canvas.items[canvas.items.length >> 1];
  if (item === undefined) throw new Error('a canvas without items');
  return { kind: 'rename-item', item: refTo(canvas, item), name: 'A better name' };
}

type Growth = Readonly<Record<'items' | What, number>>;

function growths(sizes: readonly Size[]): readonly Growth[] {
  const [first] = sizes;
  const perItem = (size: Size, what: What): number => size.measured[what].time / size.items;
  return sizes.map((size) => {
    const growth = (what: What): number => (first ? perItem(size, what) / perItem(first, what) : 1);
    return {
      items: size.items,
      yaml: growth('yaml'),
      bundled: growth('bundled'),
      parse: growth('parse'),
      lint: growth('lint'),
      edit: growth('edit'),
    };
  });
}

/** What each rule takes on the largest canvas; the first rule that asks for something shared pays for it. */
function printRules(sizes: readonly Size[]): void {
  const size = sizes.at(-1);
  if (size === undefined) return;
  const rounds = Array.from({ length: 15 }, () => roundOf(size.text));
  const [links, ...rules] = ['resolving the links', ...RULES.map(({ id }) => id)].map((what, i) => ({
    what,
    time: median(rounds.map((round) => round[i] ?? 0)),
  }));
  const all = [...(links ? [links] : []), ...rules].sort((a, b) => b.time - a.time);
  const sum = all.reduce((total, { time }) => total + time, 0);
  const shown = all.slice(0, 12);
  const rest = all.slice(shown.length).reduce((total, { time }) => total + time, 0);
  console.log(`\nThe linter's parts at ${size.items} items, the costliest first.\n`);
  console.log(
    table(
      ['part', 'time', 'of the linter', 'of the YAML parse'],
      [...shown, { what: `${all.length - shown.length} more`, time: rest }].map(({ what, time }) => [
        what,
        ms(time),
        percent(time / sum),
        percent(time / size.measured.yaml.time),
      ]),
    ),
  );
}

function roundOf(text: string): readonly number[] {
  const canvas = parseCanvas(text);
  const facts = new Facts(canvas, { known: RULES.map(({ id }) => id), off: new Set() });
  return [timeOf(() => canvas.links), ...RULES.map((rule) => timeOf(() => [...rule.check(canvas, facts)]))];
}

function missed(sizes: readonly Size[], growth: readonly Growth[]): readonly string[] {
  const slow = sizes
    .filter(({ measured }) => measured.lint.ratio > MOST_WITH_LINT)
    .map(
      ({ items, measured }) =>
        `parse + lint at ${items} items: ${times(measured.lint.ratio)} of ${times(MOST_WITH_LINT)}`,
    );
  const steep = growth
    .filter((each) => each.lint / each.yaml > MOST_GROWTH)
    .map(
      ({ items, lint: checked, yaml }) =>
        `cost per item at ${items} items grows ${times(checked / yaml)} as much as YAML's`,
    );
  return [...slow, ...steep];
}
