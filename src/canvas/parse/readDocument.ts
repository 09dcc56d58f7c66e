/** Reads the whole document: the canvas's own keys and the nine blocks with their items. */
import * as l10n from '@vscode/l10n';
import { blockForKey, likelyBlocks } from '../blockNames';
import { BLOCK_KEYS, type BlockKey, blockFacts, wordKey } from '../blocks';
import type { Block, Field, Item, ParseProblem } from '../canvas';
import {
  CANVAS_FIELDS,
  type CanvasFieldFacts,
  type CanvasFieldKey,
  canvasField,
  type Header,
  isOwnKey,
} from '../fields';
import { nearest } from '../nearest';
import type { Span } from '../text';
import { type Document, isEmptyNode, type Node, type YAMLMap, yaml } from '../yaml';
import { type MappingEntry, ParseContext } from './context';
import { readItem, reportDuplicate } from './readItem';
import { readTitles } from './readTitles';
import { readField, setValue, type Writable } from './readValue';

/** Everything that one document says, and what is wrong with it. */
export interface ReadDocument {
  readonly problems: readonly ParseProblem[];
  readonly header: Header;
  readonly headerFields: ReadonlyMap<CanvasFieldKey, Field<CanvasFieldKey>>;
  readonly titles: ReadonlyMap<BlockKey, Field<BlockKey>>;
  readonly blocks: ReadonlyMap<BlockKey, Block>;
  readonly items: readonly Item[];
  /** Why the file must not be written to although it parses. */
  readonly refusal: string | undefined;
}

/** Reads a composed YAML document. */
export function readDocument(document: Document, text: string): ReadDocument {
  const { isMap } = yaml();
  const context = new ParseContext(document, text);
  const root = context.follow(document.contents);
  if (isMap(root.node)) return readRoot(context, root.node);
  const empty = isEmptyNode(root.node);
  if (!empty) {
    context.report({
      rule: 'wrong-kind',
      span: context.span(root),
      message: l10n.t('A canvas is made of keys such as “customer_segments:”, each with a list below it.'),
    });
  }
  return collected(context, new Map(), NO_HEADER, empty);
}

function readRoot(context: ParseContext, root: YAMLMap): ReadDocument {
  const blocks = new Map<BlockKey, Block>();
  const headerFields = new Map<CanvasFieldKey, Field<CanvasFieldKey>>();
  const header: Writable<Header> = {};
  let titles: ReadHeader['titles'] = new Map();
  const others = new Map<string, Span>();
  for (const entry of context.entries(root, undefined)) {
    const block = blockForKey(entry.key);
    if (block) {
      readBlockEntry(context, blocks, block, entry);
      continue;
    }
    const before = others.get(entry.key);
    const facts = before || isOwnKey(entry.key) ? undefined : fieldFor(context, entry);
    const earlier = facts ? headerFields.get(facts.key)?.keySpan : before;
    if (earlier) reportDuplicate(context, entry, earlier);
    else if (facts === undefined) others.set(entry.key, entry.keySpan);
    else if (facts.kind === 'titles') {
      const read = readTitles(context, entry);
      headerFields.set(facts.key, read.field);
      titles = read.fields;
      if (Object.keys(read.titles).length > 0) header.titles = read.titles;
    } else {
      const { key, kind, numbers, terms = [] } = facts;
      const read = readField(context, entry, { key, kind, numbers, terms });
      headerFields.set(key, read.field);
      setValue(header, key, kind, read.values);
    }
  }
  return collected(context, blocks, { header, headerFields, titles }, true);
}

type ReadHeader = Pick<ReadDocument, 'header' | 'headerFields' | 'titles'>;
const NO_HEADER: ReadHeader = { header: {}, headerFields: new Map(), titles: new Map() };

function collected(
  context: ParseContext,
  found: ReadonlyMap<BlockKey, Block>,
  header: ReadHeader,
  readable: boolean,
): ReadDocument {
  const missing = { items: [], keySpan: undefined, span: undefined, pair: undefined, readable };
  const blocks = new Map(BLOCK_KEYS.map((key) => [key, found.get(key) ?? { key, ...missing }]));
  const items = [...found.values()].flatMap((block) => block.items);
  return {
    problems: context.problems,
    ...header,
    blocks,
    items: inTextOrder(items),
    refusal: context.refusal,
  };
}

/** Items are out of order only where a block is given twice or comes from an alias. */
function inTextOrder(items: readonly Item[]): readonly Item[] {
  const start = (item: Item | undefined): number => item?.span.start ?? 0;
  const sorted = items.every((item, i) => i === 0 || start(items[i - 1]) <= start(item));
  return sorted ? items : [...items].sort((a, b) => start(a) - start(b));
}

function readBlockEntry(
  context: ParseContext,
  blocks: Map<BlockKey, Block>,
  key: BlockKey,
  entry: MappingEntry,
): void {
  const earlier = blocks.get(key);
  if (earlier?.keySpan) {
    context.report({
      rule: 'duplicate-key',
      span: entry.keySpan,
      message: l10n.t(
        'The block {0} is already given above. Move these items there.',
        l10n.t(blockFacts(key).title),
      ),
      related: { span: earlier.keySpan, message: l10n.t('The first one is here.') },
    });
    const again = readBlock(context, key, entry);
    const readable = earlier.readable && again.readable;
    blocks.set(key, { ...earlier, items: [...earlier.items, ...again.items], readable });
    return;
  }
  if (entry.key !== key) {
    context.report({
      rule: 'block-alias',
      span: entry.keySpan,
      message: l10n.t('“{0}” is understood; its usual key is {1}.', entry.key, key),
      replacements: [key],
    });
  }
  blocks.set(key, readBlock(context, key, entry));
}

function readBlock(context: ParseContext, key: BlockKey, entry: MappingEntry): Block {
  const { isSeq } = yaml();
  const { value, pair, keySpan } = entry;
  const node = value.node;
  const valueEnd = node ? context.span(value).end : keySpan.end;
  const block = { key, keySpan, pair, span: { start: keySpan.start, end: Math.max(valueEnd, keySpan.end) } };
  if (isEmptyNode(node)) return { ...block, items: [], readable: true };
  if (isSeq(node)) {
    const items = node.items.flatMap((element, index) => {
      if (value.via && context.exhausted) return [];
      const place = context.follow(element as Node | null, value.via);
      return readItem(context, key, node, index, place) ?? [];
    });
    return { ...block, items, readable: true };
  }
  context.report({
    rule: 'wrong-kind',
    span: context.span(value),
    message: l10n.t(
      '{0} takes a list: each {1} on a line of its own that starts with a dash.',
      l10n.t(blockFacts(key).title),
      l10n.t(blockFacts(key).one),
    ),
  });
  return { ...block, items: [], readable: false };
}

const fieldByWord = new Map(CANVAS_FIELDS.map((field) => [wordKey(field.key), field]));
const rootKeys: readonly string[] = [...BLOCK_KEYS, ...CANVAS_FIELDS.map((field) => field.key)];

function fieldFor(context: ParseContext, entry: MappingEntry): CanvasFieldFacts | undefined {
  const exact = canvasField(entry.key);
  if (exact) return exact;
  const facts = fieldByWord.get(wordKey(entry.key));
  context.report({
    rule: 'unknown-key',
    span: entry.keySpan,
    message: facts
      ? l10n.t('“{0}” is written {1}.', entry.key, facts.key)
      : l10n.t('“{0}” is not a block or a key of a canvas. Keys of your own start with x-.', entry.key),
    replacements: facts
      ? [facts.key]
      : context.meant(() => [...likelyBlocks(entry.key), ...nearest(entry.key, rootKeys)]),
  });
  return facts;
}
