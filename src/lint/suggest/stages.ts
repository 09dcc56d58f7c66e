/** The steps in which links are proposed: who is served comes first, and what follows goes by it. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../canvas/blocks';
import type { Item } from '../../canvas/canvas';
import { shortName } from '../names';
import { CLOSING } from './closing';
import { bestOf, ensureOne, matchByWords, type Score } from './matching';
import { type Sketch, TELLING } from './sketch';

type Stage = (sketch: Sketch) => void;

/** In this order, for each builds on those before. */
export const STAGES: readonly Stage[] = [
  offers,
  payers,
  earnings,
  reach,
  deliveries,
  care,
  carriers,
  work,
  partners,
  costs,
  expected,
  ...CLOSING,
];

function offers(sketch: Sketch): void {
  matchByWords(sketch, 'value_propositions', 'customer_segments');
  const segments = sketch.items('customer_segments');
  const values = sketch.items('value_propositions');
  for (const value of values) ensureOne(sketch, value, segments);
  for (const segment of segments) ensureOne(sketch, segment, values);
}

/** A note may speak of a segment by speaking of what is offered to it. */
const throughValue =
  (sketch: Sketch): Score =>
  (a, b) => {
    const segment = a.block === 'customer_segments' ? a : b;
    const other = segment === a ? b : a;
    const offered = sketch.partnersIn(segment, 'value_propositions');
    return 0.6 * Math.max(0, ...offered.map((value) => sketch.evidence.between(other, value)));
  };

const pays = (segment: Item): boolean => segment.values.pays !== false;

function payers(sketch: Sketch): void {
  const paying = sketch.items('customer_segments').filter(pays);
  const streams = sketch.items('revenue_streams');
  matchByWords(sketch, 'revenue_streams', 'customer_segments', pays);
  const score = throughValue(sketch);
  for (const stream of streams) ensureOne(sketch, stream, paying, score);
  for (const segment of paying) ensureOne(sketch, segment, streams, score);
}

/** What a stream is earned with serves those who pay it. */
function earnings(sketch: Sketch): void {
  const streams = sketch.items('revenue_streams');
  for (const stream of streams) {
    if (!sketch.open(stream, 'value_propositions')) continue;
    for (const segment of sketch.partnersIn(stream, 'customer_segments')) {
      const offered = sketch.partnersIn(segment, 'value_propositions');
      const isMain = sketch.partnersIn(segment, 'revenue_streams')[0] === stream;
      const told = offered.filter((value) => sketch.evidence.between(stream, value) >= TELLING);
      const chosen = told.length > 0 ? told : isMain ? offered : [bestOf(sketch, stream, offered)];
      for (const value of chosen) if (value) follow(sketch, stream, value, segment);
    }
  }
  for (const value of sketch.items('value_propositions')) {
    const served = sketch.partnersIn(value, 'customer_segments');
    if (!served.every(pays) || sketch.partnersIn(value, 'revenue_streams').length > 0) continue;
    const paid = served.flatMap((segment) => sketch.partnersIn(segment, 'revenue_streams'));
    const best = bestOf(sketch, value, paid);
    const payer = best && served.find((segment) => sketch.linked(segment, best));
    if (best && payer) follow(sketch, best, value, payer);
  }
}

/** Proposes what follows from two links to the same note. */
function follow(sketch: Sketch, a: Item, b: Item, both: Item): void {
  const reason = sketch.evidence.reason(a, b);
  if (reason && sketch.evidence.between(a, b) >= TELLING) sketch.propose(a, b, reason, 'likely');
  else sketch.propose(a, b, l10n.t('both belong to “{0}”', shortName(both)), 'possible');
}

function reach(sketch: Sketch): void {
  const segments = sketch.items('customer_segments');
  const channels = sketch.items('channels');
  matchByWords(sketch, 'channels', 'customer_segments');
  const score = throughValue(sketch);
  for (const channel of channels) {
    if (sketch.partnersIn(channel, 'customer_segments').length > 0) continue;
    const told = segments.filter((segment) => score(channel, segment) >= TELLING);
    if (told.length > 0) for (const segment of told) ensureOne(sketch, channel, [segment]);
    else toAll(sketch, channel, segments);
  }
  for (const segment of segments) ensureOne(sketch, segment, channels, score);
}

/** What names nobody in particular is there for everybody, where that is no crowd. */
function toAll(sketch: Sketch, channel: Item, segments: readonly Item[]): void {
  if (segments.length > CROWD || segments.length === 1) ensureOne(sketch, channel, segments);
  else if (sketch.items(channel.block).length === 1)
    for (const segment of segments) sketch.proposeByWords(channel, segment, segment);
  else
    for (const segment of segments)
      sketch.propose(
        channel,
        segment,
        l10n.t('“{0}” names nobody in particular', shortName(channel)),
        'possible',
      );
}
const CROWD = 5;

function deliveries(sketch: Sketch): void {
  for (const channel of sketch.items('channels')) {
    if (!sketch.open(channel, 'value_propositions')) continue;
    for (const segment of sketch.partnersIn(channel, 'customer_segments'))
      for (const value of sketch.partnersIn(segment, 'value_propositions'))
        follow(sketch, channel, value, segment);
  }
}

function care(sketch: Sketch): void {
  const segments = sketch.items('customer_segments');
  const relationships = sketch.items('customer_relationships');
  matchByWords(sketch, 'customer_relationships', 'customer_segments');
  const score = throughValue(sketch);
  for (const relationship of relationships) ensureOne(sketch, relationship, segments, score);
  for (const segment of segments) ensureOne(sketch, segment, relationships, score);
}

function carriers(sketch: Sketch): void {
  // A channel that reaches many is the one where most things take place.
  const breadth: Score = (_, channel) => 0.1 * sketch.partnersIn(channel, 'customer_segments').length;
  for (const relationship of sketch.items('customer_relationships')) {
    if (!sketch.open(relationship, 'channels')) continue;
    for (const segment of sketch.partnersIn(relationship, 'customer_segments')) {
      const reaching = sketch.partnersIn(segment, 'channels');
      if (reaching.some((channel) => sketch.linked(channel, relationship))) continue;
      const best = bestOf(sketch, relationship, reaching, breadth);
      if (best) follow(sketch, best, relationship, segment);
    }
  }
}

function work(sketch: Sketch): void {
  const values = sketch.items('value_propositions');
  const resources = sketch.items('key_resources');
  const activities = sketch.items('key_activities');
  matchByWords(sketch, 'key_resources', 'value_propositions');
  matchByWords(sketch, 'key_activities', 'value_propositions');
  matchByWords(sketch, 'key_resources', 'key_activities');
  for (const value of values) {
    ensureOne(sketch, value, resources);
    ensureOne(sketch, value, activities);
  }
  const sharing: Score = (a, b) =>
    0.2 * sketch.partnersIn(a, 'value_propositions').filter((value) => sketch.linked(value, b)).length;
  for (const activity of activities) {
    ensureOne(sketch, activity, resources, sharing);
    if (sketch.partnersIn(activity, 'value_propositions').length === 0) ensureOne(sketch, activity, values);
  }
  for (const resource of resources)
    if (![...values, ...activities].some((item) => sketch.linked(item, resource)))
      ensureOne(sketch, resource, activities, sharing);
}

function partners(sketch: Sketch): void {
  const resources = sketch.items('key_resources');
  const activities = sketch.items('key_activities');
  const all = sketch.items('key_partnerships');
  for (const partner of all) ensureOne(sketch, partner, [...resources, ...activities]);
  for (const resource of resources)
    if (resource.values.source === 'partner') ensureOne(sketch, resource, all);
}

function costs(sketch: Sketch): void {
  const drivers = [...sketch.items('key_activities'), ...sketch.items('key_resources')];
  for (const cost of sketch.items('cost_structure')) {
    for (const block of TAKES) {
      if (!sketch.open(cost, block)) continue;
      const best = bestOf(sketch, cost, sketch.items(block));
      if (best && sketch.evidence.between(cost, best) >= TELLING) ensureOne(sketch, cost, [best]);
    }
    ensureOne(sketch, cost, drivers);
  }
}

/** Pairs that shape each other without being needed: by what they share. */
function expected(sketch: Sketch): void {
  for (const stream of sketch.items('revenue_streams')) {
    meet(sketch, stream, 'channels');
    meet(sketch, stream, 'customer_relationships');
  }
  matchByWords(sketch, 'cost_structure', 'revenue_streams');
  matchByWords(sketch, 'key_partnerships', 'cost_structure');
  if (!isFresh(sketch, 'key_partnerships', 'cost_structure')) return;
  for (const cost of sketch.items('cost_structure'))
    for (const partner of sketch.items('key_partnerships')) {
      const [shared] = TAKES.flatMap((block) => meetIn(sketch, partner, cost, block) ?? []);
      if (shared) follow(sketch, partner, cost, shared);
    }
}

const TAKES: readonly BlockKey[] = ['key_resources', 'key_activities'];

/** Nobody has linked two blocks yet; where somebody has, what they left out may well be meant. */
function isFresh(sketch: Sketch, a: BlockKey, b: BlockKey): boolean {
  return sketch.canvas.links.between(a, b) === 0;
}

function meetIn(sketch: Sketch, a: Item, b: Item, block: BlockKey): Item | undefined {
  return sketch.partnersIn(a, block).find((item) => sketch.linked(item, b));
}

/** Links a stream to the one of a block that most goes with those who pay it. */
function meet(sketch: Sketch, stream: Item, block: BlockKey): void {
  if (!isFresh(sketch, stream.block, block)) return;
  const payers = sketch.partnersIn(stream, 'customer_segments');
  const theirs = payers.flatMap((segment) => sketch.partnersIn(segment, block));
  const count: Score = (_, other) => 0.1 * sketch.partnersIn(other, 'customer_segments').length;
  const best = bestOf(sketch, stream, theirs, count);
  const payer = best && payers.find((segment) => sketch.linked(segment, best));
  if (best && payer) follow(sketch, best, stream, payer);
}
