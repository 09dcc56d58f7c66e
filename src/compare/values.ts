/** Normalised values for comparing: equal if they have the same meaning, however they are written. */
import { blockForKey } from '../canvas/blockNames';
import { wordKey } from '../canvas/blocks';
import type { Canvas, Item } from '../canvas/canvas';
import {
  CANVAS_FIELDS,
  type CanvasFieldKey,
  type ItemFieldKey,
  isOwnKey,
  itemField,
  titledBlock,
  titleKey,
} from '../canvas/fields';
import { LIST_KINDS } from '../canvas/schema';
import { EditableCanvas } from '../edit/editableCanvas';
import { type Meaning, meaningOf } from '../edit/verify/meaning';

/** A value as shown in a comparison; undefined if there is none. */
export type ComparedValue = string | number | boolean | readonly string[] | undefined;

/** The fields of each note by key, each as a text that is equal for equal values. */
export type Meanings = ReadonlyMap<Item, ReadonlyMap<string, string>>;

/** The content of a canvas as digests by key: its own fields and those of its notes. */
export interface CanvasMeaning {
  readonly header: ReadonlyMap<string, string>;
  readonly items: Meanings;
  /** The same as written, for notes whose block has changed: there, the same words may not be a value that can be read. */
  readonly written: Meanings;
}

/** Not compared as fields: names and links have changes of their own, and an id only counts where it is not the name's. */
const APART: ReadonlySet<string> = new Set(['id', 'name', 'links']);

/** The normalised values of a canvas and its notes. */
export function canvasMeaning(canvas: Canvas): CanvasMeaning {
  const meaning = meaningOf(new EditableCanvas(canvas));
  const written = writtenDigests(canvas, meaning);
  return { header: headerDigests(canvas, meaning), items: canonicalDigests(written), written };
}

/** The normalised values of the notes of a canvas. */
export function meaningsOf(canvas: Canvas): Meanings {
  return canonicalDigests(writtenDigests(canvas, meaningOf(new EditableCanvas(canvas))));
}

function writtenDigests(canvas: Canvas, meaning: Meaning): Meanings {
  return new Map(
    canvas.items.map((item) => {
      const fields = [...(meaning.notes.get(item)?.fields ?? [])]
        .filter(([key]) => !APART.has(key))
        .map(([key, digests]) => [key, digests.join(' ')] as const)
        .filter(([, digest]) => digest !== '' && digest !== '[]');
      return [item, new Map(fields)] as const;
    }),
  );
}

function canonicalDigests(written: Meanings): Meanings {
  return new Map(
    [...written].map(([item, fields]) => [
      item,
      new Map([...fields].map(([key, digest]) => [key, canonicalDigest(item, key) ?? digest] as const)),
    ]),
  );
}

/** A value that was read is compared as it was read: spelling does not count. */
function canonicalDigest(item: Item, key: string): string | undefined {
  const value = itemValue(item, key);
  return value === undefined || itemField(key) === undefined ? undefined : JSON.stringify(value);
}

const canvasKeys = new Map(CANVAS_FIELDS.map((field) => [wordKey(field.key), field.key]));

/** The canonical spelling of a key of the canvas. */
function headerKey(key: string): string {
  const titled = /^titles\.(.+)$/s.exec(key)?.[1];
  const block = titled === undefined || isOwnKey(titled) ? undefined : blockForKey(titled);
  if (block) return titleKey(block);
  return isOwnKey(key) ? key : (canvasKeys.get(wordKey(key)) ?? blockForKey(key) ?? key);
}

function headerDigests(canvas: Canvas, meaning: Meaning): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const [written, all] of meaning.header) {
    const key = headerKey(written);
    const value = headerValue(canvas, key);
    const digest = value === undefined ? all.join(' ') : JSON.stringify(value);
    if (digest !== '' && digest !== '[]' && digest !== 'null') digests.set(key, digest);
  }
  return digests;
}

/** The value of a field of a note: as it was read, else as it is written. */
export function itemValue(item: Item, key: string): ComparedValue {
  const facts = itemField(key);
  if (facts === undefined) return undefined;
  if (key === 'id') return item.id;
  if (key === 'name') return item.name;
  if (key === 'links') return item.links.map(({ target }) => target);
  const read: ComparedValue = item.values[key as Exclude<ItemFieldKey, 'id' | 'name' | 'links'>];
  const isList = LIST_KINDS.has(facts.kind);
  return read ?? written(item.fields.get(key as ItemFieldKey)?.values, isList);
}

/** The value of a key of the canvas. */
export function headerValue(canvas: Canvas, key: string): ComparedValue {
  const block = titledBlock(key);
  if (block) return canvas.header.titles?.[block];
  const read: ComparedValue = canvas.header[key as Exclude<CanvasFieldKey, 'titles'>];
  return read ?? written(canvas.headerFields.get(key as CanvasFieldKey)?.values, false);
}

function written(values: readonly { readonly value: string }[] | undefined, isList: boolean): ComparedValue {
  if (values === undefined || values.length === 0) return undefined;
  return values.length === 1 && !isList ? values[0]?.value : values.map(({ value }) => value);
}
