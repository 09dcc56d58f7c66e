/** What can be done at a place of the text: repairs of what the linter found, and other ways to write a note. */
import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../canvas/canvas';
import { type ItemRef, refTo } from '../canvas/identity';
import { itemAt } from '../canvas/locate';
import type { Operation } from '../canvas/operation';
import type { Span } from '../canvas/text';
import { fixAll } from '../edit/fixAll';
import { guidedCanvas } from '../edit/newCanvas';
import { planEdit } from '../edit/plan';
import type { EditResult } from '../edit/result';
import {
  canSortLinks,
  collapseItem,
  expandItem,
  hasImplicitId,
  isBareName,
  sortLinks,
  writeAllIds,
  writeIds,
} from '../edit/rewrites';
import { areBlocksSorted, sortBlocks } from '../edit/sortBlocks';
import type { Diagnostic } from '../lint/diagnostic';
import { type Fix, isIgnore } from '../lint/rule';

/** The kinds of code actions, named as editors name them. */
export const ACTION_KINDS = {
  repair: 'quickfix',
  fixAll: 'source.fixAll.bmc',
  sortBlocks: 'source.sortBlocks.bmc',
  itemStyle: 'refactor.rewrite.item',
  sortLinks: 'refactor.rewrite.sortLinks',
  writeId: 'refactor.extract.id',
  move: 'refactor.move.block',
} as const;

/** What an action does once it is chosen. Those that need an answer from the user are carried out by the editor. */
export type ActionWork =
  | {
      readonly kind: 'edit';
      readonly plan: (canvas: Canvas) => EditResult;
      /** The plan holds for the text that it was made for and for no other. */
      readonly isBound?: boolean;
    }
  | { readonly kind: 'pick-template' }
  /** Make a canvas of the file, which is of another format. */
  | { readonly kind: 'import' }
  | { readonly kind: 'pick-links'; readonly scope: Fix['suggests'] }
  /** Writes an ignore comment; `plan` does it without a reason. */
  | {
      readonly kind: 'ignore';
      readonly rule: string;
      readonly message: string;
      readonly plan: (canvas: Canvas) => EditResult;
    }
  | { readonly kind: 'pick-block'; readonly item: ItemRef };

export interface OfferedAction {
  readonly title: string;
  readonly kind: string;
  readonly work: ActionWork;
  /** Certainly correct: applied by “auto fix”. */
  readonly isPreferred?: boolean;
}

/** The most problems of one selection for which repairs are offered. */
export const MOST_REPAIRED = 20;

/** The findings that a selection touches, as many as repairs are offered for. */
export function findingsAt(diagnostics: readonly Diagnostic[], within: Span): readonly Diagnostic[] {
  return diagnostics
    .filter(({ span }) => span.start <= within.end && within.start <= span.end)
    .slice(0, MOST_REPAIRED);
}

/** The repairs of a finding, the likeliest first, and the action that silences it at its place. */
export function repairsOf(diagnostic: Diagnostic): {
  readonly fixes: readonly OfferedAction[];
  readonly ignore: OfferedAction | undefined;
} {
  const all = diagnostic.fixes?.() ?? [];
  const own = all.filter((fix) => !isIgnore(fix));
  const comment = all.find(isIgnore);
  return {
    fixes: own.map((fix, index) => repair(fix, index === 0 && fix.safe === true)),
    ignore: comment && ignore(diagnostic, comment.operations),
  };
}

function repair({ title, operations, suggests }: Fix, isPreferred: boolean): OfferedAction {
  return {
    title,
    kind: ACTION_KINDS.repair,
    work: suggests
      ? { kind: 'pick-links', scope: suggests }
      : { kind: 'edit', isBound: true, plan: (canvas) => planEdit(canvas, operations) },
    ...(isPreferred ? { isPreferred } : {}),
  };
}

function ignore({ rule, message }: Diagnostic, operations: readonly Operation[]): OfferedAction {
  return {
    title: l10n.t('Ignore “{0}” here and say why…', rule),
    kind: ACTION_KINDS.repair,
    work: { kind: 'ignore', rule, message, plan: (canvas) => planEdit(canvas, operations) },
  };
}

/** All repairs that are certain, as one action. The findings are asked for when it is carried out. */
export function fixAllAction(diagnosticsOf: (canvas: Canvas) => readonly Diagnostic[]): OfferedAction {
  return {
    title: l10n.t('Fix all that is certain'),
    kind: ACTION_KINDS.fixAll,
    work: { kind: 'edit', plan: (canvas) => fixAll(canvas, diagnosticsOf(canvas)) },
  };
}

/** How an empty file may start, or a canvas out of a file of another format. */
export function startActions({ text, problems }: Canvas): readonly OfferedAction[] {
  if (problems.some(({ rule }) => rule === 'foreign-format'))
    return [
      {
        title: l10n.t('Import as a canvas'),
        kind: ACTION_KINDS.repair,
        isPreferred: true,
        work: { kind: 'import' },
      },
    ];
  if (text.trim() !== '') return [];
  return [
    {
      title: l10n.t('Start with the nine blocks'),
      kind: ACTION_KINDS.repair,
      work: {
        kind: 'edit',
        plan: (canvas) => ({
          ok: true,
          edits: [{ span: { start: 0, end: canvas.text.length }, text: guidedCanvas('') }],
          canvas,
        }),
      },
    },
    {
      title: l10n.t('Start from a template…'),
      kind: ACTION_KINDS.repair,
      work: { kind: 'pick-template' },
    },
  ];
}

/** Other ways to write the note at an offset, another block for it, ids for all, the blocks in their order. */
export function rewriteActions(canvas: Canvas, offset: number): readonly OfferedAction[] {
  if (!canvas.writable) return [];
  const item = itemAt(canvas, offset);
  return [...(item && !item.shared ? itemActions(canvas, item) : []), ...fileActions(canvas)];
}

function itemActions(canvas: Canvas, item: Item): readonly OfferedAction[] {
  const ref = refTo(canvas, item);
  const rewrite = (
    title: string,
    kind: string,
    plan: (now: Canvas, ref: ItemRef) => EditResult,
  ): OfferedAction => ({ title, kind, work: { kind: 'edit', plan: (now) => plan(now, ref) } });
  return [
    ...(item.plain ? [rewrite(l10n.t('Turn into a full note'), ACTION_KINDS.itemStyle, expandItem)] : []),
    ...(isBareName(item)
      ? [rewrite(l10n.t('Turn into a plain line'), ACTION_KINDS.itemStyle, collapseItem)]
      : []),
    ...(hasImplicitId(canvas, item)
      ? [
          rewrite(l10n.t('Give it an id of its own'), ACTION_KINDS.writeId, (now, one) =>
            writeIds(now, [one]),
          ),
        ]
      : []),
    ...(canSortLinks(canvas, item)
      ? [rewrite(l10n.t('Sort its links'), ACTION_KINDS.sortLinks, sortLinks)]
      : []),
    {
      title: l10n.t('Move to another block…'),
      kind: ACTION_KINDS.move,
      work: { kind: 'pick-block', item: ref },
    },
  ];
}

function fileActions(canvas: Canvas): readonly OfferedAction[] {
  const edit = (title: string, kind: string, plan: (now: Canvas) => EditResult): OfferedAction => ({
    title,
    kind,
    work: { kind: 'edit', plan },
  });
  return [
    ...(canvas.items.some((item) => hasImplicitId(canvas, item))
      ? [edit(l10n.t('Give every note an id of its own'), ACTION_KINDS.writeId, writeAllIds)]
      : []),
    ...(areBlocksSorted(canvas)
      ? []
      : [edit(l10n.t('Sort blocks in storytelling order'), ACTION_KINDS.sortBlocks, sortBlocks)]),
  ];
}

/** Whether a kind of action is asked for by another: `quickfix` asks for `quickfix` and `quickfix.link`. */
export function isKindOf(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
