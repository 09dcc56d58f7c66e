/** Scripts of operations whose outcome is known: the notes are followed through every step by their places. */
import { BLOCK_KEYS, type BlockKey, wordKey } from '../../../src/canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../src/canvas/canvas';
import { ITEM_FIELDS, itemFieldsOf } from '../../../src/canvas/fields';
import { type ItemRef, refTo } from '../../../src/canvas/identity';
import { partnerIn } from '../../../src/canvas/links';
import type { Operation } from '../../../src/canvas/operation';
import type { CanvasChange, Comparison } from '../../../src/compare/compare';
import { planEdit } from '../../../src/edit/plan';
import type { Dice } from './dice';
import { oneOf } from './operations';

/** What a script has come to. */
export interface Script {
  readonly operations: readonly Operation[];
  readonly after: Canvas;
  /** The changes in words, sorted; what cancels out is left out. */
  readonly expected: readonly string[];
  /** The notes, blocks and keys that it has touched; two scripts without a common one cannot contradict each other. */
  readonly touched: readonly string[];
}

/** The changes of a comparison in the same words, sorted. Places within a block are told as who has moved only in number. */
export function told({ changes }: Pick<Comparison, 'changes'>): readonly string[] {
  return changes.map(inWords).sort();
}

function inWords(change: CanvasChange): string {
  switch (change.kind) {
    case 'added':
      return `added ${change.after.block} ${change.after.name}`;
    case 'removed':
      return `removed ${change.before.block} ${change.before.name}`;
    case 'renamed':
      return `renamed ${change.before.name} > ${change.after.name}`;
    case 'moved':
      return `moved ${change.after.name} ${change.before.block} > ${change.after.block}`;
    case 'reordered':
      return `reordered ${change.after.block}`;
    case 'changed':
      return `changed ${change.after.name} ${change.field}`;
    case 'linked':
    case 'unlinked':
      return `${change.kind} ${[change.a.name, change.b.name].sort().join(' & ')}`;
    case 'header':
      return `header ${change.field}`;
    case 'block':
      return `block ${change.block}`;
  }
}

/** A note through its life: who it was before the script, and who it is now. */
interface Life {
  readonly first: Item | undefined;
  now: Item | undefined;
}

/** A random script of one to eight operations; undefined where one is refused. `mark` makes the names of two scripts differ. */
export function tracked(before: Canvas, dice: Dice, mark = ''): Script | undefined {
  let canvas = before;
  const lives: Life[] = before.items.map((item) => ({ first: item, now: item }));
  const operations: Operation[] = [];
  const touched = new Set<string>();
  const length = 1 + dice.below(8);
  for (let step = 0; step < length; step++) {
    const operation = randomStep(canvas, dice, `${mark}${step}`);
    if (operation === undefined) continue;
    const edited = planEdit(canvas, [operation]);
    if (!edited.ok) return undefined;
    for (const place of placesOf(lives, canvas, operation)) touched.add(place);
    follow(lives, canvas, edited.canvas, operation);
    canvas = edited.canvas;
    operations.push(operation);
  }
  return {
    operations,
    after: canvas,
    expected: expectedChanges(before, canvas, lives),
    touched: [...touched],
  };
}

/** What an operation touches: notes by their first names, orders of blocks, keys of the canvas. */
function placesOf(lives: readonly Life[], canvas: Canvas, operation: Operation): readonly string[] {
  const first = (ref: ItemRef): string => {
    const item = itemAt(canvas, ref);
    const life = lives.find(({ now }) => now === item);
    return `note ${life?.first?.name ?? item?.name}`;
  };
  switch (operation.kind) {
    case 'link':
      return [first(operation.from), first(operation.to)];
    case 'unlink':
      return [first(operation.a), first(operation.b)];
    case 'add-items':
      return [];
    case 'set-header':
      return [`header ${operation.key}`];
    case 'move-item':
      return [first(operation.item), `order ${operation.block}`, `order ${operation.item.block}`];
    case 'remove-item': {
      const item = itemAt(canvas, operation.item);
      // Whoever is linked with it loses a link.
      const partners = item ? canvas.links.of(item).map((link) => partnerIn(link, item)) : [];
      return [
        first(operation.item),
        `order ${operation.item.block}`,
        ...partners.map((partner) => first(refTo(canvas, partner))),
      ];
    }
    default:
      return 'item' in operation ? [first(operation.item)] : [];
  }
}

function randomStep(canvas: Canvas, dice: Dice, step: string): Operation | undefined {
  const item = oneOf(canvas.items, dice);
  const block = dice.one(BLOCK_KEYS);
  const kind = dice.one([
    'rename',
    'field',
    'link',
    'unlink',
    'add',
    'remove',
    'move',
    'order',
    'header',
  ] as const);
  const ref = item && refTo(canvas, item);
  // Names that nothing else has, so that only what the script does changes who is who.
  const name = `${dice.one(['Fresh', 'Bread by seven', 'Ärger', 'Note'])} ${step} ${dice.below(250)}`;
  switch (kind) {
    case 'rename':
      return ref && { kind: 'rename-item', item: ref, name };
    case 'field': {
      if (item === undefined || ref === undefined) return undefined;
      const field = oneOf(
        itemFieldsOf(item.block).filter(
          ({ kind: of }) => of === 'markdown' || of === 'amount' || of === 'texts',
        ),
        dice,
      );
      const value = field?.kind === 'amount' ? 1 + dice.below(200) : `text ${dice.below(200)}`;
      return (
        field && {
          kind: 'set-field',
          item: ref,
          key: field.key,
          value: field.kind === 'texts' ? [String(value)] : value,
        }
      );
    }
    case 'link': {
      const other = oneOf(
        canvas.items.filter((candidate) => candidate.block !== item?.block),
        dice,
      );
      return ref && other && { kind: 'link', from: ref, to: refTo(canvas, other) };
    }
    case 'unlink': {
      const link = oneOf(canvas.links.links, dice);
      return link && { kind: 'unlink', a: refTo(canvas, link.a), b: refTo(canvas, link.b) };
    }
    case 'add':
      return { kind: 'add-items', items: [{ block, name, values: { note: `about ${name}` } }] };
    case 'remove':
      return ref && { kind: 'remove-item', item: ref };
    case 'move':
      return ref && item.block !== block ? { kind: 'move-item', item: ref, block } : undefined;
    case 'order':
      return ref && { kind: 'move-item', item: ref, block: item.block, position: dice.below(6) };
    case 'header':
      return {
        kind: 'set-header',
        key: dice.one(['description', 'designed_for', 'titles.channels']),
        value: `header ${dice.below(200)}`,
      };
  }
}

/** Finds out who everybody is after an operation, by place: an operation says whom it adds, removes and moves. */
function follow(lives: Life[], old: Canvas, now: Canvas, operation: Operation): void {
  const about = 'item' in operation ? itemAt(old, operation.item) : undefined;
  for (const block of BLOCK_KEYS) {
    const items = blockOf(now, block).items;
    const stay = blockOf(old, block).items.filter((item) => item !== about || stays(operation));
    const lifeOf = new Map(lives.flatMap((life) => (life.now ? [[life.now, life] as const] : [])));
    let rest = items;
    if (operation.kind === 'add-items') {
      const added = operation.items.filter((item) => item.block === block).map(({ name }) => name);
      const fresh = items.filter(({ name }) => added.includes(name));
      rest = items.filter((item) => !fresh.includes(item));
      for (const item of fresh) lives.push({ first: undefined, now: item });
    }
    if (operation.kind === 'move-item' && operation.block === block) {
      const moved = items.find(({ name }) => name === about?.name);
      rest = items.filter((item) => item !== moved);
      const life = about && lifeOf.get(about);
      if (life) waiting.set(life, moved);
    }
    stay.forEach((item, index) => {
      const life = lifeOf.get(item);
      if (life) waiting.set(life, rest[index]);
    });
  }
  for (const life of lives) if (life.now && !now.items.includes(life.now)) life.now = waiting.get(life);
  waiting.clear();
}

const waiting = new Map<Life, Item | undefined>();

const stays = ({ kind }: Operation): boolean => kind !== 'remove-item' && kind !== 'move-item';

function itemAt(
  canvas: Canvas,
  { block, position }: { block: BlockKey; position: number },
): Item | undefined {
  return blockOf(canvas, block).items[position];
}

/** What has changed from the first canvas to the last, computed from the lives of the notes alone. */
function expectedChanges(before: Canvas, after: Canvas, lives: readonly Life[]): readonly string[] {
  const changes: string[] = [];
  const firstOf = new Map(lives.flatMap((life) => (life.now ? [[life.now, life.first] as const] : [])));
  const nowOf = new Map(lives.flatMap((life) => (life.first ? [[life.first, life.now] as const] : [])));
  for (const { first, now } of lives) {
    if (first === undefined && now) changes.push(`added ${now.block} ${now.name}`);
    if (first && now === undefined) changes.push(`removed ${first.block} ${first.name}`);
    if (first === undefined || now === undefined) continue;
    if (first.name !== now.name) changes.push(`renamed ${first.name} > ${now.name}`);
    if (first.block !== now.block) changes.push(`moved ${now.name} ${first.block} > ${now.block}`);
    for (const { key } of ITEM_FIELDS) {
      if (key === 'id' || key === 'name' || key === 'links') continue;
      if (writtenIn(before, first, key) !== writtenIn(after, now, key))
        changes.push(`changed ${now.name} ${key}`);
    }
  }
  for (const { a, b } of after.links.links) {
    const [one, other] = [firstOf.get(a), firstOf.get(b)];
    if (!one || !other || !before.links.linked(one, other))
      changes.push(`linked ${[a.name, b.name].sort().join(' & ')}`);
  }
  for (const item of before.items) {
    const now = nowOf.get(item);
    for (const link of before.links.of(item)) {
      const other = partnerIn(link, item);
      const partner = nowOf.get(other);
      if (link.a === item && now && partner && !after.links.linked(now, partner))
        changes.push(`unlinked ${[now.name, partner.name].sort().join(' & ')}`);
    }
  }
  for (const block of BLOCK_KEYS) {
    const order = blockOf(after, block).items.flatMap((item) => {
      const first = firstOf.get(item);
      return first?.block === block ? [blockOf(before, block).items.indexOf(first)] : [];
    });
    for (let moved = order.length - risingLength(order); moved > 0; moved--)
      changes.push(`reordered ${block}`);
  }
  for (const key of ['description', 'designed_for'] as const)
    if (before.header[key] !== after.header[key]) changes.push(`header ${key}`);
  if (before.header.titles?.channels !== after.header.titles?.channels)
    changes.push('header titles.channels');
  return changes.sort();
}

/** What is written under a key, whether or not the block takes it. */
function writtenIn(canvas: Canvas, item: Item, key: string): string {
  const data: unknown = item.node.toJS(canvas.document);
  if (typeof data !== 'object' || data === null) return '[]';
  const entry = Object.entries(data).find(([written]) => wordKey(written) === wordKey(key));
  const value: unknown = entry?.[1] ?? [];
  return JSON.stringify(Array.isArray(value) ? value : [value]);
}

function risingLength(numbers: readonly number[]): number {
  const lengths: number[] = [];
  numbers.forEach((number, index) => {
    lengths[index] =
      1 +
      Math.max(
        0,
        ...numbers.slice(0, index).map((earlier, at) => (earlier < number ? (lengths[at] ?? 0) : 0)),
      );
  });
  return Math.max(0, ...lengths);
}
