/**
 * The file format as zod schemas, made from the tables in `fields.ts` and `blocks.ts`. The parser checks single values
 * with `VALUES`; `schemas/bmc.schema.json` for other editors is generated from `canvasSchema`.
 */
import * as z from 'zod/mini';
import { BLOCK_KEYS, BLOCKS, type BlockKey, type Term } from './blocks';
import {
  CANVAS_FIELDS,
  type CanvasFieldFacts,
  type ItemFieldFacts,
  itemFieldsOf,
  termsFor,
  type ValueKind,
} from './fields';
import { ID } from './ids';

/** Something that can be seen. */
export const SOME_TEXT = /\S/;

const text = z.string().check(z.regex(SOME_TEXT));

/** What one scalar of each kind must be, lists taken apart. Terms are checked against their vocabulary besides. */
export const VALUES: Readonly<Record<ValueKind, z.ZodMiniType>> = {
  version: z.int().check(z.minimum(1)),
  text,
  texts: text,
  markdown: z.string(),
  // What looks like a number or a truth value is an id like any other.
  id: z.union([z.string().check(z.regex(ID)), z.int().check(z.minimum(0)), z.boolean()]),
  links: z.union([z.string(), z.number(), z.boolean()]),
  term: text,
  terms: text,
  boolean: z.boolean(),
  amount: z.number().check(z.minimum(0)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  date: z.iso.date(),
  titles: z.object(
    Object.fromEntries(BLOCK_KEYS.map((key) => [key, z.optional(z.nullable(z.union([text, z.number()])))])),
  ),
};

/** Kinds whose values are lists, each of which may be written as one value alone. */
export const LIST_KINDS: ReadonlySet<ValueKind> = new Set(['texts', 'links', 'terms']);

type Shape = Readonly<Record<string, z.ZodMiniType>>;

function described(schema: z.ZodMiniType, description: string): z.ZodMiniType {
  return schema.check(z.describe(description));
}

function fieldSchema(
  { kind, meaning, numbers }: CanvasFieldFacts | ItemFieldFacts,
  terms: readonly Term[],
): z.ZodMiniType {
  const one =
    terms.length > 0
      ? z.union(terms.map((term) => described(z.literal(term.value), `${term.label}: ${term.meaning}`)))
      : numbers
        ? z.union([VALUES[kind], z.number()])
        : VALUES[kind];
  return described(LIST_KINDS.has(kind) ? z.union([one, z.array(one)]) : z.union([one]), meaning);
}

function itemShape(block: BlockKey): Shape {
  return Object.fromEntries(
    itemFieldsOf(block).map((field) => {
      const schema = fieldSchema(field, termsFor(field, block));
      return [field.key, field.key === 'name' ? schema : z.optional(z.nullable(schema))];
    }),
  );
}

/** A whole canvas in canonical spelling. Keys that start with `x-` are the user's own and are added by the generator. */
export function canvasSchema(): z.ZodMiniType {
  const fields = CANVAS_FIELDS.map((field) => [
    field.key,
    z.optional(z.nullable(fieldSchema(field, field.terms ?? []))),
  ]);
  const blocks = BLOCKS.map((block) => [
    block.key,
    z.optional(
      described(
        z.nullable(z.array(z.union([text, z.object(itemShape(block.key))]))),
        [block.meaning, ...block.questions].join('\n'),
      ),
    ),
  ]);
  return z.object(Object.fromEntries([...fields, ...blocks]));
}
