/**
 * What could be written at a place. The text around a cursor is seldom whole, so the block up to the cursor is read with
 * a placeholder for the word that is being typed: the place of the placeholder in the canvas determines what may be written there.
 */

import type { BlockKey } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import type { CanvasFieldFacts, ItemFieldFacts } from '../../canvas/fields';
import { lineStart } from '../../canvas/lines';
import { type Located, locate } from '../../canvas/locate';
import { parseCanvas } from '../../canvas/parse/parse';
import type { Span } from '../../canvas/text';
import { after, contentBelow, type Line, lineAt, previousSibling } from './lines';

/** What kind of thing may be written. */
type Slot =
  | { readonly kind: 'root-key' }
  /** A line of its own inside a block, where an item may start. */
  | { readonly kind: 'block'; readonly block: BlockKey }
  /** Behind a dash: a name or the first key of an item. */
  | { readonly kind: 'item'; readonly block: BlockKey }
  | { readonly kind: 'item-key'; readonly block: BlockKey; readonly item: Item }
  /** In the mapping of names of blocks: the key of a block. */
  | { readonly kind: 'title-key' }
  | { readonly kind: 'header-value'; readonly facts: CanvasFieldFacts }
  | {
      readonly kind: 'item-value';
      readonly block: BlockKey;
      readonly item: Item;
      readonly facts: ItemFieldFacts;
    }
  | { readonly kind: 'link'; readonly block: BlockKey; readonly item: Item }
  | { readonly kind: 'id'; readonly block: BlockKey; readonly item: Item };

/** A place to write at, and how what is written there must look. */
export interface Cursor {
  readonly slot: Slot;
  /** What would be replaced. */
  readonly span: Span;
  readonly flow: boolean;
  /** The quotes around the cursor. */
  readonly quote: '"' | "'" | undefined;
  /** The key already has a colon. */
  readonly hasColon: boolean;
  /** There are lines below that would become the value of a key written here. */
  readonly hasBody: boolean;
  /** The text that must be inserted before and after the word. */
  readonly lead: string;
  readonly trail: string;
}

/** Stands in for the word being typed; in a plane that no keyboard reaches. */
const STAND_IN = '\u{10FFFD}';

/** What could be written at an offset; undefined where nothing can be said, or where anything written would not parse. */
export function cursorAt(canvas: Canvas, offset: number): Cursor | undefined {
  const { text } = canvas;
  const line = lineAt(text, offset);
  if (line.before === '') return /^(?:\s|#.*|---)*\{/.test(text) ? undefined : inFirstColumn(text, line);
  const base = blockStart(text, line.start);
  const whole = { text: text.slice(base, line.word.start), base };
  return read(canvas, line, whole) ?? read(canvas, line, ownItem(whole, line));
}

/** A line that starts or ends a document; a comment or white space may follow. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?=\s|$)/;

/** Whether there is a document mark above the offset, and above the mark something other than comments and directives. */
function isBelowCanvas(text: string, offset: number): boolean {
  let hasContent = false;
  for (const line of text
    .slice(0, offset)
    .replace(/^\uFEFF/, '')
    .split('\n')) {
    if (DOCUMENT_MARK.test(line)) {
      if (hasContent) return true;
      hasContent = /^---\s+[^\s#]/.test(line);
    } else hasContent ||= /^\s*[^\s#%]/.test(line);
  }
  return false;
}

function inFirstColumn(text: string, line: Line): Cursor | undefined {
  if (DOCUMENT_MARK.test(text.slice(line.start)) || isBelowCanvas(text, line.start)) return undefined;
  const rest = after(text, line.word.end);
  const hasColon = /^[ \t]*:(?=\s|$)/.test(rest);
  if (!hasColon && !/^[ \t]*(?:$|(?<=[ \t])#)/.test(rest)) return undefined;
  const below = contentBelow(text, line.word.end);
  const hasBody = hasColon || (below !== undefined && (below.indent > 0 || below.dash));
  return { ...BARE, slot: { kind: 'root-key' }, span: line.word, hasColon, hasBody };
}

const BARE = { flow: false, quote: undefined, hasColon: false, hasBody: false, lead: '', trail: '' } as const;

/** Text up to the cursor that is read by itself; `base` added to an offset in it gives the offset in the file. */
interface Head {
  readonly text: string;
  readonly base: number;
}

/** The key of the block and the item of the cursor, without the items between, one of which may be broken. */
function ownItem({ text, base }: Head, line: Line): Head {
  const keyEnd = text.indexOf('\n') + 1;
  const column = /^[ \t]*(?=-\s)/m.exec(text.slice(keyEnd))?.[0].length;
  if (keyEnd === 0 || column === undefined) return { text, base };
  const starts = [...text.matchAll(/^[ \t]*(?=-\s)/gm)].filter(
    ([indentation]) => indentation.length === column,
  );
  const start = starts.map(({ index }) => index).findLast((at) => at + base <= line.start) ?? keyEnd;
  return { text: text.slice(0, keyEnd) + text.slice(start), base: base + start - keyEnd };
}

function read(canvas: Canvas, line: Line, { text, base }: Head): Cursor | undefined {
  const dash = line.before.trim() === '' && previousSibling(canvas.text, line) ? '- ' : '';
  const lead = line.before.endsWith(':') ? ' ' : dash;
  const head = text + lead;
  const slice = parseCanvas(head + STAND_IN);
  const located = locate(slice, head.length + STAND_IN.length);
  const found = located && slotOf(slice, located, head.length);
  if (found === undefined) return undefined;
  const { slot, start, quote } = found;
  const flow = inFlow(slice, slot, head);
  if (isKey(slot) && !flow && !readsAsKey(head)) return undefined;
  const at = Math.min(start + base, line.word.start);
  return fitted(canvas, line, { ...BARE, slot: settled(canvas, slot, base), flow, quote, lead }, at);
}

/** Whether a key goes here, of a note or of the mapping of names. */
function isKey({ kind }: Slot): boolean {
  return kind === 'item-key' || kind === 'title-key';
}

/** Whether a key in this place is aligned with its neighbours. */
function readsAsKey(head: string): boolean {
  const { problems } = parseCanvas(`${head}${STAND_IN}:`);
  return !problems.some(({ rule, span }) => rule === 'syntax' && span.end >= head.length);
}

interface Found {
  readonly slot: Slot;
  /** Where in the slice the replaced text starts. */
  readonly start: number;
  readonly quote: Cursor['quote'];
}

function slotOf(slice: Canvas, located: Located, standIn: number): Found | undefined {
  const { text } = slice;
  const before = text[standIn - 1];
  const quote = before === '"' || before === "'" ? before : undefined;
  const plain = { start: standIn, quote: undefined };
  switch (located.kind) {
    case 'block':
      return { ...plain, slot: { kind: 'block', block: located.block } };
    case 'item-name':
      if (!located.item.plain || located.item.name !== STAND_IN || quote) return undefined;
      if (!/[-[,]\s*$/.test(text.slice(0, standIn))) return undefined;
      return { ...plain, slot: { kind: 'item', block: located.block } };
    case 'title-key':
      return { start: standIn, quote, slot: { kind: 'title-key' } };
    case 'unknown-key':
      return { start: standIn, quote, slot: { kind: 'item-key', block: located.block, item: located.item } };
    case 'item-id':
      return { start: standIn, quote, slot: { kind: 'id', block: located.block, item: located.item } };
    case 'link': {
      const { block, item, ref } = located;
      if (ref.target !== STAND_IN && !(quote && ref.span.start === standIn - 1)) return undefined;
      return { start: standIn, quote, slot: { kind: 'link', block, item } };
    }
    case 'header-value':
    case 'item-value': {
      const { value } = located;
      if (value === undefined || text.slice(value.span.start, standIn).includes('\n')) return undefined;
      const opening = text[value.span.start];
      const inside = opening === '"' || opening === "'" ? opening : undefined;
      if (!inside && !value.value.includes(STAND_IN)) return undefined;
      if (located.facts.kind === 'titles') {
        const isFirst = /^[^\n]*\n/.test(text.slice(located.facts.key.length, standIn));
        return isFirst ? { start: standIn, quote, slot: { kind: 'title-key' } } : undefined;
      }
      const slot: Slot =
        located.kind === 'header-value'
          ? { kind: located.kind, facts: located.facts }
          : { kind: located.kind, facts: located.facts, block: located.block, item: located.item };
      return { slot, start: value.span.start + (inside ? 1 : 0), quote: inside };
    }
    default:
      return undefined;
  }
}

/** The slot with the item of the whole file, including the text after the cursor. */
function settled(canvas: Canvas, slot: Slot, base: number): Slot {
  if (!('item' in slot)) return slot;
  const { block, item } = slot;
  const whole = canvas.items.find(
    (candidate) => candidate.block === block && candidate.span.start === item.span.start + base,
  );
  return whole ? { ...slot, item: whole } : slot;
}

/** Where the block of the cursor starts: at the last key in the first column. */
function blockStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && /^[\s#\-%[\]{}.]/.test(text[start] ?? ' ')) start = lineStart(text, start - 1);
  return start;
}

/** Whether the slot is inside brackets. */
function inFlow(slice: Canvas, slot: Slot, head: string): boolean {
  const { text } = slice;
  if (slot.kind === 'root-key' || slot.kind === 'block') return false;
  if (slot.kind === 'header-value') {
    const field = slice.headerFields.get(slot.facts.key);
    return field !== undefined && text[field.valueSpan.start] === '[';
  }
  if (/^[^\n]*?:[ \t]*(?:[&!]\S+[ \t]+)*[[{]/.test(head)) return true;
  if (slot.kind === 'title-key') return false;
  if (slot.kind === 'item') return false;
  if (text[slot.item.span.start] === '{') return true;
  if (slot.kind === 'item-key') return false;
  const key = slot.kind === 'link' ? 'links' : slot.kind === 'id' ? 'id' : slot.facts.key;
  const field = slot.item.fields.get(key);
  return field !== undefined && text[field.valueSpan.start] === '[';
}

type Unfitted = Omit<Cursor, 'span'>;

/**
 * Includes the rest of the word that is being typed, and checks the text after and below it; undefined if that text is in
 * the way.
 */
function fitted(canvas: Canvas, line: Line, cursor: Unfitted, start: number): Cursor | undefined {
  const { text } = canvas;
  const writesKey = isKey(cursor.slot);
  const isValue = cursor.slot.kind === 'item-value' || cursor.slot.kind === 'header-value';
  const behind = after(text, line.word.end);
  const more = isValue ? restOfValue(behind, cursor) : '';
  const span = { start, end: line.word.end + more.length };
  const rest = behind.slice(more.length);
  if (cursor.quote) {
    if (!rest.startsWith(cursor.quote)) return undefined;
    return { ...cursor, span, hasColon: writesKey };
  }
  if (writesKey && /^[ \t]*:(?=[\s,\]}]|$)/.test(rest)) return { ...cursor, span, hasColon: true };
  if (cursor.flow) return inBrackets(canvas, cursor, span, rest);
  if (!/^[ \t]*(?:$|(?<=[ \t])#)/.test(rest)) return undefined;
  return belowAllows(text, line, cursor) ? { ...cursor, span } : undefined;
}

function restOfValue(behind: string, { quote, flow }: Unfitted): string {
  if (!quote && /^[ \t]*[&*!|>[{"'%@`]/.test(behind)) return '';
  if (quote) return new RegExp(`^[^${quote}\\\\]*`).exec(behind)?.[0] ?? '';
  const end = flow ? /[ \t]*(?:[,[\]{}]|[ \t]#|$)/ : /[ \t]*(?:[ \t]#|$)/;
  return behind.slice(0, end.exec(behind)?.index ?? 0);
}

/** In brackets a comma must be between entries; one is added before an entry that follows. */
function inBrackets(canvas: Canvas, cursor: Unfitted, span: Span, rest: string): Cursor | undefined {
  const { text } = canvas;
  const opener = /[[{,:](?:\s|#[^\n]*\n)*$/.exec(text.slice(Math.max(0, span.start - 200), span.start));
  if (!opener) return undefined;
  const onLine = rest.trim();
  if (onLine !== '' && !onLine.startsWith('#')) {
    return /^[,\]}]/.test(onLine) ? { ...cursor, span } : undefined;
  }
  if (!canvas.writable) return { ...cursor, span };
  const next = /^(?:\s|#[^\n]*(?:\n|$))*([^\s#])/.exec(text.slice(span.end))?.[1];
  return { ...cursor, span, trail: next === undefined || /[,\]}]/.test(next) ? '' : ',' };
}

/** Whether the lines below still belong to what they belonged to once something is written here. */
function belowAllows(text: string, line: Line, { slot, lead }: Unfitted): boolean {
  const below = contentBelow(text, line.word.end);
  const column = line.before.length;
  const opening = /^[ \t]*(?:-[ \t]+)*/.exec(line.before)?.[0] ?? '';
  const dash = lead === '- ' ? column : opening.lastIndexOf('-');
  const ownLine = opening.length === line.before.length;
  if (slot.kind === 'block' && (!ownLine || dash >= 0)) return false;
  if (below === undefined) return true;
  if (slot.kind === 'block') return below.dash ? below.indent === column : below.indent === 0;
  if (isKey(slot)) return below.indent < column || (below.indent === column && !below.dash);
  if (ownLine && dash >= 0) return below.indent <= dash;
  if (ownLine) return below.indent < column;
  return below.indent < opening.length || (below.indent === opening.length && !below.dash);
}
