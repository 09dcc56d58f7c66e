/**
 * How the nine blocks interconnect: what a link between two items means, which links a business model needs, the five
 * flows through the canvas. The only place with these facts; all other modules read them here. Texts are English keys
 * for `l10n.t`.
 */
import { BLOCK_KEYS, type BlockKey } from './blocks';

/** required: every item named by a need must have one; expected: raised once per pair; possible: never asked for. */
export type Strength = 'required' | 'expected' | 'possible';

/** What a link between an item of `first` and one of `second` means, in both directions. */
export interface Relation {
  readonly first: BlockKey;
  readonly second: BlockKey;
  /** first → second, as in "Guest app *reaches* Travellers". */
  readonly forward: string;
  /** second → first, as in "Travellers *is reached through* Guest app". */
  readonly backward: string;
  readonly strength: Strength;
  readonly why: string;
  /** One example, as a sentence that follows on `why`. */
  readonly example: string;
}

export const RELATIONS: readonly Relation[] = [
  {
    first: 'value_propositions',
    second: 'customer_segments',
    forward: 'serves',
    backward: 'is served by',
    strength: 'required',
    why: 'A value proposition is value for somebody: change the segment and the offer has to change with it.',
    example:
      'For example, students want a lesson cheap, companies want it with an invoice and a certificate.',
  },
  {
    first: 'channels',
    second: 'customer_segments',
    forward: 'reaches',
    backward: 'is reached through',
    strength: 'required',
    why: 'Who the customers are decides which channels work.',
    example: 'For example, older customers may want a person where younger ones want an app.',
  },
  {
    first: 'customer_relationships',
    second: 'customer_segments',
    forward: 'is kept with',
    backward: 'is looked after by',
    strength: 'required',
    why: 'Premium segments want to be looked after in person, mass segments prefer to help themselves.',
    example:
      'For example, a private bank gives each client an adviser, and a phone plan for everybody is managed in an app.',
  },
  {
    first: 'revenue_streams',
    second: 'customer_segments',
    forward: 'is paid by',
    backward: 'pays',
    strength: 'required',
    why: 'Segments differ in what they are willing to pay and in the way they pay.',
    example: 'For example, business customers subscribe where private ones pay once.',
  },
  {
    first: 'revenue_streams',
    second: 'value_propositions',
    forward: 'is earned with',
    backward: 'earns',
    strength: 'required',
    why: 'The value people see in the offer sets the price.',
    example:
      'For example, a plain seat is sold by its price, a seat with room to work by what the hours are worth.',
  },
  {
    first: 'key_resources',
    second: 'value_propositions',
    forward: 'makes possible',
    backward: 'rests on',
    strength: 'required',
    why: 'Delivering the promise takes resources.',
    example:
      'For example, an offer that nobody else has rests on a recipe, a patent or a place that nobody else has.',
  },
  {
    first: 'key_activities',
    second: 'value_propositions',
    forward: 'produces',
    backward: 'is produced by',
    strength: 'required',
    why: 'Delivering the promise takes activities.',
    example: 'For example, fresh bread in the morning takes baking at night.',
  },
  {
    first: 'key_resources',
    second: 'key_activities',
    forward: 'is used by',
    backward: 'uses',
    strength: 'required',
    why: 'An activity needs something to work with.',
    example: 'For example, repairing bikes uses mechanics and a workshop.',
  },
  {
    first: 'key_partnerships',
    second: 'key_resources',
    forward: 'supplies',
    backward: 'is supplied by',
    strength: 'required',
    why: 'Partners bring what the business does not own.',
    example: 'For example, a brewery without a glassworks gets its bottles from a supplier.',
  },
  {
    first: 'key_partnerships',
    second: 'key_activities',
    forward: 'carries out',
    backward: 'is carried out by',
    strength: 'required',
    why: 'Activities can be outsourced or shared.',
    example: 'For example, a web shop lets a courier deliver.',
  },
  {
    first: 'cost_structure',
    second: 'key_resources',
    forward: 'pays for',
    backward: 'costs',
    strength: 'required',
    why: 'Every cost has something that drives it.',
    example: 'For example, owning machines is a fixed cost, and hiring them by the hour a variable one.',
  },
  {
    first: 'cost_structure',
    second: 'key_activities',
    forward: 'pays for',
    backward: 'costs',
    strength: 'required',
    why: 'The scale of the activities drives cost.',
    example: 'For example, the more complex or manual an activity is, the more each piece costs.',
  },
  {
    first: 'channels',
    second: 'value_propositions',
    forward: 'delivers',
    backward: 'is delivered through',
    strength: 'expected',
    why: 'The channel has to fit what it delivers.',
    example: 'For example, a mattress is tried out in a store, and a film comes through an app.',
  },
  {
    first: 'channels',
    second: 'customer_relationships',
    forward: 'carries',
    backward: 'is carried by',
    strength: 'expected',
    why: 'An online channel leans to self-service, a store to personal contact.',
    example: 'For example, a store invites conversation, a web shop has a search field.',
  },
  {
    first: 'channels',
    second: 'revenue_streams',
    forward: 'collects',
    backward: 'is collected through',
    strength: 'expected',
    why: 'How people buy decides how they pay.',
    example: 'For example, people pay from a wallet in an app, and at the till in a store.',
  },
  {
    first: 'customer_relationships',
    second: 'revenue_streams',
    forward: 'sustains',
    backward: 'is sustained by',
    strength: 'expected',
    why: 'Strong relationships make revenue come back.',
    example: 'For example, loyalty brings people back: who collects points books again.',
  },
  {
    first: 'key_partnerships',
    second: 'cost_structure',
    forward: 'adds to or lowers',
    backward: 'is shaped by',
    strength: 'expected',
    why: 'Partnerships share cost or add to it.',
    example:
      'For example, licence fees and commissions raise cost, shared services lower it, and outsourcing makes it variable.',
  },
  {
    first: 'cost_structure',
    second: 'revenue_streams',
    forward: 'is carried by',
    backward: 'carries',
    strength: 'expected',
    why: 'The model must earn more than it costs.',
    example: 'For example, high operating cost asks for another price, or for customers who pay it.',
  },
  {
    first: 'key_resources',
    second: 'revenue_streams',
    forward: 'supports',
    backward: 'is supported by',
    strength: 'possible',
    why: 'What delivery costs has to fit what is earned.',
    example: 'For example, licence fees are earned only as long as the right is ours.',
  },
  {
    first: 'key_activities',
    second: 'revenue_streams',
    forward: 'supports',
    backward: 'is supported by',
    strength: 'possible',
    why: 'What delivery costs has to fit what is earned.',
    example: 'For example, hours of advice are sold only as long as somebody gives them.',
  },
  {
    first: 'key_resources',
    second: 'channels',
    forward: 'supports',
    backward: 'rests on',
    strength: 'possible',
    why: 'Channels need resources too.',
    example: 'For example, stores need premises, and a web shop needs servers.',
  },
  {
    first: 'key_resources',
    second: 'customer_relationships',
    forward: 'supports',
    backward: 'rests on',
    strength: 'possible',
    why: 'Relationships need resources too.',
    example: 'For example, personal advice rests on people who have the time.',
  },
  {
    first: 'key_activities',
    second: 'channels',
    forward: 'runs',
    backward: 'is run by',
    strength: 'possible',
    why: 'Channels need activities too.',
    example: 'For example, somebody packs and ships what a web shop sells.',
  },
  {
    first: 'key_activities',
    second: 'customer_relationships',
    forward: 'runs',
    backward: 'is run by',
    strength: 'possible',
    why: 'Relationships need activities too.',
    example: 'For example, a community lives on those who moderate it.',
  },
  {
    first: 'cost_structure',
    second: 'channels',
    forward: 'pays for',
    backward: 'costs',
    strength: 'possible',
    why: 'Some channels cost more than others.',
    example: 'For example, the commission of a marketplace is what that channel costs.',
  },
  {
    first: 'cost_structure',
    second: 'customer_relationships',
    forward: 'pays for',
    backward: 'costs',
    strength: 'possible',
    why: 'Some relationships cost more than others.',
    example: 'For example, a call centre costs more than a page with answers.',
  },
];

const byPair = new Map(
  BLOCK_KEYS.map((a) => {
    const own = RELATIONS.filter(({ first, second }) => first === a || second === a);
    return [a, new Map(own.map((relation) => [otherEnd(relation, a), relation]))];
  }),
);

/** The relation of two blocks, whichever comes first; undefined where a link between them is unusual. */
export function relationBetween(a: BlockKey, b: BlockKey): Relation | undefined {
  return byPair.get(a)?.get(b);
}

/** The verb from an item of `from` to one of `to`, an English key for `l10n.t`; undefined for an unusual pair. */
export function verb(from: BlockKey, to: BlockKey): string | undefined {
  const relation = relationBetween(from, to);
  return relation && (relation.first === from ? relation.forward : relation.backward);
}

/** All relations a block takes part in, required ones first. */
export function relationsOf(block: BlockKey): readonly Relation[] {
  return RELATIONS.filter((relation) => relation.first === block || relation.second === block);
}

/** The other end of a relation. */
export function otherEnd(relation: Relation, block: BlockKey): BlockKey {
  return relation.first === block ? relation.second : relation.first;
}

/** The stronger the relations of a detour, the more usual it is; two expected steps before a required and a possible one. */
const DISTANCE: Readonly<Record<Strength, number>> = { required: 0, expected: 1, possible: 3 };

/**
 * The usual way between two blocks that have no relation of their own: the blocks in the middle, from `a` to `b`, few
 * and with the strongest relations. Empty where the blocks are related directly or are the same.
 */
export function usualRoute(a: BlockKey, b: BlockKey): readonly BlockKey[] {
  if (a === b || relationBetween(a, b)) return [];
  return (
    shortest(
      BLOCK_KEYS.map((one) => [one]),
      a,
      b,
    ) ??
    shortest(pairsOfBlocks, a, b) ??
    []
  );
}

const pairsOfBlocks = BLOCK_KEYS.flatMap((one) => BLOCK_KEYS.map((other) => [one, other]));

function shortest(
  middles: readonly (readonly BlockKey[])[],
  a: BlockKey,
  b: BlockKey,
): readonly BlockKey[] | undefined {
  const length = (middle: readonly BlockKey[]): number => {
    let from = a;
    let sum = 0;
    for (const to of [...middle, b]) {
      const relation = relationBetween(from, to);
      sum += relation ? DISTANCE[relation.strength] : Number.POSITIVE_INFINITY;
      from = to;
    }
    return sum;
  };
  const ways = middles.map((middle) => ({ middle, length: length(middle) }));
  const [best] = ways.filter((way) => Number.isFinite(way.length)).sort((x, y) => x.length - y.length);
  return best?.middle;
}

/** A chain through the canvas that at least one path must complete. */
export interface Flow {
  readonly id: 'earning' | 'making' | 'relating' | 'partnering' | 'spending';
  readonly title: string;
  /** Each path is a sequence of blocks; a flow with several paths is complete with any one of them. */
  readonly paths: readonly (readonly BlockKey[])[];
  readonly meaning: string;
}

export const FLOWS: readonly Flow[] = [
  {
    id: 'earning',
    title: 'Earning',
    paths: [['customer_segments', 'value_propositions', 'revenue_streams']],
    meaning: 'The segment defines the offer, the offer drives the revenue.',
  },
  {
    id: 'making',
    title: 'Making',
    paths: [['key_resources', 'key_activities', 'value_propositions']],
    meaning: 'Resources enable activities, activities deliver the value.',
  },
  {
    id: 'relating',
    title: 'Relating',
    paths: [['channels', 'customer_relationships']],
    meaning: 'The channel shapes the relationship.',
  },
  {
    id: 'partnering',
    title: 'Partnering',
    paths: [
      ['key_partnerships', 'key_resources'],
      ['key_partnerships', 'key_activities'],
    ],
    meaning: 'Partners fill what is missing in house.',
  },
  {
    id: 'spending',
    title: 'Spending',
    paths: [
      ['cost_structure', 'key_activities'],
      ['cost_structure', 'key_resources'],
    ],
    meaning: 'Costs come from what is done and what is owned.',
  },
];
