/** A slide of the presentation, over everything else: large, calm, nothing to edit. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { BlockKey } from '../../src/canvas/blocks';
import { BLOCK_ICONS } from '../../src/view/blockIcons';
import { centreOf, LAYOUTS } from '../../src/view/layouts';
import type { BlockModel, GridModel, MoneyModel } from '../../src/view/model';
import { columnsFor, type Slide, type SlideNote, type Thread } from '../../src/view/slides';
import type { Board } from '../controllers/board';
import { fillScreen } from '../host/fullScreen';
import { markdown } from '../inspector/markdown';
import { attach } from './attach';
import { bar, shareBar, shareOf } from './money';
import { statusMark, stripe, tint } from './note';
import { called, icon } from './parts';
import { stripes } from './stripes';

/** The blocks that are emphasised in a presentation. */
const HEROES: readonly BlockKey[] = ['value_propositions'];

/** The slide that is shown. */
export function presentation(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  const { presentation } = board;
  if (!presentation.on) return nothing;
  const { slides, at } = presentation;
  const slide = slides[at];
  if (slide === undefined) return nothing;
  return html`<div
    class="presentation"
    role="dialog"
    aria-modal="true"
    aria-label=${l10n.t('Presentation')}
    @click=${(event: Event) => turn(board, event)}
    ${attach(() => fillScreen((on) => board.fillScreen(on)))}
  >
    ${keyed(
      at,
      html`<article
        class="slide of-${slide.kind}"
        tabindex="-1"
        aria-label=${spoken(slide, at, slides.length)}
        .style=${origin(slides, at)}
        ${attach(arrive)}
      >
        ${content(board, grid, slide)}
      </article>`,
    )}
    ${controls(board, grid, slides, at)}
  </div>`;
}

/** The origin of the slide animation: the position of the block on the canvas. */
function origin(slides: readonly Slide[], at: number): string {
  const [slide, before] = [slides[at], slides[at - 1]];
  const block = slide?.kind === 'block' ? slide : slide?.kind === 'whole' ? lastBlock(slides, at) : undefined;
  if (
    block === undefined ||
    (before?.kind === 'block' && before.block.key === block.block.key && slide?.kind === 'block')
  )
    return '';
  const { x, y } = centreOf(LAYOUTS.classic, block.block.key);
  return `--from-x: ${(x * 100).toFixed(1)}%; --from-y: ${(y * 100).toFixed(1)}%`;
}

function lastBlock(slides: readonly Slide[], at: number): (Slide & { readonly kind: 'block' }) | undefined {
  return slides.slice(0, at).findLast((slide) => slide.kind === 'block');
}

/** The text of a slide for screen readers. */
function arrive(element: HTMLElement): undefined {
  queueMicrotask(() => element.focus({ preventScroll: true }));
  return undefined;
}

/** A click shows the next slide, unless it hits a control or ends a text selection. */
function turn(board: Board, { target }: Event): void {
  const marked = getSelection()?.isCollapsed === false;
  if (target instanceof Element && !target.closest('button, summary, a, .longer') && !marked)
    board.presentation.next();
}

function content(board: Board, grid: GridModel, slide: Slide): TemplateResult {
  switch (slide.kind) {
    case 'whole':
      return whole(board, grid, slide);
    case 'block': {
      const { block, notes, part, sum } = slide;
      const size = notes.length <= 3 ? 'few' : notes.length <= 6 ? 'some' : 'many';
      const hero = HEROES.includes(block.key) ? 'hero' : '';
      return html`<header>
          <p class="above">
            ${icon(BLOCK_ICONS[block.key])}
            ${part ? html`<span>${l10n.t('{0} of {1}', part.number, part.of)}</span>` : nothing}
            ${sum ? html`<span class="total">${sum.total}${sum.missing === undefined ? nothing : html` <small>${sum.missing}</small>`}</span>` : nothing}
          </p>
          <h2>${block.title}</h2>
          <p class="lead">${block.question}</p>
        </header>
        ${
          notes.length === 0
            ? html`<p class="open-question">${l10n.t('Still open.')}</p>`
            : html`<ul class="slide-notes ${size} ${hero}" .style=${`--columns: ${columnsFor(notes.length)}`}>
                ${notes.map((note) => card(board, grid, note))}
              </ul>`
        }`;
    }
    case 'money':
      return moneySlide(slide.money);
  }
}

/** The whole canvas in its usual layout, each block with the names of its notes. */
function whole(
  board: Board,
  grid: GridModel,
  { title, opens }: Slide & { readonly kind: 'whole' },
): TemplateResult {
  const { name, description, details } = title;
  const { rows } = LAYOUTS.classic;
  const areas = rows.map((row) => `"${row.join(' ')}"`).join(' ');
  return html`<header>
      <h2 dir="auto">${name ?? l10n.t('Untitled canvas')}</h2>
      ${opens && description ? html`<p class="lead" dir="auto">${description}</p>` : nothing}
      ${
        opens && details.length > 0
          ? html`<dl>
              ${details.map(({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}
            </dl>`
          : nothing
      }
    </header>
    <div
      class="overview"
      .style=${`grid-template-areas: ${areas}; grid-template-columns: repeat(${rows[0]?.length ?? 1}, minmax(0, 1fr))`}
      ${attach(fitOverview)}
    >
      ${grid.blocks.map((block) => overviewBlock(board, grid, block))}
    </div>`;
}

/** Fits the type to the slide: as large as possible without clipping. */
const OVERVIEW_SIZES = [1.75, 1.6, 1.45, 1.3, 1.15, 1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

function fitOverview(overview: HTMLElement): () => void {
  const fit = () => {
    for (const size of OVERVIEW_SIZES) {
      overview.style.fontSize = `calc(var(--unit) * ${size})`;
      if (overview.scrollHeight <= overview.clientHeight + 1) return;
    }
  };
  const sized = new ResizeObserver(fit);
  sized.observe(overview);
  return () => sized.disconnect();
}

function overviewBlock(board: Board, grid: GridModel, block: BlockModel): TemplateResult {
  const show = () => {
    const slide = board.presentation.slides.findIndex(
      (one) => one.kind === 'block' && one.block.key === block.key,
    );
    board.presentation.show(slide);
  };
  return html`<section .style=${`grid-area: ${block.key}`}>
    <h3><button title=${block.question} @click=${show}>${icon(BLOCK_ICONS[block.key])}${block.title}</button></h3>
    <ul>
      ${block.notes.map(
        (
          note,
        ) => html`<li class=${`status-${note.status?.value ?? 'none'}`} .style=${tint(board, grid, note)}>
          ${stripe(board, grid, note)}<span class="name" dir="auto">${called(note.name)}</span>
          <span class="amount">${shareOf(grid, note.key)?.short}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}

function card(board: Board, grid: GridModel, { note, threads }: SlideNote): TemplateResult {
  const { name, type, facts, status, text } = note;
  const shownFacts = [...(type === undefined ? [] : [type]), ...facts];
  return html`<li class=${`status-${status?.value ?? 'none'}`} .style=${tint(board, grid, note)}>
    ${stripe(board, grid, note)}
    <p class="name" dir="auto">${called(name)}</p>
    ${
      shownFacts.length > 0 || status
        ? html`<p class="facts">
            ${status ? html`<span class="fact status">${status.value === 'assumption' ? nothing : statusMark(status.value)}${status.label}</span>` : nothing}
            ${shownFacts.map((fact) => html`<span class="fact" dir="auto">${fact}</span>`)}
          </p>`
        : nothing
    }
    ${shareBar(shareOf(grid, note.key))} ${threads.map(thread)}
    ${
      text === undefined || text.trim() === ''
        ? nothing
        : html`<details class="longer">
            <summary>${l10n.t('More')}</summary>
            <div class="markdown" dir="auto">${markdown(board, text)}</div>
          </details>`
    }
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
        ({ title, total, missing, whole: all }) => html`<div>
          <dt>${title}</dt>
          <dd>
            <strong>${total}</strong> ${missing === undefined ? nothing : html`<small>${missing}</small>`}
            ${bar(all / most)}
          </dd>
        </div>`,
      )}
      ${
        margin === undefined
          ? nothing
          : html`<div class="margin">
              <dt>${l10n.t('Margin')}</dt>
              <dd>
                <strong class="hero">${margin.amount}</strong>
                ${margin.percent === undefined ? nothing : html`<span>${l10n.t('{0} of revenue', margin.percent)}</span>`}
                ${margin.partial ? html`<small>${l10n.t('As far as amounts are known; some are missing.')}</small>` : nothing}
              </dd>
            </div>`
      }
    </dl>
    ${advice.map((sentence) => html`<p class="lead" dir="auto">${sentence}</p>`)}`;
}

function controls(board: Board, grid: GridModel, slides: readonly Slide[], at: number): TemplateResult {
  const { presentation } = board;
  const count = slides.length;
  const button = (name: string, title: string, off: boolean, run: () => void) =>
    html`<button class="tool" title=${title} aria-label=${title} ?disabled=${off} @click=${run}>${icon(name)}</button>`;
  return html`<footer>
    ${map(slides[at])} ${key(board, grid)}
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
    ${button('arrow-left', l10n.t('Back (←)'), at === 0, () => presentation.back())}
    ${button('arrow-right', l10n.t('Next (→)'), at === count - 1, () => presentation.next())}
    ${button('close', l10n.t('End the presentation (Escape)'), false, () => presentation.end())}
  </footer>`;
}

/** Where on the canvas the slide is: nine small places, that of its block filled. */
function map(slide: Slide | undefined): TemplateResult {
  const { rows } = LAYOUTS.classic;
  const areas = rows.map((row) => `"${row.join(' ')}"`).join(' ');
  const here = slide?.kind === 'block' ? slide.block.key : undefined;
  const keys = [...new Set(rows.flat())];
  return html`<span class="map" aria-hidden="true" .style=${`grid-template-areas: ${areas}`}>
    ${keys.map((each) => html`<span class=${each === here ? 'here' : ''} .style=${`grid-area: ${each}`}></span>`)}
  </span>`;
}

/** The legend of the colours, on slides that show colours. */
function key({ state }: Board, { segments }: GridModel): TemplateResult | typeof nothing {
  if (!state.bySegment || segments.length === 0) return nothing;
  return html`<ul class="key" aria-label=${l10n.t('Customer segments')}>
    ${segments.map(
      ({ name }, index) => html`<li>
        <span class="swatch" aria-hidden="true" .style=${`background: ${stripes([index])}`}></span
        ><span class="who" dir="auto">${called(name)}</span>
      </li>`,
    )}
  </ul>`;
}

function spoken(slide: Slide, at: number, count: number): string {
  const name =
    slide.kind === 'whole'
      ? (slide.title.name ?? l10n.t('Untitled canvas'))
      : slide.kind === 'block'
        ? slide.block.title
        : l10n.t('What is left');
  return l10n.t('{0}, slide {1} of {2}', name, at + 1, count);
}
