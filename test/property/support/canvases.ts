/** Random canvases as text, in every YAML style that users, generators and other editors write. */
import { BLOCK_KEYS, type BlockKey, blockFacts } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, itemFieldsOf, termsFor } from '../../../src/canvas/fields';
import { otherSlugs, slug } from '../../../src/canvas/ids';
import type { Dice } from './dice';
import { type Data, isMapping, type Mapping, Writer } from './yamlText';

/** What notes are called. */
export const NAMES: readonly [string, ...string[]] = [
  'Travellers',
  'Hosts & owners',
  'Unique places',
  'Ann: the first',
  '#hash',
  '- dash',
  'yes',
  '2024',
  'null',
  'a, b [c]',
  '{x}',
  "it's",
  'say "hi"',
  'عملاء جدد',
  '旅行者',
  'Ünïque plåces',
  'Café',
  'Cafe',
  '☕ 🙂',
  '!bang',
  '*star',
  '? what',
  '| pipe',
  '> more',
  'key: value: x',
  'tab\there',
  '0x1F',
  '12:30:45',
  '2024-01-31',
  '.5',
  '-',
  'A name that goes on and on, as people write them who have not met sticky notes yet, truly',
  'two\nlines',
  '𝒳 marks 👩‍👩‍👧',
  'colon:',
  'a #b',
  "'quoted'",
  'back\\slash',
  '<<',
  '~',
];

const TEXTS: readonly [string, ...string[]] = [
  'short',
  'one two three',
  'first line\nsecond line',
  'para one\n\npara two\n',
  'a # b: c',
  '  indented\nless',
  'ends with blank lines\n\n',
  'x'.repeat(120),
  '- a list\n- of things',
  'word '.repeat(300).trim(),
  'tab\tbed\n\tled by one',
  'a 𝒳 and then 👩‍👩‍👧 over\nthere',
];

interface Plan {
  readonly block: BlockKey;
  readonly name: string;
  readonly id: string | undefined;
}

/** A random canvas as the text of its file. */
export function randomCanvas(dice: Dice): string {
  return new Canvases(dice).text();
}

class Canvases {
  private readonly writer: Writer;
  private readonly anchored: string[] = [];
  /** Anchors of whole items. */
  private readonly whole: string[] = [];
  private readonly withAnchors: boolean;
  /** Most notes are called like others. */
  private readonly sameNames: boolean;
  /** All keys of the canvas are indented; behind a byte-order mark that would not parse. */
  private readonly indented: boolean;
  private items: readonly Plan[] = [];

  constructor(private readonly dice: Dice) {
    const json = dice.chance(8);
    this.writer = new Writer(dice, {
      json,
      comments: json ? 0 : dice.one([25, 10, 60, 0]),
      odd: json ? 0 : dice.one([0, 0, 4, 12]),
    });
    this.sameNames = dice.chance(10);
    this.withAnchors = !json && dice.chance(15);
    this.indented = !json && dice.chance(5);
  }

  text(): string {
    const { dice } = this;
    const flowRoot = this.writer.manner.json || dice.chance(6);
    const keys = this.blockKeys();
    this.items = keys.flatMap((block) =>
      Array.from({ length: dice.one([2, 0, 1, 3, 4, 5]) }, () => this.plan(block)),
    );
    const body = flowRoot ? this.flowRoot(keys) : this.blockRoot(keys);
    return this.file(body);
  }

  private plan(block: BlockKey): Plan {
    const { dice } = this;
    const base = this.sameNames ? dice.one(['Travellers', 'Café', 'Cafe', 'travellers']) : dice.one(NAMES);
    const name = !this.sameNames && dice.chance(75) ? `${base} ${dice.below(200)}` : base;
    const id = dice.chance(30)
      ? dice.one([`id-${dice.below(250)}`, `x${dice.below(250)}`, 'yes', '2024'])
      : undefined;
    return { block, name, id };
  }

  private blockKeys(): readonly BlockKey[] {
    const keys = this.dice.some(BLOCK_KEYS, 60);
    return this.dice.chance(20) ? [...keys].reverse() : keys;
  }

  private file(body: string): string {
    const { dice } = this;
    const top = dice.chance(30) ? `${this.writer.comment('file')}\n${dice.one(['', '\n'])}` : '';
    const start = dice.one([
      '',
      '',
      '',
      '---\n',
      '%YAML 1.2\n---\n',
      '--- # start\n',
      '%TAG !e! tag:example.com,2000:\n# directive\n--- # start\n',
      '--- !!map\n',
      '--- &whole # start\n',
    ]);
    const end = dice.one([
      '',
      '',
      '',
      '',
      '...\n',
      '---\nother: [document] # second\n',
      '\n\n',
      '...\n# after\n',
      '   \n\n',
      '...\n%YAML 1.2\n---\n- another\n...\n',
    ]);
    const bare = start.startsWith('%') ? `${start}${body}` : `${top}${start}${body}`;
    const eol = dice.chance(20) ? '\r\n' : '\n';
    const mixed = dice.chance(3);
    const whole = `${!this.indented && dice.chance(8) ? '\uFEFF' : ''}${bare}${end}`.replaceAll('\n', () =>
      mixed ? dice.one(['\n', '\r\n']) : eol,
    );
    return dice.chance(20) ? whole.replace(/\r?\n$/, '') : whole;
  }

  private header(): readonly (readonly [string, Data])[] {
    return this.dice.some(CANVAS_FIELDS, 20).map((field) => {
      const value: Data =
        field.kind === 'version'
          ? 1
          : field.kind === 'texts'
            ? ['Ann', 'Bob: b']
            : field.kind === 'currency'
              ? 'EUR'
              : field.kind === 'term'
                ? (field.terms?.[0]?.value ?? 'x')
                : field.kind === 'date'
                  ? '2026-01-31'
                  : field.kind === 'titles'
                    ? {
                        pairs: this.dice
                          .some(BLOCK_KEYS, 30)
                          .map((key) => [key, this.dice.one(NAMES)] as const),
                      }
                    : this.dice.one(NAMES);
      return [field.key, value];
    });
  }

  private flowRoot(keys: readonly BlockKey[]): string {
    const pairs = [
      ...this.header(),
      ...keys.map((key) => [key, this.listData(key)] as const),
      ...(this.dice.chance(20) ? ([['x-own', { pairs: [['a', [1, 2]]] }]] as const) : []),
    ];
    return `${this.writer.flowMap({ pairs }, 0)}${this.writer.maybe('eol')}\n`;
  }

  private listData(key: BlockKey): Data {
    const items = this.items.filter((item) => item.block === key);
    if (items.length === 0) return this.dice.one([[], null]);
    return items.map((item) => this.itemData(item));
  }

  private itemData(item: Plan): Data {
    const fields = this.fields(item);
    return fields.length === 1 && this.dice.chance(80) ? item.name : { pairs: fields };
  }

  private fields(item: Plan): readonly (readonly [string, Data])[] {
    const { dice } = this;
    const pairs: (readonly [string, Data])[] = [];
    if (item.id !== undefined) pairs.push(['id', item.id]);
    pairs.push(['name', item.name]);
    if (dice.chance(45)) pairs.push(['links', this.links(item)]);
    for (const field of itemFieldsOf(item.block)) {
      if (['id', 'name', 'links'].includes(field.key) || !dice.chance(8)) continue;
      const terms = termsFor(field, item.block).map((term) => term.value);
      const value: Data =
        field.kind === 'amount'
          ? dice.below(100)
          : field.kind === 'boolean'
            ? dice.chance(50)
            : field.kind === 'terms' || field.kind === 'texts'
              ? dice.one<Data>([terms.length > 0 ? terms.slice(0, 2) : ['a', 'b: c', '3'], 'one', []])
              : field.kind === 'term'
                ? (terms[0] ?? 'x')
                : dice.one(TEXTS);
      pairs.push([field.key, value]);
    }
    if (dice.chance(10)) pairs.push(['x-own', dice.one<Data>(['mine', [1, 2], null])]);
    if (dice.chance(4)) pairs.push(['typ', 'unknown']);
    return dice.chance(15) ? pairs.reverse() : pairs;
  }

  private links(item: Plan): Data {
    const { dice } = this;
    const others = this.items.filter((other) => other.block !== item.block);
    const ids = dice
      .some(others, 30)
      .slice(0, 4)
      .map((other) => this.idOf(other));
    if (dice.chance(8)) ids.push('nobody');
    if (dice.chance(4) && ids[0] !== undefined) ids.push(ids[0]);
    if (dice.chance(3)) return null;
    const [only] = ids;
    return ids.length === 1 && only !== undefined && dice.chance(30) ? only : ids;
  }

  private idOf(item: Plan): string {
    const [other] = otherSlugs(item.name);
    if (item.id === undefined && other !== undefined && this.dice.chance(20)) return other;
    return item.id ?? slug(item.name);
  }

  private blockRoot(keys: readonly BlockKey[]): string {
    const { dice, writer } = this;
    const indent = this.indented ? '  ' : '';
    const offset = dice.one([2, 2, 2, 0, 4, 1]);
    const blank = dice.chance(30);
    const sections: string[] = this.header().map(([key, value]) => {
      return `${this.above(indent)}${indent}${writer.pair(key, value, indent.length)}`;
    });
    if (this.withAnchors) sections.push(`${indent}x-defaults: &defaults {status: testing, tags: [shared]}\n`);
    else if (dice.chance(10)) sections.push(`${indent}x-own: {a: [1, 2], b: '#'} ${writer.comment('own')}\n`);
    for (const key of keys) sections.push(this.section(key, indent, offset));
    return sections.join(blank ? '\n' : '');
  }

  private above(indent: string): string {
    const { dice, writer } = this;
    return dice.chance(writer.manner.comments / 2) ? `${indent}${writer.comment('section')}\n` : '';
  }

  private section(key: BlockKey, indent: string, usual: number): string {
    const { dice, writer } = this;
    const [alias = key] = blockFacts(key).aliases;
    const written = writer.key(dice.chance(6) ? alias : key);
    const head = `${this.above(indent)}${indent}${written}:`;
    const items = this.items.filter((item) => item.block === key);
    const column = indent.length + (dice.chance(10) ? dice.one([2, 0, 3]) : usual);
    if (items.length === 0) {
      const todo = dice.chance(writer.manner.comments / 2) ? `${indent}  ${writer.comment('inner')}\n` : '';
      return `${head}${dice.one(['', '', ' []', ' ~', ' []'])}${writer.maybe('null')}\n${todo}`;
    }
    if (dice.chance(15)) {
      const list = items.map((item) => this.itemData(item));
      return `${head} ${writer.flowList(list, indent.length + 2)}${writer.maybe('eol')}\n`;
    }
    const gap = dice.chance(10)
      ? dice.one(['\n', `\n${' '.repeat(column)}${writer.comment('apart')}\n\n`, '  \n'])
      : '';
    const entries = items.map((item) => this.blockItem(item, column));
    if (dice.chance(4))
      entries.splice(dice.below(entries.length + 1), 0, `${' '.repeat(column)}-${writer.maybe('eol')}\n`);
    if (this.withAnchors && this.whole.length > 0 && dice.chance(15))
      entries.push(`${' '.repeat(column)}- *${this.whole[0]}${writer.maybe('eol')}\n`);
    const list = entries.join(gap);
    const property = writer.property('seq');
    return `${head}${property === '' ? '' : ` ${property.trimEnd()}`}${writer.maybe('key')}\n${list}`;
  }

  private blockItem(item: Plan, column: number): string {
    const { dice, writer } = this;
    const indent = ' '.repeat(column);
    const lead = dice.chance(writer.manner.comments) ? `${indent}${writer.comment('lead')}\n` : '';
    const body = this.dashed(item, column, indent);
    const inner =
      !writer.endsInBlock && dice.chance(writer.manner.comments / 3)
        ? `${indent}  ${writer.comment('inner')}\n`
        : '';
    const odd = dice.chance(writer.manner.comments / 8)
      ? `${' '.repeat(Math.max(0, column - 1))}${writer.comment('odd')}\n`
      : '';
    return `${lead}${body}${inner}${odd}`;
  }

  private dashed(item: Plan, column: number, indent: string): string {
    const { dice, writer } = this;
    const gap = dice.one([' ', ' ', ' ', '   ']);
    const data = this.itemData(item);
    if (!isMapping(data)) {
      const props = dice.chance(3) ? `${gap}${dice.chance(50) ? this.itemAnchor() : '!!str'}` : '';
      return `${indent}-${props}${writer.textBehind(String(data), column, writer.oddly() ? '\t' : gap)}`;
    }
    const anchored = this.anchors(data);
    if (dice.chance(15))
      return `${indent}-${gap}${writer.property('map')}${writer.flowMap(anchored, column + 2)}${writer.maybe('eol')}\n`;
    const below = dice.chance(6);
    const keyColumn = below ? column + dice.one([2, 4]) : column + 1 + gap.length;
    const lines = anchored.pairs.map(([key, value], index) => {
      const at = index === 0 && !below ? '' : ' '.repeat(keyColumn);
      const lead =
        index > 0 && dice.chance(writer.manner.comments / 4)
          ? `${' '.repeat(keyColumn)}${writer.comment('field')}\n`
          : '';
      return `${lead}${at}${writer.pair(key, value, keyColumn)}`;
    });
    const property = below ? writer.property('map') : '';
    const head = property === '' ? '' : ` ${property.trimEnd()}`;
    return `${indent}-${below ? `${head}${writer.maybe('dash')}\n` : gap}${lines.join('')}`;
  }

  private itemAnchor(): string {
    const name = `item${this.whole.length}`;
    if (this.withAnchors) this.whole.unshift(name);
    return `&${name}`;
  }

  /** Now and then an item takes over the defaults, or shares its links with another. */
  private anchors(data: Mapping): Mapping {
    const { dice } = this;
    if (!this.withAnchors) return data;
    const pairs: (readonly [string, Data])[] = data.pairs.map(([key, value]) => {
      if (key !== 'links' || !Array.isArray(value) || value.length === 0) return [key, value] as const;
      const [known] = this.anchored;
      if (known !== undefined && dice.chance(40)) return [key, { source: `*${known}` }] as const;
      if (!dice.chance(40)) return [key, value] as const;
      const name = `links${this.anchored.length}`;
      this.anchored.unshift(name);
      const list = value.map((entry) => this.writer.flowData(entry, 0));
      return [key, { source: `&${name} [${list.join(', ')}]` }] as const;
    });
    if (dice.chance(25) && !pairs.some(([key]) => key === 'status'))
      pairs.push(['<<', { source: '*defaults' }]);
    return { pairs };
  }
}
