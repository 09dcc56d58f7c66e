/** Data (JSON, YAML) to sheets, whichever names its keys have. */
import { blockForKey } from '../../canvas/blockNames';
import type { BlockKey } from '../../canvas/blocks';
import {
  CANVAS_FIELDS,
  canvasField,
  findTerm,
  fitsBlock,
  type ItemFieldKey,
  isOwnKey,
  itemField,
  termsFor,
} from '../../canvas/fields';
import { blockOfHeading } from './blockOfHeading';
import { addresseesIn } from './context';
import type { DraftCanvas, DraftItem, LeaveOut } from './draftCanvas';
import { listing, shortened, splitPlain } from './entry';
import { leanBox } from './otherSheets';
import { addressee, isPlaceholder, isQuestion } from './words';

export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };
type Keyed = { readonly [key: string]: Data };

const DEEPEST = 40;

export function isKeyed(data: Data | undefined): data is Keyed {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The canvases in data: every object with at least two keys that name blocks, or a list of entries that name theirs. */
export function readData(data: Data, leaveOut: LeaveOut): readonly DraftCanvas[] {
  const sheets: DraftCanvas[] = [];
  const visit = (value: Data, name: string | undefined, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) {
      const rows = sheetOfRows(value as readonly Data[], name, leaveOut);
      if (rows) sheets.push(rows);
      else for (const entry of value as readonly Data[]) visit(entry, name, depth + 1);
      return;
    }
    if (!isKeyed(value)) return;
    const own = nameOf(value) ?? name;
    const blocks = new Set(Object.keys(value).flatMap((key) => blockOfKey(key) ?? []));
    if (
      blocks.size >= 2 ||
      (blocks.size === 1 &&
        depth <= 2 &&
        Object.keys(value).some(
          (key) => blockForKey(key) && /[a-z][_\s-]?[A-Za-z]{3}/.test(key) && key.length > 9,
        ))
    ) {
      sheets.push(sheetOfKeys(value, own, leaveOut));
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object') continue;
      visit(child, own, depth + 1);
      void key;
    }
  };
  visit(data, undefined, 0);
  return sheets;
}

function blockOfKey(key: string): BlockKey | undefined {
  return blockForKey(key) ?? blockOfHeading(spaced(key));
}

/** `keyPartners` and `KEY_PARTNERS` as words. */
function spaced(key: string): string {
  return key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[_-]+/g, ' ');
}

const NAME_KEYS = [
  'name',
  'title',
  'company',
  'companyName',
  'company_name',
  'businessName',
  'business_name',
  'project',
  'projectName',
  'project_name',
  'startup',
  'canvasName',
  'canvas_name',
  'product',
];
const DETAIL_KEYS = [
  'note',
  'notes',
  'description',
  'detail',
  'details',
  'text',
  'content',
  'comment',
  'explanation',
  'rationale',
  'body',
  'summary',
  'beschreibung',
  'descripcion',
  'descripción',
  'descrição',
];
const LIST_KEYS = [
  'items',
  'entries',
  'notes',
  'cards',
  'content',
  'values',
  'list',
  'points',
  'elements',
  'data',
  'stickies',
  'postits',
  'answers',
  'major_costs',
  'costs',
];
const BLOCK_KEYS_OF_ROWS = [
  'block',
  'category',
  'section',
  'type',
  'column',
  'area',
  'building_block',
  'buildingBlock',
  'key',
  'id',
  'title',
  'name',
  'heading',
];
const ID_KEYS = ['id', 'uid', 'uuid', 'key', 'slug'];
const LINK_KEYS = [
  'links',
  'for',
  'from',
  'for_value',
  'from_segments',
  'provides',
  'connects',
  'connections',
  'linked_to',
  'linkedTo',
  'related',
  'customer_segments',
  'value_propositions',
  'segments',
  'segment_ids',
];
/** Keys of the header of a canvas, and of other formats for the same. */
const HEADER_KEYS: ReadonlySet<string> = new Set([
  ...CANVAS_FIELDS.map(({ key }) => key as string),
  'tagline',
]);
const COST_FOCUS = canvasField('cost_focus')?.terms ?? [];
/** Technical keys that say nothing about the business. */
const TECHNICAL =
  /^(?:created|updated|modified|x|y|w|h|width|height|position|order|index|sort|rank|color|colour|version|schema|\$schema|_.*|created_?at|updated_?at|style|icon|zindex|selected|confidence)$/iu;

function nameOf(value: Keyed): string | undefined {
  for (const key of NAME_KEYS) {
    const found = value[key];
    if (typeof found === 'string' && found.trim() !== '' && blockOfHeading(found) === undefined)
      return found.trim();
    if (isKeyed(found)) {
      const inner = nameOf(found);
      if (inner !== undefined) return inner;
    }
  }
  for (const key of ['meta', 'metadata', 'canvas', 'info']) {
    const found = value[key];
    const inner = isKeyed(found) ? nameOf(found) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function sheetOfKeys(value: Keyed, name: string | undefined, leaveOut: LeaveOut): DraftCanvas {
  const blocks = new Map<BlockKey, DraftItem[]>();
  const lean = new Map<string, readonly string[]>();
  const fits: (readonly string[])[] = [];
  let own: Readonly<Record<string, unknown>> = {};
  for (const [key, content] of Object.entries(value)) {
    const block = blockOfKey(key);
    const box = leanBox(spaced(key));
    if (block !== undefined && box === undefined) {
      const items = blocks.get(block) ?? [];
      blocks.set(block, [...items, ...readContent(block, content, leaveOut, 0)]);
    } else if (box !== undefined && content !== null) lean.set(box, textsOf(content));
    else if (key === 'fits')
      for (const fit of Array.isArray(content) ? (content as readonly Data[]) : [])
        fits.push(referencesOfFit(fit));
    else if (key === 'meta' || isOwnKey(key)) own = { ...own, ...ownOf(key, content) };
    else if (!NAME_KEYS.includes(key) && !TECHNICAL.test(key) && !HEADER_KEYS.has(key))
      for (const text of textsOf(content)) if (text !== name) leaveOut(`${key}: ${text}`, 'no-block');
  }
  return {
    ...(name === undefined ? {} : { name }),
    header: headerOf(value),
    blocks: withFits(blocks, fits),
    lean,
    own,
    otherBoxes: [],
  };
}

/** What a canvas has no field for is kept under a key of the user's own. */
function ownOf(key: string, content: Data): Readonly<Record<string, unknown>> {
  if (key !== 'meta') return { [key]: content };
  if (!isKeyed(content)) return {};
  const rest = Object.entries(content).filter(
    ([inner]) => !NAME_KEYS.includes(inner) && !HEADER_KEYS.has(inner),
  );
  return rest.length === 0 ? {} : { 'x-meta': Object.fromEntries(rest) };
}

/** Links that are said apart from the notes: each of the first ones named to all others. */
function withFits(
  blocks: ReadonlyMap<BlockKey, readonly DraftItem[]>,
  fits: readonly (readonly string[])[],
): ReadonlyMap<BlockKey, readonly DraftItem[]> {
  if (fits.length === 0) return blocks;
  return new Map(
    [...blocks].map(([block, items]) => [
      block,
      block === 'customer_segments'
        ? items
        : items.map((item) => {
            const others = fits
              .filter((fit) => item.id !== undefined && fit.includes(item.id))
              .flatMap((fit) => fit.filter((id) => id !== item.id));
            return others.length === 0 ? item : { ...item, links: [...(item.links ?? []), ...others] };
          }),
    ]),
  );
}

/** What a fit joins, without its own id. */
function referencesOfFit(fit: Data): readonly string[] {
  if (!isKeyed(fit)) return [];
  return Object.entries(fit).flatMap(([key, content]) =>
    ID_KEYS.includes(key) ? [] : referencesIn(content),
  );
}

function headerOf(value: Keyed): DraftCanvas['header'] {
  const own = { ...(isKeyed(value.meta) ? value.meta : {}), ...value };
  const text = (key: string): string | undefined => {
    const found = own[key];
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
  };
  const currency = text('currency');
  const period = text('period');
  const description = text('description') ?? text('tagline');
  const date = text('date');
  const costs = value.cost_structure;
  const focus =
    isKeyed(costs) && typeof costs.type === 'string' ? findTerm(COST_FOCUS, costs.type)?.value : undefined;
  return {
    ...(description === undefined ? {} : { description }),
    ...(focus === undefined ? {} : { cost_focus: focus }),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
    ...(period !== undefined && ['month', 'quarter', 'year'].includes(period) ? { period } : {}),
    ...(date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}),
    ...Object.fromEntries(
      ['designed_for', 'cost_focus'].flatMap((key) => (text(key) === undefined ? [] : [[key, text(key)]])),
    ),
    ...listHeader(own, 'designed_by'),
    ...listHeader(own, 'tags'),
    ...(typeof own.version === 'string' && isKeyed(value) && 'bmc' in own ? { version: own.version } : {}),
  };
}

function listHeader(own: Keyed, key: string): DraftCanvas['header'] {
  const value = own[key];
  if (typeof value === 'string' && value !== '') return { [key]: value };
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number'))
    return { [key]: value };
  return {};
}

/** A list whose entries each say which block they belong to. */
function sheetOfRows(
  rows: readonly Data[],
  name: string | undefined,
  leaveOut: LeaveOut,
): DraftCanvas | undefined {
  const keyed = rows.filter(isKeyed);
  if (keyed.length < 2) return undefined;
  const key = BLOCK_KEYS_OF_ROWS.find(
    (candidate) =>
      new Set(
        keyed.flatMap((row) =>
          typeof row[candidate] === 'string' ? (blockOfKey(row[candidate]) ?? []) : [],
        ),
      ).size >= 2,
  );
  if (key === undefined) return undefined;
  const blocks = new Map<BlockKey, readonly DraftItem[]>();
  const lean = new Map<string, readonly string[]>();
  for (const row of keyed) {
    const label = row[key];
    const block = typeof label === 'string' ? blockOfKey(label) : undefined;
    const { [key]: _, ...rest } = row;
    if (block === undefined) {
      const box = typeof label === 'string' ? leanBox(spaced(label)) : undefined;
      if (box !== undefined) lean.set(box, textsOf(rest));
      else for (const text of textsOf(row)) leaveOut(text, 'no-block');
      continue;
    }
    blocks.set(block, [...(blocks.get(block) ?? []), ...readContent(block, rest, leaveOut, 0)]);
  }
  return { ...(name === undefined ? {} : { name }), header: {}, blocks, lean, otherBoxes: [] };
}

const PLAIN = { tags: [], addressees: [], fields: {} } as const;

function readContent(
  block: BlockKey,
  content: Data,
  leaveOut: LeaveOut,
  depth: number,
): readonly DraftItem[] {
  if (content === null || depth > DEEPEST) return [];
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
      if (key !== listKey && key !== 'type' && !TECHNICAL.test(key) && !ID_KEYS.includes(key))
        for (const text of textsOf(other))
          if (blockOfHeading(text) !== block) leaveOut(text, isQuestion(text) ? 'question' : 'prose', block);
    return readContent(block, value[listKey] ?? null, leaveOut, depth + 1);
  }
  if (nameKey === undefined) {
    const only = ['text', 'content', 'value', 'description'].find((key) => typeof value[key] === 'string');
    if (only !== undefined) return readContent(block, value[only] ?? null, leaveOut, depth + 1);
    return Object.entries(value).flatMap(([key, child]) => groupOf(block, key, child, leaveOut, depth));
  }
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
      fields[key] = canonical(field.key, block, content);
    else if (
      /^(?:segment|customer_?segment|target|audience|for_?whom|customer)s?$/iu.test(key) &&
      block !== 'customer_segments'
    ) {
      for (const text of textsOf(content)) addressees.push(text);
    } else if (isStructure(content)) own[`x-${key}`] = content;
    else if (!TECHNICAL.test(key)) {
      const texts = textsOf(content);
      if (texts.length > 0) notes.push(`${titled(key)}: ${texts.join(', ')}`);
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

/** Whether an object only holds a list, with a title and the like beside it. */
function isWrapper(value: Keyed, listKey: string): boolean {
  return typeof value.title === 'string' && listKey === 'items' && Object.keys(value).length <= 3;
}

function groupOf(
  block: BlockKey,
  key: string,
  child: Data,
  leaveOut: LeaveOut,
  depth: number,
): readonly DraftItem[] {
  if (child === null || TECHNICAL.test(key)) return [];
  const whom = addressee(spaced(key));
  const type = findTerm(termsFor(itemField('type') ?? FIELD_TYPE, block), key)?.value;
  const grouped = Array.isArray(child) || isKeyed(child);
  if (!grouped)
    return typeof child === 'boolean' ? [] : [{ ...PLAIN, name: titled(key), note: String(child) }];
  const inner = readContent(block, child, leaveOut, depth + 1);
  if (LIST_KEYS.includes(key)) return inner;
  if (whom !== undefined && block !== 'customer_segments')
    return inner.map((item) => ({ ...item, addressees: [...item.addressees, ...addresseesIn(whom)] }));
  if (type !== undefined) return inner.map((item) => ({ ...item, fields: { ...item.fields, type } }));
  return inner.map((item) => ({ ...item, tags: [...item.tags, titled(key)] }));
}

const FIELD_TYPE = { key: 'type', kind: 'term', label: '', meaning: '' } as const;

function titled(key: string): string {
  const words = spaced(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

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
function nameKeyOf(block: BlockKey, value: Keyed): string | undefined {
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

/** Ids and names that a value refers to, in lists or in lists by block. */
function referencesIn(content: Data): readonly string[] {
  if (typeof content === 'string') return content.split(/\s*[,;]\s*/).filter((text) => text !== '');
  if (Array.isArray(content))
    return (content as readonly Data[]).flatMap((entry) =>
      isKeyed(entry)
        ? [String(entry.id ?? entry.to ?? entry.target ?? entry.name ?? '')].filter((text) => text !== '')
        : textsOf(entry),
    );
  if (isKeyed(content)) return Object.values(content).flatMap(referencesIn);
  return [];
}

function isValueOf(key: ItemFieldKey, block: BlockKey, content: Data): boolean {
  const field = itemField(key);
  if (field === undefined) return false;
  const terms = termsFor(field, block);
  const values = Array.isArray(content) ? (content as readonly Data[]) : [content];
  switch (field.kind) {
    case 'term':
      return typeof content === 'string' && findTerm(terms, content) !== undefined;
    case 'terms':
      return values.every((value) => typeof value === 'string' && findTerm(terms, value) !== undefined);
    case 'boolean':
      return typeof content === 'boolean';
    case 'amount':
      return typeof content === 'number' && content >= 0;
    case 'text':
    case 'markdown':
      return typeof content === 'string';
    case 'texts':
      return values.every((value) => typeof value === 'string' || typeof value === 'number');
    default:
      return false;
  }
}

/** A value with the spelling of its vocabulary. */
function canonical(key: ItemFieldKey, block: BlockKey, content: Data): unknown {
  const field = itemField(key);
  if (field === undefined) return content;
  const terms = termsFor(field, block);
  const one = (value: Data): Data =>
    typeof value === 'string' ? (findTerm(terms, value)?.value ?? value) : value;
  if (field.kind === 'term') return one(content);
  if (field.kind === 'terms')
    return (Array.isArray(content) ? (content as readonly Data[]) : [content]).map(one);
  return content;
}

/** All texts in some data, in order. */
export function textsOf(data: Data, depth = 0): readonly string[] {
  if (data === null || depth > DEEPEST) return [];
  if (typeof data === 'object')
    return (Array.isArray(data) ? (data as readonly Data[]) : Object.values(data)).flatMap((entry) =>
      textsOf(entry, depth + 1),
    );
  const text = String(data).trim();
  return text === '' ? [] : [text];
}
