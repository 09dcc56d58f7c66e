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

export function readMarkdown(text: string): MarkdownDocument {
  const frontMatter = FRONT_MATTER.exec(text);
  const body = frontMatter ? text.slice(frontMatter[0].length) : text;
  const html = micromark(withBullets(body.replace(/\r\n?/g, '\n')), {
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
