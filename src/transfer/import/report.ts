/** What became of a source, in words: the canvases, and everything that is in none of them with the reason. */
import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../canvas/blocks';
import { shortened } from '../../canvas/text';
import { markdownText } from '../../language/markdownText';
import { CONTENT_REASONS, type LeftOut, type Reason } from './draftCanvas';
import type { Imported } from './importText';

type Success = Extract<Imported, { ok: true }>;

/** Why a text was left out, in words. */
export function reasonText(reason: Reason): string {
  switch (reason) {
    case 'question':
      return l10n.t('a question of the template');
    case 'placeholder':
      return l10n.t('a placeholder');
    case 'help':
      return l10n.t('help of the template');
    case 'prose':
      return l10n.t('text beside a list of notes');
    case 'quote':
      return l10n.t('a quote');
    case 'struck':
      return l10n.t('crossed out');
    case 'no-block':
      return l10n.t('belongs to none of the nine blocks');
    case 'not-served':
      return l10n.t('who is not served');
    case 'repeated':
      return l10n.t('said elsewhere in the same block');
    case 'alike':
      return l10n.t('much like something else in the same block');
    case 'footnote':
      return l10n.t('a footnote');
    case 'total':
      return l10n.t('a sum of other rows');
    case 'outside':
      return l10n.t('outside the canvas');
    case 'code':
      return l10n.t('a drawing or code');
    case 'heading':
      return l10n.t('a heading or label');
    case 'field':
      return l10n.t('refers to nothing in the canvas');
    case 'unread':
      return l10n.t('could not be placed');
  }
}

const LONGEST = 100;

/** A few lines for a terminal: how many notes, and what was left out that looks like content. */
export function reportText(file: string, imported: Imported): string {
  if (!imported.ok) return l10n.t('{0}: {1}', file, imported.reason);
  const lines = imported.canvases.map(({ name, notes }) =>
    l10n.t('{0}: {1} with {2} notes', file, name ?? l10n.t('a canvas'), notes),
  );
  const content = imported.leftOut.filter(({ reason }) => CONTENT_REASONS.has(reason));
  for (const one of content) lines.push(`  ${l10n.t('left out')}: ${told(one)}`);
  const others = imported.leftOut.length - content.length;
  if (others > 0)
    lines.push(
      `  ${l10n.t('also left out: {0} headings, questions, placeholders and texts outside the canvas', others)}`,
    );
  return lines.join('\n');
}

function told({ text, reason, block }: LeftOut): string {
  const where = block === undefined ? '' : ` – ${l10n.t(blockFacts(block).title)}`;
  return `“${shortened(text, LONGEST)}” (${reasonText(reason)}${where})`;
}

/** The whole account as a Markdown document, to be shown beside the preview. */
export function reportMarkdown(file: string, { canvases, leftOut }: Success): string {
  const parts = [`# ${l10n.t('Import of {0}', markdownText(file))}`];
  for (const { name, notes } of canvases)
    parts.push(l10n.t('**{0}**: {1} notes', markdownText(name ?? l10n.t('A canvas without a name')), notes));
  const content = leftOut.filter(({ reason }) => CONTENT_REASONS.has(reason));
  const others = leftOut.filter(({ reason }) => !CONTENT_REASONS.has(reason));
  if (content.length > 0)
    parts.push(
      `## ${l10n.t('Look at these: left out, though they may belong to the business')}`,
      table(content),
    );
  if (others.length > 0) parts.push(`## ${l10n.t('Also left out')}`, table(others));
  if (leftOut.length === 0) parts.push(l10n.t('Everything in the source is in the canvas.'));
  return `${parts.join('\n\n')}\n`;
}

function table(rows: readonly LeftOut[]): string {
  return rows
    .map(({ text, reason, block }) => {
      const where = block === undefined ? '' : `, ${l10n.t(blockFacts(block).title)}`;
      return `- ${markdownText(shortened(text, 300))} — *${reasonText(reason)}${where}*`;
    })
    .join('\n');
}

/** The account for programs. */
export function reportJson(file: string, imported: Imported): object {
  if (!imported.ok) return { file, ok: false, kind: imported.kind, reason: imported.reason };
  return {
    file,
    ok: true,
    format: imported.format,
    canvases: imported.canvases.map(({ name, fileName, notes, taken }) => ({ name, fileName, notes, taken })),
    leftOut: imported.leftOut.map((one) => ({ ...one, looksLikeContent: CONTENT_REASONS.has(one.reason) })),
  };
}
