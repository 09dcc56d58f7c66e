/** Keys with their modifiers, as the table of actions writes them: `Ctrl+F`, `Shift+F3`, `N`, `+`. */
import { type Key, pressedKey } from './pressedKey';

/** A key with its modifiers, in the order Ctrl, Alt, Shift. `Ctrl` also means Command; letters are in upper case. */
export type KeyBinding = string;

/** The part of a key event that names a key and its modifiers. */
export interface KeyPress extends Key {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The bindings that match a key press, the exact one first. Without Ctrl, Shift is ignored unless a binding
 * names it: many layouts need Shift for `?` or `+`.
 */
export function bindingsOf(press: KeyPress): readonly KeyBinding[] {
  const key = pressedKey(press);
  const named = key === ' ' ? 'Space' : /^[a-z]$/.test(key) ? key.toUpperCase() : key;
  const command = press.ctrlKey || press.metaKey;
  const modifiers = `${command ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}`;
  if (!press.shiftKey) return [modifiers + named];
  const exact = `${modifiers}Shift+${named}`;
  return command ? [exact] : [exact, modifiers + named];
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
};

/** A binding as people read it, such as `Alt ↑`. */
export function shownBinding(binding: KeyBinding): string {
  const [, modifiers = '', key = ''] = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/.exec(binding) ?? [];
  return `${modifiers.replaceAll('+', ' ')}${SHOWN[key] ?? key}`;
}
