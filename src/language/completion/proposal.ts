/** What a completion offers, and how values are written so that YAML reads them back as they are. */
import type { Span } from '../../canvas/text';
import type { Cursor } from './cursor';

type ProposalKind = 'block' | 'canvas-field' | 'item-field' | 'term' | 'item' | 'word' | 'rule' | 'order';

/** One line of the list; the order of the list says what is most likely. */
export interface Completion {
  readonly kind: ProposalKind;
  readonly label: string;
  /** Behind the label: what it is called, and at the far side: where it belongs. */
  readonly detail?: string;
  readonly description?: string;
  /** Markdown in which what users wrote is escaped. */
  readonly documentation?: string;
  readonly span: Span;
  /** Written in place of the span; with `snippet` in the snippet language of the editor. */
  readonly insert: string;
  readonly snippet?: boolean;
  /** What typing is compared with, where that is more than the label. */
  readonly filter?: string;
  /** There is more to choose once this is written. */
  readonly continues?: boolean;
}

/** A proposal that is not yet fitted to its place. */
export type Proposal = Omit<Completion, 'span' | 'insert'> & { readonly text: string };

/** A value fitted to its place: quoted if YAML would read something else, with the text that must be around it. */
export function valueAt(cursor: Cursor, { text, ...proposal }: Proposal): Completion {
  const written = cursor.quote ? insideQuotes(text, cursor.quote) : scalar(text);
  return { ...proposal, span: cursor.span, insert: cursor.lead + written + cursor.trail };
}

/** A word that needs no quotes, such as a term of a vocabulary. */
export function wordAt(cursor: Cursor, { text, ...proposal }: Proposal): Completion {
  return { ...proposal, span: cursor.span, insert: cursor.lead + text + cursor.trail };
}

/** A piece of structure, such as a key, fitted to its place; `text` is in the snippet language. */
export function structureAt(cursor: Cursor, { text, ...proposal }: Proposal): Completion {
  return { ...proposal, span: cursor.span, insert: cursor.lead + text + cursor.trail, snippet: true };
}

/** Text that the snippet language leaves alone. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u;
const NOT_TEXT = /^(?:null|true|false)$/i;

function scalar(text: string): string {
  return PLAIN.test(text) && !NOT_TEXT.test(text) ? text : JSON.stringify(text);
}

function insideQuotes(text: string, quote: '"' | "'"): string {
  return quote === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
}
