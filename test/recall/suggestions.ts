/**
 * How good the proposals of Suggest Links are on companies with links that an analyst drew (`companies/`): each canvas is
 * stripped of its links and ids and given to `suggestLinks`. Also whether a proposal fills a hole whose partner is not there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCK_KEYS, type BlockKey, blockFacts } from '../../src/canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../src/canvas/canvas';
import type { ItemRef } from '../../src/canvas/identity';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { relationBetween } from '../../src/canvas/relations';
import { type Suggestion, suggestLinks } from '../../src/lint/suggest/suggest';

type Verdict = 'right' | 'arguable' | 'wrong';

/** What became of the proposals for one canvas, one pair of blocks, one kind of evidence or one language. */
export interface Tally {
  drawn: number;
  found: number;
  ticked: Record<Verdict, number>;
  open: Record<Verdict, number>;
}

export interface Company {
  readonly file: string;
  readonly language: string;
  readonly canvas: Canvas;
  readonly text: string;
}

const FOLDER = join('test', 'recall', 'companies');

/** The companies, as they are drawn. */
export function companies(): readonly Company[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      return { file, text, language: /\.(\w+)\.bmc/.exec(file)?.[1] ?? '', canvas: parseCanvas(text) };
    });
}

const keyOf = (block: BlockKey, position: number): string => `${block} ${position}`;

/** The same notes without anything but their names, in the same order. */
export function plain(canvas: Canvas): Canvas {
  return parseCanvas(
    BLOCK_KEYS.map((key) => {
      const notes = blockOf(canvas, key).items.map(({ name, values }) =>
        values.pays === false
          ? `  - name: ${JSON.stringify(name)}\n    pays: false\n`
          : `  - ${JSON.stringify(name)}\n`,
      );
      return `${key}:\n${notes.join('')}`;
    }).join(''),
  );
}

/** What the analyst says of a link between two notes, by their places. */
function judge(canvas: Canvas): (from: ItemRef, to: ItemRef) => Verdict {
  const arguable = new Set<string>();
  const at = (item: Item): string => keyOf(item.block, blockOf(canvas, item.block).items.indexOf(item));
  for (const item of canvas.items) {
    const written =
      /x-arguable: \[([^\]]*)\]/.exec(canvas.text.slice(item.span.start, item.span.end))?.[1] ?? '';
    for (const id of written
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)) {
      const [other] = canvas.links.withId(id);
      if (!other) throw new Error(`nothing is called ${id}`);
      arguable.add(`${at(item)} ${at(other)}`).add(`${at(other)} ${at(item)}`);
    }
  }
  return (from, to) => {
    const a = blockOf(canvas, from.block).items[from.position];
    const b = blockOf(canvas, to.block).items[to.position];
    if (a && b && canvas.links.linked(a, b)) return 'right';
    return arguable.has(`${keyOf(from.block, from.position)} ${keyOf(to.block, to.position)}`)
      ? 'arguable'
      : 'wrong';
  };
}

const none = (): Tally => ({
  drawn: 0,
  found: 0,
  ticked: { right: 0, arguable: 0, wrong: 0 },
  open: { right: 0, arguable: 0, wrong: 0 },
});

/** Tallies under several headings at once. */
class Tallies {
  readonly byLanguage = new Map<string, Tally>();
  readonly byPair = new Map<string, Tally>();
  readonly byEvidence = new Map<string, Tally>();
  readonly mistakes: string[] = [];
  readonly missed: string[] = [];

  /** Proposes links for one company and counts. */
  measure({ canvas, language, file }: Company): void {
    const verdictOn = judge(canvas);
    const suggestions = suggestLinks(plain(canvas));
    for (const suggestion of suggestions) {
      const verdict = verdictOn(suggestion.from, suggestion.to);
      const list = suggestion.likelihood === 'likely' ? 'ticked' : 'open';
      for (const tally of this.of(language, suggestion)) {
        tally[list][verdict]++;
        if (verdict === 'right') tally.found++;
      }
      if (verdict === 'wrong') this.mistakes.push(`${file} ${list} ${line(suggestion)}`);
    }
    for (const { a, b, relation } of canvas.links.links) {
      const pair = relation ? pairName(relation.first, relation.second) : 'unusual';
      for (const tally of [at(this.byLanguage, language), at(this.byPair, pair)]) tally.drawn++;
      const isFound = suggestions.some(
        ({ from, to }) => [from.name, to.name].includes(a.name) && [from.name, to.name].includes(b.name),
      );
      if (!isFound) this.missed.push(`${file} ${pair} ${a.name} | ${b.name}`);
    }
  }

  private of(language: string, { from, to, evidence }: Suggestion): readonly Tally[] {
    return [
      at(this.byLanguage, language),
      at(this.byPair, pairName(from.block, to.block)),
      at(this.byEvidence, evidence),
    ];
  }
}

function at(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? none();
  tallies.set(key, tally);
  return tally;
}

function pairName(a: BlockKey, b: BlockKey): string {
  const relation = relationBetween(a, b);
  return [relation?.first ?? a, relation?.second ?? b].map((key) => blockFacts(key).code).join('–');
}

const line = ({ from, to, reason, evidence }: Suggestion): string =>
  `${pairName(from.block, to.block)} ${from.name} | ${to.name} (${evidence}: ${reason})`;

/**
 * Takes each note of a company away, and asks for proposals: none may link what depended on it to another note of its
 * block. Returns what did.
 */
function filledHoles({ canvas, file }: Company): {
  readonly holes: number;
  readonly filled: readonly string[];
} {
  let holes = 0;
  const filled: string[] = [];
  const verdictOn = judge(canvas);
  for (const gone of canvas.items) {
    const without = withoutNote(canvas, gone);
    const suggestions = suggestLinks(without);
    for (const { a, b } of canvas.links.of(gone)) {
      const left = a === gone ? b : a;
      if (canvas.links.partnersIn(left, gone.block).length > 1) continue;
      holes++;
      for (const one of suggestions) {
        const [own, other] = one.from.id === left.id ? [one.from, one.to] : [one.to, one.from];
        if (own.id !== left.id || other.block !== gone.block) continue;
        const position = blockOf(canvas, gone.block).items.findIndex(({ id }) => id === other.id);
        if (verdictOn(own, { ...other, position }) === 'wrong')
          filled.push(`${file} without “${gone.name}”: ${line(one)}`);
      }
    }
  }
  return { holes, filled };
}

function withoutNote(canvas: Canvas, gone: Item): Canvas {
  const lines = canvas.text.split('\n').filter((one) => !one.includes(`{id: ${gone.id},`));
  const text = lines.join('\n').replace(/links: \[([^\]]*)\]/g, (_, ids: string) => {
    const kept = ids
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== gone.id);
    return `links: [${kept.join(', ')}]`;
  });
  return parseCanvas(text);
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)} %`).padStart(6);

function print(title: string, rows: ReadonlyMap<string, Tally>): void {
  console.log(`\nticked  right  +arg | unticked  right  +arg | drawn recall   ${title}`);
  for (const [name, { ticked, open, drawn, found }] of [...rows].sort()) {
    const cells = [ticked, open].map((list) => {
      const all = list.right + list.arguable + list.wrong;
      return `${String(all).padStart(6)} ${percent(list.right, all)}${percent(list.right + list.arguable, all)}`;
    });
    console.log(
      `${cells.join(' |  ')} | ${drawn ? `${String(drawn).padStart(5)} ${percent(found, drawn)}` : ' '.repeat(12)}   ${name}`,
    );
  }
}

/** How good the proposals are, by language (its code), by pair of blocks (“VP–CS”) and by kind of evidence. */
export function suggestionTallies(all = companies()): Tallies {
  const tallies = new Tallies();
  for (const company of all) tallies.measure(company);
  return tallies;
}

/** What must hold in every language. */
const RIGHT = 0.8;
const RIGHT_OR_ARGUABLE = 0.9;
/** Holes that a proposal may fill wrongly, of all. */
const FILLED = 0.01;

/** Prints how good the proposals are, by language, pair of blocks and kind of evidence; returns whether that is good enough. */
export function reportSuggestions(show?: string): boolean {
  const all = companies();
  const tallies = suggestionTallies(all);
  print('suggested links by language', tallies.byLanguage);
  print('by pair', tallies.byPair);
  print('by evidence', tallies.byEvidence);
  const results = all.map(filledHoles);
  const holes = results.reduce((sum, { holes }) => sum + holes, 0);
  const filled = results.flatMap(({ filled }) => filled);
  console.log(`\n${holes} holes whose partner is not there: ${filled.length} filled`);
  if (show === 'mistakes') console.log(`\n${[...tallies.mistakes, ...filled].join('\n')}`);
  if (show === 'missed') console.log(`\n${tallies.missed.join('\n')}`);
  const isGood = [...tallies.byLanguage.values()].every(({ ticked: { right, arguable, wrong } }) => {
    const sum = right + arguable + wrong;
    return right >= RIGHT * sum && right + arguable >= RIGHT_OR_ARGUABLE * sum;
  });
  return isGood && filled.length <= FILLED * holes;
}
