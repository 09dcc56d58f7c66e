/** What is worth saying after a gesture: which fields and links no longer fit, now that notes are in another block. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import type { Canvas, Item } from '../canvas/canvas';
import { itemField } from '../canvas/fields';
import { findItem, type ItemRef } from '../canvas/identity';
import { partnerIn } from '../canvas/links';
import { fieldFits, misfits } from '../edit/misfits';
import { clipIn, type Gesture } from './gesture';
import { fieldLabel } from './labels';
import { blocksFor } from './paste';

/** One note and what of it no longer fits, in words. */
interface Misfit {
  readonly name: string;
  readonly parts: readonly string[];
}

/** How many notes are named one by one. */
const NAMED = 3;

/** The warning about a gesture that is about to be carried out on this canvas; undefined if there is none. */
export function moveWarning(canvas: Canvas, gesture: Gesture): string | undefined {
  switch (gesture.kind) {
    case 'move':
      return warningText(
        blockTitle(canvas.header, gesture.block),
        misfitsOfMove(canvas, gesture.items, gesture.block),
      );
    case 'paste':
      return warningText(blockTitle(canvas.header, gesture.block), misfitsOfPaste(gesture));
    default:
      return undefined;
  }
}

function misfitsOfMove(canvas: Canvas, refs: readonly ItemRef[], block: BlockKey): readonly Misfit[] {
  const items = refs.flatMap((ref) => findItem(canvas, ref) ?? []);
  const moving = new Set(items);
  const mentioned = new Set<Item>();
  return items.map((item) => {
    mentioned.add(item);
    const { fields, links } = misfits(canvas, item, block, moving);
    // A link between two notes that both move is mentioned once.
    const partners = links.map((link) => partnerIn(link, item)).filter((partner) => !mentioned.has(partner));
    return {
      name: item.name,
      parts: [
        ...fields.map(({ key }) => fieldLabel(key)),
        ...partners.map(({ name }) => l10n.t('link to “{0}”', name)),
      ],
    };
  });
}

function misfitsOfPaste(gesture: Gesture & { readonly kind: 'paste' }): readonly Misfit[] {
  const clip = clipIn(gesture);
  const blocks = blocksFor(clip, gesture);
  return clip.notes.map(({ name, block, values }, index) => {
    const to = blocks[index] ?? block;
    const parts = Object.entries(values).flatMap(([key, value]) => {
      const field = itemField(key);
      if (field === undefined || block === to) return [];
      const written = Array.isArray(value) ? value : [String(value)];
      return fieldFits(field.key, written, block, to) ? [] : [fieldLabel(field.key)];
    });
    return { name, parts };
  });
}

function warningText(title: string, all: readonly Misfit[]): string | undefined {
  const found = all.filter(({ parts }) => parts.length > 0);
  const [only] = found;
  if (only === undefined) return undefined;
  if (found.length === 1)
    return l10n.t(
      'Of “{0}”, this does not fit into {1} and stays in the text: {2}.',
      only.name,
      title,
      only.parts.join(', '),
    );
  const named = found.slice(0, NAMED).map(({ name, parts }) => `“${name}”: ${parts.join(', ')}`);
  const more = found.length - named.length;
  if (more === 1) named.push(l10n.t('and 1 more note'));
  else if (more > 1) named.push(l10n.t('and {0} more notes', more));
  return l10n.t('This does not fit into {0} and stays in the text. {1}.', title, named.join('; '));
}
