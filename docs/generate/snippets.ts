/**
 * The snippets of canvases, made from the tables of the domain: a whole canvas, each block, a full item of each block.
 * Their prefixes say what they are, so that they do not compete with the completion, which depends on the place.
 */

import { BLOCKS, type BlockFacts, type Term } from '../../src/canvas/blocks';
import {
  CANVAS_FIELDS,
  FORMAT_VERSION,
  type ItemFieldKey,
  itemFieldsOf,
  termsFor,
} from '../../src/canvas/fields';
import { literal } from '../../src/language/completion/proposal';

/** Where the snippets are kept. */
export const SNIPPETS_FILE = 'syntaxes/snippets.json';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const choice = (terms: readonly Term[]): string =>
  terms.map((term) => term.value.replace(/[\\,|]/g, '\\$&')).join(',');

/** Numbers the places that Tab goes through. */
class Stops {
  private last = 0;
  text(placeholder: string): string {
    return `\${${++this.last}:${literal(placeholder)}}`;
  }
  choice(terms: readonly Term[]): string {
    return `\${${++this.last}|${choice(terms)}|}`;
  }
  empty(): string {
    return `$${++this.last}`;
  }
}

const invitation = (block: BlockFacts): string => block.questions[0] ?? block.title;

function blockSnippet(block: BlockFacts): Snippet {
  return {
    prefix: [`block-${block.key.replaceAll('_', '-')}`],
    description: `${block.title}: ${invitation(block)}`,
    body: [`${block.key}:`, `  - ${new Stops().text(invitation(block))}`, '  $0'],
  };
}

/** Fields that say most about an item come first; what is rarely needed is left to completion. */
const RARELY: ReadonlySet<ItemFieldKey> = new Set(['id', 'color', 'tags', 'evidence', 'status', 'pays']);

function itemSnippet(block: BlockFacts): Snippet {
  const stops = new Stops();
  const lines = [`- name: ${stops.text(block.one)}`];
  for (const field of itemFieldsOf(block.key)) {
    if (field.key === 'name' || field.key === 'note' || RARELY.has(field.key)) continue;
    const terms = termsFor(field, block.key);
    if (field.key === 'links') lines.push(`  links: [${stops.empty()}]`);
    else if (field.kind === 'terms') lines.push(`  ${field.key}: [${stops.choice(terms)}]`);
    else if (field.kind === 'term') lines.push(`  ${field.key}: ${stops.choice(terms)}`);
    else if (field.kind === 'amount') lines.push(`  ${field.key}: ${stops.text('0')}`);
  }
  lines.push(`  note: ${stops.text('What is behind it?')}`, '$0');
  return {
    prefix: [`item-${block.one.replaceAll(' ', '-')}`],
    description: `A ${block.one} with its fields`,
    body: lines,
  };
}

function canvasSnippet(): Snippet {
  const stops = new Stops();
  const period = CANVAS_FIELDS.find((field) => field.key === 'period')?.terms ?? [];
  return {
    prefix: ['canvas', 'bmc'],
    description: 'A whole Business Model Canvas with its first questions',
    body: [
      `bmc: ${FORMAT_VERSION}`,
      `name: ${stops.text('Name of the business')}`,
      `description: ${stops.text('What it does, in one line')}`,
      `currency: ${stops.text('USD')}`,
      `period: ${stops.choice(period)}`,
      '',
      ...BLOCKS.flatMap((block) => [`${block.key}:`, `  - ${stops.text(invitation(block))}`]),
      '$0',
    ],
  };
}

/** The snippets as they are written to their file. */
export function snippets(): Readonly<Record<string, Snippet>> {
  return Object.fromEntries([
    ['Business Model Canvas', canvasSnippet()],
    ...BLOCKS.map((block) => [block.title, blockSnippet(block)]),
    ...BLOCKS.map((block) => [`${block.title}: one item`, itemSnippet(block)]),
  ]);
}
