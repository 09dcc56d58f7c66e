/** `bmc explain`: what a rule is about. */
import * as l10n from '@vscode/l10n';
import { FAMILIES } from '../lint/rule';
import { rulePage } from '../lint/rulePage';
import { RULES, ruleById } from '../lint/rules';
import { knownRule } from './rules';

/** A rule's page; without a rule, all rules by family. Throws a `UsageError` for a rule that is not there. */
export function explain(id: string | undefined): string {
  const rule = id === undefined ? undefined : ruleById(knownRule(id));
  return rule ? rulePage(rule) : list();
}

function list(): string {
  const widest = Math.max(...RULES.map(({ id }) => id.length));
  return Object.entries(FAMILIES)
    .map(([family, title]) => [
      l10n.t(title),
      ...RULES.filter((rule) => rule.family === family).map(
        (rule) => `  ${rule.id.padEnd(widest)}  ${l10n.t(rule.summary)}`,
      ),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
