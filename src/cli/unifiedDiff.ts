/** A change of a text as people and tools read it. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { paint } from './colors';
import type { Io } from './io';

/** A unified diff; empty where nothing differs. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** The same for a terminal. */
export function paintedDiff(diff: string, io: Pick<Io, 'colors'>): string {
  if (!io.colors) return diff;
  return diff
    .split('\n')
    .map((line) => {
      if (/^(---|\+\+\+) /.test(line)) return paint(io, 'bold', line);
      if (line.startsWith('@@')) return paint(io, 'cyan', line);
      if (line.startsWith('+')) return paint(io, 'green', line);
      if (line.startsWith('-')) return paint(io, 'red', line);
      return line;
    })
    .join('\n');
}
