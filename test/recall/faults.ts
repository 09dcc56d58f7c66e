/**
 * The faults that are seeded, each breaking exactly one thing in a complete model, with the places at which a report
 * counts. Written from the domain's description alone, like the generator.
 */
import type { BlockKey } from '../../src/api';
import { copy, type Dice, type Join, type Model, type Note, notesOf, partners } from './model';
import { type Extras, idOf } from './render';

/** A model with one fault, and where the report is expected: on any of these notes, or on the key of one of these blocks. */
export interface Seeded {
  readonly model: Model;
  readonly extras?: Extras;
  readonly notes: readonly Note[];
  readonly blocks: readonly BlockKey[];
  /** The fault is a matter of style, so that a hint counts. */
  readonly hint?: boolean;
  /** Titles of blocks that a report may name where the block's key is not in the file at all. */
  readonly title?: string;
}

/** Breaks one thing; undefined where this model offers no place for it. */
export type Fault = (whole: Model, dice: Dice) => Seeded | undefined;

const without = (model: Model, gone: (join: Join) => boolean): void => {
  model.joins = model.joins.filter((join) => !gone(join));
};

const touches = (join: Join, note: Note): boolean => join.a === note || join.b === note;
const between = (join: Join, note: Note, blocks: readonly BlockKey[]): boolean =>
  (join.a === note && blocks.includes(join.b.block)) || (join.b === note && blocks.includes(join.a.block));

/**
 * Takes away every link of one note to these blocks: what the note needs is missing. Where one of those blocks has a
 * single note, the missing link concerns that note just as much.
 */
function cut(
  block: BlockKey,
  blocks: readonly BlockKey[],
  suits: (model: Model, note: Note) => boolean = () => true,
): Fault {
  return (whole, dice) => {
    const model = copy(whole);
    const candidates = notesOf(model, block).filter((note) => suits(model, note));
    if (candidates.length === 0) return undefined;
    const note = dice.pick(candidates);
    without(model, (join) => between(join, note, blocks));
    const onlyOnes = blocks.map((other) => notesOf(model, other)).filter((notes) => notes.length === 1);
    return { model, notes: [note, ...onlyOnes.flat()], blocks: [block, ...blocks] };
  };
}

const pays = (_model: Model, segment: Note): boolean => segment.fields.pays !== false;
const earns = (model: Model, value: Note): boolean =>
  partners(model, value, 'customer_segments').every((segment) => segment.fields.pays !== false);

/** Takes away one single link that one of its ends cannot do without. */
function removeLink(first: BlockKey, second: BlockKey): Fault {
  return (whole, dice) => {
    const model = copy(whole);
    const needy = model.joins.filter(({ a, b }) => {
      const [left, right] = a.block === first ? [a, b] : [b, a];
      if (left.block !== first || right.block !== second) return false;
      return partners(model, left, second).length === 1;
    });
    if (needy.length === 0) return undefined;
    const gone = dice.pick(needy);
    without(model, (join) => join === gone);
    return { model, notes: [gone.a, gone.b], blocks: [first, second] };
  };
}

function empty(block: BlockKey, title: string, key: '' | ' []' | undefined): Fault {
  return (whole) => {
    const model = copy(whole);
    const gone = new Set(notesOf(model, block));
    model.notes = model.notes.filter((note) => !gone.has(note));
    without(model, ({ a, b }) => gone.has(a) || gone.has(b));
    return {
      model,
      notes: [],
      blocks: [block],
      ...(key === undefined ? { title } : { extras: { emptyKey: key } }),
    };
  };
}

function misspellId(dice: Dice, id: string): string {
  const at = 1 + dice.below(Math.max(1, id.length - 2));
  return dice.pick([
    `${id.slice(0, at)}${id.slice(at + 1)}`,
    `${id}s`,
    `${id.slice(0, at)}q${id.slice(at)}`,
    `the-${id}`,
  ]);
}

const misspelt: Fault = (whole, dice) => {
  const model = copy(whole);
  const from = dice.pick(model.notes);
  const to = dice.pick(model.notes.filter((note) => note.block !== from.block));
  const wrong = misspellId(dice, idOf(to));
  if (model.notes.some((note) => idOf(note) === wrong)) return undefined;
  return { model, extras: { links: new Map([[from, [wrong]]]) }, notes: [from], blocks: [] };
};

/** A payment moves to a segment that gets nothing of what it is earned with. */
const strangerPays: Fault = (whole, dice) => {
  const model = copy(whole);
  for (const revenue of dice.shuffled(notesOf(model, 'revenue_streams'))) {
    const values = partners(model, revenue, 'value_propositions');
    const strangers = notesOf(model, 'customer_segments').filter(
      (segment) =>
        pays(model, segment) &&
        !values.some((value) => partners(model, value, 'customer_segments').includes(segment)),
    );
    if (strangers.length === 0) continue;
    const stranger = dice.pick(strangers);
    model.joins.push({ a: revenue, b: stranger });
    return { model, notes: [revenue, stranger], blocks: [] };
  }
  return undefined;
};

/** A payment is earned with a proposition that serves no segment that pays it. */
const strangeOffer: Fault = (whole, dice) => {
  const model = copy(whole);
  for (const revenue of dice.shuffled(notesOf(model, 'revenue_streams'))) {
    const payers = partners(model, revenue, 'customer_segments');
    const strange = notesOf(model, 'value_propositions').filter(
      (value) => !partners(model, value, 'customer_segments').some((segment) => payers.includes(segment)),
    );
    if (strange.length === 0) continue;
    const value = dice.pick(strange);
    model.joins.push({ a: revenue, b: value });
    return { model, notes: [revenue, value], blocks: [] };
  }
  return undefined;
};

/** A channel delivers a proposition for a segment it does not reach, or reaches a segment it delivers nothing for. */
function channelTriangle(add: 'value_propositions' | 'customer_segments'): Fault {
  const other = add === 'value_propositions' ? 'customer_segments' : 'value_propositions';
  return (whole, dice) => {
    const model = copy(whole);
    for (const channel of dice.shuffled(notesOf(model, 'channels'))) {
      const there = partners(model, channel, other);
      const strange = notesOf(model, add).filter(
        (note) => !partners(model, note, other).some((one) => there.includes(one)),
      );
      if (strange.length === 0) continue;
      const stranger = dice.pick(strange);
      model.joins.push({ a: channel, b: stranger });
      return { model, notes: [channel, stranger], blocks: [] };
    }
    return undefined;
  };
}

/** A relationship is kept with a segment that none of its channels reaches. */
const unreachable: Fault = (whole, dice) => {
  const model = copy(whole);
  for (const relationship of dice.shuffled(notesOf(model, 'customer_relationships'))) {
    const channels = partners(model, relationship, 'channels');
    const strange = notesOf(model, 'customer_segments').filter(
      (segment) => !partners(model, segment, 'channels').some((channel) => channels.includes(channel)),
    );
    if (strange.length === 0) continue;
    const segment = dice.pick(strange);
    model.joins.push({ a: relationship, b: segment });
    return { model, notes: [relationship, segment], blocks: [] };
  }
  return undefined;
};

/** Nothing between two blocks that shape each other. */
function silence(first: BlockKey, second: BlockKey): Fault {
  return (whole) => {
    const model = copy(whole);
    without(
      model,
      ({ a, b }) => (a.block === first && b.block === second) || (a.block === second && b.block === first),
    );
    return { model, notes: [], blocks: [first, second] };
  };
}

function onNote(
  block: BlockKey | undefined,
  change: (note: Note, model: Model, dice: Dice) => Partial<Seeded> | undefined,
): Fault {
  return (whole, dice) => {
    const model = copy(whole);
    const note = dice.pick(block ? notesOf(model, block) : model.notes);
    const seeded = change(note, model, dice);
    return seeded && { model, notes: [note], blocks: [], ...seeded };
  };
}

const written = (note: Note, id: string): Partial<Seeded> => ({ extras: { links: new Map([[note, [id]]]) } });

/** Every kind of gap that is measured. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'segment: offer cut': cut('customer_segments', ['value_propositions']),
  'segment: channel cut': cut('customer_segments', ['channels']),
  'segment: relationship cut': cut('customer_segments', ['customer_relationships']),
  'segment: payment cut': cut('customer_segments', ['revenue_streams'], pays),
  'value: segment cut': cut('value_propositions', ['customer_segments']),
  'value: payment cut': cut('value_propositions', ['revenue_streams'], earns),
  'value: resource cut': cut('value_propositions', ['key_resources']),
  'value: activity cut': cut('value_propositions', ['key_activities']),
  'channel: segment cut': cut('channels', ['customer_segments']),
  'relationship: segment cut': cut('customer_relationships', ['customer_segments']),
  'revenue: payer cut': cut('revenue_streams', ['customer_segments']),
  'revenue: offer cut': cut('revenue_streams', ['value_propositions']),
  'activity: resource cut': cut('key_activities', ['key_resources']),
  'partner: contribution cut': cut('key_partnerships', ['key_resources', 'key_activities']),
  'cost: drivers cut': cut('cost_structure', [
    'key_resources',
    'key_activities',
    'key_partnerships',
    'channels',
    'customer_relationships',
  ]),
  'resource orphaned': cut('key_resources', [
    'value_propositions',
    'key_activities',
    'channels',
    'customer_relationships',
    'revenue_streams',
  ]),
  'activity orphaned': cut('key_activities', [
    'value_propositions',
    'channels',
    'customer_relationships',
    'revenue_streams',
  ]),
  'item isolated': onNote(undefined, (note, model) => {
    without(model, (join) => touches(join, note));
    return { blocks: [note.block] };
  }),
  'link removed: segment–value': removeLink('customer_segments', 'value_propositions'),
  'link removed: value–segment': removeLink('value_propositions', 'customer_segments'),
  'link removed: segment–channel': removeLink('customer_segments', 'channels'),
  'link removed: revenue–segment': removeLink('revenue_streams', 'customer_segments'),
  'link removed: revenue–value': removeLink('revenue_streams', 'value_propositions'),
  'link removed: value–activity': removeLink('value_propositions', 'key_activities'),
  'link removed: value–resource': removeLink('value_propositions', 'key_resources'),
  'link removed: activity–resource': removeLink('key_activities', 'key_resources'),
  'block emptied: segments': empty('customer_segments', 'Customer Segments', ''),
  'block emptied: values': empty('value_propositions', 'Value Propositions', ' []'),
  'block emptied: channels': empty('channels', 'Channels', ''),
  'block emptied: relationships': empty('customer_relationships', 'Customer Relationships', ' []'),
  'block emptied: revenues': empty('revenue_streams', 'Revenue Streams', undefined),
  'block emptied: resources': empty('key_resources', 'Key Resources', ''),
  'block emptied: activities': empty('key_activities', 'Key Activities', undefined),
  'block emptied: partners': empty('key_partnerships', 'Key Partnerships', undefined),
  'block emptied: costs': empty('cost_structure', 'Cost Structure', ''),
  'id misspelt': misspelt,
  'triangle: stranger pays': strangerPays,
  'triangle: strange offer earns': strangeOffer,
  'triangle: channel delivers for nobody': channelTriangle('value_propositions'),
  'triangle: channel reaches for nothing': channelTriangle('customer_segments'),
  'triangle: relationship out of reach': unreachable,
  'pair silent: channels–values': silence('channels', 'value_propositions'),
  'pair silent: channels–relationships': silence('channels', 'customer_relationships'),
  'pair silent: channels–revenues': silence('channels', 'revenue_streams'),
  'pair silent: relationships–revenues': silence('customer_relationships', 'revenue_streams'),
  'pair silent: partners–costs': silence('key_partnerships', 'cost_structure'),
  'pair silent: costs–revenues': silence('cost_structure', 'revenue_streams'),
  'partner resource unsupplied': onNote('key_resources', (note, model) => {
    note.fields.source = 'partner';
    const suppliers = partners(model, note, 'key_partnerships');
    if (
      suppliers.some(
        (ally) =>
          partners(model, ally, 'key_activities').length + partners(model, ally, 'key_resources').length < 2,
      )
    )
      return undefined;
    without(model, (join) => between(join, note, ['key_partnerships']));
    return partners(model, note, 'key_partnerships').length === 0 &&
      notesOf(model, 'key_partnerships').length > 0
      ? {}
      : undefined;
  }),
  'link to itself': onNote(undefined, (note) => written(note, idOf(note))),
  'link within the block': onNote(undefined, (note, model, dice) => {
    const others = notesOf(model, note.block).filter((other) => other !== note);
    return others.length === 0 ? undefined : written(note, idOf(dice.pick(others)));
  }),
  'id given twice': onNote(undefined, (note, model, dice) => {
    const other = dice.pick(model.notes.filter((candidate) => candidate !== note));
    note.id = idOf(other);
    without(model, (join) => touches(join, note));
    return { notes: [note, other] };
  }),
  'unknown key': onNote(undefined, (note) => {
    note.fields.nmae = 'x';
    return {};
  }),
  'unknown type': onNote('revenue_streams', (note) => {
    note.fields.type = 'subscripton';
    return {};
  }),
  'negative amount': onNote('revenue_streams', (note) => {
    note.fields.amount = -5;
    return {};
  }),
  'phase uncovered': (whole, dice) => {
    const model = copy(whole);
    const segment = dice.pick(notesOf(model, 'customer_segments'));
    const channels = partners(model, segment, 'channels').filter((channel) => channel.fields.phases);
    if (channels.length === 0) return undefined;
    for (const channel of channels) {
      channel.fields.phases = (channel.fields.phases as string[]).filter((phase) => phase !== 'delivery');
    }
    if (!notesOf(model, 'channels').some((channel) => ((channel.fields.phases ?? []) as string[]).length > 0))
      return undefined;
    return { model, notes: [segment, ...channels], blocks: ['customer_segments', 'channels'] };
  },
  'motive missing': (whole) => {
    const model = copy(whole);
    const relationships = notesOf(model, 'customer_relationships');
    if (!relationships.some((note) => note.fields.motivation)) return undefined;
    for (const note of relationships) note.fields.motivation = ['upselling'];
    return { model, notes: relationships, blocks: ['customer_relationships'] };
  },
  'costs above revenue': (whole) => {
    const model = copy(whole);
    const costs = notesOf(model, 'cost_structure');
    if (model.header.currency === undefined) return undefined;
    for (const cost of costs) cost.fields.amount = Number(cost.fields.amount) * 4;
    return { model, notes: costs, blocks: ['cost_structure', 'revenue_streams'] };
  },
  'one stream carries all': (whole, dice) => {
    const model = copy(whole);
    const streams = notesOf(model, 'revenue_streams');
    if (model.header.currency === undefined) return undefined;
    const largest = dice.pick(streams);
    largest.fields.amount = Number(largest.fields.amount) * 40;
    return { model, notes: [largest], blocks: ['revenue_streams'] };
  },
  'amount missing': (whole, dice) => {
    const model = copy(whole);
    if (model.header.currency === undefined) return undefined;
    const note = dice.pick(notesOf(model, dice.pick(['revenue_streams', 'cost_structure'])));
    delete note.fields.amount;
    return { model, notes: [note], blocks: [note.block] };
  },
};
