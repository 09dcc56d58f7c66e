/** What the readers share while they go through one document: its text, its aliases, the problems found so far. */
import * as l10n from '@vscode/l10n';
import type { Problem } from '../canvas';
import type { Span } from '../text';
import { type Alias, type Document, type Node, type Pair, type Scalar, type YAMLMap, yaml } from '../yaml';

/** How many values may be read through aliases and merge keys before the file is refused as an alias bomb. */
const ALIAS_BUDGET = 10_000;

/** A node behind its alias, if it stands behind one; then every span in it is the alias's. */
export interface Place {
  readonly node: Node | null;
  /** Where the alias is written through which the node was reached. */
  readonly via: Span | undefined;
}

/** One key of a mapping, those that a merge key brings in included. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Place;
  readonly pair: Pair;
  readonly shared: boolean;
}

export class Context {
  readonly problems: Problem[] = [];
  /** Set once the alias budget is spent: the file must not be written to. */
  refusal: string | undefined;
  private budget = ALIAS_BUDGET;
  private anchors: Map<string, Node[]> | undefined;

  constructor(
    readonly document: Document,
    readonly text: string,
  ) {}

  report(problem: Problem): void {
    this.problems.push({ ...problem, span: visible(this.text, problem.span) });
  }

  /** Where a node is written, without trailing blank space; the alias's place where it was reached through one. */
  span(place: Place): Span {
    if (place.via) return place.via;
    return place.node ? tightSpan(this.text, place.node) : { start: 0, end: 0 };
  }

  /** Goes through an alias to what it stands for. An unknown or recursive one is reported and reads as nothing. */
  follow(node: Node | null | undefined, via?: Span): Place {
    const { isAlias } = yaml();
    if (!node) return { node: null, via };
    if (!isAlias(node)) {
      if (via && !this.spend(via)) return { node: null, via };
      return { node, via };
    }
    const at = via ?? tightSpan(this.text, node);
    const target = this.target(node);
    if (target === undefined) {
      this.refusal = l10n.t('The YAML does not parse: {0}', unknownAnchor(node.source));
      this.report({ rule: 'syntax', span: at, message: unknownAnchor(node.source) });
      return { node: null, via: at };
    }
    return this.spend(at) ? { node: target, via: at } : { node: null, via: at };
  }

  private spend(at: Span): boolean {
    if (this.budget > 0) {
      this.budget--;
      return true;
    }
    if (this.refusal === undefined) {
      this.refusal = l10n.t('This file repeats itself too often through aliases (*name) to be read.');
      this.report({ rule: 'too-large', span: at, message: this.refusal });
    }
    return false;
  }

  /** The last node with the alias's anchor that stands before it. */
  private target(alias: Alias): Node | undefined {
    const { visit, isAlias } = yaml();
    if (this.anchors === undefined) {
      const anchors = new Map<string, Node[]>();
      visit(this.document, {
        Node: (_key, node) => {
          if (isAlias(node) || !node.anchor) return;
          anchors.set(node.anchor, [...(anchors.get(node.anchor) ?? []), node]);
        },
      });
      this.anchors = anchors;
    }
    const at = alias.range?.[0] ?? 0;
    return this.anchors.get(alias.source)?.findLast((node) => {
      const range = node.range;
      return range != null && range[0] <= at && range[1] <= at;
    });
  }

  /** The keys of a mapping in order; merge keys (`<<`) bring theirs where the mapping has none of its own. */
  entries(map: YAMLMap, via: Span | undefined): readonly Entry[] {
    const own: Entry[] = [];
    const merged: Entry[] = [];
    for (const pair of map.items) {
      const entry = this.entry(pair, via);
      if (entry === undefined) continue;
      if (entry.key === '<<' && isPlain(pair.key)) merged.push(...this.merged(entry));
      else own.push(entry);
    }
    if (merged.length === 0) return own;
    const known = new Set(own.map((entry) => entry.key));
    return [...own, ...merged.filter((entry) => !known.has(entry.key) && known.add(entry.key))];
  }

  private entry(pair: Pair, via: Span | undefined): Entry | undefined {
    const { isScalar } = yaml();
    const keyPlace = this.follow(pair.key as Node | null, via);
    const keySpan = this.span(keyPlace);
    if (!isScalar(keyPlace.node)) {
      this.report({ rule: 'wrong-kind', span: keySpan, message: l10n.t('A key must be a single word.') });
      return undefined;
    }
    const value = this.follow(pair.value as Node | null, via);
    const written = value.via && !via ? (pair.value as Node | null) : undefined;
    return {
      key: scalarText(keyPlace.node),
      keySpan,
      value,
      pair,
      shared: via !== undefined || written != null,
    };
  }

  private merged(entry: Entry): readonly Entry[] {
    const { isMap, isSeq } = yaml();
    const at = entry.value.via ?? entry.keySpan;
    const sources = isSeq(entry.value.node) ? (entry.value.node.items as Node[]) : [entry.value.node];
    return sources.flatMap((source) => {
      const place = this.follow(source, at);
      return isMap(place.node) ? this.entries(place.node, at) : [];
    });
  }
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
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value ?? ''));
}

/** From a node's first character to the end of its last value, without the blank lines and comments behind it. */
export function tightSpan(text: string, node: Node): Span {
  const start = node.range?.[0] ?? 0;
  return { start, end: tightEnd(text, node) };
}

function tightEnd(text: string, node: Node): number {
  const { isCollection, isPair } = yaml();
  const start = node.range?.[0] ?? 0;
  const end = node.range?.[1] ?? start;
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const inner = isPair(last) ? (last.value ?? last.key) : last;
    if (isPair(last) && last.value == null) return trimmed(text, start, end);
    if (inner) return tightEnd(text, inner as Node);
  }
  return trimmed(text, start, end);
}

function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

/** A span that can be seen: an empty one grows over the nearest characters of its line. */
export function visible(text: string, span: Span): Span {
  const length = text.length;
  const start = Math.min(span.start, length);
  const end = Math.min(Math.max(span.end, start), length);
  if (text.slice(start, end).trim() !== '') return { start, end };
  let back = start;
  while (back > 0 && /[ \t]/.test(text[back - 1] ?? '')) back--;
  if (back > 0 && !/[\r\n]/.test(text[back - 1] ?? ''))
    return { start: back - 1, end: Math.max(start, back) };
  const next = /\S/.exec(text.slice(start))?.index;
  if (next !== undefined) return { start: start + next, end: start + next + 1 };
  return { start, end };
}
