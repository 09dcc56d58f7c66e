/** Reads one entry of a block's list: a plain string or a mapping. */
import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts, wordKey } from '../blocks';
import type { Field, Item, ItemValues, LinkRef } from '../canvas';
import {
  fitsBlock,
  ITEM_FIELDS,
  type ItemFieldFacts,
  type ItemFieldKey,
  itemField,
  itemFieldsOf,
  termsFor,
} from '../fields';
import { LIST_KINDS } from '../schema';
import { nearest, type Span, slug } from '../text';
import { type Node, type Scalar, type YAMLMap, type YAMLSeq, yaml } from '../yaml';
import { type Context, type Entry, type Place, scalarText } from './context';
import { readField, type Value } from './readValue';

const NO_FIELDS: ReadonlyMap<ItemFieldKey, Field<ItemFieldKey>> = new Map();
const NO_LINKS: readonly LinkRef[] = [];
const NO_VALUES: ItemValues = {};

/** The item that a list entry stands for; undefined where it cannot be read as one, which is then reported. */
export function readItem(
  context: Context,
  block: BlockKey,
  list: YAMLSeq | undefined,
  index: number,
  entry: Node | null,
  place: Place,
): Item | undefined {
  const { isMap, isScalar } = yaml();
  const node = place.node;
  const span = context.span(place);
  const at = { block, list, index, node: entry ?? node, shared: place.via !== undefined, span };
  if (isScalar(node) && !isNothing(node)) return plainItem(context, node, { ...at, node: entry ?? node });
  if (isMap(node)) return fullItem(context, node, place, { ...at, node: entry ?? node });
  const message =
    node && !isScalar(node)
      ? l10n.t(
          'This is a list inside a list. Write each {0} on a line of its own.',
          l10n.t(blockFacts(block).one),
        )
      : l10n.t(
          'There is nothing behind this dash. Write the name of a {0}, or remove the line.',
          l10n.t(blockFacts(block).one),
        );
  if (node || !place.via)
    context.report({ rule: 'wrong-kind', span: node ? span : emptyEntrySpan(list, index, span), message });
  return undefined;
}

interface At {
  readonly block: BlockKey;
  readonly list: YAMLSeq | undefined;
  readonly index: number;
  readonly node: Node;
  readonly shared: boolean;
  readonly span: Span;
}

function isNothing(scalar: Scalar): boolean {
  return scalar.value === null && scalar.type === 'PLAIN';
}

function emptyEntrySpan(list: YAMLSeq | undefined, index: number, fallback: Span): Span {
  const start = (list?.items[index] as Node | undefined)?.range?.[0];
  return start === undefined ? fallback : { start, end: start };
}

function plainItem(context: Context, scalar: Scalar, at: At): Item {
  const name = scalarText(scalar);
  checkName(context, scalar, name, at.span);
  return {
    ...at,
    id: slug(name),
    idSpan: undefined,
    name,
    nameSpan: at.span,
    plain: true,
    fields: NO_FIELDS,
    values: NO_VALUES,
    links: NO_LINKS,
  };
}

function checkName(context: Context, scalar: Scalar, name: string, span: Span): void {
  if (typeof scalar.value !== 'string') {
    context.report({
      rule: 'wrong-kind',
      span,
      message: l10n.t('{0} is not a text here. Put it in quotes to make it a name.', name),
      replacements: [JSON.stringify(name)],
    });
  } else if (name.trim() === '') {
    context.report({ rule: 'wrong-kind', span, message: l10n.t('This name is empty.') });
  }
}

function fullItem(context: Context, map: YAMLMap, place: Place, at: At): Item {
  const { block } = at;
  const entries = context.entries(map, place.via);
  const sentence = asSentence(context, entries, at);
  if (sentence) return sentence;
  const fields = new Map<ItemFieldKey, Field<ItemFieldKey>>();
  const values: Partial<Record<ItemFieldKey, Value | readonly Value[]>> = {};
  for (const entry of entries) {
    const facts = fieldFor(context, entry, block);
    if (facts === undefined) continue;
    const earlier = fields.get(facts.key);
    if (earlier) {
      reportDuplicate(context, entry, earlier.keySpan);
      continue;
    }
    const read = readField(context, entry, {
      key: facts.key,
      kind: facts.kind,
      terms: termsFor(facts, block),
    });
    fields.set(facts.key, read.field);
    if (LIST_KINDS.has(facts.kind)) values[facts.key] = read.values;
    else if (read.values[0] !== undefined) values[facts.key] = read.values[0];
  }
  const {
    id,
    name,
    links: _links,
    ...rest
  } = values as ItemValues & { id?: string; name?: string; links?: unknown };
  const idField = fields.get('id');
  const nameField = fields.get('name');
  if (name === undefined) {
    context.report({
      rule: 'wrong-kind',
      span: nameField?.keySpan ?? entries[0]?.keySpan ?? at.span,
      message: l10n.t('This {0} has no name.', l10n.t(blockFacts(block).one)),
    });
  }
  const title = name ?? id ?? '';
  return {
    ...at,
    id: id ?? slug(title),
    idSpan: id === undefined ? undefined : idField?.values[0]?.span,
    name: title,
    nameSpan: nameField?.values[0]?.span ?? idField?.values[0]?.span ?? entries[0]?.keySpan ?? at.span,
    plain: false,
    fields,
    values: rest,
    links: fields.get('links')?.values.map(({ value, span }) => ({ target: value, span })) ?? NO_LINKS,
  };
}

/**
 * An unquoted name with a colon in it (`- Stays: unusual homes`) reads as a mapping in YAML. Recognised by its only key
 * being nothing like a field; understood as the name that was meant.
 */
function asSentence(context: Context, entries: readonly Entry[], at: At): Item | undefined {
  const { isScalar } = yaml();
  const [only] = entries;
  if (only === undefined || entries.length > 1 || !isScalar(only.value.node) || only.shared) return undefined;
  if (only.key.startsWith('x-') || fieldByWord.has(wordKey(only.key))) return undefined;
  const looksLikeKey = /^[a-z_-]+$/.test(only.key) && nearest(only.key, fieldKeys).length > 0;
  if (looksLikeKey) return undefined;
  const name = `${only.key}: ${scalarText(only.value.node)}`;
  context.report({
    rule: 'wrong-kind',
    span: at.span,
    message: l10n.t('A name that contains a colon needs quotes around it.'),
    replacements: [JSON.stringify(name)],
  });
  const values = { id: slug(name), idSpan: undefined, name, nameSpan: at.span, plain: true };
  return { ...at, ...values, fields: NO_FIELDS, values: NO_VALUES, links: NO_LINKS };
}

const fieldKeys = ITEM_FIELDS.map((field) => field.key);
const fieldByWord = new Map(ITEM_FIELDS.map((field) => [wordKey(field.key), field]));

function fieldFor(context: Context, entry: Entry, block: BlockKey): ItemFieldFacts | undefined {
  if (entry.key.startsWith('x-')) return undefined;
  const facts = itemField(entry.key) ?? fieldByWord.get(wordKey(entry.key));
  const report = (message: string, replacements: readonly string[]): void =>
    context.report({ rule: 'unknown-key', span: entry.keySpan, message, replacements });
  const one = l10n.t(blockFacts(block).one);
  if (facts === undefined) {
    const near = nearest(
      entry.key,
      itemFieldsOf(block).map((field) => field.key),
    );
    report(l10n.t('“{0}” is not something a {1} can have.', entry.key, one), near);
    return undefined;
  }
  if (!fitsBlock(facts, block)) {
    report(l10n.t('“{0}” does not belong on a {1}.', entry.key, one), []);
    return undefined;
  }
  if (facts.key !== entry.key) report(l10n.t('“{0}” is written {1}.', entry.key, facts.key), [facts.key]);
  return facts;
}

/** A key that stands twice in one mapping; the first one counts. */
export function reportDuplicate(context: Context, entry: Entry, first: Span): void {
  context.report({
    rule: 'duplicate-key',
    span: entry.keySpan,
    message: l10n.t('“{0}” is already given above; only the first one counts.', entry.key),
    related: { span: first, message: l10n.t('The first one is here.') },
  });
}
