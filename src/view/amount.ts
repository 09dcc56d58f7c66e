/** Money as people write it. */
import * as l10n from '@vscode/l10n';
import type { Header } from '../canvas/canvas';
import { meantAmounts } from '../canvas/parse/meantAmounts';

/** An amount with the canvas's currency and period, as far as it names them: “$5,900,000 a year”. */
export function formatAmount(amount: number, header: Header, locale: string): string {
  return perPeriod(formatMoney(amount, header.currency, locale), header.period);
}

/** What amounts are in, as far as the canvas says: “EUR a month”. */
export function unitOf({ currency, period }: Header): string | undefined {
  return currency === undefined ? undefined : perPeriod(currency, period);
}

/** What somebody typed as an amount: the number (none where nothing was typed), or why it is none. */
export type TypedAmount =
  | { readonly ok: true; readonly amount: number | undefined }
  | { readonly ok: false; readonly reason: string };

/** Reads an amount as people type it: “12000”, “€ 5,000.00”, “5k”. What may mean two numbers is not guessed. */
export function readAmount(text: string): TypedAmount {
  const bare = text.trim();
  if (bare === '') return { ok: true, amount: undefined };
  if (/^\d+(\.\d+)?$/.test(bare)) return { ok: true, amount: Number(bare) };
  const meant = meantAmounts(bare);
  if (meant.length === 1) return { ok: true, amount: Number(meant[0]) };
  const reason =
    meant.length > 1
      ? l10n.t('“{0}” may mean {1} or {2}. Write it without separators.', bare, ...meant.slice(0, 2))
      : l10n.t('An amount is a number of zero or more, such as 12000 or 99.50.');
  return { ok: false, reason };
}

function perPeriod(text: string, period: string | undefined): string {
  switch (period) {
    case 'month':
      return l10n.t('{0} a month', text);
    case 'quarter':
      return l10n.t('{0} a quarter', text);
    case 'year':
      return l10n.t('{0} a year', text);
    default:
      return text;
  }
}

/** An amount in a currency, where one is named: “$5,900,000”. */
export function formatMoney(amount: number, currency: string | undefined, locale: string): string {
  const digits = { maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 } as const;
  const known = currency !== undefined && /^[A-Z]{3}$/.test(currency);
  const options = known ? ({ ...digits, style: 'currency', currency } as const) : digits;
  return new Intl.NumberFormat(locale, options).format(amount);
}

/** A part of a whole, 1 being all of it: “57%”. */
export function formatPart(part: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part);
}
