/**
 * The TextMate grammar of canvases, made from the tables of the domain. It is VS Code's YAML grammar with injections:
 * the structure of the file is left to the grammar of YAML, ours only names the contents of keys, values and comments.
 */
import { BLOCKS, type Term } from '../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS } from '../../src/canvas/fields';

/** Where the grammar is kept. */
export const GRAMMAR_FILE = 'syntaxes/bmc-yaml.tmLanguage.json';

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}
type Captures = Readonly<Record<string, { readonly name: string }>>;

/** One injection: where it applies, and what is looked for there before YAML's own patterns. */
type Injections = Record<string, { readonly patterns: readonly Pattern[] }>;

/** A value after one of our keys, so that its contents can be distinguished from the same words elsewhere. */
interface ValueScope {
  readonly scope: string;
  readonly keys: readonly string[];
  readonly value: Pattern;
}

const ROOT = 'source.bmc-yaml';
/** Words as people spell them: case, spaces, dashes and underscores do not matter. */
const spellings = (words: readonly string[]): string =>
  `(?i:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll('_', '[ _-]*'))
    .join('|')})`;

const KEY_END = '(?=["\']?[\\t ]*+:)';
const ROOT_KEY = '(?:^|(?<=^["\']))';
/** Where an item's key may start: behind dashes and brackets, but not in the first column. */
const INNER_KEY = '(?<=^(?:[\\t ]+|[\\t ]*-[\\t ]+)(?:-[\\t ]+)*["\']?|[{,][\\t ]*["\']?)';

function keys(): readonly Pattern[] {
  const blocks = BLOCKS.flatMap((block) => [block.key, ...block.aliases]);
  return [
    { match: `${ROOT_KEY}${spellings(blocks)}${KEY_END}`, name: 'entity.name.type.block.bmc-yaml' },
    {
      match: `${ROOT_KEY}${spellings(CANVAS_FIELDS.map((field) => field.key))}${KEY_END}`,
      name: 'entity.name.tag.canvas.bmc-yaml',
    },
    {
      match: `${INNER_KEY}${spellings(ITEM_FIELDS.map((field) => field.key))}${KEY_END}`,
      name: 'entity.name.tag.field.bmc-yaml',
    },
  ];
}

type Terms = readonly Term[] | Readonly<Partial<Record<string, readonly Term[]>>>;

function words(terms: Terms): readonly string[] {
  const all: readonly (Term | undefined)[] = Array.isArray(terms) ? terms : Object.values(terms).flat();
  return all.flatMap((term) => term?.value ?? []);
}

/** Three kinds of values. Which words belong to which key is left to the linter: a pattern for each key costs too much. */
function valueScopes(): readonly ValueScope[] {
  const id = '[^\\s,\\[\\]{}"\'#]++';
  const withTerms = [...CANVAS_FIELDS, ...ITEM_FIELDS].flatMap(({ key, terms }) =>
    terms === undefined ? [] : [{ key, words: words(terms) }],
  );
  const vocabulary = spellings([...new Set(withTerms.flatMap((field) => field.words))]);
  const start = '(?<=^[\\t ]*|[:,\\[]["\'\\t ]*|-[\\t ]["\'\\t ]*)';
  const end = '(?=["\']?[\\t ]*+(?:$|#|[,\\]}]))';
  return [
    {
      scope: 'meta.id.bmc-yaml',
      keys: ['id'],
      value: { match: id, name: 'entity.name.function.id.bmc-yaml' },
    },
    {
      scope: 'meta.links.bmc-yaml',
      keys: ['links'],
      value: { match: id, name: 'entity.name.function.link.bmc-yaml' },
    },
    {
      scope: 'meta.term.bmc-yaml',
      keys: [...new Set(withTerms.map((field) => field.key))],
      value: { match: start + vocabulary + end, name: 'variable.other.enummember.term.bmc-yaml' },
    },
  ];
}

/** What may follow the colon of a key in block style; the same condition as in YAML's grammar, which it replaces. */
const BLOCK_VALUE =
  '\\G(?![?:!"\'0-9A-Za-z$()+./;<=\\\\^_~\\[{\\x{85}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{010000}-\\x{10FFFF}&&[^\\x{FEFF}]]|-[^\\r\\n\\t ])';

function blockValue({ scope, keys }: ValueScope): Pattern {
  return {
    begin: `(?<=^(?:[\\t ]|-[\\t ])*["']?${spellings(keys)}["']?[\\t ]*):(?=[\\r\\n\\t ])`,
    while: BLOCK_VALUE,
    beginCaptures: { '0': { name: 'punctuation.separator.map.value.yaml' } },
    name: `meta.map.value.yaml ${scope}`,
    patterns: [{ include: 'source.yaml.1.2#block-node' }],
  };
}

function flowValue({ scope, keys }: ValueScope): Pattern {
  return {
    begin: `(?<=(?:^|[{,])[\\t ]*["']?${spellings(keys)}["']?[\\t ]*):(?=[\\r\\n\\t ,\\[\\]{}])`,
    end: '(?=[,\\]}])',
    beginCaptures: { '0': { name: 'punctuation.separator.map.value.yaml' } },
    name: `meta.flow.pair.value.yaml ${scope}`,
    patterns: [{ include: 'source.yaml.1.2#flow-node' }],
  };
}

/** `bmc-ignore RULE …: reason` and `bmc-ignore-file RULE …: reason`. */
const IGNORE: Pattern = {
  match: '\\G[\\t ]*+(bmc-ignore(?:-file)?)(?![\\w-])[\\t ]*+((?:[\\w-]+[\\t ,]*+)*+)(:)?',
  captures: {
    '1': { name: 'keyword.control.directive.bmc-yaml' },
    '2': { name: 'variable.other.constant.rule.bmc-yaml' },
    '3': { name: 'punctuation.separator.reason.bmc-yaml' },
  },
};

/** The grammar as it is written to its file. */
export function grammar(): object {
  const scopes = valueScopes();
  const injections: Injections = {
    [`L:${ROOT} meta.mapping.yaml -string -comment -meta.flow`]: { patterns: scopes.map(blockValue) },
    [`L:${ROOT} meta.flow.mapping.yaml -string -comment`]: { patterns: scopes.map(flowValue) },
    [`L:${ROOT} entity.name.tag.yaml`]: { patterns: keys() },
    [`L:${ROOT} comment.line.number-sign.yaml`]: { patterns: [IGNORE] },
  };
  for (const { scope, value } of scopes) {
    injections[`L:${ROOT} ${scope} string -entity`] = { patterns: [value] };
  }
  return {
    name: 'Business Model Canvas',
    scopeName: ROOT,
    patterns: [{ include: 'source.yaml' }],
    injections,
  };
}
