/** What the readers share while they go through one document: its text, its aliases, the problems found so far. */

import * as l10n from '@vscode/l10n';
import type { ParseProblem } from '../canvas';
import { addTo } from '../collect';
import type { Span } from '../text';
import { type Alias, type Document, type Node, type Pair, type Scalar, type YAMLMap, yaml } from '../yaml';
import { meantPairs } from './colonSlips';
import { tightSpan, visible } from './spans';

/** How many values may be read through aliases and merge keys before the file is refused as an alias bomb. */
const ALIAS_BUDGET = 10_000;

/** How many words of one file get proposals for what they were meant to be: comparing one with all names costs much more than reading it. */
const MOST_CORRECTED = 1000;

/** A node and the alias it was reached through, if any; every span in it is then the span of the alias. */
export interface ResolvedNode {
  readonly node: Node | null;
  /** Where the alias is written through which the node was reached. */
  readonly via: Span | undefined;
}

/** One key of a mapping, those that a merge key brings in included. */
export interface MappingEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ResolvedNode;
  readonly pair: Pair;
  /** Reached through an alias or a merge key. */
  readonly shared: boolean;
}

/** Reads a document's structure: follows aliases, lists the keys of mappings, collects problems. */
export class ParseContext {
  readonly problems: ParseProblem[] = [];
  /** Why the file must not be written to, once an alias cannot be resolved or the alias budget is spent. */
  refusal: string | undefined;
  private budget = ALIAS_BUDGET;
  private corrected = 0;
  private anchors: ReadonlyMap<string, readonly Node[]> | undefined;

  constructor(
    readonly document: Document,
    readonly text: string,
  ) {}

  /** Notes a problem; what is wrong once behind an alias is said once, however often it is found there. */
  report(problem: ParseProblem): void {
    const span = visible(this.text, problem.span);
    const last = this.problems.at(-1);
    const again =
      last?.span.start === span.start && last.rule === problem.rule && last.message === problem.message;
    if (!again) this.problems.push({ ...problem, span });
  }

  /** What a word that is not known was probably meant to be; nothing once the file has had very many of them. */
  meant<Word extends string>(proposals: () => Iterable<Word>): readonly Word[] {
    return this.corrected++ < MOST_CORRECTED ? [...new Set(proposals())] : [];
  }

  /** Where a node is written, without trailing blank space; the alias's place where it was reached through one. */
  span({ node, via }: ResolvedNode): Span {
    if (via) return via;
    return node ? tightSpan(this.text, node) : { start: 0, end: 0 };
  }

  /** Resolves an alias. An unknown or recursive one is reported and has no value. */
  follow(node: Node | null | undefined, via?: Span): ResolvedNode {
    const { isAlias } = yaml();
    if (!node) return { node: null, via };
    if (!isAlias(node)) return via && !this.spend(via) ? { node: null, via } : { node, via };
    const at = via ?? tightSpan(this.text, node);
    const target = this.target(node);
    if (target === undefined) {
      this.refusal ??= l10n.t('The YAML does not parse: {0}', unknownAnchor(node.source));
      this.report({ rule: 'syntax', span: at, message: unknownAnchor(node.source) });
      return { node: null, via: at };
    }
    return this.spend(at) ? { node: target, via: at } : { node: null, via: at };
  }

  /** The alias budget is spent: aliases are not resolved any more. */
  get exhausted(): boolean {
    return this.budget < 0;
  }

  private spend(at: Span): boolean {
    if (this.budget > 0) {
      this.budget--;
      return true;
    }
    if (this.budget === 0) {
      this.budget = -1;
      const message = l10n.t('This file repeats itself too often through aliases (*name) to be read.');
      this.refusal ??= message;
      this.report({ rule: 'too-large', span: at, message });
    }
    return false;
  }

  /** The last node with the alias's anchor that ends before it; one that holds the alias would repeat without end. */
  private target(alias: Alias): Node | undefined {
    this.anchors ??= anchorsOf(this.document);
    const named = this.anchors.get(alias.source);
    const at = alias.range?.[0];
    if (named === undefined || at === undefined) return undefined;
    let low = 0;
    let high = named.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((named[middle]?.range?.[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const last = named[low - 1];
    return last && (last.range?.[1] ?? at) <= at ? last : undefined;
  }

  /** The keys of a mapping in order; merge keys (`<<`) bring theirs where the mapping has none of its own. */
  entries(map: YAMLMap, via: Span | undefined): readonly MappingEntry[] {
    const own: MappingEntry[] = [];
    const merged: MappingEntry[] = [];
    const add = (pair: Pair, value: Node | null): void => {
      if (via && this.exhausted) return;
      const entry = this.entry(pair, value, via);
      if (entry === undefined) return;
      if (entry.key === '<<' && isPlain(pair.key)) for (const more of this.merged(entry)) merged.push(more);
      else own.push(entry);
    };
    if (this.document.errors.length > 0)
      for (const { pair, value } of meantPairs(this.text, map)) add(pair, value);
    else for (const pair of map.items) add(pair as Pair, pair.value as Node | null);
    if (merged.length === 0) return own;
    const known = new Set(own.map((entry) => entry.key));
    return [...own, ...merged.filter((entry) => !known.has(entry.key) && known.add(entry.key))];
  }

  private entry(pair: Pair, node: Node | null, via: Span | undefined): MappingEntry | undefined {
    const { isScalar } = yaml();
    const keyPlace = this.follow(pair.key as Node | null, via);
    const keySpan = this.span(keyPlace);
    const key = isScalar(keyPlace.node) ? scalarText(keyPlace.node) : undefined;
    if (key === undefined || key === '') {
      if (keyPlace.node) this.report(notAKey(key, keySpan));
      return undefined;
    }
    const value = this.follow(node, via);
    const shared = keyPlace.via !== undefined || value.via !== undefined;
    return { key, keySpan, value, pair, shared };
  }

  private merged(entry: MappingEntry): readonly MappingEntry[] {
    const { isMap, isSeq } = yaml();
    const { node, via } = entry.value;
    const sources = isSeq(node) ? (node.items as Node[]) : [node];
    return sources.flatMap((source) => {
      if (source === null || this.exhausted) return [];
      const at = via ?? tightSpan(this.text, source);
      const place = this.follow(source, at);
      return isMap(place.node) ? this.entries(place.node, at) : [];
    });
  }
}

function notAKey(key: string | undefined, { start, end }: Span): ParseProblem {
  return key === undefined
    ? { rule: 'wrong-kind', span: { start, end }, message: l10n.t('A key must be a single word.') }
    : {
        rule: 'wrong-kind',
        span: { start: end, end: end + 1 },
        message: l10n.t('There is no key in front of this colon.'),
      };
}

/** The nodes that carry each anchor, in the order of the text. */
function anchorsOf(document: Document): ReadonlyMap<string, readonly Node[]> {
  const { visit, isAlias } = yaml();
  const anchors = new Map<string, Node[]>();
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && node.anchor) addTo(anchors, node.anchor, node);
    },
  });
  return anchors;
}

function isPlain(key: unknown): boolean {
  const { isScalar } = yaml();
  return isScalar(key) && key.type === 'PLAIN';
}

function unknownAnchor(name: string): string {
  return l10n.t(
    '*{0} refers to something that is not defined above it. Put it in quotes if it is meant as text.',
    name,
  );
}

/** A scalar as text: its value, or for numbers, booleans and the like what is written. */
export function scalarText(scalar: Scalar): string {
  const { value } = scalar;
  return typeof value === 'string' ? value : (scalar.source ?? String(value ?? ''));
}
