/** Obsidian's JSON Canvas: cards on a plane, in groups or by their place. */

import type { BlockKey } from '../../canvas/blocks';
import { readBlock } from './block/readBlock';
import { blockIn } from './blockIn';
import { type Data, isKeyed } from './data/data';
import type { DraftCanvas, LeaveOut } from './draftCanvas';
import { readMarkdown } from './markdown';
import { splitCell } from './sheetTable';
import { linesOf, type Node, plain } from './tree';

interface Card {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function readJsonCanvas(data: Data, leaveOut: LeaveOut): readonly DraftCanvas[] {
  if (!isKeyed(data) || !Array.isArray(data.nodes)) return [];
  const cards = (data.nodes as readonly Data[]).flatMap((node) => cardOf(node) ?? []);
  const groups = cards
    .filter(({ type }) => type === 'group')
    .flatMap((group) => {
      const block = blockIn(group.text);
      return block === undefined ? [] : [{ ...group, block }];
    });
  const parts: { readonly block: BlockKey; readonly nodes: readonly Node[] }[] = groups.map(({ block }) => ({
    block,
    nodes: [],
  }));
  const heads: (Card & { readonly block: BlockKey })[] = [];
  const loose: { readonly card: Card; readonly nodes: readonly Node[] }[] = [];
  for (const card of [...cards].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (card.type === 'group') continue;
    const { nodes } = readMarkdown(card.text);
    const inside = groups
      .filter(
        (group) =>
          card.x + card.width / 2 >= group.x &&
          card.x + card.width / 2 <= group.x + group.width &&
          card.y + card.height / 2 >= group.y &&
          card.y + card.height / 2 <= group.y + group.height,
      )
      .sort((a, b) => a.width * a.height - b.width * b.height)[0];
    const split = splitCell({ nodes, header: false });
    const named = split.filter(({ block }) => block !== undefined);
    if (named.length > 0) {
      for (const { block, nodes: content } of named)
        if (block !== undefined) {
          parts.push({ block, nodes: content });
          if (content.length === 0) heads.push({ ...card, block });
        }
    } else if (inside) parts.push({ block: inside.block, nodes });
    else loose.push({ card, nodes });
  }
  // A card that is only a name is the head of the cards below it.
  for (const { card, nodes } of loose) {
    const head = heads
      .filter(({ x, y, width }) => y < card.y && card.x < x + width && x < card.x + card.width)
      .sort((a, b) => b.y - a.y)[0];
    if (head) parts.push({ block: head.block, nodes });
    else for (const line of linesOf(nodes)) leaveOut(plain(line), 'no-block');
  }
  const blocks = new Map<BlockKey, ReturnType<typeof readBlock>>();
  for (const { block, nodes } of parts)
    blocks.set(block, [...(blocks.get(block) ?? []), ...readBlock(block, nodes, leaveOut)]);
  return blocks.size === 0 ? [] : [{ header: {}, blocks, lean: new Map(), otherBoxes: [] }];
}

function cardOf(node: Data): Card | undefined {
  if (!isKeyed(node)) return undefined;
  const number = (key: string): number => (typeof node[key] === 'number' ? node[key] : 0);
  const text = [node.text, node.label, node.file, node.url].find((value) => typeof value === 'string');
  if (typeof text !== 'string' || typeof node.type !== 'string') return undefined;
  return {
    id: String(node.id ?? ''),
    type: node.type,
    text,
    x: number('x'),
    y: number('y'),
    width: number('width'),
    height: number('height'),
  };
}
