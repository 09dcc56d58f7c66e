/** Parses an amount as a user types it. */
import * as l10n from '@vscode/l10n';
import { meantAmounts } from '../canvas/parse/meantAmounts';

/** A typed amount: the number (undefined if nothing was typed), or why it is not a number. */
export type TypedAmount =
  | { readonly ok: true; readonly amount: number | undefined }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The possible readings, most likely first; empty if the text is no amount. */
      readonly readings: readonly number[];
    };

/** How numbers are written where the person is. */
export interface AmountHabits {
  /** The person's language, as a BCP 47 tag. */
  readonly locale: string;
  /** The other amounts of the canvas. */
  readonly others: readonly number[];
}

/** Reads an amount as it is written in a canvas: digits, and a point before decimals. Undefined for anything else. */
export function writtenAmount(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/**
 * Reads an amount as people type it: “12000”, “€ 5,000.00”, “60k”, “1'200”. Where the text may mean two numbers, as “8.000”
 * may, the person's language decides, unless the other amounts of the canvas speak against it; then both are given.
 */
export function readAmount(text: string, habits: AmountHabits): TypedAmount {
  const bare = text.trim();
  if (bare === '') return { ok: true, amount: undefined };
  const readings = meantAmounts(bare).map(Number);
  const [only] = readings.length === 1 ? readings : [usual(bare, readings, habits)];
  if (only !== undefined) return { ok: true, amount: only };
  const reason =
    readings.length > 0
      ? l10n.t('“{0}” may mean more than one number. Which one?', bare)
      : l10n.t('An amount is a number of zero or more, such as 12000 or 99.50.');
  return { ok: false, reason, readings: [...readings].sort((a, b) => b - a) };
}

/** The reading that fits the person's language and the other amounts; undefined where they disagree. */
function usual(
  text: string,
  readings: readonly number[],
  { locale, others }: AmountHabits,
): number | undefined {
  const separators = text.match(/[.,]/g) ?? [];
  if (readings.length !== 2 || separators.length !== 1) return undefined;
  const [large = 0, small = 0] = [Math.max(...readings), Math.min(...readings)];
  const { group, decimal } = separatorsOf(locale);
  if (separators[0] === group) return isLikely(large, others) ? large : undefined;
  // Three decimals are rare for money, so the language alone does not decide.
  return separators[0] === decimal && others.length > 0 && !isLikely(large, others) ? small : undefined;
}

/** Above this many times the largest of the other amounts, a number is not what one expects on the canvas. */
const UNUSUAL = 50;

function isLikely(amount: number, others: readonly number[]): boolean {
  return others.length === 0 || others.some((other) => amount <= UNUSUAL * other);
}

function separatorsOf(locale: string): {
  readonly group: string | undefined;
  readonly decimal: string | undefined;
} {
  const parts = new Intl.NumberFormat(knownLocale(locale), { useGrouping: true }).formatToParts(1234567.8);
  const partOf = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value;
  return { group: partOf('group'), decimal: partOf('decimal') };
}

/** A tag that `Intl` takes; English for one that it does not. */
function knownLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
