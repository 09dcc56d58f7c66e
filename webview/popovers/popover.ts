/** The popover over the sheet, beside its anchor. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { tooltipOf } from '../actions';
import type { Board } from '../controllers/board';
import { attach } from '../render/attach';
import { icon } from '../render/parts';
import { headOf, type Popover, popoverOf } from '../state/state';
import type { Card } from './card';
import { guidanceCard } from './guidance';
import { keysCard } from './keyHelp';
import { linkCard } from './link';
import { linksCard } from './links';
import { moneyCard } from './money';
import { moreCard } from './more';
import { positionBeside } from './popoverPosition';
import { problemsCard } from './problems';

/** The open popover. */
export function popover(board: Board): TemplateResult | typeof nothing {
  const open = popoverOf(board.state);
  const card = open && cardOf(board, open);
  if (open === undefined || card === undefined) return nothing;
  return html`${keyed(
    identity(open),
    html`<div
      class="popover of-${open.kind}"
      role="dialog"
      aria-label=${card.title}
      tabindex="-1"
      ${attach((element) => arrive(board, element))}
    >
      <div class="top">
        <h2 dir="auto">${card.title}</h2>
        ${card.actions ?? nothing}
        <vscode-button appearance="icon" aria-label=${l10n.t('Close')} title=${tooltipOf('step-back', l10n.t('Close'))} @click=${() => board.close()}
          >${icon('close')}</vscode-button
        >
      </div>
      <div class="content" tabindex="0">${card.content}</div>
    </div>`,
  )}`;
}

function cardOf(board: Board, open: Popover): Card | undefined {
  switch (open.kind) {
    case 'guidance':
      return guidanceCard(board, open.block);
    case 'problems':
      return problemsCard(board, open.place);
    case 'links':
      return linksCard(board, open);
    case 'link':
      return linkCard(board, open);
    case 'keys':
      return keysCard();
    case 'money':
      return board.state.grid && moneyCard(board, board.state.grid, open.by ?? 'equally');
    case 'more':
      return board.state.grid && moreCard(board);
  }
}

/** The identity of a popover: if it changes, the popover is replaced. */
function identity(open: Popover): string {
  switch (open.kind) {
    case 'links':
      return `links ${open.note}`;
    case 'link':
      return `link ${open.a} ${open.b}`;
    default:
      return JSON.stringify(open);
  }
}

/** Takes focus when it comes and keeps its place while its content grows. */
function arrive(board: Board, element: HTMLElement): () => void {
  const put = () => {
    const open = popoverOf(board.state);
    if (open && element.isConnected) positionBeside(element, anchorOf(open));
  };
  queueMicrotask(() => {
    put();
    const first =
      element.querySelector<HTMLElement>('[data-first]') ??
      [...element.querySelectorAll<HTMLElement>('.menu-entry')].find((entry) => entry.offsetParent !== null);
    (first ?? element.querySelector<HTMLElement>('.content') ?? element).focus({ preventScroll: true });
  });
  const observer = new ResizeObserver(put);
  observer.observe(element);
  window.addEventListener('resize', put);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', put);
  };
}

/** The anchor, which must not be covered: a point, an element, or nothing for the middle of the page. */
function anchorOf(open: Popover): DOMRect | undefined {
  switch (open.kind) {
    case 'guidance':
      return rectOf(`.block[data-block="${open.block}"]`);
    case 'problems':
      if (open.place.kind === 'note') return rectOf(`[data-note="${CSS.escape(open.place.note)}"]`);
      return rectOf(
        open.place.kind === 'block' ? `[data-place="${CSS.escape(headOf(open.place.block))}"]` : '.summary',
      );
    case 'links':
      return rectOf(`[data-note="${CSS.escape(open.note)}"]`);
    case 'link':
      return new DOMRect(open.x, open.y, 1, 1);
    case 'money':
      return rectOf('[data-tool="money"]') ?? rectOf('[data-tool="more"]');
    case 'more':
      return rectOf('[data-tool="more"]');
    case 'keys':
      return undefined;
  }
}

/** Where an element is; undefined for one that is not shown. */
function rectOf(selector: string): DOMRect | undefined {
  const rect = document.querySelector(selector)?.getBoundingClientRect();
  return rect && rect.width > 0 ? rect : undefined;
}
