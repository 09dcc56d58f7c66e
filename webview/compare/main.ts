/** The page of a comparison: a read-only sheet with marks, the list of changes, and a walk through them by key. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ComparisonView, NoteView } from '../../src/compare/comparisonView';

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
}

const api = acquireVsCodeApi();
let state: State = { view: undefined, shown: 'both', step: -1, dismissed: new Set() };

function update(change: Partial<State>): void {
  state = { ...state, ...change };
  const root = document.getElementById('page');
  if (root && state.view) render(page(state.view), root);
}

function walk(by: number): void {
  const count = state.view?.steps.length ?? 0;
  if (count === 0) return;
  go(state.step === -1 && by < 0 ? count - 1 : (state.step + by + count) % count);
}

function go(step: number): void {
  update({ step, shown: 'both' });
  const current = state.view?.steps[step];
  document.getElementById(`step-${step}`)?.scrollIntoView({ block: 'nearest' });
  const [first] = current?.notes ?? [];
  if (first) document.getElementById(`note-${first}`)?.scrollIntoView({ block: 'nearest' });
  const status = document.getElementById('announcements');
  if (status && current) status.textContent = current.text;
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
      <button class="step" title=${texts.previous} aria-label=${texts.previous} @click=${() => walk(-1)}>↑</button>
      <button class="step" title=${texts.next} aria-label=${texts.next} @click=${() => walk(1)}>↓</button>
    </header>
    <main>
      <div class="sheet">${view.blocks.map((block) => blockOf(block))}</div>
      <aside>
        ${list(
          texts.changes,
          view.steps.map(
            (step, index) => html`<li id="step-${index}" class=${state.step === index ? 'current' : ''}>
              <button class="text" aria-current=${state.step === index} @click=${() => go(index)}>
                <small>${step.block}</small> ${step.text}
              </button>
              ${
                step.canTakeBack
                  ? html`<button class="take-back" @click=${() => api.postMessage({ kind: 'take-back', step: index })}>
                      ${texts.takeBack}
                    </button>`
                  : nothing
              }
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
  return html`<li
    id="note-${note.id}"
    class="note ${plain ? 'same' : note.mark} ${isCurrent ? 'current' : ''}"
    title=${note.sentences.join('\n')}
    tabindex=${note.mark === 'same' ? nothing : 0}
    @click=${() => at >= 0 && go(at)}
    @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && at >= 0 && go(at)}
  >
    ${plain ? nothing : html`<span class="sign" aria-hidden="true">${note.sign}</span>`}
    <span class="name">${name}</span>
    ${plain ? nothing : html`<span class="word">${note.word}</span>`}
    ${
      !plain && note.formerName !== undefined ? html`<span class="former">${note.formerName}</span>` : nothing
    }
  </li>`;
}

window.addEventListener('message', ({ data }: MessageEvent<{ kind?: string; view?: ComparisonView }>) => {
  if (data.kind === 'comparison' && data.view) {
    document.getElementById('loading')?.remove();
    update({ view: data.view, step: Math.min(state.step, data.view.steps.length - 1) });
  } else if (data.kind === 'next') walk(1);
  else if (data.kind === 'previous') walk(-1);
});
window.addEventListener('keydown', (event) => {
  if (event.key !== 'F7') return;
  event.preventDefault();
  event.stopPropagation();
  walk(event.shiftKey ? -1 : 1);
});
api.postMessage({ kind: 'ready' });
