/**
 * A three-way merge of canvases. What the other side has changed is carried out on our text as operations, so that our
 * comments and our style are kept; only changes that contradict each other are a conflict.
 */
import { diffArrays } from 'diff';
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { type ItemFieldKey, isHeaderKey, itemField } from '../canvas/fields';
import { type ItemRef, refTo } from '../canvas/identity';
import { partnerIn } from '../canvas/links';
import type { NewItem, NewValue, Operation } from '../canvas/operation';
import { parseCanvas } from '../canvas/parse/parse';
import { commentsOf } from '../edit/comments';
import { EditableCanvas } from '../edit/editableCanvas';
import { planEdit } from '../edit/plan';
import { ownValues } from '../edit/write/customFields';
import { type CanvasChange, type Comparison, compareCanvases } from './compare';
import { withComments } from './mergeComments';
import { conflictText, eolOf, type Labels, linesOf, type MergedText, mergeLines } from './textMerge';
import { itemValue } from './values';

export type { Labels, MergedText };

/**
 * Merges two versions of a canvas with a common origin. The text has markers around each conflict; without any it is a canvas that
 * parses and in which no link leads to something that the other side has removed.
 */
export function mergeCanvases(base: string, ours: string, theirs: string, labels: Labels): MergedText {
  if (theirs === base || ours === theirs) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  const lines = mergeLines(base, ours, theirs, labels);
  const [from, our, their] = [parseCanvas(base), parseCanvas(ours), parseCanvas(theirs)];
  if (!from.writable || !our.writable || !their.writable) return lines;
  const plan = new Merge(compareCanvases(from, our), compareCanvases(from, their)).plan();
  const byLines = lines.conflicts === 0 ? parseCanvas(lines.text) : undefined;
  const merged = planEdit(our, plan.free);
  if (plan.disputed.length === 0 && byLines?.writable && agrees(byLines, merged, plan.isWhole, [our, their]))
    return lines;
  const everything = (): MergedText =>
    lines.conflicts > 0 ? lines : { text: conflictText('', ours, theirs, labels, eolOf(ours)), conflicts: 1 };
  if (!merged.ok || !plan.isWhole || dangling(merged.canvas) > Math.max(dangling(our), dangling(their)))
    return everything();
  const sides = { base: from, ours: our, theirs: their };
  const mine = withComments(merged.canvas, sides);
  if (plan.disputed.length === 0) return { text: mine.text, conflicts: 0 };
  const other = planEdit(our, [...plan.free, ...plan.disputed]);
  if (!other.ok) return everything();
  const marked = markConflicts(mine.text, withComments(other.canvas, sides).text, labels);
  return marked.conflicts === 0 ? everything() : marked;
}

/** Whether merging by lines gives the same canvas as the operations. Then its text is preferred. */
function agrees(
  byLines: Canvas,
  merged: ReturnType<typeof planEdit>,
  isWhole: boolean,
  sides: readonly Canvas[],
): boolean {
  if (dangling(byLines) > Math.max(...sides.map(dangling))) return false;
  if (!merged.ok) return true;
  return compareCanvases(merged.canvas, byLines).changes.every(
    (change) =>
      change.kind === 'reordered' ||
      (!isWhole && (change.kind === 'header' || change.kind === 'changed') && !isKnown(change.field)),
  );
}

function isKnown(field: string): boolean {
  return field !== 'links' && (itemField(field) !== undefined || isHeaderKey(field));
}

/** The number of broken links. */
function dangling(canvas: Canvas): number {
  return canvas.items.reduce(
    (sum, item) =>
      sum + item.links.filter(({ target }) => canvas.links.resolve(item, target).kind !== 'linked').length,
    0,
  );
}

/** Both texts as one, with markers around each stretch in which they differ. */
function markConflicts(ours: string, theirs: string, labels: Labels): MergedText {
  let text = '';
  let conflicts = 0;
  let [mine, other] = [[] as string[], [] as string[]];
  const flush = (): void => {
    if (mine.length + other.length === 0) return;
    conflicts++;
    text = conflictText(text, mine.join(''), other.join(''), labels, eolOf(ours));
    [mine, other] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(linesOf(ours), linesOf(theirs))) {
    if (removed) mine.push(...value);
    else if (added) other.push(...value);
    else {
      flush();
      text += value.join('');
    }
  }
  flush();
  return { text, conflicts };
}

/**
 * The operations on our version that carry out what the other side has done, whether or not it contradicts us; undefined
 * where some of it is no operation.
 */
export function operationsOf(ours: Comparison, theirs: Comparison): readonly Operation[] | undefined {
  const { free, disputed, isWhole } = new Merge(ours, theirs).plan();
  return isWhole ? [...free, ...disputed] : undefined;
}

interface MergePlan {
  /** Changes of the other side that do not contradict ours. */
  readonly free: readonly Operation[];
  /** Changes of the other side that contradict ours. */
  readonly disputed: readonly Operation[];
  /** All changes of the other side are covered by these operations. */
  readonly isWhole: boolean;
}

/** A note in the order that a block is to have: one of ours, or a new one of theirs. */
type Token = Item;

class Merge {
  private readonly removals: Operation[] = [];
  private readonly edits: Operation[] = [];
  private readonly moves: Operation[] = [];
  private readonly links: Operation[] = [];
  private readonly disputed: Operation[] = [];
  private readonly adding: Item[] = [];
  private isWhole = true;
  private readonly order = new Map<BlockKey, Token[]>();
  /** Notes that both sides have added: theirs, and ours. */
  private readonly common = new Map<Item, Item>();
  /** Notes that we have removed and that they need. */
  private readonly missed = new Set<Item>();

  constructor(
    private readonly ours: Comparison,
    private readonly theirs: Comparison,
  ) {
    for (const block of BLOCK_KEYS) this.order.set(block, [...blockOf(ours.after, block).items]);
    this.findCommon();
  }

  plan(): MergePlan {
    for (const change of this.theirs.changes) this.take(change);
    this.addNew();
    for (const item of this.missed)
      this.disputed.push({ kind: 'add-items', items: [this.newItem(item, undefined)] });
    return {
      free: [...this.removals, ...this.edits, ...this.moves, ...this.links],
      disputed: this.disputed,
      isWhole: this.isWhole,
    };
  }

  /** Both sides may have added the same note, as when one has taken over what the other did. */
  private findCommon(): void {
    const key = ({ block, name }: Item): string => `${block}\n${name}`;
    const byId = new Map<string, Item>();
    const byName = new Map<string, Item>();
    for (const item of this.ours.after.items) {
      if (this.ours.matching.before.has(item)) continue;
      byName.set(key(item), item);
      if (item.idSpan) byId.set(item.id, item);
    }
    for (const item of this.theirs.after.items) {
      if (this.theirs.matching.before.has(item)) continue;
      const mine = (item.idSpan && byId.get(item.id)) || byName.get(key(item));
      if (mine) this.common.set(item, mine);
    }
  }

  /** Our version of a note of theirs; undefined where they have added it or we have removed it. */
  private mine(item: Item): Item | undefined {
    const old = this.theirs.matching.before.get(item);
    return old ? this.ours.matching.after.get(old) : this.common.get(item);
  }

  private ref(item: Item): ItemRef {
    return refTo(this.ours.after, item);
  }

  private take(change: CanvasChange): void {
    switch (change.kind) {
      case 'added':
        this.takeAdded(change.after);
        break;
      case 'removed':
        this.takeRemoved(change.before);
        break;
      case 'renamed':
      case 'moved':
      case 'reordered':
      case 'changed':
        this.takeEdit(change);
        break;
      case 'linked':
      case 'unlinked':
        this.takeLink(change);
        break;
      case 'header':
        this.takeHeader(change);
        break;
      case 'block':
        this.takeBlock(change);
        break;
    }
  }

  private takeAdded(item: Item): void {
    const mine = this.common.get(item);
    if (mine === undefined) {
      this.adding.push(item);
      return;
    }
    if (mine.name !== item.name)
      this.disputed.push({ kind: 'rename-item', item: this.ref(mine), name: item.name });
    for (const key of item.fields.keys()) {
      const [here, there] = [itemValue(mine, key), itemValue(item, key)];
      if (key === 'id' || key === 'name' || key === 'links' || same(here, there)) continue;
      const operation: Operation = { kind: 'set-field', item: this.ref(mine), key, value: there };
      (here === undefined ? this.edits : this.disputed).push(operation);
    }
  }

  private takeRemoved(item: Item): void {
    const mine = this.ours.matching.after.get(item);
    if (mine === undefined) return;
    const operation: Operation = { kind: 'remove-item', item: this.ref(mine) };
    const isNeeded = this.ours.changes.some((change) => {
      switch (change.kind) {
        case 'renamed':
        case 'moved':
        case 'changed':
          return change.after === mine;
        case 'linked':
          return change.a === mine || change.b === mine;
        default:
          return false;
      }
    });
    (isNeeded ? this.disputed : this.removals).push(operation);
  }

  private takeEdit(
    change: Extract<CanvasChange, { kind: 'renamed' | 'moved' | 'reordered' | 'changed' }>,
  ): void {
    const mine = this.mine(change.after);
    if (mine === undefined) {
      if (change.kind !== 'reordered') this.missed.add(change.after);
      return;
    }
    const item = this.ref(mine);
    const own = this.ours.changes.find(
      (other) =>
        other.kind === change.kind &&
        other.after === mine &&
        !(other.kind === 'changed' && change.kind === 'changed' && other.field !== change.field),
    );
    const put = (operation: Operation, isSame: boolean, list = this.edits): void => {
      if (own === undefined) list.push(operation);
      else if (!isSame) this.disputed.push(operation);
    };
    switch (change.kind) {
      case 'renamed':
        put({ kind: 'rename-item', item, name: change.after.name }, mine.name === change.after.name);
        break;
      case 'moved':
        if (own === undefined)
          this.moves.push({
            kind: 'move-item',
            item,
            block: change.after.block,
            position: this.place(change.after, mine),
          });
        else if (mine.block !== change.after.block)
          this.disputed.push({ kind: 'move-item', item, block: change.after.block });
        break;
      case 'reordered': {
        if (mine.block !== change.after.block) break;
        if (own === undefined)
          this.moves.push({
            kind: 'move-item',
            item,
            block: mine.block,
            position: this.place(change.after, mine),
          });
        else if (own.kind === 'reordered' && own.to !== change.to)
          this.disputed.push({ kind: 'move-item', item, block: mine.block, position: change.to });
        break;
      }
      case 'changed': {
        const { field, to } = change;
        const isSame = own?.kind === 'changed' && same(own.to, to);
        if (field === 'id')
          put({ kind: 'rename-id', item, id: change.after.idSpan ? change.after.id : '' }, isSame);
        else if (isKnown(field))
          put({ kind: 'set-field', item, key: field as ItemFieldKey, value: to as NewValue }, isSame);
        else if (!isSame) this.isWhole = false;
        break;
      }
    }
  }

  private takeLink({ kind, a, b }: Extract<CanvasChange, { kind: 'linked' | 'unlinked' }>): void {
    // Where a link of a note is taken back that was added, its end is in the common origin only.
    const ours = (end: Item): Item | undefined => this.mine(end) ?? this.ours.matching.after.get(end);
    const [mineA, mineB] = [ours(a), ours(b)];
    if (mineA && mineB) {
      if (this.ours.after.links.linked(mineA, mineB) === (kind === 'linked')) return;
      if (kind === 'unlinked') this.links.push({ kind: 'unlink', a: this.ref(mineA), b: this.ref(mineB) });
      else this.links.push({ kind: 'link', from: this.ref(mineA), to: this.ref(mineB) });
      return;
    }
    if (kind === 'unlinked') return;
    // Links of a note that they have added come with it.
    for (const [end, mine] of [
      [a, mineA],
      [b, mineB],
    ] as const)
      if (mine === undefined && this.theirs.matching.before.has(end)) this.missed.add(end);
  }

  private takeHeader({ field, to }: Extract<CanvasChange, { kind: 'header' }>): void {
    const own = this.ours.changes.find((change) => change.kind === 'header' && change.field === field);
    const isSame = own?.kind === 'header' && same(own.to, to);
    if (isSame) return;
    if (!isHeaderKey(field)) {
      this.isWhole = false;
      return;
    }
    const operation: Operation = { kind: 'set-header', key: field, value: to };
    (own ? this.disputed : this.edits).push(operation);
  }

  private takeBlock({ block, from, to }: Extract<CanvasChange, { kind: 'block' }>): void {
    const span = blockOf(this.ours.after, block).keySpan;
    if (span === undefined) return;
    const expected = this.ours.after.text.slice(span.start, span.end);
    if (expected === to) return;
    const operation: Operation = { kind: 'replace-text', span, expected, text: to };
    (expected === from ? this.edits : this.disputed).push(operation);
  }

  /** The position of a note of theirs among ours: after the nearest preceding note that we have too. */
  private place(item: Item, mine: Item): number {
    const list = this.order.get(item.block) ?? [];
    for (const tokens of this.order.values()) {
      const at = tokens.indexOf(mine);
      if (at >= 0 && tokens !== list) tokens.splice(at, 1);
    }
    const position = this.behind(item, list);
    const at = list.indexOf(mine);
    if (at >= 0) list.splice(at, 1);
    list.splice(at >= 0 && at < position ? position - 1 : position, 0, mine);
    return position;
  }

  private behind(item: Item, list: readonly Token[]): number {
    const block = blockOf(this.theirs.after, item.block).items;
    for (let at = block.indexOf(item) - 1; at >= 0; at--) {
      const previous = block[at];
      const known = previous && this.mine(previous);
      const place = known ? list.indexOf(known) : -1;
      if (place >= 0) return place + 1;
    }
    return 0;
  }

  private addNew(): void {
    if (this.adding.length === 0) return;
    const removed = new Set(
      this.removals.flatMap((operation) => ('item' in operation ? [operation.item] : [])),
    );
    // Removed notes no longer count when the new ones come.
    for (const [block, list] of this.order)
      this.order.set(
        block,
        list.filter(
          (item) => ![...removed].some((ref) => ref.block === block && isRef(this.ours.after, ref, item)),
        ),
      );
    const comments = commentsOf(new EditableCanvas(this.theirs.after), this.adding);
    const items = this.adding.map((item) => {
      const asked = this.newItem(item, comments.get(item));
      const list = this.order.get(item.block) ?? [];
      const partners = this.theirs.after.links.of(item).map((link) => partnerIn(link, item));
      const among = partners.map((partner) => this.adding.indexOf(partner)).filter((at) => at >= 0);
      return { ...asked, position: this.behind(item, list), among };
    });
    // Each link among new notes is written once.
    const seen = new Set<string>();
    this.moves.push({
      kind: 'add-items',
      items: items.map((item, place) => ({
        ...item,
        among: item.among.filter((other) => {
          const pair = [place, other].sort().join();
          return !seen.has(pair) && seen.add(pair);
        }),
      })),
    });
  }

  /** A note of theirs as a new one of ours. */
  private newItem(item: Item, comments: readonly string[] | undefined): NewItem {
    const { after } = this.theirs;
    const values: Partial<Record<ItemFieldKey, NewValue>> = {};
    for (const key of item.fields.keys())
      if (key !== 'name' && key !== 'links' && key !== 'id') values[key] = itemValue(item, key);
    if (item.idSpan) values.id = item.id;
    const loose = item.links
      .map(({ target }) => target)
      .filter((target) => after.links.resolve(item, target).kind !== 'linked');
    if (loose.length > 0) values.links = loose;
    const links = after.links.of(item).flatMap((link) => {
      const mine = this.mine(partnerIn(link, item));
      return mine && mine.block !== item.block ? [this.ref(mine)] : [];
    });
    return {
      block: item.block,
      name: item.name,
      values,
      links,
      own: ownValues(after, item),
      ...(comments && { comments }),
    };
  }
}

function isRef(canvas: Canvas, ref: ItemRef, item: Item): boolean {
  return blockOf(canvas, ref.block).items[ref.position] === item;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
