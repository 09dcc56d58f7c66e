/** A YAML text as the row of its smallest parts, each with the column that it gets where it is the first on its line. */

import type { CST } from 'yaml';
import { lineStart } from '../../canvas/lines';
import { yaml } from '../../canvas/yaml';
import { columnOf } from '../yamlStyle/lines';

/** How far each level is indented. */
export const STEP = 2;

/** One part of the text: a mark, a scalar, a comment, a line end. White space between them is none. */
export interface Leaf {
  readonly type: string;
  readonly source: string;
  readonly offset: number;
  /** Its column if it is the first on its line; undefined for a comment, which is aligned with its neighbours. */
  readonly column: number | undefined;
  /** The column of its further lines. */
  readonly inner: number;
  /** The content of a block scalar: how far it is indented now. */
  readonly content?: number;
  /** Blank lines at its end are part of what it says. */
  readonly keeps?: boolean;
}

export interface Leaves {
  readonly leaves: readonly Leaf[];
  /** Where the first document ends; what follows is none of the canvas. */
  readonly end: number;
}

/** The parts of the first document of a text. */
export function leavesOf(text: string): Leaves {
  const walk = new Walk(text);
  let seen = false;
  for (const token of new (yaml().Parser)().parse(text)) {
    const { type } = token;
    if (type === 'doc-end' || (type === 'document' && seen))
      return { leaves: walk.leaves, end: token.offset };
    if (type === 'document') {
      seen = true;
      walk.document(token);
    } else if (type !== 'space') walk.push(token, 0);
  }
  return { leaves: walk.leaves, end: text.length };
}

/** What the parts are made of. */
interface Mark {
  readonly type: string;
  readonly offset: number;
  readonly source?: string;
}

/** The range of a node. */
interface NodeIndent {
  /** The new column of the collection that it belongs to. */
  readonly parent: number;
  /** The old one. */
  readonly was: number;
  /** Its own column where it starts a line. */
  readonly column: number;
  /** Inside brackets. */
  readonly flow?: Brackets;
}

/** The outermost brackets around a place: lines inside keep their distance to the line that opens them. */
interface Brackets {
  /** By how much that line moves to the right. */
  readonly shift: number;
  /** The new column of what the brackets belong to. Everything inside is indented deeper; a closing bracket is not left of it. */
  readonly parent: number;
}

/** Columns of places in the order of the text: each look goes on from the last, as a line may be as long as the text. */
class Columns {
  private line = 0;
  private last = Number.POSITIVE_INFINITY;

  constructor(private readonly text: string) {}

  of(offset: number): number {
    const isAhead = offset >= this.last;
    const lineBreak = isAhead ? this.text.slice(this.last, offset).lastIndexOf('\n') : -1;
    if (!isAhead) this.line = lineStart(this.text, offset);
    else if (lineBreak !== -1) this.line = this.last + lineBreak + 1;
    this.last = offset;
    return offset - this.line;
  }
}

class Walk {
  readonly leaves: Leaf[] = [];
  private readonly columns: Columns;

  constructor(private readonly text: string) {
    this.columns = new Columns(text);
  }

  document({ start, value, end }: CST.Document): void {
    this.marks(start, 0);
    if (value) this.node(value, { parent: -STEP, was: -1, column: 0 });
    this.marks(end, 0);
  }

  push({ type, offset, source = '' }: Mark, column: number | undefined, more: Partial<Leaf> = {}): void {
    this.leaves.push({ type, source, offset, column, inner: column ?? 0, ...more });
  }

  /** Brackets and what is between them. `comments`: the column of comments on lines of their own. */
  private marks(tokens: readonly CST.SourceToken[] | undefined, column: number, comments?: number): void {
    for (const token of tokens ?? []) {
      if (token.type === 'space') continue;
      this.push(token, token.type === 'comment' ? comments : column);
    }
  }

  private node(token: CST.Token, place: NodeIndent): void {
    switch (token.type) {
      case 'block-map':
        this.map(token, place);
        break;
      case 'block-seq':
        this.sequence(token, place);
        break;
      case 'flow-collection':
        this.flow(token, place);
        break;
      case 'block-scalar':
        this.blockScalar(token, place);
        break;
      default: {
        const { flow, parent, column } = place;
        this.push(token, column, { inner: flow ? column : parent + STEP });
        const end = 'end' in token ? (token.end as CST.SourceToken[]) : undefined;
        if (flow) this.marksInside(end, flow);
        else this.marks(end, column);
      }
    }
  }

  private map({ items, indent }: CST.BlockMap, { parent }: NodeIndent): void {
    const column = parent + STEP;
    for (const item of items) {
      this.marks(item.start, column);
      if (item.key) this.node(item.key, { parent: column, was: indent, column });
      this.separator(item.sep, column);
      if (item.value) this.node(item.value, { parent: column, was: indent, column: column + STEP });
    }
  }

  /** Between a key and its value: the colon belongs to the key, an anchor or a tag to the value. */
  private separator(tokens: readonly CST.SourceToken[] | undefined, column: number): void {
    for (const token of tokens ?? [])
      this.marks([token], token.type === 'map-value-ind' ? column : column + STEP);
  }

  private sequence({ items, indent }: CST.BlockSequence, { parent }: NodeIndent): void {
    const column = parent + STEP;
    for (const item of items) {
      for (const token of item.start)
        this.marks([token], token.type === 'seq-item-ind' ? column : column + STEP);
      if (item.value) this.node(item.value, { parent: column, was: indent, column: column + STEP });
    }
  }

  private flow(token: CST.FlowCollection, place: NodeIndent): void {
    const { column, parent, was } = place;
    this.push(token.start, column);
    const flow = place.flow ?? { shift: this.shiftOfLine(), parent };
    const inside = (node: CST.Token): NodeIndent => ({
      parent,
      was,
      flow,
      column: this.columnInside(node, flow),
    });
    for (const item of token.items) {
      this.marksInside(item.start, flow);
      if (item.key) this.node(item.key, inside(item.key));
      this.marksInside(item.sep, flow);
      if (item.value) this.node(item.value, inside(item.value));
    }
    const closer = token.end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end') + 1;
    this.marksInside(token.end.slice(0, closer), flow);
    if (place.flow) this.marksInside(token.end.slice(closer), flow);
    else this.marks(token.end.slice(closer), column);
  }

  private marksInside(tokens: readonly CST.SourceToken[] | undefined, flow: Brackets): void {
    for (const token of tokens ?? [])
      if (token.type !== 'space') this.push(token, this.columnInside(token, flow));
  }

  /** YAML requires a closing bracket to be indented deeper than its key, but most people do not do so. Both stay as they are. */
  private columnInside({ type, offset }: CST.Token, { shift, parent }: Brackets): number {
    const least = type === 'flow-map-end' || type === 'flow-seq-end' ? parent : parent + 1;
    return Math.max(this.columns.of(offset) + shift, least, 0);
  }

  /** By how much the last line that has been read moves to the right. */
  private shiftOfLine(): number {
    const first = this.leaves[this.leaves.findLastIndex(({ type }) => type === 'newline') + 1];
    return first?.column === undefined ? 0 : first.column - columnOf(this.text, first.offset);
  }

  private blockScalar({ props, source, offset }: CST.BlockScalar, { parent, was, column }: NodeIndent): void {
    for (const prop of props) if (prop.type !== 'space') this.push(prop, column);
    if (source === '') return;
    const header = props.find(({ type }) => type === 'block-scalar-header');
    const text = header && 'source' in header ? header.source : '';
    const start = this.text.indexOf('\n', offset) + 1;
    // Only spaces indent: a tab is content already.
    const first = /^( *)(?:[^ \r\n]|\r(?!\n))/m.exec(source)?.[1]?.length ?? 0;
    const given = /\d/.test(text);
    this.push({ type: 'content', offset: start, source }, 0, {
      // Where the header says how deep the content is, that is counted from the parent.
      content: given ? Math.max(was, 0) : first,
      inner: given ? Math.max(parent, 0) : parent + STEP,
      keeps: text.includes('+'),
    });
  }
}
