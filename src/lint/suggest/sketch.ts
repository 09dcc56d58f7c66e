/** The links that are written and those that are proposed so far, asked as one. */

import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { addToSet } from '../../canvas/collect';
import { isExempt, lacks, needsOf } from '../../canvas/needs';
import { relationBetween } from '../../canvas/relations';
import { namedItems } from '../likeness';
import { shortName } from '../names';
import { Evidence } from './evidence';

/** How sure a proposal is: enough to be ticked from the start, worth a look, or no more than a start. */
export type Likelihood = 'likely' | 'possible' | 'guess';

/** A proposed link, written at `from`. */
export interface Proposal {
  readonly from: Item;
  readonly to: Item;
  readonly reason: string;
  readonly likelihood: Likelihood;
}

/** From here on what two notes share counts. */
export const TELLING = 0.3;
/** And from here on it is likely. */
const LIKELY = 0.5;

export class Sketch {
  readonly evidence: Evidence;
  readonly proposals: Proposal[] = [];
  private readonly proposed = new Map<Item, Set<Item>>();

  constructor(readonly canvas: Canvas) {
    this.evidence = new Evidence(canvas);
  }

  /** The notes of a block that can be spoken of. */
  items(block: BlockKey): readonly Item[] {
    return namedItems(this.canvas, block);
  }

  linked(a: Item, b: Item): boolean {
    return this.proposed.get(a)?.has(b) === true || this.canvas.links.linked(a, b);
  }

  /** The notes of a block that an item is linked to, or would be. */
  partnersIn(item: Item, block: BlockKey): readonly Item[] {
    const added = [...(this.proposed.get(item) ?? [])].filter((other) => other.block === block);
    return [...this.canvas.links.partnersIn(item, block), ...added];
  }

  /**
   * Whether an item still asks for a link to a block: it has a need that none of its written links meets, or nothing at
   * all links two blocks that are expected to be. What is written is not questioned.
   */
  open(item: Item, block: BlockKey): boolean {
    const { links } = this.canvas;
    const unmet = needsOf(item.block).some(
      ([, need]) => need.anyOf.includes(block) && lacks(links, item, need) && !isExempt(this, item, need),
    );
    if (unmet) return true;
    const isExpected = relationBetween(item.block, block)?.strength === 'expected';
    return isExpected && links.between(item.block, block) === 0;
  }

  /** Proposes to link two items, unless they are linked already or no link could say which is meant. */
  propose(a: Item, b: Item, reason: string, likelihood: Likelihood): void {
    if (this.linked(a, b) || !canBeLinked(this.canvas, a, b)) return;
    const [from, to] = relationBetween(a.block, b.block)?.first === b.block ? [b, a] : [a, b];
    this.proposals.push({ from, to, reason, likelihood });
    addToSet(this.proposed, a, b);
    addToSet(this.proposed, b, a);
  }

  /** Proposes what the words of two items speak for; what little they say is told. */
  proposeByWords(a: Item, b: Item, need: Item): void {
    const score = this.evidence.between(a, b);
    const reason = this.evidence.reason(a, b);
    const only = [a, b].find((item) => item !== need && this.items(item.block).length === 1);
    if (only) this.propose(a, b, l10n.t('the only {0}', one(only)), 'likely');
    else if (reason && score >= TELLING) this.propose(a, b, reason, score >= LIKELY ? 'likely' : 'possible');
    else this.propose(a, b, this.guess(a, b, need), 'guess');
  }

  private guess(a: Item, b: Item, need: Item): string {
    const other = need === a ? b : a;
    return l10n.t('a guess: “{0}” needs a {1}, and no word says which', shortName(need), one(other));
  }
}

function one({ block }: Item): string {
  return l10n.t(blockFacts(block).one);
}

/** Whether a link between two items can be written: one of them names the other by an id that only that one has. */
function canBeLinked(canvas: Canvas, a: Item, b: Item): boolean {
  const reaches = (from: Item, to: Item): boolean =>
    !from.shared && (to.id === '' ? !to.shared : canvas.links.withId(to.id).length === 1);
  return a !== b && a.block !== b.block && (reaches(a, b) || reaches(b, a));
}
