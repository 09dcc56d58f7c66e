/** Finds the nearest rectangle in a direction, for moving the focus by arrow keys. */

export type Direction = 'up' | 'right' | 'down' | 'left';

export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Anything with a place. */
export interface Placed {
  readonly rect: Rect;
}

/** The nearest candidate in a direction: what lies straight ahead comes before what lies to the side. */
export function nearest<T extends Placed>(
  from: Rect,
  candidates: readonly T[],
  direction: Direction,
): T | undefined {
  let best: { readonly candidate: T; readonly cost: number } | undefined;
  for (const candidate of candidates) {
    const cost = costOf(from, candidate.rect, direction);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}

/** The distance in a direction; undefined if the rectangle is not in that direction. */
function costOf(from: Rect, to: Rect, direction: Direction): number | undefined {
  const upright = direction === 'up' || direction === 'down';
  const forwards = direction === 'down' || direction === 'right';
  const [start, end] = upright ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const [low, high] = upright ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const ahead = forwards ? to[start] - from[end] : from[start] - to[end];
  // A pixel of overlap is a border, more is something beside.
  if (ahead < -2) return undefined;
  const overlap = Math.min(from[high], to[high]) - Math.max(from[low], to[low]);
  const aside = overlap > 0 ? 0 : 10 * -overlap + 1000;
  const offset = Math.abs(from[low] + from[high] - to[low] - to[high]) / 20;
  return Math.max(ahead, 0) + aside + offset;
}
