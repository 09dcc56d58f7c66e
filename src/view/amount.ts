/** Money as people write it. */
import * as l10n from '@vscode/l10n';
import type { Header } from '../canvas/canvas';

/** An amount with the canvas's currency and period, as far as it names them: “$5,900,000 a year”. */
export function formatAmount(amount: number, header: Header, locale: string): string {
  const number = formatMoney(amount, header.currency, locale);
  switch (header.period) {
    case 'month':
      return l10n.t('{0} a month', number);
    case 'quarter':
      return l10n.t('{0} a quarter', number);
    case 'year':
      return l10n.t('{0} a year', number);
    default:
      return number;
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
