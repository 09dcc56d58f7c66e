/** Amounts of money as they are shown beside the text. */
import * as l10n from '@vscode/l10n';
import type { Canvas, Header, Item } from '../canvas/canvas';
import { formatAmount, formatShare, totalOf } from '../canvas/money';
import { title } from './sentences';

/** What every amount is counted in: “USD per year”; undefined where the canvas does not say. */
export function unitOf(header: Header): string | undefined {
  const period = header.period === undefined ? undefined : PERIODS[header.period]?.();
  if (header.currency === undefined) return period;
  return period === undefined ? header.currency : `${header.currency} ${period}`;
}

/** An amount with its period: “$5,900,000 per year”. */
export function amountPerPeriod(amount: number, header: Header): string {
  const period = header.period === undefined ? undefined : PERIODS[header.period]?.();
  const number = formatAmount(amount, header);
  return period === undefined ? number : `${number} ${period}`;
}

/** What part of the sum of its block an amount is: “12% of what is known of Revenue Streams” where amounts are missing. */
export function shareOfBlock(canvas: Canvas, item: Item): string | undefined {
  const total = totalOf(canvas, item.block);
  const share = total.shares.find((candidate) => candidate.item === item)?.share;
  if (share === undefined || total.shares.length < 2) return undefined;
  return total.partial
    ? l10n.t('{0} of what is known of {1}', formatShare(share), title(item.block))
    : l10n.t('{0} of {1}', formatShare(share), title(item.block));
}

const PERIODS: Readonly<Record<string, () => string>> = {
  month: () => l10n.t('per month'),
  quarter: () => l10n.t('per quarter'),
  year: () => l10n.t('per year'),
};
