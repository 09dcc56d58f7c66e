/**
 * A second colon on a line (`name: Stays: unusual homes`) makes YAML read a mapping as the value, which swallows the
 * lines below. It is the most usual slip of all, so what was meant is taken out of it again.
 */
import { type Node, type Pair, type Scalar, type YAMLMap, yaml } from '../yaml';
import { lineFrom } from './spans';

/** A pair, with the value that was meant. */
export interface MeantPair {
  readonly pair: Pair;
  readonly value: Node | null;
}

/** The pairs of a mapping in a text that does not parse: such values are one text, and swallowed lines are back. */
export function meantPairs(text: string, map: YAMLMap): readonly MeantPair[] {
  return map.items.flatMap((pair) => meant(text, pair as Pair));
}

function meant(text: string, pair: Pair): readonly MeantPair[] {
  const value = pair.value as Node | null;
  const start = swallower(text, pair);
  if (start === undefined) return [{ pair, value }];
  return [{ pair, value: textFrom(text, start) }, ...swallowed(text, value as YAMLMap)];
}

/** Where the value of a pair starts that is a mapping on the line of its key. */
function swallower(text: string, { key, value }: Pair): number | undefined {
  const { isMap, isNode } = yaml();
  if (!isMap(value) || value.flow || !value.range || !isNode(key) || !key.range) return undefined;
  const [start] = value.range;
  return text.slice(key.range[0], start).includes('\n') ? undefined : start;
}

/** All but the first pair, and before them what the value of the first has swallowed in turn. */
function swallowed(text: string, map: YAMLMap): readonly MeantPair[] {
  const [first, ...rest] = map.items as Pair[];
  const inner = first ? meant(text, first).slice(1) : [];
  return [...inner, ...rest.flatMap((pair) => meant(text, pair))];
}

function textFrom(text: string, offset: number): Scalar {
  const { Scalar } = yaml();
  const { start, end } = lineFrom(text, offset);
  const scalar = new Scalar(text.slice(start, end));
  scalar.range = [start, end, end];
  scalar.type = 'PLAIN';
  return scalar;
}
