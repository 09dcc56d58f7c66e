/** A slide of the presentation, over everything else: large, calm, nothing to edit. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { GridModel, MoneyModel } from '../../src/view/model';
import type { Slide, StoryNote, Thread } from '../../src/view/story';
import type { Board } from '../controllers/board';
import { attach } from './attach';
import { bar, shareBar } from './money';
import { statusMark, stripe } from './note';
import { called, icon } from './parts';

/** The slide that is shown. */
export function story(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  const { presenting } = board;
  if (!presenting.on) return nothing;
  const { slides, at } = presenting;
  const slide = slides[at];
  if (slide === undefined) return nothing;
  return html`<div
    class="story"
    role="dialog"
    aria-modal="true"
    aria-label=${l10n.t('Presentation')}
    @click=${(event: Event) => turn(board, event)}
  >
    ${keyed(
      at,
      html`<article class="slide of-${slide.kind}" tabindex="-1" aria-label=${spoken(slide, at, slides.length)} ${attach(arrive)}>
        ${content(board, grid, slide)}
      </article>`,
    )}
    ${controls(board, at, slides.length)}
  </div>`;
}

/** Whoever listens hears the slide. */
function arrive(element: HTMLElement): undefined {
  queueMicrotask(() => element.focus({ preventScroll: true }));
  return undefined;
}

/** A click anywhere goes on, unless it is meant for something or somebody is marking words. */
function turn(board: Board, { target }: Event): void {
  const marked = getSelection()?.isCollapsed === false;
  if (target instanceof Element && !target.closest('button') && !marked) board.presenting.next();
}

function content(board: Board, grid: GridModel, slide: Slide): TemplateResult {
  switch (slide.kind) {
    case 'title': {
      const { name, description, details } = slide.title;
      return html`<div class="middle">
        <h2 dir="auto">${name ?? l10n.t('Untitled canvas')}</h2>
        ${description ? html`<p class="lead" dir="auto">${description}</p>` : nothing}
        ${
          details.length > 0
            ? html`<dl>
                ${details.map(({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}
              </dl>`
            : nothing
        }
      </div>`;
    }
    case 'block': {
      const { block, notes, part, sum } = slide;
      const size = notes.length <= 3 ? 'few' : notes.length <= 6 ? 'some' : 'many';
      return html`<header>
          <p class="above">
            <abbr>${block.code}</abbr>
            ${part ? html`<span>${l10n.t('{0} of {1}', part.number, part.of)}</span>` : nothing}
            ${sum ? html`<span class="total">${sum.total}${sum.missing === undefined ? nothing : html` <small>${sum.missing}</small>`}</span>` : nothing}
          </p>
          <h2>${block.title}</h2>
          <p class="lead">${block.question}</p>
        </header>
        ${
          notes.length === 0
            ? html`<p class="open-question">${l10n.t('Still open.')}</p>`
            : html`<ul class="told ${size}">
                ${notes.map((note) => card(board, grid, note))}
              </ul>`
        }`;
    }
    case 'money':
      return moneySlide(slide.money);
  }
}

function card(board: Board, grid: GridModel, { note, threads }: StoryNote): TemplateResult {
  const { name, type, facts, status } = note;
  const said = [...(type === undefined ? [] : [type]), ...facts];
  return html`<li class=${`status-${status?.value ?? 'none'}`}>
    ${stripe(board, grid, note)}
    <p class="name" dir="auto">${called(name)}</p>
    ${
      said.length > 0 || status
        ? html`<p class="facts">
            ${status ? html`<span class="fact status">${status.value === 'assumption' ? nothing : statusMark(status.value)}${status.label}</span>` : nothing}
            ${said.map((fact) => html`<span class="fact" dir="auto">${fact}</span>`)}
          </p>`
        : nothing
    }
    ${shareBar(grid, note.key)} ${threads.map(thread)}
  </li>`;
}

function thread({ verb, names, more }: Thread): TemplateResult {
  return html`<p class="thread">
    <span class="verb">${verb}</span>
    ${names.map((name, index) => html`${index === 0 ? nothing : ', '}<strong dir="auto">${name}</strong>`)}
    ${more > 0 ? html`<span class="verb">${l10n.t('and {0} more', more)}</span>` : nothing}
  </p>`;
}

function moneySlide({ sums, margin, advice }: MoneyModel): TemplateResult {
  const most = Math.max(...sums.map(({ whole }) => whole), 1);
  return html`<header>
      <h2>${l10n.t('What is left')}</h2>
      <p class="lead">${l10n.t('Do the revenues carry the costs?')}</p>
    </header>
    <dl class="sums">
      ${sums.map(
        ({ title, total, missing, whole }) => html`<div>
          <dt>${title}</dt>
          <dd>
            ${bar(whole / most)}
            <strong>${total}</strong>
            ${missing === undefined ? nothing : html`<small>${missing}</small>`}
          </dd>
        </div>`,
      )}
      ${
        margin === undefined
          ? nothing
          : html`<div class="margin">
              <dt>${l10n.t('Margin')}</dt>
              <dd>
                <strong>${margin.percent === undefined ? margin.amount : l10n.t('{0} ({1} of revenue)', margin.amount, margin.percent)}</strong>
                ${margin.partial ? html`<small>${l10n.t('As far as amounts are known; some are missing.')}</small>` : nothing}
              </dd>
            </div>`
      }
    </dl>
    ${advice.map((sentence) => html`<p class="lead" dir="auto">${sentence}</p>`)}`;
}

function controls(board: Board, at: number, count: number): TemplateResult {
  const { presenting } = board;
  const button = (name: string, title: string, off: boolean, run: () => void) =>
    html`<button class="tool" title=${title} aria-label=${title} ?disabled=${off} @click=${run}>${icon(name)}</button>`;
  return html`<footer>
    <div
      class="progress"
      role="progressbar"
      aria-label=${l10n.t('Progress')}
      aria-valuemin="1"
      aria-valuemax=${count}
      aria-valuenow=${at + 1}
    >
      <span .style=${`inline-size: ${((at + 1) / count) * 100}%`}></span>
    </div>
    <span class="where">${l10n.t('{0} of {1}', at + 1, count)}</span>
    ${button('arrow-left', l10n.t('Back (←)'), at === 0, () => presenting.back())}
    ${button('arrow-right', l10n.t('Next (→)'), at === count - 1, () => presenting.next())}
    ${button('close', l10n.t('End the presentation (Escape)'), false, () => presenting.end())}
  </footer>`;
}

function spoken(slide: Slide, at: number, count: number): string {
  const name =
    slide.kind === 'title'
      ? (slide.title.name ?? l10n.t('Untitled canvas'))
      : slide.kind === 'block'
        ? slide.block.title
        : l10n.t('What is left');
  return l10n.t('{0}, slide {1} of {2}', name, at + 1, count);
}
