/** The impact of the changes between two versions of a canvas: problems, money, and what segments lost or gained. */
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { type Money, moneyOf } from '../canvas/money';
import { type Diagnostic, isProblem, type LintOptions } from '../lint/diagnostic';
import { lint } from '../lint/lint';
import { type Comparison, compareCanvases } from './compare';

/** A sum before and after; undefined where no amount is given. */
export interface Difference {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** At least one of the two is partial: some amounts are not given. */
  readonly partial: boolean;
}

/** What a customer segment has lost and gained: the notes of other blocks that it is linked with. */
export interface SegmentImpact {
  /** In its later version. */
  readonly segment: Item;
  readonly gained: readonly Item[];
  readonly lost: readonly Item[];
}

export interface Impact {
  readonly problems: { readonly came: readonly Diagnostic[]; readonly went: readonly Diagnostic[] };
  /** Only what has changed is there. */
  readonly revenue?: Difference;
  readonly cost?: Difference;
  readonly margin?: Difference;
  readonly segments: readonly SegmentImpact[];
}

/** Computes the impact. The options are those of the linter. */
export function impactOf(comparison: Comparison, options: LintOptions = {}): Impact {
  if (comparison.changes.length === 0 && comparison.before.text === comparison.after.text)
    return { problems: { came: [], went: [] }, segments: [] };
  return { problems: problems(comparison, options), ...sums(comparison), segments: segments(comparison) };
}

function problems(
  { before, after, matching, changes }: Comparison,
  options: LintOptions,
): Impact['problems'] {
  const old = lint(before, options).filter(isProblem);
  const now = lint(after, options).filter(isProblem);
  const numbers = new Map(after.items.map((item, index) => [item, `${index}`]));
  const whom = (item: Item | undefined): string =>
    item === undefined ? '' : (numbers.get(matching.after.get(item) ?? item) ?? 'gone');
  const exactly = (diagnostic: Diagnostic): string => `${roughly(diagnostic)}\n${diagnostic.message}`;
  const roughly = ({ rule, item, block }: Diagnostic): string => `${rule}\n${whom(item)}\n${block ?? ''}`;
  const [went, came] = without(old, now, exactly);
  // A new name is also new in the message; the problem is the same.
  const renamed = changes.some(({ kind }) => kind === 'renamed' || kind === 'moved');
  const [reallyWent, reallyCame] = renamed ? without(went, came, roughly) : [went, came];
  return { came: reallyCame, went: reallyWent };
}

/** The problems of a merged canvas that neither of the two sides has. */
export function problemsOfMerge(
  merged: Canvas,
  sides: readonly Canvas[],
  options: LintOptions = {},
): readonly Diagnostic[] {
  const came = sides.map((side) => problems(compareCanvases(side, merged), options).came);
  const [first = [], ...others] = came;
  const same = (one: Diagnostic) => (other: Diagnostic) =>
    one.rule === other.rule && one.span.start === other.span.start && one.message === other.message;
  return first.filter((problem) => others.every((list) => list.some(same(problem))));
}

/** Both lists without what is in both, each as often as it is. */
function without<T>(
  one: readonly T[],
  other: readonly T[],
  key: (value: T) => string,
): readonly [readonly T[], readonly T[]] {
  const rest = (list: readonly T[], minus: readonly T[]): readonly T[] => {
    const counts = new Map<string, number>();
    for (const value of minus) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
    return list.filter((value) => {
      const left = counts.get(key(value)) ?? 0;
      if (left > 0) counts.set(key(value), left - 1);
      return left === 0;
    });
  };
  return [rest(one, other), rest(other, one)];
}

function sums({ before, after }: Comparison): Pick<Impact, 'revenue' | 'cost' | 'margin'> {
  const [old, now] = [moneyOf(before), moneyOf(after)];
  const difference = (of: (money: Money) => { amount: number; partial: boolean } | undefined) => {
    const [from, to] = [of(old), of(now)];
    return from?.amount === to?.amount
      ? undefined
      : { from: from?.amount, to: to?.amount, partial: from?.partial === true || to?.partial === true };
  };
  const revenue = difference(({ revenue: total }) => (total.shares.length > 0 ? total : undefined));
  const cost = difference(({ costs: total }) => (total.shares.length > 0 ? total : undefined));
  const margin = difference(({ margin: left }) => left);
  return { ...(revenue && { revenue }), ...(cost && { cost }), ...(margin && { margin }) };
}

const PARTNERS: readonly BlockKey[] = BLOCK_KEYS.filter((key) => key !== 'customer_segments');

function segments({ before, after, matching }: Comparison): readonly SegmentImpact[] {
  return blockOf(after, 'customer_segments').items.flatMap((segment): readonly SegmentImpact[] => {
    const old = matching.before.get(segment);
    if (old === undefined) return [];
    const had = before.links.partnersInAny(old, PARTNERS);
    const has = new Set(after.links.partnersInAny(segment, PARTNERS));
    const kept = new Set(had.map((item) => matching.after.get(item)));
    const lost = had.filter((item) => {
      const later = matching.after.get(item);
      return later === undefined || !has.has(later);
    });
    const gained = [...has].filter((item) => !kept.has(item));
    return lost.length + gained.length === 0 ? [] : [{ segment, gained, lost }];
  });
}
