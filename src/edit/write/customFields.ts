/**
 * What items say under keys that no field is for (`x-owner`), on its way from one canvas to another: as YAML on one line
 * that is also valid inside brackets, so that a value can be written anywhere without a change.
 */
import { wordKey } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { ITEM_FIELDS, isOwnKey } from '../../canvas/fields';
import { ParseContext } from '../../canvas/parse/context';
import { type Document, type Node, type Scalar, yaml } from '../../canvas/yaml';
import { sentenceOf } from '../yamlStyle/nodes';
import { flowText } from './flowText';
import { type ScalarContext, writeScalar } from './scalar';
import { writeKey } from './value';

/** Values by key. */
export type OwnValues = Readonly<Record<string, string>>;

/** Longer values are not copied to the clipboard. */
const LONGEST = 100_000;
/** Keys that need no quotes. */
const KEY = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const FIELDS: ReadonlySet<string> = new Set(ITEM_FIELDS.map(({ key }) => wordKey(key)));

/** What an item says under keys of the person's own. What comes from an alias or a merge key is written out. */
export function ownValues({ document, text }: Canvas, item: Item): OwnValues {
  const { isMap } = yaml();
  if (item.plain || !isMap(item.node)) return {};
  const context = new ParseContext(document, text);
  const read = new Set([...item.fields.values()].map(({ pair }) => pair));
  const values: Record<string, string> = {};
  for (const { key, pair, value } of context.entries(item.node, undefined)) {
    if (read.has(pair) || pair === sentenceOf(item) || !isOwnOrUnknown(key)) continue;
    const written = flowText(text, value.node, {
      anchors: false,
      follow: (node) => context.follow(node).node,
    });
    if (!context.exhausted && readOwn(key, written) !== undefined) values[key] = written;
  }
  return values;
}

function isOwnOrUnknown(key: string): boolean {
  return KEY.test(key) && (isOwnKey(key) || !FIELDS.has(wordKey(key)));
}

/** The value in such a text, and its document; undefined if the text is not one value. */
export function readOwn(
  key: string,
  text: string,
): { readonly node: Node; readonly document: Document; readonly text: string } | undefined {
  if (!isOwnOrUnknown(key) || text.length > LONGEST || /[\r\n]/.test(text)) return undefined;
  const { isMap, isNode, parseDocument, visit } = yaml();
  const whole = `{k: ${text}}`;
  const document = parseDocument(whole);
  const { contents, errors, warnings } = document;
  if (errors.length > 0 || warnings.length > 0 || !isMap(contents) || contents.items.length !== 1)
    return undefined;
  let isOdd = contents.range?.[1] !== whole.length;
  visit(document, {
    Node: (_key, node) => {
      isOdd ||= node.anchor !== undefined || node.comment != null || node.commentBefore != null;
    },
    Alias: () => {
      isOdd = true;
    },
  });
  const node = contents.items[0]?.value;
  return isOdd || !isNode(node) ? undefined : { node, document: document as Document, text: whole };
}

/** Pairs as `key: value`; a text of several lines is a block scalar where that is possible. */
export function writeOwn(
  values: OwnValues,
  place: ScalarContext,
  keys: Scalar.Type | undefined,
): readonly string[] {
  const { isScalar } = yaml();
  return Object.entries(values).map(([key, text]) => {
    const value = text.startsWith('"') ? readOwn(key, text)?.node : undefined;
    const lines = isScalar(value) && typeof value.value === 'string' && value.value.includes('\n');
    const written = lines ? writeScalar(value.value as string, { ...place, mayBlock: true }) : text;
    return `${writeKey(key, keys)}: ${written}`;
  });
}
