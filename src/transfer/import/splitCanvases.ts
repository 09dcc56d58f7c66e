/** A document in the neutral tree to the canvases in it. */
import { comparable } from '../../canvas/blockNames';
import type { BlockKey } from '../../canvas/blocks';
import { readBlock } from './block/readBlock';
import { isStrongName } from './blockIn';
import type { DraftCanvas, DraftItem, LeaveOut } from './draftCanvas';
import { readDrawing } from './drawing';
import { isDrawing } from './drawingLines';
import { nameAndDetail } from './entry';
import { bareHeading } from './heading';
import { readMermaid } from './mermaid';
import { isOtherBox, leanBox } from './otherSheets';
import { type Entry, entriesOf, mainRank } from './sections';
import { alternativesIn, distinct, sheetTable, type TablePart } from './sheetTable';
import { announcesName, nameInTitle } from './titles';
import { cellText, type Line, linesOf, type Node, plain } from './tree';
import { addressee, endsBlock, isAboutTheCanvas, isKindOfMoney, isRank } from './words';

/** Reads the data in a code block; undefined where it is none that holds a canvas. */
export type ReadCode = (language: string, text: string) => readonly DraftCanvas[];

/** The content of a block, from one place of the document. */
interface Part {
  readonly block: BlockKey;
  readonly title: string;
  readonly nodes: Node[];
  readonly cell: boolean;
}

/** One canvas of the document while it is read. */
class DraftCanvasBuilder {
  name: string | undefined;
  /** The rank of the heading that the canvas is below. */
  titleRank = 0;
  title: string | undefined;
  /** The first heading above it. */
  topTitle: string | undefined;
  readonly sections: Part[] = [];
  readonly drawings: (readonly TablePart[])[] = [];
  readonly data: DraftCanvas[] = [];
  readonly lean = new Map<string, Line[]>();
  readonly otherBoxes: string[] = [];

  /** Which of the sheets that are called canvas the title names. */
  kind: CanvasKind | undefined;

  /** The blocks that it has so far. */
  readonly blocks = new Set<BlockKey>();

  /** All that it says. */
  lines(): readonly Line[] {
    return [
      ...this.sections.flatMap(({ nodes }) => linesOf(nodes)),
      ...this.drawings.flat().flatMap(({ nodes }) => linesOf(nodes)),
      ...[...this.lean.values()].flat(),
    ];
  }
}

/** The canvases of a document, in order. */
export function splitCanvases(
  nodes: readonly Node[],
  readCode: ReadCode,
  leaveOut: LeaveOut,
): readonly DraftCanvas[] {
  const entries = entriesOf(nodes);
  const rank = mainRank(entries);
  const builders = new Divider(rank, readCode, leaveOut).divide(entries);
  // Beside a whole canvas, a heading elsewhere that is called like a block is no canvas of its own.
  const hasWhole = builders.some(({ blocks }) => blocks.size >= WHOLE);
  return builders.flatMap((builder) => {
    if (hasWhole && builder.data.length === 0 && builder.blocks.size + builder.lean.size < FRAGMENT) {
      for (const line of builder.lines()) if (plain(line) !== '') leaveOut(plain(line), 'outside');
      return [];
    }
    return [...builder.data, ...finish(builder, leaveOut)];
  });
}

/** From this many blocks on a canvas is taken for whole; below the other, for a part of some other document. */
const WHOLE = 6;
const FRAGMENT = 3;

type CanvasKind = 'business' | 'other';

/** Which kind of canvas a title announces. */
function kindOfCanvas(title: string): CanvasKind | undefined {
  if (
    /\blean[- ]?canvas\b|精益画布|精實畫布|リーンキャンバス|\b(?:value proposition|mission model|team|empathy|product|opportunity|project) canvas\b/iu.test(
      title,
    )
  )
    return 'other';
  return /business[- ]?model|\bbmc\b|商业模式|商業模式|ビジネスモデル|modelo de neg[oó]cio|gesch(?:ä|ae)ftsmodell|mod[eè]le (?:[eé]conomique|d['’]affaires)|modello di business/iu.test(
    title,
  )
    ? 'business'
    : undefined;
}

type CurrentSection =
  | { readonly kind: 'before' }
  | { readonly kind: 'block'; readonly part: Part; readonly rank: number }
  | { readonly kind: 'lean'; readonly lines: Line[]; readonly rank: number }
  | { readonly kind: 'other'; readonly rank: number; readonly between: boolean };

class Divider {
  private readonly builders: DraftCanvasBuilder[] = [];
  private readonly titles: { readonly rank: number; readonly text: string }[] = [];
  private place: CurrentSection = { kind: 'before' };
  /** A more prominent heading has come since the last block. */
  private titled = false;
  /** Nothing but headings has come since a title. */
  private isBelowTitle = false;
  /** The heading before the text here announces the name of the business; then the name. */
  private named: boolean | string = false;

  constructor(
    private readonly rank: number,
    private readonly readCode: ReadCode,
    private readonly leaveOut: LeaveOut,
  ) {}

  divide(entries: readonly Entry[]): readonly DraftCanvasBuilder[] {
    for (const entry of entries) {
      if (entry.kind === 'mark') this.mark(entry);
      else this.content(entry.node);
    }
    return this.builders;
  }

  /** The canvas that blocks belong to; `drawn`: they are in a table or drawing that is a whole canvas. */
  private current(blocks: readonly BlockKey[], drawn = false): DraftCanvasBuilder {
    const last = this.builders.at(-1);
    const repeats = last !== undefined && this.titled && blocks.some((block) => last.blocks.has(block));
    const title = this.title() ?? (typeof this.named === 'string' ? this.named : undefined);
    const titleRank = this.titles.at(-1)?.rank ?? 0;
    const kind = this.kind();
    const isOther =
      last !== undefined &&
      this.titled &&
      kind !== undefined &&
      last.kind !== undefined &&
      kind !== last.kind;
    // A grid and the same canvas in sections, under headings of one document, are one canvas.
    const isSameAgain =
      last !== undefined &&
      last.titleRank > 1 &&
      !this.titles.some((known) => known.text === last.title) &&
      (drawn ? last.drawings.length === 0 : last.sections.length === 0) &&
      this.titles[0]?.text === last.topTitle;
    if (
      last &&
      !isOther &&
      (isSameAgain || !(repeats && title !== undefined && title !== last.name && titleRank <= last.titleRank))
    ) {
      this.titled = false;
      last.name ??= title;
      return last;
    }
    const added = new DraftCanvasBuilder();
    added.name = title;
    added.titleRank = titleRank;
    added.title = this.titles.at(-1)?.text;
    added.topTitle = this.titles[0]?.text;
    added.kind = kind;
    this.builders.push(added);
    this.titled = false;
    return added;
  }

  /** Whether a title behind a canvas says that what follows is about it: “Suggested improvements”. */
  private isBelowRemarks(): boolean {
    const last = this.builders.at(-1);
    const title = this.titles.at(-1)?.text;
    return last !== undefined && title !== undefined && title !== last.title && isAboutTheCanvas(title);
  }

  private kind(): CanvasKind | undefined {
    for (const { text } of [...this.titles].reverse()) {
      const kind = kindOfCanvas(text);
      if (kind !== undefined) return kind;
    }
    return undefined;
  }

  /** Whether a heading stands directly below a title that has no name in it: “Business Model Canvas”, then the name. */
  private isSubtitle(): boolean {
    return this.isBelowTitle && this.title() === undefined && this.named === false;
  }

  private title(): string | undefined {
    for (const { text } of [...this.titles].reverse()) {
      const name = nameInTitle(text);
      if (name !== undefined && !endsBlock(text)) return name;
    }
    return undefined;
  }

  private mark({ rank, line, block }: Extract<Entry, { kind: 'mark' }>): void {
    const text = plain(line);
    const { place } = this;
    const isInside = place.kind === 'block' && rank > place.rank;
    if (block !== undefined) {
      if (this.isBelowRemarks()) {
        this.leaveOut(text, 'outside');
        this.place = { kind: 'other', rank, between: false };
        return;
      }
      if (isInside && place.part.block === block) {
        place.part.nodes.push({ kind: 'heading', depth: rank, line });
        return;
      }
      const builder = this.current([block]);
      const part: Part = { block, title: text, nodes: [], cell: rank > 6 };
      builder.sections.push(part);
      builder.blocks.add(block);
      // “Solution” is read as the offer, but also identifies the document as a lean canvas.
      const box = leanBox(text);
      if (box !== undefined && rank === this.rank) builder.lean.set(box, builder.lean.get(box) ?? []);
      this.place = { kind: 'block', part, rank };
      return;
    }
    const box = leanBox(text);
    const atLevel =
      rank === this.rank || (place.kind !== 'before' && rank === place.rank && rank >= this.rank);
    if (atLevel && (box !== undefined || isOtherBox(text))) {
      const builder =
        this.titled || this.builders.length === 0
          ? this.current([])
          : (this.builders.at(-1) ?? this.current([]));
      if (box === undefined) builder.otherBoxes.push(bareHeading(text));
      const lines = (box === undefined ? undefined : builder.lean.get(box)) ?? [];
      if (box !== undefined) builder.lean.set(box, lines);
      this.place = { kind: 'lean', lines, rank };
      if (box === undefined) this.leaveOut(text, 'no-block');
      return;
    }
    if (isInside && !endsBlock(text)) {
      place.part.nodes.push({ kind: 'heading', depth: Math.min(rank, 8), line });
      return;
    }
    while (this.titles.length > 0 && (this.titles.at(-1)?.rank ?? 0) >= rank) this.titles.pop();
    if (this.rank === 0 || rank < this.rank) {
      this.titles.push({ rank, text });
      this.titled = true;
      this.isBelowTitle = true;
      this.place = { kind: 'other', rank, between: false };
      return;
    }
    if (this.builders.length > 0) this.leaveOut(text, endsBlock(text) ? 'heading' : 'no-block');
    else if (announcesName(text)) this.named = true;
    else if (this.isSubtitle()) this.named = nameInTitle(text) ?? false;
    this.place = {
      kind: 'other',
      rank,
      between: text !== '' && this.builders.length > 0 && !endsBlock(text),
    };
  }

  private content(node: Node): void {
    if (node.kind === 'code' && this.code(node.language.toLowerCase(), node.text)) return;
    if (node.kind === 'table') {
      const alternatives = alternativesIn(node);
      for (const { name, table } of alternatives) {
        this.titles.push({ rank: this.rank, text: name });
        this.titled = true;
        this.content(table);
        this.titles.pop();
      }
      if (alternatives.length > 0) return;
      const parts = sheetTable(node);
      const most = this.place.kind === 'block' ? 4 : 2;
      if (parts && distinct(parts) >= most) {
        this.draw(parts);
        return;
      }
    }
    const { place } = this;
    switch (place.kind) {
      case 'block':
        place.part.nodes.push(node);
        return;
      case 'lean':
        for (const line of linesOf([node])) place.lines.push(line);
        return;
      case 'before':
      case 'other':
        this.outside(node, place.kind === 'other' && place.between);
    }
  }

  private draw(parts: readonly TablePart[]): void {
    const builder = this.current(
      parts.flatMap(({ block }) => block ?? []),
      true,
    );
    builder.drawings.push(parts);
    for (const { block } of parts) if (block !== undefined) builder.blocks.add(block);
    if (this.place.kind === 'block') return;
    this.place = { kind: 'other', rank: this.rank, between: false };
  }

  private code(language: string, text: string): boolean {
    if (language === 'mermaid' || language === 'textusm' || /^\s*(?:graph|flowchart|mindmap)\b/u.test(text)) {
      const parts = readMermaid(text);
      // Diagrams of other kinds are no lists of notes, wherever they stand.
      if (distinct(parts) < 1) {
        const reason = this.place.kind === 'block' ? 'code' : 'outside';
        for (const line of text.split('\n')) this.leaveOut(line, reason);
      } else this.draw(parts);
      return true;
    }
    if (isDrawing(text)) {
      const parts = readDrawing(text);
      if (distinct(parts) < 2) return false;
      this.draw(parts);
      return true;
    }
    const sheets = this.readCode(language, text);
    if (sheets.length === 0) return false;
    const builder = this.current(sheets.flatMap(({ blocks }) => [...blocks.keys()]));
    for (const sheet of sheets)
      builder.data.push(
        sheet.name === undefined && builder.name !== undefined ? { ...sheet, name: builder.name } : sheet,
      );
    return true;
  }

  private outside(node: Node, between: boolean): void {
    if (node.kind !== 'rule') this.isBelowTitle = false;
    if (this.named === true) {
      const [first] = node.kind === 'paragraph' ? node.lines : [];
      const name = first && nameInTitle(plain(first));
      this.named = name ?? false;
      if (name !== undefined) return;
    }
    if (this.builders.length === 0 && this.titles.length === 0 && node.kind === 'paragraph') {
      const [first] = node.lines;
      if (first && nodeIsTitle(first)) {
        this.titles.push({ rank: 0, text: plain(first) });
        return;
      }
    }
    const texts =
      node.kind === 'table'
        ? node.rows.map((row) =>
            row
              .map(cellText)
              .filter((text) => text !== '')
              .join(' | '),
          )
        : linesOf([node]).map(plain);
    for (const text of texts) if (text !== '') this.leaveOut(text, between ? 'no-block' : 'outside');
  }
}

/** Whether a line of text is the title of a canvas: “Business Model Canvas – Pedal Post”. */
function nodeIsTitle(line: Line): boolean {
  const text = plain(line);
  const isCanvas = /canvas|画布|畫布|キャンバス|\bbmc\b/iu;
  const [first = ''] = text.split(/\s*[:：–—|-]\s*/u);
  const isShort = text.split(/\s+/u).length <= 6;
  return (
    text.length <= 80 &&
    !/[.。!?]/u.test(text) &&
    isCanvas.test(text) &&
    (isShort || isCanvas.test(first)) &&
    !/:$/u.test(text)
  );
}

/**
 * Below a rule inside the last block, where no other block has one, the foot of the document begins: a heading or label
 * there does not group notes like those before it.
 */
function withoutFoot(sections: readonly Part[], leaveOut: LeaveOut): readonly Part[] {
  const last = sections.at(-1);
  if (last === undefined || sections.length < WHOLE) return sections;
  const ruleIn = ({ nodes }: Part): number => {
    const end = nodes.findLastIndex(({ kind }) => kind !== 'rule');
    return nodes.findIndex(({ kind }, index) => kind === 'rule' && index > 0 && index < end);
  };
  const rule = ruleIn(last);
  if (rule === -1 || sections.some((part) => part !== last && ruleIn(part) !== -1)) return sections;
  const isTitle = (node: Node | undefined): boolean =>
    node?.kind === 'heading' ||
    (node?.kind === 'paragraph' && node.lines.some((line) => line.some(({ strong }) => strong)));
  const above = last.nodes.slice(0, rule);
  const below = last.nodes.slice(rule + 1);
  const title = below.find(({ kind }) => kind !== 'rule');
  const text = title === undefined ? '' : plain(linesOf([title])[0] ?? []);
  if (
    !isTitle(title) ||
    isKindOfMoney(text) ||
    above.some((node) => node.kind === title?.kind && isTitle(node))
  )
    return sections;
  for (const line of linesOf(below)) if (plain(line) !== '') leaveOut(plain(line), 'outside');
  return sections.map((part) => (part === last ? { ...part, nodes: above } : part));
}

/** A last line that has the same label in several blocks (“Source: …”, “Status: …”) is about the text, not about the business. */
function withoutReferences(sections: readonly Part[], leaveOut: LeaveOut): readonly Part[] {
  const referenceIn = ({ nodes }: Part): Line | undefined => {
    const content = nodes.filter(({ kind }) => kind !== 'rule');
    const last = content.at(-1);
    return content.length > 1 && last?.kind === 'paragraph' && last.lines.length === 1
      ? last.lines[0]
      : undefined;
  };
  const labelOf = (part: Part): string | undefined => {
    const line = referenceIn(part);
    const { name, detail } = line === undefined ? { name: '' } : nameAndDetail(line);
    return detail === undefined || addressee(name) !== undefined || isRank(name)
      ? undefined
      : comparable(name);
  };
  const labels = sections.flatMap((part) => labelOf(part) ?? []);
  return sections.map((part) => {
    const label = labelOf(part);
    const line = referenceIn(part);
    if (line === undefined || labels.filter((other) => other === label).length < SEVERAL) return part;
    leaveOut(plain(line), 'prose', part.block);
    return {
      ...part,
      nodes: part.nodes.filter((node) => !(node.kind === 'paragraph' && node.lines[0] === line)),
    };
  });
}

/** A label in this many blocks is no coincidence. */
const SEVERAL = 3;

/** The sheet that the parts of a document make, the fullest account first; what only repeats it is left out. */
function finish(builder: DraftCanvasBuilder, leaveOut: LeaveOut): readonly DraftCanvas[] {
  const sections = mergedParts(
    withoutReferences(withoutFoot(builder.sections, leaveOut), leaveOut),
    leaveOut,
  );
  const drawn: (readonly (readonly [BlockKey, readonly DraftItem[]])[])[] = [];
  const boxes = new Map(builder.lean);
  for (const parts of builder.drawings) {
    for (const { block, title, nodes, beside = [] } of parts) {
      for (const text of beside) leaveOut(text, 'prose', block);
      if (block === undefined) {
        const box = leanBox(plain(title));
        if (box !== undefined) boxes.set(box, [...(boxes.get(box) ?? []), ...linesOf(nodes)]);
        else {
          if (isOtherBox(plain(title))) builder.otherBoxes.push(plain(title));
          for (const line of [title, ...linesOf(nodes)])
            if (plain(line) !== '') leaveOut(plain(line), 'no-block');
        }
      }
    }
    drawn.push([
      ...mergedParts(
        parts.flatMap(({ block, title, nodes }) =>
          block === undefined ? [] : [{ block, title: plain(title), nodes: [...nodes], cell: true }],
        ),
        leaveOut,
        new Set(segmentNames(sections)),
      ),
    ]);
  }
  const filled = (blocks: Iterable<readonly [BlockKey, readonly DraftItem[]]>): number =>
    [...blocks].filter(([, items]) => items.length > 0).length;
  const accounts = [sections, ...drawn.map((entries) => new Map(entries))].sort(
    (a, b) => filled(b) - filled(a),
  );
  const blocks = new Map<BlockKey, readonly DraftItem[]>();
  // The account that says most about a block comes first: an overview only adds what the details lack.
  for (const block of new Set(accounts.flatMap((account) => [...account.keys()])))
    for (const items of fullestFirst(accounts.flatMap((account) => [account.get(block) ?? []]))) {
      const known = blocks.get(block);
      if (known === undefined || known.length === 0) blocks.set(block, items);
      else {
        const told = tellingWordsOf(known);
        const leads = new Set(known.flatMap(({ name }) => leadOf(name) ?? []));
        const fresh: DraftItem[] = [];
        for (const item of items) {
          const share = shareTold(told, item);
          if (share < LIKE && !leads.has(leadOf(item.name) ?? '')) fresh.push(item);
          else {
            const text = item.note === undefined ? item.name : `${item.name}: ${item.note}`;
            leaveOut(text, share === 1 ? 'repeated' : 'alike', block);
          }
        }
        blocks.set(block, [...known, ...fresh]);
      }
    }
  const lean = new Map(
    [...boxes].map(([box, lines]) => [box, lines.map(plain).filter((text) => text !== '')] as const),
  );
  const titles = [
    ...builder.sections.map(({ title }) => title),
    ...builder.drawings.flat().map(({ title }) => plain(title)),
  ];
  // A text that merely has a heading like a block is no canvas: a name must say it, or several.
  if (blocks.size + lean.size < 3 && !titles.some(isStrongName)) return [];
  return [
    {
      ...(builder.name === undefined ? {} : { name: builder.name }),
      header: {},
      blocks,
      lean,
      otherBoxes: builder.otherBoxes,
    },
  ];
}

/** Accounts of a block in their order, after one that says much more than the first. */
function fullestFirst(accounts: readonly (readonly DraftItem[])[]): readonly (readonly DraftItem[])[] {
  const [first = []] = accounts;
  const fullest = [...accounts].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  return fullest === undefined ||
    lengthOf(fullest) < Math.max(lengthOf(first) * MUCH_MORE, lengthOf(first) + 40)
    ? accounts
    : [fullest, ...accounts.filter((account) => account !== fullest)];
}

/** Details are at least this many times as long as an overview. */
const MUCH_MORE = 1.5;

function lengthOf(items: readonly DraftItem[]): number {
  return items.reduce((sum, { name, note = '' }) => sum + name.length + note.length, 0);
}

/** From this share of its words on that another account of the block has, a note is taken to say the same. */
const LIKE = 0.5;

function tellingWordsOf(notes: readonly DraftItem[]): ReadonlySet<string> {
  return new Set(
    notes.flatMap(({ name, note = '', tags }) => [...tellingWords(`${name} ${note} ${tags.join(' ')}`)]),
  );
}

/** The first telling word of a name. */
function leadOf(name: string): string | undefined {
  return [...tellingWords(name)][0];
}

/** The fraction of the significant words of a note that occur in other notes already. */
function shareTold(told: ReadonlySet<string>, { name, note = '' }: DraftItem): number {
  const words = [...tellingWords(`${name} ${note}`)];
  const isTold = (word: string): boolean =>
    told.has(word) ||
    (/^\p{Script=Latin}{3,4}$/u.test(word) && [...told].some((other) => other.startsWith(word)));
  return words.length === 0 ? 1 : words.filter(isTold).length / words.length;
}

/** The words of a text that are not small ones, without their endings; pairs of characters where there are no blanks. */
function tellingWords(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word))
        return word.length >= 3 ? [word.slice(0, 5)] : [];
      const characters = [...word];
      return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
    }),
  );
}

/** Parts read and put together by block; what a block says twice is there once. Segments first: others refer to them. */
function mergedParts(
  parts: readonly Part[],
  leaveOut: LeaveOut,
  known: ReadonlySet<string> = new Set(),
): Map<BlockKey, readonly DraftItem[]> {
  const blocks = new Map<BlockKey, readonly DraftItem[]>();
  /** The names that are in each block already. */
  const said = new Map<BlockKey, Set<string>>();
  const read = ({ block, nodes, cell }: Part, segments: ReadonlySet<string>): void => {
    const before = blocks.get(block) ?? [];
    const items = readBlock(block, nodes, leaveOut, { cell, segments });
    const names = said.get(block) ?? new Set();
    said.set(block, names);
    // Only what an earlier part says is a repetition; a list may have a name twice.
    const fresh = items.filter((item) => {
      const repeated = names.has(comparable(item.name));
      if (repeated) leaveOut(item.name, 'repeated', block);
      return !repeated;
    });
    for (const { name } of fresh) if (comparable(name) !== '') names.add(comparable(name));
    blocks.set(block, [...before, ...fresh]);
  };
  const isSegments = ({ block }: Part): boolean => block === 'customer_segments';
  for (const part of parts.filter(isSegments)) read(part, known);
  const segments = new Set([...known, ...segmentNames(blocks)]);
  for (const part of parts) if (!isSegments(part)) read(part, segments);
  return blocks;
}

function segmentNames(blocks: ReadonlyMap<BlockKey, readonly DraftItem[]>): readonly string[] {
  return (blocks.get('customer_segments') ?? [])
    .map(({ name }) => comparable(name))
    .filter((name) => name !== '');
}
