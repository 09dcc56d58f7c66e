/** A unified diff as a terminal shows it. */
import { paint } from './colors';
import type { Io } from './io';

/** The lines of the diff in the colours that git uses; as it is where no colours are shown. */
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
