/** What leaving the editor takes: drawing against reading, and whole files in seconds. */
import { parseCanvas } from '../../src/canvas/parse/parse';
import { drawCanvas } from '../../src/draw/drawCanvas';
import { DEFAULT_DRAWING } from '../../src/draw/options';
import { printSvg } from '../../src/draw/printSvg';
import { type ExportFormat, exportCanvas } from '../../src/transfer/export/exportCanvas';
import { buildGrid } from '../../src/view/grid';
import { generatedCanvas } from './canvases';
import { measure, quantile } from './measure';
import { ms, table, times } from './table';

/** The bars of the design, for a canvas of 100 notes. */
const NOTES = 100;
const MOST_DRAWING = 3;
const MOST_FILE = 1000;

const FORMATS = ['svg', 'html', 'pdf', 'pptx'] as const satisfies readonly ExportFormat[];
const ROUNDS = 8;

/** Measures, prints and says which bars are not met. */
export async function benchExports(): Promise<readonly string[]> {
  const text = generatedCanvas(NOTES);
  const canvas = parseCanvas(text);
  const grid = buildGrid(canvas);
  const drawing = measure(
    {
      parse: () => parseCanvas(text),
      auto: () => printSvg(drawCanvas(grid, DEFAULT_DRAWING)),
      a4: () => printSvg(drawCanvas(grid, { ...DEFAULT_DRAWING, size: 'a4' })),
    },
    2000,
  );
  console.log(`\nDrawing a canvas of ${NOTES} notes as SVG, in processor time. “×” is against its parse.\n`);
  console.log(
    table(
      ['parse', 'as high as its content', '', 'fitted to A4', ''],
      [
        [
          ms(drawing.parse.time),
          ...[drawing.auto, drawing.a4].flatMap(({ time, ratio }) => [ms(time), times(ratio)]),
        ],
      ],
    ),
  );
  const files: [string, number][] = [];
  for (const format of FORMATS)
    files.push([format, await fileTime(() => exportCanvas(canvas, format, DEFAULT_DRAWING))]);
  console.log('\nWhole files of the same canvas, with the font, once the library is loaded.\n');
  console.log(
    table(
      FORMATS.map((format) => format),
      [files.map(([, time]) => ms(time))],
    ),
  );
  return [
    ...Object.entries(drawing).flatMap(([name, { ratio }]) =>
      ratio > MOST_DRAWING
        ? [`drawing (${name}) takes ${times(ratio)} the parse, at most ${MOST_DRAWING}`]
        : [],
    ),
    ...files.flatMap(([format, time]) =>
      time > MOST_FILE ? [`${format} takes ${ms(time)}, at most ${ms(MOST_FILE)}`] : [],
    ),
  ];
}

/** Milliseconds of processor time, the lower quartile of some rounds after one that loads what is needed. */
async function fileTime(write: () => Promise<unknown>): Promise<number> {
  await write();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await write();
    const { user, system } = process.cpuUsage(before);
    rounds.push((user + system) / 1000);
  }
  return quantile(rounds, 0.25);
}
