/** The JSON Schema of canvases, for editors that know nothing of this extension. */

import { type JSONSchema, toJSONSchema } from 'zod/v4/core';
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
  const titled = { $schema, title: TITLE, description: DESCRIPTION, ...schema };
  return new Map([[SCHEMA_FILE, json(titled)]]);
}

/** Keeps unknown keys out, except the user's own; says what a key means where editors look for it. */
function tidy(schema: JSONSchema.BaseSchema): void {
  if (schema.type === 'object') {
    schema.additionalProperties = false;
    schema.patternProperties = { '^x-': {} };
  }
  if (schema.type === 'integer') delete schema.maximum;
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
