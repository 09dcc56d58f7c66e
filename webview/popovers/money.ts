/** The money of the whole canvas: what comes in, what goes out, what is left, and for whom. Amounts can be changed here. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { SharingKey } from '../../src/canvas/money';
import type { GridModel, MoneyModel, SegmentMoneyModel, ShareModel, SumModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { amountsToChoose } from '../inspector/amounts';
import { hint, slotListeners } from '../inspector/formField';
import { bar } from '../render/money';
import { called, icon } from '../render/parts';
import { stripes } from '../render/stripes';
import type { Card } from './card';

/** The card; `by`: the key by which segments share what they have in common. */
export function moneyCard(board: Board, grid: GridModel, by: SharingKey): Card | undefined {
  const { money } = grid;
  if (money === undefined) return undefined;
  return {
    title: l10n.t('Money'),
    content: html`
      ${balance(money, by)}
      ${money.advice.map((advice) => html`<p class="advises">${icon('info')}<span dir="auto">${advice}</span></p>`)}
      ${bySegment(board, grid, money, by)} ${money.sums.map((sum) => section(board, sum))}
    `,
  };
}

/** Revenue and costs on one scale, each divided by segment; and the margin. */
function balance(money: MoneyModel, by: SharingKey): TemplateResult {
  const most = Math.max(...money.sums.map(({ whole }) => whole), 1);
  return html`<section class="balance">
    ${money.sums.map(
      (sum) => html`<div class="total-bar">
        <h3><span>${sum.title}</span> <strong>${sum.total}</strong></h3>
        <span class="bar parts" aria-hidden="true">${parts(money, sum, most, by)}</span>
        ${sum.missing === undefined ? nothing : html`<p class="aside">${sum.missing}</p>`}
      </div>`,
    )}
    ${margin(money)}
  </section>`;
}

function parts(money: MoneyModel, sum: SumModel, most: number, by: SharingKey): unknown {
  const width = (amount: number) => `inline-size: ${((Math.max(0, amount) / most) * 100).toFixed(2)}%`;
  const segments = money.segments[by];
  if (segments.length === 0) return html`<span .style=${width(sum.whole)}></span>`;
  const isRevenue = sum.block === 'revenue_streams';
  return segments.map(({ segment, amounts }) => {
    const amount = isRevenue ? amounts.revenue : amounts.costs + amounts.shared;
    return html`<span .style=${`${width(amount)}; background: ${stripes([segment])}`}></span>`;
  });
}

function margin({ margin }: MoneyModel): TemplateResult | typeof nothing {
  if (margin === undefined) return nothing;
  const { amount, percent, negative, partial } = margin;
  return html`<div class="margin ${negative ? 'negative' : ''}">
    <h3>
      <span>${l10n.t('Margin')}</span>
      <strong>${negative ? icon('warning') : nothing} ${percent === undefined ? amount : l10n.t('{0} ({1} of revenue)', amount, percent)}</strong>
    </h3>
    ${partial ? html`<p class="aside">${l10n.t('As far as amounts are known; some are missing.')}</p>` : nothing}
  </div>`;
}

function section(board: Board, sum: SumModel): TemplateResult {
  return html`<section class="sum">
    <h3><span>${sum.title}</span></h3>
    <ul>
      ${sum.shares.map((share) => row(board, share))}
    </ul>
  </section>`;
}

/** A note with its amount, which can be edited here. */
function row(board: Board, { note: key, name, amount, part, percent }: ShareModel): TemplateResult {
  const { inspector } = board;
  const subject = { board, note: { key } };
  const on = slotListeners(subject, {
    slot: 'amount',
    commit: () => inspector.commit(key, 'amount'),
    step: (direction) => inspector.step(key, 'amount', direction),
  });
  return html`<li>
    <button
      class="note-name"
      title=${l10n.t('Show the note')}
      @click=${() => {
        board.close();
        board.focus(key);
      }}
    >
      <span class="name" dir="auto">${called(name)}</span>
    </button>
    <input
      class="amount"
      aria-label=${l10n.t('Amount of {0}', called(name))}
      data-slot="amount"
      ?readonly=${!board.store.writable}
      .value=${live(inspector.draft(key, 'amount') ?? amount)}
      @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
      @input=${on.input}
      @keydown=${on.keydown}
      @field-undo=${on.undo}
      @blur=${on.blur}
    />
    <span class="part">${bar(part)}<span class="percent">${percent}</span></span>
    ${inspector.refusal(key, 'amount') === undefined ? nothing : hint(subject, 'amount')} ${amountsToChoose(subject)}
  </li>`;
}

function bySegment(
  board: Board,
  grid: GridModel,
  money: MoneyModel,
  by: SharingKey,
): TemplateResult | typeof nothing {
  const segments = money.segments[by];
  if (segments.length === 0) return nothing;
  const most = Math.max(
    ...segments.flatMap(({ amounts }) => [amounts.revenue, amounts.costs + amounts.shared]),
    1,
  );
  const choose = (key: SharingKey, label: string) => html`<button
    class="chip"
    aria-pressed=${by === key ? 'true' : 'false'}
    @click=${() => board.open({ kind: 'money', by: key })}
  >
    ${label}
  </button>`;
  return html`<section class="by-segments">
    <h3>${l10n.t('By customer segment')}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${l10n.t('Segment')}</th>
          <th scope="col">${l10n.t('Brings')}</th>
          <th scope="col">${l10n.t('Own costs')}</th>
          <th scope="col">${l10n.t('Shared costs')}</th>
          <th scope="col">${l10n.t('Leaves')}</th>
        </tr>
      </thead>
      <tbody>
        ${segments.map((segment) => segmentRow(grid, segment, most))}
      </tbody>
    </table>
    <p class="sharing" role="group" aria-label=${l10n.t('How shared costs are divided')}>
      <span class="aside">${l10n.t('Shared costs are divided')}</span>
      ${choose('equally', l10n.t('equally'))} ${choose('revenue', l10n.t('by revenue'))}
    </p>
  </section>`;
}

function segmentRow(grid: GridModel, money: SegmentMoneyModel, most: number): TemplateResult {
  const name = grid.segments[money.segment]?.name ?? '';
  const { revenue, costs, shared } = money.amounts;
  const width = (amount: number) => `inline-size: ${((amount / most) * 100).toFixed(1)}%`;
  return html`<tr>
    <th scope="row">
      <span dir="auto">${called(name)}</span>
      <span class="bar" aria-hidden="true"
        ><span .style=${`${width(revenue)}; background: ${stripes([money.segment])}`}></span
      ></span>
      <span class="bar" aria-hidden="true"><span .style=${width(costs + shared)}></span></span>
      ${money.partial ? html`<span class="aside">${l10n.t('Some amounts are missing.')}</span>` : nothing}
    </th>
    <td>${money.revenue}</td>
    <td>${money.costs}</td>
    <td>${money.shared}</td>
    <td class=${money.negative ? 'negative' : ''}><strong>${money.margin}</strong></td>
  </tr>`;
}
