/** A canvas as it was found to the text of a canvas file. */
import * as l10n from '@vscode/l10n';
import { comparable } from '../../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey } from '../../canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS } from '../../canvas/fields';
import { isId, slug } from '../../canvas/ids';
import { yaml } from '../../canvas/yaml';
import type { DraftCanvas, DraftItem, LeaveOut, Sum } from './draftCanvas';

interface Placed {
  readonly block: BlockKey;
  readonly item: DraftItem;
  id: string;
  /** The id is not the one that the name makes, so that it must be written. */
  written: boolean;
  readonly links: Set<string>;
  readonly tags: string[];
}

/** What a text of the source has become. */
export interface Taken {
  readonly block: BlockKey | undefined;
  readonly text: string;
  readonly as: 'name' | 'header' | 'note' | 'detail' | 'tag' | 'link' | 'field';
}

export interface Written {
  readonly text: string;
  readonly name: string | undefined;
  readonly notes: number;
  readonly taken: readonly Taken[];
}

/** Writes a canvas. What its links name and no note is called is left out. `comments`: lines for the top of the file. */
export function writeDraftCanvas(
  sheet: DraftCanvas,
  comments: readonly string[],
  leaveOut: LeaveOut,
): Written {
  const placed = placeAll(sheet);
  resolveLinks(placed, leaveOut);
  const sums = usableSums(placed);
  const taken: Taken[] = [];
  const header = {
    ...(sheet.name === undefined ? {} : { name: sheet.name }),
    ...sheet.header,
    ...(sums === undefined
      ? {}
      : { ...(sums.currency === undefined ? {} : { currency: sums.currency }), period: sums.period }),
  };
  const ordered = CANVAS_FIELDS.flatMap(({ key }) =>
    key in header ? [[key, header[key as keyof typeof header]] as const] : [],
  );
  for (const [key, value] of ordered)
    taken.push({ block: undefined, text: String(value), as: key === 'name' ? 'name' : 'header' });
  const blocks = BLOCK_KEYS.flatMap((block) => {
    if (!sheet.blocks.has(block)) return [];
    return [
      [
        block,
        placed
          .filter((one) => one.block === block)
          .map((one) => entryOf(one, sums?.blocks.has(block) ?? false, taken)),
      ] as const,
    ];
  });
  const lean = [...sheet.lean].filter(([, texts]) => texts.length > 0);
  const data = {
    ...Object.fromEntries(ordered),
    ...Object.fromEntries(blocks),
    ...sheet.own,
    ...(lean.length > 0 ? { 'x-lean': Object.fromEntries(lean) } : {}),
  };
  return { text: print(data, comments), name: sheet.name, notes: placed.length, taken };
}

function placeAll(sheet: DraftCanvas): readonly Placed[] {
  const placed: Placed[] = [];
  const used = new Set<string>();
  /** The number to try next for each name that is given several times. */
  const next = new Map<string, number>();
  const all = BLOCK_KEYS.flatMap((block) => (sheet.blocks.get(block) ?? []).map((item) => ({ block, item })));
  // Ids that the source gives come first; others make way for them.
  const given = new Set(all.flatMap(({ item }) => (item.id === undefined ? [] : [idFrom(item.id)])));
  for (const { block, item } of all) {
    const own = slug(item.name);
    const wish = item.id === undefined ? own : idFrom(item.id);
    const isGiven = item.id !== undefined && wish !== '';
    let id = wish;
    const base = wish === '' ? 'note' : wish;
    let number = next.get(base) ?? 2;
    for (; id !== '' && (used.has(id) || (!isGiven && given.has(id))); number++) id = `${base}-${number}`;
    next.set(base, number);
    if (id !== '') used.add(id);
    placed.push({ block, item, id, written: id !== own, links: new Set(), tags: [...item.tags] });
  }
  return placed;
}

function idFrom(written: string): string {
  return isId(written) ? written : slug(written);
}

/** Turns the names and ids that notes refer to into links; a group “For X” without a note X becomes a tag. */
function resolveLinks(placed: readonly Placed[], leaveOut: LeaveOut): void {
  const segments = placed.filter(({ block }) => block === 'customer_segments');
  for (const one of placed) {
    for (const whom of one.item.addressees) {
      const found = matching(whom, segments);
      if (found && found.block !== one.block) one.links.add(identified(found, placed));
      else one.tags.push(l10n.t('For {0}', whom));
    }
    for (const wanted of one.item.links ?? []) {
      const found = referred(wanted, one, placed);
      if (found === undefined) leaveOut(wanted, 'field', one.block);
      else if (found.block !== one.block) one.links.add(identified(found, placed));
    }
  }
}

function referred(wanted: string, from: Placed, placed: readonly Placed[]): Placed | undefined {
  const others = placed.filter((one) => one !== from);
  return (
    others.find(({ item }) => item.id === wanted) ??
    others.find(({ id, item }) => item.id === undefined && id !== '' && id === wanted) ??
    matchingExactly(
      wanted,
      others.filter(({ block }) => block !== from.block),
    ) ??
    others.find(({ id }) => id !== '' && id === slug(wanted))
  );
}

/** The id of a note that is linked to; one without letters and digits gets one. */
function identified(one: Placed, placed: readonly Placed[]): string {
  if (one.id !== '') return one.id;
  let number = 1;
  while (placed.some(({ id }) => id === `note-${number}`)) number++;
  one.id = `note-${number}`;
  one.written = true;
  return one.id;
}

function matchingExactly(name: string, candidates: readonly Placed[]): Placed | undefined {
  const wanted = comparable(name);
  return wanted === '' ? undefined : candidates.find(({ item }) => comparable(item.name) === wanted);
}

/** The one note that a text clearly names: the whole name, or all words of one among those of the other, from the first on or half of them. */
function matching(name: string, candidates: readonly Placed[]): Placed | undefined {
  const exact = matchingExactly(name, candidates);
  if (exact) return exact;
  const wanted = wordsOf(name);
  const found = candidates.filter(({ item }) => {
    const words = wordsOf(item.name);
    const [fewer, more] = words.size < wanted.size ? [words, wanted] : [wanted, words];
    const [first] = fewer;
    const isMain = first !== undefined && (first === [...more][0] || fewer.size * 2 >= more.size);
    return isMain && [...fewer].every((word) => more.has(word));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Answers given before: a segment is compared with every group. */
const knownWords = new Map<string, ReadonlySet<string>>();

function wordsOf(text: string): ReadonlySet<string> {
  const before = knownWords.get(text);
  if (before) return before;
  if (knownWords.size > 5000) knownWords.clear();
  const words = findWords(text);
  knownWords.set(text, words);
  return words;
}

function findWords(text: string): ReadonlySet<string> {
  return new Set(
    (text.replace(/\s*[（(][^()（）]*[)）]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [])
      .map(comparable)
      .filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word)),
  );
}

interface Usable {
  readonly currency: string | undefined;
  readonly period: string;
  /** The blocks whose sums all agree. */
  readonly blocks: ReadonlySet<BlockKey>;
}

/** The sums that may become amounts: those of a block where all agree on currency and period, as the other block does. */
function usableSums(placed: readonly Placed[]): Usable | undefined {
  const ofBlock = (block: BlockKey): readonly Sum[] | undefined => {
    const items = placed.filter((one) => one.block === block).map(({ item }) => item);
    const sums = items.flatMap(({ sum }) => sum ?? []);
    const unread = items.some(
      ({ sum, sumText, note }) =>
        (sum === undefined && sumText !== undefined) ||
        (sum !== undefined && /\p{Sc}\s?\d/u.test(note ?? '')),
    );
    const agree = new Set(sums.map(({ currency, period }) => `${currency ?? ''} ${period}`)).size === 1;
    return sums.length > 0 && agree && !unread ? sums : undefined;
  };
  const revenue = ofBlock('revenue_streams');
  const costs = ofBlock('cost_structure');
  const first = revenue?.[0] ?? costs?.[0];
  if (first === undefined) return undefined;
  const same = (sums: readonly Sum[] | undefined): boolean =>
    sums?.[0]?.period === first.period && sums[0].currency === first.currency;
  if (revenue && costs && !same(costs)) return undefined;
  const blocks: BlockKey[] = [
    ...(revenue ? ['revenue_streams' as const] : []),
    ...(costs ? ['cost_structure' as const] : []),
  ];
  return { currency: first.currency, period: first.period, blocks: new Set(blocks) };
}

function entryOf(
  { block, item, id, written, links, tags }: Placed,
  withSums: boolean,
  taken: Taken[],
): unknown {
  const note = [item.note ?? '', withSums || item.sumText === undefined ? '' : item.sumText]
    .filter((text) => text !== '')
    .join('; ');
  const fields: Record<string, unknown> = {
    ...item.fields,
    ...(withSums && item.sum ? { amount: item.sum.amount } : {}),
    ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
    ...(note === '' ? {} : { note }),
    ...(links.size > 0 ? { links: [...links] } : {}),
    name: item.name,
    ...(written && id !== '' ? { id } : {}),
  };
  taken.push({ block, text: item.name, as: 'note' });
  if (note !== '') taken.push({ block, text: note, as: 'detail' });
  for (const tag of tags) taken.push({ block, text: tag, as: 'tag' });
  for (const whom of [...item.addressees, ...(item.links ?? [])])
    taken.push({ block, text: whom, as: 'link' });
  for (const [key, value] of Object.entries(fields))
    if (!['tags', 'note', 'links', 'name'].includes(key))
      taken.push({ block, text: String(value), as: 'field' });
  if (item.sumText !== undefined && withSums) taken.push({ block, text: item.sumText, as: 'field' });
  const keys = ITEM_FIELDS.map(({ key }) => key as string).filter((key) => key in fields);
  if (keys.length === 1 && item.own === undefined) return item.name;
  return { ...Object.fromEntries(keys.map((key) => [key, fields[key]])), ...item.own };
}

const FLOW_KEYS: ReadonlySet<string> = new Set(['links', 'tags', 'phases', 'characteristics', 'motivation']);

function print(data: object, comments: readonly string[]): string {
  const { Document, visit, isScalar, isSeq } = yaml();
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && FLOW_KEYS.has(String(pair.key.value)) && isSeq(pair.value))
        pair.value.flow = true;
    },
  });
  const head = comments.map((comment) => `# ${comment.replace(/[\r\n]+/g, ' ')}\n`).join('');
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `${head}${head === '' ? '' : '\n'}${text}`;
}
