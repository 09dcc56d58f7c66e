/** A list as notes: one for each entry, or groups of notes where entries have lists of their own. */
import { type Context, groupContext } from '../context';
import type { DraftItem } from '../draftCanvas';
import { clean, nameAndDetail, readEntry } from '../entry';
import { isStruck, isWholly, type Line, type List, type ListItem, linesOf, type Node, plain } from '../tree';
import {
  isAboutSegments,
  isAboutTheCanvas,
  isEmptyGroup,
  isNotServed,
  isPlaceholder,
  isQuestion,
} from '../words';
import { type BlockReading, leave } from './blockReading';
import { describes, entryLinesOf, noteFrom, withMore } from './description';
import { tagOf } from './group';
import { withLabels } from './label';
import { joinLines } from './paragraph';

/** The notes of a list. */
export function readList(reading: BlockReading, list: List, context: Context): readonly DraftItem[] {
  const facts = new Set(list.items.filter((item) => isAboutTheSegments(reading, item)));
  const notes: DraftItem[] = [];
  for (const item of list.items) {
    const line = onlyLine(item);
    const last = notes.at(-1);
    const { name, detail } = line === undefined ? { name: '' } : nameAndDetail(line);
    // “Age: 20–35” below a segment describes it.
    if (line !== undefined && last !== undefined && facts.has(item) && !isAboutSegments(last.name))
      notes[notes.length - 1] = withMore(last, clean(plain(line)));
    // “Description: …” beside other entries is about the block.
    else if (line !== undefined && list.items.length > 1 && detail !== undefined && isEmptyGroup(name))
      leave(reading, plain(line), 'prose');
    else for (const note of readItem(reading, item, context)) notes.push(note);
  }
  return notes;
}

function isAboutTheSegments({ block }: BlockReading, item: ListItem): boolean {
  const line = onlyLine(item);
  const { name, detail } = line === undefined ? { name: '' } : nameAndDetail(line);
  return block === 'customer_segments' && detail !== undefined && isAboutSegments(name);
}

function readItem(reading: BlockReading, { nodes }: ListItem, context: Context): readonly DraftItem[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  if (first.kind !== 'paragraph' && first.kind !== 'heading') return reading.read(withLabels(nodes), context);
  const lines = first.kind === 'heading' ? [first.line] : first.lines;
  const [head, more] = headOf(lines);
  if (head === undefined) return [];
  const children: readonly Node[] = more.length > 0 ? [{ kind: 'paragraph', lines: more }, ...rest] : rest;
  if (children.length === 0) return readEntry(head, reading.block, context, reading.leaveOut);
  return readParent(reading, head, children, context);
}

/** An entry with content below it: a note with a longer text, or the name of a group. */
function readParent(
  reading: BlockReading,
  head: Line,
  children: readonly Node[],
  context: Context,
): readonly DraftItem[] {
  const { block, leaveOut } = reading;
  const text = clean(plain(head));
  if (text === '' || isPlaceholder(text)) {
    if (isStruck(head))
      for (const line of [head, ...linesOf(children)])
        leaveOut(line.map((run) => run.text).join(''), 'struck', block);
    else if (text !== '') leaveOut(text, 'placeholder', block);
    return isStruck(head) ? [] : reading.read(children, context);
  }
  if (isQuestion(text)) {
    leaveOut(text, 'question', block);
    return reading.read(children, context);
  }
  if (isNotServed(text) || isAboutTheCanvas(text)) {
    const reason = isNotServed(text) ? 'not-served' : 'prose';
    for (const line of [head, ...linesOf(children)]) leaveOut(plain(line), reason, block);
    return [];
  }
  const { name, detail } = nameAndDetail(head);
  // A table inside an entry of a list says more about it.
  if (detail === undefined && !children.every(({ kind }) => kind === 'table')) {
    const grouped = groupContext(name, block, context);
    if (grouped) return reading.read(children, grouped);
    if (isEmptyGroup(name) && entryLinesOf(children).length > 0) {
      leaveOut(text, 'heading', block);
      return reading.read(children, context);
    }
    if (
      /[:：]\s*$/u.test(text) &&
      !describes(block, entryLinesOf(children)) &&
      entryLinesOf(children).length > 0
    )
      return reading.read(children, { ...context, tags: [...context.tags, tagOf(name)] });
  }
  const note = noteFrom(reading, children);
  const own = readEntry(head, block, context, leaveOut);
  const [only] = own;
  if (only === undefined || own.length > 1 || note === '') return own;
  return [{ ...only, note: only.note === undefined ? note : `${only.note}\n${note}` }];
}

/** The line of an entry that has no other content. */
function onlyLine({ nodes }: ListItem): Line | undefined {
  const [first, ...rest] = nodes;
  return first?.kind === 'paragraph' && first.lines.length === 1 && rest.length === 0
    ? first.lines[0]
    : undefined;
}

/** The first line of an entry, with those that only go on with it, and the lines that say something of their own. */
function headOf(lines: readonly Line[]): readonly [Line | undefined, readonly Line[]] {
  const [first, ...rest] = lines;
  if (first === undefined) return [undefined, []];
  const goesOn = rest.findIndex((line, index) => {
    const before = plain(lines[index] ?? []);
    const text = plain(line);
    return (
      !(/^[\p{Ll}(]/u.test(text) || before.length > 55 || /[,;–-]$/u.test(before)) ||
      isWholly(first, 'strong')
    );
  });
  const end = goesOn === -1 ? rest.length : goesOn;
  return [joinLines([first, ...rest.slice(0, end)]), rest.slice(end)];
}
