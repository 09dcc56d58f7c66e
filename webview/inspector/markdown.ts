/**
 * Renders Markdown. The parser's tokens are mapped to templates one by one, and text stays text: HTML in a note is
 * shown as it is written, pictures as links to them, and links go through the extension.
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Board } from '../controllers/board';

type Rendered = TemplateResult | string | typeof nothing;

/** A text in Markdown as templates. */
export function markdown(board: Board, text: string): readonly Rendered[] {
  return all(board, lexer(text));
}

/** Whether a text is an address that can be opened. */
export function isAddress(text: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(text.trim());
}

/** Has the extension open an address, or a file beside the canvas. */
export function openTarget(board: Board, target: string): void {
  board.openLink(target.trim());
}

function all(board: Board, tokens: readonly Token[] | undefined): readonly Rendered[] {
  return (tokens ?? []).map((token) => one(board, token as MarkedToken));
}

function one(board: Board, token: MarkedToken): Rendered {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return nothing;
    case 'paragraph':
      return html`<p>${all(board, token.tokens)}</p>`;
    case 'heading':
      return html`<p class="heading" role="heading" aria-level=${token.depth + 3}>${all(board, token.tokens)}</p>`;
    case 'blockquote':
      return html`<blockquote>${all(board, token.tokens)}</blockquote>`;
    case 'list':
      return list(board, token);
    case 'code':
      return html`<pre tabindex="0"><code>${token.text}</code></pre>`;
    case 'hr':
      return html`<hr />`;
    case 'table':
      return table(board, token);
    case 'strong':
      return html`<strong>${all(board, token.tokens)}</strong>`;
    case 'em':
      return html`<em>${all(board, token.tokens)}</em>`;
    case 'del':
      return html`<del>${all(board, token.tokens)}</del>`;
    case 'codespan':
      return html`<code>${token.text}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return link(board, token.href, all(board, token.tokens));
    case 'image':
      return link(board, token.href, [token.text || token.href]);
    case 'text':
      return token.tokens ? html`${all(board, token.tokens)}` : plain(token.text);
    case 'escape':
      return token.text;
    default:
      // Whatever else there may be, HTML before all, is shown as it is written.
      return token.raw;
  }
}

function list(board: Board, { ordered, start, items }: Tokens.List): TemplateResult {
  const entries = items.map(
    (item) =>
      html`<li class=${item.task ? 'task' : nothing}>
        ${item.task ? html`<input type="checkbox" disabled ?checked=${item.checked} aria-label=${item.text} />` : nothing}
        ${all(board, item.tokens)}
      </li>`,
  );
  return ordered ? html`<ol start=${start}>${entries}</ol>` : html`<ul>${entries}</ul>`;
}

function table(board: Board, { header, rows }: Tokens.Table): TemplateResult {
  return html`<div class="table" tabindex="0"><table>
    <thead><tr>${header.map((cell) => html`<th>${all(board, cell.tokens)}</th>`)}</tr></thead>
    <tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${all(board, cell.tokens)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** A link to the web, to mail or to a file beside the canvas; what goes elsewhere is no link. */
function link(board: Board, target: string, words: readonly Rendered[]): TemplateResult {
  const elsewhere = /^[a-z][a-z0-9+.-]*:/i.test(target) && !isAddress(target);
  if (elsewhere || target === '' || /^(#|\/\/)/.test(target)) return html`${words}`;
  const open = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    openTarget(board, target);
  };
  return html`<a href=${isAddress(target) ? target : '#'} title=${target} @click=${open}>${words}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The characters that a text names: `&amp;` is “&”. */
function plain(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
