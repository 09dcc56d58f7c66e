/**
 * Whether the five flows can be walked along the links of a canvas from end to end. Source: “The five flows” of the
 * project's domain notes.
 */
import type { BlockKey } from './blocks';
import { blockOf, type Canvas, type Item } from './canvas';
import { FLOWS, type Flow } from './relations';

/** Why a path goes no further than the block it reached. */
type StopReason =
  /** One of the two blocks has no items that could be read. */
  | 'empty'
  /** Both have items, but nothing links the one block to the other. */
  | 'unlinked'
  /** There are links between the two, but none that starts where the path has arrived. */
  | 'apart';

/** The step that nothing takes. */
interface Stop {
  readonly from: BlockKey;
  readonly to: BlockKey;
  readonly reason: StopReason;
}

/** How far a flow gets. */
export type FlowState =
  | { readonly flow: Flow; readonly complete: true; readonly path: readonly Item[] }
  /** `reached` is a longest way that can be walked; empty where the first block is. */
  | { readonly flow: Flow; readonly complete: false; readonly reached: readonly Item[]; readonly stop: Stop };

/** The state of all five flows, in their order. */
export function flowStates(canvas: Canvas): readonly FlowState[] {
  return FLOWS.map((flow) => flowState(canvas, flow));
}

/** Whether some path of a flow can be walked to its end; if none can, how far the best of them gets. */
function flowState(canvas: Canvas, flow: Flow): FlowState {
  const states = flow.paths.map((path) => walk(canvas, flow, path));
  const complete = states.find((state) => state.complete);
  if (complete) return complete;
  const length = (state: FlowState): number => (state.complete ? 0 : state.reached.length);
  const [first, ...rest] = states;
  if (first === undefined) throw new RangeError(`a flow without a path: ${flow.id}`);
  return rest.reduce((best, state) => (length(state) > length(best) ? state : best), first);
}

/** Goes down one way after the other until one reaches the end; no item is visited twice. */
function walk(canvas: Canvas, flow: Flow, path: readonly BlockKey[]): FlowState {
  const [first] = path;
  if (first === undefined) throw new RangeError(`a path without blocks: ${flow.id}`);
  const visited = new Set<Item>();
  let reached: readonly Item[] = [];
  const onward = (way: readonly Item[], next: readonly Item[]): boolean =>
    next.some((item) => {
      if (visited.has(item)) return false;
      visited.add(item);
      const longer = [...way, item];
      if (longer.length > reached.length) reached = longer;
      const block = path[longer.length];
      return block === undefined || onward(longer, canvas.links.partnersIn(item, block));
    });
  if (onward([], blockOf(canvas, first).items)) return { flow, complete: true, path: reached };
  const from = path[Math.max(reached.length - 1, 0)] ?? first;
  const to = path[Math.max(reached.length, 1)] ?? first;
  return { flow, complete: false, reached, stop: { from, to, reason: stopReason(canvas, from, to) } };
}

function stopReason(canvas: Canvas, from: BlockKey, to: BlockKey): StopReason {
  if (blockOf(canvas, from).items.length === 0 || blockOf(canvas, to).items.length === 0) return 'empty';
  return canvas.links.between(from, to) === 0 ? 'unlinked' : 'apart';
}
