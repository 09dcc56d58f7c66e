/** A YAML text as the row of its smallest parts, each with the column that it gets where it is the first on its line. */

import type { CST } from 'yaml';
import { blockForKey } from '../../canvas/blockNames';
import { unquoted } from '../../canvas/text';
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
  /** The first part of a block of the canvas that follows something else. */
  readonly section?: boolean;
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
interface Place {
  /** The new column of the collection that it belongs to. */
  readonly parent: number;
  /** The old one. */
  readonly was: number;
  /** Its own column where it starts a line. */
  readonly column: number;
  /** Stands behind a dash, whose column is the parent's. */
  readonly dashed?: boolean;
  /** Inside brackets. */
  readonly flow?: { readonly base: number; readonly depth: number };
}

class Walk {
  readonly leaves: Leaf[] = [];

  constructor(private readonly text: string) {}

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

  private node(token: CST.Token, place: Place): void {
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
        if ('end' in token) this.marks(token.end as CST.SourceToken[], column, flow && column);
      }
    }
  }

  private map({ items, indent }: CST.BlockMap, { parent }: Place): void {
    const column = parent + STEP;
    const root = column === 0;
    items.forEach((item, index) => {
      const first = this.leaves.length;
      this.marks(item.start, column);
      if (item.key) this.node(item.key, { parent: column, was: indent, column });
      if (root && index > 0 && isBlockKey(item.key)) this.markSection(first);
      this.separator(item.sep, column);
      if (item.value) this.node(item.value, { parent: column, was: indent, column: column + STEP });
    });
  }

  /** Between a key and its value: the colon belongs to the key, an anchor or a tag to the value. */
  private separator(tokens: readonly CST.SourceToken[] | undefined, column: number): void {
    for (const token of tokens ?? [])
      this.marks([token], token.type === 'map-value-ind' ? column : column + STEP);
  }

  private markSection(from: number): void {
    for (let at = from; at < this.leaves.length; at++) {
      const leaf = this.leaves[at];
      if (!leaf || leaf.type === 'newline' || leaf.type === 'comment') continue;
      this.leaves[at] = { ...leaf, section: true };
      return;
    }
  }

  private sequence({ items, indent }: CST.BlockSequence, { parent }: Place): void {
    const column = parent + STEP;
    for (const item of items) {
      for (const token of item.start)
        this.marks([token], token.type === 'seq-item-ind' ? column : column + STEP);
      if (item.value)
        this.node(item.value, { parent: column, was: indent, column: column + STEP, dashed: true });
    }
  }

  private flow(token: CST.FlowCollection, place: Place): void {
    const { parent, was, column, flow } = place;
    const onKeysLine = !flow && place.dashed !== true && parent >= 0 && !this.atLineStart;
    const base = flow?.base ?? (onKeysLine ? parent : parent + STEP);
    const depth = (flow?.depth ?? 0) + 1;
    const inner = base + STEP * depth;
    const within: Place = { parent, was, column: inner, flow: { base, depth } };
    this.push(token.start, column);
    for (const item of token.items) {
      this.marks(item.start, inner, inner);
      if (item.key) this.node(item.key, within);
      this.marks(item.sep, inner, inner);
      if (item.value) this.node(item.value, within);
    }
    // YAML requires a closing bracket to be indented deeper than its key, but many files do not do that; both stay as they are.
    const closer = inner - STEP;
    let closed = false;
    for (const mark of token.end) {
      const deeper = onKeysLine && columnOf(this.text, mark.offset) > was;
      if (closed) this.marks([mark], column, flow && column);
      else this.marks([mark], deeper ? inner : closer, inner);
      closed ||= mark.type === 'flow-map-end' || mark.type === 'flow-seq-end';
    }
  }

  private blockScalar({ props, source, offset }: CST.BlockScalar, { parent, was, column }: Place): void {
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

  private get atLineStart(): boolean {
    const last = this.leaves.at(-1);
    return last === undefined || last.type === 'newline';
  }
}

function isBlockKey(key: CST.Token | null | undefined): boolean {
  if (!key || !('source' in key)) return false;
  return blockForKey(unquoted(key.source)) !== undefined;
}
