/** What an import has left out, as the grid offers it. */
import { comparable } from '../canvas/blockNames';
import { parseCanvas } from '../canvas/parse/parse';
import type { LeftOutText } from '../view/importReport';
import { CONTENT_REASONS, type LeftOut } from './import/draftCanvas';
import { clean, endless, shortened } from './import/entry';
import { reasonText } from './import/report';

/** What was left out, once each, with the note that it can become: one that the canvas does not have. */
export function leftOutTexts(canvas: string, leftOut: readonly LeftOut[]): readonly LeftOutText[] {
  const names = new Set(parseCanvas(canvas).items.map(({ name }) => comparable(name)));
  const texts = new Map<string, LeftOutText>();
  for (const { text, reason, block } of leftOut) {
    const note = shortened(endless(clean(text)), undefined);
    const isNew = note.name !== '' && !names.has(comparable(note.name));
    texts.set(`${block} ${text}`, {
      text,
      why: reasonText(reason),
      isDoubt: CONTENT_REASONS.has(reason),
      ...(block === undefined ? {} : { block }),
      ...(isNew ? { note } : {}),
    });
  }
  return [...texts.values()];
}
