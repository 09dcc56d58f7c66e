/** A document of any format as what matters for a canvas: headings, paragraphs, lists, tables, quotes and code. */

import type { BlockKey } from '../../canvas/blocks';

/** A stretch of text on one line. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Crossed out by the author. */
  readonly struck: boolean;
  /** Where a link leads. */
  readonly href?: string;
}

export type Line = readonly Run[];

export interface Cell {
  readonly nodes: readonly Node[];
  readonly header: boolean;
}

export interface ListItem {
  readonly nodes: readonly Node[];
}

export type Node =
  /** `block`: the block that the page means by it, whatever language it is in. */
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly line: Line;
      readonly block?: BlockKey | undefined;
    }
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** Rows of equal length: a cell that spans others comes first, and empty cells take the places that it covers. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'quote'; readonly nodes: readonly Node[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'rule' };

export type Table = Extract<Node, { kind: 'table' }>;
export type List = Extract<Node, { kind: 'list' }>;

/** A line without formatting; what is crossed out is left out. */
export function plain(line: Line): string {
  return line
    .filter(({ struck }) => !struck)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A line of plain text. */
export function lineOf(text: string): Line {
  return [{ text, strong: false, emphasis: false, struck: false }];
}

export function paragraphOf(...texts: readonly string[]): Node {
  return { kind: 'paragraph', lines: texts.map(lineOf) };
}

/** Whether all that a line says is crossed out. */
export function isStruck(line: Line): boolean {
  return plain(line) === '' && line.some(({ struck, text }) => struck && text.trim() !== '');
}

/** Whether a whole line is formatted in this way, apart from punctuation, symbols and numbers. */
export function isWholly(line: Line, how: 'strong' | 'emphasis'): boolean {
  const telling = line.filter(({ text, struck }) => !struck && /\p{L}/u.test(text));
  return telling.length > 0 && telling.every((run) => run[how]);
}

/** A line as Markdown: what is strong stays so, links keep their target. */
export function markdownLine(line: Line): string {
  return line
    .filter(({ struck }) => !struck)
    .map(({ text, strong, href }) => {
      const inner = text.trim();
      if (inner === '') return text;
      const linked = href === undefined || href === inner ? inner : `[${inner}](${href})`;
      const marked = strong ? `**${linked}**` : linked;
      return text.replace(inner, () => marked);
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as a cell. */
export function cellOf(text: string, header = false): Cell {
  return { nodes: text === '' ? [] : [{ kind: 'paragraph', lines: text.split('\n').map(lineOf) }], header };
}

/** All lines below some nodes, in order. */
export function linesOf(nodes: readonly Node[]): readonly Line[] {
  const found: Line[] = [];
  const visit = (node: Node): void => {
    switch (node.kind) {
      case 'heading':
        found.push(node.line);
        break;
      case 'paragraph':
        for (const line of node.lines) found.push(line);
        break;
      case 'list':
        for (const item of node.items) for (const child of item.nodes) visit(child);
        break;
      case 'table':
        for (const row of node.rows) for (const cell of row) for (const child of cell.nodes) visit(child);
        break;
      case 'quote':
        for (const child of node.nodes) visit(child);
        break;
      case 'code':
        for (const text of node.text.split('\n')) found.push(lineOf(text));
        break;
      case 'rule':
    }
  };
  for (const node of nodes) visit(node);
  return found;
}

/** The text of a cell on one line. */
export function cellText({ nodes }: Cell): string {
  return linesOf(nodes)
    .map(plain)
    .filter((text) => text !== '')
    .join(' ');
}

/** Nodes as Markdown, for the longer text of a note. */
export function markdownOf(nodes: readonly Node[], indent = ''): string {
  return nodes
    .map((node) => markdownNode(node, indent))
    .filter((text) => text !== '')
    .join('\n');
}

function markdownNode(node: Node, indent: string): string {
  switch (node.kind) {
    case 'heading':
      return `${indent}**${plain(node.line)}**`;
    case 'paragraph':
      return node.lines
        .map(markdownLine)
        .filter((line) => line !== '')
        .map((line) => `${indent}${line}`)
        .join('\n');
    case 'list':
      return node.items
        .map(({ nodes }, index) => {
          const mark = node.ordered ? `${index + 1}. ` : '- ';
          const text = markdownOf(nodes, `${indent}${' '.repeat(mark.length)}`);
          return text === '' ? '' : `${indent}${mark}${text.trimStart()}`;
        })
        .filter((text) => text !== '')
        .join('\n');
    case 'table':
      return tableLines(node)
        .map((line) => `${indent}${line}`)
        .join('\n');
    case 'quote':
      return markdownOf(node.nodes, indent);
    case 'code':
      return node.text;
    case 'rule':
      return '';
  }
}

/** A table in words: a line per row, `Key: value` where it has two columns. */
function tableLines({ rows }: Table): readonly string[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const isHead = head.every(({ header }) => header);
  const titles = isHead ? head.map(cellText) : [];
  return (isHead ? body : rows)
    .map((row) => {
      const texts = row.map(cellText);
      if (row.length === 2) return texts.filter((text) => text !== '').join(': ');
      return texts
        .map((text, column) =>
          text === '' ? '' : [titles[column] ?? '', text].filter((part) => part !== '').join(': '),
        )
        .filter((text) => text !== '')
        .join('; ');
    })
    .filter((line) => line !== '');
}
