/**
 * Measuring so that the machine's speed and moods cancel out: processor time instead of time, everything in turn within
 * one run, and of all rounds the lower quartile, as other programs can only make things slower.
 */

/** What one thing takes. */
export interface Measured {
  /** Milliseconds. */
  readonly time: number;
  /** How many times as long as the first thing. */
  readonly ratio: number;
}

/** Runs these again and again, all of them in each round, for about so many milliseconds and at least ten rounds. */
export function measure<Name extends string>(
  things: Readonly<Record<Name, () => unknown>>,
  milliseconds: number,
): Readonly<Record<Name, Measured>> {
  const names = Object.keys(things) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  // The first rounds are for the compiler.
  for (let round = 0; round < 3; round++) for (const name of names) things[name]();
  const end = performance.now() + milliseconds;
  for (let round = 0; round < 20 || performance.now() < end; round++)
    for (const name of names) times.get(name)?.push(timeOf(things[name]));
  const measured = new Map(names.map((name) => [name, quantile(times.get(name) ?? [], 0.25)]));
  const [first] = measured.values();
  const entries = [...measured].map(([name, time]) => [name, { time, ratio: time / (first ?? time) }]);
  return Object.fromEntries(entries) as Record<Name, Measured>;
}

/** Milliseconds of processor time that one run takes, what the garbage collector does meanwhile included. */
export function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this part of all values does not exceed; 0 of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;
}
