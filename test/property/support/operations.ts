/** Random operations on a canvas. */
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import type { Canvas, Item } from '../../../src/canvas/canvas';
import { CANVAS_FIELDS, ITEM_FIELDS, itemFieldsOf, termsFor } from '../../../src/canvas/fields';
import { type NewItem, type NewValue, type Operation, refTo } from '../../../src/canvas/operation';
import { NAMES } from './canvases';
import type { Dice } from './dice';

const KINDS = [
  'rename-item',
  'add-item',
  'add-items',
  'move-item',
  'remove-item',
  'set-field',
  'link',
  'unlink',
  'rename-id',
  'duplicate-item',
  'remove-written-link',
  'set-header',
  'ignore-rule',
  'replace-text',
  'move-item',
  'set-field',
] as const;

/** A random operation that makes sense on the canvas, if there is one of the kind that comes up. */
export function randomOperation(canvas: Canvas, dice: Dice): Operation | undefined {
  const kind = dice.one(KINDS);
  const block = dice.one(BLOCK_KEYS);
  const position = dice.chance(60) ? dice.below(6) : undefined;
  const at = position === undefined ? {} : { position };
  const item = oneOf(canvas.items, dice);
  const ref = item && refTo(canvas, item);
  const name = dice.chance(70) ? `${dice.one(NAMES)} ${dice.below(250)}` : dice.one(NAMES);
  switch (kind) {
    case 'add-item':
      return { kind, ...newItem(canvas, block, name, at, dice) };
    case 'add-items':
      return { kind, items: newItems(canvas, dice) };
    case 'set-header': {
      const { key } = dice.one(CANVAS_FIELDS as [(typeof CANVAS_FIELDS)[number]]);
      return { kind, key, value: headerValue(key, dice) };
    }
    case 'ignore-rule': {
      const offset = item ? item.nameSpan.start : 0;
      return {
        kind,
        at: offset,
        rule: dice.one(['self-link', 'unknown-link']),
        reason: dice.one(['because', 'two\nlines', '']),
      };
    }
    default:
  }
  if (item === undefined || ref === undefined) return undefined;
  switch (kind) {
    case 'rename-item':
      return { kind, item: ref, name };
    case 'rename-id':
      return { kind, item: ref, id: dice.one([`new-${dice.below(250)}`, 'yes', '2025', 'été', '']) };
    case 'set-field': {
      const { key } = dice.one(ITEM_FIELDS.slice(2) as [(typeof ITEM_FIELDS)[number]]);
      return key === 'links' ? undefined : { kind, item: ref, key, value: valueFor(key, item.block, dice) };
    }
    case 'remove-item':
    case 'duplicate-item':
      return { kind, item: ref };
    case 'move-item':
      return { kind, item: ref, block: dice.chance(50) ? item.block : block, ...at };
    case 'link': {
      const other = oneOf(
        canvas.items.filter((candidate) => candidate.block !== item.block),
        dice,
      );
      return other && { kind, from: ref, to: refTo(canvas, other) };
    }
    case 'unlink': {
      const found = oneOf(canvas.links.links, dice);
      return found && { kind, a: refTo(canvas, found.a), b: refTo(canvas, found.b) };
    }
    case 'remove-written-link':
      return item.links.length === 0 ? undefined : { kind, item: ref, entry: dice.below(item.links.length) };
    case 'replace-text': {
      const span = oneOf(
        [...item.fields.values()].flatMap((field) =>
          field.shared ? [] : [field.keySpan, ...field.values.map((value) => value.span)],
        ),
        dice,
      );
      if (span === undefined || item.shared) return undefined;
      const expected = canvas.text.slice(span.start, span.end);
      return /[\n&*]/.test(expected)
        ? undefined
        : { kind, span, expected, text: dice.one([`other ${dice.below(250)}`, `"x ${dice.below(250)}"`]) };
    }
  }
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

/** Several operations of one kind, made for one canvas: what a gesture on a selection comes to. */
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

function oneOf<T>(list: readonly T[], dice: Dice): T | undefined {
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

function headerValue(key: (typeof CANVAS_FIELDS)[number]['key'], dice: Dice): NewValue {
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
