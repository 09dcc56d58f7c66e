/**
 * What an agent may ask of a canvas, as schemas: what arrives is checked with them, and `package.json` is generated from
 * them. Their descriptions are read by language models, so they stay English and explain the format on the way.
 */
import * as z from 'zod/mini';
import { BLOCK_KEYS } from '../../canvas/blocks';
import {
  CANVAS_FIELDS,
  HEADER_KEYS,
  ITEM_FIELDS,
  type ItemFieldFacts,
  type ItemFieldKey,
  termsFor,
} from '../../canvas/fields';
import { LIST_KINDS, SOME_TEXT } from '../../canvas/schema';
import { PROFILES } from '../../lint/rule';
import { misfits } from './misfits';

/** More than this is not one edit that a person can judge. */
const MOST_CHANGES = 200;
const LONGEST = 10_000;

/** A name or an id of a note. */
const text = (description: string) =>
  z.string().check(z.regex(SOME_TEXT), z.maxLength(LONGEST), z.describe(description));

const block = z.enum(BLOCK_KEYS).check(z.describe('One of the nine blocks.'));

/** How notes are named; said once for each list of changes. */
const NAMING =
  'Name a note by its id or its exact name; where several notes have that name, with the block in front: channels/Shop.';

const before = z.optional(text('The note in front of which it goes; at the end of the block without it.'));

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** The fields that are set like this: names and links have changes of their own. */
export type SettableKey = Exclude<ItemFieldKey, 'name' | 'links'>;
const isSettable = (key: ItemFieldKey): key is SettableKey => key !== 'name' && key !== 'links';
const SETTABLE = ITEM_FIELDS.filter(({ key }) => isSettable(key));
const FIELD_KEYS = ITEM_FIELDS.map(({ key }) => key).filter(isSettable);

/** The version of the format is not for changing. */
const HEADER_FIELDS = HEADER_KEYS.flatMap((key) => (key === 'bmc' ? [] : [key]));

/** What a field means, in which blocks it is allowed and which terms it accepts. */
function fieldDescription(field: ItemFieldFacts): string {
  const places = field.blocks ?? [];
  const words = BLOCK_KEYS.flatMap((key) => {
    if (places.length > 0 && !places.includes(key)) return [];
    const terms = termsFor(field, key).map((term) => term.value);
    return terms.length === 0 ? [] : [{ key, words: terms.join(', ') }];
  });
  const [first] = words;
  const same = words.every((each) => each.words === first?.words);
  const takes = first === undefined ? '' : same ? ` One of: ${first.words}.` : ` ${perBlock(words)}`;
  const only = places.length === 0 || (first && !same) ? '' : ` Only in ${places.join(', ')}.`;
  return `${field.meaning}${only}${takes}`;
}

function perBlock(words: readonly { readonly key: string; readonly words: string }[]): string {
  return words.map((each) => `In ${each.key}: ${each.words}.`).join(' ');
}

/** What a field is given in a new note. */
function fieldValue(field: ItemFieldFacts): z.ZodMiniType<FieldValue> {
  const { kind } = field;
  const one = kind === 'amount' ? z.number() : kind === 'boolean' ? z.boolean() : z.string();
  const schema: z.ZodMiniType<FieldValue> = LIST_KINDS.has(kind) ? z.array(z.string()) : one;
  return schema.check(z.describe(fieldDescription(field)));
}

type FieldValue = string | number | boolean | string[];

const fields = z
  .strictObject(
    Object.fromEntries(SETTABLE.map((field) => [field.key, z.optional(fieldValue(field))])) as Record<
      SettableKey,
      z.ZodMiniOptional<z.ZodMiniType<FieldValue>>
    >,
  )
  .check(z.describe('Other fields of the note.'));

const kind = <const Kind extends string>(name: Kind, description: string) =>
  z.literal(name).check(z.describe(description));

/** A note that is to be. */
const newNote = {
  block,
  name: text('What stands on the note: one short idea.'),
  fields: z.optional(fields),
  links: z.optional(
    z
      .array(text('A note of another block.'))
      .check(z.describe('The notes that it is linked with, also ones that were added before it.')),
  ),
};

const changeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: kind('add', 'Add a note to a block.'), ...newNote, before }),
  z.strictObject({
    do: kind('rename', 'Give a note another name. Links to it follow.'),
    note: text('The note.'),
    name: text('The new name.'),
  }),
  z.strictObject({
    do: kind('set', 'Set or remove a field of a note. A new id changes the links to it too.'),
    note: text('The note.'),
    field: z.enum(FIELD_KEYS).check(z.describe('Which field; see the fields of “add”.')),
    value: value.check(
      z.describe('The new value; a list for tags, evidence and the like; null removes the field.'),
    ),
  }),
  z.strictObject({
    do: kind('link', 'Link two notes of different blocks.'),
    from: text('The one note.'),
    to: text('The other note.'),
  }),
  z.strictObject({
    do: kind('unlink', 'Remove the link between two notes, wherever it is written.'),
    from: text('The one note.'),
    to: text('The other note.'),
  }),
  z.strictObject({
    do: kind('move', 'Move a note to another block, or to another place in its own.'),
    note: text('The note.'),
    block: z.optional(block),
    before,
  }),
  z.strictObject({
    do: kind('duplicate', 'Copy a note with all its links.'),
    note: text('The note.'),
  }),
  z.strictObject({
    do: kind('remove', 'Remove a note and every link to it.'),
    note: text('The note.'),
  }),
  z.strictObject({
    do: kind('header', 'Set or remove a value of the canvas itself.'),
    field: z
      .enum(HEADER_FIELDS)
      .check(
        z.describe(
          CANVAS_FIELDS.map(
            ({ key, meaning }) => `${key === 'titles' ? 'titles.BLOCK' : key}: ${meaning}`,
          ).join(' '),
        ),
      ),
    value: value.check(z.describe('The new value; null removes it.')),
  }),
  z.strictObject({
    do: kind('fix', 'Carry out a fix that bmc_lintCanvas has named.'),
    title: text('The title of the fix, exactly as it was given.'),
  }),
]);

/** One change, as an agent asks for it. */
export type RequestedChange = z.infer<typeof changeSchema>;

/** A note of a new canvas. */
export type NewNote = Omit<Extract<RequestedChange, { readonly do: 'add' }>, 'do' | 'before'>;

const file = text(
  'The canvas file, relative to the workspace folder, such as strategy/shop.bmc.yaml. Without it, the canvas that the person looks at is meant, or the only one there is.',
);

const changes = z
  .array(changeSchema)
  .check(
    z.minLength(1),
    z.maxLength(MOST_CHANGES),
    z.describe(
      `What to change, in order; a later change sees what an earlier one has done. All are made together, or none. ${NAMING}`,
    ),
  );

/** What each tool takes. */
export const readInput = z.strictObject({
  file: z.optional(file),
  blocks: z.optional(z.array(block).check(z.describe('Only these blocks; all nine without it.'))),
});
export const lintInput = z.strictObject({
  file: z.optional(file),
  profile: z.optional(
    z
      .enum(PROFILES)
      .check(
        z.describe(
          'How strictly to look: draft for first sketches, standard, strict for finished models. Without it, as the person has set it.',
        ),
      ),
  ),
});
export const needsInput = z.strictObject({ file: z.optional(file) });
export const editInput = z.strictObject({ file: z.optional(file), changes });
export const createInput = z.strictObject({
  file: text(
    'Where the new file goes, relative to the workspace folder. Its name ends in .bmc.yaml, and nothing has that name yet.',
  ),
  name: text('The title of the canvas: usually the company or the product.'),
  notes: z.optional(
    z
      .array(z.strictObject(newNote))
      .check(
        z.maxLength(MOST_CHANGES),
        z.describe(`Its first notes. Links lead to notes that stand earlier in this list. ${NAMING}`),
      ),
  ),
});

/** What comes of an input: the data, or what is wrong with it, for the agent to correct. */
export type ReadInput<Data> =
  | { readonly ok: true; readonly input: Data }
  | { readonly ok: false; readonly reason: string };

/** Checks what an agent sent. */
export function readAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  sent: unknown,
): ReadInput<z.infer<Schema>> {
  const result = z.safeParse(schema, sent);
  if (result.success) return { ok: true, input: result.data };
  const wrong = misfits(result.error.issues, sent);
  return { ok: false, reason: `The input does not match the schema of the tool: ${wrong}` };
}
