/** Markdown, with tables, crossed-out text and footnotes, to the neutral tree. HTML inside it is read with it. */
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { readHtml } from './html';
import type { Node } from './tree';

/** Signs that people type or paste for a bullet, and that Markdown does not know. */
const BULLETS = /^(\s*(?:>\s*)*)[•·‣▪▫◦●○■□◆◇➢➤►▶✓✔✗–—]\s*(?=\S)/;

/** A bullet without the blank that Markdown needs. */
const TIGHT = /^(\s*)-(?=\p{Lu}\p{Ll})/u;

/** Front matter, as static site generators and note programs write it. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

export interface MarkdownDocument {
  readonly nodes: readonly Node[];
  readonly frontMatter: string | undefined;
}

/** `hasFrontMatter` false: lines between rules at the top are a part of the document. */
export function readMarkdown(text: string, hasFrontMatter = true): MarkdownDocument {
  const frontMatter = hasFrontMatter ? FRONT_MATTER.exec(text) : null;
  const body = frontMatter ? text.slice(frontMatter[0].length) : text;
  const html = micromark(withBullets(withFootnotes(body.replace(/\r\n?/g, '\n'))), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      gfmFootnote(),
      // What is indented is a list or a paragraph here, never code.
      { disable: { null: ['codeIndented'] } },
    ],
    htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml(), gfmFootnoteHtml({ label: 'Footnotes' })],
  });
  return { nodes: readHtml(html, { keepsLines: true }), frontMatter: frontMatter?.[1] };
}

/** A footnote that nothing refers to would be dropped; its text is a text like others. */
function withFootnotes(text: string): string {
  const uses = new Map<string, number>();
  for (const [mark] of text.matchAll(FOOTNOTE)) uses.set(mark, (uses.get(mark) ?? 0) + 1);
  return text.replace(/^(\[\^[^\]\s]{1,80}\]):[ \t]*/gm, (whole, mark: string) =>
    (uses.get(mark) ?? 0) > 0 ? whole : '',
  );
}

/** Where a text refers to a footnote. */
const FOOTNOTE = /\[\^[^\]\s]{1,80}\](?!:)/g;

function withBullets(text: string): string {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
      return fenced ? line : line.replace(BULLETS, '$1- ').replace(TIGHT, '$1- ');
    })
    .join('\n');
}
