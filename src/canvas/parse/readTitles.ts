/** Reads `titles`: what a canvas calls its blocks, by their keys. */
import * as l10n from '@vscode/l10n';
import { blockForKey, likelyBlocks } from '../blockNames';
import { BLOCK_KEYS, type BlockKey } from '../blocks';
import type { Field } from '../canvas';
import { type BlockTitles, isOwnKey } from '../fields';
import { nearest } from '../nearest';
import { oneLine } from '../text';
import { isEmptyNode, yaml } from '../yaml';
import { type MappingEntry, type ParseContext, scalarText } from './context';
import { reportDuplicate } from './readItem';
import { readField, type Writable } from './readValue';

/** The names of blocks, as values and as fields with their places; `field` is the whole mapping. */
export interface ReadTitles {
  readonly field: Field<'titles'>;
  readonly titles: BlockTitles;
  readonly fields: ReadonlyMap<BlockKey, Field<BlockKey>>;
}

/** Reads the mapping under `titles`. A block without a name keeps its usual one. */
export function readTitles(context: ParseContext, entry: MappingEntry): ReadTitles {
  const { isMap, isScalar } = yaml();
  const { keySpan, value, shared, pair } = entry;
  const { node } = value;
  const valueSpan = node ? context.span(value) : { start: keySpan.end, end: keySpan.end };
  const field = { key: 'titles', keySpan, valueSpan, shared, pair } as const;
  if (!isMap(node)) {
    if (isEmptyNode(node)) return { field: { ...field, values: [] }, titles: {}, fields: new Map() };
    context.report({
      rule: 'wrong-kind',
      span: valueSpan,
      message: l10n.t(
        '“{0}” takes names of blocks, such as {1}.',
        'titles',
        '{ customer_segments: Beneficiaries }',
      ),
    });
    const values = isScalar(node) ? [{ value: scalarText(node), span: valueSpan }] : [];
    return { field: { ...field, values }, titles: {}, fields: new Map() };
  }
  const titles: Writable<BlockTitles> = {};
  const fields = new Map<BlockKey, Field<BlockKey>>();
  for (const inner of context.entries(node, value.via)) {
    const block = titled(context, inner);
    if (block === undefined) continue;
    const earlier = fields.get(block);
    if (earlier) {
      reportDuplicate(context, inner, earlier.keySpan);
      continue;
    }
    const read = readField(context, inner, { key: block, kind: 'text', terms: [], numbers: true });
    fields.set(block, read.field);
    const name = oneLine(String(read.values[0] ?? ''));
    if (name !== '') titles[block] = name;
  }
  const values = [...fields.values()].flatMap((each) => each.values);
  return { field: { ...field, values }, titles, fields };
}

/** The block that a key in the mapping means. */
function titled(context: ParseContext, { key, keySpan }: MappingEntry): BlockKey | undefined {
  if (isOwnKey(key)) return undefined;
  const block = blockForKey(key);
  if (block === undefined) {
    context.report({
      rule: 'unknown-key',
      span: keySpan,
      message: l10n.t('“{0}” is not one of the nine blocks.', key),
      replacements: context.meant(() => [...likelyBlocks(key), ...nearest(key, BLOCK_KEYS)]),
    });
  } else if (block !== key) {
    context.report({
      rule: 'block-alias',
      span: keySpan,
      message: l10n.t('“{0}” is understood; its usual key is {1}.', key, block),
      replacements: [block],
    });
  }
  return block;
}
