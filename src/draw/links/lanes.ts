/**
 * Lines that would lie on top of each other, drawn side by side: where lines of different groups run along the same lane, each
 * group gets a place of its own in the room beside it.
 */
import type { Edges, Point } from './curves';

/** A horizontal and vertical line by its corners. */
export interface Line {
  /** Lines of one group may lie on top of each other. */
  readonly group: string;
  readonly points: readonly Point[];
  /** Its first and its last point stay where they are. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/** What lines keep clear of, and the hairlines that they do not change the side of. */
interface Ground {
  readonly obstacles: readonly Edges[];
  readonly blocks: readonly Edges[];
}

/** How far apart lines are at best, and how far they stay from obstacles and hairlines. */
const SPACING = 3.5;
const CLEAR = 2.5;
/** How deep a line may be in what it leads to, for rounding. */
const TOUCH = 0.1;
/** Lanes that are closer than this count as one. */
const SAME = 2.5;

type Axis = 'x' | 'y';

/** All that a group draws on one lane without a gap. `at` is its place, `low` and `high` are its ends along the lane. */
interface Track {
  readonly group: string;
  readonly axis: Axis;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly isFixed: boolean;
  /** Where lines leave it: how far along the lane, and how far to which side. */
  readonly turns: readonly { readonly along: number; readonly side: number }[];
}

/** The same lines, side by side where there is room. */
export function sideBySide(lines: readonly Line[], ground: Ground): readonly Line[] {
  const [x, y] = [shiftsOf(tracksOf(lines, 'x'), ground), shiftsOf(tracksOf(lines, 'y'), ground)];
  const none: Shifts = new Map();
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  const moved = new Map<Line, Line>();
  for (const own of groups.values()) {
    // Where a line turns it leaves the room that was looked at, so that it may have come upon something.
    const ways = [
      [x, y],
      [x, none],
      [none, y],
    ] as const;
    for (const way of ways) {
      const shifted = own.map((line) => shiftedBy(line, ...way));
      if (!shifted.every((line) => isClear(line, ground.obstacles))) continue;
      for (const [index, line] of own.entries()) moved.set(line, shifted[index] ?? line);
      break;
    }
  }
  return lines.map((line) => moved.get(line) ?? line);
}

function shiftedBy(line: Line, xs: Shifts, ys: Shifts): Line {
  const { group, points } = line;
  return {
    ...line,
    points: points.map(({ x, y }) => ({
      x: x + shiftAt(xs, group, x, y),
      y: y + shiftAt(ys, group, y, x),
    })),
  };
}

/** Whether a line crosses nothing; it may touch the cards that it leads to. */
function isClear({ points }: Line, obstacles: readonly Edges[]): boolean {
  return points.slice(1).every((point, index) => {
    const before = points[index] ?? point;
    const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
    const [top, bottom] = [Math.min(before.y, point.y), Math.max(before.y, point.y)];
    return !obstacles.some(
      (one) =>
        one.left + TOUCH < right &&
        one.right - TOUCH > left &&
        one.top + TOUCH < bottom &&
        one.bottom - TOUCH > top,
    );
  });
}

type Shifts = ReadonlyMap<string, readonly { readonly track: Track; readonly by: number }[]>;

function shiftAt(shifts: Shifts, group: string, at: number, along: number): number {
  const found = shifts
    .get(group)
    ?.find(({ track }) => isSame(track.at, at) && along >= track.low - 0.01 && along <= track.high + 0.01);
  return found?.by ?? 0;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

/** The tracks across an axis: `x` means those that have one x, so that they are vertical. */
function tracksOf(lines: readonly Line[], axis: Axis): readonly Track[] {
  const other = axis === 'x' ? 'y' : 'x';
  const segments = lines.flatMap(({ group, points, starts, ends }) =>
    points.slice(1).flatMap((point, index): Track[] => {
      const before = points[index];
      if (before === undefined || !isSame(before[axis], point[axis])) return [];
      const at = point[axis];
      const turn = (corner: Point, next: Point | undefined) =>
        next === undefined || isSame(next[axis], at) ? [] : [{ along: corner[other], side: next[axis] - at }];
      return [
        {
          group,
          axis,
          at,
          low: Math.min(before[other], point[other]),
          high: Math.max(before[other], point[other]),
          isFixed: (starts && index === 0) || (ends && index + 2 === points.length),
          turns: [...turn(before, points[index - 1]), ...turn(point, points[index + 2])],
        },
      ];
    }),
  );
  segments.sort((a, b) => compare(a.group, b.group) || a.at - b.at || a.low - b.low);
  const tracks: Track[] = [];
  for (const segment of segments) {
    const last = tracks.at(-1);
    if (last?.group === segment.group && isSame(last.at, segment.at) && segment.low <= last.high + 0.01)
      tracks[tracks.length - 1] = {
        ...last,
        high: Math.max(last.high, segment.high),
        isFixed: last.isFixed || segment.isFixed,
        turns: [...last.turns, ...segment.turns],
      };
    else tracks.push(segment);
  }
  return tracks;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shiftsOf(tracks: readonly Track[], ground: Ground): Shifts {
  const shifts = new Map<string, { track: Track; by: number }[]>();
  for (const lane of lanesOf(tracks.filter(({ isFixed }) => !isFixed))) {
    if (lane.length < 2) continue;
    const slots = slotsOf(lane);
    const last = Math.max(...slots.values());
    if (last === 0) continue;
    const middle = lane.reduce((total, { at }) => total + at, 0) / lane.length;
    const rooms = lane.map((track) => roomFor(track, ground));
    const from = Math.max(...rooms.map(([least]) => least));
    const to = Math.min(...rooms.map(([, most]) => most));
    if (to <= from) continue;
    const spacing = Math.min(SPACING, (to - from) / last);
    const first = Math.min(Math.max(middle - (last * spacing) / 2, from), to - last * spacing);
    for (const [track, slot] of slots) {
      const own = shifts.get(track.group) ?? [];
      own.push({ track, by: first + slot * spacing - track.at });
      shifts.set(track.group, own);
    }
  }
  return shifts;
}

/** Tracks that touch each other, directly or by others between them. */
function lanesOf(tracks: readonly Track[]): readonly (readonly Track[])[] {
  const left = new Set(tracks);
  const lanes: Track[][] = [];
  for (const first of tracks) {
    if (!left.delete(first)) continue;
    const lane = [first];
    for (const track of lane)
      for (const other of left)
        if (Math.abs(track.at - other.at) < SAME && overlap(track, other)) {
          left.delete(other);
          lane.push(other);
        }
    lanes.push(lane);
  }
  return lanes;
}

function overlap(a: Track, b: Track): boolean {
  return a.low < b.high + SPACING && b.low < a.high + SPACING;
}

/** The place of each track of a lane, counted from its left or top: tracks that overlap have different ones. */
function slotsOf(lane: readonly Track[]): ReadonlyMap<Track, number> {
  const slots = new Map<Track, number>();
  for (const track of [...lane].sort(byTurns)) {
    const taken = [...slots].flatMap(([other, slot]) => (overlap(track, other) ? [slot] : []));
    slots.set(track, taken.length === 0 ? 0 : Math.max(...taken) + 1);
  }
  return slots;
}

/**
 * The order in which lines of a lane cross least: first those that come from the left and go back there, the longest of them
 * last; then those that change sides, so that each is clear of the other's ends; then those of the right, the longest first.
 */
function byTurns(a: Track, b: Track): number {
  const [one, other] = [bendOf(a), bendOf(b)];
  if (one.side !== other.side) return one.side - other.side;
  if (one.side !== 0) return one.side * (b.high - b.low - (a.high - a.low));
  return one.falls === other.falls ? one.falls * (b.low + b.high - a.low - a.high) : one.falls - other.falls;
}

/** `side`: both ends turn to the left (-1) or to the right (1), or not (0); then `falls` is 1 from left down to right, else -1. */
function bendOf({ turns }: Track): { readonly side: number; readonly falls: number } {
  const sorted = [...turns].sort((a, b) => a.along - b.along);
  const [low, high] = [Math.sign(sorted[0]?.side ?? 0), Math.sign(sorted.at(-1)?.side ?? 0)];
  return { side: Math.sign(low + high), falls: high >= low ? 1 : -1 };
}

/** From where to where a track may move. */
function roomFor({ axis, at, low, high }: Track, { obstacles, blocks }: Ground): readonly [number, number] {
  const [near, far, start, end] =
    axis === 'x'
      ? (['left', 'right', 'top', 'bottom'] as const)
      : (['top', 'bottom', 'left', 'right'] as const);
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const bound = (edge: number): void => {
    if (edge <= at) from = Math.max(from, edge + CLEAR);
    if (edge >= at) to = Math.min(to, edge - CLEAR);
  };
  for (const one of obstacles) {
    if (one[start] - CLEAR >= high || one[end] + CLEAR <= low) continue;
    bound(one[near]);
    bound(one[far]);
  }
  for (const block of blocks) {
    if (block[start] >= high || block[end] <= low) continue;
    bound(block[near]);
    bound(block[far]);
  }
  return [Math.min(from, at), Math.max(to, at)];
}
