/** CSV and TSV as a table. */
import { parse } from 'papaparse';
import type { Node } from './tree';
import { cellOf } from './tree';

/** More rows than this is no canvas. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;

/** The cells of each row, as they are written. */
export function csvRows(text: string): readonly (readonly string[])[] {
  return parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS,
  }).data;
}

/** Rows as a table whose first row is its head. */
export function csvTable(rows: readonly (readonly string[])[]): Node {
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map((row) => row.length)));
  return {
    kind: 'table',
    rows: rows.map((row, index) =>
      Array.from({ length: width }, (_, column) => cellOf((row[column] ?? '').trim(), index === 0)),
    ),
  };
}
