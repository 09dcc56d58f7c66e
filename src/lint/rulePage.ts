/** The documentation page of a rule, made from the rule itself: `docs/rules/` and `bmc explain` show it. */
import * as l10n from '@vscode/l10n';
import { FAMILIES, PROFILES, type Rule, type Severity } from './rule';

/** The page as Markdown, ending with a line break. */
export function rulePage(rule: Rule): string {
  return `${[
    `# ${rule.id}`,
    l10n.t(rule.summary),
    `${l10n.t('Family: {0}.', l10n.t(FAMILIES[rule.family]))} ${severities(rule)}`,
    `## ${l10n.t('Why it matters')}`,
    l10n.t(rule.why),
    `## ${l10n.t('Reported')}`,
    code('yaml', rule.example.fails),
    `## ${l10n.t('Repaired')}`,
    code('yaml', rule.example.repaired),
    `## ${l10n.t('Switch it off')}`,
    l10n.t('Here, on the line before what it is about or at its end, with a reason:'),
    code('yaml', `# bmc-ignore ${rule.id}: ${l10n.t('why it is fine')}`),
    l10n.t('In the whole file, at the beginning of a line:'),
    code('yaml', `# bmc-ignore-file ${rule.id}: ${l10n.t('why it is fine')}`),
    l10n.t('Everywhere, or with another severity, in the settings:'),
    code('json', `"bmc.lint.rules": { "${rule.id}": "off" }`),
  ].join('\n\n')}\n`;
}

function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** How a severity is called where people read it. */
export function severityName(severity: Severity): string {
  const names: Readonly<Record<Severity, string>> = {
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    information: l10n.t('information'),
    hint: l10n.t('hint'),
  };
  return names[severity];
}

/** The usual severity of a rule, and what differs from it in other profiles. */
export function severities({ severity }: Rule): string {
  const usual = severity.standard;
  const others = PROFILES.filter((profile) => severity[profile] !== usual).map((profile) =>
    l10n.t('{0} in the profile {1}', severityName(severity[profile]), profile),
  );
  return others.length === 0
    ? l10n.t('Severity: {0}.', severityName(usual))
    : l10n.t('Severity: {0}; {1}.', severityName(usual), others.join(', '));
}
