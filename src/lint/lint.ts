/** The linter: a canvas in, everything the rules say about it out. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../canvas/canvas';
import type { Diagnostic, LintOptions } from './diagnostic';
import { Facts } from './facts';
import { type Finding, type Fix, type Rule, type RuleSetting, SEVERITIES, type Severity } from './rule';
import { RULES } from './rules';

const KNOWN = RULES.map((rule) => rule.id);
const NOT_OFF: ReadonlySet<string> = new Set();

/**
 * What the linter says about a canvas, in the order of the text. Never throws on a user's text. Rules that the options
 * switch off and what ignore comments silence are left out.
 */
export function lint(canvas: Canvas, options: LintOptions = {}): readonly Diagnostic[] {
  const { rules, profile = 'standard' } = options;
  const severityOf = (rule: Rule): RuleSetting => rules?.[rule.id] ?? rule.severity[profile];
  const off = rules ? new Set(KNOWN.filter((id) => rules[id] === 'off')) : NOT_OFF;
  const facts = new Facts(canvas, { known: KNOWN, off });
  const speaks = speaking(canvas);
  const diagnostics: Diagnostic[] = [];
  for (const rule of RULES) {
    const severity = severityOf(rule);
    if (severity === 'off' || !speaks(rule)) continue;
    for (const finding of rule.check(canvas, facts)) {
      if (facts.ignores.silence(rule.id, finding.span.start)) continue;
      diagnostics.push({
        ...finding,
        rule: rule.id,
        severity: rules?.[rule.id] === undefined ? milder(severity, finding.atMost) : severity,
        fixes: () => fixes(canvas, rule, finding),
      });
    }
  }
  return diagnostics.sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
}

/** The less serious of two. */
function milder(severity: Severity, atMost: Severity | undefined): Severity {
  return atMost && SEVERITIES.indexOf(atMost) > SEVERITIES.indexOf(severity) ? atMost : severity;
}

function rank({ severity }: Diagnostic): number {
  return SEVERITIES.indexOf(severity);
}

/**
 * Which rules have something to say: about a file that does not parse only those that need no more than its text, so
 * so that findings do not flicker during typing; for a file that is not read, only the reason is reported.
 */
function speaking(canvas: Canvas): (rule: Rule) => boolean {
  if (canvas.writable) return () => true;
  const broken = canvas.problems.some((problem) => problem.rule === 'syntax');
  return (rule) => rule.family === 'file' || (broken && rule.id === 'unknown-ignore');
}

/** A rule's own fixes, and at their end the way to silence it here. */
function fixes(canvas: Canvas, rule: Rule, finding: Finding): readonly Fix[] {
  const own = finding.fixes?.() ?? [];
  if (!canvas.writable || rule.family === 'ignores' || !hasKeys(canvas)) return own;
  const { item, span } = finding;
  // What is missing on an item is said at its name, which need not be on its first line.
  const at = item && span === item.nameSpan ? item.span.start : span.start;
  return [
    ...own,
    {
      title: l10n.t('Ignore this here and say why'),
      operations: [{ kind: 'ignore-rule', at, rule: rule.id, reason: l10n.t('why it is fine') }],
    },
  ];
}

/** Whether there is anything that an ignore comment could be written before. */
function hasKeys(canvas: Canvas): boolean {
  return canvas.headerFields.size > 0 || [...canvas.blocks.values()].some((block) => block.keySpan);
}
