/** How a canvas is doing, in a few words and in some more: for a status bar. */

import * as l10n from '@vscode/l10n';
import { BLOCKS } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas } from '../canvas/canvas';
import { errorCount, linkCount, noteCount, remarkCount, warningCount } from '../canvas/counts';
import type { Diagnostic } from '../lint/diagnostic';
import { weightiestFirst } from '../lint/weightiestFirst';
import { bold, bullets, plain, sections } from './markdown';

/** The state of a canvas. */
export interface Health {
  /** Nothing is wrong, and no block is empty. */
  readonly well: boolean;
  /** “3 warnings · 7 of 9 blocks”; empty where all is well. */
  readonly summary: string;
  /** Markdown: the same in sentences. */
  readonly details: string;
}

/** So many problems are named, the weightiest. */
const MOST_FIRST = 3;

/** How a canvas is doing. The diagnostics are those of the same canvas. */
export function healthOf(canvas: Canvas, diagnostics: readonly Diagnostic[]): Health {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  const remarks = count(diagnostics, 'information');
  const empty = BLOCKS.filter(({ key }) => blockOf(canvas, key).items.length === 0);
  const findings = [
    ...(errors > 0 ? [errorCount(errors)] : []),
    ...(warnings > 0 ? [warningCount(warnings)] : []),
  ];
  const blocks = empty.length > 0 ? [completeness(canvas)] : [];
  const first = weightiestFirst(diagnostics)
    .filter(({ severity }) => severity !== 'hint')
    .slice(0, MOST_FIRST)
    .map(({ message }) => plain(message));
  const found = [...findings, ...(remarks > 0 ? [remarkCount(remarks)] : [])];
  return {
    well: findings.length === 0 && empty.length === 0,
    summary: [...findings, ...blocks].join(' · '),
    details: sections(
      bold(canvas.header.name ?? ''),
      bullets([
        found.length > 0 ? found.join(', ') : l10n.t('No problems'),
        l10n.t('{0}, {1}', noteCount(canvas.items.length), linkCount(canvas.links.links.length)),
        empty.length === 0
          ? l10n.t('All {0} blocks have notes', BLOCKS.length)
          : l10n.t('Empty: {0}', empty.map(({ key }) => blockTitle(canvas.header, key)).join(', ')),
      ]),
      first.length === 0 ? '' : `${l10n.t('To look at first:')}\n\n${bullets(first)}`,
    ),
  };
}

/** “7 of 9 blocks”. */
export function completeness(canvas: Canvas): string {
  const filled = BLOCKS.filter(({ key }) => blockOf(canvas, key).items.length > 0).length;
  return l10n.t('{0} of {1} blocks', filled, BLOCKS.length);
}

function count(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
