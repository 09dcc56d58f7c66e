/** What the readers of all formats yield: a canvas on its way, with an account of what did not come along. */
import type { BlockKey } from '../../canvas/blocks';
import type { CanvasFieldKey, ItemFieldKey } from '../../canvas/fields';

/** A sum as the source writes it, with what it says about currency and period. */
export interface Sum {
  readonly amount: number;
  readonly currency: string | undefined;
  readonly period: string;
}

export interface DraftItem {
  readonly name: string;
  readonly note?: string;
  readonly tags: readonly string[];
  /** For whom the source says that this is: names of other notes. */
  readonly addressees: readonly string[];
  /** Ids or names of notes that the source links it to. */
  readonly links?: readonly string[];
  readonly id?: string;
  readonly fields: Readonly<Partial<Record<ItemFieldKey, unknown>>>;
  /** The user's own keys (`x-…`). */
  readonly own?: Readonly<Record<string, unknown>>;
  readonly sum?: Sum;
  /** The text that the sum was read from, kept where the sum cannot be used. */
  readonly sumText?: string;
}

/** Why a text of the source is not in the canvas. */
export const REASONS = [
  'question',
  'placeholder',
  'help',
  'prose',
  'quote',
  'struck',
  'no-block',
  'not-served',
  'repeated',
  'alike',
  'footnote',
  'total',
  'outside',
  'code',
  'heading',
  'field',
  'unread',
] as const;
export type Reason = (typeof REASONS)[number];

/** Reasons for which what is left out probably says something about the business. */
export const CONTENT_REASONS: ReadonlySet<Reason> = new Set([
  'prose',
  'alike',
  'no-block',
  'quote',
  'field',
  'code',
  'unread',
]);

export interface LeftOut {
  readonly text: string;
  readonly reason: Reason;
  readonly block?: BlockKey;
}

/** A canvas as it was found. */
export interface DraftCanvas {
  readonly name?: string;
  readonly header: Readonly<Partial<Record<CanvasFieldKey, unknown>>>;
  /** The blocks that the source has, also empty ones. */
  readonly blocks: ReadonlyMap<BlockKey, readonly DraftItem[]>;
  /** What the boxes say that only a lean canvas has. */
  readonly lean: ReadonlyMap<string, readonly string[]>;
  /** The user's own keys (`x-…`). */
  readonly own?: Readonly<Record<string, unknown>>;
  /** Names of boxes of other sheets. */
  readonly otherBoxes: readonly string[];
}

/** What the readers leave out, in order. */
export type LeaveOut = (text: string, reason: Reason, block?: BlockKey) => void;
