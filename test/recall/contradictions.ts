/**
 * How many contradictions between the kinds of items the linter finds: each rule's contradiction is written into the
 * companies and the examples wherever it can be, and what the canvases say without it counts as a false alarm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockOf, type Canvas, type Item } from '../../src/canvas/canvas';
import type { ItemFieldKey } from '../../src/canvas/fields';
import { refTo } from '../../src/canvas/identity';
import type { NewValue, Operation } from '../../src/canvas/operation';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { planEdit } from '../../src/edit/plan';
import { ownName, TEMPLATES, textFrom } from '../../src/edit/templates';
import { lint } from '../../src/lint/lint';
import { companies } from './suggestions';

/** A contradiction to be written: what to change, and the item that the rule must name; none: the header. */
interface Seed {
  readonly operations: readonly Operation[];
  readonly item?: Item;
}

type Seeder = (canvas: Canvas) => readonly Seed[];

const set =
  (canvas: Canvas) =>
  (key: ItemFieldKey, value: NewValue, ...items: readonly Item[]): readonly Operation[] =>
    items.map((item) => ({ kind: 'set-field', item: refTo(canvas, item), key, value }));

/** Every rule about kinds that contradict each other, with where its contradiction can stand. */
export const CONTRADICTIONS: Readonly<Record<string, Seeder>> = {
  'costly-touch': (canvas) =>
    segmentsKept(canvas).map(({ segment, kept }) => ({
      item: segment,
      operations: [
        ...set(canvas)('type', 'mass_market', segment),
        ...set(canvas)('type', 'dedicated_personal_assistance', ...kept),
      ],
    })),
  'thin-touch': (canvas) =>
    segmentsKept(canvas).map(({ segment, kept }) => ({
      item: segment,
      operations: [
        ...set(canvas)('type', 'niche_market', segment),
        ...set(canvas)('type', 'automated_services', ...kept),
      ],
    })),
  'channel-touch': (canvas) =>
    blockOf(canvas, 'channels').items.flatMap((channel) => {
      const carried = canvas.links.partnersIn(channel, 'customer_relationships');
      if (carried.length === 0) return [];
      return [
        ['digital', 'personal_assistance'],
        ['physical', 'self_service'],
      ].map(([medium, type]) => ({
        item: channel,
        operations: [...set(canvas)('medium', medium, channel), ...set(canvas)('type', type, ...carried)],
      }));
    }),
  'recurring-without-retention': (canvas) =>
    blockOf(canvas, 'revenue_streams').items.flatMap((stream) => {
      const kept = keptBy(canvas, canvas.links.partnersIn(stream, 'customer_segments'));
      if (kept.length === 0) return [];
      return [
        {
          item: stream,
          operations: [
            ...set(canvas)('recurrence', 'recurring', stream),
            ...set(canvas)('motivation', ['acquisition'], ...kept),
          ],
        },
      ];
    }),
  'retention-without-recurring': (canvas) =>
    blockOf(canvas, 'customer_relationships').items.flatMap((relationship) => {
      const segments = canvas.links.partnersIn(relationship, 'customer_segments');
      const streams = canvas.links.partnersOfAll(segments, 'revenue_streams');
      if (streams.length === 0) return [];
      return [
        {
          item: relationship,
          operations: [
            ...set(canvas)('motivation', ['retention'], relationship),
            ...set(canvas)('type', 'asset_sale', ...streams),
            ...set(canvas)('recurrence', 'transactional', ...streams),
          ],
        },
      ];
    }),
  'owned-but-variable': (canvas) => resources(canvas, { type: 'physical', source: 'owned' }, 'variable'),
  'leased-but-fixed': (canvas) => [
    ...resources(canvas, { source: 'leased' }, 'fixed'),
    ...resources(canvas, { source: 'partner' }, 'fixed'),
  ],
  'focus-against-offer': (canvas) => {
    const offers = blockOf(canvas, 'value_propositions').items;
    if (offers.length === 0) return [];
    return [['cost_driven', ['brand_status', 'design']] as const, ['value_driven', ['price']] as const].map(
      ([focus, characteristics]) => ({
        operations: [
          { kind: 'set-header', key: 'cost_focus', value: focus },
          ...set(canvas)('characteristics', characteristics, ...offers),
        ],
      }),
    );
  },
  'custom-without-hands': (canvas) =>
    blockOf(canvas, 'value_propositions').items.flatMap((offer) => {
      const activities = canvas.links.partnersIn(offer, 'key_activities');
      const kept = keptBy(canvas, canvas.links.partnersIn(offer, 'customer_segments'));
      if (activities.length === 0 || kept.length === 0) return [];
      return [
        {
          item: offer,
          operations: [
            ...set(canvas)('characteristics', ['customization'], offer),
            ...set(canvas)('type', 'platform', ...activities),
            ...set(canvas)('type', 'self_service', ...kept),
          ],
        },
      ];
    }),
  'scale-without-mass': (canvas) => {
    const segments = blockOf(canvas, 'customer_segments').items;
    return blockOf(canvas, 'cost_structure').items.map((cost) => ({
      item: cost,
      operations: [
        ...set(canvas)('type', 'niche_market', ...segments),
        ...set(canvas)('characteristics', ['economies_of_scale'], cost),
      ],
    }));
  },
  'single-partner-risk': (canvas) =>
    blockOf(canvas, 'value_propositions').items.flatMap((offer) => {
      const rests = canvas.links.partnersIn(offer, 'key_resources');
      const supplying = canvas.links.partnersOfAll(rests, 'key_partnerships');
      const [partner] = supplying;
      if (!partner) return [];
      const ref = (item: Item) => refTo(canvas, item);
      return [
        {
          item: offer,
          operations: [
            ...set(canvas)('motivation', ['acquisition'], partner),
            ...rests.flatMap((resource): readonly Operation[] => [
              { kind: 'link', from: ref(partner), to: ref(resource) },
              ...supplying
                .slice(1)
                .map((other): Operation => ({ kind: 'unlink', a: ref(other), b: ref(resource) })),
            ]),
          ],
        },
      ];
    }),
};

function keptBy(canvas: Canvas, segments: readonly Item[]): readonly Item[] {
  return canvas.links.partnersOfAll(segments, 'customer_relationships');
}

function segmentsKept(canvas: Canvas): readonly { readonly segment: Item; readonly kept: readonly Item[] }[] {
  return blockOf(canvas, 'customer_segments')
    .items.map((segment) => ({ segment, kept: keptBy(canvas, [segment]) }))
    .filter(({ kept }) => kept.length > 0);
}

function resources(
  canvas: Canvas,
  values: Readonly<Partial<Record<ItemFieldKey, string>>>,
  type: string,
): readonly Seed[] {
  return blockOf(canvas, 'key_resources').items.flatMap((resource) => {
    const costs = canvas.links.partnersIn(resource, 'cost_structure');
    if (costs.length === 0) return [];
    return [
      {
        item: resource,
        operations: [
          ...Object.entries(values).flatMap(([key, value]) =>
            set(canvas)(key as ItemFieldKey, value, resource),
          ),
          ...set(canvas)('type', type, ...costs),
        ],
      },
    ];
  });
}

/** The canvases that contradictions are written into, by name. */
function canvases(): ReadonlyMap<string, Canvas> {
  const examples = readdirSync('examples').filter((file) => file.endsWith('.bmc.yaml'));
  return new Map([
    ...companies().map(({ file, canvas }) => [file, canvas] as const),
    ...examples.map((file) => [file, parseCanvas(readFileSync(join('examples', file), 'utf8'))] as const),
  ]);
}

export interface ContradictionTally {
  readonly seeded: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** By rule, how many contradictions were written and found. */
export function contradictionsFound(): ReadonlyMap<string, ContradictionTally> {
  const all = [...canvases()];
  return new Map(
    Object.entries(CONTRADICTIONS).map(([rule, seeder]) => {
      const missed: string[] = [];
      let seeded = 0;
      for (const [file, canvas] of all)
        for (const { operations, item } of seeder(canvas)) {
          const planned = planEdit(canvas, operations);
          if (!planned.ok) throw new Error(`${file}: ${planned.reason}`);
          seeded++;
          const isFound = lint(planned.canvas).some(
            (one) => one.rule === rule && one.item?.name === item?.name && one.item?.block === item?.block,
          );
          if (!isFound) missed.push(`${file} ${rule} ${item?.name ?? ''}`);
        }
      return [rule, { seeded, found: seeded - missed.length, missed }];
    }),
  );
}

/** What the rules about kinds say about canvases that nobody has written a contradiction into. */
export function contradictionAlarms(): readonly string[] {
  const templates = TEMPLATES.map(
    (template) => [template.id, parseCanvas(textFrom(template, ownName(template)))] as const,
  );
  return [...canvases(), ...templates].flatMap(([name, canvas]) =>
    lint(canvas)
      .filter(({ rule }) => rule in CONTRADICTIONS)
      .map(({ rule, message }) => `${name} ${rule}: ${message}`),
  );
}

/** Prints both; returns whether they are good enough. */
export function reportContradictions(): boolean {
  const tallies = contradictionsFound();
  const alarms = contradictionAlarms();
  console.log('\nseeded  found  share    contradiction of kinds');
  for (const [rule, { seeded, found, missed }] of tallies) {
    console.log(
      `${String(seeded).padStart(6)} ${String(found).padStart(6)} ${((100 * found) / seeded).toFixed(1).padStart(5)} %   ${rule}`,
    );
    for (const one of missed) console.log(`  missed: ${one}`);
  }
  console.log(`${alarms.length} false alarms`);
  for (const one of alarms) console.log(`  ${one}`);
  return (
    alarms.length === 0 &&
    [...tallies.values()].every(({ seeded, found }) => seeded > 0 && found >= 0.95 * seeded)
  );
}
