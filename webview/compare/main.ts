/** The page of a comparison: a read-only sheet with marks, the list of changes, and a walk through them by key. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ComparisonView, NoteView } from '../../src/compare/comparisonView';
import { curveBetween, type Edges } from '../../src/draw/links/curves';
import { beforeAndAfter, changedLinkCurve } from '../render/changed';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/** Which version is shown. */
type Shown = 'both' | 'before' | 'after';

interface State {
  readonly view: ComparisonView | undefined;
  readonly shown: Shown;
  /** The current step; -1: none yet. */
  readonly step: number;
  /** What was dismissed of “Worth another look”. */
  readonly dismissed: ReadonlySet<string>;
  /** The note whose two versions are shown. */
  readonly note: string | undefined;
  /** One can step to other comparisons. */
  readonly isFilm: boolean;
}

const api = acquireVsCodeApi();
let state: State = {
  view: undefined,
  shown: 'both',
  step: -1,
  dismissed: new Set(),
  note: undefined,
  isFilm: false,
};

function update(change: Partial<State>): void {
  state = { ...state, ...change };
  const root = document.getElementById('page');
  if (!root || !state.view) return;
  render(page(state.view), root);
  drawLinks();
}

function walk(by: number): void {
  const count = state.view?.steps.length ?? 0;
  if (count === 0) return;
  go(state.step === -1 && by < 0 ? count - 1 : (state.step + by + count) % count);
}

function go(step: number): void {
  const current = state.view?.steps[step];
  update({ step, shown: 'both', note: current?.notes[0] });
  document.getElementById(`step-${step}`)?.scrollIntoView({ block: 'nearest' });
  const [first] = current?.notes ?? [];
  if (first) document.getElementById(`note-${first}`)?.scrollIntoView({ block: 'nearest' });
  if (current) say(current.text);
}

/** Announces a sentence to screen readers. */
function say(text: string): void {
  const status = document.getElementById('announcements');
  if (status) status.textContent = text;
}

function film(by: 1 | -1): void {
  if (state.isFilm) api.postMessage({ kind: 'film', by });
}

function page(view: ComparisonView): TemplateResult {
  const { texts } = view;
  const looks = view.look.filter((text) => !state.dismissed.has(text));
  return html`
    <header>
      <h1>${view.title}</h1>
      <p>${view.oldLabel} → ${view.newLabel}</p>
      <p class="summary">${view.summary}</p>
      <div class="switch" role="radiogroup" aria-label=${texts.show}>
        ${(['before', 'both', 'after'] as const).map(
          (shown) =>
            html`<button role="radio" aria-checked=${state.shown === shown} @click=${() => update({ shown })}>
              ${texts[shown]}
            </button>`,
        )}
      </div>
      ${
        state.isFilm
          ? html`<button class="film" @click=${() => film(-1)}>◂ ${texts.earlier}</button>
              <button class="film" @click=${() => film(1)}>${texts.later} ▸</button>`
          : nothing
      }
      <button class="step" title=${texts.previous} aria-label=${texts.previous} @click=${() => walk(-1)}>↑</button>
      <button class="step" title=${texts.next} aria-label=${texts.next} @click=${() => walk(1)}>↓</button>
    </header>
    <main>
      <div class="sheet">
        ${view.blocks.map((block) => blockOf(block))}
        <svg id="lines" aria-hidden="true"></svg>
      </div>
      <aside>
        ${details(view)}
        ${list(
          texts.changes,
          view.steps.map(
            (step, index) => html`<li id="step-${index}" class=${state.step === index ? 'current' : ''}>
              <button class="text" aria-current=${state.step === index} @click=${() => go(index)}>
                <small>${step.block}</small> ${step.text}
              </button>
              ${step.canTakeBack ? stepButton('take-back', texts.takeBack, index) : nothing}
              ${step.canTakeOver ? stepButton('take-over', texts.takeOver, index) : nothing}
            </li>`,
          ),
        )}
        ${list(
          texts.effect,
          view.effect.map((text) => html`<li>${text}</li>`),
        )}
        ${list(
          texts.look,
          looks.map(
            (text) => html`<li>
              ${text}
              <button
                class="take-back"
                @click=${() => update({ dismissed: new Set([...state.dismissed, text]) })}
              >
                ${texts.dismiss}
              </button>
            </li>`,
          ),
        )}
      </aside>
    </main>
  `;
}

function stepButton(kind: 'take-back' | 'take-over', label: string, step: number): TemplateResult {
  return html`<button class="take-back" @click=${() => api.postMessage({ kind, step })}>${label}</button>`;
}

/** The values of the current note in both versions. */
function details({ blocks, texts }: ComparisonView): TemplateResult | typeof nothing {
  const note = blocks.flatMap(({ notes }) => notes).find(({ id }) => id === state.note);
  if (note === undefined || note.values.length === 0) return nothing;
  return html`<section class="details">
    <h2>${note.name}</h2>
    ${beforeAndAfter(note.values, texts)}
  </section>`;
}

/** Draws the links that were made and cut, while both versions are shown; the one of the current step is drawn stronger. */
function drawLinks(): void {
  const layer = document.getElementById('lines');
  const sheet = layer?.parentElement;
  if (!layer || !sheet || !state.view) return;
  const { links, steps } = state.view;
  const origin = sheet.getBoundingClientRect();
  layer.setAttribute('width', `${sheet.scrollWidth}`);
  layer.setAttribute('height', `${sheet.scrollHeight}`);
  const current = steps[state.step]?.notes ?? [];
  const [right, down] = [sheet.scrollLeft - origin.left, sheet.scrollTop - origin.top];
  const boxOf = (id: string): Edges | undefined => {
    const box = document.getElementById(`note-${id}`)?.getBoundingClientRect();
    return (
      box && {
        left: box.left + right,
        right: box.right + right,
        top: box.top + down,
        bottom: box.bottom + down,
      }
    );
  };
  const lines = (state.shown === 'both' ? links : []).flatMap((link) => {
    const [from, to] = [boxOf(link.a), boxOf(link.b)];
    if (!from || !to) return [];
    const isCurrent = current.includes(link.a) && current.includes(link.b);
    return [changedLinkCurve(link, curveBetween(from, to, sheet.scrollWidth), isCurrent ? 'current' : '')];
  });
  render(lines, layer);
}

function list(heading: string, rows: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return rows.length === 0 ? nothing : html`<section><h2>${heading}</h2><ul>${rows}</ul></section>`;
}

function blockOf({ key, title, notes }: ComparisonView['blocks'][number]): TemplateResult {
  const there = notes.filter(
    ({ inBefore, inAfter }) => state.shown === 'both' || (state.shown === 'before' ? inBefore : inAfter),
  );
  return html`<section class="block ${key}" aria-label=${title}>
    <h2>${title}</h2>
    <ul>${there.map(noteOf)}</ul>
  </section>`;
}

function noteOf(note: NoteView): TemplateResult {
  const isCurrent = state.view?.steps[state.step]?.notes.includes(note.id.replace(/-left$/, '')) ?? false;
  const name = state.shown === 'before' ? (note.formerName ?? note.name) : note.name;
  const plain = note.mark === 'same' || state.shown !== 'both';
  const steps = state.view?.steps ?? [];
  const at = steps.findIndex(({ notes }) => notes.includes(note.id));
  const look = (): void => {
    if (at >= 0) go(at);
    update({ note: note.id });
  };
  return html`<li
    id="note-${note.id}"
    class="note ${plain ? 'same' : note.mark} ${isCurrent ? 'current' : ''}"
    title=${note.sentences.join('\n')}
    tabindex="0"
    aria-label=${[name, plain ? '' : note.word, ...(plain ? [] : note.sentences)].filter(Boolean).join('. ')}
    @click=${look}
    @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && look()}
  >
    ${plain ? nothing : html`<span class="sign" aria-hidden="true">${note.sign}</span>`}
    <span class="name">${name}</span>
    ${plain ? nothing : html`<span class="word">${note.word}</span>`}
    ${
      !plain && note.formerName !== undefined ? html`<span class="former">${note.formerName}</span>` : nothing
    }
  </li>`;
}

interface Message {
  readonly kind?: string;
  readonly view?: ComparisonView;
  readonly isFilm?: boolean;
  readonly text?: string;
}

window.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'comparison' && data.view) {
    document.getElementById('loading')?.remove();
    const isNext = state.view !== undefined && state.view.newLabel !== data.view.newLabel;
    const step = isNext ? -1 : Math.min(state.step, data.view.steps.length - 1);
    update({ view: data.view, step, isFilm: data.isFilm === true, ...(isNext ? { note: undefined } : {}) });
    if (isNext) say(`${data.view.newLabel}. ${data.view.summary}`);
  } else if (data.kind === 'say' && data.text !== undefined) say(data.text);
});

/** Moves the focus from note to note as on the grid: up and down in a block, left and right to the nearest note. */
function moveFocus(key: string): boolean {
  const from = document.activeElement?.closest('.note');
  if (!from) return false;
  const here = from.getBoundingClientRect();
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
  const sign = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  let best: { readonly note: HTMLElement; readonly far: number } | undefined;
  for (const note of document.querySelectorAll<HTMLElement>('.sheet .note')) {
    const box = note.getBoundingClientRect();
    const [x, y] = [
      box.left + box.width / 2 - here.left - here.width / 2,
      box.top + box.height / 2 - here.top - here.height / 2,
    ];
    const [along, across] = isVertical ? [y * sign, Math.abs(x)] : [x * sign, Math.abs(y)];
    if (note === from || along <= 1) continue;
    const far = along + 3 * across;
    if (best === undefined || far < best.far) best = { note, far };
  }
  best?.note.focus();
  return best !== undefined;
}

window.addEventListener('keydown', (event) => {
  const { key } = event;
  if (key === 'F7') walk(event.shiftKey ? -1 : 1);
  else if (state.isFilm && (key === ',' || key === '.')) film(key === '.' ? 1 : -1);
  else if (!key.startsWith('Arrow') || !moveFocus(key)) return;
  event.preventDefault();
  event.stopPropagation();
});
window.addEventListener('resize', drawLinks);
api.postMessage({ kind: 'ready' });
