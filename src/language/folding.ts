/** Which lines fold: blocks, items, fields with several lines, comments and `# region`s. Needs no YAML that parses. */

/** Lines that fold into the first of them; counted from 0, the last one included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: 'comment' | 'region';
}

interface TextLine {
  readonly number: number;
  /** The depth of the line; a dash counts as deeper than a key in the same column. */
  readonly level: number;
  readonly comment: boolean;
  /** Opens or closes a region. */
  readonly marker: boolean;
}

const MARKER = /^#\s*(?:end)?region\b/;

/** The folds of a text, in the order of their first lines. */
export function folds(text: string): readonly Fold[] {
  const lines = text.split('\n').flatMap((line, number) => {
    const content = /^(\s*)(\S.*)$/.exec(line.trimEnd());
    if (!content) return [];
    const [, indentation = '', rest = ''] = content;
    const dash = /^-(?:\s|$)/.test(rest) ? 1 : 0;
    return [
      {
        number,
        level: indentation.length * 2 + dash,
        comment: rest.startsWith('#'),
        marker: MARKER.test(rest),
      },
    ];
  });
  return [...bodies(lines), ...comments(lines), ...regions(text)].sort((a, b) => a.start - b.start);
}

/** Each line with the deeper ones below it. Comments of their own line go with what they are indented like. */
function bodies(lines: readonly TextLine[]): readonly Fold[] {
  const found: Fold[] = [];
  const open: { start: number; level: number; end: number }[] = [];
  const close = (level: number): void => {
    for (let top = open.at(-1); top && top.level >= level; top = open.at(-1)) {
      open.pop();
      if (top.end > top.start) found.push({ start: top.start, end: top.end });
    }
  };
  for (const { number, level, comment } of lines) {
    if (!comment) close(level);
    for (const parent of open) if (parent.level < level) parent.end = number;
    if (!comment) open.push({ start: number, level, end: number });
  }
  close(-1);
  return found;
}

function comments(lines: readonly TextLine[]): readonly Fold[] {
  const found: Fold[] = [];
  let run: TextLine[] = [];
  for (const line of [...lines, undefined]) {
    const last = run.at(-1);
    const comment = line?.comment && !line.marker;
    if (line && comment && (!last || (last.number + 1 === line.number && last.level === line.level))) {
      run.push(line);
      continue;
    }
    const [first] = run;
    if (first && last && last !== first)
      found.push({ start: first.number, end: last.number, kind: 'comment' });
    run = line && comment ? [line] : [];
  }
  return found;
}

function regions(text: string): readonly Fold[] {
  const open: number[] = [];
  return text.split('\n').flatMap((line, number): readonly Fold[] => {
    if (/^\s*#\s*region\b/.test(line)) open.push(number);
    const start = /^\s*#\s*endregion\b/.test(line) ? open.pop() : undefined;
    return start === undefined ? [] : [{ start, end: number, kind: 'region' }];
  });
}
