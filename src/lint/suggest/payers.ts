/** Who pays for revenue from outside, such as advertising, as far as the words of a canvas tell. */
import { blockOf, type Canvas, type Item } from '../../canvas/canvas';
import { type OutsideRevenue, PAYERS } from './lexicon/lexicon';
import { type Reader, readerOf } from './reading';

/**
 * What the segment that pays for a stream would be called in the language of the canvas, where the stream comes from outside and
 * no segment on the canvas is of the trade that pays it.
 */
export function missingPayer(canvas: Canvas, stream: Item): string | undefined {
  const reader = readerOf(canvas);
  const kind = outsideKind(reader, stream);
  const isThere =
    kind && blockOf(canvas, 'customer_segments').items.some((segment) => isOfTrade(canvas, stream, segment));
  return isThere ? undefined : payerName(reader, stream);
}

/** Whether a segment is of the trade that pays for a stream from outside: advertisers for advertising. */
export function isOfTrade(canvas: Canvas, stream: Item, segment: Item): boolean {
  const reader = readerOf(canvas);
  const kind = outsideKind(reader, stream);
  return kind !== undefined && reader.read(segment).concepts.has(PAYERS[kind]);
}

/** What the segment that pays for a stream from outside is called in the language of the canvas. */
export function payerName(reader: Reader, stream: Item): string | undefined {
  const kind = outsideKind(reader, stream);
  return kind && reader.language.lexicon?.payers[kind];
}

function outsideKind(reader: Reader, stream: Item): OutsideRevenue | undefined {
  const { concepts } = reader.read(stream);
  return (Object.keys(PAYERS) as OutsideRevenue[]).find((kind) => concepts.has(kind));
}
