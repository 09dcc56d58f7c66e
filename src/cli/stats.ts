/** `bmc stats`: a canvas in numbers. */
import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockKey } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas } from '../canvas/canvas';
import { formatAmount, formatShare, moneyOf, type Total } from '../canvas/money';
import { parseCanvas } from '../canvas/parse/parse';
import { lint } from '../lint/lint';
import { SEVERITIES, type Severity } from '../lint/rule';
import { findFiles } from '../node/findFiles';
import { readInput, whyNot } from '../node/textFile';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** The numbers of one file; also the shape of `--format json`. */
interface Stats {
  readonly file: string;
  readonly name?: string;
  readonly notes: number;
  readonly links: number;
  readonly blocks: Readonly<Record<BlockKey, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Absent where no amount is given; `partial` where some are missing. */
  readonly revenue?: Sum;
  readonly costs?: Sum;
  readonly margin?: Sum & { readonly ofRevenue?: number };
}

interface Sum {
  readonly amount: number;
  readonly partial: boolean;
}

export async function runStats(
  patterns: readonly string[],
  { format }: { readonly format: 'text' | 'json' },
  io: Io,
): Promise<ExitCode> {
  const { files, problems } = await findFiles(patterns, io.cwd);
  const trouble = [...problems];
  const all: Stats[] = [];
  for (const file of files) {
    try {
      const { text } = await readInput(file, io);
      const canvas = parseCanvas(text);
      const stats = statsOf(file, canvas);
      all.push(stats);
      if (format === 'text') io.out(`${all.length > 1 ? '\n' : ''}${inWords(stats, canvas)}`);
    } catch (error) {
      trouble.push(whyNot(file, error));
    }
  }
  if (format === 'json') io.out(`${JSON.stringify(all, undefined, 2)}\n`);
  for (const message of trouble) io.err(`${message}\n`);
  return trouble.length > 0 ? EXIT.trouble : EXIT.clean;
}

function statsOf(file: string, canvas: Canvas): Stats {
  const found = lint(canvas);
  const { revenue, costs, margin } = moneyOf(canvas);
  const { name } = canvas.header;
  const sum = ({ amount, partial, shares }: Total): Sum | undefined =>
    shares.length > 0 ? { amount, partial } : undefined;
  const sums = { revenue: sum(revenue), costs: sum(costs) };
  return {
    file,
    ...(name === undefined ? {} : { name }),
    notes: canvas.items.length,
    links: canvas.items.reduce((total, item) => total + canvas.links.of(item).length, 0) / 2,
    blocks: Object.fromEntries(
      BLOCKS.map(({ key }) => [key, blockOf(canvas, key).items.length]),
    ) as Stats['blocks'],
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, found.filter((each) => each.severity === severity).length]),
    ) as Stats['findings'],
    ...(sums.revenue ? { revenue: sums.revenue } : {}),
    ...(sums.costs ? { costs: sums.costs } : {}),
    ...(margin
      ? {
          margin: {
            amount: margin.amount,
            partial: margin.partial,
            ...(margin.ofRevenue === undefined ? {} : { ofRevenue: margin.ofRevenue }),
          },
        }
      : {}),
  };
}

function inWords(stats: Stats, { header }: Canvas): string {
  const { file, name, notes, links, blocks, findings, revenue, costs, margin } = stats;
  const money = (sum: Sum): string =>
    sum.partial
      ? l10n.t('{0} (some amounts are missing)', formatAmount(sum.amount, header))
      : formatAmount(sum.amount, header);
  const share = margin?.ofRevenue === undefined ? '' : ` (${formatShare(margin.ofRevenue)})`;
  const rows: readonly (readonly [string, string])[] = [
    ...BLOCKS.map(({ key }) => [blockTitle(header, key), String(blocks[key])] as const),
    [l10n.t('All notes'), String(notes)],
    [l10n.t('Links'), String(links)],
    ...(revenue ? [[l10n.t('Revenue'), money(revenue)] as const] : []),
    ...(costs ? [[l10n.t('Costs'), money(costs)] as const] : []),
    ...(margin ? [[l10n.t('Margin'), `${money(margin)}${share}`] as const] : []),
    [
      l10n.t('Findings'),
      l10n.t(
        'errors: {0}, warnings: {1}, information: {2}, hints: {3}',
        findings.error,
        findings.warning,
        findings.information,
        findings.hint,
      ),
    ],
  ];
  const widest = Math.max(...rows.map(([label]) => label.length));
  const heading = name === undefined ? file : `${name} (${file})`;
  return `${heading}\n${rows.map(([label, value]) => `  ${label.padEnd(widest)}  ${value}`).join('\n')}\n`;
}
