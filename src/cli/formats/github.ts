import type { Severity } from '../../lint/rule';
import type { ReportedProblem } from '../check';
import type { Format } from './report';

/** GitHub's names. It shows few annotations per run, so that matters of style are left out. */
const LEVELS: Readonly<Record<Exclude<Severity, 'hint'>, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Workflow commands, which GitHub Actions turns into annotations on the changed lines. */
export const github: Format = ({ problems }) => problems.map(command).join('');

function command({ file, rule, severity, message, range: { start, end } }: ReportedProblem): string {
  if (severity === 'hint') return '';
  const properties = Object.entries({
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.character + 1,
    endColumn: end.character + 1,
    title: rule,
  });
  const written = properties.map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${LEVELS[severity]} ${written.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
