/** Every key of the grid. */
import * as l10n from '@vscode/l10n';
import { html } from 'lit-html';
import { ACTIONS } from '../actions';
import { type KeyBinding, shownBinding } from '../input/keyBinding';
import type { Card } from './card';

export function keysCard(): Card {
  return {
    title: l10n.t('Keyboard shortcuts'),
    content: html`<dl class="key-list">
        ${lines().map(
          ([keys, does]) => html`<div>
            <dt>${keys.map((key) => html`<kbd>${shownBinding(key)}</kbd>`)}</dt>
            <dd>${does}</dd>
          </div>`,
        )}
      </dl>
      <p class="tip">
        ${l10n.t('With the mouse: drag a note to move it, drag the dot at its edge to link it, double-click to rename, double-click on empty space to add, Ctrl+click or Shift+click to select several.')}
      </p>`,
  };
}

/** The lines of the help: actions with the same text share one. */
function lines(): readonly (readonly [keys: readonly KeyBinding[], does: string])[] {
  const byText = new Map<string, KeyBinding[]>();
  for (const { keys, help } of ACTIONS) {
    const text = help?.();
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), ...(keys ?? [])]);
  }
  return [...byText].map(([text, keys]) => [keys, text]);
}
