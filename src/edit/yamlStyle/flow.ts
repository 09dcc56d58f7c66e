/** Flow sequences and mappings (`[a, b]`, `{a: b}`) as cells between commas, with their comments. */
import { type YAMLMap, type YAMLSeq, yaml } from '../../canvas/yaml';
import { refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { IGNORE_COMMENT, type LeadChoice, type Removal } from './block';
import { eolAt, firstOnLine, indentAt, isBlank, pastTrivia } from './lines';
import { contentEnd, entriesOf, pairEnd, pairsOf, startOf } from './nodes';

/** One entry as written, with the text around it. */
export interface Cell {
  /** Blank space and comments between the comma before (or the bracket) and the entry. */
  readonly pre: string;
  readonly start: number;
  readonly end: number;
  /** Between the entry and its comma. */
  readonly post: string;
  readonly comma: boolean;
  /** The comment behind the comma on the same line, with the space before it. */
  readonly after: string;
}

/** A flow collection taken apart; its pieces in order are the text between the brackets. */
export interface Cells {
  readonly open: number;
  readonly cells: readonly Cell[];
  /** Between the last piece and the closing bracket. */
  readonly rest: string;
  readonly close: number;
}

/** A new entry: its text on one line or several, comments to put above it and one to put behind it. */
export interface NewCell {
  readonly lead: readonly string[];
  readonly body: string;
  readonly after: string;
}

/** Takes a flow collection apart. */
export function flowCells(text: string, node: YAMLSeq | YAMLMap): Cells {
  const open = startOf(node) + 1;
  if (!/[[{]/.test(text[open - 1] ?? '')) refuseUnsafe();
  const ends = yaml().isSeq(node)
    ? entriesOf(node).map((entry) => (entry ? contentEnd(text, entry) : open))
    : pairsOf(node).map((pair) => pairEnd(text, pair));
  const cells: Cell[] = [];
  let at = open;
  for (const end of ends) {
    const start = pastTrivia(text, at);
    const stop = pastTrivia(text, end);
    const comma = text[stop] === ',';
    const post = comma ? text.slice(end, stop) : commentAt(text, end);
    const behind = comma ? stop + 1 : end + post.length;
    const after = comma ? commentAt(text, behind) : '';
    cells.push({ pre: text.slice(at, start), start, end, post, comma, after });
    at = behind + after.length;
  }
  const close = pastTrivia(text, at);
  if (!/[\]}]/.test(text[close] ?? '')) refuseUnsafe();
  return { open, cells, rest: text.slice(at, close), close };
}

/** The comment that ends the line at the offset, with the space before it. */
function commentAt(text: string, offset: number): string {
  return /^[ \t]+#[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
}

/** A piece of the collection as it will be: kept in its place, or new. */
interface Slot {
  pre: string;
  readonly kept: Cell | undefined;
  readonly body: string;
  post: string;
  comma: boolean;
  after: string;
}

/** What to change in a flow collection. Indices are those before the change. */
export interface FlowChange {
  readonly removed?: ReadonlySet<number>;
  /** Which comments above removed entries go with them. */
  readonly choice?: LeadChoice;
  /** New entries before the entry with the index, or behind the last one. */
  readonly inserted?: readonly { readonly index: number; readonly cell: NewCell }[];
}

/** Removes and inserts entries. The text of every entry that stays is not changed; only the text between entries is. */
export function changeFlow(text: string, node: YAMLSeq | YAMLMap, change: FlowChange): Removal {
  const whole = flowCells(text, node);
  const { cells } = whole;
  const trailing = cells.at(-1)?.comma ?? false;
  const slots: Slot[] = [];
  let left = '';
  const insertAt = (index: number): void => {
    for (const { cell } of change.inserted?.filter((entry) => entry.index === index) ?? []) {
      slots.push(newSlot(text, whole, slots.length === 0, cell));
    }
  };
  cells.forEach((cell, index) => {
    insertAt(index);
    if (change.removed?.has(index)) {
      left = joined(left, staying(cell.pre, change.choice ?? 'own'));
      return;
    }
    const { pre, post, comma, after } = cell;
    slots.push({ pre: joined(left, pre), kept: cell, body: '', post, comma, after });
    left = '';
  });
  insertAt(cells.length);
  joinFirst(slots, cells);
  slots.forEach((slot, index) => {
    setComma(slot, index < slots.length - 1 || (trailing && slots.length > 0));
  });
  const rest = joined(left, whole.rest);
  return {
    edits: print(text, whole, slots, isSpare(rest, slots, cells) ? '' : rest),
    spans: removedSpans(text, whole, change),
  };
}

/** Blank space that there is no need for in front of the closing bracket. */
function isSpare(rest: string, slots: readonly Slot[], cells: readonly Cell[]): boolean {
  return isBlank(rest) && (slots.length === 0 || (cells.length === 0 && !rest.includes('\n')));
}

/** Two stretches of blank space and comments behind each other; a comment at the end of the first gets its line end. */
function joined(first: string, second: string): string {
  if (second === '' || !endsInComment(first) || /^[ \t]*\r?\n/.test(second)) return first + second;
  const break_ = /\r?\n[ \t]*(?=#[^\n]*$)/.exec(first)?.[0] ?? '\n';
  return first + break_ + second.replace(/^[ \t]+/, '');
}

/** Whether blank space and comments end inside a comment. */
function endsInComment(trivia: string): boolean {
  return /#[^\n]*$/.test(trivia);
}

/** Whether entries are on lines of their own. */
function isMultiline(text: string, whole: Cells): boolean {
  return whole.cells.some((cell) => cell.pre.includes('\n') && firstOnLine(text, cell.start));
}

function newSlot(text: string, whole: Cells, first: boolean, cell: NewCell): Slot {
  const eol = eolAt(text, whole.open);
  const own = whole.cells.find((other) => firstOnLine(text, other.start));
  const multiline = isMultiline(text, whole);
  const indent = own && multiline ? indentAt(text, own.start) : `${indentAt(text, whole.open)}  `;
  const lead = cell.lead.map((line) => `${line}${eol}${indent}`).join('');
  const apart = multiline || cell.lead.length > 0 || cell.body.includes('\n');
  const pre = apart ? `${eol}${indent}${lead}` : first ? '' : ' ';
  return { pre, kept: undefined, body: cell.body, post: '', comma: true, after: cell.after };
}

/**
 * The new first entry takes over the space after the bracket, and the comment at the end of the bracket's line, from the
 * former first entry. That one keeps its distance to the new entry before it.
 */
function joinFirst(slots: readonly Slot[], cells: readonly Cell[]): void {
  const [first] = slots;
  const [was] = cells;
  if (first === undefined || was === undefined || first.kept === was) return;
  const comment = /^[ \t]*#[^\r\n]*(?=\r?\n)/.exec(was.pre)?.[0] ?? '';
  const second = slots.find((slot) => slot.kept === was);
  if (second) {
    first.pre = comment + first.pre;
    second.pre = second.pre.slice(comment.length);
    if (!second.pre.includes('\n')) second.pre = ' ';
  }
  if (!first.pre.includes('\n') && !was.pre.includes('\n')) first.pre = was.pre;
}

/** Comments before an entry that stay when it goes. */
function staying(pre: string, choice: LeadChoice): string {
  if (!pre.includes('#')) return '';
  const lines = pre.split('\n').slice(0, -1);
  const gone = (line: string, index: number): boolean =>
    index > 0 && (choice === 'all' ? leadLines(pre).has(index) : IGNORE_COMMENT.test(line));
  return lines
    .filter((line, index) => !gone(line, index))
    .join('\n')
    .replace(/\r$/, '');
}

/** Which lines of the text before an entry are comments directly above it. */
function leadLines(pre: string): ReadonlySet<number> {
  const lines = pre.split('\n');
  const found = new Set<number>();
  for (let index = lines.length - 2; index > 0 && /^\s*#/.test(lines[index] ?? ''); index--) found.add(index);
  return found;
}

/** The comments directly above an entry. */
export function leadComments(cell: Cell): readonly string[] {
  const lines = cell.pre.split('\n');
  return [...leadLines(cell.pre)].sort((a, b) => a - b).map((index) => (lines[index] ?? '').trim());
}

/** The comments between an entry and what follows it: the first one on its own line, if any. */
export function trailingComments(cell: Cell): readonly string[] {
  return [...`${cell.post}${cell.after}`.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment.trimEnd());
}

function setComma(slot: Slot, comma: boolean): void {
  if (slot.comma === comma) return;
  if (comma && slot.post.includes('#')) {
    slot.after = slot.post;
    slot.post = '';
  }
  if (!comma && isBlank(slot.post)) slot.post = '';
  slot.comma = comma;
}

function removedSpans(text: string, whole: Cells, change: FlowChange): Removal['spans'] {
  return whole.cells.flatMap((cell, index) => {
    if (!change.removed?.has(index)) return [];
    const ownsLead = change.choice === 'all' || IGNORE_COMMENT.test(cell.pre);
    const behind = cell.end + cell.post.length + (cell.comma ? 1 : 0) + cell.after.length;
    return [
      { start: ownsLead ? cell.start - cell.pre.length : cell.start, end: Math.min(behind, text.length) },
    ];
  });
}

/** The edits between the entries that stay. A comment is always followed by a line end. */
function print(text: string, whole: Cells, slots: readonly Slot[], rest: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const lineBreak = `${eolAt(text, whole.open)}${indentAt(text, whole.open)}  `;
  let from = whole.open;
  let gap = '';
  let commented = false;
  const add = (trivia: string): void => {
    if (trivia === '') return;
    if (commented && !/^[ \t]*\r?\n/.test(trivia)) gap += lineBreak;
    gap += trivia;
    commented = endsInComment(trivia);
  };
  const solid = (piece: string): void => {
    if (commented) gap += lineBreak;
    gap += piece;
    commented = false;
  };
  const flush = (end: number): void => {
    if (text.slice(from, end) !== gap) edits.push({ span: { start: from, end }, text: gap });
    gap = '';
  };
  for (const slot of slots) {
    add(slot.pre);
    if (slot.kept) {
      solid('');
      flush(slot.kept.start);
      from = slot.kept.end;
    } else solid(slot.body);
    add(slot.post);
    if (slot.comma) solid(',');
    add(slot.after);
  }
  add(rest);
  solid('');
  flush(whole.close);
  return edits;
}
