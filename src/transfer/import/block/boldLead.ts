/** Lines that begin with an emphasised name: “**Coaching** – twice a month”. */
import type { Context } from '../context';
import type { DraftItem } from '../draftCanvas';
import { clean, nameAndDetail, readEntry } from '../entry';
import { type Line, type Node, plain } from '../tree';
import { isAttribute, isEmptyGroup, isTotalOf } from '../words';
import { type BlockReading, leaveIfTemplate } from './blockReading';

/** Whether a line begins with an emphasised name, followed by more. */
export function hasLead(line: Line): boolean {
  const [first, second] = line.filter(({ text }) => clean(text) !== '');
  return (
    first !== undefined &&
    second !== undefined &&
    first.strong &&
    !second.strong &&
    nameAndDetail(line).detail !== undefined
  );
}

/** Whether several paragraphs begin with names of their own, so that these are notes also beside lists. */
export function hasDistinctLeads(nodes: readonly Node[]): boolean {
  const names = nodes
    .flatMap((node) => (node.kind === 'paragraph' ? node.lines.filter(hasLead) : []))
    .map(nameAndDetail)
    .filter(({ name, detail }) => !isTotalOf(name, detail) && !isAttribute(name) && !isEmptyGroup(name))
    .map(({ name }) => name.toLowerCase());
  return new Set(names).size >= 2 && new Set(names).size === names.length;
}

/** Lines of which some begin with a name: the others go on with the note before them. */
export function readLeads(
  reading: BlockReading,
  lines: readonly Line[],
  context: Context,
): readonly DraftItem[] {
  const items: DraftItem[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (hasLead(line) || last === undefined)
      for (const item of readEntry(line, reading.block, context, reading.leaveOut)) items.push(item);
    else if (!leaveIfTemplate(reading, line)) {
      const more = clean(plain(line));
      items[items.length - 1] = { ...last, note: last.note === undefined ? more : `${last.note}\n${more}` };
    }
  }
  return items;
}
