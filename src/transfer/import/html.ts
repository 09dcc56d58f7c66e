/** HTML to the neutral tree, by a tolerant parser that runs nothing. */
import { Parser } from 'htmlparser2';
import type { BlockKey } from '../../canvas/blocks';
import { blockOfHeading } from './blockOfHeading';
import { type Cell, type Line, type ListItem, type Node, plain, type Run } from './tree';

/** Deeper than this no document of a person is; what is deeper is read as if it were here. */
const DEEPEST = 200;

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'nav',
  'textarea',
  'select',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup html main p section summary td th caption'.split(
    ' ',
  ),
);

interface TableBuilder {
  readonly rows: CellAt[][];
  covered: Map<string, true>;
}
interface CellAt extends Cell {
  readonly column: number;
}

interface Frame {
  readonly tag: string;
  readonly nodes: Node[];
  readonly items: ListItem[];
  readonly table?: TableBuilder;
  readonly cell?: { readonly columns: number; readonly rows: number };
}

/** An open element that holds other elements, with the block that its class or id names. */
interface OpenBox {
  readonly tag: string;
  /** Undefined as soon as a heading inside has taken it. */
  block: BlockKey | undefined;
}

/** Pages whose classes name at least as many blocks are a canvas in markup, whatever language they are in. */
const MARKED_UP = 5;

/** How the text of the document is to be read. */
interface Reading {
  /** A line break in the text is one, as in Markdown; in HTML it is a blank. */
  readonly keepsLines: boolean;
}

/** Reads HTML. What it cannot make sense of is read as text; scripts and styles are left out. */
export function readHtml(html: string, { keepsLines }: Reading = { keepsLines: false }): readonly Node[] {
  const root = frame('root');
  const stack: Frame[] = [root];
  let lines: Run[][] = [[]];
  let skipping = 0;
  let strong = 0;
  let emphasis = 0;
  let struck = 0;
  let code: { language: string; text: string } | undefined;
  const hrefs: string[] = [];
  let footnotes = 0;
  const boxes: OpenBox[] = [];
  /** The blocks that classes and ids of the page name. */
  const marked = new Set<BlockKey>();
  const headings: { block: BlockKey | undefined }[] = [];
  /** Where a decoration inside a heading begins: its number of runs before it, per open element. */
  const decorations: (number | undefined)[] = [];
  const inHeading = (): boolean => /^h[1-6]$/.test(top().tag);
  const top = (): Frame => stack.at(-1) ?? root;

  const take = (): readonly Line[] => {
    const taken = lines.map(trimmed).filter((line) => line.length > 0);
    lines = [[]];
    return taken;
  };
  const flush = (): void => {
    const taken = take();
    if (taken.length > 0) top().nodes.push({ kind: 'paragraph', lines: taken });
  };
  const addText = (text: string): void => {
    if (text === '') return;
    const href = hrefs.at(-1);
    lines.at(-1)?.push({
      text,
      strong: strong > 0,
      emphasis: emphasis > 0,
      struck: struck > 0,
      ...(href !== undefined && href !== '' ? { href } : {}),
    });
  };
  const breakLine = (): void => {
    lines.push([]);
  };
  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (skipping > 0 || SKIPPED.has(tag)) {
      skipping++;
      return;
    }
    switch (tag) {
      case 'b':
      case 'strong':
        strong++;
        return;
      case 'i':
      case 'em':
        emphasis++;
        return;
      case 'del':
      case 's':
      case 'strike':
        struck++;
        return;
      case 'sup':
        if (keepsLines) footnotes++;
        return;
      case 'a':
        hrefs.push(/^(?:https?:|mailto:)/i.test(attributes.href ?? '') ? (attributes.href ?? '') : '');
        return;
      case 'br':
        breakLine();
        return;
      case 'hr':
        flush();
        top().nodes.push({ kind: 'rule' });
        return;
      case 'pre':
        flush();
        code = { language: '', text: '' };
        return;
      case 'code':
        if (code) code.language = /language-(\S+)/.exec(attributes.class ?? '')?.[1] ?? '';
        return;
      case 'img':
      case 'input':
        return;
    }
    if (DECORATING.has(tag))
      decorations.push(inHeading() && Object.keys(attributes).length > 0 ? lines.at(-1)?.length : undefined);
    if (BLOCKS.has(tag)) {
      const block = blockInMarkup(attributes);
      if (block !== undefined) marked.add(block);
      boxes.push({ tag, block });
    }
    if (/^h[1-6]$/.test(tag)) flush();
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu') flush();
    else if (tag === 'li') {
      flush();
      // A list item that was never closed ends here.
      if (top().tag === 'li') close('li');
    } else if (tag === 'table' || tag === 'tr') flush();
    else if (tag === 'td' || tag === 'th') {
      flush();
      if (top().tag === 'td' || top().tag === 'th') close(top().tag);
    } else if (BLOCKS.has(tag)) {
      flush();
      if (!isContainer(tag)) return;
    } else return;
    if (stack.length >= DEEPEST) return;
    stack.push({
      ...frame(tag),
      ...(tag === 'table' ? { table: { rows: [], covered: new Map() } } : {}),
      ...(tag === 'td' || tag === 'th'
        ? { cell: { columns: span(attributes.colspan), rows: span(attributes.rowspan) } }
        : {}),
    });
  };
  const close = (tag: string): void => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (tag) {
      case 'b':
      case 'strong':
        strong = Math.max(0, strong - 1);
        return;
      case 'i':
      case 'em':
        emphasis = Math.max(0, emphasis - 1);
        return;
      case 'del':
      case 's':
      case 'strike':
        struck = Math.max(0, struck - 1);
        return;
      case 'sup':
        footnotes = Math.max(0, footnotes - 1);
        return;
      case 'a':
        hrefs.pop();
        return;
      case 'pre':
        if (code) top().nodes.push({ kind: 'code', ...code });
        code = undefined;
        return;
    }
    if (DECORATING.has(tag)) {
      const start = decorations.pop();
      const line = lines.at(-1);
      // A letter or number in a badge before the name is no part of it.
      if (start !== undefined && line && [...plain(line.slice(start))].length <= 3)
        line.splice(start, line.length - start, PLAIN_SPACE);
    }
    if (BLOCKS.has(tag)) {
      const at = boxes.findLastIndex((box) => box.tag === tag);
      if (at >= 0) boxes.length = at;
    }
    if (BLOCKS.has(tag) && !isContainer(tag)) {
      flush();
      return;
    }
    const at = stack.findLastIndex((candidate) => candidate.tag === tag);
    if (at <= 0) return;
    while (stack.length > at) {
      if (!/^h[1-6]$/.test(top().tag)) flush();
      const done = stack.pop();
      if (done) finish(done, top());
    }
  };
  const finish = (done: Frame, parent: Frame): void => {
    if (/^h[1-6]$/.test(done.tag)) {
      const line = take().flatMap((part, index) => (index === 0 ? part : [{ ...PLAIN_SPACE }, ...part]));
      for (const node of done.nodes) parent.nodes.push(node);
      if (line.length === 0) return;
      const box = boxes.findLast(({ block }) => block !== undefined);
      const heading = { kind: 'heading' as const, depth: Number(done.tag[1]), line, block: box?.block };
      parent.nodes.push(heading);
      if (box) {
        headings.push(heading);
        box.block = undefined;
      }
      return;
    }
    switch (done.tag) {
      case 'li': {
        const list = parent.tag === 'ul' || parent.tag === 'ol' || parent.tag === 'menu' ? parent : undefined;
        if (list) list.items.push({ nodes: done.nodes });
        else parent.nodes.push({ kind: 'list', ordered: false, items: [{ nodes: done.nodes }] });
        return;
      }
      case 'ul':
      case 'ol':
      case 'menu': {
        const items = done.nodes.length > 0 ? [...done.items, { nodes: done.nodes }] : done.items;
        if (items.length === 0) return;
        const list: Node = { kind: 'list', ordered: done.tag === 'ol', items };
        // A list directly inside a list belongs to the entry before it.
        const last = parent.items.at(-1);
        if ((parent.tag === 'ul' || parent.tag === 'ol') && last)
          parent.items[parent.items.length - 1] = { nodes: [...last.nodes, list] };
        else parent.nodes.push(list);
        return;
      }
      case 'td':
      case 'th': {
        const table = stack.findLast((candidate) => candidate.table)?.table;
        if (table && done.cell) placeCell(table, done);
        return;
      }
      case 'tr':
        return;
      case 'table': {
        const { table } = done;
        if (table && table.rows.length > 0) parent.nodes.push({ kind: 'table', rows: squared(table.rows) });
        for (const node of done.nodes) parent.nodes.push(node);
        return;
      }
      case 'blockquote':
      case 'aside':
        if (done.nodes.length > 0) parent.nodes.push({ kind: 'quote', nodes: done.nodes });
        return;
      default:
        for (const node of done.nodes) parent.nodes.push(node);
    }
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (tag === 'tr') {
          const table = stack.findLast((candidate) => candidate.table)?.table;
          while (['td', 'th', 'tr'].includes(top().tag)) close(top().tag);
          table?.rows.push([]);
        }
        open(tag, attributes);
      },
      onclosetag: close,
      ontext: (text) => {
        if (skipping > 0 || footnotes > 0) return;
        if (code) {
          code.text += text;
          return;
        }
        // Names that stand alone in the source are not one name.
        if (strong === 0 && /^\s*\n\s*\n\s*$/u.test(text) && lines.at(-1)?.at(-1)?.strong) breakLine();
        const [first = '', ...rest] = keepsLines ? text.split('\n') : [text.replace(/\s+/g, ' ')];
        addText(first);
        for (const next of rest) {
          breakLine();
          addText(next);
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  while (stack.length > 1) close(top().tag);
  flush();
  if (marked.size < MARKED_UP) for (const heading of headings) heading.block = undefined;
  return root.nodes;
}

/** Elements that headings are decorated with. */
const DECORATING = new Set(['span', 'i', 'small']);

/** The block that the class or id of an element names: `bmc-block key-partners`. */
function blockInMarkup({
  class: classes = '',
  id = '',
}: Readonly<Record<string, string>>): BlockKey | undefined {
  const names = `${classes} ${id}`.slice(0, 200).split(/\s+/u);
  for (const name of names) {
    const block = blockOfHeading(name.replace(/^(?:bmc|block|canvas|box|cell|card|section|c|b)[-_]+/iu, ''));
    if (name.length > 3 && block !== undefined) return block;
  }
  return undefined;
}

const PLAIN_SPACE: Run = { text: ' ', strong: false, emphasis: false, struck: false };

function isContainer(tag: string): boolean {
  return tag === 'blockquote' || tag === 'aside' || tag === 'td' || tag === 'th';
}

function frame(tag: string): Frame {
  return { tag, nodes: [], items: [] };
}

function span(written: string | undefined): number {
  const count = Number(written);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 20) : 1;
}

function placeCell(table: TableBuilder, { tag, nodes, cell }: Frame): void {
  if (table.rows.length === 0) table.rows.push([]);
  const row = table.rows.length - 1;
  const cells = table.rows[row] ?? [];
  const columns = cell?.columns ?? 1;
  let column = 0;
  while (cells.some((other) => other.column === column) || table.covered.has(`${row}:${column}`)) column++;
  cells.push({ nodes, header: tag === 'th', column });
  for (let down = 0; down < (cell?.rows ?? 1); down++)
    for (let right = 0; right < columns; right++) table.covered.set(`${row + down}:${column + right}`, true);
}

function squared(rows: readonly (readonly CellAt[])[]): readonly (readonly Cell[])[] {
  const width = Math.max(...rows.map((row) => Math.max(0, ...row.map(({ column }) => column + 1))));
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      Array.from({ length: Math.min(width, 60) }, (_, column): Cell => {
        const cell = row.find((candidate) => candidate.column === column);
        return cell
          ? { nodes: cell.nodes, header: cell.header }
          : { nodes: [], header: row.every(({ header }) => header) };
      }),
    );
}

/** A line without blanks at its ends, with equal neighbours joined; empty where nothing else is in it. */
function trimmed(line: readonly Run[]): Line {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  while (runs[0] && runs[0].text.trim() === '') runs.shift();
  while (runs.at(-1)?.text.trim() === '') runs.pop();
  const last = runs.length - 1;
  return runs.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last ? start.trimEnd() : start };
  });
}

function sameLook(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.struck === b.struck && a.href === b.href;
}
