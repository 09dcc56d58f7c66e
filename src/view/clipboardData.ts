/**
 * Notes on the clipboard: for every program the names, one line each; for canvases everything they say. The latter is made
 * and read here as text, whatever it travels in.
 */

import * as z from 'zod/mini';
import { oneLine } from '../canvas/text';
import { blockKeySchema, type Frozen } from './model';

/** The flavour of the clipboard that carries whole notes from canvas to canvas. */
export const CLIP_TYPE = 'application/x-bmc-notes+json';

/** The most notes that are pasted at once; more is a mistake, not a list. */
export const MOST_NOTES = 1000;
const LONGEST_NAME = 10_000;

const valueSchema = z.union([z.string(), z.number().check(z.minimum(0)), z.boolean(), z.array(z.string())]);

const linkSchema = z.union([
  /** The place of another note of the clip. */
  z.object({ place: z.int().check(z.minimum(0)) }),
  z.object({ block: blockKeySchema, id: z.string(), name: z.string() }),
]);

const clipSchema = z.object({
  notes: z
    .array(
      z.object({
        block: blockKeySchema,
        name: z.string().check(z.regex(/\S/), z.maxLength(LONGEST_NAME)),
        /** The id, where one is written. */
        id: z.optional(z.string()),
        values: z.record(z.string(), valueSchema),
        links: z.array(linkSchema),
        /** The values of keys that are not fields of the format, as YAML on one line. */
        own: z.optional(z.record(z.string(), z.string())),
        /** The comments that go with the note, each from its `#` on. */
        comments: z.optional(z.array(z.string().check(z.regex(/^#[^\r\n]*$/)))),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_NOTES)),
});

/** Notes as they are copied. */
export type Clip = Frozen<z.infer<typeof clipSchema>>;
export type ClipNote = Clip['notes'][number];

/** Reads what `JSON.stringify` made of a clip; undefined for anything that is none. */
export function readClip(text: string): Clip | undefined {
  try {
    const read = clipSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Names as plain text: one line, one note. */
export function clipText(names: readonly string[]): string {
  return names.map(oneLine).join('\n');
}
