/**
 * The keys of the file format, version 1, besides the nine blocks: which keys a canvas and an item may have, of which
 * kind, with which vocabulary, and what it means. The parser, the JSON Schema, hovers, completions and the inspector
 * read these tables. Texts are English keys for `l10n.t`.
 */
import { BLOCK_KEYS, BLOCKS, type BlockKey, type Term, wordKey } from './blocks';
import { TERM_NAMES } from './termNames';

/** The newest version of the format that this code understands. */
export const FORMAT_VERSION = 1;

/** How a value is written. `terms`, `texts` and `links` are lists that may be written as one value alone. */
export type ValueKind =
  | 'version'
  | 'text'
  | 'texts'
  | 'markdown'
  | 'id'
  | 'links'
  | 'term'
  | 'terms'
  | 'boolean'
  | 'amount'
  | 'currency'
  | 'date'
  | 'titles';

/** What a value of each kind is, once it is read. */
interface ValueTypes {
  readonly version: number;
  readonly text: string;
  readonly texts: readonly string[];
  readonly markdown: string;
  readonly id: string;
  readonly links: readonly string[];
  readonly term: string;
  readonly terms: readonly string[];
  readonly boolean: boolean;
  readonly amount: number;
  readonly currency: string;
  readonly date: string;
  readonly titles: BlockTitles;
}

/** What a canvas calls its blocks, where it is not by their usual names. */
export type BlockTitles = Readonly<Partial<Record<BlockKey, string>>>;

/** The sections of the form of an item, from top to bottom. The form always shows `main`; the others can be folded. */
export const FORM_SECTIONS = ['main', 'text', 'kind', 'evidence', 'look', 'identity'] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

interface Facts<Key extends string> {
  readonly key: Key;
  readonly kind: ValueKind;
  /** The name of the field beside its value. */
  readonly label: string;
  readonly meaning: string;
  /** A number is accepted as text, as in `version: 2`. */
  readonly numbers?: true;
}

/** A key on the canvas itself. */
interface CanvasRow<Key extends string = string> extends Facts<Key> {
  readonly terms?: readonly Term[];
}

/** A key on an item. */
interface ItemRow<Key extends string = string> extends Facts<Key> {
  /** Where the field is in the form, in the order of this table within a section; absent: the form does not have it. */
  readonly section?: FormSection;
  /** The search of the grid finds notes by its text although no card shows it. */
  readonly searchable?: true;
  /** The blocks whose items may carry it; absent: all. */
  readonly blocks?: readonly BlockKey[];
  /** The vocabulary; use `termsFor`, which knows that `type` depends on the block. */
  readonly terms?: TermsByBlock | readonly Term[];
  /** The heading above the vocabulary in hovers and guidance; absent: the label. */
  readonly heading?: string;
}

type TermsByBlock = Readonly<Partial<Record<BlockKey, readonly Term[]>>>;

const NO_TERMS: readonly Term[] = [];
const term = (value: string, label: string, meaning: string, aliases?: readonly string[]): Term => ({
  value,
  label,
  meaning,
  ...(aliases && { aliases }),
});

/** A type of a block with what it is called in other languages among its aliases. */
function withNames(block: BlockKey, type: Term): Term {
  const names = TERM_NAMES[block]?.[type.value]?.split(', ') ?? [];
  return names.length === 0 ? type : { ...type, aliases: [...(type.aliases ?? []), ...names] };
}

/** Vocabularies that differ between blocks: only items of a block that has one may carry the field. */
function byBlock(terms: TermsByBlock): Required<Pick<ItemRow, 'blocks' | 'terms'>> {
  return { terms, blocks: BLOCK_KEYS.filter((key) => (terms[key] ?? NO_TERMS).length > 0) };
}

/** Currencies that are offered first; any other is a word away. */
export const COMMON_CURRENCIES: readonly string[] = ['EUR', 'USD', 'GBP', 'JPY', 'CHF'];

const CANVAS_ROWS = [
  {
    key: 'bmc',
    kind: 'version',
    label: 'Format version',
    meaning: 'The version of the file format. Without it, the newest is assumed.',
  },
  {
    key: 'name',
    kind: 'text',
    label: 'Name',
    meaning: 'The title of the canvas: usually the company or the product.',
  },
  { key: 'description', kind: 'text', label: 'Description', meaning: 'The pitch in one line.' },
  {
    key: 'currency',
    kind: 'currency',
    label: 'Currency',
    meaning: 'The currency of every amount, as its ISO 4217 code (USD, EUR, JPY).',
  },
  {
    key: 'period',
    kind: 'term',
    label: 'Amounts are per',
    meaning: 'The stretch of time that every amount covers.',
    terms: [
      term('month', 'Month', 'Amounts are per month.'),
      term('quarter', 'Quarter', 'Amounts are per quarter.'),
      term('year', 'Year', 'Amounts are per year.'),
    ],
  },
  {
    key: 'cost_focus',
    kind: 'term',
    label: 'Leaning',
    meaning: 'Which way the whole model leans: to the lowest cost or to the highest value.',
    terms: [
      term('cost_driven', 'Cost-driven', 'Keeps costs as low as it can: lean, automated, outsourced, cheap.'),
      term(
        'value_driven',
        'Value-driven',
        'Cares first about the value it creates: premium, personal, worth its price.',
      ),
    ],
  },
  {
    key: 'designed_for',
    kind: 'text',
    label: 'Designed for',
    meaning: 'For whom the canvas was made, as on the printed canvas.',
  },
  {
    key: 'designed_by',
    kind: 'texts',
    label: 'Designed by',
    meaning: 'Who made the canvas, as on the printed canvas.',
  },
  {
    key: 'date',
    kind: 'date',
    label: 'Date',
    meaning: 'The day this state of the canvas was made, as YYYY-MM-DD.',
  },
  {
    key: 'version',
    kind: 'text',
    label: 'Version',
    numbers: true,
    meaning: 'The version of this canvas, in words of your own.',
  },
  {
    key: 'tags',
    kind: 'texts',
    label: 'Tags',
    numbers: true,
    meaning: 'Words to find the canvas by in a workspace.',
  },
  {
    key: 'titles',
    kind: 'titles',
    label: 'Names of the blocks',
    meaning:
      'What this canvas calls its blocks, by their keys: “Beneficiaries” instead of “Customer Segments”, for example.',
  },
] as const satisfies readonly CanvasRow[];

export type CanvasFieldKey = (typeof CANVAS_ROWS)[number]['key'];
export type CanvasFieldFacts = CanvasRow<CanvasFieldKey>;
export const CANVAS_FIELDS: readonly CanvasFieldFacts[] = CANVAS_ROWS;

/** The name that a canvas gives to a block, as a value of the canvas. */
export type TitleKey = `titles.${BlockKey}`;

/** A single value of the canvas that can be written; of `titles`, each name is one. */
export type HeaderKey = Exclude<CanvasFieldKey, 'titles'> | TitleKey;

/** The name of a block as a value of the canvas. */
export function titleKey(block: BlockKey): TitleKey {
  return `titles.${block}`;
}

/** The block that a value of the canvas names; undefined for any other value. */
export function titledBlock(key: string): BlockKey | undefined {
  return BLOCK_KEYS.find((block) => titleKey(block) === key);
}

/** Whether a value of the canvas is the name of a block. */
export function isTitleKey(key: string): key is TitleKey {
  return titledBlock(key) !== undefined;
}

/** All values of the canvas that can be written, in the order of the format. */
export const HEADER_KEYS: readonly HeaderKey[] = CANVAS_FIELDS.flatMap(({ key }) =>
  key === 'titles' ? BLOCK_KEYS.map(titleKey) : [key],
);

const headerKeys: ReadonlySet<string> = new Set(HEADER_KEYS);

/** Whether a word is a value of the canvas that can be written. */
export function isHeaderKey(key: string): key is HeaderKey {
  return headerKeys.has(key);
}

/** The five phases a channel goes through with a customer, in their order. */
export const PHASES: readonly Term[] = [
  {
    ...term('awareness', 'Awareness', 'People learn that the offer exists.'),
    question: 'How do people learn that we exist?',
  },
  {
    ...term('evaluation', 'Evaluation', 'People judge whether the offer is for them.'),
    question: 'How do they judge the offer?',
  },
  { ...term('purchase', 'Purchase', 'People buy.'), question: 'How do they buy?' },
  {
    ...term('delivery', 'Delivery', 'The value reaches the customer.'),
    question: 'How does the value reach them?',
  },
  {
    ...term('after_sales', 'After sales', 'Customers are looked after once they have bought.'),
    question: 'How are they supported afterwards?',
  },
];

/** The colours a note may be given. */
export const COLORS: readonly Term[] = [
  term('red', 'Red', 'A red note.'),
  term('orange', 'Orange', 'An orange note.'),
  term('yellow', 'Yellow', 'A yellow note.'),
  term('green', 'Green', 'A green note.'),
  term('blue', 'Blue', 'A blue note.'),
  term('purple', 'Purple', 'A purple note.'),
  term('gray', 'Gray', 'A gray note.'),
];

/** What may be known of an item, from a mere belief on. */
export const STATUSES: readonly Term[] = [
  term('assumption', 'Assumption', 'Believed, not tested yet.'),
  term('testing', 'Testing', 'A test is under way.'),
  term('validated', 'Validated', 'Evidence says that it holds.'),
  term('invalidated', 'Invalidated', 'Evidence says that it does not hold.'),
];

const ITEM_ROWS = [
  {
    key: 'id',
    kind: 'id',
    label: 'Id',
    section: 'identity',
    searchable: true,
    meaning:
      'What links call this item: letters, digits, - and _, unique in the file. Without it, the id is made from the name: “Guest app” is guest-app.',
  },
  {
    key: 'name',
    kind: 'text',
    label: 'Name',
    section: 'main',
    meaning: 'The text on the note. Keep it to one short idea.',
  },
  {
    key: 'note',
    kind: 'markdown',
    label: 'Note',
    section: 'text',
    searchable: true,
    meaning: 'The detail behind the note, as long as you like, in Markdown.',
  },
  {
    key: 'links',
    kind: 'links',
    label: 'Links',
    meaning:
      'The items in other blocks that this one belongs with, by their ids. It does not matter at which end a link is written.',
  },
  {
    key: 'type',
    kind: 'term',
    label: 'Type',
    heading: 'Types',
    section: 'main',
    meaning: 'Which of the types of its block this item is.',
    ...byBlock(
      Object.fromEntries(BLOCKS.map(({ key, types }) => [key, types.map((type) => withNames(key, type))])),
    ),
  },
  {
    key: 'color',
    kind: 'term',
    label: 'Colour',
    section: 'look',
    meaning: 'The colour of the note on the grid.',
    terms: COLORS,
  },
  {
    key: 'tags',
    kind: 'texts',
    label: 'Tags',
    section: 'look',
    numbers: true,
    meaning: 'Words to find and filter notes by.',
  },
  {
    key: 'status',
    kind: 'term',
    label: 'Status',
    section: 'evidence',
    meaning: 'What is known about this item. A canvas is a set of bets; say which ones have been tested.',
    terms: STATUSES,
  },
  {
    key: 'evidence',
    kind: 'texts',
    label: 'Evidence',
    section: 'evidence',
    searchable: true,
    numbers: true,
    meaning: 'What the status rests on: a link, a number, an interview.',
  },
  {
    key: 'pays',
    kind: 'boolean',
    label: 'This segment pays',
    section: 'main',
    meaning: 'Whether this segment pays. false marks a side that others pay for; no revenue is asked of it.',
    blocks: ['customer_segments'],
  },
  {
    key: 'characteristics',
    kind: 'terms',
    label: 'Characteristics',
    section: 'kind',
    meaning: 'What makes the offer valuable, or how a cost behaves.',
    ...byBlock({
      value_propositions: [
        term('newness', 'Newness', 'Meets a need that nobody met before.'),
        term('performance', 'Performance', 'Does it better or faster.'),
        term('customization', 'Customization', 'Made to fit one customer or one group.'),
        term('getting_the_job_done', 'Getting the job done', 'Takes a whole task off the customer.'),
        term('design', 'Design', 'Looks, feels or works better by design.'),
        term('brand_status', 'Brand and status', 'Says something about the people who use it.'),
        term('price', 'Price', 'The same for less money.'),
        term('cost_reduction', 'Cost reduction', 'Lowers the costs of the customer.'),
        term('risk_reduction', 'Risk reduction', 'Takes a risk off the customer.'),
        term('accessibility', 'Accessibility', 'Opens something to people who could not have it before.'),
        term('convenience', 'Convenience', 'Makes something easier or more pleasant to use.'),
      ],
      cost_structure: [
        term('economies_of_scale', 'Economies of scale', 'The more is made, the less each one costs.'),
        term('economies_of_scope', 'Economies of scope', 'Several offers share the same cost.'),
      ],
    }),
  },
  {
    key: 'phases',
    kind: 'terms',
    label: 'Phases',
    section: 'kind',
    meaning: 'The phases in which this channel meets the customer.',
    blocks: ['channels'],
    terms: PHASES,
  },
  {
    key: 'medium',
    kind: 'term',
    label: 'Medium',
    section: 'kind',
    meaning: 'Whether this channel meets the customer online or in person.',
    blocks: ['channels'],
    terms: [
      term('digital', 'Digital', 'An app, a website, mail, social media.', [
        'online',
        'web',
        'internet',
        'numérique',
        'digitale',
        'digitaal',
        '线上',
        'オンライン',
      ]),
      term('physical', 'Physical', 'A store, a visit, a fair, a parcel.', [
        'offline',
        'store',
        'in_person',
        'physisch',
        'vor_ort',
        'físico',
        'physique',
        'fisico',
        'fysiek',
        '线下',
        'オフライン',
      ]),
    ],
  },
  {
    key: 'motivation',
    kind: 'terms',
    label: 'Motivation',
    heading: 'Motives',
    section: 'kind',
    meaning: 'What the relationship or the partnership is kept up for.',
    ...byBlock({
      customer_relationships: [
        term('acquisition', 'Acquisition', 'Win new customers.'),
        term('retention', 'Retention', 'Keep the customers we have.'),
        term('upselling', 'Upselling', 'Sell more to the customers we have.'),
      ],
      key_partnerships: [
        term(
          'optimization',
          'Optimization',
          'Do it better or cheaper together; economies of scale included.',
        ),
        term('risk_reduction', 'Risk reduction', 'Share a risk or lower it.'),
        term('acquisition', 'Acquisition', 'Get particular resources or activities that we lack.'),
      ],
    }),
  },
  {
    key: 'role',
    kind: 'term',
    label: 'Role',
    heading: 'Roles',
    section: 'kind',
    meaning: 'What this partner does for the business.',
    blocks: ['key_partnerships'],
    terms: [
      term('supplier', 'Supplier', 'Delivers what we need to produce.', [
        'vendor',
        'lieferant',
        'proveedor',
        'fournisseur',
        'fornecedor',
        'fornitore',
        'leverancier',
        '供应商',
      ]),
      term('agent', 'Agent', 'Acts and sells in our name.', [
        'vertreter',
        'agente',
        'représentant',
        'vertegenwoordiger',
        '代理商',
      ]),
      term('distributor', 'Distributor', 'Brings our products to the customers.', [
        'reseller',
        'vertriebspartner',
        'distribuidor',
        'distributeur',
        'distributore',
        '分销商',
      ]),
      term('technology_provider', 'Technology provider', 'Brings technology that we build on.', [
        'technology_partner',
        'technologieanbieter',
        'technologiepartner',
        'proveedor_de_tecnología',
        'fournisseur_de_technologie',
        'fornecedor_de_tecnologia',
        'fornitore_di_tecnologia',
        '技术供应商',
      ]),
    ],
  },
  {
    key: 'recurrence',
    kind: 'term',
    label: 'Recurrence',
    heading: 'How often it is paid',
    section: 'kind',
    meaning: 'Whether the money comes once per deal or keeps coming.',
    blocks: ['revenue_streams'],
    terms: [
      term('transactional', 'Transactional', 'Paid once per deal.'),
      term('recurring', 'Recurring', 'Paid again and again for continued value.'),
    ],
  },
  {
    key: 'pricing',
    kind: 'term',
    label: 'Pricing',
    section: 'kind',
    meaning: 'How the price comes about.',
    blocks: ['revenue_streams'],
    terms: [
      term('fixed', 'Fixed', 'Set in advance: a list, a tier, a volume.'),
      term('dynamic', 'Dynamic', 'Moves with the market: negotiation, auction, demand.'),
    ],
  },
  {
    key: 'amount',
    kind: 'amount',
    label: 'Amount',
    section: 'main',
    meaning: "Money per period, in the canvas's currency. Zero or more.",
    blocks: ['revenue_streams', 'cost_structure'],
  },
  {
    key: 'source',
    kind: 'term',
    label: 'Source',
    heading: 'Where it comes from',
    section: 'kind',
    meaning: 'Where the resource comes from.',
    blocks: ['key_resources'],
    terms: [
      term('owned', 'Owned', 'It is ours.'),
      term('leased', 'Leased', 'We rent it.'),
      term('partner', 'Partner', 'A partner brings it.'),
    ],
  },
] as const satisfies readonly ItemRow[];

export type ItemFieldKey = (typeof ITEM_ROWS)[number]['key'];
export type ItemFieldFacts = ItemRow<ItemFieldKey>;
export const ITEM_FIELDS: readonly ItemFieldFacts[] = ITEM_ROWS;

/** The values of these rows by key, each of the type that its kind has. */
type ValuesOf<Row extends Facts<string>> = { readonly [R in Row as R['key']]?: ValueTypes[R['kind']] };

/** The canvas's own values, each as the user wrote it. */
export type Header = ValuesOf<(typeof CANVAS_ROWS)[number]>;

/** The values of an item besides its id, name and links; vocabulary values in canonical spelling. */
export type ItemValues = Omit<ValuesOf<(typeof ITEM_ROWS)[number]>, 'id' | 'name' | 'links'>;

const canvasFieldByKey = new Map(CANVAS_FIELDS.map((field) => [field.key as string, field]));
const itemFieldByKey = new Map(ITEM_FIELDS.map((field) => [field.key as string, field]));

/** The facts of a key on the canvas, by its canonical spelling. */
export function canvasField(key: string): CanvasFieldFacts | undefined {
  return canvasFieldByKey.get(key);
}

/** The facts of a key on an item, by its canonical spelling, whichever block the item is in. */
export function itemField(key: string): ItemFieldFacts | undefined {
  return itemFieldByKey.get(key);
}

/** Whether a key is the user's own: kept and never reported. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** Whether items of this block may carry this field. */
export function fitsBlock(field: ItemFieldFacts, block: BlockKey): boolean {
  return field.blocks === undefined || field.blocks.includes(block);
}

/** The keys that an item of this block may carry. */
export function itemFieldsOf(block: BlockKey): readonly ItemFieldFacts[] {
  return ITEM_FIELDS.filter((field) => fitsBlock(field, block));
}

/** The vocabulary of a field on an item of this block; empty where values are free. */
export function termsFor(field: ItemFieldFacts, block: BlockKey): readonly Term[] {
  if (field.terms === undefined) return NO_TERMS;
  if (isTermList(field.terms)) return field.terms;
  return field.terms[block] ?? NO_TERMS;
}

function isTermList(terms: NonNullable<ItemFieldFacts['terms']>): terms is readonly Term[] {
  return Array.isArray(terms);
}

/** The term that a written value means, also by another word; spelling (case, spaces, `-`, `_`) does not matter. */
export function findTerm(terms: readonly Term[], written: string): Term | undefined {
  return (
    terms.find((candidate) => candidate.value === written) ??
    terms.find((candidate) => wordKey(candidate.value) === wordKey(written)) ??
    terms.find((candidate) => candidate.aliases?.some((alias) => wordKey(alias) === wordKey(written)))
  );
}
