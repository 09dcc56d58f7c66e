/** Makes complete, coherent business models: every required and expected link is there, every triangle closes. */
import type { BlockKey } from '../../src/api';
import { type Dice, type Model, type Note, partners } from './model';

const WORDS: Readonly<Record<BlockKey, readonly string[]>> = {
  customer_segments: [
    'Commuting cyclists',
    'Village schools',
    'Night-shift nurses',
    'Hobby beekeepers',
    'Pension funds',
    'Independent dentists',
    'Street-food vendors',
    'Parents of toddlers',
    'Café owners',
    'Étudiants à Lyon',
    '小型农场',
    'Сельские врачи',
  ],
  value_propositions: [
    'Repairs within the hour',
    'Fresh milk at the door',
    'Bills that explain themselves',
    'A tutor at any hour',
    'Shelves that never run empty',
    'Quiet rooms to rent by the hour',
    'Insurance without small print',
    'Crops watched from above',
    'Meals for every allergy',
    "Grandma's recipes, delivered",
  ],
  channels: [
    'Neighbourhood store',
    'Mobile app',
    'Field sales team',
    'Weekly market stand',
    'Trade fair booth',
    'Partner pharmacies',
    'Podcast and newsletter',
    'Telephone hotline',
  ],
  customer_relationships: [
    'Named adviser',
    'Help centre with videos',
    'Members’ evening',
    'Automatic reminders',
    'Design jam with customers',
    'Front-desk service',
    'Loyalty stamps',
    'Onboarding call',
  ],
  revenue_streams: [
    'Monthly membership',
    'Fee per repair',
    'Licence for schools',
    'Commission on orders',
    'Machine rental',
    'Sponsored shelf space',
    'Sale of spare parts',
    'Consulting days',
  ],
  key_resources: [
    'Workshop on Mill Road',
    'Recipe archive',
    'Trained mechanics',
    'Routing software',
    'Cold storage',
    'Brand of forty years',
    'Fleet of cargo bikes',
    'Seed capital',
    'Sensor network',
  ],
  key_activities: [
    'Planning the routes',
    'Training new staff',
    'Baking before dawn',
    'Answering questions',
    'Building the software',
    'Checking quality',
    'Negotiating with growers',
    'Maintaining machines',
  ],
  key_partnerships: [
    'Dairy cooperative',
    'City council',
    'Parts wholesaler',
    'Payment house',
    'University lab',
    'Courier collective',
    'Landlord of the depot',
  ],
  cost_structure: [
    'Wages',
    'Rent and energy',
    'Spare parts stock',
    'Cloud hosting bills',
    'Fuel and tyres',
    'Advertising budget',
    'Insurance premiums',
    'Packaging',
  ],
};

const TYPES: Readonly<Partial<Record<BlockKey, readonly string[]>>> = {
  customer_segments: ['mass_market', 'niche_market', 'segmented', 'diversified', 'multi_sided'],
  channels: ['own_direct', 'own_indirect', 'partner_direct', 'partner_indirect'],
  customer_relationships: ['personal_assistance', 'self_service', 'communities', 'co_creation'],
  revenue_streams: ['asset_sale', 'usage_fee', 'subscription', 'licensing', 'brokerage'],
  key_resources: ['physical', 'intellectual', 'human', 'financial'],
  key_activities: ['production', 'problem_solving', 'platform'],
  key_partnerships: ['strategic_alliance', 'coopetition', 'joint_venture', 'buyer_supplier'],
  cost_structure: ['fixed', 'variable'],
};

const PHASES = ['awareness', 'evaluation', 'purchase', 'delivery', 'after_sales'];

class Builder {
  readonly model: Model = { header: {}, notes: [], joins: [] };

  constructor(private readonly dice: Dice) {}

  add(block: BlockKey, count: number): Note[] {
    const names = this.dice.shuffled(WORDS[block]).slice(0, count);
    const notes = names.map((name, index) => {
      const id = this.dice.chance(0.4)
        ? `${block.slice(0, 2)}-${this.model.notes.length + index}-${this.dice.below(90)}`
        : '';
      return { id, name, block, fields: {} };
    });
    this.model.notes.push(...notes);
    return notes;
  }

  join(a: Note, b: Note): void {
    if (!partners(this.model, a, b.block).includes(b)) this.model.joins.push({ a, b });
  }

  /** Every note of one list meets at least one of the other, both ways. */
  cover(left: readonly Note[], right: readonly Note[]): void {
    left.forEach((note, index) => {
      const other = right[index % right.length];
      if (other) this.join(note, other);
    });
    right.forEach((note, index) => {
      const other = left[index % left.length];
      if (other) this.join(note, other);
    });
  }
}

/** One complete model. Segment by segment, so that a segment that pays is served by the proposition that earns the payment. */
export function completeModel(dice: Dice): Model {
  const build = new Builder(dice);
  const { model } = build;
  const segments = build.add('customer_segments', 1 + dice.below(4));
  const values = build.add('value_propositions', segments.length + dice.below(3));
  const channels = build.add('channels', 1 + dice.below(4));
  const relationships = build.add('customer_relationships', 1 + dice.below(4));
  const revenues = build.add('revenue_streams', 2 + dice.below(3));
  const resources = build.add('key_resources', 2 + dice.below(4));
  const activities = build.add('key_activities', 2 + dice.below(4));
  const allies = build.add('key_partnerships', 1 + dice.below(4));
  const costs = build.add('cost_structure', 2 + dice.below(4));

  const guests = segments.length > 1 && dice.chance(0.5) ? segments.slice(-1) : [];
  for (const guest of guests) guest.fields.pays = false;
  const payers = segments.filter((segment) => !guests.includes(segment));

  build.cover(segments, values);
  const earning = values.filter((value) =>
    payers.some((payer) => partners(model, value, 'customer_segments').includes(payer)),
  );
  revenues.forEach((revenue, index) => {
    const payer = payers[index % payers.length] as Note;
    build.join(revenue, payer);
    build.join(revenue, dice.pick(partners(model, payer, 'value_propositions')));
  });
  for (const payer of payers) {
    if (partners(model, payer, 'revenue_streams').length > 0) continue;
    const revenue = dice.pick(revenues);
    build.join(revenue, payer);
    build.join(revenue, dice.pick(partners(model, payer, 'value_propositions')));
  }
  for (const value of earning) {
    if (partners(model, value, 'revenue_streams').length > 0) continue;
    const payer = dice.pick(
      partners(model, value, 'customer_segments').filter((segment) => payers.includes(segment)),
    );
    build.join(dice.pick(partners(model, payer, 'revenue_streams')), value);
  }

  build.cover(channels, segments);
  for (const channel of channels) {
    for (const segment of partners(model, channel, 'customer_segments')) {
      build.join(channel, dice.pick(partners(model, segment, 'value_propositions')));
    }
  }
  build.cover(relationships, segments);
  for (const relationship of relationships) {
    for (const segment of partners(model, relationship, 'customer_segments')) {
      build.join(relationship, dice.pick(partners(model, segment, 'channels')));
    }
  }
  revenues.forEach((revenue) => {
    build.join(revenue, dice.pick(channels));
    build.join(revenue, dice.pick(relationships));
  });

  build.cover(values, resources);
  build.cover(values, activities);
  build.cover(activities, resources);
  allies.forEach((ally, index) => {
    const resource = dice.pick(resources);
    build.join(ally, resource);
    if (index === 0 || dice.chance(0.4))
      build.join(ally, dice.pick(partners(model, resource, 'key_activities')));
  });
  costs.forEach((cost, index) => {
    build.join(cost, index === 0 || dice.chance(0.5) ? dice.pick(resources) : dice.pick(activities));
    if (index === 0) build.join(cost, dice.pick(activities));
    build.join(cost, dice.pick(revenues));
    if (index === 0 || dice.chance(0.3)) build.join(cost, dice.pick(allies));
  });
  decorate(dice, model, segments, channels, relationships);
  if (dice.chance(0.6)) price(dice, model, revenues, costs);
  model.header.name = dice.pick(['Mill Road Bikes', 'Stadtbäckerei', 'Nordlicht', "Ana's kitchen", 'Ō-Farm']);
  if (dice.chance(0.4)) model.header.description = 'What we do, and for whom';
  return model;
}

function decorate(dice: Dice, model: Model, segments: Note[], channels: Note[], relationships: Note[]): void {
  for (const note of model.notes) {
    const types = TYPES[note.block];
    if (types && dice.chance(0.4)) note.fields.type = dice.pick(types);
    if (dice.chance(0.15)) note.fields.status = dice.pick(['assumption', 'testing', 'validated']);
    if (dice.chance(0.15)) note.fields.tags = [dice.pick(['core', 'pilot', '2026'])];
    if (dice.chance(0.1)) note.fields.note = 'Seen on site; see the minutes: item 4 # not a comment';
    if (note.block === 'value_propositions' && dice.chance(0.5))
      note.fields.characteristics = dice.some(['newness', 'price', 'convenience'], 1);
    if (
      note.block === 'key_resources' &&
      partners(model, note, 'key_partnerships').length > 0 &&
      dice.chance(0.5)
    )
      note.fields.source = 'partner';
  }
  if (dice.chance(0.5)) {
    for (const channel of channels) channel.fields.phases = [];
    for (const segment of segments) {
      const reaching = partners(model, segment, 'channels');
      for (const phase of PHASES) {
        const phases = dice.pick(reaching).fields.phases as string[];
        if (!phases.includes(phase)) phases.push(phase);
      }
    }
    for (const channel of channels)
      if ((channel.fields.phases as string[]).length === 0) delete channel.fields.phases;
  }
  if (dice.chance(0.5)) {
    relationships.forEach((relationship, index) => {
      relationship.fields.motivation =
        relationships.length === 1
          ? ['acquisition', 'retention']
          : [['acquisition', 'retention', 'upselling'][index % 3] as string];
    });
  }
}

function price(dice: Dice, model: Model, revenues: Note[], costs: Note[]): void {
  model.header.currency = dice.pick(['EUR', 'USD', 'JPY', 'CHF']);
  model.header.period = dice.pick(['month', 'quarter', 'year']);
  const revenue = 100_000 + dice.below(900_000);
  const shares = revenues.map(() => 1 + dice.next());
  const sum = shares.reduce((total, share) => total + share, 0);
  revenues.forEach((note, index) => {
    note.fields.amount = Math.round((revenue * (shares[index] ?? 0)) / sum);
  });
  const spent = (revenue * 0.8) / costs.length;
  for (const cost of costs) cost.fields.amount = Math.round(spent * (0.8 + dice.next() * 0.3));
}
