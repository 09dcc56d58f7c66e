/** What the place of a note in its source says about it: its group, whom it is for, its type. */
import { comparable } from '../../canvas/blockNames';
import type { BlockKey } from '../../canvas/blocks';
import type { DraftItem } from './draftCanvas';
import { bareHeading } from './heading';
import { phaseFor, typeFor } from './terms';
import { addressee } from './words';

/** What holds for all notes at one place. */
export interface Context {
  readonly tags: readonly string[];
  readonly addressees: readonly string[];
  readonly fields: DraftItem['fields'];
  /** The names of the customer segments, as `comparable` reduces them: a label with one of them says whom notes are for. */
  readonly segments: ReadonlySet<string>;
}

/** The context of a note whose place says nothing. */
export const NO_CONTEXT: Context = { tags: [], addressees: [], fields: {}, segments: new Set() };

/** A note with what its place says about it. */
export function withContext(
  { name, note }: { readonly name: string; readonly note?: string },
  { tags, addressees, fields }: Context,
): DraftItem {
  return { name, ...(note === undefined ? {} : { note }), tags, addressees, fields };
}

/** The blocks whose notes have beneficiaries. */
const FOR_SEGMENTS: ReadonlySet<BlockKey> = new Set([
  'value_propositions',
  'channels',
  'customer_relationships',
  'revenue_streams',
]);

/** What a label before a list or a colon says of the notes behind it; undefined where it says nothing of that kind. */
export function groupContext(label: string, block: BlockKey, context: Context): Context | undefined {
  const whom = addressee(label);
  if (whom !== undefined && block !== 'customer_segments')
    return { ...context, addressees: [...context.addressees, ...addresseesIn(whom)] };
  if (FOR_SEGMENTS.has(block) && context.segments.has(comparable(bareHeading(label))))
    return { ...context, addressees: [...context.addressees, bareHeading(label)] };
  const phase = block === 'channels' ? phaseFor(label) : undefined;
  if (phase !== undefined) return { ...context, fields: { ...context.fields, phases: [phase] } };
  const type = typeFor(block, label);
  if (type !== undefined) return { ...context, fields: { ...context.fields, type } };
  return undefined;
}

/** Several addressees in one text. */
export function addresseesIn(text: string): readonly string[] {
  return text
    .split(/\s*(?:[,;、；/&+]|\s(?:and|und|et|y|e|en)\s|和|与)\s*/iu)
    .map((part) => part.replace(/^(?:the|our|die|den|les|los|las|os|as)\s+/iu, '').trim())
    .filter((part) => part !== '');
}
