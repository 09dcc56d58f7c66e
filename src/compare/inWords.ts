/** A whole canvas in words, one fact a line: git compares these lines where it shows the versions of a file as text. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { oneLine } from '../canvas/text';
import { linkVerb } from '../language/sentences';
import { type FieldWords, headerFieldWords, itemFieldWords } from './changeNote';
import { linkInOrder } from './compare';
import { type CanvasMeaning, type ComparedValue, canvasMeaning, headerValue, itemValue } from './values';

/**
 * Blocks, their notes indented, and below each note its fields and links. How it is written in the file does not matter. The
 * partner of a link is named by its id, if it has one, so that another name is one line that differs.
 */
export function canvasInWords(canvas: Canvas): string {
  const meaning = canvasMeaning(canvas);
  const links = canvas.links.links.map(linkInOrder);
  const lines = [...meaning.header].map(([key, digest]) =>
    fact(headerFieldWords(key), headerValue(canvas, key) ?? digest),
  );
  for (const block of BLOCK_KEYS) {
    const { items } = blockOf(canvas, block);
    if (items.length === 0) continue;
    lines.push('', oneLine(blockTitle(canvas.header, block)));
    for (const item of items) {
      lines.push(`  ${named(item)}`, ...factsOf(canvas, meaning, item).map((line) => `    ${line}`));
      for (const { a, b } of links)
        if (a === item) lines.push(`    ${linkVerb(a.block, b.block)} ${b.idSpan ? b.id : named(b)}`);
    }
  }
  return `${lines.join('\n').trimStart()}\n`;
}

function factsOf(canvas: Canvas, meaning: CanvasMeaning, item: Item): readonly string[] {
  const fields = [...(meaning.items.get(item) ?? [])].map(([key, digest]) =>
    fact(itemFieldWords(key, [item.block], canvas.header), itemValue(item, key) ?? digest),
  );
  const broken = item.links
    .map(({ target }) => target)
    .filter((target) => canvas.links.resolve(item, target).kind !== 'linked');
  return broken.length === 0 ? fields : [...fields, fact(itemFieldWords('links', [], canvas.header), broken)];
}

function fact({ label, write }: FieldWords, value: ComparedValue): string {
  return `${label}: ${oneLine(write(value))}`;
}

function named({ name }: Item): string {
  return name === '' ? l10n.t('A note without a name') : `“${oneLine(name)}”`;
}
