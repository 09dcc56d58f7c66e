/** Finds the parts of a document that are blocks of a canvas, in whatever form their names are written. */

import { BLOCK_KEYS, BLOCKS, type BlockKey } from '../../canvas/blocks';
import { blockIn, isStrongName } from './blockIn';
import { blockOfHeading } from './blockOfHeading';
import { nameAndDetail } from './entry';
import { bareHeading } from './heading';
import { isOtherBox, leanBox } from './otherSheets';
import { sheetTable } from './sheetTable';
import { phaseFor, typeFor } from './terms';
import {
  isWholly,
  type Line,
  type ListItem,
  lineOf,
  type Node,
  paragraphOf,
  plain,
  type Table,
} from './tree';
import { addressee, endsBlock, isKindOfMoney, isKindOfSegment, isQuestion } from './words';

/** The rank of a name, from most prominent; headings have their depth, 1 to 6. */
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

/** Reads a document as marks (names of blocks and other headings) and the content between them. */
export function entriesOf(nodes: readonly Node[]): readonly Entry[] {
  const all = new Flattener(() => true).flatten(nodes);
  const rank = mainRank(all);
  const groups = groupsOfBlocks(all, rank);
  const found = new Set(
    all.flatMap((entry) =>
      isMark(entry) && entry.block && entry.rank === rank && !groups.has(entry.line) ? [entry.block] : [],
    ),
  );
  const depthOnly = rank <= RANK.strong;
  const named = all.filter(
    (entry) => entry.kind === 'mark' && entry.rank === rank && entry.block !== undefined,
  );
  const isNumbered =
    named.filter((entry) => entry.kind === 'mark' && /^[^\p{L}]*\p{N}/u.test(plain(entry.line))).length * 2 >
    named.length;
  const accepted = new Flattener(
    (mark) => {
      if (groups.has(mark.line)) return false;
      if (mark.block === undefined) return mark.rank <= RANK.strong;
      if (mark.rank === rank) return true;
      // A name of another rank counts where the main rank lacks its block.
      if (found.has(mark.block)) return mark.rank < rank && mark.rank <= 6 && !depthOnly;
      return mark.rank <= Math.max(rank, RANK.strong) && isStrongName(plain(mark.line));
    },
    rank,
    isNumbered,
  ).flatten(nodes);
  return withLastBlock(withNamesThatSayMore(withKindsOfMoney(accepted, rank), rank), rank);
}

/** Headings with several blocks in them (“Resources and activities”) where the blocks themselves are named directly below. */
function groupsOfBlocks(entries: readonly Entry[], rank: number): ReadonlySet<Line> {
  return new Set(
    entries.flatMap((entry, index): readonly Line[] => {
      const next = entries[index + 1];
      if (!isMark(entry) || entry.rank !== rank || blockOfHeading(plain(entry.line)) !== undefined) return [];
      if (next === undefined || !isMark(next) || next.rank <= rank) return [];
      const end = entries.findIndex((other, at) => at > index && isMark(other) && other.rank <= rank);
      const below = entries.slice(index + 1, end === -1 ? entries.length : end).filter(isMark);
      const named = new Set(below.flatMap(({ line }) => blockOfHeading(plain(line)) ?? []));
      return named.size >= 2 ? [entry.line] : [];
    }),
  );
}

function isMark(entry: Entry): entry is Extract<Entry, { kind: 'mark' }> {
  return entry.kind === 'mark';
}

/** “Fixed costs” at the level of “Cost structure” before it belongs to it. */
function withKindsOfMoney(entries: readonly Entry[], rank: number): readonly Entry[] {
  let block: BlockKey | undefined;
  return entries.map((entry) => {
    if (!isMark(entry) || entry.rank > rank) return entry;
    if (
      entry.rank === rank &&
      entry.block === undefined &&
      (block === 'cost_structure' || block === 'revenue_streams') &&
      isKindOfMoney(plain(entry.line))
    )
      return { ...entry, rank: rank + 1 };
    block = entry.block;
    return entry;
  });
}

/** A heading among those of the blocks that begins with the short name of one that is missing: “Channels of access”. */
function withNamesThatSayMore(entries: readonly Entry[], rank: number): readonly Entry[] {
  const marks = entries.filter((entry) => isMark(entry) && entry.rank === rank);
  const named = new Set(marks.flatMap((entry) => (isMark(entry) && entry.block ? [entry.block] : [])));
  if (named.size < MANY_BLOCKS || named.size === BLOCK_KEYS.length) return entries;
  const first = marks.findIndex((entry) => isMark(entry) && entry.block !== undefined);
  const last = marks.findLastIndex((entry) => isMark(entry) && entry.block !== undefined);
  const among = new Set(marks.slice(first, last + 1));
  return entries.map((entry) => {
    if (!isMark(entry) || entry.block !== undefined || !among.has(entry)) return entry;
    const [word = '', ...rest] = bareHeading(plain(entry.line)).split(/\s+/u);
    if (rest.length === 0 || rest.length > 4 || isForeign(plain(entry.line))) return entry;
    const block = blockOfHeading(word);
    return block !== undefined && !named.has(block) ? { ...entry, block } : entry;
  });
}

/** From this many blocks on at one level, headings between them are taken to be of the canvas. */
const MANY_BLOCKS = 6;

/**
 * Where eight blocks are named in a row and one other heading is among them, or continues their numbers, that heading names
 * the ninth in words that are not in the table.
 */
function withLastBlock(entries: readonly Entry[], rank: number): readonly Entry[] {
  const marks = entries.filter((entry) => entry.kind === 'mark' && entry.rank === rank);
  const named = marks.flatMap((entry) => (entry.kind === 'mark' && entry.block ? [entry.block] : []));
  const missing = BLOCK_KEYS.filter((key) => !named.includes(key));
  const [block] = missing;
  if (named.length !== BLOCK_KEYS.length - 1 || missing.length !== 1 || block === undefined) return entries;
  const first = marks.findIndex((entry) => entry.kind === 'mark' && entry.block !== undefined);
  const last = marks.findLastIndex((entry) => entry.kind === 'mark' && entry.block !== undefined);
  const candidates = marks.filter((entry, index) => {
    if (entry.kind !== 'mark' || entry.block !== undefined) return false;
    if (isForeign(plain(entry.line)) || NO_BLOCK.test(plain(entry.line))) return false;
    const number = /^[^\p{L}\p{N}]*(\p{Nd}{1,2})(?!\p{Nd})/u.exec(plain(entry.line))?.[1];
    const isAmong = index > first && index < last;
    return isAmong || (index === first - 1 && number === '1') || (index === last + 1 && number === '9');
  });
  const [only] = candidates;
  return candidates.length === 1
    ? entries.map((entry) => (entry === only && entry.kind === 'mark' ? { ...entry, block } : entry))
    : entries;
}

/** Parts of plans and reports that no block is called by. */
const NO_BLOCK =
  /validation|milestone|roadmap|timeline|go[- ]to[- ]market|risk|metric|financial|projection|forecast|competit|swot|growth|strateg|implementation|problem|solution|vision|mission|summary|team|impact|sustainab|validaci|hitos|riesgo|m[eé]trica|proyecci|finan[cz]|competencia|concorr|risque|risco|indicateur|prévision|wettbewerb|risik|kennzahl|meilenstein/iu;

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
        const text = plain(node.line);
        const block = blockIn(text) ?? (isForeign(text) ? undefined : node.block);
        return [this.mark(node.depth, node.line, block) ?? { ...mark, block: undefined }];
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
    const block = blockOfHeading(name);
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
    if (names > 0 && (names > 1 || list.items.length === 1 || this.main === RANK.list)) {
      const entries = parts.flatMap(
        (part, index): readonly Entry[] => part ?? this.otherItem(list.items[index]),
      );
      // Below a list with several blocks and their notes, the last of them does not go on.
      const isWhole = names > 2 && entries.at(-1)?.kind === 'content';
      return isWhole ? [...entries, { kind: 'mark', rank: RANK.list, line: [], block: undefined }] : entries;
    }
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
    const labelled = detail === undefined ? undefined : blockOfHeading(name);
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
  return text.length <= 80 && blockOfHeading(text) !== undefined;
}
