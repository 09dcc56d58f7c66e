import { expect } from 'chai';
import { pressedKey } from '../../../webview/input/pressedKey';

describe('the key that was pressed', () => {
  const table: readonly (readonly [layout: string, key: string, code: string, pressed: string])[] = [
    ['US', 'z', 'KeyZ', 'z'],
    ['US with Shift', 'Z', 'KeyZ', 'z'],
    ['German', 'z', 'KeyY', 'z'],
    ['AZERTY, where A is at Q', 'a', 'KeyQ', 'a'],
    ['AZERTY, digits without Shift', 'à', 'Digit0', '0'],
    ['Dvorak, where Z is at /', 'z', 'Slash', 'z'],
    ['Russian', 'я', 'KeyZ', 'z'],
    ['Russian with Shift', 'Я', 'KeyZ', 'z'],
    ['Greek', 'ζ', 'KeyZ', 'z'],
    ['Hebrew', 'ז', 'KeyZ', 'z'],
    ['Arabic', 'ئ', 'KeyZ', 'z'],
    ['Arabic digits', '٠', 'Digit0', '0'],
    ['Russian, the full stop', 'ю', 'Period', '.'],
    ['macOS with Option', 'å', 'KeyA', 'a'],
    ['German with AltGr', '@', 'KeyQ', '@'],
    ['a dead key', 'Dead', 'KeyE', 'Dead'],
    ['an arrow', 'ArrowUp', 'ArrowUp', 'ArrowUp'],
    ['the space bar', ' ', 'Space', ' '],
    ['German, beside the zero', 'ß', 'Minus', 'ß'],
    ['something unknown', 'ж', '', 'ж'],
  ];
  for (const [layout, key, code, pressed] of table)
    it(`is ${pressed} for ${key} (${layout})`, () => {
      expect(pressedKey({ key, code })).to.equal(pressed);
    });
});
