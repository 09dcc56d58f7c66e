/**
 * All rules, in the order of the reference: by family, within a family as a reader meets them. A rule is one module in
 * its family's folder (`file`, `references`, `missing-links`, `coherence`, `completeness`, `money`, `wording`,
 * `ignores`) and one entry here.
 */
import type { Rule } from '../rule';
import { brokenFlow } from './coherence/broken-flow';
import { channelTouch } from './coherence/channel-touch';
import { costlyTouch } from './coherence/costly-touch';
import { customWithoutHands } from './coherence/custom-without-hands';
import { focusAgainstOffer } from './coherence/focus-against-offer';
import { freeSegmentPays } from './coherence/free-segment-pays';
import { incoherentChannel } from './coherence/incoherent-channel';
import { incoherentRelationship } from './coherence/incoherent-relationship';
import { incoherentRevenue } from './coherence/incoherent-revenue';
import { leasedButFixed } from './coherence/leased-but-fixed';
import { leasedWithoutPartner } from './coherence/leased-without-partner';
import { nobodyPaysRule } from './coherence/nobody-pays';
import { ownedButVariable } from './coherence/owned-but-variable';
import { partnerGap } from './coherence/partner-gap';
import { recurringWithoutRetention } from './coherence/recurring-without-retention';
import { retentionWithoutRecurring } from './coherence/retention-without-recurring';
import { scaleWithoutMass } from './coherence/scale-without-mass';
import { singlePartnerRisk } from './coherence/single-partner-risk';
import { thinTouch } from './coherence/thin-touch';
import { emptyBlock } from './completeness/empty-block';
import { missingMotive } from './completeness/missing-motive';
import { missingPhase } from './completeness/missing-phase';
import { badAmount } from './file/bad-amount';
import { badCurrency } from './file/bad-currency';
import { blockAlias } from './file/block-alias';
import { duplicateKey } from './file/duplicate-key';
import { extraDocument } from './file/extra-document';
import { foreignFormat } from './file/foreign-format';
import { futureVersion } from './file/future-version';
import { syntax } from './file/syntax';
import { tooLarge } from './file/too-large';
import { unknownKey } from './file/unknown-key';
import { unknownValue } from './file/unknown-value';
import { valueSpelling } from './file/value-spelling';
import { wrongKind } from './file/wrong-kind';
import { unknownIgnore } from './ignores/unknown-ignore';
import { unusedIgnore } from './ignores/unused-ignore';
import { activityWithoutResource } from './missing-links/activity-without-resource';
import { activityWithoutUse } from './missing-links/activity-without-use';
import { channelWithoutSegment } from './missing-links/channel-without-segment';
import { costWithoutDriver } from './missing-links/cost-without-driver';
import { noLinks } from './missing-links/no-links';
import { partnerWithoutContribution } from './missing-links/partner-without-contribution';
import { relationshipWithoutSegment } from './missing-links/relationship-without-segment';
import { resourceWithoutUse } from './missing-links/resource-without-use';
import { revenueWithoutSegment } from './missing-links/revenue-without-segment';
import { revenueWithoutValue } from './missing-links/revenue-without-value';
import { segmentWithoutChannel } from './missing-links/segment-without-channel';
import { segmentWithoutRelationship } from './missing-links/segment-without-relationship';
import { segmentWithoutRevenue } from './missing-links/segment-without-revenue';
import { segmentWithoutValue } from './missing-links/segment-without-value';
import { unlinkedBlocks } from './missing-links/unlinked-blocks';
import { valueWithoutActivity } from './missing-links/value-without-activity';
import { valueWithoutResource } from './missing-links/value-without-resource';
import { valueWithoutRevenue } from './missing-links/value-without-revenue';
import { valueWithoutSegment } from './missing-links/value-without-segment';
import { costsExceedRevenue } from './money/costs-exceed-revenue';
import { partialAmounts } from './money/partial-amounts';
import { revenueConcentration } from './money/revenue-concentration';
import { unitMissing } from './money/unit-missing';
import { ambiguousLink } from './references/ambiguous-link';
import { duplicateId } from './references/duplicate-id';
import { repeatedLink } from './references/repeated-link';
import { sameBlockLink } from './references/same-block-link';
import { selfLink } from './references/self-link';
import { unknownLink } from './references/unknown-link';
import { unusualLink } from './references/unusual-link';
import { duplicateName } from './wording/duplicate-name';
import { longNoteName } from './wording/long-note-name';
import { severalIdeas } from './wording/several-ideas';
import { vagueName } from './wording/vague-name';

export const RULES: readonly Rule[] = [
  syntax,
  wrongKind,
  unknownKey,
  duplicateKey,
  blockAlias,
  unknownValue,
  valueSpelling,
  badAmount,
  badCurrency,
  extraDocument,
  futureVersion,
  foreignFormat,
  tooLarge,
  unknownLink,
  ambiguousLink,
  duplicateId,
  selfLink,
  sameBlockLink,
  repeatedLink,
  unusualLink,
  noLinks,
  segmentWithoutValue,
  segmentWithoutChannel,
  segmentWithoutRelationship,
  segmentWithoutRevenue,
  valueWithoutSegment,
  valueWithoutRevenue,
  valueWithoutResource,
  valueWithoutActivity,
  channelWithoutSegment,
  relationshipWithoutSegment,
  revenueWithoutSegment,
  revenueWithoutValue,
  resourceWithoutUse,
  activityWithoutResource,
  activityWithoutUse,
  partnerWithoutContribution,
  costWithoutDriver,
  unlinkedBlocks,
  incoherentRevenue,
  incoherentChannel,
  incoherentRelationship,
  partnerGap,
  brokenFlow,
  leasedWithoutPartner,
  freeSegmentPays,
  nobodyPaysRule,
  costlyTouch,
  thinTouch,
  channelTouch,
  recurringWithoutRetention,
  retentionWithoutRecurring,
  ownedButVariable,
  leasedButFixed,
  focusAgainstOffer,
  customWithoutHands,
  scaleWithoutMass,
  singlePartnerRisk,
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
  unknownIgnore,
  unusedIgnore,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by its id. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
