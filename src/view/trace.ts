/** Which notes belong to the chain (trace) of another note in the snapshot. */

import type { BlockKey } from '../canvas/blocks';
import { chainFrom, type Net } from '../canvas/chain';
import { addTo } from '../canvas/collect';
import type { GridModel } from './model';

/** The keys of the notes in the chain of a note, itself included; see `chainFrom`. */
export function chainOf(grid: GridModel, key: string): ReadonlySet<string> {
  let net = nets.get(grid);
  if (net === undefined) {
    net = netOf(grid);
    nets.set(grid, net);
  }
  return chainFrom(net, key);
}

/** The greatest distance in links of a note of the chain that is shown, unless the whole chain is requested. */
export const NEAR = 2;

/**
 * How many links each note of the chain of a note is away from it, within the chain: 1 for what it is linked to itself.
 * What is farther than `NEAR` counts as one more than that.
 */
export function hopsOf(grid: GridModel, key: string): ReadonlyMap<string, number> {
  const chain = chainOf(grid, key);
  const hops = new Map([[key, 0]]);
  for (let hop = 1; hop <= NEAR; hop++) {
    const reached = grid.links.flatMap(({ a, b }) =>
      hops.get(a) === hop - 1 ? [b] : hops.get(b) === hop - 1 ? [a] : [],
    );
    for (const note of reached) if (chain.has(note) && !hops.has(note)) hops.set(note, hop);
  }
  for (const note of chain) if (!hops.has(note)) hops.set(note, NEAR + 1);
  return hops;
}

/** Cached per snapshot, which is immutable and traced many times. */
const nets = new WeakMap<GridModel, Net<string>>();

function netOf(grid: GridModel): Net<string> {
  const blocks = new Map<string, BlockKey>();
  for (const block of grid.blocks) for (const note of block.notes) blocks.set(note.key, block.key);
  const partners = new Map<string, Map<BlockKey, string[]>>();
  for (const key of blocks.keys()) partners.set(key, new Map());
  const attach = (from: string, to: string): void => {
    const [block, byBlock] = [blocks.get(to), partners.get(from)];
    if (block !== undefined && byBlock !== undefined) addTo(byBlock, block, to);
  };
  for (const { a, b } of grid.links) {
    attach(a, b);
    attach(b, a);
  }
  return {
    blockOf: (key) => blocks.get(key) ?? 'customer_segments',
    partnersIn: (key, among) => among.flatMap((block) => partners.get(key)?.get(block) ?? []),
  };
}
