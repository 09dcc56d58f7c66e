/** What an import has left out, as the grid lists it beside the canvas that it made. */
import * as z from 'zod/mini';
import type { Clip } from './clipboardData';
import { blockKeySchema, type Frozen, type GridModel, type NoteModel, notesOf } from './model';

const leftOutSchema = z.object({
  text: z.string(),
  /** Why it is not on the sheet, in words. */
  why: z.string(),
  /** The block that it stands in; absent: in none of the nine. */
  block: z.optional(blockKeySchema),
  /** It probably says something about the business. */
  isDoubt: z.boolean(),
  /** The note that it can become; absent if a note has this name already. */
  note: z.optional(z.object({ name: z.string(), note: z.optional(z.string()) })),
});
export type LeftOutText = Frozen<z.infer<typeof leftOutSchema>>;

export const importReportSchema = z.object({
  /** Differs for each import. */
  id: z.string(),
  /** The name of the source: “README.md”. */
  source: z.string(),
  /** A document that has no file yet, a file that is not saved yet, or neither. */
  stage: z.enum(['preview', 'unsaved', 'saved']),
  /** The file that a save of a preview makes; absent: VS Code asks. */
  target: z.optional(z.string()),
  leftOut: z.array(leftOutSchema),
});
export type ImportReport = Frozen<z.infer<typeof importReportSchema>>;

/** The note that a text was taken as: in its own block, else wherever it was moved to. */
export function takenAs({ block, note }: LeftOutText, grid: GridModel): NoteModel | undefined {
  const named = notesOf(grid).filter(({ name }) => name === note?.name);
  return named.find(({ ref }) => ref.block === block) ?? named[0];
}

/** The clipboard data that make a note of a text. */
export function clipToTake({ note }: LeftOutText, block: NoteModel['ref']['block']): Clip {
  const { name = '', note: longer } = note ?? {};
  const values = longer === undefined ? {} : { note: longer };
  return { notes: [{ block, name, values, links: [] }] };
}
