/** Addresses in notes and evidence that can be opened: on the web, by mail, and files beside the canvas. */
import type { Canvas } from '../canvas/canvas';
import type { ItemFieldKey } from '../canvas/fields';
import type { Span } from '../canvas/text';

/** An address in the text. `file` is a path from the folder of the canvas. */
export type DocumentLink =
  | { readonly kind: 'web'; readonly span: Span; readonly target: string }
  | { readonly kind: 'file'; readonly span: Span; readonly target: string };

const FIELDS: readonly ItemFieldKey[] = ['note', 'evidence'];
const WEB = /\b(?:https?:\/\/|mailto:)[^\s<>"'`|\\^{}[\]]+/gi;
/** A piece of evidence that is nothing but the way to a file. */
const PATH =
  /^(["']?)((?:\.{1,2}\/|(?:[\p{L}\p{N}_.-]+\/)+)?[\p{L}\p{N}_.-]*[\p{L}\p{N}_-]\.(?=\w*[a-z])\w{1,5}(?:#[\w-]+)?)\1$/iu;
const MARKDOWN = /\]\(([^()\s]+)\)/g;

/** The addresses in the notes and the evidence of all items, in the order of the text. */
export function documentLinks(canvas: Canvas): readonly DocumentLink[] {
  const { text } = canvas;
  const links = canvas.items.flatMap((item) =>
    FIELDS.flatMap((key) => {
      const field = item.fields.get(key);
      if (field === undefined || field.shared) return [];
      const paths = key === 'evidence' ? field.values.flatMap(({ span }) => pathIn(text, span)) : [];
      return [...paths, ...field.values.flatMap(({ span }) => linksIn(text, span))];
    }),
  );
  return links.sort((a, b) => a.span.start - b.span.start);
}

function pathIn(text: string, { start, end }: Span): readonly DocumentLink[] {
  const [, quote = '', target] = PATH.exec(text.slice(start, end)) ?? [];
  if (target === undefined) return [];
  const at = start + quote.length;
  return [{ kind: 'file', span: { start: at, end: at + target.length }, target }];
}

function linksIn(text: string, { start, end }: Span): readonly DocumentLink[] {
  const part = text.slice(start, end);
  const found: DocumentLink[] = [];
  for (const match of part.matchAll(WEB)) {
    const target = trimmed(match[0]);
    const at = start + match.index;
    if (URL.canParse(target))
      found.push({ kind: 'web', span: { start: at, end: at + target.length }, target });
  }
  for (const match of part.matchAll(MARKDOWN)) {
    const target = match[1] ?? '';
    if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target)) continue;
    const at = start + match.index + 2;
    found.push({ kind: 'file', span: { start: at, end: at + target.length }, target });
  }
  return found;
}

/** Without the punctuation of the sentence that the address ends, and without a bracket that opens before it. */
function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?]+$/, '');
  const opened = bare.split('(').length;
  const closed = bare.split(')').length;
  return closed > opened && bare.endsWith(')') ? trimmed(bare.slice(0, -1)) : bare;
}
