/** Which key was pressed, whatever the keyboard layout. */

/** The key of a key event. */
export interface Key {
  readonly key: string;
  readonly code: string;
}

/**
 * The key by which shortcuts are found: letters in lower case, other keys as `KeyboardEvent.key` names them. The character
 * that the layout gives comes first, so that AZERTY and Dvorak work by what is printed on the key. Layouts without Latin
 * letters (Cyrillic, Greek, Arabic, Hebrew) and Option on macOS give other characters; there the place of the key counts.
 */
export function pressedKey({ key, code }: Key): string {
  if ([...key].length > 1) return key;
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter !== undefined) return letter.toLowerCase();
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit !== undefined) return digit;
  // Latin layouts have letters of their own there, such as ß.
  return /\p{Script=Latin}/u.test(key) ? key : (PUNCTUATION[code] ?? key);
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  Period: '.',
  Slash: '/',
  Minus: '-',
  Equal: '=',
};

/** Keys that belong to the field together with Ctrl or Cmd; S is the field's own affair. */
const EDITING: ReadonlySet<string> = new Set([
  ...'acvxzysbi',
  ...['Enter', 'Backspace', 'Delete', 'Insert', 'Home', 'End'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Control', 'Meta', 'Shift', 'Alt', 'AltGraph'],
]);

/** The modifiers of a key event. */
interface KeyPress extends Key {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly getModifierState: (key: string) => boolean;
}

/** Whether VS Code may act on a key that is pressed in a field. */
export function mayLeave(event: KeyPress): boolean {
  if (event.getModifierState('AltGraph')) return false;
  const key = pressedKey(event);
  if (/^F\d+$/.test(key)) return true;
  return (event.ctrlKey || event.metaKey) && !EDITING.has(key);
}
