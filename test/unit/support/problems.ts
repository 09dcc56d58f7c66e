/** What the whole linter says about a canvas, in lines that read well in a test. */
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { Diagnostic, LintOptions } from '../../../src/lint/diagnostic';
import { lint } from '../../../src/lint/lint';

/** A complete canvas in few notes: every link that is required or expected, nothing else to say. */
export const WHOLE = `currency: EUR
period: month
customer_segments:
  - Families
  - Cafés
value_propositions:
  - { name: Fresh bread, links: [families] }
  - { name: Reliable supply, links: [cafés] }
channels:
  - { name: Delivery bike, links: [families, fresh-bread] }
  - { name: Early van, links: [cafés, reliable-supply] }
customer_relationships:
  - { name: Weekly note, links: [families, delivery-bike] }
  - { name: Morning call, links: [cafés, early-van] }
revenue_streams:
  - { name: Bread subscription, links: [families, fresh-bread, delivery-bike, weekly-note] }
  - { name: Monthly invoice, links: [cafés, reliable-supply, early-van, morning-call] }
key_resources:
  - { name: Stone oven, links: [fresh-bread] }
  - { name: Cold room, links: [reliable-supply] }
key_activities:
  - { name: Baking, links: [fresh-bread, stone-oven] }
  - { name: Storing, links: [reliable-supply, cold-room] }
key_partnerships:
  - { name: Mill, links: [stone-oven, baking] }
  - { name: Landlord, links: [cold-room, storing] }
cost_structure:
  - { name: Flour, links: [baking, stone-oven, mill, bread-subscription] }
  - { name: Rent, links: [cold-room, storing] }
`;

/** One line per diagnostic: the rule, and the text of its span. */
export function problems(text: string, options: LintOptions = {}): readonly string[] {
  return lint(parseCanvas(text), options).map((problem) => inShort(text, problem));
}

/** The lines of warnings and errors alone. */
export function alarms(text: string, options: LintOptions = {}): readonly string[] {
  return lint(parseCanvas(text), options)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((problem) => inShort(text, problem));
}

/** Diagnostics of one family only. */
export function problemsOf(family: readonly string[], text: string, options: LintOptions = {}) {
  return problems(text, options).filter((line) => family.includes(line.split(' ')[0] ?? ''));
}

function inShort(text: string, { rule, span }: Diagnostic): string {
  return `${rule} ${text.slice(span.start, span.end)}`;
}
