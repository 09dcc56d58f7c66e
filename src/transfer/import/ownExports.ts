/**
 * Markdown, CSV and JSON as our own export writes them, read back without a guess: each note with its fields and links.
 * Undefined if a text is not exactly of that form; then the general readers are used.
 */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, BLOCKS, type BlockKey, type Term } from '../../canvas/blocks';
import {
  CANVAS_FIELDS,
  fitsBlock,
  type ItemFieldFacts,
  itemField,
  itemFieldsOf,
  termsFor,
} from '../../canvas/fields';
import { slug } from '../../canvas/ids';
import { currentLocale } from '../../canvas/locale';
import { oneLine } from '../../canvas/text';
import { linkVerb } from '../../language/sentences';
import { type Data, isKeyed } from './data/data';
import type { DraftCanvas, DraftItem } from './draftCanvas';
import { type Line, linesOf, type Node, plain } from './tree';

const NOTHING = { tags: [], addressees: [], fields: {} } as const;

function isBlockKey(key: string): key is BlockKey {
  return BLOCK_KEYS.some((known) => known === key);
}

/** The linked model that the export to JSON writes. */
export function ownJson(data: Data): DraftCanvas | undefined {
  if (!isKeyed(data) || !isKeyed(data.canvas) || !isKeyed(data.blocks)) return undefined;
  const blocks = new Map<BlockKey, readonly DraftItem[]>();
  for (const [key, block] of Object.entries(data.blocks)) {
    if (!isBlockKey(key) || !isKeyed(block) || !Array.isArray(block.notes)) return undefined;
    const notes = (block.notes as readonly Data[]).filter(isKeyed);
    if (notes.some((note) => typeof note.name !== 'string')) return undefined;
    const items = notes.map((note): DraftItem => {
      const { id, name, links, brokenLinks: _, note: text, tags, ...fields } = note;
      return {
        ...NOTHING,
        name: String(name),
        ...(typeof text === 'string' ? { note: text } : {}),
        ...(typeof id === 'string' && id !== '' ? { id } : {}),
        tags: Array.isArray(tags) ? (tags as readonly Data[]).map(String) : [],
        fields,
        links: (Array.isArray(links) ? (links as readonly Data[]) : []).flatMap((link) =>
          isKeyed(link) && typeof link.note === 'string' ? [link.note.slice(link.note.indexOf('/') + 1)] : [],
        ),
      };
    });
    if (items.length > 0) blocks.set(key, items);
  }
  const { name, ...header } = data.canvas;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    header: Object.fromEntries(
      Object.entries(header).filter(([key]) => CANVAS_FIELDS.some((field) => field.key === key)),
    ),
    blocks,
    lean: new Map(),
    otherBoxes: [],
  };
}

/** The rows that the export to CSV writes: block, id, name, fields and links, by their heads. */
export function ownCsv(rows: readonly (readonly string[])[]): DraftCanvas | undefined {
  const [head = [], ...body] = rows;
  const [block, id, name, ...rest] = head;
  if (block !== 'block' || id !== 'id' || name !== 'name' || rest.at(-1) !== 'links') return undefined;
  const keys = rest.slice(0, -1).map((key) => itemField(key));
  if (keys.some((key) => key === undefined)) return undefined;
  const blocks = new Map<BlockKey, DraftItem[]>();
  for (const row of body) {
    const [key = '', own = '', text = '', ...cells] = row.map(withoutApostrophe);
    if (!isBlockKey(key)) return undefined;
    const links = cells.at(keys.length) ?? '';
    const values = keys.flatMap((field, column) => {
      const cell = cells[column] ?? '';
      return field === undefined || cell === '' ? [] : [[field.key, cellValue(field, cell)] as const];
    });
    const { note, tags, ...fields } = Object.fromEntries(values);
    blocks.set(key, [
      ...(blocks.get(key) ?? []),
      {
        ...NOTHING,
        name: text,
        ...(typeof note === 'string' ? { note } : {}),
        ...(own === '' ? {} : { id: own }),
        tags: Array.isArray(tags) ? tags : [],
        fields,
        links: links === '' ? [] : links.split('; '),
      },
    ]);
  }
  return blocks.size === 0 ? undefined : { header: {}, blocks, lean: new Map(), otherBoxes: [] };
}

/** Cells that a spreadsheet would take for a formula are written behind an apostrophe. */
function withoutApostrophe(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}

function cellValue(field: ItemFieldFacts, cell: string): string | number | boolean | readonly string[] {
  switch (field.kind) {
    case 'amount':
      return Number(cell);
    case 'boolean':
      return cell === 'true';
    case 'terms':
    case 'texts':
      return cell.split('; ');
    default:
      return cell;
  }
}

/** A document with the nine blocks under their titles, each note a bold name in a list. */
export function ownMarkdown(nodes: readonly Node[]): DraftCanvas | undefined {
  const [title, ...rest] = nodes;
  if (title?.kind !== 'heading' || title.depth !== 1) return undefined;
  const starts = rest.flatMap((node, index) =>
    node.kind === 'heading' && node.depth === 2 ? [{ title: plain(node.line), index }] : [],
  );
  const isOurs = BLOCKS.every(({ title: own }, at) => isWord(starts[at]?.title, own));
  if (!isOurs || starts.length > BLOCKS.length + 1) return undefined;
  const head = readHead(rest.slice(0, starts[0]?.index));
  if (head === undefined) return undefined;
  const blocks = new Map<BlockKey, readonly DraftItem[]>();
  for (const [at, { key }] of BLOCKS.entries()) {
    const content = rest.slice((starts[at]?.index ?? 0) + 1, starts[at + 1]?.index);
    const items = readNotes(key, content);
    if (items === undefined) return undefined;
    if (items.length > 0) blocks.set(key, items);
  }
  const name = plain(title.line);
  return {
    ...(isWord(name, 'Business Model Canvas') ? {} : { name }),
    header: head,
    blocks: withLinks(blocks),
    lean: new Map(),
    otherBoxes: [],
  };
}

/** Whether a text is one of our words, in English or in the language of the editor. */
function isWord(text: string | undefined, word: string): boolean {
  return text === word || text === l10n.t(word);
}

/** The term whose label the text starts with. */
function termAt(
  terms: readonly Term[],
  text: string,
): { readonly term: Term; readonly label: string } | undefined {
  const found = terms
    .flatMap((term) => [term.label, l10n.t(term.label)].map((label) => ({ term, label })))
    .filter(({ label }) => text === label || text.startsWith(`${label}, `))
    .sort((a, b) => b.label.length - a.label.length);
  return found[0];
}

/** All labels between commas, as their values; undefined where one is no term. */
function termsIn(terms: readonly Term[], text: string): readonly string[] | undefined {
  const values: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const found = termAt(terms, rest);
    if (found === undefined) return undefined;
    values.push(found.term.value);
    rest = rest.slice(found.label.length).replace(/^, /, '');
  }
  return values;
}

/** “Label: value”, where the label is the one of a field. */
function labelled(text: string, label: string): string | undefined {
  const own = [label, l10n.t(label)].find((candidate) => text.startsWith(`${candidate}: `));
  return own === undefined ? undefined : text.slice(own.length + 2);
}

function readHead(nodes: readonly Node[]): DraftCanvas['header'] | undefined {
  let header: Record<string, unknown> = {};
  for (const node of nodes) {
    if (node.kind === 'paragraph') {
      header = { ...header, description: node.lines.map(plain).join(' ') };
      continue;
    }
    if (node.kind !== 'list') return undefined;
    for (const line of linesOf([node])) {
      const text = plain(line);
      const field = CANVAS_FIELDS.find(({ label }) => labelled(text, label) !== undefined);
      const value = field && labelled(text, field.label);
      if (field === undefined || value === undefined) return undefined;
      const known = header[field.key];
      const list = field.key === 'designed_by' ? value.split(', ') : [value];
      header = {
        ...header,
        [field.key]:
          field.kind === 'texts'
            ? [...(Array.isArray(known) ? (known as readonly string[]) : []), ...list]
            : field.kind === 'term'
              ? (termAt(field.terms ?? [], value)?.term.value ?? value)
              : value,
      };
    }
  }
  return header as DraftCanvas['header'];
}

function readNotes(block: BlockKey, nodes: readonly Node[]): readonly DraftItem[] | undefined {
  const items: DraftItem[] = [];
  for (const node of nodes) {
    if (node.kind !== 'list') return undefined;
    for (const { nodes: content } of node.items) {
      const [first, ...more] = content;
      if (first?.kind !== 'paragraph' || first.lines.length !== 1 || first.lines[0] === undefined)
        return undefined;
      const item = readHeadOf(block, first.lines[0]);
      if (item === undefined || more.some(({ kind }) => kind !== 'list')) return undefined;
      items.push(linesOf(more).reduce((note, line) => withLine(block, note, plain(line)), item));
    }
  }
  return items;
}

/** The bold name of a note, and in brackets its type, its status and what it pays. */
function readHeadOf(block: BlockKey, line: Line): DraftItem | undefined {
  const end = line.findIndex(({ strong, text }) => !strong && text.trim() !== '');
  const name = plain(end === -1 ? line : line.slice(0, end));
  const [lead] = line;
  if (lead === undefined || !lead.strong) return undefined;
  let rest = end === -1 ? '' : plain(line.slice(end));
  if (rest === '') return { ...NOTHING, name };
  if (!/^\(.*\)$/u.test(rest)) return undefined;
  rest = rest.slice(1, -1);
  const fields: Record<string, unknown> = {};
  for (const key of ['type', 'status'] as const) {
    const field = itemField(key);
    const found = field && termAt(termsFor(field, block), rest);
    if (found === undefined) continue;
    fields[key] = found.term.value;
    rest = rest.slice(found.label.length).replace(/^, /, '');
  }
  for (const label of ['Does not pay', l10n.t('Does not pay')])
    if (rest === label || rest.startsWith(`${label}, `)) {
      fields.pays = false;
      rest = rest.slice(label.length).replace(/^, /, '');
    }
  if (rest !== '') {
    const amount = shownAmount(rest);
    if (amount === undefined) return undefined;
    fields.amount = amount;
  }
  return { ...NOTHING, name, fields };
}

/** The number of an amount as it is shown in the language of the editor. */
function shownAmount(text: string): number | undefined {
  const parts = new Intl.NumberFormat(currentLocale()).formatToParts(1_234_567.5);
  const sign = (type: 'group' | 'decimal'): string => parts.find((part) => part.type === type)?.value ?? '';
  const digits = [...text]
    .filter((character) => /\d/.test(character) || character === sign('decimal'))
    .join('');
  const amount = Number(digits.replace(sign('decimal'), '.').replace(/\.$/, ''));
  return digits !== '' && Number.isFinite(amount) ? amount : undefined;
}

function withLine(block: BlockKey, item: DraftItem, text: string): DraftItem {
  for (const field of itemFieldsOf(block)) {
    const value = labelled(text, field.label);
    if (value === undefined || !fitsBlock(field, block)) continue;
    if (field.key === 'tags') return { ...item, tags: [...item.tags, value] };
    if (field.kind === 'texts') {
      const known = item.fields[field.key];
      return {
        ...item,
        fields: {
          ...item.fields,
          [field.key]: [...(Array.isArray(known) ? (known as readonly string[]) : []), value],
        },
      };
    }
    const terms = termsFor(field, block);
    if (field.kind === 'term') {
      const found = termAt(terms, value);
      if (found) return { ...item, fields: { ...item.fields, [field.key]: found.term.value } };
    }
    if (field.kind === 'terms') {
      const values = termsIn(terms, value);
      if (values) return { ...item, fields: { ...item.fields, [field.key]: values } };
    }
  }
  return { ...item, note: item.note === undefined ? text : `${item.note}\n${text}` };
}

/** The notes with ids, and what their lines say of links turned into these. */
function withLinks(
  blocks: ReadonlyMap<BlockKey, readonly DraftItem[]>,
): ReadonlyMap<BlockKey, readonly DraftItem[]> {
  const used = new Set<string>();
  const placed = new Map<BlockKey, readonly DraftItem[]>();
  for (const [block, items] of blocks)
    placed.set(
      block,
      items.map((item) => {
        const base = slug(item.name) || 'note';
        let id = base;
        for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
        used.add(id);
        return { ...item, id };
      }),
    );
  return new Map(
    [...placed].map(([block, items]) => [block, items.map((item) => linked(block, item, placed))]),
  );
}

/** A note whose last lines say links, without these lines and with the links. */
function linked(
  block: BlockKey,
  item: DraftItem,
  placed: ReadonlyMap<BlockKey, readonly DraftItem[]>,
): DraftItem {
  const lines = item.note?.split('\n') ?? [];
  const links: string[] = [];
  while (lines.length > 0) {
    const ids = linksIn(block, lines.at(-1) ?? '', placed);
    if (ids === undefined) break;
    links.unshift(...ids);
    lines.pop();
  }
  const { note: _, ...rest } = item;
  return { ...rest, ...(lines.length > 0 ? { note: lines.join('\n') } : {}), links };
}

/** The ids of the notes that a line like “reaches Families, Offices” names; undefined where it is no such line. */
function linksIn(
  block: BlockKey,
  line: string,
  placed: ReadonlyMap<BlockKey, readonly DraftItem[]>,
): readonly string[] | undefined {
  const verbs = new Map<string, DraftItem[]>();
  for (const [other, items] of placed)
    if (other !== block) {
      const verb = linkVerb(block, other);
      verbs.set(verb, [...(verbs.get(verb) ?? []), ...items]);
    }
  for (const [verb, items] of verbs) {
    if (!line.startsWith(`${verb} `)) continue;
    const ids = namesIn(line.slice(verb.length + 1), items);
    if (ids) return ids;
  }
  return undefined;
}

/** Names between commas, of which each may have commas itself. */
function namesIn(text: string, items: readonly DraftItem[]): readonly string[] | undefined {
  for (const item of [...items].sort((a, b) => b.name.length - a.name.length)) {
    const name = oneLine(item.name);
    if (item.id === undefined || name === '') continue;
    if (text === name) return [item.id];
    if (!text.startsWith(`${name}, `)) continue;
    const rest = namesIn(
      text.slice(name.length + 2),
      items.filter((other) => other !== item),
    );
    if (rest) return [item.id, ...rest];
  }
  return undefined;
}
