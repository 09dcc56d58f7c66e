/** Which subjects belong together in which two blocks: salaries in the costs and a team in the resources. */
import type { BlockKey } from '../../canvas/blocks';
import type { Concept } from './lexicon/lexicon';

export interface ConceptRule {
  readonly a: readonly [BlockKey, Concept];
  readonly b: readonly [BlockKey, Concept];
  /** The second is meant otherwise where it is about this too: selling advertising is no marketing. */
  readonly unless?: Concept;
  /** Worth a look, never certain. */
  readonly vague?: true;
  /** The second speaks of nothing but the two: buying bikes has nothing to do with the cost of parts. */
  readonly bare?: true;
}

type Extra = Pick<ConceptRule, 'unless' | 'vague' | 'bare'>;

function rule(a: BlockKey, ofA: Concept, b: BlockKey, ofB: Concept, extra: Extra = {}): ConceptRule {
  return { a: [a, ofA], b: [b, ofB], ...extra };
}

export const CONCEPT_RULES: readonly ConceptRule[] = [
  rule('cost_structure', 'pay of people', 'key_resources', 'people'),
  rule('cost_structure', 'rent', 'key_resources', 'premises'),
  rule('cost_structure', 'running of software', 'key_resources', 'software'),
  rule('cost_structure', 'running of software', 'key_activities', 'making of software', { vague: true }),
  rule('cost_structure', 'marketing', 'key_activities', 'marketing', { unless: 'selling' }),
  rule('cost_structure', 'transport', 'key_activities', 'transport'),
  rule('cost_structure', 'transport', 'key_resources', 'vehicles'),
  rule('cost_structure', 'materials', 'key_activities', 'production'),
  rule('cost_structure', 'materials', 'key_activities', 'purchasing', { bare: true }),
  rule('cost_structure', 'research', 'key_activities', 'research'),
  rule('key_partnerships', 'payment firms', 'key_activities', 'payments'),
  rule('key_partnerships', 'payment firms', 'key_resources', 'payments'),
  rule('key_partnerships', 'payment firms', 'cost_structure', 'payments'),
  rule('key_partnerships', 'cloud firms', 'key_resources', 'software'),
  rule('key_partnerships', 'cloud firms', 'cost_structure', 'hosting'),
  rule('key_partnerships', 'insurers', 'cost_structure', 'insurance'),
  rule('key_partnerships', 'landlords', 'key_resources', 'premises'),
  rule('key_partnerships', 'landlords', 'cost_structure', 'rent'),
  rule('key_partnerships', 'couriers', 'key_activities', 'transport'),
  rule('key_partnerships', 'couriers', 'cost_structure', 'transport'),
  rule('key_partnerships', 'suppliers', 'key_activities', 'purchasing'),
  rule('key_partnerships', 'suppliers', 'cost_structure', 'materials'),
  rule('key_resources', 'software', 'key_activities', 'making of software'),
  rule('key_resources', 'makers of software', 'key_activities', 'making of software'),
  rule('key_resources', 'machines', 'key_activities', 'production'),
  rule('key_resources', 'vehicles', 'key_activities', 'transport'),
  rule('key_resources', 'sales people', 'key_activities', 'selling'),
  rule('key_activities', 'marketing', 'channels', 'promotion', { vague: true }),
  rule('key_activities', 'making of software', 'channels', 'online channels'),
  rule('key_activities', 'selling', 'channels', 'sales people'),
  rule('key_resources', 'software', 'channels', 'online channels'),
  rule('key_resources', 'premises', 'channels', 'stores'),
  rule('key_resources', 'sales people', 'channels', 'sales people'),
  rule('channels', 'online channels', 'customer_relationships', 'self-service'),
  rule('channels', 'sales people', 'customer_relationships', 'personal care'),
  rule('revenue_streams', 'advertising', 'customer_segments', 'advertisers'),
  rule('revenue_streams', 'sponsoring', 'customer_segments', 'sponsors'),
  rule('revenue_streams', 'donations', 'customer_segments', 'donors'),
  rule('revenue_streams', 'grants', 'customer_segments', 'funders'),
  rule('revenue_streams', 'advertising', 'value_propositions', 'audience'),
];
