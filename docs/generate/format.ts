/** The reference of the file format, `docs/format.md`: its tables are those of the parser. */

import { BLOCKS, type BlockFacts, blockFacts, type Term } from '../../src/canvas/blocks';
import {
  CANVAS_FIELDS,
  type CanvasFieldFacts,
  ITEM_FIELDS,
  type ItemFieldFacts,
  itemFieldsOf,
  termsFor,
} from '../../src/canvas/fields';
import { RELATIONS } from '../../src/canvas/relations';
import { KINDS } from '../../src/language/agentTools/guide';

/** Where the reference is kept. */
export const FORMAT_FILE = 'docs/format.md';

const INTRODUCTION = `# The file format

A canvas is a YAML file whose name ends in \`.bmc.yaml\` or \`.bmc.yml\`. The smallest useful one is a list of plain
strings under each of the nine block keys; every further key is optional.

\`\`\`yaml
name: Airbnb
currency: USD                       # of every amount below
period: year

customer_segments:
  - Travellers                      # a plain string is an item; links call it travellers
  - id: hosts
    name: Property owners who let a room or a home
    pays: false                     # a side that others pay for
value_propositions:
  - name: Unique places to stay     # links call it unique-places-to-stay
    links: [travellers]
revenue_streams:
  - name: Guest service fee
    links: [travellers, unique-places-to-stay]
    type: brokerage
    amount: 5900000
\`\`\`

- **Links** name items by their ids. Without an \`id\`, it is the name in small letters, with dashes for everything else.
  A link may be written at either end; once is enough.
- **Spelling** of block keys and of the words below is forgiving: case, spaces, \`-\` and \`_\` do not matter. A quick fix
  offers the usual spelling. Block keys may also be the names of the blocks in English, German, French, Spanish, Portuguese,
  Italian, Dutch, Chinese or Japanese, such as \`Kundensegmente\` or \`客户细分\`.
- **Names of your own** for the blocks go under \`titles\`, each under the key of its block, in as many lines or in braces:
  \`titles: { customer_segments: Beneficiaries, revenue_streams: Funding }\`. The grid, slides, exports, comparisons, the
  outline and the command line say them; keys, ids and the messages of the linter stay as they are.
- **Your own data** goes behind keys that start with \`x-\`, on the canvas or on any item. It is kept and never reported.
- **All of YAML** may be used: comments, anchors and aliases, flow style, block scalars. Only the first document of a file
  is the canvas.
- **Comments** stay when the grid, a quick fix or the command line changes the file. A comment goes only together with
  what it is about: the comments of a note that is deleted, and those of a link that is taken away, which are the ones
  behind it on its line (\`- guests # why\`) and the deeper ones below it. A comment on the list of links stays. Undo
  brings back both.
`;

/** The generated files: path and content. */
export function formatFiles(): ReadonlyMap<string, string> {
  const content = [
    INTRODUCTION,
    `## Keys of the canvas\n\n${table(
      ['key', 'value', 'meaning'],
      CANVAS_FIELDS.map((field) => [code(field.key), value(field, field.terms ?? []), field.meaning]),
    )}\nThe nine blocks stand beside these keys; see below. A block that is missing is an empty block.\n`,
    `## Keys of an item\n\n${table(
      ['key', 'on', 'value', 'meaning'],
      ITEM_FIELDS.map((field) => [code(field.key), owners(field), itemValue(field), field.meaning]),
    )}`,
    `## The nine blocks\n\n${BLOCKS.map(block).join('\n')}`,
    `## How the blocks interconnect\n\nA link joins two items of different blocks; what it means follows from the pair. *Required*: the linter reports every
item that lacks such a link, see [the rules on missing links](rules/README.md#missing-links). *Expected*: it says so once
where nothing links two blocks. *Possible*: never asked for.\n\n${table(
      ['pair', 'reads as', 'strength', 'why'],
      RELATIONS.map(({ first, second, forward, backward, strength, why }) => [
        `${blockFacts(first).code}–${blockFacts(second).code}`,
        `${forward} / ${backward}`,
        strength,
        why,
      ]),
    )}`,
  ].join('\n');
  return new Map([[FORMAT_FILE, content]]);
}

const code = (text: string): string => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(head), `|${head.map(() => '---').join('|')}|\n`, ...rows.map(line)].join('');
}

function value({ kind }: CanvasFieldFacts | ItemFieldFacts, terms: readonly Term[]): string {
  if (terms.length === 0) return KINDS[kind];
  const words = terms.map((term) => code(term.value)).join(', ');
  return kind === 'terms' ? `list of ${words}` : words;
}

/** Vocabularies that differ between blocks are listed with the blocks. */
function itemValue(field: ItemFieldFacts): string {
  const [first, ...others] = BLOCKS.filter(({ key }) => itemFieldsOf(key).includes(field)).map(({ key }) =>
    termsFor(field, key),
  );
  const differs = others.some(
    (terms) => terms.map((term) => term.value).join() !== first?.map((term) => term.value).join(),
  );
  return differs ? `${KINDS[field.kind]}, see the block` : value(field, first ?? []);
}

function owners({ blocks }: ItemFieldFacts): string {
  const codes = (blocks ?? []).map((key) => blockFacts(key).code);
  return codes.length === 0
    ? 'all'
    : codes.length > 4
      ? `all but ${BLOCKS.filter(({ key }) => !blocks?.includes(key))
          .map((other) => other.code)
          .join(', ')}`
      : codes.join(', ');
}

function block(facts: BlockFacts): string {
  const { key, code: short, title, meaning, questions, aliases } = facts;
  const words = ITEM_FIELDS.flatMap((field) => {
    const own = typeof field.terms === 'object' && !Array.isArray(field.terms) ? termsFor(field, key) : [];
    return own.length === 0 || !itemFieldsOf(key).includes(field)
      ? []
      : [
          `\nWords of ${code(field.key)}:\n\n${own.map((term) => `- ${code(term.value)}: ${term.meaning}`).join('\n')}\n`,
        ];
  });
  return `### ${title} (${short})

${code(key)}: ${meaning} Also understood: ${aliases.map(code).join(', ')}.

${questions.map((question) => `- ${question}`).join('\n')}
${words.join('')}`;
}
