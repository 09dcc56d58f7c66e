/** Content that describes a note, rather than being notes. */
import type { BlockKey } from '../../../canvas/blocks';
import type { DraftItem } from '../draftCanvas';
import { nameAndDetail } from '../entry';
import { type Line, type ListItem, lineOf, linesOf, markdownOf, type Node, plain } from '../tree';
import { isAttribute } from '../words';
import { type BlockReading, leaveIfTemplate } from './blockReading';

/** The blocks in which a number before a note counts it. */
const COUNTED: ReadonlySet<BlockKey> = new Set(['key_resources', 'key_activities', 'key_partnerships']);

/** Whether entries describe their heading, rather than being notes: “Size: …”, “$10 a month”. */
export function describes(block: BlockKey, entries: readonly Line[]): boolean {
  // “2 developers” is a resource, “10–50 employees” the size of a segment.
  const amount = COUNTED.has(block) ? /^(?:~|≈)?[$€£¥₹]\s?\d/u : /^(?:~|≈)?[$€£¥₹]?\s?\d/u;
  const describing = entries.filter((line) => {
    const { name } = nameAndDetail(line);
    return isAttribute(name) || amount.test(name);
  });
  return entries.length > 0 && describing.length * 2 >= entries.length;
}

/** The lines that are entries of lists and tables. */
export function entryLinesOf(nodes: readonly Node[]): readonly Line[] {
  return nodes.flatMap((node): readonly Line[] => {
    if (node.kind === 'list')
      return node.items.flatMap(({ nodes: [first] }) => (first ? linesOf([first]).slice(0, 1) : []));
    if (node.kind === 'table') {
      const [head, ...rows] = node.rows;
      const isAttributes =
        head?.length === 2 &&
        rows.length > 0 &&
        /^(?:attribute|field|aspect|property|characteristic|merkmal|eigenschaft|atributo|attribut|caratteristica|属性|项目)s?$/iu.test(
          plain(linesOf(head[0]?.nodes ?? [])[0] ?? []),
        );
      return isAttributes
        ? [lineOf('Size: 0')]
        : rows.flatMap((row) =>
            row
              .flatMap(({ nodes: cell }) => linesOf(cell).filter((line) => /\p{L}/u.test(plain(line))))
              .slice(0, 1),
          );
    }
    return [];
  });
}

/** A note with more in its longer text. */
export function withMore(item: DraftItem, more: string): DraftItem {
  return more === '' ? item : { ...item, note: item.note === undefined ? more : `${item.note}\n${more}` };
}

/** Nodes as the longer text of a note, without placeholders and crossed-out lines. */
export function noteFrom(reading: BlockReading, nodes: readonly Node[]): string {
  return markdownOf(nodes.flatMap((node) => withoutPlaceholders(reading, node)));
}

function withoutPlaceholders(reading: BlockReading, node: Node): readonly Node[] {
  switch (node.kind) {
    case 'paragraph': {
      const lines = node.lines.filter((line) => !leaveIfTemplate(reading, line));
      return lines.length === 0 ? [] : [{ ...node, lines }];
    }
    case 'list': {
      const items = node.items
        .map(
          (item): ListItem => ({ nodes: item.nodes.flatMap((child) => withoutPlaceholders(reading, child)) }),
        )
        .filter((item) => item.nodes.length > 0);
      return items.length === 0 ? [] : [{ ...node, items }];
    }
    default:
      return [node];
  }
}
