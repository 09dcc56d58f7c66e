/** What an import takes: hostile files end in a word within a second, and what is read grows with what is written. */
import { importBytes } from '../../src/transfer/import/importBytes';
import { importText } from '../../src/transfer/import/importText';
import { HOSTILE } from '../unit/transfer/import/hostile';
import { measure, timeOf } from './measure';
import { ms, table, times } from './table';

/** Milliseconds until a hostile file is refused. */
const MOST_HOSTILE = 1000;

/** How much more a note may cost in a canvas of four times as many. */
const MOST_GROWTH = 2;
const NOTES = [250, 1000] as const;

type Source = readonly [file: string, of: (notes: number) => string];

const SOURCES: Readonly<Record<string, Source>> = {
  Markdown: ['a.md', (notes) => lists(notes)],
  'Markdown table': [
    'a.md',
    (notes) =>
      `| Block | Notes |\n|---|---|\n${blocks(notes)
        .map(([name, items]) => `| ${name} | ${items.join('<br>')} |`)
        .join('\n')}\n`,
  ],
  HTML: [
    'a.html',
    (notes) =>
      blocks(notes)
        .map(
          ([name, items]) => `<h2>${name}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
        )
        .join(''),
  ],
  JSON: ['a.json', (notes) => JSON.stringify(Object.fromEntries(blocks(notes)))],
  CSV: [
    'a.csv',
    (notes) =>
      `Block,Note\n${blocks(notes)
        .flatMap(([name, items]) => items.map((item) => `${name},${item}`))
        .join('\n')}\n`,
  ],
};

/** Measures, prints and says which bars are not met. */
export function benchImports(): readonly string[] {
  return [...hostileFiles(), ...growth()];
}

function hostileFiles(): readonly string[] {
  const files = Object.entries(HOSTILE).map(([name, { kind, file, bytes }]) => {
    const content = bytes();
    let word = '';
    const time = timeOf(() => {
      const imported = importBytes(content, { file });
      word = imported.ok ? 'imported' : imported.kind;
    });
    return { name, kind, size: content.length, word, time };
  });
  console.log('\nHostile files: the word that an import ends in, and the processor time until then.\n');
  console.log(
    table(
      ['file', 'size', 'word', 'time'],
      files.map(({ name, size, word, time }) => [name, `${Math.ceil(size / 1000)} kB`, word, ms(time)]),
    ),
  );
  return files.flatMap(({ name, kind, word, time }) => [
    ...(word === kind ? [] : [`import of ${name} ends in ${word}, not in ${kind}`]),
    ...(time <= MOST_HOSTILE ? [] : [`import of ${name} takes ${ms(time)}, at most ${ms(MOST_HOSTILE)}`]),
  ]);
}

function growth(): readonly string[] {
  const [few, many] = NOTES;
  const rows = Object.entries(SOURCES).map(([name, [file, of]]) => {
    const [less, more] = [of(few), of(many)];
    for (const text of [less, more])
      if (!importText(text, { file }).ok) throw new Error(`The ${name} of this bench is not imported.`);
    const { few: fewer, many: larger } = measure(
      { few: () => importText(less, { file }), many: () => importText(more, { file }) },
      500,
    );
    return { name, few: fewer.time, many: larger.time, growth: (larger.ratio * few) / many };
  });
  console.log('\nImports by the shape of the source. Growth: cost per note; 1 is linear, less is better.\n');
  console.log(
    table(
      ['source', `${few} notes`, `${many} notes`, 'growth'],
      rows.map((row) => [row.name, ms(row.few), ms(row.many), times(row.growth)]),
    ),
  );
  return rows.flatMap((row) =>
    row.growth <= MOST_GROWTH
      ? []
      : [`import of ${row.name} grows ${times(row.growth)} per note, at most ${MOST_GROWTH}`],
  );
}

const BLOCKS = [
  'Key Partners',
  'Key Activities',
  'Key Resources',
  'Value Propositions',
  'Customer Relationships',
  'Channels',
  'Customer Segments',
  'Cost Structure',
  'Revenue Streams',
] as const;

/** The nine blocks with this many notes among them. */
function blocks(notes: number): readonly [string, readonly string[]][] {
  return BLOCKS.map((name, block) => [
    name,
    Array.from({ length: notes }, (_, at) => at)
      .filter((at) => at % BLOCKS.length === block)
      .map((at) => `Idea ${at} of a shop with a name of ${at % 7} words`),
  ]);
}

function lists(notes: number): string {
  return blocks(notes)
    .map(([name, items]) => `## ${name}\n\n${items.map((item) => `- ${item}\n`).join('')}`)
    .join('\n');
}
