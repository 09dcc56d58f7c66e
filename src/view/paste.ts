/** From what is on the clipboard to new items: whole notes from another canvas, or any text with a note on each line. */
import { blockForKey } from '../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { type ItemFieldKey, itemField } from '../canvas/fields';
import { findItem, type ItemRef, refTo } from '../canvas/identity';
import { isId } from '../canvas/ids';
import type { NewItem, NewValue, Operation } from '../canvas/operation';
import { parseCanvas } from '../canvas/parse/parse';
import { namesIn } from '../edit/textList';
import { readOwn } from '../edit/write/customFields';
import { type Clip, type ClipNote, MOST_NOTES } from './clipboardData';
import { clipOf } from './makeClipboardData';

/** The target of a paste. */
export interface PasteTarget {
  readonly block: BlockKey;
  /** The note behind which to put what comes into its block. */
  readonly after?: ItemRef | undefined;
  /** No place has the focus: notes with a known block are added there. */
  readonly anywhere?: boolean | undefined;
}

/** The operation that puts notes of a clip into a canvas; undefined where there are none. */
export function pasteClip(canvas: Canvas, clip: Clip, place: PasteTarget): Operation | undefined {
  const blocks = blocksFor(clip, place);
  const items = clip.notes.map((note, index) => {
    const block = blocks[index] ?? note.block;
    const partners = linksOf(clip, index);
    const found = partners.flatMap((link) => ('place' in link ? [] : (partnerOf(canvas, link, block) ?? [])));
    const among = partners.flatMap((link) =>
      'place' in link && blocks[link.place] !== undefined && blocks[link.place] !== block ? [link.place] : [],
    );
    const position = positionIn(canvas, block, place);
    return {
      block,
      name: note.name.trim(),
      values: valuesOf(note),
      links: [...new Set(found)].map((item) => refTo(canvas, item)),
      among,
      own: Object.fromEntries(
        Object.entries(note.own ?? {}).filter((pair) => readOwn(...pair) !== undefined),
      ),
      comments: note.comments ?? [],
      ...(position === undefined ? {} : { position }),
    } satisfies NewItem & { readonly among: readonly number[] };
  });
  return items.length === 0 ? undefined : { kind: 'add-items', items };
}

/**
 * Which block each note of a clip goes to. Notes of one block go to the target of the paste; notes of several keep their blocks.
 */
export function blocksFor({ notes }: Clip, { block, anywhere }: PasteTarget): readonly BlockKey[] {
  const several = new Set(notes.map((note) => note.block)).size > 1;
  return notes.map((note) => (several || anywhere ? note.block : block));
}

/** The links of a note that are written at it: each pair once. */
function linksOf({ notes }: Clip, index: number): ClipNote['links'] {
  return (notes[index]?.links ?? []).filter((link) => {
    if (!('place' in link)) return true;
    const back = notes[link.place]?.links.some((other) => 'place' in other && other.place === index);
    return link.place < index || !back;
  });
}

/** The item of this canvas that a link of another one means; none of the block that the note goes to. */
function partnerOf(
  canvas: Canvas,
  link: { readonly block: BlockKey; readonly id: string; readonly name: string },
  block: BlockKey,
): Item | undefined {
  const { items } = blockOf(canvas, link.block);
  const withId = canvas.links.withId(link.id);
  const found =
    items.find((item) => item.id === link.id) ??
    items.find((item) => item.name === link.name) ??
    (withId.length === 1 ? withId[0] : undefined);
  return found?.block === block ? undefined : found;
}

function positionIn(canvas: Canvas, block: BlockKey, { after }: PasteTarget): number | undefined {
  const item = after?.block === block ? findItem(canvas, after) : undefined;
  if (item === undefined) return undefined;
  const { items } = blockOf(canvas, block);
  const position = items.indexOf(item) + 1;
  return position === items.length ? undefined : position;
}

function valuesOf({ id, values }: ClipNote): Partial<Record<ItemFieldKey, NewValue>> {
  const known = Object.entries(values).filter(([key]) => itemField(key) !== undefined);
  const rest = Object.fromEntries(known.filter(([key]) => key !== 'name' && key !== 'links'));
  return { ...rest, ...(id !== undefined && isId(id) ? { id } : {}) };
}

/** The notes in a text: those of a YAML list or of a whole canvas with all they say, else one for each line. */
export function clipFromText(text: string, block: BlockKey): Clip {
  const yaml = fromYaml(text, block);
  const notes =
    yaml?.notes ??
    namesIn(text).map((name): ClipNote => ({ block, name, id: undefined, values: {}, links: [] }));
  return { notes: notes.slice(0, MOST_NOTES) };
}

/** Reads a text as YAML where it is certainly that: a list with quotes, brackets or keys of ours, or blocks of a canvas. */
function fromYaml(text: string, block: BlockKey): Clip | undefined {
  const bare = text.replace(/^\uFEFF/, '').replace(/^(?:[ \t]*(?:#.*)?\r?\n)*/, '');
  const isCanvas = [...bare.matchAll(/^([\p{L}_ -]+):(?=\s|$)/gmu)].some(
    ([, key]) => blockForKey(key ?? '') !== undefined,
  );
  const isList = /^\s*(?:-\s+(?:["'{[]|(?:name|id)\s*:)|\[.*\]\s*$|\[\s*\n)/s.test(bare);
  const hasKeys = /^\s*-\s/.test(bare) && /^\s*(?:-\s+)?(?:name|id|links)\s*:/m.test(bare);
  const hasQuotes = /^\s*-\s/.test(bare) && /^\s*-\s+(?:"[^"\n]*"|'[^'\n]*')\s*(?:#.*)?$/m.test(bare);
  if (!isCanvas && !isList && !hasKeys && !hasQuotes) return undefined;
  const canvas = parseCanvas(isCanvas ? bare : `${block}:\n${indented(bare)}`);
  if (!canvas.writable || canvas.items.length === 0) return undefined;
  const items = BLOCK_KEYS.flatMap((key) => blockOf(canvas, key).items).filter(({ name }) => /\S/.test(name));
  return items.length === 0 ? undefined : clipOf(canvas, items);
}

/** A list may be in brackets, which must be deeper than the key they belong to. */
function indented(text: string): string {
  return text.replace(/^(?=.*\S)/gm, ' ');
}
