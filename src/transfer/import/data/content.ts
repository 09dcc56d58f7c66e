/** What data holds for a block, as notes: texts, lists, objects around lists, groups of notes by name. */
import type { BlockKey } from '../../../canvas/blocks';
import { findTerm, itemField, termsFor } from '../../../canvas/fields';
import { blockOfHeading } from '../blockOfHeading';
import { addresseesIn } from '../context';
import type { DraftItem, LeaveOut } from '../draftCanvas';
import { listing, shortened, splitPlain } from '../entry';
import { addressee, isPlaceholder, isQuestion } from '../words';
import { type Data, DEEPEST_DATA, isKeyed, type Keyed, textsOf } from './data';
import { ID_KEYS, LIST_KEYS, TECHNICAL_KEY, titleOfKey, wordsOfKey } from './keys';
import { nameKeyOf, noteOfObject } from './noteObject';

const FIELD_TYPE = { key: 'type', kind: 'term', label: '', meaning: '' } as const;
const PLAIN = { tags: [], addressees: [], fields: {} } as const;

/** The notes in the content of a block. */
export function readContent(
  block: BlockKey,
  content: Data,
  leaveOut: LeaveOut,
  depth: number,
): readonly DraftItem[] {
  if (content === null || depth > DEEPEST_DATA) return [];
  if (typeof content === 'string') {
    const lines = content
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*(?:[-*•·+]|\d{1,2}[.)])\s+/, '').trim())
      .filter((line) => line !== '');
    const texts = lines.length > 1 ? lines : lines.flatMap((line) => listing(line, 'cell'));
    return texts.flatMap((text) => textItem(block, text, leaveOut));
  }
  if (typeof content !== 'object')
    return typeof content === 'number' ? [{ name: String(content), ...PLAIN }] : [];
  if (Array.isArray(content))
    return (content as readonly Data[]).flatMap((entry) =>
      typeof entry === 'string'
        ? textItem(block, entry.trim(), leaveOut)
        : readContent(block, entry, leaveOut, depth + 1),
    );
  return readEntryObject(block, content as Keyed, leaveOut, depth);
}

function textItem(block: BlockKey, text: string, leaveOut: LeaveOut): readonly DraftItem[] {
  if (text === '') return [];
  if (isQuestion(text) || isPlaceholder(text)) {
    leaveOut(text, isQuestion(text) ? 'question' : 'placeholder', block);
    return [];
  }
  const bare = text.replace(/\*\*(.+?)\*\*/gu, '$1');
  const { name, detail } = splitPlain(bare);
  const whom = detail === undefined ? undefined : addressee(name);
  if (whom !== undefined && detail !== undefined && block !== 'customer_segments')
    return listing(detail, 'cell').map((part) => ({ ...PLAIN, name: part, addressees: addresseesIn(whom) }));
  const short = shortened(name, detail);
  return [{ ...PLAIN, ...short }];
}

/** An object in a block: a note with fields, a wrapper around a list, or groups of notes by name. */
function readEntryObject(
  block: BlockKey,
  value: Keyed,
  leaveOut: LeaveOut,
  depth: number,
): readonly DraftItem[] {
  const nameKey = nameKeyOf(block, value);
  const listKey = LIST_KEYS.find((key) => Array.isArray(value[key]));
  if (
    listKey !== undefined &&
    (nameKey === undefined ||
      (nameKey === 'type' && block === 'cost_structure') ||
      blockOfHeading(String(value[nameKey])) === block ||
      isWrapper(value, listKey))
  ) {
    for (const [key, other] of Object.entries(value))
      if (key !== listKey && key !== 'type' && !TECHNICAL_KEY.test(key) && !ID_KEYS.includes(key))
        for (const text of textsOf(other))
          if (blockOfHeading(text) !== block) leaveOut(text, isQuestion(text) ? 'question' : 'prose', block);
    return readContent(block, value[listKey] ?? null, leaveOut, depth + 1);
  }
  if (nameKey === undefined) {
    const only = ['text', 'content', 'value', 'description'].find((key) => typeof value[key] === 'string');
    if (only !== undefined) return readContent(block, value[only] ?? null, leaveOut, depth + 1);
    return Object.entries(value).flatMap(([key, child]) => groupOf(block, key, child, leaveOut, depth));
  }
  return noteOfObject(block, value, nameKey);
}

/** Whether an object only holds a list, with a title and the like beside it. */
function isWrapper(value: Keyed, listKey: string): boolean {
  return typeof value.title === 'string' && listKey === 'items' && Object.keys(value).length <= 3;
}

/** What is under a key that is no field: notes of the group that the key names, or one note of that name. */
function groupOf(
  block: BlockKey,
  key: string,
  child: Data,
  leaveOut: LeaveOut,
  depth: number,
): readonly DraftItem[] {
  if (child === null || TECHNICAL_KEY.test(key)) return [];
  const whom = addressee(wordsOfKey(key));
  const type = findTerm(termsFor(itemField('type') ?? FIELD_TYPE, block), key)?.value;
  const grouped = Array.isArray(child) || isKeyed(child);
  if (!grouped)
    return typeof child === 'boolean' ? [] : [{ ...PLAIN, name: titleOfKey(key), note: String(child) }];
  const inner = readContent(block, child, leaveOut, depth + 1);
  if (LIST_KEYS.includes(key)) return inner;
  if (whom !== undefined && block !== 'customer_segments')
    return inner.map((item) => ({ ...item, addressees: [...item.addressees, ...addresseesIn(whom)] }));
  if (type !== undefined) return inner.map((item) => ({ ...item, fields: { ...item.fields, type } }));
  return inner.map((item) => ({ ...item, tags: [...item.tags, titleOfKey(key)] }));
}
