/** The JSON Schema of canvases, for editors that know nothing of this extension. */

import { type JSONSchema, toJSONSchema } from 'zod/v4/core';
import { namesOf } from '../../src/canvas/blockNames';
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';
import { canvasSchema } from '../../src/canvas/schema';
import { json } from './json';

/** Where the schema is kept. */
export const SCHEMA_FILE = 'schemas/bmc.schema.json';

const TITLE = 'Business Model Canvas';
const DESCRIPTION =
  'A business model in nine blocks, and the links between them. Items are plain strings, or mappings with a name.';

/** The generated files: path and content. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const { $schema, ...schema } = toJSONSchema(canvasSchema(), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  const patternProperties = { ...schema.patternProperties, ...blockNamePatterns() };
  const titled = { $schema, title: TITLE, description: DESCRIPTION, ...schema, patternProperties };
  return new Map([[SCHEMA_FILE, json(titled)]]);
}

/** Keeps unknown keys out, except the user's own; says what a key means where editors look for it. */
function tidy(schema: JSONSchema.BaseSchema): void {
  if (schema.type === 'object') {
    schema.additionalProperties = false;
    schema.patternProperties = { '^x-': {} };
  }
  if (schema.type === 'integer') delete schema.maximum;
  acceptSpellings(schema);
  const [only, ...others] = schema.anyOf ?? [];
  if (typeof only !== 'object') return;
  if (others.length === 0) {
    delete schema.anyOf;
    Object.assign(schema, { ...only, ...schema });
  } else if (schema.description === undefined && only.description !== undefined && !('const' in only)) {
    schema.description = only.description;
    delete only.description;
  }
}

/** Under the names of a block that the parser understands stands what may stand under its key. */
function blockNamePatterns(): Readonly<Record<string, JSONSchema.BaseSchema>> {
  const property = (key: BlockKey) => ({ $ref: `#/properties/${key}` });
  return Object.fromEntries(BLOCK_KEYS.map((key) => [spellingsOf(namesOf(key)), property(key)]));
}

/** Beside the words of a vocabulary, which editors offer, every spelling of them is valid that the parser understands. */
function acceptSpellings({ anyOf }: JSONSchema.BaseSchema): void {
  const words = (anyOf ?? []).flatMap((one) =>
    typeof one === 'object' && typeof one.const === 'string' ? [one.const] : [],
  );
  if (words.length > 0) anyOf?.push({ type: 'string', pattern: spellingsOf(words) });
}

const JOINT = "[\\s_'’-]*";

/** A pattern that matches any of the names, whatever their case, accents and joints between words are. */
function spellingsOf(names: readonly string[]): string {
  const patterns = names.map((name) => {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    return words.map((word) => [...word].map(anyCase).join('')).join(JOINT);
  });
  return `^(?:${[...new Set(patterns)].join('|')})$`;
}

function anyCase(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const forms = new Set([letter, bare].flatMap((form) => [form.toLowerCase(), form.toUpperCase()]));
  if ([...forms].some((form) => [...form].length > 1)) return `(?:${[...forms].join('|')})`;
  return forms.size === 1 ? letter : `[${[...forms].join('')}]`;
}
