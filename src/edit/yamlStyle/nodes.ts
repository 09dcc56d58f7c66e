/** Where YAML nodes begin and end in the text, more exactly than their ranges say. */
import type { Item } from '../../canvas/canvas';
import { isBlockScalar, type Node, type Pair, type YAMLMap, type YAMLSeq, yaml } from '../../canvas/yaml';

/** A pair as the parser makes it: keys and values are nodes. */
export type NodePair = Pair<Node | null, Node | null>;

/** The pairs of a mapping. */
export function pairsOf(map: YAMLMap): readonly NodePair[] {
  return map.items as unknown as readonly NodePair[];
}

/** The entries of a sequence. */
export function entriesOf(seq: YAMLSeq): readonly (Node | null)[] {
  return seq.items as readonly (Node | null)[];
}

/** Where the node itself starts, behind its anchor and tag. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Whether it is a block scalar whose trailing blank lines count (`|+`). */
export function keepsBlankLines(text: string, node: unknown): boolean {
  return isBlockScalar(node) && /^[|>]\d?\+/.test(text.slice(startOf(node), startOf(node) + 3));
}

/** The innermost last node of a node: the one whose end is the end of the whole. */
function lastLeaf(node: Node): Node {
  const { isMap, isSeq } = yaml();
  if (isSeq(node) && !node.flow) {
    const last = entriesOf(node).at(-1);
    return last ? lastLeaf(last) : node;
  }
  if (isMap(node) && !node.flow) {
    const last = pairsOf(node).at(-1);
    const inner = last?.value ?? last?.key;
    return inner ? lastLeaf(inner) : node;
  }
  return node;
}

/** Where a node's own text ends: without the comments and blank lines behind it. */
export function contentEnd(text: string, node: Node): number {
  const leaf = lastLeaf(node);
  const start = startOf(leaf);
  const end = leaf.range?.[1] ?? start;
  if (!isBlockScalar(leaf) || keepsBlankLines(text, leaf)) return end;
  return start + text.slice(start, end).trimEnd().length;
}

/** Whether a node ends with blank lines that count. */
export function endsKeeping(text: string, node: Node): boolean {
  return keepsBlankLines(text, lastLeaf(node));
}

/** Where a pair's own text ends. */
export function pairEnd(text: string, pair: NodePair): number {
  const last = pair.value ?? pair.key;
  return last ? contentEnd(text, last) : 0;
}

interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}

interface PairTokens {
  readonly start: readonly Token[];
  readonly sep?: readonly Token[];
}

function tokensOf(pair: NodePair): PairTokens | undefined {
  return pair.srcToken as PairTokens | undefined;
}

const PREFIXES: ReadonlySet<string> = new Set(['explicit-key-ind', 'anchor', 'tag']);

/** Where a pair starts: at its key, with the key's anchor, tag and `?`. */
export function pairStart(pair: NodePair): number {
  const first = tokensOf(pair)?.start.find((token) => PREFIXES.has(token.type));
  return first?.offset ?? (pair.key ? startOf(pair.key) : 0);
}

/** The offset where a pair's value would start, directly behind the colon and its anchor and tag; undefined without a colon. */
export function valuePlace(pair: NodePair): number | undefined {
  const sep = tokensOf(pair)?.sep ?? [];
  const last = sep.findLast(
    (token) => token.type === 'map-value-ind' || token.type === 'anchor' || token.type === 'tag',
  );
  return last && last.offset + last.source.length;
}

/** Whether a value is not written at all (`key:` alone). */
export function isUnwritten(node: Node | null): boolean {
  return (
    node === null || (yaml().isScalar(node) && node.range?.[0] === node.range?.[1] && node.source === '')
  );
}

/** The pair that an item has its name from although the key is none of ours: a sentence with a colon, in no quotes. */
export function sentenceOf(item: Item): NodePair | undefined {
  if (item.shared || item.plain || item.fields.has('name') || !yaml().isMap(item.node)) return undefined;
  const { start, end } = item.nameSpan;
  const pair = pairsOf(item.node).find(({ key }) => key?.range?.[0] === start);
  return pair && end > (pair.key?.range?.[1] ?? start) ? pair : undefined;
}
