/** Amounts of money as they are shown beside the text. */
import * as l10n from '@vscode/l10n';
import type { Header } from '../canvas/canvas';

/** What every amount is counted in: “USD per year”; undefined where the canvas does not say. */
export function unitOf(header: Header): string | undefined {
  const period = header.period === undefined ? undefined : PERIODS[header.period]?.();
  if (header.currency === undefined) return period;
  return period === undefined ? header.currency : `${header.currency} ${period}`;
}

/** An amount with its unit: “5,900,000 USD per year”. */
export function amountWithUnit(amount: number, header: Header): string {
  const unit = unitOf(header);
  const number = amount.toLocaleString('en');
  return unit === undefined ? number : `${number} ${unit}`;
}

const PERIODS: Readonly<Record<string, () => string>> = {
  month: () => l10n.t('per month'),
  quarter: () => l10n.t('per quarter'),
  year: () => l10n.t('per year'),
};
