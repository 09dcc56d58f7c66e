/**
 * All rules, in the order of the reference: by family, within a family as a reader meets them. A rule is one module in
 * its family's folder (`file`, `references`, `missing-links`, `coherence`, `completeness`, `money`, `wording`,
 * `ignores`) and one entry here.
 */
import type { Rule } from '../rule';

export const RULES: readonly Rule[] = [];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by its id. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
