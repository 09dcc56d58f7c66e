/**
 * Suggests links from the texts of the notes: the same name, a word that occurs in two notes and rarely elsewhere, a named
 * beneficiary, related subjects, the only note of a block. Without evidence no link is suggested: what a note lacks
 * remains a finding of the linter. Nothing is written here.
 */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey, blockFacts } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { type ItemRef, refTo } from '../../canvas/identity';
import { isExempt, isFree, lacks, NEEDS, type NeedId, needsOf } from '../../canvas/needs';
import type { Operation } from '../../canvas/operation';
import { RELATIONS, type Relation } from '../../canvas/relations';
import { distinctId } from '../rules/references/distinctId';
import { namedItems } from '../similarItems';
import { Evidence, type EvidenceKind, LIKELY, type LinkEvidence, TELLING } from './evidence';
import { PAYERS } from './lexicon/lexicon';
import { Linkable } from './linkable';

/** The likelihood of a suggestion: likely enough to be ticked by default; possible; or one of many links of a broad offer. */
export type Likelihood = 'likely' | 'possible' | 'guess';

/** A suggested link, with the reason in plain words. Written at `from`. */
export interface Suggestion {
  readonly from: ItemRef;
  readonly to: ItemRef;
  readonly reason: string;
  readonly likelihood: Likelihood;
  /** What speaks for it. */
  readonly evidence: EvidenceKind;
}

/** Links between one block and any of the others. */
export interface SuggestScope {
  readonly block: BlockKey;
  readonly others: readonly BlockKey[];
}

/** A note that is nearly as good as the best is taken as well: a channel may reach two groups that it names. */
const NEARLY = 0.7;
/** What is the best for one of the two only, and far from it for the other, is not what was meant. */
const HALFWAY = 0.4;

/**
 * Links that something speaks for, by pair of blocks in the order of the relations, likely ones first; on demand only
 * those of a scope. Notes that have the links they need get no further ones.
 */
export function suggestLinks(canvas: Canvas, scope?: SuggestScope): readonly Suggestion[] {
  return [...suggesting(canvas, scope)].flat();
}

/** The same as a generator, one step for each pair of blocks, so that the caller can stop in between. */
export function* suggesting(canvas: Canvas, scope?: SuggestScope): Generator<readonly Suggestion[]> {
  const sketch = new Sketch(canvas);
  for (const relation of RELATIONS) {
    if (scope && !isIn(scope, relation)) continue;
    yield sketch.proposals(relation);
  }
}

/** One run over a canvas: the written links, and what the notes say. */
class Sketch {
  private readonly evidence: Evidence;
  private readonly isFresh: boolean;
  private readonly linkable: Linkable;
  private readonly named = new Map<BlockKey, readonly Item[]>();

  constructor(private readonly canvas: Canvas) {
    for (const key of BLOCK_KEYS) this.named.set(key, namedItems(canvas, key));
    this.evidence = new Evidence(canvas, [...this.named.values()].flat());
    this.isFresh = canvas.links.links.length === 0;
    this.linkable = new Linkable(canvas);
  }

  /** What is proposed between two blocks. */
  proposals(relation: Relation): readonly Suggestion[] {
    const found = clearest(this.evidence.findings(relation).filter(({ score }) => score >= TELLING));
    const best = bestScores(found);
    const telling = found.filter(({ a, b, score }) => {
      const [bestOfA = 0, bestOfB = 0] = [best.get(a), best.get(b)];
      return score >= NEARLY * Math.min(bestOfA, bestOfB) && score >= HALFWAY * Math.max(bestOfA, bestOfB);
    });
    const told = new Set(telling.flatMap(({ a, b }) => [a, b]));
    return [...telling, ...this.onlyOnes(relation, told)]
      .filter((finding) => this.isWanted(finding) && this.linkable.canLink(finding.a, finding.b))
      .map(
        ({ a, b, score, kind, reason }): Suggestion => ({
          from: refTo(this.canvas, a),
          to: refTo(this.canvas, b),
          reason,
          likelihood: score >= LIKELY ? 'likely' : 'possible',
          evidence: kind,
        }),
      )
      .sort(inOrder);
  }

  /**
   * Links to the only note of a block, if every note needs such a link, nothing is linked yet, and the texts do not
   * contradict. On a canvas with links, a missing link is a gap.
   */
  private onlyOnes({ first, second }: Relation, told: ReadonlySet<Item>): readonly LinkEvidence[] {
    if (!this.isFresh) return [];
    const directions =
      this.items(second).length === 1 ? [[first, second] as const] : [[second, first] as const];
    return directions.flatMap(([block, other]) => {
      const [only, ...more] = this.items(other);
      const need = ONLY.find(
        ([id]) => NEEDS[id].block === block && NEEDS[id].anyOf.some((one) => one === other),
      );
      if (!only || more.length > 0 || !need) return [];
      // What is for one segment by its words is hardly for the others.
      if (block === 'customer_segments' && told.has(only)) return [];
      const score = this.items(block).length <= 1 || need[1] === 'likely' ? LIKELY : TELLING;
      return this.items(block)
        .filter((item) => !told.has(item) && this.mayBeOnly(item, only))
        .map((item) => ({
          a: block === first ? item : only,
          b: block === first ? only : item,
          score,
          kind: 'only' as const,
          reason: l10n.t('the only {0}', l10n.t(blockFacts(other).one)),
        }));
    });
  }

  /** Revenue from outside is not paid by the only segment, and a segment that does not pay pays nothing. */
  private mayBeOnly(a: Item, b: Item): boolean {
    const stream = [a, b].find(({ block }) => block === 'revenue_streams');
    if (!stream) return true;
    const concepts = this.evidence.conceptsOf(stream);
    return (
      ![a, b].some(isFree) && !Object.keys(PAYERS).some((kind) => concepts.has(kind as keyof typeof PAYERS))
    );
  }

  /** Whether one of the two still lacks a link to the block of the other. What is written is not questioned. */
  private isWanted(finding: LinkEvidence): boolean {
    const { a, b } = finding;
    const { links } = this.canvas;
    if (links.linked(a, b) || [a, b].some((item) => this.isFreeOf(item, item === a ? b : a))) return false;
    if (this.isFresh) return true;
    const [isOpen, isOtherOpen] = [this.isOpen(a, b.block), this.isOpen(b, a.block)];
    if (links.between(a.block, b.block) === 0) return isOpen || isOtherOpen;
    // Somebody has drawn such links already: what they left out is more often a gap than an oversight.
    const isWorded = finding.kind !== 'subject' && finding.score >= LIKELY;
    if (isOpen && isOtherOpen) return isWorded || isPlain(finding);
    if (isOpen === isOtherOpen || !isPlain(finding)) return false;
    // What is linked there already was meant for others; that it is for this one too takes more than words.
    const [open, settled] = isOpen ? [a, b] : [b, a];
    return finding.kind !== 'words' || links.partnersIn(settled, open.block).length === 0;
  }

  /** No stream is paid by a segment that pays nothing. */
  private isFreeOf(item: Item, other: Item): boolean {
    return isFree(item) && other.block === 'revenue_streams';
  }

  private isOpen(item: Item, block: BlockKey): boolean {
    const { links } = this.canvas;
    return (
      needsOf(item.block).some(
        ([, need]) => need.anyOf.includes(block) && lacks(links, item, need) && !isExempt(links, item, need),
      ) ||
      (links.between(item.block, block) === 0 && isExpected(item.block, block))
    );
  }

  private items(block: BlockKey): readonly Item[] {
    return this.named.get(block) ?? [];
  }
}

/** Without what only a subject speaks for, where the words of a note say which is meant; likewise for “for”. */
function clearest(found: readonly LinkEvidence[]): readonly LinkEvidence[] {
  const rank = new Map<Item, number>();
  for (const { a, b, kind, score } of found)
    if (score >= LIKELY)
      for (const item of [a, b]) rank.set(item, Math.max(CLARITY[kind], rank.get(item) ?? 0));
  return found.filter(
    ({ a, b, kind }) =>
      CLARITY[kind] >= Math.min(rank.get(a) ?? 0, SAID) &&
      CLARITY[kind] >= Math.min(rank.get(b) ?? 0, WORDED),
  );
}

const WORDED = 1;
const SAID = 2;
const CLARITY: Readonly<Record<EvidenceKind, number>> = {
  'same name': 2,
  for: 2,
  words: 1,
  subject: 0,
  only: 0,
  everybody: 0,
  model: 0,
};

/** Evidence that is sufficient even for two notes of a canvas that is linked carefully. */
function isPlain({ kind, score, whole }: LinkEvidence): boolean {
  return kind === 'same name' || (kind === 'for' && score >= LIKELY) || (whole === true && score >= 1);
}

/** Likely ones first, then in the order of the notes in the file. */
function inOrder(one: Suggestion, other: Suggestion): number {
  const rank = ({ likelihood }: Suggestion): number => (likelihood === 'likely' ? 0 : 1);
  return (
    rank(one) - rank(other) || one.from.position - other.from.position || one.to.position - other.to.position
  );
}

function bestScores(found: readonly LinkEvidence[]): ReadonlyMap<Item, number> {
  const best = new Map<Item, number>();
  for (const { a, b, score } of found)
    for (const item of [a, b]) best.set(item, Math.max(score, best.get(item) ?? 0));
  return best;
}

function isIn({ block, others }: SuggestScope, { first, second }: Relation): boolean {
  return (first === block && others.includes(second)) || (second === block && others.includes(first));
}

function isExpected(a: BlockKey, b: BlockKey): boolean {
  return RELATIONS.some(
    ({ first, second, strength }) =>
      strength === 'expected' && [first, second].includes(a) && [first, second].includes(b),
  );
}

/** The needs that the only note of a block meets, and how surely. */
const ONLY: readonly (readonly [NeedId, Likelihood])[] = [
  ['value-without-segment', 'likely'],
  ['segment-without-value', 'likely'],
  ['channel-without-segment', 'likely'],
  ['relationship-without-segment', 'likely'],
  ['revenue-without-segment', 'likely'],
  ['segment-without-revenue', 'possible'],
  ['revenue-without-value', 'likely'],
  ['value-without-revenue', 'possible'],
  ['value-without-resource', 'possible'],
  ['value-without-activity', 'possible'],
  ['resource-without-use', 'likely'],
  ['activity-without-use', 'likely'],
];

/** The operations that write these links. Notes that no link could name are given ids first. */
export function linkOperations(canvas: Canvas, suggestions: readonly Suggestion[]): readonly Operation[] {
  const operations: Operation[] = [];
  const ids = new Set<string>();
  const reachable = (ref: ItemRef): boolean => ref.id === '' || canvas.links.withId(ref.id).length === 1;
  const named = new Set<Item>();
  for (const { from, to } of suggestions) {
    const item = itemAt(canvas, to);
    if (item && !named.has(item) && !reachable(to) && !reachable(from)) {
      named.add(item);
      const id = distinctId(canvas, item, ids);
      ids.add(id);
      operations.push({ kind: 'rename-id', item: to, id });
    }
    operations.push({ kind: 'link', from, to });
  }
  return operations;
}

function itemAt(canvas: Canvas, { block, position }: ItemRef): Item | undefined {
  return canvas.blocks.get(block)?.items[position];
}
