/** How blocks, items and links read inside sentences. */
import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import { type Relation, verb } from '../canvas/relations';
import { bold } from './markdown';

/** Stands behind a title in the bundle of texts, where it is the one on the sheet: long words may have soft hyphens there. */
export const HEADING_COMMENT = 'heading';
/** Stands behind a verb in the bundle of texts. */
export const VERB_COMMENT = 'verb';

/** The title of a block. */
export function title(block: BlockKey): string {
  return l10n.t(blockFacts(block).title);
}

/** One item of a block: “customer segment”. */
export function one(block: BlockKey): string {
  return l10n.t(blockFacts(block).one);
}

/**
 * The translated verb from an item of one block to one of another; undefined for an unusual pair. Marked as a verb for
 * translators: “costs” is also what the items of a block are called.
 */
export function verbBetween(from: BlockKey, to: BlockKey): string | undefined {
  const english = verb(from, to);
  return english === undefined ? undefined : l10n.t({ message: english, args: [], comment: VERB_COMMENT });
}

/** What a link says from an item of one block to one of another, also where that is unusual. */
export function linkVerb(from: BlockKey, to: BlockKey): string {
  return verbBetween(from, to) ?? l10n.t('goes with');
}

/** Why a link between two blocks matters, with an example. */
export function whyLinked({ why, example }: Relation): string {
  return `${l10n.t(why)} ${l10n.t(example)}`;
}

/** What a link says: “**Guest app** *reaches* **Travellers**.” */
export function linkSentence(from: Item, to: Item): string {
  return l10n.t('{0} {1} {2}.', bold(from.name), `*${linkVerb(from.block, to.block)}*`, bold(to.name));
}
