/** The money of the snapshot as texts. Undefined if the canvas has no amounts. */
import * as l10n from '@vscode/l10n';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import {
  CONCENTRATED,
  formatAmount,
  formatShare,
  type Margin,
  type Money,
  moneyOf,
  type SegmentMoney,
  segmentMoney,
  type Total,
} from '../canvas/money';
import { amountPerPeriod } from '../language/amounts';
import type { MoneyModel, SegmentMoneyModel, SumModel } from './model';

/** The canvas, and how its notes are named. */
interface Voice {
  readonly canvas: Canvas;
  readonly keyOf: (item: Item) => string;
}

/** The totals of the amounts of a canvas; undefined if no stream and no cost has one. */
export function moneyModel(canvas: Canvas, keyOf: (item: Item) => string): MoneyModel | undefined {
  const money = moneyOf(canvas);
  const voice = { canvas, keyOf };
  const sums = [money.revenue, money.costs].filter((total) => total.shares.length > 0);
  if (sums.length === 0) return undefined;
  return {
    sums: sums.map((total) => sumModel(voice, total)),
    margin: money.margin && marginModel(voice, money.margin),
    advice: adviceOn(money),
    segments: {
      equally: segmentMoney(canvas, 'equally').map((segment) => segmentModel(voice, segment)),
      revenue: segmentMoney(canvas, 'revenue').map((segment) => segmentModel(voice, segment)),
    },
  };
}

function sumModel(voice: Voice, total: Total): SumModel {
  const { block, amount, partial, shares, without, unreadable } = total;
  const missing = without.length + unreadable.length;
  const said = say(voice, amount);
  return {
    block,
    title: blockTitle(voice.canvas.header, block),
    total: partial ? l10n.t('at least {0}', said) : said,
    whole: amount,
    missing: partial ? howManyLack(missing, missing + shares.length) : undefined,
    shares: shares.map(({ item, amount: own, share }) => ({
      note: voice.keyOf(item),
      name: item.name,
      amount: say(voice, own),
      short: formatAmount(own, voice.canvas.header),
      value: own,
      part: share,
      percent: formatShare(share),
    })),
  };
}

function howManyLack(missing: number, all: number): string {
  return missing === 1
    ? l10n.t('1 of {0} has no amount', all)
    : l10n.t('{0} of {1} have no amount', missing, all);
}

function marginModel(voice: Voice, { amount, ofRevenue, partial }: Margin): MoneyModel['margin'] {
  return {
    amount: say(voice, amount),
    percent: ofRevenue === undefined ? undefined : formatShare(ofRevenue),
    negative: amount < 0,
    partial,
  };
}

/** What the numbers mean for the business; a partial sum means nothing yet. */
function adviceOn({ revenue, costs, margin }: Money): readonly string[] {
  const advice: string[] = [];
  if (margin && !margin.partial && margin.amount < 0)
    advice.push(l10n.t('It costs more than it brings. A business cannot last like that.'));
  const [largest] = revenue.shares;
  if (revenue.complete && largest && largest.share > CONCENTRATED)
    advice.push(
      revenue.shares.length === 1
        ? l10n.t('All revenue comes from “{0}”. A second stream would spread the risk.', largest.item.name)
        : l10n.t(
            '“{0}” brings {1} of the revenue. More streams would spread the risk.',
            largest.item.name,
            formatShare(largest.share),
          ),
    );
  if (revenue.shares.length === 0)
    advice.push(l10n.t('No revenue stream has an amount yet, so there is no margin.'));
  if (costs.shares.length === 0) advice.push(l10n.t('No cost has an amount yet, so there is no margin.'));
  return advice;
}

function segmentModel(voice: Voice, money: SegmentMoney): SegmentMoneyModel {
  const { segment, revenue, costs, shared, margin, partial } = money;
  const written = (amount: number) => inShort(voice, Math.round(amount));
  return {
    segment: blockOf(voice.canvas, 'customer_segments').items.indexOf(segment),
    revenue: written(revenue),
    costs: written(costs),
    shared: written(shared),
    margin: written(margin),
    negative: margin < 0,
    amounts: { revenue, costs, shared },
    partial,
  };
}

function say({ canvas }: Voice, amount: number): string {
  return amountPerPeriod(amount, canvas.header);
}

/** Without the period, which the totals above it say already. */
function inShort({ canvas }: Voice, amount: number): string {
  return formatAmount(amount, canvas.header);
}
