/**
 * The topics of findings, and their order of importance: who pays before who is served before who is reached, and so on.
 * Findings of one topic are often symptoms of one problem, so they are kept together: a stream without a payer, and a segment
 * that pays nothing. Titles are English keys for `l10n.t`.
 */
import type { BlockKey } from '../canvas/blocks';
import type { Diagnostic } from './diagnostic';
import { type Family, SEVERITIES, type Severity } from './rule';

/** The topics with their titles, the weightiest first. */
export const TOPICS = {
  file: 'What the file means',
  whole: 'The canvas as a whole',
  pays: 'Who pays',
  served: 'Who is served',
  reached: 'Who is reached',
  kept: 'Who is looked after',
  made: 'How it is made',
  partners: 'Who helps',
  costs: 'What it costs',
  wording: 'How it is worded',
  balance: 'Whether revenue carries the costs',
} as const;

export type Topic = keyof typeof TOPICS;
export const TOPIC_KEYS = Object.keys(TOPICS) as readonly Topic[];

/** Rules by what they are about; those that are not here go by their block. */
const RULES_ABOUT: Readonly<Partial<Record<Topic, string>>> = {
  whole: 'no-links',
  pays: 'segment-without-revenue revenue-without-segment value-without-revenue revenue-without-value nobody-pays free-segment-pays incoherent-revenue',
  served: 'segment-without-value value-without-segment',
  reached: 'segment-without-channel channel-without-segment incoherent-channel missing-phase',
  kept: 'segment-without-relationship relationship-without-segment incoherent-relationship missing-motive costly-touch thin-touch channel-touch recurring-without-retention retention-without-recurring',
  made: 'value-without-resource value-without-activity resource-without-use activity-without-use activity-without-resource custom-without-hands',
  partners: 'partner-without-contribution partner-gap leased-without-partner single-partner-risk',
  costs:
    'cost-without-driver owned-but-variable leased-but-fixed scale-without-mass focus-against-offer costs-exceed-revenue revenue-concentration partial-amounts unit-missing',
};

const BY_RULE: ReadonlyMap<string, Topic> = new Map(
  Object.entries(RULES_ABOUT).flatMap(([topic, rules]) =>
    rules.split(' ').map((rule) => [rule, topic as Topic] as const),
  ),
);

const BY_FAMILY: Readonly<Partial<Record<Family, Topic>>> = {
  file: 'file',
  references: 'file',
  ignores: 'file',
  wording: 'wording',
};

const BY_BLOCK: Readonly<Record<BlockKey, Topic>> = {
  customer_segments: 'served',
  value_propositions: 'served',
  channels: 'reached',
  customer_relationships: 'kept',
  revenue_streams: 'pays',
  key_resources: 'made',
  key_activities: 'made',
  key_partnerships: 'partners',
  cost_structure: 'costs',
};

/**
 * Findings on a block that are about another: of the blocks that are expected to be linked, only costs come behind revenue
 * streams in the story, and only channels behind value propositions; the flow that stops at an offer is that of earning.
 */
const BY_RULE_AND_BLOCK: Readonly<Record<string, Readonly<Partial<Record<BlockKey, Topic>>>>> = {
  'unlinked-blocks': { revenue_streams: 'balance', value_propositions: 'reached' },
  'broken-flow': { value_propositions: 'pays' },
};

/** What a finding is about. */
export function topicOf({ rule, block }: Pick<Diagnostic, 'rule' | 'block'>, family: Family): Topic {
  const special = block && BY_RULE_AND_BLOCK[rule]?.[block];
  return special ?? BY_RULE.get(rule) ?? BY_FAMILY[family] ?? (block ? BY_BLOCK[block] : 'whole');
}

/** Something found, as far as its order depends on it. */
export interface Weighed {
  readonly severity: Severity;
  readonly topic: Topic;
}

/** Findings of one topic. */
export interface TopicGroup<Finding> {
  readonly topic: Topic;
  readonly findings: readonly Finding[];
}

/**
 * By topic: the groups with the worst findings first, of these the weightiest; whether revenue carries the costs comes last.
 * In each the worst first, else as they were given.
 */
export function groupedByTopic<Finding extends Weighed>(
  all: readonly Finding[],
): readonly TopicGroup<Finding>[] {
  const worst = ([first]: readonly Finding[]): number => (first ? rank(first) : SEVERITIES.length);
  const isLast = (topic: Topic): number => (topic === 'balance' ? 1 : 0);
  return TOPIC_KEYS.map((topic) => ({ topic, findings: all.filter((one) => one.topic === topic) }))
    .filter(({ findings }) => findings.length > 0)
    .map(({ topic, findings }) => ({ topic, findings: [...findings].sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => isLast(a.topic) - isLast(b.topic) || worst(a.findings) - worst(b.findings));
}

function rank({ severity }: Weighed): number {
  return SEVERITIES.indexOf(severity);
}
