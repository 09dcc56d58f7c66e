import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockFacts, blockFacts } from '../../../canvas/blocks';
import { type Block, blockOf, type Canvas } from '../../../canvas/canvas';
import type { Span } from '../../../canvas/text';
import { type Finding, type Fix, type Rule, WARNING_IN_STRICT } from '../../rule';

/** Each empty block, with its first guiding question. */
export const emptyBlock: Rule = {
  id: 'empty-block',
  family: 'completeness',
  severity: WARNING_IN_STRICT,
  summary: 'A block of the canvas is empty.',
  why: 'The nine blocks are one picture: who is served with what, how it reaches them, what comes in, what it takes and what it costs. An empty block is a question that nobody has answered yet, and everything that depends on it is a guess.',
  example: {
    fails: `customer_segments:
  - Travellers
value_propositions:
channels:
  - App
customer_relationships:
  - Self-service
revenue_streams:
  - Booking fee
key_resources:
  - Platform
key_activities:
  - Running the platform
key_partnerships:
  - Payment provider
cost_structure:
  - Servers
`,
    repaired: `customer_segments:
  - Travellers
value_propositions:
  - Homes to stay in
channels:
  - App
customer_relationships:
  - Self-service
revenue_streams:
  - Booking fee
key_resources:
  - Platform
key_activities:
  - Running the platform
key_partnerships:
  - Payment provider
cost_structure:
  - Servers
`,
  },
  *check(canvas) {
    const empty = BLOCKS.filter((facts) => isEmpty(canvas, blockOf(canvas, facts.key)));
    const [first] = empty;
    if (first && empty.length === BLOCKS.length) yield finding(canvas, first, startWith(first));
    else for (const facts of empty) yield finding(canvas, facts, nothingUnder(facts));
  },
};

/** Empty for sure, and not because something there or nearby could not be read, which is reported by itself. */
function isEmpty(canvas: Canvas, block: Block): boolean {
  if (!block.readable || block.items.length > 0) return false;
  return !canvas.problems.some(({ rule, span, replacements }) => {
    if (rule === 'unknown-key') return block.keySpan === undefined && replacements?.[0] === block.key;
    return rule === 'wrong-kind' && block.span !== undefined && touches(span, block.span);
  });
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function finding(canvas: Canvas, { key }: BlockFacts, message: string): Finding {
  return {
    span: blockOf(canvas, key).keySpan ?? placeOf(canvas),
    message,
    block: key,
    fixes: () => [firstItem(key)],
  };
}

function nothingUnder({ title, questions }: BlockFacts): string {
  return l10n.t('There is nothing under {0} yet. {1}', l10n.t(title), l10n.t(questions[0] ?? ''));
}

/** One friendly word for a canvas without any note, instead of nine. */
function startWith({ title, questions }: BlockFacts): string {
  return l10n.t(
    'This canvas has no notes yet. {0} is a good place to start: {1}',
    l10n.t(title),
    l10n.t(questions[0] ?? ''),
  );
}

function firstItem(block: Block['key']): Fix {
  const one = l10n.t(blockFacts(block).one);
  return {
    title: l10n.t('Add a first {0}', one),
    operations: [{ kind: 'add-items', items: [{ block, name: l10n.t('New {0}', one) }] }],
  };
}

/** The span for findings about the whole canvas: its title, else the first text. */
function placeOf(canvas: Canvas): Span {
  const title = canvas.headerFields.get('name')?.values[0]?.span;
  if (title) return title;
  const keys = [...canvas.headerFields.values(), ...canvas.blocks.values()].flatMap(
    ({ keySpan }) => keySpan ?? [],
  );
  return keys.reduce<Span>((first, span) => (span.start < first.start ? span : first), {
    start: keys.length > 0 ? Number.POSITIVE_INFINITY : 0,
    end: 0,
  });
}
