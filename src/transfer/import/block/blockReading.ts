/** What the readers of a block's content share, and how they leave texts out. */
import type { BlockKey } from '../../../canvas/blocks';
import type { Context } from '../context';
import type { DraftItem, LeaveOut } from '../draftCanvas';
import { clean } from '../entry';
import { isStruck, type Line, type Node, plain } from '../tree';
import { isPlaceholder, isQuestion } from '../words';

/** The block whose content is read, and what is known of the content as a whole. */
export interface BlockReading {
  readonly block: BlockKey;
  readonly leaveOut: LeaveOut;
  /** Where the content is: in a cell of a table, a line may list fewer entries than in a paragraph. */
  readonly where: 'cell' | 'paragraph';
  /** Paragraphs begin with names of their own, so that these are notes also beside lists. */
  readonly hasDistinctLeads: boolean;
  /** Reads content inside a group, a list or a quote. `besideGroups`: its paragraphs are no notes. */
  readonly read: (nodes: readonly Node[], context: Context, besideGroups?: boolean) => readonly DraftItem[];
}

/** Leaves a text out, for the reason given or a plainer one. */
export function leave(reading: BlockReading, text: string, reason: 'prose' | 'quote' | 'code'): void {
  const bare = clean(text);
  if (bare === '') return;
  reading.leaveOut(
    bare,
    isQuestion(bare) ? 'question' : isPlaceholder(bare) ? 'placeholder' : reason,
    reading.block,
  );
}

/** Leaves a line out where it is crossed out or a placeholder; whether it did. */
export function leaveIfTemplate(reading: BlockReading, line: Line): boolean {
  const text = clean(plain(line));
  const reason = isStruck(line) ? 'struck' : isPlaceholder(text) ? 'placeholder' : undefined;
  if (reason === undefined) return false;
  reading.leaveOut(isStruck(line) ? line.map((run) => run.text).join('') : text, reason, reading.block);
  return true;
}
