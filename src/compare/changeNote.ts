/** The change note: what differs between two versions of a canvas, in sentences, with the names of the notes. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey, type Term } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import type { Canvas, Item } from '../canvas/canvas';
import { CANVAS_FIELDS, findTerm, type Header, itemField, termsFor, titledBlock } from '../canvas/fields';
import { currentLocale } from '../canvas/locale';
import { formatAmount } from '../canvas/money';
import { shortened } from '../canvas/text';
import { linkVerb, title } from '../language/sentences';
import type { LintOptions } from '../lint/diagnostic';
import { blockOfChange, type CanvasChange, type Comparison, itemOfChange } from './compare';
import { type Difference, type Impact, impactOf } from './impact';
import { notesToRecheck, type Recheck } from './recheck';
import type { ComparedValue } from './values';

/** How names and values are formatted inside a sentence. */
export interface TextStyle {
  /** The name of a note. */
  name(text: string): string;
  /** Any other text of the user, or a formatted value. */
  text(text: string): string;
}

/** One sentence, and the changes that it describes. */
export interface Sentence {
  readonly text: string;
  readonly changes: readonly CanvasChange[];
}

/** The sentences about one block, or about the canvas itself. */
export interface Group {
  readonly block: BlockKey | undefined;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A whole change note. */
export interface ChangeNote {
  readonly summary: string;
  readonly groups: readonly Group[];
  readonly effect: readonly string[];
  readonly look: readonly { readonly text: string; readonly look: Recheck }[];
  /** The same with one sentence for all notes that have one reason. */
  readonly lookTogether: readonly string[];
}

/** The input of a change note. */
export interface Findings {
  readonly comparison: Comparison;
  readonly effect: Impact;
  readonly look: readonly Recheck[];
}

/** Computes the impact of the changes and the notes to recheck. */
export function findingsOf(comparison: Comparison, options: LintOptions = {}): Findings {
  return { comparison, effect: impactOf(comparison, options), look: notesToRecheck(comparison) };
}

/** Writes the change note in the language of the user. */
export function changeNote({ comparison, effect, look }: Findings, style: TextStyle): ChangeNote {
  const words = new Words(comparison, style);
  return {
    summary: summaryOf(comparison.changes),
    groups: words.groups(),
    effect: words.effect(effect),
    look: look.map((entry) => ({ text: words.look([entry]), look: entry })),
    lookTogether: together(look).map((entries) => words.look(entries)),
  };
}

/** The sentences about all changes, by block. */
export function changeSentences(comparison: Comparison, style: TextStyle): readonly Sentence[] {
  return new Words(comparison, style).groups().flatMap(({ sentences }) => sentences);
}

/** The sentence about one change. */
export function changeSentence(comparison: Comparison, change: CanvasChange, style: TextStyle): string {
  return new Words(comparison, style).sentence([change]);
}

/** What the two versions say where they differ: a pair for each change. For two versions of which none is the later one. */
export function bothSides(comparison: Comparison, style: TextStyle): readonly (readonly [string, string])[] {
  const words = new Words(comparison, style);
  return comparison.changes.map((change) => words.sides(change));
}

/** The changes in one line: “2 added, 1 renamed”. */
export function summaryOf(changes: readonly CanvasChange[]): string {
  if (changes.length === 0) return l10n.t('Nothing has changed.');
  const count = (...kinds: readonly CanvasChange['kind'][]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const parts: readonly (readonly [number, (count: number) => string])[] = [
    [count('added'), (n) => l10n.t('{0} added', n)],
    [count('removed'), (n) => l10n.t('{0} removed', n)],
    [count('renamed'), (n) => l10n.t('{0} renamed', n)],
    [count('moved'), (n) => l10n.t('{0} moved', n)],
    [count('changed', 'header', 'block'), (n) => l10n.t('{0} changed', n)],
    [count('linked'), (n) => l10n.t('{0} linked', n)],
    [count('unlinked'), (n) => l10n.t('{0} unlinked', n)],
    [count('reordered'), (n) => l10n.t('{0} in another order', n)],
  ];
  return parts.flatMap(([n, say]) => (n > 0 ? [say(n)] : [])).join(', ');
}

/** Texts longer than this are not repeated in a sentence. */
const LONGEST_VALUE = 80;

/** A field in words: its label, and how its values are described. */
export interface FieldWords {
  readonly label: string;
  readonly write: (value: ComparedValue) => string;
}

/** A field of the canvas in words. */
export function headerFieldWords(key: string): FieldWords {
  const field = CANVAS_FIELDS.find((candidate) => candidate.key === key);
  const block = titledBlock(key);
  return {
    label: block ? l10n.t('Name of “{0}”', title(block)) : field ? l10n.t(field.label) : key,
    write: (value) => written(value, field?.terms),
  };
}

/** A field of a note in words; its values may be terms of any of the blocks. */
export function itemFieldWords(key: string, blocks: readonly BlockKey[], header: Header): FieldWords {
  const facts = itemField(key);
  const terms = facts && blocks.flatMap((block) => termsFor(facts, block));
  return {
    label: facts ? l10n.t(facts.label) : key,
    write: (value) =>
      key === 'amount' && typeof value === 'number' ? formatAmount(value, header) : written(value, terms),
  };
}

function written(value: ComparedValue, terms: readonly Term[] | undefined): string {
  if (typeof value === 'boolean') return value ? l10n.t('yes') : l10n.t('no');
  if (value === undefined) return '';
  if (typeof value === 'object') return value.map((one) => written(one, terms)).join(', ');
  const text = String(value);
  const known = terms && findTerm(terms, text);
  return known ? l10n.t(known.label) : text;
}

class Words {
  private readonly header: Header;

  constructor(
    private readonly comparison: Comparison,
    private readonly style: TextStyle,
  ) {
    this.header = comparison.after.header;
  }

  groups(): readonly Group[] {
    const { changes } = this.comparison;
    return [undefined, ...BLOCK_KEYS].flatMap((block) => {
      const own = changes.filter((change) => blockOfChange(change) === block);
      if (own.length === 0) return [];
      return [
        {
          block,
          title: block ? blockTitle(this.header, block) : l10n.t('The canvas'),
          sentences: this.sentencesOf(own),
        },
      ];
    });
  }

  /** The changes of one note are described in one sentence if possible. */
  private sentencesOf(changes: readonly CanvasChange[]): readonly Sentence[] {
    const bundles: CanvasChange[][] = [];
    const open = new Map<string, CanvasChange[]>();
    const numbers = new Map<Item, number>();
    for (const change of changes) {
      const item = itemOfChange(change);
      const kind = bundleOf(change);
      if (item === undefined || kind === undefined) {
        bundles.push([change]);
        continue;
      }
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      const key = `${number} ${kind}`;
      const known = open.get(key);
      if (known) known.push(change);
      else {
        const bundle = [change];
        open.set(key, bundle);
        bundles.push(bundle);
      }
    }
    return bundles.map((bundle) => ({ text: this.sentence(bundle), changes: bundle }));
  }

  sentence(bundle: readonly CanvasChange[]): string {
    const [first] = bundle;
    if (first === undefined) return '';
    switch (first.kind) {
      case 'added':
        return l10n.t('{0} is new.', this.name(first.after));
      case 'removed':
        return l10n.t('{0} is gone.', this.name(first.before));
      case 'renamed':
        return l10n.t('{0} is now called {1}.', this.name(first.before), this.name(first.after));
      case 'moved':
        return l10n.t(
          '{0} moved here from {1}.',
          this.name(first.after),
          this.style.text(blockTitle(this.header, first.before.block)),
        );
      case 'reordered':
        return first.to < first.from
          ? l10n.t(
              '{0} moved up, from place {1} to {2}.',
              this.name(first.after),
              first.from + 1,
              first.to + 1,
            )
          : l10n.t(
              '{0} moved down, from place {1} to {2}.',
              this.name(first.after),
              first.from + 1,
              first.to + 1,
            );
      case 'linked':
      case 'unlinked':
        return this.linkSentence(first, bundle);
      case 'block':
        return l10n.t(
          'The block is now written as {0}, before as {1}.',
          this.style.text(first.to),
          this.style.text(first.from),
        );
      case 'header': {
        const { label, write } = headerFieldWords(first.field);
        return this.valueChange(label, first.from, first.to, write);
      }
      case 'changed': {
        const parts = bundle.flatMap((change) =>
          change.kind === 'changed' ? [this.fieldChange(change)] : [],
        );
        return l10n.t('{0}: {1}', this.name(first.after), parts.join('; '));
      }
    }
  }

  sides(change: CanvasChange): readonly [string, string] {
    const both = <T>(one: T, other: T, say: (value: T) => string): readonly [string, string] => [
      say(one),
      say(other),
    ];
    const isThere = (name: string) => (there: boolean) =>
      there ? l10n.t('With {0}', name) : l10n.t('Without {0}', name);
    switch (change.kind) {
      case 'added':
        return both(false, true, isThere(this.name(change.after)));
      case 'removed':
        return both(true, false, isThere(this.name(change.before)));
      case 'renamed':
        return both(change.before, change.after, (item) => this.name(item));
      case 'moved':
        return both(change.before, change.after, (item) =>
          l10n.t('{0} in {1}', this.name(item), this.style.text(blockTitle(this.header, item.block))),
        );
      case 'reordered':
        return both(change.from, change.to, (place) =>
          l10n.t('{0} at place {1}', this.name(change.after), place + 1),
        );
      case 'linked':
      case 'unlinked': {
        const isMade = change.kind === 'linked';
        const ends = [this.name(change.a), this.name(change.b)] as const;
        return both(!isMade, isMade, (linked) =>
          linked ? l10n.t('{0} linked with {1}', ...ends) : l10n.t('{0} not linked with {1}', ...ends),
        );
      }
      case 'block':
        return both(change.from, change.to, (key) =>
          l10n.t('The block written as {0}', this.style.text(key)),
        );
      case 'header': {
        const { label, write } = headerFieldWords(change.field);
        return both(change.from, change.to, (value) => this.held(label, value, write));
      }
      case 'changed': {
        const { label, write } = this.fieldOf(change);
        return both(change.from, change.to, (value) =>
          l10n.t('{0}: {1}', this.name(change.after), this.held(label, value, write)),
        );
      }
    }
  }

  /** “Amount 3,000”, or “without Amount”. */
  private held(label: string, value: ComparedValue, write: (value: ComparedValue) => string): string {
    const text = value === undefined ? '' : shortened(write(value), LONGEST_VALUE);
    const name = this.style.text(label);
    return text === '' ? l10n.t('without {0}', name) : `${name} ${this.style.text(text)}`;
  }

  private fieldOf({ field, before, after }: Extract<CanvasChange, { kind: 'changed' }>): FieldWords {
    return itemFieldWords(field, [after.block, before.block], this.header);
  }

  private linkSentence(first: Extract<CanvasChange, { a: Item }>, bundle: readonly CanvasChange[]): string {
    const others = bundle.flatMap((change) => ('b' in change ? [this.name(change.b)] : []));
    const verb = linkVerb(first.a.block, first.b.block);
    return first.kind === 'linked'
      ? l10n.t('{0} now {1} {2}.', this.name(first.a), verb, listed(others))
      : l10n.t('{0} no longer {1} {2}.', this.name(first.a), verb, listed(others));
  }

  private fieldChange(change: Extract<CanvasChange, { kind: 'changed' }>): string {
    const { label, write } = this.fieldOf(change);
    return this.valueChange(label, change.from, change.to, write);
  }

  /** “Amount 3,000 → 3,500”, in the shortest form. */
  private valueChange(
    label: string,
    from: ComparedValue,
    to: ComparedValue,
    write: (value: ComparedValue) => string,
  ): string {
    const name = this.style.text(label);
    const shown = (value: ComparedValue): string => shortened(write(value), LONGEST_VALUE);
    if (Array.isArray(from) || Array.isArray(to)) {
      const [old, now] = [asList(from), asList(to)];
      const added = now.filter((value) => !old.includes(value)).map((value) => `+ ${shown(value)}`);
      const gone = old.filter((value) => !now.includes(value)).map((value) => `− ${shown(value)}`);
      if (added.length + gone.length === 0) return l10n.t('{0} in another order', name);
      return `${name} ${this.style.text([...added, ...gone].join(', '))}`;
    }
    const [old, now] = [shown(from), shown(to)];
    if (from === undefined) return l10n.t('{0} is now {1}', name, this.style.text(now));
    if (to === undefined) return l10n.t('{0} is gone, it was {1}', name, this.style.text(old));
    if (old.length + now.length > LONGEST_VALUE || old === now) return l10n.t('{0} was rewritten', name);
    return l10n.t('{0} {1} → {2}', name, this.style.text(old), this.style.text(now));
  }

  effect(effect: Impact): readonly string[] {
    const { text } = this.style;
    const sums: readonly (readonly [string, Difference | undefined])[] = [
      [l10n.t('Revenue'), effect.revenue],
      [l10n.t('Costs'), effect.cost],
      [l10n.t('Margin'), effect.margin],
    ];
    return [
      ...sums.flatMap(([label, difference]) => (difference ? [this.sum(label, difference)] : [])),
      ...effect.segments.flatMap(({ segment, lost, gained }) => [
        ...(lost.length === 0
          ? []
          : [
              l10n.t(
                '{0} loses {1}.',
                this.name(segment),
                listed(lost.map((item) => this.name(this.comparison.matching.after.get(item) ?? item))),
              ),
            ]),
        ...(gained.length === 0
          ? []
          : [l10n.t('{0} gains {1}.', this.name(segment), listed(gained.map((item) => this.name(item))))]),
      ]),
      ...effect.problems.came.map(({ message }) => l10n.t('New problem: {0}', text(message))),
      ...effect.problems.went.map(({ message }) => l10n.t('Solved: {0}', text(message))),
    ];
  }

  private sum(label: string, { from, to, partial }: Difference): string {
    const { before, after } = this.comparison;
    const amount = (value: number | undefined, canvas: Canvas): string =>
      value === undefined ? l10n.t('unknown') : formatAmount(value, canvas.header);
    const change =
      from === undefined || to === undefined || before.header.currency !== after.header.currency
        ? ''
        : ` (${to > from ? '+' : ''}${formatAmount(Number((to - from).toPrecision(14)), after.header)})`;
    const rest = partial ? ` ${l10n.t('(as far as amounts are given)')}` : '';
    return `${label}: ${this.style.text(`${amount(from, before)} → ${amount(to, after)}${change}`)}${this.style.text(rest)}`;
  }

  /** What is worth another look because of one change, for one reason. */
  look(entries: readonly Recheck[]): string {
    const [first] = entries;
    if (first === undefined) return '';
    const why = l10n.t(first.relation.why);
    const one = this.name(first.changed);
    const others = listed(entries.map(({ item }) => this.name(item)));
    const isOne = entries.length === 1;
    switch (first.how) {
      case 'added':
        return isOne
          ? l10n.t('{0} is new: does {1} still fit it? {2}', one, others, why)
          : l10n.t('{0} is new: do {1} still fit it? {2}', one, others, why);
      case 'removed':
        return isOne
          ? l10n.t('{0} is gone: does {1} still hold without it? {2}', one, others, why)
          : l10n.t('{0} is gone: do {1} still hold without it? {2}', one, others, why);
      case 'changed':
        return isOne
          ? l10n.t('{0} changed: does {1} still fit it? {2}', one, others, why)
          : l10n.t('{0} changed: do {1} still fit it? {2}', one, others, why);
    }
  }

  private name({ name }: Item): string {
    return this.style.name(name === '' ? l10n.t('A note without a name') : shortened(name, LONGEST_VALUE));
  }
}

/** Notes to recheck because of the same change and for the same reason, in the order of the first of each. */
function together(looks: readonly Recheck[]): readonly (readonly Recheck[])[] {
  const groups = new Map<Item, Map<Recheck['relation'], Recheck[]>>();
  const found: Recheck[][] = [];
  for (const look of looks) {
    const ofItem = groups.get(look.changed) ?? new Map<Recheck['relation'], Recheck[]>();
    groups.set(look.changed, ofItem);
    const known = ofItem.get(look.relation);
    if (known) {
      known.push(look);
      continue;
    }
    const group = [look];
    ofItem.set(look.relation, group);
    found.push(group);
  }
  return found;
}

/** Changes of a note that are described in one sentence have the same key. */
function bundleOf(change: CanvasChange): string | undefined {
  switch (change.kind) {
    case 'changed':
      return 'changed';
    case 'linked':
    case 'unlinked':
      return `${change.kind} ${change.b.block}`;
    default:
      return undefined;
  }
}

function asList(value: ComparedValue): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(names);
}
