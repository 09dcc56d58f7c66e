/** Rules whose findings are the parser's: they add what a person wants to know about them. */
import type { FileRule } from '../../../canvas/canvas';
import type { Rule } from '../../rule';

/** A rule that says what the parser found under its name. */
export function fileRule(rule: Omit<Rule, 'family' | 'check'> & { readonly id: FileRule }): Rule {
  return { ...rule, family: 'file', check: (_canvas, facts) => facts.fromParser(rule.id) };
}
