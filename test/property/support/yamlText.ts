/** Renders data as YAML in whatever style the dice choose. Every comment written is unique. */
import { stringify } from 'yaml';
import type { Dice } from './dice';

/** Data to be rendered: texts, numbers, lists, mappings in order, and YAML written out already (aliases). */
export type Data = string | number | boolean | null | readonly Data[] | Mapping | Source;

export interface Mapping {
  readonly pairs: readonly (readonly [string, Data])[];
  readonly anchor?: string;
}

/** YAML that is written on one line. */
interface Source {
  readonly source: string;
}

/** How the whole file is written. */
export interface Manner {
  /** Everything in brackets, and keys and texts in double quotes. */
  readonly json: boolean;
  /** How often comments are strewn in, in percent. */
  readonly comments: number;
  /** How often what is rare but legal is written: keys behind `?`, tabs, tags, blanks at the ends of lines; in percent. */
  readonly odd: number;
}

export class Writer {
  private count = 0;
  private properties = 0;
  /** The last value written was a block scalar: a deeper comment below it would be part of it. */
  endsInBlock = false;

  constructor(
    readonly dice: Dice,
    readonly manner: Manner,
  ) {}

  comment(kind: string): string {
    this.count++;
    const extra = this.dice.one(['', ' - not an item', ': "quoted', ', [x] {y}', ' ätsch 🙂', ' # twice']);
    return `# ${kind} ${this.count}${extra}`;
  }

  /** A comment after something, or trailing blanks, or nothing. */
  maybe(kind: string, spaces: readonly [string, ...string[]] = ['  ', ' ', '\t']): string {
    if (this.dice.chance(this.manner.comments)) return `${this.dice.one(spaces)}${this.comment(kind)}`;
    return this.oddly() ? this.dice.one(['  ', ' ', '\t']) : '';
  }

  /** Whether to write something in a rare way. */
  oddly(): boolean {
    return this.manner.odd > 0 && this.dice.chance(this.manner.odd);
  }

  /** A text on one line, legal inside brackets and outside. */
  inline(text: string, flow: boolean): string {
    if (this.manner.json) return JSON.stringify(text);
    const style = this.dice.below(4);
    if (style === 1 && !text.includes('\n')) return `'${text.replaceAll("'", "''")}'`;
    if (style === 2) return this.doubleQuoted(text);
    return isSafePlain(text, flow) ? text : this.doubleQuoted(text);
  }

  /** In double quotes, with tabs and letters escaped or as they are. */
  private doubleQuoted(text: string): string {
    const quoted = JSON.stringify(text);
    if (!this.oddly()) return quoted;
    return quoted
      .replaceAll('\\t', '\t')
      .replace(/\p{Lo}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }

  /** A tag or an anchor that changes nothing, in front of a value. */
  property(kind: 'str' | 'seq' | 'map'): string {
    if (!this.oddly()) return '';
    this.properties++;
    return `${this.dice.one([`!!${kind}`, `&p${this.properties}`, `!<tag:yaml.org,2002:${kind}>`, `&p${this.properties} !!${kind}`])} `;
  }

  scalar(data: string | number | boolean | null, flow: boolean): string {
    return typeof data === 'string' ? this.inline(data, flow) : String(data);
  }

  key(key: string): string {
    if (this.manner.json) return `"${key}"`;
    return this.dice.chance(6) ? this.dice.one([`"${key}"`, `'${key}'`]) : key;
  }

  /** A pair of a block mapping whose keys are in `column`; its own indentation is written already. */
  pair(key: string, data: Data, column: number): string {
    const written = this.key(key);
    if (this.manner.json || !this.oddly()) return `${written}:${this.valueBehindKey(data, column)}`;
    if (this.dice.chance(50)) return `${written} :${this.valueBehindKey(data, column)}`;
    const rest = this.valueBehindKey(data, column);
    return `? ${written}${this.maybe('key')}\n${' '.repeat(column)}:${rest}`;
  }

  /** A value after `key:` in a block mapping whose keys are in `column`; starts with the text after the colon. */
  valueBehindKey(data: Data, column: number): string {
    const { dice } = this;
    this.endsInBlock = false;
    const gap = dice.one([' ', ' ', '  ', '\t']);
    if (data === null) return `${dice.one(['', ' ~', ' null'])}${this.maybe('null')}\n`;
    if (isSource(data)) return `${gap}${data.source}${this.maybe('eol')}\n`;
    if (isMapping(data))
      return `${gap}${this.anchor(data)}${this.flowMap(data, column + 2)}${this.maybe('eol')}\n`;
    if (isList(data)) {
      if (data.length === 0) return `${gap}[]${this.maybe('eol')}\n`;
      const property = this.property('seq');
      if (dice.chance(40)) {
        const head = property === '' ? '' : ` ${property.trimEnd()}`;
        return `${head}${this.maybe('key')}\n${this.blockTexts(data, column + dice.one([2, 0, 4, 1]))}`;
      }
      return `${gap}${property}${this.flowList(data, column + 2)}${this.maybe('eol')}\n`;
    }
    if (typeof data === 'string') return this.textBehind(data, column, gap);
    return `${gap}${String(data)}${this.maybe('eol')}\n`;
  }

  private anchor(data: Mapping): string {
    return data.anchor === undefined ? '' : `&${data.anchor} `;
  }

  /** A text behind a key or a dash; further lines are indented deeper than `column`. */
  textBehind(text: string, column: number, gap: string): string {
    const { dice } = this;
    this.endsInBlock = false;
    const style = this.manner.json ? 0 : dice.below(12);
    if (style === 9 || style === 10) {
      const block = blockScalar(
        text,
        column,
        style === 9 ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED',
        this.maybe('header'),
        this.oddly(),
      );
      this.endsInBlock = block !== undefined;
      if (block !== undefined) return `${gap}${block}\n${dice.chance(20) ? '\n' : ''}`;
    }
    if (style === 11 && /\S \S/.test(text) && !/[\n\t]/.test(text)) {
      const lines = this.severalLines(text, ' '.repeat(column + dice.one([2, 1, 5])));
      if (lines !== undefined) return `${gap}${lines}${this.maybe('eol')}\n`;
    }
    const property = this.property('str');
    if (style === 8)
      return `${property === '' ? '' : ` ${property.trimEnd()}`}${this.maybe('above')}\n${' '.repeat(column + 2)}${this.inline(text, false)}${this.maybe('eol')}\n`;
    return `${gap}${property}${this.inline(text, false)}${this.maybe('eol')}\n`;
  }

  /** A text without quotes or in them that goes on over several lines, some of them empty. */
  private severalLines(text: string, indent: string): string | undefined {
    const { dice } = this;
    const quote = dice.one(['', '"', "'"]);
    const legal = quote === '"' || (quote === "'" ? !text.includes("'") : isSafePlain(text, false));
    if (!legal) return undefined;
    const words = (quote === '"' ? JSON.stringify(text).slice(1, -1) : text).split(' ');
    const most = 1 + dice.below(4);
    let breaks = 0;
    const written = words.reduce((line, word, index) => {
      // A line must not start like something else.
      const fit = word !== '' && words[index - 1] !== '' && (quote !== '' || /^[\p{L}\d(]/u.test(word));
      if (index === 0 || breaks === most || !fit) return index === 0 ? word : `${line} ${word}`;
      breaks++;
      const ending = quote === '"' && this.oddly() ? ' \\' : this.oddly() ? '  ' : '';
      const empty = ending === '' && dice.chance(10) ? '\n' : '';
      return `${line}${ending}\n${empty}${indent}${word}`;
    }, '');
    return breaks === 0 ? undefined : `${quote}${written}${quote}`;
  }

  /** A block list of single values. */
  private blockTexts(list: readonly Data[], column: number): string {
    const indent = ' '.repeat(column);
    return list
      .map((entry) => {
        const lead = this.dice.chance(this.manner.comments / 3) ? `${indent}${this.comment('lead')}\n` : '';
        return `${lead}${indent}- ${this.flowData(entry, column + 2, false)}${this.maybe('eol')}\n`;
      })
      .join('');
  }

  /** Data inside brackets, or on one line outside. */
  flowData(data: Data, column: number, flow = true): string {
    if (data === null) return 'null';
    if (isSource(data)) return data.source;
    if (isMapping(data)) return this.flowMap(data, column);
    if (isList(data)) return this.flowList(data, column);
    return this.scalar(data, flow);
  }

  flowMap(data: Mapping, column: number): string {
    const pairs = data.pairs.map(([key, value]) => {
      const written = this.flowData(value, column + 2);
      const name = this.key(key);
      if (this.manner.json || !this.oddly()) return `${name}: ${written}`;
      return this.dice.chance(50) ? `? ${name} : ${written}` : `"${key}":${written}`;
    });
    return this.brackets('{', pairs, '}', column);
  }

  flowList(list: readonly Data[], column: number): string {
    return this.brackets(
      '[',
      list.map((entry) => this.flowData(entry, column + 2)),
      ']',
      column,
    );
  }

  /** Entries in brackets: on one line, or each on its own with comments, trailing commas and what else is legal. */
  private brackets(open: string, entries: readonly string[], close: string, column: number): string {
    const { dice } = this;
    if (entries.length === 0) return dice.one([`${open}${close}`, `${open} ${close}`]);
    const manner = dice.below(8);
    if (manner < 5) {
      const [left, right] = dice.one([
        ['', ''],
        [' ', ' '],
        ['', ' '],
      ]);
      const comma = dice.chance(10) && !this.manner.json ? ',' : '';
      return `${open}${left}${entries.join(dice.one([', ', ' , ', ',  ']))}${comma}${right}${close}`;
    }
    const indent = ' '.repeat(column + dice.one([0, 2]));
    const trailing = dice.chance(40) && !this.manner.json;
    const lines = entries.map((entry, index) => {
      const lead = dice.chance(this.manner.comments / 3) ? `${indent}${this.comment('lead')}\n` : '';
      const comma = index < entries.length - 1 || trailing ? ',' : '';
      const before = comma !== '' && dice.chance(4) ? ' ' : '';
      return `${lead}${indent}${entry}${before}${comma}${this.maybe('eol', ['  ', ' '])}\n`;
    });
    const last = dice.chance(this.manner.comments / 4) ? `${indent}${this.comment('inner')}\n` : '';
    const first = dice.chance(this.manner.comments / 4) ? ` ${this.comment('inner')}` : '';
    const end = manner === 7 && last === '' && !/#/.test(lines.at(-1) ?? '#') ? ` ${close}` : undefined;
    const body = lines.join('');
    return end === undefined
      ? `${open}${first}\n${body}${last}${' '.repeat(column)}${close}`
      : `${open}${first}\n${body.replace(/\n$/, '')}${end}`;
  }
}

function isSource(data: Data): data is Source {
  return typeof data === 'object' && data !== null && 'source' in data;
}

export function isMapping(data: Data): data is Mapping {
  return typeof data === 'object' && data !== null && 'pairs' in data;
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

/** Certainly a text when written without quotes; says no rather too often. */
function isSafePlain(text: string, flow: boolean): boolean {
  if (!/^[\p{L}(🙂]/u.test(text) || /\s$|:\s|:$|\s#|\n/.test(text)) return false;
  if (/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)) return false;
  return !flow || !/[,[\]{}:]/.test(text);
}

/** A block scalar whose lines are indented deeper than the column, without the last line end. */
function blockScalar(
  text: string,
  column: number,
  type: 'BLOCK_LITERAL' | 'BLOCK_FOLDED',
  comment: string,
  saysIndentation: boolean,
): string | undefined {
  const rendered = stringify(
    { k: text },
    { defaultStringType: type, defaultKeyType: 'PLAIN', lineWidth: 30 },
  );
  const [, block] = /^k: ([|>][\s\S]*)\n$/.exec(rendered) ?? [];
  if (block === undefined) return undefined;
  const [plain = '', ...lines] = block.split('\n');
  const header = saysIndentation && !/\d/.test(plain) ? `${plain[0]}2${plain.slice(1)}` : plain;
  const indent = ' '.repeat(column);
  return [`${header}${comment}`, ...lines.map((line) => (line === '' ? line : indent + line))].join('\n');
}
