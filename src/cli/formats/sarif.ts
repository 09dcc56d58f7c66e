import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { version } from '../../../package.json';
import type { Severity } from '../../lint/rule';
import { rulePage } from '../../lint/rulePage';
import { RULES } from '../../lint/rules';
import type { Range, ReportedProblem } from '../check';
import type { Format } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, which code scanning services read. */
export const sarif: Format = ({ problems, complete }) =>
  `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Business Model Canvas', version, rules: RULES.map(describeRule) } },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: complete }],
          results: problems.map(result),
        },
      ],
    },
    undefined,
    2,
  )}\n`;

function describeRule(rule: (typeof RULES)[number]): object {
  return {
    id: rule.id,
    shortDescription: { text: l10n.t(rule.summary) },
    fullDescription: { text: l10n.t(rule.why) },
    help: { text: l10n.t(rule.why), markdown: rulePage(rule) },
    defaultConfiguration: { level: LEVELS[rule.severity.standard] },
  };
}

const indexes = new Map(RULES.map((rule, index) => [rule.id, index]));

function result({ file, rule, severity, message, range, related = [] }: ReportedProblem): object {
  const location = (at: Range): object => ({
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: at.start.line + 1,
      startColumn: at.start.character + 1,
      endLine: at.end.line + 1,
      endColumn: at.end.character + 1,
    },
  });
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(range) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((place, id) => ({
            id,
            message: { text: place.message },
            physicalLocation: location(place.range),
          })),
        }
      : {}),
  };
}

/** A file as a URI: relative to where the command ran unless it was given with its whole path. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/').replace(/^\.\//, '');
}
