/** Reads one entry of a block's list: a plain string or a mapping. */
import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts, wordKey } from '../blocks';
import type { Field, Item, LinkRef } from '../canvas';
import type { ItemFieldKey, ItemValues } from '../fields';
import { slug } from '../ids';
import type { Sourced, Span } from '../text';
import { isEmptyNode, type Node, type Scalar, type YAMLMap, type YAMLSeq, yaml } from '../yaml';
import { type MappingEntry, type ParseContext, type ResolvedNode, scalarText } from './context';
import { fieldFor, mayBeText } from './itemKeys';
import { readField, setValue, textOf, type Writable } from './readValue';

const NO_LINKS: readonly LinkRef[] = [];
const NOTHING_ELSE: Pick<Item, 'fields' | 'values' | 'links'> = {
  fields: new Map(),
  values: {},
  links: NO_LINKS,
};

/** Reads a list entry as an item; undefined if that is not possible, which is then reported. */
export function readItem(
  context: ParseContext,
  block: BlockKey,
  list: YAMLSeq,
  index: number,
  place: ResolvedNode,
): Item | undefined {
  const { isMap, isScalar } = yaml();
  const { node, via } = place;
  // An alias that cannot be resolved, or is too large, is reported already.
  if (node === null) return undefined;
  const span = context.span(place);
  const entry = list.items[index] as Node | null;
  const at = { block, list, index, node: entry ?? node, shared: via !== undefined, span };
  if (isMap(node)) return fullItem(context, node, place, at);
  if (isScalar(node) && !isEmptyNode(node)) return plainItem(context, node, at);
  const one = l10n.t(blockFacts(block).one);
  const message = isScalar(node)
    ? l10n.t('There is nothing behind this dash. Write the name of a {0}, or remove the line.', one)
    : l10n.t('This is a list inside a list. Write each {0} on a line of its own.', one);
  context.report({ rule: 'wrong-kind', span, message });
  return undefined;
}

/** The span of an item. */
type At = Pick<Item, 'block' | 'list' | 'index' | 'node' | 'shared' | 'span'>;

function plainItem(context: ParseContext, scalar: Scalar, at: At): Item {
  const report = (message: string, replacements?: readonly string[]): void =>
    context.report({ rule: 'wrong-kind', span: at.span, message, ...(replacements && { replacements }) });
  const name = textOf(scalar);
  if (typeof scalar.value !== 'string') {
    const message = l10n.t('{0} is not a text here. Put it in quotes to make it a name.', name);
    report(message, [JSON.stringify(name)]);
  } else if (name.trim() === '') {
    report(
      scalar.tag?.startsWith('!')
        ? l10n.t('A name that starts with “!” needs quotes around it.')
        : l10n.t('This name is empty.'),
    );
  }
  return namedItem(name, at);
}

/** An item that is nothing but a name. */
function namedItem(name: string, at: At): Item {
  const nameSpan = at.span;
  return item(at, { id: slug(name), idSpan: undefined, name, nameSpan, plain: true, ...NOTHING_ELSE });
}

/** Puts an item together, key by key: spreading objects would take most of the time that reading takes. */
function item(at: At, rest: Omit<Item, keyof At>): Item {
  const { block, index, list, node, shared, span } = at;
  const { id, idSpan, name, nameSpan, plain, fields, values, links } = rest;
  return { block, index, list, node, id, idSpan, name, nameSpan, span, plain, shared, fields, values, links };
}

function fullItem(context: ParseContext, map: YAMLMap, place: ResolvedNode, at: At): Item {
  const problems = context.problems.length;
  const entries = context.entries(map, place.via);
  const broken = context.problems.length > problems;
  const sentence = asSentence(context, entries, at.span);
  if (sentence && entries.length === 1) return namedItem(sentence.value, at);
  const {
    fields,
    values,
    id,
    name: written,
    excused,
  } = readFields(context, sentence ? entries.slice(1) : entries, at.block);
  const name = written ?? sentence?.value;
  const nameField = fields.get('name');
  const firstKey = entries[0]?.keySpan ?? at.span;
  if (name === undefined && !excused && !broken) {
    const message = l10n.t('This {0} has no name.', l10n.t(blockFacts(at.block).one));
    context.report({ rule: 'wrong-kind', span: nameField?.keySpan ?? firstKey, message });
  }
  const title = name ?? id ?? '';
  const idSpan = fields.get('id')?.values[0]?.span;
  return item(at, {
    id: id ?? slug(title),
    idSpan: id === undefined ? undefined : idSpan,
    name: title,
    nameSpan: sentence?.span ?? nameField?.values[0]?.span ?? idSpan ?? firstKey,
    plain: false,
    fields,
    values,
    links: linksIn(fields.get('links')),
  });
}

function linksIn(field: Field | undefined): readonly LinkRef[] {
  return field ? field.values.map(({ value, span }) => ({ target: value, span })) : NO_LINKS;
}

interface Fields {
  readonly fields: ReadonlyMap<ItemFieldKey, Field<ItemFieldKey>>;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly values: ItemValues;
  /** A problem that is reported already explains why there is no name: it cannot be read, or its key is unknown. */
  readonly excused: boolean;
}

function readFields(context: ParseContext, entries: readonly MappingEntry[], block: BlockKey): Fields {
  const fields = new Map<ItemFieldKey, Field<ItemFieldKey>>();
  const values: Writable<ItemValues> = {};
  let others: Map<string, Span> | undefined;
  let id: string | undefined;
  let name: string | undefined;
  let excused = false;
  for (const entry of entries) {
    const problems = context.problems.length;
    const before = others?.get(entry.key);
    const expected = before ? undefined : fieldFor(context, entry, block);
    const key = expected?.key;
    const earlier = key ? fields.get(key)?.keySpan : before;
    if (earlier) reportDuplicate(context, entry, earlier);
    else if (expected === undefined || key === undefined) {
      others ??= new Map();
      others.set(entry.key, entry.keySpan);
      excused ||= context.problems.length > problems;
    } else {
      const { field, values: read } = readField(context, entry, expected);
      const [first] = read;
      fields.set(key, field);
      if (key === 'name') {
        name = first?.toString();
        excused ||= first === undefined && !isEmptyNode(entry.value.node);
      } else if (key === 'id') id = first?.toString();
      else if (key !== 'links') setValue(values, key, expected.kind, read);
    }
  }
  return { fields, id, name, values, excused };
}

/**
 * An unquoted name with a colon in it (`- Stays: unusual homes`) reads as a mapping in YAML. Recognised by its first
 * key being nothing like a field; understood as the name that was meant.
 */
function asSentence(
  context: ParseContext,
  entries: readonly MappingEntry[],
  whole: Span,
): Sourced<string> | undefined {
  const { isScalar } = yaml();
  const [first] = entries;
  if (first === undefined || !mayBeText(first.key) || first.shared) return undefined;
  const { node } = first.value;
  const alone = entries.length === 1;
  if (!isScalar(node) || (!alone && (isEmptyNode(node) || entries.some(isName)))) return undefined;
  const name = `${first.key}: ${scalarText(node)}`.trimEnd();
  const span = alone ? whole : { start: first.keySpan.start, end: context.span(first.value).end };
  context.report({
    rule: 'wrong-kind',
    span,
    message: l10n.t('A name that contains a colon needs quotes around it.'),
    replacements: [alone ? JSON.stringify(name) : `name: ${JSON.stringify(name)}`],
  });
  return { value: name, span };
}

function isName({ key }: MappingEntry): boolean {
  return wordKey(key) === 'name';
}

/** A key that is given twice in one mapping; the first one counts. */
export function reportDuplicate(context: ParseContext, entry: MappingEntry, first: Span): void {
  context.report({
    rule: 'duplicate-key',
    span: entry.keySpan,
    message: l10n.t('“{0}” is already given above; only the first one counts.', entry.key),
    related: { span: first, message: l10n.t('The first one is here.') },
  });
}
