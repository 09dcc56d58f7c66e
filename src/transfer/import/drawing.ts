/** Sheets drawn with characters: boxes of lines or of `+`, `-` and `|`. */
import { blockForHeading } from '../../canvas/blockNames';
import { blockIn, type TablePart } from './sections';
import { lineOf, type Node } from './tree';

const VERTICAL = /[│|┃║├┤┼╠╣╬┌┐└┘┬┴╔╗╚╝╦╩]|\+(?=[-=]|$)|(?<=[-=])\+/gu;
const RULE = /^[\s─━═\-=_╌┄]*$/u;

const BULLET = /^(?:[-–—*•·‣▪◦●○■□►✓]\s*|\d{1,2}[.)]\s+)(?=\S)/u;

interface Box {
  readonly start: number;
  readonly lines: string[];
}

/** Whether a text is such a drawing. */
export function isDrawing(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const barred = lines.filter((line) => /^\s*[│|┃║├┌└╔╚╠+]/u.test(line)).length;
  return lines.length >= 3 && barred * 10 >= lines.length * 7 && /[─━═]{3}|-{3}|={3}/u.test(text);
}

/** The boxes of a drawing that name a block, each with its notes. */
export function readDrawing(text: string): readonly TablePart[] {
  const boxes: Box[] = [];
  const open = new Map<number, Box>();
  for (const line of text.split('\n')) {
    const cuts = [...line.matchAll(VERTICAL)].map(({ index }) => index);
    for (let at = 0; at + 1 < cuts.length; at++) {
      const start = (cuts[at] ?? 0) + 1;
      const inner = line.slice(start, cuts[at + 1]);
      const known = [...open.keys()].find((key) => Math.abs(key - start) <= 2);
      if (inner !== '' && RULE.test(inner) && inner.trim() !== '') {
        if (known !== undefined) open.delete(known);
        continue;
      }
      const box = known === undefined ? undefined : open.get(known);
      if (box) box.lines.push(inner);
      else {
        const added: Box = { start, lines: [inner] };
        open.set(start, added);
        boxes.push(added);
      }
    }
  }
  return boxes.flatMap(({ lines }) => partOf(lines) ?? []);
}

function partOf(lines: readonly string[]): TablePart | undefined {
  const texts = lines.map((line) => line.trim());
  const from = texts.findIndex((text) => text !== '');
  if (from === -1) return undefined;
  for (const count of [3, 2, 1]) {
    const name = texts.slice(from, from + count);
    if (name.length < count || name.some((text, at) => text === '' || (at > 0 && BULLET.test(text))))
      continue;
    const block = count === 1 ? blockIn(name.join(' ')) : blockForHeading(name.join(' '));
    if (block === undefined) continue;
    const rest = unwrapped(texts.slice(from + count));
    const nodes: readonly Node[] =
      rest.length === 0
        ? []
        : [
            {
              kind: 'list',
              ordered: false,
              items: rest.map((text) => ({ nodes: [{ kind: 'paragraph', lines: [lineOf(text)] }] })),
            },
          ];
    return { block, title: lineOf(name.join(' ')), nodes };
  }
  return undefined;
}

/** Notes of a box: lines with a bullet begin one, others go on with it. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const bulleted = lines.some((line) => BULLET.test(line));
  const notes: string[] = [];
  let gap = true;
  for (const line of lines) {
    if (line === '' || RULE.test(line)) {
      gap = true;
      continue;
    }
    const begins = bulleted ? BULLET.test(line) || notes.length === 0 : gap || !/^[\p{Ll}(]/u.test(line);
    if (begins) notes.push(line.replace(BULLET, ''));
    else notes.push(`${notes.pop() ?? ''} ${line}`);
    gap = false;
  }
  return notes;
}
