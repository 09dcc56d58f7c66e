/** Random gestures on the snapshot of a canvas, and the expected result of each, computed independently of `src` (see `oracle.ts`). */
import { BLOCK_KEYS, type BlockKey } from '../../../src/canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../src/canvas/canvas';
import { type ItemRef, refTo } from '../../../src/canvas/identity';
import type { Gesture, WritableField } from '../../../src/view/gesture';
import { HEADER_FORM_KEYS, type HeaderFormKey } from '../../../src/view/headerForm';
import { clipOf } from '../../../src/view/makeClipboardData';
import { NAMES } from './canvases';
import type { Dice } from './dice';
import { oneOf } from './operations';
import {
  apply,
  duplicate,
  giveId,
  insert,
  join,
  move,
  part,
  remove,
  type Seen,
  type SeenCanvas,
  seen,
  setValue,
} from './oracle';

type Kind = Gesture['kind'];
type Of<K extends Kind> = Extract<Gesture, { kind: K }>;

interface Scene {
  readonly canvas: Canvas;
  readonly dice: Dice;
  readonly block: BlockKey;
  readonly item: Item;
  readonly ref: ItemRef;
  readonly name: string;
  readonly several: ItemRef[];
}

/** One maker for each kind there is: the compiler asks for those that come later. */
const MAKERS: { readonly [K in Kind]: (scene: Scene) => Of<K> | undefined } = {
  add: ({ canvas, block, name, dice }) => {
    const before = someRefIn(canvas, block, dice);
    const partners = dice.some(canvas.items, 10).filter((item) => item.block !== block);
    const links = partners.slice(0, 2).map((item) => refTo(canvas, item));
    return {
      kind: 'add',
      block,
      name,
      ...(before ? { before } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
  },
  rename: ({ ref, name }) => ({ kind: 'rename', item: ref, name }),
  remove: ({ ref, several, dice }) => ({ kind: 'remove', items: dice.chance(50) ? [ref] : several }),
  move: ({ canvas, item, ref, block: other, several, dice }) => {
    if (dice.chance(50)) {
      const block = dice.chance(50) ? item.block : other;
      const before = someRefIn(canvas, block, dice);
      return { kind: 'move', items: [ref], block, ...(before ? { before } : {}) };
    }
    const block = other;
    const staying = blockOf(canvas, block).items.map((item) => refTo(canvas, item));
    const names = new Set(several.map(nameOf));
    const before = oneOf(
      staying.filter((ref) => !names.has(nameOf(ref))),
      dice,
    );
    const infront = before && dice.chance(60) ? { before } : {};
    return { kind: 'move', items: several, block, ...infront };
  },
  duplicate: ({ several }) => ({ kind: 'duplicate', items: several }),
  paste: ({ canvas, block, several, dice }) => {
    const after = someRefIn(canvas, block, dice);
    const names = Array.from({ length: 1 + dice.below(4) }, () => `Pasted ${dice.below(250)}`);
    const items = canvas.items.filter((item) =>
      several.some((ref) => nameOf(ref) === nameOf(refTo(canvas, item))),
    );
    const whole = dice.chance(50) && items.every(({ name }) => /\S/.test(name));
    const clip = whole ? { clip: JSON.stringify(clipOf(canvas, items)) } : {};
    const text = names.map((name) => `${dice.one(['', '- ', '* ', '1. '])}${name}`).join('\n');
    return { kind: 'paste', text, ...clip, block, ...(after ? { after } : {}) };
  },
  link: ({ canvas, item, ref, dice }) => {
    const other = oneOf(
      canvas.items.filter((candidate) => candidate.block !== item.block),
      dice,
    );
    return other && { kind: 'link', from: ref, to: refTo(canvas, other) };
  },
  unlink: ({ canvas, dice }) => {
    const found = oneOf(canvas.links.links, dice);
    return found && { kind: 'unlink', a: refTo(canvas, found.a), b: refTo(canvas, found.b) };
  },
  'rename-id': ({ ref, dice }) => ({
    kind: 'rename-id',
    item: ref,
    id: dice.one([`new-${dice.below(250)}`, 'yes', '2025', '']),
  }),
  'set-field': ({ ref, dice }) => {
    const field = dice.one(FIELDS);
    return { kind: 'set-field', item: ref, field, values: [...VALUES[field](dice)] };
  },
  'set-header': ({ dice }) => {
    const field = dice.one(HEADER_FORM_KEYS as readonly [HeaderFormKey]);
    return { kind: 'set-header', field, values: [...headerValues(field, dice)] };
  },
};

/** What may be typed into each field of the form about the canvas. */
function headerValues(field: HeaderFormKey, dice: Dice): readonly string[] {
  if (dice.chance(25)) return [];
  switch (field) {
    case 'currency':
      return [dice.one(['EUR', 'USD'])];
    case 'period':
      return [dice.one(['month', 'year'])];
    case 'cost_focus':
      return ['value_driven'];
    case 'date':
      return ['2026-01-31'];
    case 'tags':
    case 'designed_by':
      return dice.one([['a', 'b'], ['Ann: x', 'Bob'], ['one'], ['2026']]);
    default:
      return [dice.one(NAMES)];
  }
}

/** What may be typed into each field of the form. */
const VALUES: Readonly<Record<WritableField, (dice: Dice) => readonly string[]>> = {
  note: (dice) => [dice.one(['short', 'one\ntwo', 'a: b # c\n\nd', 'y'.repeat(100), '  led', 'tab\tin', ''])],
  type: (dice) => dice.one([['mass_market'], [], ['x: y']]),
  color: (dice) => dice.one([['red'], ['blue'], []]),
  tags: (dice) => dice.one([['a', 'b: c'], ['one'], ['2024', 'yes', '- x'], []]),
  status: (dice) => dice.one([['testing'], []]),
  role: (dice) => dice.one([['agent'], []]),
  medium: (dice) => dice.one([['digital'], []]),
  evidence: (dice) => dice.one([['https://example.com/#a'], ['1', 'two'], []]),
  pays: (dice) => dice.one([['true'], ['false'], []]),
  characteristics: (dice) => dice.one([['newness', 'price'], ['design'], []]),
  phases: (dice) => dice.one([['awareness'], ['delivery', 'purchase'], []]),
  motivation: (dice) => dice.one([['retention'], []]),
  recurrence: (dice) => dice.one([['recurring'], []]),
  pricing: (dice) => dice.one([['fixed'], []]),
  amount: (dice) => dice.one([['5'], ['12.5'], ['0'], []]),
  source: (dice) => dice.one([['owned'], ['leased'], []]),
};
const FIELDS = Object.keys(VALUES) as readonly string[] as readonly [WritableField];

/** Every kind of gesture, and every field that one may write. */
export const GESTURE_KINDS = Object.keys(MAKERS) as readonly Kind[];
export const GESTURE_FIELDS: readonly WritableField[] = FIELDS;

function nameOf({ block, position }: ItemRef): string {
  return `${block} ${position}`;
}

/** A random gesture that makes sense on the canvas, if there is one of the kind that comes up. */
export function randomGesture(canvas: Canvas, dice: Dice): Gesture | undefined {
  const kind = dice.one(GESTURE_KINDS as readonly [Kind]);
  const item = oneOf(canvas.items, dice);
  const block = dice.one(BLOCK_KEYS);
  const name = dice.chance(70) ? `${dice.one(NAMES)} ${dice.below(250)}` : dice.one(NAMES);
  if (item === undefined) return kind === 'add' ? { kind, block, name } : undefined;
  const ref = refTo(canvas, item);
  const chosen = dice.some(canvas.items, 25).map((one) => refTo(canvas, one));
  return MAKERS[kind]({ canvas, dice, block, item, ref, name, several: chosen.length > 0 ? chosen : [ref] });
}

function someRefIn(canvas: Canvas, block: BlockKey, dice: Dice): ItemRef | undefined {
  const item = dice.chance(50) ? oneOf(blockOf(canvas, block).items, dice) : undefined;
  return item && refTo(canvas, item);
}

/** The items that a gesture is about; it may not be carried out where one of them is gone. */
export function subjectsOf(gesture: Gesture): readonly ItemRef[] {
  switch (gesture.kind) {
    case 'add':
      return gesture.links ?? [];
    case 'paste':
    case 'set-header':
      return [];
    case 'link':
      return [gesture.from, gesture.to];
    case 'unlink':
      return [gesture.a, gesture.b];
    case 'remove':
    case 'move':
    case 'duplicate':
      return gesture.items;
    default:
      return [gesture.item];
  }
}

/** The expected result of a gesture. */
export interface Outcome {
  /** Whose written id is left open; see `differences`. */
  readonly open: ReadonlySet<Seen>;
  /** Notes whose links are not checked, because their clip names notes that may be resolved in several ways. */
  readonly linkable: boolean;
}

/**
 * Changes what is seen as a gesture should, on the items that were meant by its references: `named` finds them. `placed`
 * finds those that only say where something goes; where one is gone, it goes to the end.
 */
export function applyGesture(
  canvas: SeenCanvas,
  gesture: Gesture,
  named: (ref: ItemRef) => Seen | undefined,
  placed: (ref: ItemRef) => Seen | undefined = named,
): Outcome {
  const find = (ref: ItemRef): Seen => {
    const item = named(ref);
    if (item === undefined) throw new Error(`gone: ${JSON.stringify(ref)}`);
    return item;
  };
  const front = (ref: ItemRef | undefined): Seen | undefined => ref && placed(ref);
  const outcome = (...open: readonly Seen[]): Outcome => ({ open: new Set(open), linkable: false });
  switch (gesture.kind) {
    case 'add': {
      const links = (gesture.links ?? []).map(find);
      const item: Seen = { block: gesture.block, values: { name: oneLine(gesture.name) }, links };
      insert(canvas, item, front(gesture.before));
      return outcome(item, ...links);
    }
    case 'rename': {
      const item = find(gesture.item);
      item.values.name = oneLine(gesture.name);
      return item.values.id === undefined ? outcome(item) : outcome();
    }
    case 'remove':
      for (const item of gesture.items.map(find)) remove(canvas, item);
      return outcome();
    case 'move': {
      const items = gesture.items.map(find);
      const before = front(gesture.before);
      // Before a note that stays, or at the end, together in the given order.
      const moving = items.filter((item) => item !== before);
      for (const item of moving) move(canvas, item, gesture.block, undefined);
      if (before) for (const item of moving) move(canvas, item, gesture.block, before);
      return outcome();
    }
    case 'duplicate': {
      const copies = gesture.items.map(find).map((item) => duplicate(canvas, item));
      return outcome(...copies);
    }
    case 'paste':
      return pasted(canvas, gesture, front(gesture.after));
    case 'link': {
      const [from, to] = [find(gesture.from), find(gesture.to)];
      join(from, to);
      return outcome(from, to);
    }
    case 'unlink':
      part(find(gesture.a), find(gesture.b));
      return outcome();
    case 'rename-id':
      giveId(find(gesture.item), gesture.id.trim());
      return outcome();
    case 'set-field': {
      const { field, values } = gesture;
      const [first] = values;
      const scalar = field === 'amount' ? Number(first) : field === 'pays' ? first === 'true' : first;
      const isList = ['tags', 'evidence', 'characteristics', 'phases', 'motivation'].includes(field);
      setValue(find(gesture.item), field, first === undefined ? undefined : isList ? values : scalar);
      return outcome();
    }
    case 'set-header': {
      const { field, values } = gesture;
      const value = ['tags', 'designed_by'].includes(field) ? values : values[0];
      apply(canvas, { kind: 'set-header', key: field, value });
      return outcome();
    }
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface ClipText {
  readonly notes: readonly {
    readonly block: BlockKey;
    readonly name: string;
    readonly id?: string;
    readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
    /** YAML that is valid inside brackets. */
    readonly own?: Readonly<Record<string, string>>;
  }[];
}

/** The notes of a clip, or one for each line; behind the one that was named, in their order. */
function pasted(canvas: SeenCanvas, gesture: Of<'paste'>, after: Seen | undefined): Outcome {
  const { notes } =
    gesture.clip === undefined ? { notes: linesOf(gesture) } : (JSON.parse(gesture.clip) as ClipText);
  const several = new Set(notes.map(({ block }) => block)).size > 1;
  const fronts = new Map<string, Seen | undefined>();
  const frontIn = (block: string): Seen | undefined => {
    if (fronts.has(block)) return fronts.get(block);
    const order = (canvas.blocks.get(block) ?? []).filter((item) => !item.unread);
    const index = after ? order.indexOf(after) : -1;
    fronts.set(block, index === -1 ? undefined : order[index + 1]);
    return fronts.get(block);
  };
  const items = notes.map((note): Seen => {
    const block = several ? note.block : gesture.block;
    const item: Seen = { block, values: { name: note.name.trim() }, links: [] };
    for (const [key, value] of Object.entries(note.values)) setValue(item, key, value);
    for (const [key, text] of Object.entries(note.own ?? {})) {
      const [read] = seen(`channels: [{name: a, ${key}: ${text}}]`).blocks.get('channels') ?? [];
      item.values[key] = read?.values[key];
    }
    return item;
  });
  const places = items.map((item) => frontIn(item.block));
  items.forEach((item, place) => {
    insert(canvas, item, places[place]);
  });
  return { open: new Set(items), linkable: gesture.clip !== undefined };
}

function linesOf({ text, block }: Of<'paste'>): ClipText['notes'] {
  return text.split('\n').map((line) => ({ block, name: line.replace(/^(?:[-*]|1\.) /, ''), values: {} }));
}
