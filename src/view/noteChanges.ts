/** Changes to one note or several that are chosen from a list: colour, status, type, block. */
import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockKey, type Term } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { type Header, itemField, termsFor } from '../canvas/fields';
import type { ItemRef } from '../canvas/identity';
import type { Operation } from '../canvas/operation';

export const NOTE_CHANGES = ['color', 'status', 'type', 'block'] as const;
export type NoteChange = (typeof NOTE_CHANGES)[number];

/** One entry of the list; an empty value takes away what is there. */
export interface ChangeChoice {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
}

/** What notes of these blocks can be changed to; empty where they have nothing in common to choose from. */
export function choicesFor(
  change: NoteChange,
  blocks: readonly BlockKey[],
  header: Header,
): readonly ChangeChoice[] {
  const own = [...new Set(blocks)];
  if (change === 'block') {
    const [only] = own.length === 1 ? own : [];
    return BLOCKS.filter(({ key }) => key !== only).map(({ key, meaning }) => ({
      value: key,
      label: blockTitle(header, key),
      meaning: l10n.t(meaning),
    }));
  }
  const field = itemField(change);
  const [first, ...others] = own.map((block): readonly Term[] => (field ? termsFor(field, block) : []));
  const common = (first ?? []).filter(({ value }) =>
    others.every((terms) => terms.some((term) => term.value === value)),
  );
  if (common.length === 0) return [];
  const none = { value: '', label: l10n.t('None'), meaning: '' };
  return [
    ...common.map(({ value, label, meaning }) => ({ value, label: l10n.t(label), meaning: l10n.t(meaning) })),
    none,
  ];
}

/** The operations that carry out what was chosen, as one step. */
export function changesTo(
  change: NoteChange,
  items: readonly ItemRef[],
  value: string,
): readonly Operation[] {
  if (change === 'block') {
    const block = BLOCKS.find(({ key }) => key === value)?.key;
    return block === undefined
      ? []
      : items.filter((item) => item.block !== block).map((item) => ({ kind: 'move-item', item, block }));
  }
  return items.map((item) => ({
    kind: 'set-field',
    item,
    key: change,
    value: value === '' ? undefined : value,
  }));
}
