import * as l10n from '@vscode/l10n';
import type { Severity } from '../../lint/rule';
import type { ReportedProblem } from '../check';
import { paint, type Style } from '../colors';
import type { Io } from '../io';
import type { Format } from './report';

/** For people: a line for each finding that terminals and editors can jump to, and a sum. */
export const text: Format = ({ files, problems, fixed }, terminal) => {
  const lines = problems.map((problem) => line(problem, terminal));
  if (fixed > 0) lines.push(l10n.t('Files repaired: {0}.', fixed));
  // Unreadable files have been reported on standard error; “nothing to report” would be wrong.
  if (files.length > 0) lines.push(sum(files.length, problems));
  return lines.map((one) => `${one}\n`).join('');
};

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

function line(
  { file, range, severity, message, rule }: ReportedProblem,
  terminal: Pick<Io, 'colors'>,
): string {
  const { line: row, character } = range.start;
  // Read by editors and pipelines too, so in English in every language.
  const name = paint(terminal, STYLES[severity], severity);
  return `${file}:${row + 1}:${character + 1}: ${name}: ${message} ${paint(terminal, 'gray', `[${rule}]`)}`;
}

function sum(files: number, problems: readonly ReportedProblem[]): string {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return problems.length === 0
    ? l10n.t('Files checked: {0}. Nothing to report.', files)
    : l10n.t(
        'Files checked: {0}. Errors: {1}, warnings: {2}, information: {3}, hints: {4}.',
        files,
        count('error'),
        count('warning'),
        count('information'),
        count('hint'),
      );
}
