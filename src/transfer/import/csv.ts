/** CSV and TSV as a table. */
import { parse } from 'papaparse';
import { cellOf } from './table';
import type { Node } from './tree';

/** More rows than this is no canvas. */
const MOST_ROWS = 20_000;

export function readCsv(text: string): Node {
  const { data } = parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS,
  });
  const width = Math.max(0, ...data.map((row) => row.length));
  return {
    kind: 'table',
    rows: data.map((row, index) =>
      Array.from({ length: Math.min(width, 60) }, (_, column) =>
        cellOf((row[column] ?? '').trim(), index === 0),
      ),
    ),
  };
}
