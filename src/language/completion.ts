/** What may be written at a cursor: keys, values, links, ignore comments. Nothing that is offered would break the YAML. */
import type { BlockKey } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import type { Diagnostic } from '../lint/diagnostic';
import { type Cursor, cursorAt } from './completion/cursor';
import { inComment } from './completion/ignores';
import { firstKeys, itemKeys, newItem, rootKeys, titleKeys } from './completion/keys';
import { linkTargets } from './completion/links';
import type { Completion } from './completion/proposal';
import { headerValues, ids, itemValues } from './completion/values';

export type { Completion } from './completion/proposal';

/** What is known besides the text. */
export interface CompletionContext {
  /** What the linter says about the canvas; links and rules that have to do with it come first. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Nobody asked: a character such as a blank opened the list. */
  readonly unasked?: boolean;
}

/** The proposals at an offset, most likely first. Filtering by what is typed already is left to the editor. */
export function completions(
  canvas: Canvas,
  offset: number,
  { diagnostics = [], unasked = false }: CompletionContext = {},
): readonly Completion[] {
  const comment = inComment(canvas, offset, diagnostics);
  if (comment) return comment;
  const cursor = cursorAt(canvas, offset);
  switch (cursor?.slot.kind) {
    case undefined:
      return [];
    case 'root-key':
      return unasked ? [] : rootKeys(canvas, cursor);
    // Behind a dash most people write a name; a list that pops up would take their Enter.
    case 'block':
      return unasked ? [] : newItem(cursor.slot.block, cursor);
    case 'item':
      return unasked ? [] : itemStart(canvas, cursor.slot.block, cursor);
    case 'item-key':
      return unasked && !cursor.flow ? [] : itemKeys(cursor);
    case 'title-key':
      return unasked && !cursor.flow ? [] : titleKeys(canvas, cursor);
    case 'header-value':
      return headerValues(canvas, cursor);
    case 'item-value':
      return itemValues(canvas, cursor);
    case 'link':
      return linkTargets(canvas, cursor, diagnostics);
    case 'id':
      return ids(canvas, cursor);
  }
}

function itemStart(canvas: Canvas, block: BlockKey, cursor: Cursor): readonly Completion[] {
  const nothingTyped = cursor.span.start === cursor.span.end;
  const name = cursor.lead === '' || !nothingTyped ? [] : newItem(block, cursor);
  return [...name, ...firstKeys(canvas, block, cursor)];
}
