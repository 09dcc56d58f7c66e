/** The money of the whole canvas: what comes in, what goes out, what is left, and for whom. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { GridModel, MoneyModel, SegmentMoneyModel, SumModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { bar } from '../render/money';
import { called, icon } from '../render/parts';
import type { Card } from './popover';

export function moneyCard(board: Board, grid: GridModel): Card | undefined {
  const { money } = grid;
  if (money === undefined) return undefined;
  return {
    title: l10n.t('Money'),
    content: html`
      ${money.advice.map((advice) => html`<p class="advises">${icon('info')}<span dir="auto">${advice}</span></p>`)}
      ${money.sums.map((sum) => section(board, sum))} ${margin(money)} ${bySegment(grid, money)}
    `,
  };
}

function section(board: Board, sum: SumModel): TemplateResult {
  return html`<section class="sum">
    <h3><span>${sum.title}</span> <strong>${sum.total}</strong></h3>
    ${sum.missing === undefined ? nothing : html`<p class="aside">${sum.missing}</p>`}
    <ul>
      ${sum.shares.map(
        ({ note, name, amount, part, percent }, index) =>
          html`<li>
            <button
              title=${l10n.t('Show the note')}
              @click=${() => {
                board.close();
                board.focus(note);
              }}
            >
              <span class="name" dir="auto">${called(name)}</span>
              ${index === 0 && sum.shares.length > 1 ? html`<span class="largest">${l10n.t('largest')}</span>` : nothing}
              <span class="amount">${amount}</span>
              <span class="part">${bar(part)}<span class="percent">${percent}</span></span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function margin({ margin }: MoneyModel): TemplateResult | typeof nothing {
  if (margin === undefined) return nothing;
  const { amount, percent, negative, partial } = margin;
  return html`<section class="margin ${negative ? 'negative' : ''}">
    <h3>
      <span>${l10n.t('Margin')}</span>
      <strong>${negative ? icon('warning') : nothing} ${percent === undefined ? amount : l10n.t('{0} ({1} of revenue)', amount, percent)}</strong>
    </h3>
    ${partial ? html`<p class="aside">${l10n.t('As far as amounts are known; some are missing.')}</p>` : nothing}
  </section>`;
}

function bySegment(grid: GridModel, { segments }: MoneyModel): TemplateResult | typeof nothing {
  if (segments.length === 0) return nothing;
  return html`<section class="by-segments">
    <h3>${l10n.t('By customer segment')}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${l10n.t('Segment')}</th>
          <th scope="col">${l10n.t('Brings')}</th>
          <th scope="col">${l10n.t('Costs')}</th>
          <th scope="col">${l10n.t('Leaves')}</th>
        </tr>
      </thead>
      <tbody>
        ${segments.map((money) => row(grid, money))}
      </tbody>
    </table>
    <p class="aside">
      ${l10n.t('What several segments share is in none of the rows; it has to be carried by all of them together.')}
    </p>
  </section>`;
}

function row(grid: GridModel, money: SegmentMoneyModel): TemplateResult {
  const name = grid.segments[money.segment]?.name ?? '';
  return html`<tr>
    <th scope="row">
      <span dir="auto">${name}</span>
      ${money.shared === undefined ? nothing : html`<span class="aside">${money.shared}</span>`}
      ${money.partial ? html`<span class="aside">${l10n.t('Some amounts are missing.')}</span>` : nothing}
    </th>
    <td>${money.revenue}</td>
    <td>${money.costs}</td>
    <td class=${money.negative ? 'negative' : ''}>${money.margin}</td>
  </tr>`;
}
