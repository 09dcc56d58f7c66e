/** Where each diagnostic is shown in the snapshot: on its note, on its block, else on the sheet as a whole. */

import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../canvas/blocks';
import type { Canvas, Item } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import { blockAt, itemAt } from '../canvas/locate';
import { NEEDS, type Need } from '../canvas/needs';
import type { Diagnostic } from '../lint/diagnostic';
import { ruleById } from '../lint/rules';
import { topicFor } from '../lint/weightiestFirst';
import type { ProblemModel } from './model';

/** The problems of one canvas by place. */
export interface PlacedProblems {
  readonly ofItem: ReadonlyMap<Item, readonly ProblemModel[]>;
  readonly ofBlock: ReadonlyMap<BlockKey, readonly ProblemModel[]>;
  readonly ofSheet: readonly ProblemModel[];
  /** The links that items lack. */
  readonly gaps: ReadonlyMap<Item, readonly (readonly BlockKey[])[]>;
}

/** Places diagnostics that were computed on this canvas. A problem's id is its position among them. */
export function placeProblems(canvas: Canvas, diagnostics: readonly Diagnostic[]): PlacedProblems {
  const ofItem = new Map<Item, ProblemModel[]>();
  const ofBlock = new Map<BlockKey, ProblemModel[]>();
  const ofSheet: ProblemModel[] = [];
  const gaps = new Map<Item, (readonly BlockKey[])[]>();
  diagnostics.forEach((diagnostic, id) => {
    const { rule, severity, message, fixes } = diagnostic;
    const problem: ProblemModel = {
      id,
      severity,
      message,
      kind: l10n.t(ruleById(rule)?.summary ?? rule),
      topic: topicFor(diagnostic),
      fixable: fixes !== undefined,
    };
    const item = itemOf(canvas, diagnostic);
    const block = item ? undefined : (diagnostic.block ?? blockAt(canvas, diagnostic.span.start));
    if (item) addTo(ofItem, item, problem);
    else if (block) addTo(ofBlock, block, problem);
    else ofSheet.push(problem);
    const need = needOf(diagnostic.rule);
    if (item && need) addTo(gaps, item, need.anyOf);
  });
  return { ofItem, ofBlock, ofSheet, gaps };
}

function itemOf(canvas: Canvas, { item, block, span }: Diagnostic): Item | undefined {
  if (item) return item;
  return block ? undefined : itemAt(canvas, span.start);
}

function needOf(rule: string): Need | undefined {
  return (NEEDS as Readonly<Record<string, Need>>)[rule];
}
