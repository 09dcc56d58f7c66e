/** Random operations on a canvas. */
import { BLOCK_KEYS, type BlockKey } from '../../../src/canvas/blocks';
import type { Canvas, Item } from '../../../src/canvas/canvas';
import { HEADER_KEYS, type HeaderKey, ITEM_FIELDS, itemFieldsOf, termsFor } from '../../../src/canvas/fields';
import { type ItemRef, refTo } from '../../../src/canvas/identity';
import type { NewItem, NewValue, Operation } from '../../../src/canvas/operation';
import { NAMES } from './canvases';
import type { Dice } from './dice';

/** What an operation is made from. */
interface Scene {
  readonly canvas: Canvas;
  readonly dice: Dice;
  readonly block: BlockKey;
  readonly at: { readonly position?: number };
  readonly name: string;
}

/** One that is about an item. */
interface ItemScene extends Scene {
  readonly item: Item;
  readonly ref: ItemRef;
}

type Maker<Kind extends Operation['kind'], Of extends Scene> = (
  scene: Of,
) => Extract<Operation, { kind: Kind }> | undefined;

/** Every kind there is of the one sort and of the other: the compiler asks for those that come later. */
type AnywhereKind = 'add-items' | 'set-header' | 'ignore-rule';
type ItemKind = Exclude<Operation['kind'], AnywhereKind>;

const ANYWHERE: { readonly [Kind in AnywhereKind]: Maker<Kind, Scene> } = {
  'add-items': ({ canvas, block, name, at, dice }) => ({
    kind: 'add-items',
    items: dice.chance(50) ? [newItem(canvas, block, name, at, dice)] : newItems(canvas, dice),
  }),
  'set-header': ({ dice }) => {
    const key = dice.one(HEADER_KEYS as [HeaderKey, ...HeaderKey[]]);
    return { kind: 'set-header', key, value: headerValue(key, dice) };
  },
  'ignore-rule': ({ canvas, dice }) => ({
    kind: 'ignore-rule',
    at: oneOf(canvas.items, dice)?.nameSpan.start ?? 0,
    rule: dice.one(['self-link', 'unknown-link']),
    reason: dice.one(['because', 'two\nlines', '']),
  }),
};

const ABOUT_ITEMS: { readonly [Kind in ItemKind]: Maker<Kind, ItemScene> } = {
  'rename-item': ({ ref, name }) => ({ kind: 'rename-item', item: ref, name }),
  'rename-id': ({ ref, dice }) => ({
    kind: 'rename-id',
    item: ref,
    id: dice.one([`new-${dice.below(250)}`, 'yes', '2025', 'été', '']),
  }),
  'set-field': ({ item, ref, dice }) => {
    const { key } = dice.one(ITEM_FIELDS.slice(2) as [(typeof ITEM_FIELDS)[number]]);
    if (key === 'links') return undefined;
    return { kind: 'set-field', item: ref, key, value: valueFor(key, item.block, dice) };
  },
  'remove-item': ({ ref }) => ({ kind: 'remove-item', item: ref }),
  'duplicate-item': ({ ref }) => ({ kind: 'duplicate-item', item: ref }),
  'move-item': ({ item, ref, block, at, dice }) => ({
    kind: 'move-item',
    item: ref,
    block: dice.chance(50) ? item.block : block,
    ...at,
  }),
  link: ({ canvas, item, ref, dice }) => {
    const others = canvas.items.filter((candidate) => candidate.block !== item.block);
    const other = oneOf(others, dice);
    return other && { kind: 'link', from: ref, to: refTo(canvas, other) };
  },
  unlink: ({ canvas, dice }) => {
    const found = oneOf(canvas.links.links, dice);
    return found && { kind: 'unlink', a: refTo(canvas, found.a), b: refTo(canvas, found.b) };
  },
  'remove-written-link': ({ item, ref, dice }) =>
    item.links.length === 0
      ? undefined
      : { kind: 'remove-written-link', item: ref, entry: dice.below(item.links.length) },
  'replace-text': ({ canvas, item, dice }) => {
    const spans = [...item.fields.values()].flatMap((field) =>
      field.shared ? [] : [field.keySpan, ...field.values.map((value) => value.span)],
    );
    const span = oneOf(spans, dice);
    if (span === undefined || item.shared) return undefined;
    const expected = canvas.text.slice(span.start, span.end);
    if (/[\n&*]/.test(expected)) return undefined;
    const text = dice.one([`other ${dice.below(250)}`, `"x ${dice.below(250)}"`]);
    return { kind: 'replace-text', span, expected, text };
  },
};

/** Every kind of operation that there is. */
export const OPERATION_KINDS = Object.keys({ ...ANYWHERE, ...ABOUT_ITEMS }) as readonly Operation['kind'][];

/** Frequent operations have a higher probability. */
const KINDS = [
  ...OPERATION_KINDS,
  'add-items',
  'move-item',
  'set-field',
] as readonly Operation['kind'][] as readonly [Operation['kind']];

/** A random operation that makes sense on the canvas, if there is one of the kind that comes up. */
export function randomOperation(canvas: Canvas, dice: Dice): Operation | undefined {
  const kind = dice.one(KINDS);
  const block = dice.one(BLOCK_KEYS);
  const position = dice.chance(60) ? dice.below(6) : undefined;
  const at = position === undefined ? {} : { position };
  const item = oneOf(canvas.items, dice);
  const name = dice.chance(70) ? `${dice.one(NAMES)} ${dice.below(250)}` : dice.one(NAMES);
  const scene: Scene = { canvas, dice, block, at, name };
  if (kind in ANYWHERE) return ANYWHERE[kind as AnywhereKind](scene);
  return item && ABOUT_ITEMS[kind as ItemKind]({ ...scene, item, ref: refTo(canvas, item) });
}

function newItem(
  canvas: Canvas,
  block: Item['block'],
  name: string,
  at: { readonly position?: number },
  dice: Dice,
): NewItem {
  const partners = dice.some(canvas.items, 15).filter((partner) => partner.block !== block);
  const values = Object.fromEntries(
    dice.some(itemFieldsOf(block), 12).map(({ key }) => [key, valueFor(key, block, dice)] as const),
  );
  const { id: _id, name: _name, links: _links, ...rest } = values;
  const links = partners.slice(0, 3).map((partner) => refTo(canvas, partner));
  return { block, name, ...at, values: rest, links };
}

/** Several new items as a paste brings them: some under one name, some linked among themselves. */
function newItems(canvas: Canvas, dice: Dice): (Operation & { readonly kind: 'add-items' })['items'] {
  const items = Array.from({ length: 1 + dice.below(5) }, () => {
    const name = dice.chance(70) ? `${dice.one(NAMES)} ${dice.below(9)}` : dice.one(NAMES);
    const at = dice.chance(60) ? { position: dice.below(6) } : {};
    return newItem(canvas, dice.one(BLOCK_KEYS), name, at, dice);
  });
  return items.map((item, place) => {
    const among = [...items.keys()].filter(
      (other) => other < place && items[other]?.block !== item.block && dice.chance(30),
    );
    return { ...item, among };
  });
}

/** Several operations of one kind, made for one canvas, as a gesture on a selection makes them. */
export function randomRun(canvas: Canvas, dice: Dice): readonly Operation[] {
  const items = dice.some(canvas.items, 30);
  switch (
    dice.one(['remove-item', 'move-item', 'duplicate-item', 'set-field', 'remove-written-link', 'link'])
  ) {
    case 'remove-item':
      return items.map((item) => ({ kind: 'remove-item', item: refTo(canvas, item) }));
    case 'duplicate-item':
      return items.map((item) => ({ kind: 'duplicate-item', item: refTo(canvas, item) }));
    case 'move-item': {
      const block = dice.one(BLOCK_KEYS);
      const together = dice.chance(50);
      return items.map((item) => ({
        kind: 'move-item',
        item: refTo(canvas, item),
        block: together ? block : item.block,
        ...(dice.chance(60) ? { position: dice.below(6) } : {}),
      }));
    }
    case 'set-field': {
      const key = dice.one(['color', 'tags', 'note'] as const);
      return items.map((item) => ({
        kind: 'set-field',
        item: refTo(canvas, item),
        key,
        value: valueFor(key, item.block, dice),
      }));
    }
    case 'remove-written-link':
      return items.flatMap((item) =>
        dice
          .some([...item.links.keys()], 60)
          .map((entry) => ({ kind: 'remove-written-link' as const, item: refTo(canvas, item), entry })),
      );
    default:
      return items.flatMap((item) =>
        dice
          .some(
            canvas.items.filter((other) => other.block !== item.block),
            20,
          )
          .map((other) => ({ kind: 'link' as const, from: refTo(canvas, item), to: refTo(canvas, other) })),
      );
  }
}

/** One of a list, if there is any. */
export function oneOf<T>(list: readonly T[], dice: Dice): T | undefined {
  return list.length === 0 ? undefined : list[dice.below(list.length)];
}

function valueFor(key: (typeof ITEM_FIELDS)[number]['key'], block: Item['block'], dice: Dice): NewValue {
  const field = ITEM_FIELDS.find((candidate) => candidate.key === key);
  if (field === undefined || dice.chance(20)) return undefined;
  const terms = termsFor(field, block).map((term) => term.value);
  switch (field.kind) {
    case 'amount':
      return dice.one([5, 0, 12.5, 1e9]);
    case 'boolean':
      return dice.chance(50);
    case 'terms':
    case 'texts':
      return dice.one<NewValue>([
        ['a', 'b: c'],
        [],
        ['one'],
        'one',
        [...dice.some(terms, 50)],
        ['x', 'a', '2024', 'yes'],
      ]);
    case 'term':
      return terms[0] ?? 'x';
    default:
      return dice.one([
        'short',
        'first\nsecond',
        'a: b # c',
        'y'.repeat(100),
        '  led by blanks\n\n',
        'end\n',
        '- x',
        '',
        'tab\tin',
        '\u0007',
      ]);
  }
}

function headerValue(key: HeaderKey, dice: Dice): NewValue {
  if (dice.chance(25)) return undefined;
  switch (key) {
    case 'bmc':
      return 1;
    case 'currency':
      return dice.one(['EUR', 'USD']);
    case 'date':
      return '2026-01-31';
    case 'tags':
    case 'designed_by':
      return dice.one<NewValue>([['a', 'b'], ['Ann: x', 'Bob'], ['one']]);
    default:
      return dice.one(NAMES);
  }
}
