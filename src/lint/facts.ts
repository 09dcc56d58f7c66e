/** What rules share about one canvas, each computed at most once and only when a rule asks for it. */
import type { Canvas, FileRule } from '../canvas/canvas';
import { type Money, moneyOf } from '../canvas/money';
import { fileFindings } from './fileFindings';
import type { Finding } from './finding';
import { Ignores } from './ignores';
import { References } from './references';

/** The rules as this run of the linter knows them. */
export interface Run {
  /** Ids of all rules there are. */
  readonly known: readonly string[];
  /** Ids of the rules that are switched off. */
  readonly off: ReadonlySet<string>;
}

const NOTHING: readonly Finding[] = [];
const EVERYTHING: Run = { known: [], off: new Set() };

/** Extend this instead of computing the same thing in two rules. */
export class Facts {
  private fromFile: ReadonlyMap<FileRule, readonly Finding[]> | undefined;
  private foundIgnores: Ignores | undefined;
  private foundReferences: References | undefined;
  private sums: Money | undefined;

  constructor(
    readonly canvas: Canvas,
    readonly run: Run = EVERYTHING,
  ) {}

  /** The canvas has at least one link that resolves; without any, only `no-links` speaks about missing links. */
  get anyLink(): boolean {
    return this.canvas.links.links.length > 0;
  }

  /** What the parser found for one of its rules. */
  fromParser(rule: FileRule): readonly Finding[] {
    if (this.canvas.problems.length === 0) return NOTHING;
    this.fromFile ??= fileFindings(this.canvas);
    return this.fromFile.get(rule) ?? NOTHING;
  }

  /** The ignore comments, and which of them were of use so far. */
  get ignores(): Ignores {
    this.foundIgnores ??= new Ignores(this.canvas);
    return this.foundIgnores;
  }

  /** The totals of revenue and cost. */
  get money(): Money {
    this.sums ??= moneyOf(this.canvas);
    return this.sums;
  }

  /** The links that join nothing. */
  get references(): References {
    this.foundReferences ??= new References(this.canvas);
    return this.foundReferences;
  }
}
