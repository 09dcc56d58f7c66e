/** Lists from other programs (lines, bullets, check lists, a column of a table) as the names of notes. */

import { blockForKey } from '../canvas/blockNames';
import { canvasField, itemField } from '../canvas/fields';
import { oneLine } from '../canvas/text';

/** Bullets, numbers and check boxes at the start of a line, several of them in a row. */
const BULLETS = /^(?:(?:[-*+•‣◦▪▫●○·–—]|\(?\d{1,3}[.)]|\[[ xX]?\]|[☐☑☒✓✔✅]|#{1,6})(?:\s+|$))+/u;
/** What underlines a heading or parts a table. */
const RULE = /^[\s\-=_*|:+]*$/;

/** The names in a text, one per line; of lines with tabs the first cell. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.split('\t').find((cell) => cell.trim() !== '') ?? '')
    .map((line) => withoutMarkup(line.trim().replace(BULLETS, '').trim()))
    .filter((name) => !RULE.test(name));
}

function withoutMarkup(name: string): string {
  return oneLine(name.replace(/^(\*\*|__|\*|_|`)(.+)\1$/u, '$2'));
}

/** The names in the first column of a table whose cells are parted by commas or semicolons. */
export function namesInTable(text: string): readonly string[] {
  const cells = [
    ...text.replace(/^\uFEFF/, '').matchAll(/^[ \t]*(?:"((?:[^"]|"")*)"|([^\r\n,;]*))[^\r\n]*/gm),
  ];
  return cells
    .map(([, quoted, plain]) => oneLine(quoted?.replaceAll('""', '"') ?? plain ?? ''))
    .filter((name) => name !== '');
}

/** Whether a text is a list that can become notes: several lines, or one with a bullet; and not YAML already. */
export function isTextList(text: string): boolean {
  if (text.split(/\r\n?|\n/).some(isPair)) return false;
  const names = namesIn(text);
  return names.length > 1 || (names.length === 1 && BULLETS.test(text.trim()));
}

/** Whether a line gives a value to a key that canvases know. */
function isPair(line: string): boolean {
  const key = /^\s*(?:-\s+)?["']?([\w -]+?)["']?\s*:(?:\s|$)/.exec(line)?.[1];
  if (key === undefined) return false;
  return [itemField, canvasField, blockForKey].some((known) => known(key) !== undefined);
}
