/**
 * The whole chain that one item is part of, from the customer back to partners and costs: segment → proposition →
 * channel, relationship, revenue → resources, activities → partners, costs. Asked of anything that has blocks and links,
 * so that the text and the picture trace alike.
 */
import { BLOCK_KEYS, type BlockKey } from './blocks';

/** Things in blocks, and what they are linked to. */
export interface Net<N> {
  readonly blockOf: (node: N) => BlockKey;
  /** What a node is linked to in any of these blocks. */
  readonly partnersIn: (node: N, blocks: readonly BlockKey[]) => Iterable<N>;
}

/**
 * Where the work of a block's items goes on its way to the customer. Only steps that mean “is needed for”: a channel
 * that also delivers another proposition does not make that proposition part of the chain.
 */
export const TOWARDS_SEGMENT: Readonly<Record<BlockKey, readonly BlockKey[]>> = {
  cost_structure: [
    'key_resources',
    'key_activities',
    'key_partnerships',
    'channels',
    'customer_relationships',
  ],
  key_partnerships: ['key_resources', 'key_activities'],
  key_resources: ['key_activities', 'value_propositions', 'channels', 'customer_relationships'],
  key_activities: ['value_propositions', 'channels', 'customer_relationships'],
  value_propositions: ['customer_segments'],
  channels: ['customer_segments'],
  customer_relationships: ['customer_segments'],
  customer_segments: [],
  revenue_streams: [],
};

type Steps = (block: BlockKey) => readonly BlockKey[];

/** The same with the money: what a proposition earns comes after it. */
const forward: Steps = (block) =>
  block === 'value_propositions' ? [...TOWARDS_SEGMENT[block], 'revenue_streams'] : TOWARDS_SEGMENT[block];

const before = new Map(
  BLOCK_KEYS.map((key) => [key, BLOCK_KEYS.filter((other) => forward(other).includes(key))] as const),
);
const backward: Steps = (block) => before.get(block) ?? [];

const SEGMENTS: readonly BlockKey[] = ['customer_segments'];
const PROPOSITIONS: readonly BlockKey[] = ['value_propositions'];
/** The blocks between a proposition and its segments. */
const BETWEEN: readonly BlockKey[] = ['channels', 'customer_relationships', 'revenue_streams'];
const DELIVERY: readonly BlockKey[] = ['channels', 'customer_relationships'];
/** What it takes. */
const BACKSTAGE: readonly BlockKey[] = [
  'key_resources',
  'key_activities',
  'key_partnerships',
  'cost_structure',
];

/**
 * The chain of a node, itself included: what it is linked to; what has to be there for it; what it makes possible; and,
 * between the propositions and the segments found so, the channels, relationships and revenues that belong to both. A hub
 * that serves all segments leads to all of them, but not to what they need besides it.
 */
export function chainFrom<N>(net: Net<N>, start: N): ReadonlySet<N> {
  const chain = new Set([start, ...net.partnersIn(start, BLOCK_KEYS)]);
  const add = (nodes: Iterable<N>): void => {
    for (const node of nodes) chain.add(node);
  };
  const onward = closure(net, [start], forward);
  add(onward);
  add(closure(net, [start], backward));

  const { segments, propositions } = frontOf(net, start, onward);
  add(segments);
  add(propositions);
  const companions = companionsOf(net, segments, propositions, net.blockOf(start));
  add(companions);
  add(closure(net, needing(net, start, propositions, companions), backstage));
  return chain;
}

const backstage: Steps = (block) => backward(block).filter((other) => BACKSTAGE.includes(other));

function closure<N>(net: Net<N>, start: Iterable<N>, steps: Steps): ReadonlySet<N> {
  const found = new Set(start);
  for (const node of found)
    for (const next of net.partnersIn(node, steps(net.blockOf(node)))) found.add(next);
  return found;
}

interface Front<N> {
  readonly segments: ReadonlySet<N>;
  readonly propositions: ReadonlySet<N>;
}

/** For whom a node works, and with which propositions. */
function frontOf<N>(net: Net<N>, start: N, onward: ReadonlySet<N>): Front<N> {
  const own = (blocks: readonly BlockKey[]): ReadonlySet<N> =>
    new Set([
      ...[...onward].filter((node) => blocks.includes(net.blockOf(node))),
      ...(BACKSTAGE.includes(net.blockOf(start)) ? [] : net.partnersIn(start, blocks)),
    ]);
  const from = (nodes: Iterable<N>, blocks: readonly BlockKey[]): ReadonlySet<N> =>
    new Set([...nodes].flatMap((node) => [...net.partnersIn(node, blocks)]));
  const segments = own(SEGMENTS);
  const propositions = own(PROPOSITIONS);
  if (propositions.size > 0)
    return { segments: segments.size > 0 ? segments : from(propositions, SEGMENTS), propositions };
  // Nobody has said which proposition it is about: those that its channels deliver, else those of its segments.
  const delivered = from(
    [...onward].filter((node) => DELIVERY.includes(net.blockOf(node))),
    PROPOSITIONS,
  );
  return { segments, propositions: delivered.size > 0 ? delivered : from(segments, PROPOSITIONS) };
}

/** Channels, relationships and revenues that agree with the segments and with the propositions, as far as they name any. */
function companionsOf<N>(
  net: Net<N>,
  segments: ReadonlySet<N>,
  propositions: ReadonlySet<N>,
  block: BlockKey,
): ReadonlySet<N> {
  const agrees = (node: N, blocks: readonly BlockKey[], wanted: ReadonlySet<N>): boolean => {
    const named = [...net.partnersIn(node, blocks)];
    return named.length === 0 || named.some((other) => wanted.has(other));
  };
  const blocks = BETWEEN.filter((other) => other !== block);
  const candidates = new Set<N>();
  for (const node of [...segments, ...propositions])
    for (const candidate of net.partnersIn(node, blocks)) candidates.add(candidate);
  return new Set(
    [...candidates].filter(
      (node) => agrees(node, SEGMENTS, segments) && agrees(node, PROPOSITIONS, propositions),
    ),
  );
}

/** Whose needs belong to the chain besides the node's own. */
function needing<N>(
  net: Net<N>,
  start: N,
  propositions: ReadonlySet<N>,
  companions: ReadonlySet<N>,
): Iterable<N> {
  const block = net.blockOf(start);
  // What is backstage itself does not need its siblings.
  if (BACKSTAGE.includes(block)) return [];
  if (DELIVERY.includes(block)) {
    // It has needs of its own; without links that say which, it needs what the propositions that it delivers need.
    const [own] = net.partnersIn(start, BACKSTAGE);
    return own === undefined ? propositions : [];
  }
  return [...propositions, ...[...companions].filter((node) => DELIVERY.includes(net.blockOf(node)))];
}
