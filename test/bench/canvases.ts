/** Canvases of any size, the same ones every time: rings of notes that are linked as they should be. */
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';

/** The earlier blocks of its ring that an item of a block is linked to. */
const LINKS: Readonly<Record<BlockKey, readonly BlockKey[]>> = {
  customer_segments: [],
  value_propositions: ['customer_segments'],
  channels: ['customer_segments', 'value_propositions'],
  customer_relationships: ['customer_segments', 'channels'],
  revenue_streams: ['customer_segments', 'value_propositions', 'channels', 'customer_relationships'],
  key_resources: ['value_propositions'],
  key_activities: ['value_propositions', 'key_resources'],
  key_partnerships: ['key_resources', 'key_activities'],
  cost_structure: ['key_resources', 'key_activities', 'key_partnerships', 'revenue_streams'],
};

/** Two further lines for the items of each block; `{}` is the item's number. */
const LINES: Readonly<Record<BlockKey, readonly [string, string]>> = {
  customer_segments: ['type: segmented', 'note: They told us so in interview {}.'],
  value_propositions: ['characteristics: [convenience, price]', 'status: assumption'],
  channels: ['type: own_direct', 'phases: [awareness, evaluation, purchase, delivery, after_sales]'],
  customer_relationships: ['type: self_service', 'motivation: [acquisition, retention]'],
  revenue_streams: ['type: subscription', 'amount: 12{}0'],
  key_resources: ['type: human', 'source: owned'],
  key_activities: ['type: production', 'tags: [weekly, team-{}]'],
  key_partnerships: ['type: buyer_supplier', 'motivation: [optimization]'],
  cost_structure: ['type: fixed', 'amount: 9{}0'],
};

/** How many rings share a segment’s extra channel: some links cross, as they do on real canvases. */
const NEIGHBOURS = 7;

const idOf = (block: BlockKey, ring: number): string => `${block.split('_').at(-1)}-${ring}`;
const nameOf = (block: BlockKey, ring: number): string =>
  `${block.replace('_', ' ').replace(/^./, (first) => first.toUpperCase())} of ring ${ring}`;

/** A canvas with this many items, as the text of its file. The last ring may be incomplete. */
export function generatedCanvas(items: number): string {
  const head = ['bmc: 1', `name: ${items} notes`, 'currency: EUR', 'period: year'];
  const blocks = BLOCK_KEYS.flatMap((block, i) => {
    const rings = Math.ceil((items - i) / BLOCK_KEYS.length);
    const notes = Array.from({ length: Math.max(rings, 0) }, (_, ring) => note(block, ring));
    return ['', `# ${block.replace('_', ' ')}`, `${block}:`, ...notes.flat()];
  });
  return `${[...head, ...blocks].join('\n')}\n`;
}

function note(block: BlockKey, ring: number): readonly string[] {
  const links = LINKS[block].map((other) => idOf(other, ring));
  if (block === 'channels' && ring % NEIGHBOURS > 0)
    links.push(idOf('customer_segments', ring - 1), idOf('value_propositions', ring - 1));
  return [
    `  - id: ${idOf(block, ring)}`,
    `    name: ${nameOf(block, ring)}`,
    ...LINES[block].map((line) => `    ${line.replace('{}', String(ring))}`),
    ...(links.length > 0 ? [`    links: [${links.join(', ')}]`] : []),
  ];
}
