/** Every key of the grid. */
import * as l10n from '@vscode/l10n';
import { html } from 'lit-html';
import type { Card } from './popover';

export function keysCard(): Card {
  const rows: readonly (readonly [keys: readonly string[], does: string])[] = [
    [['←', '↑', '→', '↓'], l10n.t('Move between notes and blocks')],
    [['Home', 'End'], l10n.t('First and last note of the block')],
    [['N'], l10n.t('Add a note to the block')],
    [['F2', 'Enter'], l10n.t('Rename the note')],
    [['E'], l10n.t('Edit the details of the note')],
    [['D', 'Ctrl D'], l10n.t('Duplicate the note')],
    [['Ctrl C', 'Ctrl X', 'Ctrl V'], l10n.t('Copy, cut and paste notes, or any list of lines')],
    [['Delete'], l10n.t('Delete the note and its links')],
    [['Alt ↑', 'Alt ↓'], l10n.t('Move the note up and down')],
    [['Alt ←', 'Alt →'], l10n.t('Move the note to the next block')],
    [['Shift ↑', 'Shift ↓'], l10n.t('Select several notes of the block')],
    [['Ctrl Space'], l10n.t('Add the note to the selection, or take it out (Ctrl and arrows move there)')],
    [['Ctrl A'], l10n.t('Select the whole block, then everything')],
    [['L'], l10n.t('Link the note to others, or remove links')],
    [['P', 'Ctrl .'], l10n.t('Problems and quick fixes')],
    [['G'], l10n.t('What belongs in this block?')],
    [['M'], l10n.t('Money: totals, margin, segments')],
    [['T'], l10n.t('Show the note in the text')],
    [['Space'], l10n.t('Trace the links of the note, or stop')],
    [['+', '-', '0'], l10n.t('Larger, smaller, usual size (or Ctrl and the wheel)')],
    [['Z'], l10n.t('Show the whole sheet at once')],
    [['F', 'Ctrl F'], l10n.t('Find notes, or filter them')],
    [['F3', 'Shift F3'], l10n.t('Next and previous match')],
    [['A'], l10n.t('Draw all links, or stop')],
    [['Ctrl Z'], l10n.t('Undo')],
    [['Escape'], l10n.t('Close, cancel, let go')],
    [['?'], l10n.t('This help')],
  ];
  return {
    title: l10n.t('Keyboard shortcuts'),
    content: html`<dl class="key-list">
        ${rows.map(
          ([keys, does]) => html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
            <dd>${does}</dd>
          </div>`,
        )}
      </dl>
      <p class="tip">
        ${l10n.t('With the mouse: drag a note to move it, drag the dot at its edge to link it, double-click to rename, double-click on empty space to add, Ctrl+click or Shift+click to select several.')}
      </p>`,
  };
}
