/** Sheets drawn with characters: boxes of lines or of `+`, `-` and `|`. */
import { comparable, namesOf } from '../../canvas/blockNames';
import { BLOCKS } from '../../canvas/blocks';
import { blockIn } from './blockIn';
import { blockOfHeading } from './blockOfHeading';
import { clean } from './entry';
import type { TablePart } from './sheetTable';
import { type ListItem, lineOf, type Node, paragraphOf } from './tree';

const VERTICAL = /[│|┃║├┤┼╠╣╬┌┐└┘┬┴╔╗╚╝╦╩]|\+(?=[-=]|$)|(?<=[-=])\+/gu;
const RULE = /^[\s─━═\-=_╌┄]*$/u;

const BULLET = /^(?:[-–—*•·‣▪◦●○■□►✓]\s*|\d{1,2}[.)]\s+)(?=\S)/u;

interface Box {
  readonly start: number;
  readonly lines: string[];
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
    const block = count === 1 ? blockIn(name.join(' ')) : blockOfHeading(name.join(' '));
    if (block === undefined) continue;
    const rest = unwrapped(texts.slice(from + count));
    // The name again, in another language.
    const again = blockIn(rest.map(({ text }) => clean(text)).join(' ')) === block;
    const nodes = again
      ? []
      : nodesOf(rest.filter(({ text }) => blockIn(clean(text)) !== block && !isOfName(clean(text))));
    return { block, title: lineOf(name.join(' ')), nodes };
  }
  return undefined;
}

/** The words of the names of blocks. */
let nameWords: ReadonlySet<string> | undefined;

/** Whether a text is a part of a name: names are broken over lines, and boxes without lines between them run into each other. */
function isOfName(text: string): boolean {
  nameWords ??= new Set(BLOCKS.flatMap(({ key }) => namesOf(key)).flatMap(wordsOf));
  const known = nameWords;
  return wordsOf(text).length <= 2 && wordsOf(text).every((word) => word.length > 3 && known.has(word));
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}+/gu) ?? []).map(comparable);
}

/** Notes as lists, each below the label above it. */
function nodesOf(notes: readonly Note[]): readonly Node[] {
  const nodes: Node[] = [];
  let items: ListItem[] = [];
  const flush = (): void => {
    if (items.length > 0) nodes.push({ kind: 'list', ordered: false, items });
    items = [];
  };
  for (const { text, isLabel } of notes) {
    if (isLabel) {
      flush();
      nodes.push(paragraphOf(text));
    } else items.push({ nodes: [paragraphOf(text)] });
  }
  flush();
  return nodes;
}

interface Note {
  readonly text: string;
  /** It is above notes with bullets, and has none itself. */
  readonly isLabel: boolean;
}

/** Notes of a box: lines with a bullet begin one, others go on with it. */
function unwrapped(lines: readonly string[]): readonly Note[] {
  const bulleted = lines.some((line) => BULLET.test(line));
  const notes: Note[] = [];
  let gap = true;
  for (const line of lines) {
    if (line === '' || RULE.test(line)) {
      gap = true;
      continue;
    }
    const isLabel = bulleted && !BULLET.test(line) && /[:：]$/u.test(line) && /^\p{Lu}/u.test(line);
    const last = notes.at(-1);
    const begins =
      isLabel ||
      last === undefined ||
      last.isLabel ||
      (bulleted ? BULLET.test(line) : gap || !/^[\p{Ll}(]/u.test(line));
    if (begins) notes.push({ text: line.replace(BULLET, ''), isLabel });
    else notes[notes.length - 1] = { ...last, text: `${last.text} ${line}` };
    gap = false;
  }
  return notes;
}
