/** Which parts of a document are the blocks of a canvas, in whatever way their names stand there. */

import { blockForHeading, blockForKey, comparable } from '../../canvas/blockNames';
import { BLOCKS, type BlockKey } from '../../canvas/blocks';
import { nameAndDetail } from './entry';
import {
  type Cell,
  cellText,
  isWholly,
  type Line,
  type ListItem,
  lineOf,
  linesOf,
  type Node,
  paragraphOf,
  plain,
  type Table,
} from './tree';
import {
  addressee,
  bareHeading,
  endsBlock,
  isKindOfSegment,
  isOtherBox,
  isQuestion,
  leanBox,
  phaseFor,
  typeFor,
} from './words';

/** How prominently a name stands; headings have their depth, 1 to 6. */
const RANK = { strong: 7, line: 8, label: 9, list: 11, table: 20 } as const;

/** What a heading is for the canvas. */
interface Mark {
  readonly rank: number;
  readonly line: Line;
  readonly block: BlockKey | undefined;
}

export type Entry =
  | ({ readonly kind: 'mark' } & Mark)
  | { readonly kind: 'content'; readonly node: Node; readonly cell?: true };

/** The block that a heading names; a heading that says more than the name counts where exactly one name is in it. */
export function blockIn(text: string): BlockKey | undefined {
  if (text.length > 300) return undefined;
  if (known.size > 5000) known.clear();
  const before = known.get(text);
  if (before !== undefined) return before === null ? undefined : before;
  const found = findBlockIn(text);
  known.set(text, found ?? null);
  return found;
}

/** Answers given before: the same text is looked at from several sides. */
const known = new Map<string, BlockKey | null>();

function findBlockIn(text: string): BlockKey | undefined {
  const exact = blockForHeading(text);
  // Of several words between slashes, one that is also a block's name does not make the others so.
  const alternatives = text.split(/[/|]/).filter((part) => /\p{L}/u.test(part));
  if (exact !== undefined)
    return alternatives.length < 3 ||
      alternatives.filter((part) => blockForHeading(part) === exact).length > 1
      ? exact
      : undefined;
  if (text.length > 90 || leanBox(text) !== undefined || isOtherBox(text)) return undefined;
  return looseBlock(text);
}

/** Names of at least two words, or of one long compound, that mean a block also inside a longer heading. */
let longNames: readonly (readonly [string, BlockKey])[] | undefined;

function looseBlock(text: string): BlockKey | undefined {
  longNames ??= BLOCKS.flatMap(({ key, title, one, many }) =>
    [title, one, many, ...LONG_NAMES[key]].map((name) => [comparable(name), key] as const),
  );
  const words = bareHeading(text)
    .split(/[\s/|&:：,–—-]+/u)
    .filter((word) => word !== '');
  if (words.length > 9) return undefined;
  const found = new Set<BlockKey>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 5); to++) {
      const part = comparable(words.slice(from, to).join(' '));
      for (const [name, block] of longNames) if (name === part && name.length >= 6) found.add(block);
    }
  return found.size === 1 ? [...found][0] : undefined;
}

const LONG_NAMES: Readonly<Record<BlockKey, readonly string[]>> = {
  customer_segments: [
    'Kundensegmente',
    'segments de clientèle',
    'segments clients',
    'segmentos de clientes',
    'segmenti di clientela',
    'Klantsegmenten',
    'target customers',
    'target audience',
  ],
  value_propositions: [
    'unique value proposition',
    'Wertangebot',
    'Wertversprechen',
    'Werteversprechen',
    'Nutzenversprechen',
    'proposition de valeur',
    'propuesta de valor',
    'proposta de valor',
    'proposta di valore',
    'Waardepropositie',
  ],
  channels: [
    'distribution channels',
    'Vertriebskanäle',
    'canaux de distribution',
    'canales de distribución',
    'canais de distribuição',
    'canali di distribuzione',
    'Distributiekanalen',
    'sales channels',
    'marketing channels',
  ],
  customer_relationships: [
    'Kundenbeziehungen',
    'relations clients',
    'relaciones con los clientes',
    'relación con el cliente',
    'relacionamento com clientes',
    'relazioni con i clienti',
    'Klantrelaties',
    'customer relations',
  ],
  revenue_streams: [
    'Einnahmequellen',
    'Erlösquellen',
    'sources de revenus',
    'flux de revenus',
    'fuentes de ingresos',
    'fontes de receita',
    'flussi di ricavi',
    'Inkomstenstromen',
    'revenue model',
    'income streams',
  ],
  key_resources: [
    'Schlüsselressourcen',
    'ressources clés',
    'recursos clave',
    'recursos chave',
    'recursos principais',
    'risorse chiave',
    'Kernmiddelen',
  ],
  key_activities: [
    'Schlüsselaktivitäten',
    'activités clés',
    'actividades clave',
    'atividades chave',
    'atividades principais',
    'attività chiave',
    'Kernactiviteiten',
  ],
  key_partnerships: [
    'key partners',
    'Schlüsselpartner',
    'Schlüsselpartnerschaften',
    'partenaires clés',
    'socios clave',
    'aliados clave',
    'parcerias chave',
    'parceiros chave',
    'parcerias principais',
    'partner chiave',
    'Kernpartners',
    'strategic partners',
  ],
  cost_structure: [
    'Kostenstruktur',
    'structure de coûts',
    'structure des coûts',
    'estructura de costos',
    'estructura de costes',
    'estrutura de custos',
    'struttura dei costi',
    'Kostenstructuur',
  ],
};

/** Whether a name means its block by itself, without other blocks beside it. */
export function isStrongName(text: string): boolean {
  const bare = bareHeading(text).replace(/\s*[（(].*$/u, '');
  return (
    (blockForKey(bare) !== undefined &&
      (/[\s_-]/.test(bare) || comparable(bare).length > 9 || /\p{Script=Han}{4}/u.test(bare))) ||
    (/\p{L}\s+\p{L}|\p{Script=Han}{3}/u.test(bare) && looseBlock(text) !== undefined)
  );
}

/** Reads a document as marks (names of blocks and other headings) and what stands between them. */
export function entriesOf(nodes: readonly Node[]): readonly Entry[] {
  const all = new Flattener(() => true).flatten(nodes);
  const rank = mainRank(all);
  const found = new Set(
    all.flatMap((entry) =>
      entry.kind === 'mark' && entry.block && entry.rank === rank ? [entry.block] : [],
    ),
  );
  const depthOnly = rank <= RANK.strong;
  const named = all.filter(
    (entry) => entry.kind === 'mark' && entry.rank === rank && entry.block !== undefined,
  );
  const isNumbered =
    named.filter((entry) => entry.kind === 'mark' && /^[^\p{L}]*\p{N}/u.test(plain(entry.line))).length * 2 >
    named.length;
  return new Flattener(
    (mark) => {
      if (mark.block === undefined) return mark.rank <= RANK.strong;
      if (mark.rank === rank) return true;
      // A name of another rank counts where the main rank lacks its block.
      if (found.has(mark.block)) return mark.rank < rank && mark.rank <= 6 && !depthOnly;
      return mark.rank <= Math.max(rank, RANK.strong) && isStrongName(plain(mark.line));
    },
    rank,
    isNumbered,
  ).flatten(nodes);
}

/** The rank at which most blocks are named; the more prominent one where two have as many. */
export function mainRank(entries: readonly Entry[]): number {
  const blocks = new Map<number, Set<BlockKey>>();
  for (const entry of entries) {
    if (entry.kind !== 'mark' || entry.block === undefined || entry.rank === RANK.table) continue;
    const known = blocks.get(entry.rank) ?? new Set();
    blocks.set(entry.rank, known.add(entry.block));
  }
  return [...blocks].sort(([rankA, a], [rankB, b]) => b.size - a.size || rankA - rankB)[0]?.[0] ?? 0;
}

class Flattener {
  constructor(
    private readonly accepts: (mark: Mark) => boolean,
    private readonly main: number | undefined = undefined,
    /** The names of the blocks have numbers. */
    private readonly isNumbered = false,
  ) {}

  flatten(nodes: readonly Node[]): readonly Entry[] {
    return nodes.flatMap((node) => this.node(node));
  }

  private mark(rank: number, line: Line, block: BlockKey | undefined): Entry | undefined {
    const mark = { rank, line, block };
    return this.accepts(mark) ? { kind: 'mark', ...mark } : undefined;
  }

  private node(node: Node): readonly Entry[] {
    switch (node.kind) {
      case 'heading': {
        const mark = { kind: 'mark', rank: node.depth, line: node.line } as const;
        return [this.mark(node.depth, node.line, blockIn(plain(node.line))) ?? { ...mark, block: undefined }];
      }
      case 'paragraph':
        return this.paragraph(node.lines);
      case 'list':
        return this.list(node);
      case 'quote': {
        const inner = this.flatten(node.nodes);
        return inner.some((entry) => entry.kind === 'mark' && entry.block !== undefined)
          ? inner
          : [{ kind: 'content', node }];
      }
      case 'table':
        return sheetTable(node) === undefined ? this.layoutTable(node) : [{ kind: 'content', node }];
      default:
        return [{ kind: 'content', node }];
    }
  }

  /** A table whose cells are parts of a document. */
  private layoutTable(node: Table): readonly Entry[] {
    const cells = node.rows.flat();
    const inner = cells.length <= 3 ? this.flatten(cells.flatMap(({ nodes }) => nodes)) : [];
    return inner.some((entry) => entry.kind === 'mark' && entry.block !== undefined)
      ? inner
      : [{ kind: 'content', node }];
  }

  private paragraph(lines: readonly Line[]): readonly Entry[] {
    const entries: Entry[] = [];
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) entries.push({ kind: 'content', node: { kind: 'paragraph', lines: rest } });
      rest = [];
    };
    for (const line of lines) {
      const found = this.named(line);
      if (found === undefined) rest.push(line);
      else {
        flush();
        entries.push(found.mark);
        if (found.rest) rest = [found.rest];
      }
    }
    flush();
    return entries;
  }

  /** A line that is a name, or begins with one, and what follows the name. */
  private named(line: Line): { readonly mark: Entry; readonly rest?: Line } | undefined {
    const text = plain(line);
    if (text === '' || text.length > 1000) return undefined;
    const strong = isWholly(line, 'strong');
    const whole = text.length <= 120 ? blockIn(text) : undefined;
    if (whole !== undefined && (strong || isName(text))) {
      const mark = this.mark(strong ? RANK.strong : RANK.line, line, whole);
      return mark && { mark };
    }
    if (
      (this.main === RANK.strong && strong && this.isSibling(text)) ||
      (this.main === RANK.line && isForeign(text))
    )
      return { mark: { kind: 'mark', rank: this.main, line, block: undefined } };
    const { name, detail } = nameAndDetail(line);
    if (detail === undefined) return undefined;
    const block = blockForHeading(name);
    const lead = line.find((run) => run.text.trim() !== '');
    const rank = lead?.strong ? RANK.strong : RANK.label;
    if (block === undefined) {
      if (this.main !== rank || (leanBox(name) === undefined && !isOtherBox(name) && !endsBlock(name)))
        return undefined;
      return { mark: { kind: 'mark', rank, line: lineOf(name), block: undefined }, rest: restOf(line, name) };
    }
    const mark = this.mark(rank, lineOf(name), block);
    return mark && (isQuestion(detail) ? { mark } : { mark, rest: restOf(line, name) });
  }

  /**
   * Whether a strong line is a heading like those of the blocks, where they are strong lines: a name of another box, or any
   * heading with the same numbering that does not group notes.
   */
  private isSibling(text: string): boolean {
    if (isForeign(text)) return true;
    const isNumbered = /^[^\p{L}]*\p{N}/u.test(text);
    return isNumbered === this.isNumbered && text.length <= 60 && !isGroup(text) && !isQuestion(text);
  }

  private list(list: Extract<Node, { kind: 'list' }>): readonly Entry[] {
    const parts = list.items.map((item) => this.listItem(item));
    const names = parts.filter((part) => part?.[0]?.kind === 'mark' && part[0].block !== undefined).length;
    if (names > 0 && (names > 1 || list.items.length === 1 || this.main === RANK.list))
      return parts.flatMap((part, index): readonly Entry[] => part ?? this.otherItem(list.items[index]));
    // The blocks may be entries of a list further down, as in outlines.
    const inner = list.items.flatMap(({ nodes }) => this.flatten(nodes.slice(1)));
    const blocks = new Set(
      inner.flatMap((entry) => (entry.kind === 'mark' && entry.block ? [entry.block] : [])),
    );
    if (blocks.size >= 2)
      return list.items.flatMap(({ nodes }) => {
        const [first, ...rest] = nodes;
        return [...(first ? [{ kind: 'content' as const, node: first }] : []), ...this.flatten(rest)];
      });
    return [{ kind: 'content', node: list }];
  }

  private listItem({ nodes }: ListItem): readonly Entry[] | undefined {
    const [first, ...rest] = nodes;
    if (first === undefined || (first.kind !== 'paragraph' && first.kind !== 'heading')) return undefined;
    const [line = [], ...lines] = first.kind === 'heading' ? [first.line] : first.lines;
    const more: readonly Node[] = lines.length > 0 ? [{ kind: 'paragraph', lines }, ...rest] : rest;
    const content = more.map((node): Entry => ({ kind: 'content', node }));
    const text = plain(line);
    const block = text.length <= 120 ? blockIn(text) : undefined;
    if (block !== undefined && (more.length > 0 || isName(text))) {
      const mark = this.mark(RANK.list, line, block);
      return mark && [mark, ...content];
    }
    const { name, detail } = nameAndDetail(line);
    const labelled = detail === undefined ? undefined : blockForHeading(name);
    if (labelled === undefined || detail === undefined) return undefined;
    const mark = this.mark(RANK.list, lineOf(name), labelled);
    return (
      mark && [
        mark,
        ...(isQuestion(detail)
          ? []
          : [
              { kind: 'content' as const, node: { kind: 'paragraph' as const, lines: [restOf(line, name)] } },
            ]),
        ...content,
      ]
    );
  }

  /** An entry beside names of blocks: a box of another sheet, or something that belongs to no block. */
  private otherItem(item: ListItem | undefined): readonly Entry[] {
    if (item === undefined) return [];
    const [first, ...rest] = item.nodes;
    if (first?.kind !== 'paragraph') return item.nodes.map((node) => ({ kind: 'content', node }));
    const [line = [], ...lines] = first.lines;
    const { name, detail } = nameAndDetail(line);
    const more: readonly Node[] = [
      ...(detail === undefined ? [] : [paragraphOf(detail)]),
      ...(lines.length > 0 ? [{ kind: 'paragraph' as const, lines }] : []),
      ...rest,
    ];
    return [
      { kind: 'mark', rank: RANK.list, line: lineOf(name), block: undefined },
      ...more.map((node): Entry => ({ kind: 'content', node })),
    ];
  }
}

function isForeign(text: string): boolean {
  return endsBlock(text) || leanBox(text) !== undefined || isOtherBox(text);
}

/** Whether a label sorts the notes of a block: whom they are for, their type or phase, first and second ones. */
function isGroup(text: string): boolean {
  return (
    addressee(text) !== undefined ||
    phaseFor(text) !== undefined ||
    BLOCKS.some(({ key }) => typeFor(key, text) !== undefined) ||
    isKindOfSegment(bareHeading(text))
  );
}

/** What follows a name in a line, formatting and all. */
function restOf(line: Line, name: string): Line {
  const text = plain(line);
  const at = text.indexOf(name) + name.length;
  const rest = text.slice(at).replace(/^[\s:：*_–—-]+/u, '');
  // Formatting is kept where the name is a run of its own.
  const runs = [...line];
  while (runs.length > 0 && rest !== plain(runs).replace(/^[\s:：–—-]+/u, '')) runs.shift();
  if (runs.length === 0) return lineOf(rest);
  const [first, ...others] = runs;
  return first ? [{ ...first, text: first.text.replace(/^[\s:：–—-]+/u, '') }, ...others] : lineOf(rest);
}

/** Whether a plain line is a name and not an entry that happens to be called like a block: short, and no list of words. */
function isName(text: string): boolean {
  return text.length <= 80 && blockForHeading(text) !== undefined;
}

/** One block of a table that is a canvas. */
export interface TablePart {
  readonly block: BlockKey | undefined;
  readonly title: Line;
  readonly nodes: readonly Node[];
}

/** A table that is a whole canvas: a row, a column or a cell for each block. Undefined for any other table. */
export function sheetTable(table: Table): readonly TablePart[] | undefined {
  const cells = cellParts(table);
  const rows = rowParts(table);
  const best = distinct(rows) >= distinct(cells) ? rows : cells;
  return distinct(best) >= 2 ? best : undefined;
}

export function distinct(parts: readonly TablePart[]): number {
  return new Set(parts.flatMap(({ block }) => (block === undefined ? [] : [block]))).size;
}

/** A row per block: its name in the first or second cell, its notes in the others. Empty where the table is not so. */
function rowParts({ rows }: Table): readonly TablePart[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return [];
  const column = [0, 1]
    .map((candidate) => ({
      candidate,
      blocks: new Set(
        rows.flatMap((row) => (row[candidate] ? (blockIn(cellText(row[candidate])) ?? []) : [])),
      ),
    }))
    .sort((a, b) => b.blocks.size - a.blocks.size || a.candidate - b.candidate)[0];
  if (column === undefined || column.blocks.size < 2) return [];
  const { candidate } = column;
  // Names side by side make a sheet of cells.
  const side = rows.filter(
    (row) => row.filter((cell) => blockIn(cellText(cell)) !== undefined).length >= 2,
  ).length;
  if (side > 0 && width > 2) return [];
  const head =
    rows[0]?.every(({ header }) => header) &&
    blockIn(rows[0][candidate] ? cellText(rows[0][candidate]) : '') === undefined
      ? rows[0].map(cellText)
      : [];
  const names = rows.map((row) => (row[candidate] ? cellText(row[candidate]) : ''));
  // A block on several rows: a row per note.
  const repeats = names.some(
    (name, index) =>
      index > 0 &&
      ((name === '' && rows[index]?.some(({ nodes }) => nodes.length > 0)) ||
        (name !== '' && names.indexOf(name) < index)),
  );
  const parts: TablePart[] = [];
  /** The rows of each block, where each is a note. */
  const tables = new Map<BlockKey, (readonly Cell[])[]>();
  let last: Line | undefined;
  for (const row of head.length > 0 ? rows.slice(1) : rows) {
    const own = row[candidate];
    const name = own ? cellText(own) : '';
    const others = row.slice(candidate + 1).filter(({ nodes }) => nodes.length > 0);
    if (name === '' && last === undefined) continue;
    const title = name === '' ? (last ?? lineOf(name)) : (linesOf(own?.nodes ?? [])[0] ?? lineOf(name));
    last = title;
    const block = blockIn(plain(title)) ?? blockIn(name);
    const content = row.slice(candidate + 1);
    const isRowOfNotes = repeats && content.length > 1;
    if (isRowOfNotes && block !== undefined) {
      const known = tables.get(block);
      if (known) {
        known.push(content);
        continue;
      }
      const started = [...(head.length > 0 ? [(rows[0] ?? []).slice(candidate + 1)] : []), content];
      tables.set(block, started);
      parts.push({ block, title, nodes: [{ kind: 'table', rows: started }] });
      continue;
    }
    parts.push({ block, title, nodes: others.flatMap(({ nodes }) => nodes) });
  }
  return parts;
}

/** Cells that name a block: their own content, or that of the cells below them. */
function cellParts({ rows }: Table): readonly TablePart[] {
  const parts: { block: BlockKey | undefined; title: Line; nodes: Node[] }[] = [];
  const open = new Map<number, { block: BlockKey | undefined; title: Line; nodes: Node[] }>();
  for (const row of rows)
    row.forEach((cell, column) => {
      const split = splitCell(cell);
      if (split.length === 0) {
        const above = open.get(column);
        if (above) for (const node of cell.nodes) above.nodes.push(node);
        return;
      }
      for (const part of split) {
        const added = { ...part, nodes: [...part.nodes] };
        parts.push(added);
        open.set(column, added);
      }
    });
  return parts;
}

/** The parts of a cell that begin with names; empty where it names none. */
export function splitCell({
  nodes,
  header,
}: {
  readonly nodes: readonly Node[];
  readonly header: boolean;
}): readonly TablePart[] {
  const parts: { block: BlockKey | undefined; title: Line; nodes: Node[] }[] = [];
  const add = (node: Node): void => {
    parts.at(-1)?.nodes.push(node);
  };
  let first = true;
  for (const node of nodes) {
    if (node.kind === 'heading') {
      const block = blockIn(plain(node.line));
      if (block !== undefined || leanBox(plain(node.line)) !== undefined)
        parts.push({ block, title: node.line, nodes: [] });
      else add(node);
      first = false;
      continue;
    }
    if (node.kind !== 'paragraph') {
      first = false;
      add(node);
      continue;
    }
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) add({ kind: 'paragraph', lines: rest });
      rest = [];
    };
    for (const line of node.lines) {
      const text = plain(line);
      const strong = isWholly(line, 'strong');
      const block = text.length <= 100 ? blockIn(text) : undefined;
      const isFirst = first && rest.length === 0;
      if (block !== undefined && (isFirst || strong)) {
        flush();
        parts.push({ block, title: line, nodes: [] });
      } else if ((isFirst || strong) && leanBox(text) !== undefined && (strong || header)) {
        flush();
        parts.push({ block: undefined, title: line, nodes: [] });
      } else {
        const label = isFirst || strong || line[0]?.strong ? nameAndDetail(line) : undefined;
        const named = label?.detail === undefined ? undefined : blockForHeading(label.name);
        if (named !== undefined && label) {
          flush();
          parts.push({
            block: named,
            title: lineOf(label.name),
            nodes: isQuestion(label.detail ?? '') ? [] : [paragraphOf(label.detail ?? '')],
          });
        } else rest.push(line);
      }
      if (text !== '') first = false;
    }
    flush();
  }
  return parts;
}
