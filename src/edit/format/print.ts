/** The parts of a text put together again: the same characters, with other white space between them. */
import { columnOf } from '../yamlStyle/lines';
import { type Leaf, type Leaves, STEP } from './leaves';

interface Line {
  readonly leaves: readonly Leaf[];
  /** Its line ending; empty for a last line without one. */
  eol: string;
  /** The number of blank lines above it. */
  blanks: number;
  /** Blank lines above it are part of a text, and none may be added. */
  readonly keeps: boolean;
  column: number;
}

/** The text of the parts. */
export function print(text: string, { leaves, end }: Leaves): string {
  const { lines, blanks } = linesOf(leaves);
  placeLines(text, lines);
  const tail = text.slice(end);
  const eol = lines.find((line) => line.eol !== '')?.eol ?? '\n';
  const last = lines.at(-1);
  // A text below a `|` that ends with the file has no line end; with one it would say something else.
  if (last && last.eol === '' && last.leaves[0]?.type !== 'content') last.eol = eol;
  const written = lines.map((line, index) => {
    const above = line.keeps ? line.blanks : index === 0 ? 0 : Math.min(line.blanks, 1);
    return (lines[index - 1]?.eol || eol).repeat(above) + printLine(line) + line.eol;
  });
  return written.join('') + (tail === '' ? '' : eol.repeat(Math.min(blanks, 1))) + tail;
}

/** The lines, and the number of blank ones after the last. */
function linesOf(leaves: readonly Leaf[]): { readonly lines: Line[]; readonly blanks: number } {
  const lines: Line[] = [];
  let current: Leaf[] = [];
  let blanks = 0;
  let keeps = false;
  const close = (eol: string): void => {
    lines.push({ leaves: current, eol, blanks, keeps, column: 0 });
    current = [];
    blanks = 0;
    keeps = false;
  };
  for (const leaf of leaves) {
    if (leaf.type === 'newline') {
      if (current.length > 0) close(leaf.source);
      else blanks++;
    } else if (leaf.type === 'content') {
      const ended = /(\r?\n)?((?:[ \t]*\r?\n)*[ \t]*)$/.exec(leaf.source);
      const eol = ended?.[1] ?? '';
      const below = leaf.keeps ? '' : (ended?.[2] ?? '');
      const source = leaf.source.slice(0, leaf.source.length - below.length - eol.length);
      current = [{ ...leaf, source: leaf.keeps ? leaf.source.replace(/\r?\n$/, '') : source }];
      close(leaf.keeps ? (/\r?\n$/.exec(leaf.source)?.[0] ?? '') : eol);
      blanks = below.split('\n').length - 1;
      keeps = leaf.keeps === true;
    } else current.push(leaf);
  }
  if (current.length > 0) close('');
  return { lines, blanks };
}

/** A column as it was, and as it becomes. */
interface Column {
  readonly old: number;
  readonly now: number;
}

/** Computes the column of every line. Comments stay aligned with what they were aligned with. */
function placeLines(text: string, lines: readonly Line[]): void {
  const open: Column[] = [];
  let deeper = true;
  let waiting: Line[] = [];
  const settle = (next: Column): void => {
    for (const line of waiting) line.column = commentColumn(startOf(text, line), open, next, deeper);
    waiting = [];
  };
  for (const line of lines) {
    const [first, second] = line.leaves;
    if (first === undefined) continue;
    if (first.column === undefined) {
      waiting.push(line);
      continue;
    }
    line.column = first.column;
    if (first.type === 'content') {
      deeper = false;
      continue;
    }
    const own = { old: startOf(text, line), now: line.column };
    if (first.type !== 'comment') {
      settle(own);
      while ((open.at(-1)?.old ?? -1) >= own.old) open.pop();
      open.push(own);
      if (first.type === 'seq-item-ind' && second && second.type !== 'comment')
        open.push({ old: columnOf(text, second.offset), now: own.now + STEP });
      deeper = true;
    }
  }
  settle({ old: 0, now: 0 });
}

function startOf(text: string, { leaves: [first] }: Line): number {
  return first ? columnOf(text, first.offset) : 0;
}

/** The column of a comment: that of the line below or of an open collection above, whichever it was aligned with, or nearest. */
function commentColumn(column: number, open: readonly Column[], next: Column, mayBeDeeper: boolean): number {
  const top = open.at(-1);
  const below = top && mayBeDeeper ? [{ old: top.old + STEP, now: top.now + STEP }] : [];
  const candidates = [next, ...[...open].reverse(), ...below];
  let best: Column | undefined;
  for (const candidate of candidates) {
    const far = Math.abs(candidate.old - column);
    const near = best ? Math.abs(best.old - column) : Number.POSITIVE_INFINITY;
    if (far < near || (far === near && best && candidate.old > best.old)) best = candidate;
  }
  return best?.now ?? 0;
}

function printLine({ leaves, column }: Line): string {
  return leaves
    .map((leaf, index) => {
      const before = leaves[index - 1];
      if (leaf.type === 'content') return printContent(leaf);
      if (leaf.type === 'byte-order-mark' || before?.type === 'byte-order-mark') return printLeaf(leaf);
      return (before ? gap(before, leaf) : ' '.repeat(column)) + printLeaf(leaf);
    })
    .join('');
}

function printLeaf({ type, source, inner }: Leaf): string {
  if (type === 'comment') return source.trimEnd();
  if (!source.includes('\n')) return source;
  const [first = '', ...more] = source.split('\n');
  const indent = ' '.repeat(inner);
  return [first, ...more.map((line) => indented(line.replace(/^[ \t]+/, ''), indent))].join('\n');
}

function printContent({ source, content = 0, inner }: Leaf): string {
  const indent = ' '.repeat(inner);
  return source
    .split('\n')
    .map((line) => indented(line.slice(Math.min(content, /^ */.exec(line)?.[0].length ?? 0)), indent))
    .join('\n');
}

function indented(line: string, indent: string): string {
  return line === '' || line === '\r' ? line : indent + line;
}

const OPENING: ReadonlySet<string> = new Set(['flow-map-start', 'flow-seq-start']);
const CLOSING: ReadonlySet<string> = new Set(['flow-map-end', 'flow-seq-end']);
/** Marks whose text could run into what follows. */
const PROPS: ReadonlySet<string> = new Set(['anchor', 'tag', 'alias']);

function endOf({ offset, source }: Leaf): number {
  return offset + source.length;
}

/** The text between two parts on one line. */
function gap(before: Leaf, after: Leaf): string {
  const apart = after.offset > endOf(before) ? ' ' : '';
  // Comments behind values may be lined up with each other.
  if (after.type === 'comment') return ' '.repeat(Math.max(after.offset - endOf(before), 1));
  // Blanks inside brackets are a matter of taste, which the file has decided.
  if (OPENING.has(before.type) || CLOSING.has(after.type)) return apart;
  if (PROPS.has(before.type)) return apart;
  if (after.type === 'comma' || after.type === 'map-value-ind') return '';
  if (before.type === 'comma' || before.type === 'map-value-ind' || before.type === 'seq-item-ind')
    return ' ';
  return apart;
}
