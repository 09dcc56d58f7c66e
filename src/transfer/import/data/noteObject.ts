/** An object that is one note with fields. */
import type { BlockKey } from '../../../canvas/blocks';
import { fitsBlock, isOwnKey, itemField } from '../../../canvas/fields';
import type { DraftItem } from '../draftCanvas';
import { shortened } from '../entry';
import { isPlaceholder } from '../words';
import { type Data, isKeyed, type Keyed, textsOf } from './data';
import { canonicalValue, isValueOf } from './fieldValue';
import { blockOfKey, DETAIL_KEYS, ID_KEYS, TECHNICAL_KEY, titleOfKey } from './keys';
import { LINK_KEYS, referencesIn } from './references';

/** Keys of the name of a note that only one block has. */
const ENTRY_KEYS: Readonly<Record<BlockKey, readonly string[]>> = {
  customer_segments: ['segment', 'customer', 'customer_segment'],
  value_propositions: ['proposition', 'value', 'value_proposition', 'offer'],
  channels: ['channel'],
  customer_relationships: ['relationship', 'type'],
  revenue_streams: ['stream', 'source', 'revenue', 'revenue_stream'],
  key_resources: ['resource', 'key_resource'],
  key_activities: ['activity', 'key_activity'],
  key_partnerships: ['partner', 'partnership', 'key_partner'],
  cost_structure: ['cost', 'item', 'expense', 'category', 'cost_item'],
};

/** The key that names the note of an object. */
export function nameKeyOf(block: BlockKey, value: Keyed): string | undefined {
  const isText = (key: string): boolean =>
    (typeof value[key] === 'string' || typeof value[key] === 'number') && String(value[key]).trim() !== '';
  const keys = Object.keys(value);
  const find = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = keys.find(
        (key) => key.replace(/[_-]/g, '').toLowerCase() === name.replace(/_/g, '') && isText(key),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (
    find(['name', 'title', 'label', 'headline']) ??
    find(ENTRY_KEYS[block]) ??
    keys.find((key) => blockOfKey(key) === block && isText(key)) ??
    find(['item', 'nombre', 'nom', 'nome', 'titel', 'titre', 'titulo', 'text', 'content', 'value']) ??
    (keys.length > 1 ? find(['description', 'type']) : undefined)
  );
}

/** The note of an object whose name is under the key given; its other keys are fields, links, tags and longer text. */
export function noteOfObject(block: BlockKey, value: Keyed, nameKey: string): readonly DraftItem[] {
  const { name, note: more } = shortened(String(value[nameKey]).trim(), undefined);
  if (name === '' || isPlaceholder(name)) return [];
  const notes: string[] = more === undefined ? [] : [more];
  const fields: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  const links: string[] = [];
  const tags: string[] = [];
  const addressees: string[] = [];
  let id: string | undefined;
  for (const [key, content] of Object.entries(value)) {
    if (key === nameKey || content === null || content === '') continue;
    const field = itemField(key);
    if (ID_KEYS.includes(key)) {
      if (typeof content === 'string' || typeof content === 'number') id = String(content);
    } else if (LINK_KEYS.includes(key)) {
      for (const text of referencesIn(content)) links.push(text);
    } else if (DETAIL_KEYS.includes(key.toLowerCase())) {
      for (const text of textsOf(content)) if (text !== name) notes.push(text);
    } else if (key === 'tags') for (const text of textsOf(content)) tags.push(text);
    else if (isOwnKey(key)) own[key] = content;
    else if (field && fitsBlock(field, block) && isValueOf(field.key, block, content))
      fields[key] = canonicalValue(field.key, block, content);
    else if (
      /^(?:segment|customer_?segment|target|audience|for_?whom|customer)s?$/iu.test(key) &&
      block !== 'customer_segments'
    ) {
      for (const text of textsOf(content)) addressees.push(text);
    } else if (isStructure(content)) own[`x-${key}`] = content;
    else if (!TECHNICAL_KEY.test(key)) {
      const texts = textsOf(content);
      if (texts.length > 0) notes.push(`${titleOfKey(key)}: ${texts.join(', ')}`);
    }
  }
  return [
    {
      name,
      ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
      tags,
      addressees,
      links,
      ...(id === undefined ? {} : { id }),
      fields: fields as DraftItem['fields'],
      ...(Object.keys(own).length > 0 ? { own } : {}),
    },
  ];
}

/** Whether a value holds things with fields of their own, which a longer text could not keep. */
function isStructure(content: Data): boolean {
  return Array.isArray(content) && content.length > 0 && content.every(isKeyed);
}
