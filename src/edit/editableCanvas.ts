/** A canvas as the editor works on it: its text and document, and what several operations ask of them. */
import { blockForKey } from '../canvas/blockNames';
import type { BlockKey } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import type { Span } from '../canvas/text';
import { type YAMLMap, type YAMLSeq, yaml } from '../canvas/yaml';
import { eolAt } from './yamlStyle/lines';
import { type NodePair, pairsOf } from './yamlStyle/nodes';

/** A comment of the file; its text starts with `#`. */
export interface Comment extends Span {
  readonly text: string;
}

export class EditableCanvas {
  readonly text: string;
  /** The mapping that the document is; undefined where the document is empty. */
  readonly root: YAMLMap | undefined;
  private found: readonly Comment[] | undefined;
  private ownLists: ReadonlySet<YAMLSeq> | undefined;

  constructor(readonly canvas: Canvas) {
    this.text = canvas.text;
    const { contents } = canvas.document;
    this.root = yaml().isMap(contents) ? contents : undefined;
  }

  /** The line ending of the file. */
  get eol(): string {
    return eolAt(this.text, 0);
  }

  /** All comments of the file, those of further documents included, in order. */
  get comments(): readonly Comment[] {
    this.found ??= commentsIn(this.text);
    return this.found;
  }

  /** The comments that start inside a span. */
  commentsIn(span: Span): readonly Comment[] {
    return this.comments.filter((comment) => comment.start >= span.start && comment.start < span.end);
  }

  /** A text on one line that takes a span's place, with the comments of the span behind it. */
  withCommentsOf(span: Span, written: string): string {
    return [written, ...this.commentsIn(span).map((comment) => comment.text)].join(' ');
  }

  /** The pairs of the root mapping that are the key of a block. */
  blockPairs(key: BlockKey): readonly NodePair[] {
    return this.rootPairs.filter((pair) => blockForKey(keyText(pair)) === key);
  }

  get rootPairs(): readonly NodePair[] {
    return this.root ? pairsOf(this.root) : [];
  }

  /** Whether a list is written at its block, not reached through an alias. */
  ownsList(list: YAMLSeq | undefined): list is YAMLSeq {
    const { isSeq } = yaml();
    this.ownLists ??= new Set(this.rootPairs.map((pair) => pair.value).filter((value) => isSeq(value)));
    return list !== undefined && this.ownLists.has(list);
  }

  /** Whether an alias refers to a node. */
  isAliased(node: unknown): boolean {
    const { isNode, isAlias, visit } = yaml();
    if (!isNode(node) || isAlias(node) || !node.anchor) return false;
    const { anchor } = node;
    let found = false;
    visit(this.canvas.document, {
      Alias: (_key, alias) => {
        found = alias.source === anchor;
        return found ? visit.BREAK : undefined;
      },
    });
    return found;
  }
}

/** A pair's key as text. */
export function keyText(pair: NodePair): string {
  const { key } = pair;
  return yaml().isScalar(key) ? String(key.value ?? '') : '';
}

const SCALAR_FOLLOWS = '\u001f';
const MARKERS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR_FOLLOWS]);

/** The comments of a YAML text. A `#` in quotes or block scalars does not begin one. */
function commentsIn(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const { Lexer } = yaml();
  const comments: Comment[] = [];
  let offset = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKERS.has(lexeme)) {
      scalar = lexeme === SCALAR_FOLLOWS;
      continue;
    }
    const end = offset + lexeme.length;
    if (lexeme.startsWith('#') && !scalar) comments.push({ start: offset, end, text: lexeme.trimEnd() });
    scalar = false;
    offset = end;
  }
  return comments;
}
