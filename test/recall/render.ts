/** Writes a model as YAML in one of many common styles. */
import type { BlockKey } from '../../src/api';
import { BLOCK_ORDER, type Dice, type Model, type Note } from './model';

/** How a canvas is written. */
export interface Style {
  readonly indent: string;
  readonly dashIndent: string;
  readonly flowItems: boolean;
  readonly flowLinks: boolean;
  readonly json: boolean;
  readonly quote: 'plain' | 'single' | 'double';
  readonly comments: boolean;
  readonly blankLines: boolean;
  readonly newline: '\n' | '\r\n';
  readonly reversedBlocks: boolean;
  /** Which end of a link carries it. */
  readonly linkEnd: 'first' | 'second' | 'either';
  readonly idFirst: boolean;
}

export function randomStyle(dice: Dice): Style {
  return {
    indent: dice.pick(['  ', '  ', '    ', ' ']),
    dashIndent: dice.pick(['  ', '', '    ']),
    flowItems: dice.chance(0.2),
    flowLinks: dice.chance(0.6),
    json: dice.chance(0.08),
    quote: dice.pick(['plain', 'plain', 'single', 'double']),
    comments: dice.chance(0.4),
    blankLines: dice.chance(0.5),
    newline: dice.chance(0.15) ? '\r\n' : '\n',
    reversedBlocks: dice.chance(0.3),
    linkEnd: dice.pick(['first', 'second', 'either', 'either']),
    idFirst: dice.chance(0.5),
  };
}

/** The lower-case, dashed form of a name: the id it has without an `id` of its own. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

export function idOf(note: Note): string {
  return note.id || slugOf(note.name);
}

type Value = string | number | boolean | string[];

/** A canvas as text, and the lines (from 0, inclusive) of each note and each block key. */
export interface Rendered {
  readonly text: string;
  readonly notes: ReadonlyMap<Note, readonly [number, number]>;
  readonly blocks: ReadonlyMap<BlockKey, number>;
}

/** What a seeded fault adds to the text besides the model's own content. */
export interface Extras {
  /** Written links (raw ids) to add to a note. */
  readonly links?: ReadonlyMap<Note, readonly string[]>;
  /** Lines at the end of the file. */
  readonly tail?: readonly string[];
  /** Keys of empty blocks are written, with nothing or with `[]` behind them. */
  readonly emptyKey?: '' | ' []';
}

/** Writes the model. */
export function render(model: Model, style: Style, dice: Dice, extras: Extras = {}): Rendered {
  const links = writtenLinks(model, style, dice, extras);
  const blocks = style.reversedBlocks ? [...BLOCK_ORDER].reverse() : BLOCK_ORDER;
  const notePlaces = new Map<Note, readonly [number, number]>();
  const blockPlaces = new Map<BlockKey, number>();
  const lines: string[] = [];
  const { json } = style;
  if (json) lines.push('{');
  else if (style.comments) lines.push('# A canvas, kept in git');
  for (const [key, value] of Object.entries(model.header)) {
    lines.push(
      json ? `  ${JSON.stringify(key)}: ${JSON.stringify(value)},` : `${key}: ${scalar(value, style)}`,
    );
  }
  for (const block of blocks) {
    const notes = model.notes.filter((note) => note.block === block);
    if (notes.length === 0 && extras.emptyKey === undefined) continue;
    if (style.blankLines && !json) lines.push('');
    blockPlaces.set(block, lines.length);
    const comment =
      style.comments && notes.length > 0 && dice.chance(0.3) ? '   # to be discussed: monthly' : '';
    const empty = notes.length === 0 ? extras.emptyKey : '';
    lines.push(json ? `  "${block}": [` : `${block}:${empty}${comment}`);
    notes.forEach((note, index) => {
      if (style.comments && !json && dice.chance(0.15))
        lines.push(`${style.dashIndent}# - an older idea: dropped`);
      const fields = pairs(note, links.get(note) ?? [], style.idFirst);
      const own = json
        ? [`    ${JSON.stringify(Object.fromEntries(fields))}${index < notes.length - 1 ? ',' : ''}`]
        : noteLines(note, fields, style);
      notePlaces.set(note, [lines.length, lines.length + own.length - 1]);
      lines.push(...own);
    });
    if (json) lines.push('  ],');
  }
  lines.push(...(extras.tail ?? []));
  if (json) lines.push('  "x-end": true', '}');
  return { text: lines.join(style.newline) + style.newline, notes: notePlaces, blocks: blockPlaces };
}

function writtenLinks(
  model: Model,
  style: Style,
  dice: Dice,
  extras: Extras,
): ReadonlyMap<Note, readonly string[]> {
  const links = new Map<Note, string[]>();
  const write = (from: Note, id: string): void => {
    links.set(from, [...(links.get(from) ?? []), id]);
  };
  for (const { a, b } of model.joins) {
    const end = style.linkEnd === 'either' ? dice.pick(['first', 'second']) : style.linkEnd;
    if (end !== 'second') write(a, idOf(b));
    if (end !== 'first') write(b, idOf(a));
  }
  for (const [note, ids] of extras.links ?? []) for (const id of ids) write(note, id);
  return links;
}

function pairs(note: Note, links: readonly string[], idFirst: boolean): [string, Value][] {
  const id: [string, Value][] = note.id ? [['id', note.id]] : [];
  const name: [string, Value][] = [['name', note.name]];
  const rest: [string, Value][] = Object.entries(note.fields);
  const linked: [string, Value][] = links.length > 0 ? [['links', [...links]]] : [];
  return idFirst ? [...id, ...name, ...linked, ...rest] : [...name, ...rest, ...linked, ...id];
}

function noteLines(note: Note, fields: readonly [string, Value][], style: Style): string[] {
  if (fields.length === 1) return [`${style.dashIndent}- ${scalar(note.name, style)}`];
  if (style.flowItems) {
    return [
      `${style.dashIndent}- { ${fields.map(([key, value]) => `${key}: ${scalar(value, style)}`).join(', ')} }`,
    ];
  }
  return fields.flatMap(([key, value], index) => {
    const lead = `${style.dashIndent}${index === 0 ? '- ' : '  '}`;
    if (key === 'links' && Array.isArray(value) && !style.flowLinks) {
      return [
        `${lead}links:`,
        ...value.map((link) => `${style.dashIndent}  ${style.indent}- ${scalar(link, style)}`),
      ];
    }
    return [`${lead}${key}: ${scalar(value, style)}`];
  });
}

function scalar(value: Value, style: Style): string {
  if (Array.isArray(value)) return `[${value.map((one) => scalar(one, style)).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const risky = /[:#,[\]{}'"&*!|>%@`]|^[-?\d]|^(true|false|null|yes|no)$/i.test(value);
  if (style.quote === 'single') return `'${value.replaceAll("'", "''")}'`;
  return style.quote === 'double' || risky ? JSON.stringify(value) : value;
}
