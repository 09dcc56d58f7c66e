import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { GRID_COMMANDS } from '../../../src/protocol';
import {
  ACTIONS,
  type ActionScope,
  actionForKey,
  actionNamed,
  keyOf,
  scopesOf,
} from '../../../webview/actions';
import { bindingsOf, type KeyPress, shownBinding } from '../../../webview/input/keyBinding';

const NOTE = scopesOf({ note: 'channels/web', block: 'channels' });
const HEAD = scopesOf({ block: 'channels' });
const SHEET = scopesOf({});

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

function actionAt(
  scopes: readonly ActionScope[],
  key: string,
  modifiers?: Partial<KeyPress>,
): string | undefined {
  return actionForKey(bindingsOf(press(key, modifiers)), scopes)?.id;
}

describe('the action for a key', () => {
  const table: readonly (readonly [key: string, on: readonly ActionScope[], id: string | undefined])[] = [
    ['Enter', NOTE, 'rename-note'],
    ['Enter', HEAD, 'add-note'],
    ['Enter', SHEET, undefined],
    ['n', NOTE, 'add-note'],
    ['Insert', HEAD, 'add-note'],
    ['Delete', NOTE, 'delete-note'],
    ['Backspace', NOTE, 'delete-note'],
    ['Delete', HEAD, undefined],
    ['e', NOTE, 'details'],
    ['e', HEAD, undefined],
    ['p', SHEET, undefined],
    ['p', HEAD, 'problems'],
    [' ', NOTE, 'trace'],
    ['=', SHEET, 'zoom-in'],
    ['ArrowUp', HEAD, 'move-focus'],
    ['ArrowUp', SHEET, undefined],
    ['F3', ['page', 'always'], 'next-match'],
    ['f', ['page', 'always'], undefined],
    ['Escape', ['always'], 'step-back'],
  ];
  for (const [key, on, id] of table)
    it(`${key} with ${on[0]} in focus is ${id ?? 'nothing'}`, () => {
      expect(actionAt(on, key)).to.equal(id);
    });

  it('leaves “Go Back” and “Go Forward” to VS Code', () => {
    for (const scopes of [NOTE, HEAD, SHEET]) {
      expect(actionAt(scopes, 'ArrowLeft', { altKey: true })).to.equal(undefined);
      expect(actionAt(scopes, 'ArrowRight', { altKey: true })).to.equal(undefined);
    }
    expect(actionAt(NOTE, 'ArrowLeft', { altKey: true, shiftKey: true })).to.equal('move-to-block');
    expect(actionAt(NOTE, 'ArrowRight', { altKey: true, shiftKey: true })).to.equal('move-to-block');
  });

  it('depends on the modifiers', () => {
    expect(actionAt(NOTE, 'ArrowUp', { altKey: true })).to.equal('move-in-block');
    expect(actionAt(NOTE, 'ArrowUp', { altKey: true, shiftKey: true })).to.equal('move-in-block');
    expect(actionAt(NOTE, 'ArrowUp', { shiftKey: true })).to.equal('extend-selection');
    expect(actionAt(NOTE, 'ArrowUp', { ctrlKey: true })).to.equal('move-focus-only');
    expect(actionAt(NOTE, 'ArrowUp', { ctrlKey: true, shiftKey: true })).to.equal(undefined);
    expect(actionAt(NOTE, 'd', { metaKey: true })).to.equal('duplicate-note');
    expect(actionAt(NOTE, 'D', { ctrlKey: true, shiftKey: true })).to.equal(undefined);
    expect(actionAt(NOTE, 'a', { altKey: true })).to.equal(undefined);
    expect(actionAt(SHEET, 'a')).to.equal('all-links');
    expect(actionAt(SHEET, 'a', { ctrlKey: true })).to.equal('select-all');
    expect(actionAt(SHEET, '?', { shiftKey: true })).to.equal('keys');
    expect(actionAt(SHEET, 'F3', { shiftKey: true })).to.equal('next-match');
  });

  it('leaves the keys of the clipboard and of undo to the browser and to VS Code', () => {
    for (const key of ['c', 'x', 'v', 'z'])
      expect(actionAt(NOTE, key, { ctrlKey: true })).to.equal(undefined);
  });
});

describe('the table of actions', () => {
  it('gives each key one action per scope', () => {
    const used = ACTIONS.flatMap(({ scope, keys = [], alsoKeys = [] }) =>
      [...keys, ...alsoKeys].map((key) => `${scope} ${key}`),
    );
    expect(used.filter((key, index) => used.indexOf(key) !== index)).to.deep.equal([]);
  });

  it('has a label and an icon for every action that can be a button of the toolbar', () => {
    for (const { id, isOn, popover, label, icon } of ACTIONS)
      if (isOn ?? popover) expect([label?.() ?? '', icon ?? ''], id).not.to.include('');
  });

  it('has an action for every command of VS Code', () => {
    for (const command of GRID_COMMANDS) {
      const scopes = ACTIONS.filter((action) => action.command === command).map(({ scope }) => scope);
      expect(scopes, command).not.to.deep.equal([]);
      expect(scopes, command).to.deep.equal([...new Set(scopes)]);
    }
  });

  it('can do on a note or a block what the context menu offers there', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const offered: readonly { readonly command?: string; readonly when: string }[] =
      contributes.menus['webview/context'];
    const grid = offered.filter(({ command }) => command?.startsWith('bmc.grid.'));
    expect(grid).not.to.deep.equal([]);
    for (const { command, when } of grid) {
      const scopes = when.includes("'note'") ? NOTE : HEAD;
      const name = command?.replace('bmc.grid.', '');
      const fits = ACTIONS.some((action) => action.command === name && scopes.includes(action.scope));
      expect(fits, `${command} when ${when}`).to.equal(true);
    }
  });

  it('shows keys as people read them', () => {
    expect(['Ctrl+C', 'Alt+ArrowUp', '+', 'Ctrl++', 'F2'].map(shownBinding)).to.deep.equal([
      'Ctrl C',
      'Alt ↑',
      '+',
      'Ctrl +',
      'F2',
    ]);
    expect(keyOf(actionNamed('find'))).to.equal('F');
  });
});
