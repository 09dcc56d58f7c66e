/** Amounts of money as they are shown beside the text and on the grid. */
import * as l10n from '@vscode/l10n';
import { blockTitle } from '../canvas/blockTitle';
import type { Canvas, Item } from '../canvas/canvas';
import type { Header } from '../canvas/fields';
import { formatAmount, formatShare, totalOf } from '../canvas/money';

/** What every amount is counted in: “USD a year”; undefined where the canvas does not say. */
export function unitOf({ currency, period }: Header): string | undefined {
  return currency === undefined ? undefined : perPeriod(currency, period);
}

/** An amount with its period: “$5,900,000 a year”. */
export function amountPerPeriod(amount: number, header: Header): string {
  return perPeriod(formatAmount(amount, header), header.period);
}

/** What part of the sum of its block an amount is: “12% of what is known of Revenue Streams” where amounts are missing. */
export function shareOfBlock(canvas: Canvas, item: Item): string | undefined {
  const total = totalOf(canvas, item.block);
  const share = total.shares.find((candidate) => candidate.item === item)?.share;
  if (share === undefined || total.shares.length < 2) return undefined;
  return total.partial
    ? l10n.t('{0} of what is known of {1}', formatShare(share), blockTitle(canvas.header, item.block))
    : l10n.t('{0} of {1}', formatShare(share), blockTitle(canvas.header, item.block));
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
