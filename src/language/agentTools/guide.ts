/**
 * The file format and its rules on one page for a language model that has never seen them: `llms.txt` and a resource of the MCP
 * server. Everything but the example and the working order comes from the tables of the parser and the linter. English in every
 * language of the user.
 */
import { BLOCKS, type BlockFacts, type BlockKey, blockFacts } from '../../canvas/blocks';
import {
  CANVAS_FIELDS,
  type CanvasFieldFacts,
  ITEM_FIELDS,
  type ItemFieldFacts,
  itemFieldsOf,
  termsFor,
  type ValueKind,
} from '../../canvas/fields';
import { type Need, needsOf } from '../../canvas/needs';
import { RELATIONS, type Strength } from '../../canvas/relations';
import { RULES } from '../../lint/rules';

/** A whole canvas without a finding, which shows every part of the format that agents need. */
export const EXAMPLE = `name: Loop Bikes
description: Repaired bicycles by the month
currency: EUR
period: year

customer_segments:
  - id: commuters
    name: Commuters without a cellar
    type: segmented
  - id: landlords
    name: Landlords with an empty yard
    type: multi_sided
    pays: false                       # they receive bikes for their tenants instead of money

value_propositions:
  - id: bike-that-works
    name: A bike that always works
    characteristics: [convenience, risk_reduction]
    links: [commuters]
  - id: yard-in-order
    name: A yard in order
    characteristics: [getting_the_job_done]
    links: [landlords]

channels:
  - id: app
    name: Booking app
    type: own_direct
    phases: [evaluation, purchase, after_sales]
    links: [commuters, bike-that-works]
  - id: site-visits
    name: Visits to the yards
    type: own_direct
    phases: [awareness, evaluation, purchase, delivery, after_sales]
    links: [landlords, yard-in-order]
  - id: neighbours
    name: Neighbours who tell others
    type: partner_direct
    phases: [awareness, delivery]
    links: [commuters, bike-that-works]

customer_relationships:
  - id: swap
    name: A swap within a day
    type: dedicated_personal_assistance
    motivation: [acquisition, retention]
    links: [commuters, landlords, app, site-visits]

revenue_streams:
  - id: monthly-fee
    name: Monthly fee
    type: subscription
    recurrence: recurring
    pricing: fixed
    amount: 130000
    links: [commuters, bike-that-works, app, swap]
  - id: repairs-by-the-hour
    name: Repairs of other bikes
    type: usage_fee
    recurrence: transactional
    amount: 50000
    links: [commuters, bike-that-works, app]

key_resources:
  - id: fleet
    name: 400 bikes
    type: physical
    source: owned
    links: [bike-that-works]
  - id: mechanics
    name: Mechanics
    type: human
    links: [bike-that-works, yard-in-order]

key_activities:
  - id: repair
    name: Repairing and swapping
    type: production
    links: [bike-that-works, yard-in-order, mechanics, fleet]

key_partnerships:
  - id: recycler
    name: Bicycle recycler
    type: buyer_supplier
    motivation: [acquisition]
    links: [fleet]

cost_structure:
  - id: wages
    name: Wages
    type: fixed
    amount: 90000
    links: [mechanics, fleet, monthly-fee]
  - id: parts
    name: Parts and frames
    type: variable
    amount: 40000
    links: [repair, recycler]
`;

/** The guide, in Markdown. */
export function formatGuide(): string {
  return [
    `# Business Model Canvas files (*.bmc.yaml)

> A canvas is one YAML file: nine blocks, each a list of notes, and links between notes of different blocks. A linter
> reports links that are missing or contradict each other. This page is all that is needed to write a correct canvas.

## A whole canvas

\`\`\`yaml
${EXAMPLE}\`\`\`

## Rules of writing

- The file name ends in \`.bmc.yaml\`. Under each block key stands a list. A note is a plain string or a mapping with \`name\`.
- Give every note that others link to an \`id\` (letters, digits, \`-\`, \`_\`; unique in the file). Without \`id\`, a note's id is
  its name in small letters with dashes: “Booking app” is \`booking-app\`.
- \`links\` is a list of ids of notes in other blocks. Write each link once, at one of its two ends. What it means follows
  from the two blocks (see below). Never link two notes of the same block.
- One idea per note, in a few words; the detail goes into \`note\`. Do not invent amounts: leave \`amount\` out if unknown.
- Quote text that YAML would read otherwise: text with \`: \` or \` #\` in it, or that begins with \`*\`, \`&\`, \`[\`, \`{\`, \`>\`,
  \`|\`, \`@\`, \`%\` or a quotation mark.
- Unknown keys are reported. Your own data goes under keys that begin with \`x-\`.

## The order to work in

Customer Segments, Value Propositions, Channels, Customer Relationships, Revenue Streams, Key Resources, Key Activities,
Key Partnerships, Cost Structure. Add the links of a note while you write it, then check the file with
\`bmc lint FILE --format json\` (in VS Code: the tool \`bmcLint\`) and repair what it reports: a missing link is either a link
you forgot or a real gap in the business. Do not add a link that is not true to silence a finding; tell the person instead.
`,
    `## Links that are needed\n\n${BLOCKS.flatMap(({ key, title }) => needsOf(key).map(([id, need]) => needLine(title, id, need))).join('\n')}\n`,
    `## What a link means\n\n${RELATIONS.map(
      ({ first, second, forward, strength, why }) =>
        `- \`${first}\` ${forward} \`${second}\` (${STRENGTHS[strength]}). ${why}`,
    ).join('\n')}\n`,
    `## The nine blocks\n\n${BLOCKS.map(blockSection).join('\n')}`,
    `## Keys of the canvas\n\n${CANVAS_FIELDS.map((field) => fieldLine(field, field.terms?.map(({ value }) => value) ?? [])).join('\n')}\n`,
    `## Keys of a note\n\n${ITEM_FIELDS.map((field) => `${fieldLine(field, sharedTerms(field))}${onlyIn(field)}`).join('\n')}\n`,
    `## What the linter reports\n\n${RULES.map(({ id, summary }) => `- \`${id}\`: ${summary}`).join('\n')}\n`,
  ].join('\n');
}

/** The allowed values, in words. */
export const KINDS: Readonly<Record<ValueKind, string>> = {
  version: 'whole number',
  text: 'text',
  texts: 'text or list of texts',
  markdown: 'text, may be long',
  id: 'letters, digits, `-`, `_`',
  links: 'one id or a list of ids',
  term: 'one word',
  terms: 'list of words',
  boolean: '`true` or `false`',
  amount: 'number of zero or more',
  currency: 'code of ISO 4217',
  date: 'YYYY-MM-DD',
  titles: 'mapping of block keys to texts',
};

const STRENGTHS: Readonly<Record<Strength, string>> = {
  required: 'required',
  expected: 'expected between the two blocks, not for each note',
  possible: 'only where it is true',
};

function needLine(title: string, id: string, { anyOf, exempt }: Need): string {
  const blocks = anyOf.map((key) => `\`${key}\``).join(' or ');
  const exemption =
    exempt === 'segment-does-not-pay' ? '; not for a segment with `pays: false` and what serves it' : '';
  return `- Every note of ${title} is linked with at least one note of ${blocks} (\`${id}\`)${exemption}.`;
}

function blockSection({ key, title, meaning, questions }: BlockFacts): string {
  const words = ITEM_FIELDS.flatMap((field) =>
    isOwnVocabulary(field) && itemFieldsOf(key).includes(field)
      ? [`- \`${field.key}\`: ${termsFor(field, key).map(termText).join('; ')}`]
      : [],
  );
  return `### ${title}: \`${key}\`\n\n${meaning} ${questions.join(' ')}\n\n${words.map((line) => `${line}\n`).join('')}`;
}

const termText = ({ value, meaning }: { readonly value: string; readonly meaning: string }) =>
  `\`${value}\` (${meaning.replace(/\.$/, '')})`;

/** Whether a field has words of its own in each block. */
const isOwnVocabulary = ({ terms }: ItemFieldFacts) => typeof terms === 'object' && !Array.isArray(terms);

function sharedTerms(field: ItemFieldFacts): readonly string[] {
  const [block] = blocksWith(field);
  return isOwnVocabulary(field) || block === undefined
    ? []
    : termsFor(field, block).map(({ value }) => value);
}

const blocksWith = (field: ItemFieldFacts): readonly BlockKey[] =>
  BLOCKS.filter(({ key }) => itemFieldsOf(key).includes(field)).map(({ key }) => key);

function onlyIn(field: ItemFieldFacts): string {
  const blocks = blocksWith(field);
  return blocks.length === BLOCKS.length
    ? ''
    : ` Only in ${blocks.map((key) => blockFacts(key).title).join(', ')}.`;
}

function fieldLine(field: CanvasFieldFacts | ItemFieldFacts, terms: readonly string[]): string {
  const words = terms.length === 0 ? '' : `: ${terms.map((term) => `\`${term}\``).join(', ')}`;
  return `- \`${field.key}\` (${KINDS[field.kind]}${words}): ${field.meaning}`;
}
