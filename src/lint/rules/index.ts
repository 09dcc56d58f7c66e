/**
 * All rules, in the order of the reference: by family, within a family as a reader meets them. A rule is one module in
 * its family's folder (`file`, `references`, `missing-links`, `coherence`, `completeness`, `money`, `wording`,
 * `ignores`) and one entry here.
 */
import type { Rule } from '../rule';
import { brokenFlow } from './coherence/broken-flow';
import { incoherentChannel } from './coherence/incoherent-channel';
import { incoherentRelationship } from './coherence/incoherent-relationship';
import { incoherentRevenue } from './coherence/incoherent-revenue';
import { leasedWithoutPartner } from './coherence/leased-without-partner';
import { partnerGap } from './coherence/partner-gap';
import { emptyBlock } from './completeness/empty-block';
import { missingMotive } from './completeness/missing-motive';
import { missingPhase } from './completeness/missing-phase';
import { costsExceedRevenue } from './money/costs-exceed-revenue';
import { partialAmounts } from './money/partial-amounts';
import { revenueConcentration } from './money/revenue-concentration';
import { unitMissing } from './money/unit-missing';
import { duplicateName } from './wording/duplicate-name';
import { longNoteName } from './wording/long-note-name';
import { severalIdeas } from './wording/several-ideas';
import { vagueName } from './wording/vague-name';

export const RULES: readonly Rule[] = [
  incoherentRevenue,
  incoherentChannel,
  incoherentRelationship,
  partnerGap,
  brokenFlow,
  leasedWithoutPartner,
  emptyBlock,
  missingPhase,
  missingMotive,
  costsExceedRevenue,
  revenueConcentration,
  partialAmounts,
  unitMissing,
  longNoteName,
  severalIdeas,
  vagueName,
  duplicateName,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by its id. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
