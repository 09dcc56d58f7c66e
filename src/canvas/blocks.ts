/**
 * The nine blocks of the Business Model Canvas: names, questions, types. The only place that knows them; hovers,
 * completions, lints, the grid and the generated docs read it. Source: Osterwalder and Pigneur's canvas as described in
 * the project's domain notes. Texts are English keys for `l10n.t`.
 */

/** The canonical YAML keys, in storytelling order (who, what, how it reaches them … what it costs). */
export const BLOCK_KEYS = [
  'customer_segments',
  'value_propositions',
  'channels',
  'customer_relationships',
  'revenue_streams',
  'key_resources',
  'key_activities',
  'key_partnerships',
  'cost_structure',
] as const;

/** The canonical YAML key of a block. */
export type BlockKey = (typeof BLOCK_KEYS)[number];

/** One term of a vocabulary: its canonical value, its label, its meaning. */
export interface Term {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
  /** The question that this value answers, where the literature gives it one. */
  readonly question?: string;
  /** Other words that mean this value, in canonical spelling. A quick fix offers the usual one. */
  readonly aliases?: readonly string[];
}

/** Everything the product knows about a block by itself; how blocks interconnect is in `relations.ts`. */
export interface BlockFacts {
  readonly key: BlockKey;
  /** The short label on the canvas; CS is always Customer Segments, C$ always Cost Structure. */
  readonly code: string;
  readonly title: string;
  /** One item of the block and several, as they read inside a sentence. */
  readonly one: string;
  readonly many: string;
  /** Other English keys for this block, in canonical spelling; `blockNames.ts` adds those of other languages. */
  readonly aliases: readonly string[];
  readonly meaning: string;
  /** Guiding questions; the first one invites to fill an empty block. */
  readonly questions: readonly string[];
  readonly types: readonly Term[];
  /** Rules of thumb that belong to the block, each a sentence. */
  readonly advice: readonly string[];
}

export const BLOCKS: readonly BlockFacts[] = [
  {
    key: 'customer_segments',
    code: 'CS',
    title: 'Customer Segments',
    one: 'customer segment',
    many: 'customer segments',
    aliases: [
      'customer_segment',
      'customer_segmentation',
      'segments',
      'customers',
      'target_customers',
      'target_customer',
    ],
    meaning:
      'The groups of people or organisations the business sets out to serve. Every other block is shaped by them.',
    questions: [
      'For whom do we create value?',
      'Which customers matter most to us?',
      'What does each group need, what can it pay, and what would make it buy?',
      'Which groups differ enough to be treated apart?',
      'By what do our groups differ: who they are, where they are, what they need, how they behave?',
      'Can we describe one typical person of each?',
      'What marketing does each group call for?',
    ],
    types: [
      { value: 'mass_market', label: 'Mass market', meaning: 'One large group with broadly the same needs.' },
      {
        value: 'niche_market',
        label: 'Niche market',
        meaning: 'A small, specialised group with needs of its own.',
      },
      { value: 'segmented', label: 'Segmented', meaning: 'Groups with similar needs and small differences.' },
      {
        value: 'diversified',
        label: 'Diversified',
        meaning: 'Groups that have nothing to do with each other.',
      },
      { value: 'multi_sided', label: 'Multi-sided', meaning: 'Two or more groups that need each other.' },
    ],
    advice: [
      'A group is a segment of its own when its needs call for an offer of its own.',
      'A group is a segment of its own when it has to be reached through another channel.',
      'A group is a segment of its own when it wants another kind of relationship.',
      'A group is a segment of its own when its profitability is clearly different.',
      'A group is a segment of its own when it pays for a different side of the offer.',
    ],
  },
  {
    key: 'value_propositions',
    code: 'VP',
    title: 'Value Propositions',
    one: 'value proposition',
    many: 'value propositions',
    aliases: ['value_proposition', 'values', 'value', 'offer'],
    meaning:
      'The bundle of products and services that is worth something to a given segment: the reason to choose us.',
    questions: [
      'What value do we deliver?',
      "Which of the customer's problems do we help to solve?",
      'Which needs do we meet?',
      'Which bundle of products and services do we offer to each segment?',
      'Why us and not somebody else?',
      'How do we notice that needs have changed?',
      'What do people use today instead, and why would they change?',
    ],
    types: [],
    advice: [],
  },
  {
    key: 'channels',
    code: 'CH',
    title: 'Channels',
    one: 'channel',
    many: 'channels',
    aliases: ['channel', 'distribution_channels', 'distribution'],
    meaning:
      'How the business reaches its segments and delivers what it promises: awareness, sale, delivery, support.',
    questions: [
      'Through which channels do our segments want to be reached?',
      'How do we reach them today?',
      'How do our channels fit together?',
      'Which work best?',
      'Which cost least for what they bring?',
      "How do they fit into our customers' daily routine?",
    ],
    types: [
      {
        value: 'own_direct',
        label: 'Own, direct',
        meaning: 'Our own channel, straight to the customer: a sales team, a web shop.',
      },
      {
        value: 'own_indirect',
        label: 'Own, indirect',
        meaning: 'Our own channel with a middle stage: stores that we run.',
      },
      {
        value: 'partner_direct',
        label: "Partner's, direct",
        meaning: "A partner's channel that meets the customer directly: retailers, marketplaces.",
      },
      {
        value: 'partner_indirect',
        label: "Partner's, indirect",
        meaning: "A partner's channel with a middle stage: resellers, wholesalers.",
      },
    ],
    advice: [
      'Say which medium a channel uses in its name or note: web, app, store, field sales, retail, wholesale.',
    ],
  },
  {
    key: 'customer_relationships',
    code: 'CR',
    title: 'Customer Relationships',
    one: 'customer relationship',
    many: 'customer relationships',
    aliases: ['customer_relationship', 'relationships'],
    meaning: 'The kind of relationship kept up with each segment, from personal to fully automated.',
    questions: [
      'What kind of relationship does each segment expect from us?',
      'Which have we set up?',
      'What does each cost?',
      'How do they fit with the rest of the model?',
    ],
    types: [
      {
        value: 'personal_assistance',
        label: 'Personal assistance',
        meaning: 'People help the customer before, during and after the sale.',
        aliases: ['personal', 'personal_service'],
      },
      {
        value: 'dedicated_personal_assistance',
        label: 'Dedicated personal assistance',
        meaning: 'Somebody is in charge of this one customer.',
        aliases: ['private_service', 'dedicated_service', 'dedicated', 'account_manager'],
      },
      {
        value: 'self_service',
        label: 'Self-service',
        meaning: 'Customers have all they need to help themselves.',
      },
      {
        value: 'automated_services',
        label: 'Automated services',
        meaning: 'Self-service that knows the customer and acts by itself.',
        aliases: ['automated', 'automated_service', 'automation'],
      },
      {
        value: 'communities',
        label: 'Communities',
        meaning: 'Customers help and inform each other, and us.',
        aliases: ['community'],
      },
      {
        value: 'co_creation',
        label: 'Co-creation',
        meaning: 'Customers help to make what is valuable: reviews, content, designs.',
        aliases: ['co_create'],
      },
    ],
    advice: [],
  },
  {
    key: 'revenue_streams',
    code: 'R$',
    title: 'Revenue Streams',
    one: 'revenue stream',
    many: 'revenue streams',
    aliases: [
      'revenue_stream',
      'revenue',
      'revenues',
      'revenue_sources',
      'income_sources',
      'income_source',
      'income',
    ],
    meaning: 'The cash the business earns from each segment.',
    questions: [
      'What value is each segment truly willing to pay for?',
      'What do they pay for today?',
      'How do they pay now?',
      'How would they rather pay?',
      'How much does each stream add to the whole?',
      'Do we rest on enough different sources?',
    ],
    types: [
      {
        value: 'asset_sale',
        label: 'Asset sale',
        meaning: 'The customer buys a thing and owns it.',
        aliases: [
          'product_sale',
          'product_sales',
          'sale',
          'sales',
          'one_time_sale',
          'venta',
          'verkauf',
          'vente',
        ],
      },
      {
        value: 'usage_fee',
        label: 'Usage fee',
        meaning: 'The more a service is used, the more is paid.',
        aliases: ['pay_per_use', 'metered', 'usage'],
      },
      {
        value: 'subscription',
        label: 'Subscription',
        meaning: 'A regular payment for continued access.',
        aliases: [
          'membership',
          'membership_fee',
          'subscription_fee',
          'subscriptions',
          'abo',
          'abonnement',
          'suscripción',
          'assinatura',
          'abbonamento',
          '订阅',
          '訂閱',
        ],
      },
      {
        value: 'service_fee',
        label: 'Service fee',
        meaning: 'A service sold once: a project, a repair, an hour of advice.',
        aliases: ['project_fee', 'consulting_fee', 'honorar'],
      },
      {
        value: 'leasing',
        label: 'Leasing',
        meaning: 'Lending or renting something out for a time.',
        aliases: [
          'rental',
          'rent',
          'lending',
          'loan',
          'hire',
          'lease',
          'miete',
          'alquiler',
          'location',
          'aluguel',
          'noleggio',
          'verhuur',
        ],
      },
      {
        value: 'licensing',
        label: 'Licensing',
        meaning: 'Permission to use intellectual property; royalties included.',
        aliases: [
          'royalty',
          'royalties',
          'franchise_fee',
          'license',
          'licence',
          'lizenz',
          'licencia',
          'licence_fee',
          'license_fee',
        ],
      },
      {
        value: 'brokerage',
        label: 'Brokerage',
        meaning: 'A fee for bringing two sides together.',
        aliases: [
          'commission',
          'commissions',
          'brokerage_commission',
          'brokerage_fee',
          'transaction_fee',
          'provision',
          'comisión',
          'comissão',
          'commissione',
          'commissie',
          '佣金',
        ],
      },
      {
        value: 'advertising',
        label: 'Advertising',
        meaning: 'A fee for showing what somebody else sells.',
        aliases: [
          'sponsorship',
          'sponsor',
          'ad_sales',
          'ads',
          'advertisement',
          'werbung',
          'publicidad',
          'publicité',
          'publicidade',
          'pubblicità',
          'reclame',
          '广告',
          '廣告',
          '広告',
        ],
      },
    ],
    advice: [
      'Healthy models spread the risk over several streams; the share of each stream in the total is worth seeing.',
    ],
  },
  {
    key: 'key_resources',
    code: 'KR',
    title: 'Key Resources',
    one: 'key resource',
    many: 'key resources',
    aliases: ['key_resource', 'resources', 'core_resources', 'core_resource'],
    meaning: 'The assets the model cannot work without; owned, leased or obtained from partners.',
    questions: [
      'Which resources do our value propositions need?',
      'Which resources do our channels need?',
      'Which resources do our customer relationships need?',
      'Which resources do our revenue streams need?',
      'Do we own them, rent them or get them from a partner?',
      'How do we protect and improve them?',
    ],
    types: [
      {
        value: 'physical',
        label: 'Physical',
        meaning: 'Buildings, vehicles, machines, points of sale, stock, distribution networks.',
        aliases: ['material', 'tangible'],
      },
      {
        value: 'intellectual',
        label: 'Intellectual',
        meaning: 'Brands, patents, copyrights, customer data, software, knowledge, partnerships.',
        aliases: ['knowledge', 'intangible'],
      },
      {
        value: 'human',
        label: 'Human',
        meaning: 'People and what they can do.',
        aliases: ['people', 'staff', 'team', 'personnel', 'personal', 'personas', 'personnes'],
      },
      {
        value: 'financial',
        label: 'Financial',
        meaning: 'Cash, credit lines, guarantees, shares.',
        aliases: ['economic', 'capital', 'money', 'finanziell', 'financiero'],
      },
    ],
    advice: [],
  },
  {
    key: 'key_activities',
    code: 'KA',
    title: 'Key Activities',
    one: 'key activity',
    many: 'key activities',
    aliases: [
      'key_activity',
      'activities',
      'core_business',
      'core_businesses',
      'critical_business',
      'key_business',
    ],
    meaning: 'The most important things the business must do to make the model work.',
    questions: [
      'Which activities do our value propositions need?',
      'Which activities do our channels need?',
      'Which activities do our customer relationships need?',
      'Which activities do our revenue streams need?',
      'How do we get better at them, and what would make them cheaper or faster?',
    ],
    types: [
      { value: 'production', label: 'Production', meaning: 'Designing, making and delivering a product.' },
      {
        value: 'problem_solving',
        label: 'Problem solving',
        meaning: "Finding answers to one customer's problem at a time.",
      },
      {
        value: 'platform',
        label: 'Platform',
        meaning:
          'Building and running a platform or a network: a marketplace, software or a brand that others build on.',
        aliases: ['network', 'platform_network'],
      },
      {
        value: 'sales',
        label: 'Sales',
        meaning: 'Winning customers and selling to them.',
        aliases: ['selling', 'marketing', 'marketing_and_sales'],
      },
      {
        value: 'customer_service',
        label: 'Customer service',
        meaning: 'Looking after customers once they have bought.',
        aliases: ['support', 'customer_support', 'service'],
      },
      {
        value: 'research_and_development',
        label: 'Research and development',
        meaning: 'Finding and trying what will be offered next.',
        aliases: ['r&d', 'rd', 'research', 'development', 'innovation'],
      },
    ],
    advice: [],
  },
  {
    key: 'key_partnerships',
    code: 'KP',
    title: 'Key Partnerships',
    one: 'key partner',
    many: 'key partners',
    aliases: [
      'key_partnership',
      'key_partners',
      'key_partner',
      'partners',
      'partnerships',
      'key_collaboration',
      'key_collaborations',
    ],
    meaning: 'The suppliers and partners that make the model work.',
    questions: [
      'Who are our key partners?',
      'Who are our key suppliers?',
      'Which key resources do we get from them?',
      'Which key activities do they carry out?',
      'What does the partner gain?',
      'How do we strengthen the cooperation?',
    ],
    types: [
      {
        value: 'strategic_alliance',
        label: 'Strategic alliance',
        meaning: 'Working together with somebody who is not a competitor.',
        aliases: ['alliance', 'strategic_partnership'],
      },
      {
        value: 'coopetition',
        label: 'Coopetition',
        meaning: 'Working together with a competitor.',
        aliases: ['cooperation', 'competitor'],
      },
      { value: 'joint_venture', label: 'Joint venture', meaning: 'A new business founded together.' },
      {
        value: 'buyer_supplier',
        label: 'Buyer and supplier',
        meaning: 'A supplier we can rely on.',
        aliases: ['supplier', 'buyer_supplier_relationship', 'vendor'],
      },
    ],
    advice: [],
  },
  {
    key: 'cost_structure',
    code: 'C$',
    title: 'Cost Structure',
    one: 'cost',
    many: 'costs',
    aliases: ['costs', 'cost', 'cost_structures'],
    meaning: 'All the costs of running the model.',
    questions: [
      'Which costs matter most?',
      'Which key resources cost most?',
      'Which key activities cost most?',
      'Which costs stay the same whatever we sell, and which grow with it?',
      'Do the revenues carry them?',
      'Which fixed cost weighs most?',
      'What does each cost bring in return?',
    ],
    types: [
      { value: 'fixed', label: 'Fixed', meaning: 'Stays the same whatever is sold.' },
      { value: 'variable', label: 'Variable', meaning: 'Grows with what is sold.' },
    ],
    advice: [],
  },
];

const byKey = new Map(BLOCKS.map((block) => [block.key, block]));

/** The facts of a block. */
export function blockFacts(key: BlockKey): BlockFacts {
  const facts = byKey.get(key);
  if (facts === undefined) throw new RangeError(`not a block: ${key}`);
  return facts;
}

/** Normalizes a key or a vocabulary value for comparison: case, spaces, `-`, `_` and camelCase do not matter. */
export function wordKey(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The six components that some texts reduce a business model to; also the `basics` layout. */
export const BASICS: readonly BlockKey[] = [
  'value_propositions',
  'customer_segments',
  'revenue_streams',
  'key_resources',
  'key_activities',
  'key_partnerships',
];
