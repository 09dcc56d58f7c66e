/** The plan of an operation: steps of text edits, and what the canvas must mean afterwards. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../canvas/blocks';
import { blockOf, type Item } from '../../canvas/canvas';
import type { ItemRef } from '../../canvas/identity';
import type { Span } from '../../canvas/text';
import type { EditableCanvas } from '../editableCanvas';
import { refuse, refuseUnsafe } from '../refusal';
import type { Meaning, NoteMeaning } from '../verify/meaning';
import type { Removal } from '../yamlStyle/block';

/** Edits of the text as it is after the steps before. */
export type Step = (editable: EditableCanvas) => Removal;

/** How an operation is carried out and checked. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Turns what the canvas says into what it must say afterwards. */
  readonly expect?: (meaning: Meaning) => void;
  /** Checks by other means that nothing else has changed. */
  readonly holds?: (before: EditableCanvas, after: EditableCanvas) => boolean;
}

/** The canvas at the moment of an operation. */
export interface Session {
  readonly editable: EditableCanvas;
  /** The item that is meant; refuses where it is gone. */
  item(ref: ItemRef): Item;
  /** The item in front of which something goes; undefined at the end of the block. */
  before(block: BlockKey, position: number | undefined): Item | undefined;
  /** The position of an item's written link now, by the position it had when the operations were made. */
  entry(ref: ItemRef, entry: number): number;
  /** Where a stretch of the text that the operations were made for is now; refuses where it has been changed. */
  locate(span: Span): Span;
}

/** The position of an item in its block. */
export interface ItemPosition {
  readonly block: BlockKey;
  readonly position: number;
}

/** An item in a text where only other blocks, or later positions, have changed. */
export function sameItem(editable: EditableCanvas, { block, position }: ItemPosition): Item {
  return blockOf(editable.canvas, block).items[position] ?? refuseGone();
}

/** The present position of an item. */
export function positionOf(editable: EditableCanvas, item: Item): ItemPosition {
  return { block: item.block, position: blockOf(editable.canvas, item.block).items.indexOf(item) };
}

/** The note that an item is, in what the canvas says. */
export function noteOf(meaning: Meaning, item: Item): NoteMeaning {
  const note = meaning.notes.get(item);
  if (note === undefined) throw new RangeError('no such item');
  return note;
}

/** Links join two blocks. */
export function refuseSameBlock(): never {
  return refuse(l10n.t('Two notes of one block cannot be linked; links join two blocks.'));
}

/** What was meant is not there any more. */
export function refuseGone(): never {
  return refuse(l10n.t('What you want to change is no longer there; the text has changed meanwhile.'));
}

/** Edits that take no comment with them. */
export function only(edits: Removal['edits']): Removal {
  return { edits, spans: [] };
}

/** Several changes at once. */
export function together(...removals: readonly Removal[]): Removal {
  return {
    edits: removals.flatMap((removal) => removal.edits),
    spans: removals.flatMap((removal) => removal.spans),
  };
}

/** Plans that do not get into each other's way, carried out at once. Each has a single step. */
export function inOneStep(plans: readonly (Plan | undefined)[]): Plan | undefined {
  const made = plans.filter((plan) => plan !== undefined);
  if (made.length === 0) return undefined;
  if (made.some((plan) => plan.steps.length > 1)) refuseUnsafe();
  return {
    steps: [(editable) => together(...made.flatMap((plan) => plan.steps.map((step) => step(editable))))],
    expect: (meaning) => {
      for (const plan of made) plan.expect?.(meaning);
    },
  };
}
