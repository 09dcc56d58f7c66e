/** Keys: the blocks and the fields of the canvas in the first column, the fields of an item below its dash. */
import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockFacts, type BlockKey, blockFacts } from '../../canvas/blocks';
import { blockOf, type Canvas } from '../../canvas/canvas';
import {
  CANVAS_FIELDS,
  type ItemFieldFacts,
  itemFieldsOf,
  termsFor,
  type ValueKind,
} from '../../canvas/fields';
import { LIST_KINDS } from '../../canvas/schema';
import type { Span } from '../../canvas/text';
import { blockHover } from '../hover/blockHover';
import { bullets, sections } from '../markdown';
import { one, title } from '../sentences';
import { termLines } from '../vocabularies';
import type { Cursor } from './cursor';
import { type Completion, literal, type Proposal, structureAt } from './proposal';

/** The blocks that are missing, in storytelling order with their first questions; then the missing fields of the canvas. */
export function rootKeys(canvas: Canvas, cursor: Cursor): readonly Completion[] {
  const elsewhere = (span: Span | undefined): boolean =>
    span !== undefined && span.start !== cursor.span.start;
  const blocks = BLOCKS.filter(({ key }) => !elsewhere(blockOf(canvas, key).keySpan));
  const fields = CANVAS_FIELDS.filter(({ key }) => !elsewhere(canvas.headerFields.get(key)?.keySpan));
  return [
    ...blocks.map((block) => structureAt(cursor, blockKey(block, cursor))),
    ...fields.map((field) =>
      structureAt(cursor, {
        kind: 'canvas-field',
        label: field.key,
        documentation: sections(l10n.t(field.meaning), bullets(termLines(field.terms ?? []))),
        ...keyText(field.key, field.kind, cursor, (field.terms ?? []).length > 0),
      }),
    ),
  ];
}

function blockKey(block: BlockFacts, cursor: Cursor): Proposal {
  const question = l10n.t(block.questions[0] ?? block.title);
  return {
    kind: 'block',
    label: block.key,
    description: question,
    documentation: blockHover(block.key),
    filter: [block.key, ...block.aliases].join(' '),
    text: cursor.hasColon
      ? block.key
      : `${block.key}:${cursor.hasBody ? '' : `\n  - \${1:${literal(question)}}`}`,
  };
}

/** The blocks that have no name of their own yet. */
export function titleKeys(canvas: Canvas, cursor: Cursor): readonly Completion[] {
  const others = BLOCKS.filter(({ key }) => {
    const written = canvas.titles.get(key)?.keySpan;
    return written === undefined || written.start === cursor.span.start;
  });
  return others.map(({ key, aliases }) =>
    structureAt(cursor, {
      kind: 'block',
      label: key,
      description: title(key),
      documentation: blockHover(key),
      filter: [key, ...aliases].join(' '),
      text: cursor.hasColon ? key : `${key}: `,
    }),
  );
}

/**
 * Behind a dash: the fields an item may start with. Most people write a name there, and Enter must not turn “Phone” into
 * `phases`: only fields that start exactly like what is typed are offered.
 */
export function firstKeys(canvas: Canvas, block: BlockKey, cursor: Cursor): readonly Completion[] {
  const typed = canvas.text.slice(cursor.span.start, cursor.span.end);
  return fieldKeys(block, ({ key }) => !key.startsWith(typed), cursor);
}

/** In a block that has no list yet, or on a line between its items: a dash and a name. */
export function newItem(block: BlockKey, cursor: Cursor): readonly Completion[] {
  const question = l10n.t(blockFacts(block).questions[0] ?? title(block));
  return [
    structureAt(cursor, {
      kind: 'item',
      label: `- ${one(block)}`,
      description: question,
      filter: `- ${one(block)}`,
      text: `${cursor.lead === '' ? '- ' : ''}\${1:${literal(one(block))}}`,
    }),
  ];
}

/** The fields that an item does not have yet. */
export function itemKeys(cursor: Cursor): readonly Completion[] {
  if (cursor.slot.kind !== 'item-key') return [];
  const { block, item } = cursor.slot;
  const taken = ({ key }: ItemFieldFacts): boolean => {
    const field = item.fields.get(key);
    return field !== undefined && field.keySpan.start !== cursor.span.start;
  };
  return fieldKeys(block, taken, cursor);
}

function fieldKeys(
  block: BlockKey,
  leftOut: (field: ItemFieldFacts) => boolean,
  cursor: Cursor,
): readonly Completion[] {
  const ordered = [...itemFieldsOf(block)].sort((a, b) => rank(a) - rank(b));
  return ordered
    .filter((field) => !leftOut(field))
    .map((field) => {
      const terms = termsFor(field, block);
      return structureAt(cursor, {
        kind: 'item-field',
        label: field.key,
        documentation: sections(l10n.t(field.meaning), bullets(termLines(terms))),
        ...keyText(field.key, field.kind, cursor, terms.length > 0 || field.kind === 'boolean'),
      });
    });
}

/** A name comes first, then what holds the model together; the rest in the order of the tables. */
function rank({ key, kind }: ItemFieldFacts): number {
  if (key === 'name') return 0;
  if (key === 'links') return 1;
  return kind === 'term' || kind === 'terms' || kind === 'amount' ? 2 : 3;
}

function keyText(
  key: string,
  kind: ValueKind,
  cursor: Cursor,
  hasChoice: boolean,
): { readonly text: string; readonly continues: boolean } {
  if (cursor.hasColon) return { text: key, continues: false };
  if (kind === 'titles')
    return cursor.hasBody
      ? { text: `${key}:`, continues: false }
      : { text: `${key}:\n  $0`, continues: true };
  const list = LIST_KINDS.has(kind) && key !== 'evidence';
  return {
    text: cursor.hasBody ? `${key}:` : list ? `${key}: [$1]` : `${key}: `,
    continues: !cursor.hasBody && (hasChoice || kind === 'links' || list),
  };
}
