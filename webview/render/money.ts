/** Money on the sheet: the total in the head of a block, and on each note what part of it the note is. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { BlockKey } from '../../src/canvas/blocks';
import type { GridModel, ShareModel } from '../../src/view/model';
import type { Board } from '../controllers/board';

/** The total of a block's amounts. */
export function blockTotal(board: Board, block: BlockKey): TemplateResult | typeof nothing {
  const sum = board.state.grid?.money?.sums.find((candidate) => candidate.block === block);
  if (sum === undefined) return nothing;
  const { total, missing } = sum;
  const words = missing === undefined ? total : l10n.t('{0}; {1}', total, missing);
  return html`<button
    class="total"
    tabindex="-1"
    title=${words}
    aria-label=${l10n.t('Total: {0}', words)}
    aria-haspopup="dialog"
    @click=${() => board.toggle({ kind: 'money' })}
  >
    <span class="sum">${total}</span>${missing === undefined ? nothing : html`<span class="missing">${missing}</span>`}
  </button>`;
}

/** The part of the block's money that a note is; undefined for a note without an amount that counts. */
export function shareOf(grid: GridModel, note: string): ShareModel | undefined {
  return sharesIn(grid).get(note);
}

/** The same as a bar with a number. */
export function shareBar(share: ShareModel | undefined): TemplateResult | typeof nothing {
  if (share === undefined) return nothing;
  return html`<span class="share" title=${ofTotal(share)}
    >${bar(share.part)}<span class="percent">${share.percent}</span></span
  >`;
}

export function ofTotal({ percent }: ShareModel): string {
  return l10n.t('{0} of the total', percent);
}

/** A bar that is filled in part, 1 being all of it. */
export function bar(part: number): TemplateResult {
  return html`<span class="bar" aria-hidden="true"><span .style=${`inline-size: ${(part * 100).toFixed(1)}%`}></span></span>`;
}

const known = new WeakMap<GridModel, ReadonlyMap<string, ShareModel>>();

/** The shares of a snapshot by note, cached. */
function sharesIn(grid: GridModel): ReadonlyMap<string, ShareModel> {
  const found = known.get(grid);
  if (found) return found;
  const shares = grid.money?.sums.flatMap((sum) => sum.shares) ?? [];
  const byNote = new Map(shares.map((share) => [share.note, share]));
  known.set(grid, byNote);
  return byNote;
}
