/** Refactorings: other ways to write the note at the cursor, another block for it, the blocks in their order. */
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  CodeActionTriggerKind,
  l10n,
  type TextDocument,
} from 'vscode';
import type { Canvas, Item } from '../../canvas/canvas';
import { itemAt } from '../../canvas/locate';
import { type ItemRef, refTo } from '../../canvas/operation';
import type { EditResult } from '../../edit/result';
import {
  canSortLinks,
  collapseItem,
  expandItem,
  hasImplicitId,
  isBareName,
  sortLinks,
  writeAllIds,
  writeIds,
} from '../../edit/rewrites';
import { areBlocksSorted, sortBlocks } from '../../edit/sortBlocks';
import { isWorkingCopy } from '../canvasFiles';
import { INTERNAL } from '../commands/internal';
import { canvasOf } from '../documents';
import { PlannedAction, resolvePlanned } from '../plannedAction';

const SORT_BLOCKS = CodeActionKind.Source.append('sortBlocks').append('bmc');
const ITEM_STYLE = CodeActionKind.RefactorRewrite.append('item');
const SORT_LINKS = CodeActionKind.RefactorRewrite.append('sortLinks');
const WRITE_ID = CodeActionKind.RefactorExtract.append('id');
const MOVE = CodeActionKind.RefactorMove.append('block');

/** The kinds that the provider has. */
export const REWRITING_KINDS = [SORT_BLOCKS, CodeActionKind.Refactor];

export const rewritingProvider: CodeActionProvider = {
  provideCodeActions(document, range, { only, triggerKind }) {
    // Offered only if refactorings are requested, so that not every line has a light bulb.
    if (only === undefined && triggerKind === CodeActionTriggerKind.Automatic) return [];
    const canvas = canvasOf(document);
    if (!canvas.writable || !isWorkingCopy(document)) return [];
    const item = itemAt(canvas, document.offsetAt(range.start));
    const all = [
      ...(item && !item.shared ? itemActions(document, canvas, item) : []),
      ...fileActions(document, canvas),
    ];
    return all.filter(({ kind }) => kind && (only ? only.contains(kind) : !SORT_BLOCKS.contains(kind)));
  },

  resolveCodeAction: resolvePlanned,
};

function itemActions(document: TextDocument, canvas: Canvas, item: Item): readonly CodeAction[] {
  const ref = refTo(canvas, item);
  const rewrite = (title: string, kind: CodeActionKind, plan: (now: Canvas, ref: ItemRef) => EditResult) =>
    new PlannedAction(title, kind, document, (now) => plan(now, ref));
  const move = new CodeAction(l10n.t('Move to another block…'), MOVE);
  move.command = { command: INTERNAL.moveToBlock, title: '', arguments: [document.uri, ref] };
  return [
    ...(item.plain ? [rewrite(l10n.t('Turn into a full note'), ITEM_STYLE, expandItem)] : []),
    ...(isBareName(item) ? [rewrite(l10n.t('Turn into a plain line'), ITEM_STYLE, collapseItem)] : []),
    ...(hasImplicitId(canvas, item)
      ? [rewrite(l10n.t('Give it an id of its own'), WRITE_ID, (now, one) => writeIds(now, [one]))]
      : []),
    ...(canSortLinks(canvas, item) ? [rewrite(l10n.t('Sort its links'), SORT_LINKS, sortLinks)] : []),
    move,
  ];
}

function fileActions(document: TextDocument, canvas: Canvas): readonly CodeAction[] {
  const ids = canvas.items.some((item) => hasImplicitId(canvas, item))
    ? [new PlannedAction(l10n.t('Give every note an id of its own'), WRITE_ID, document, writeAllIds)]
    : [];
  const sort = areBlocksSorted(canvas)
    ? []
    : [new PlannedAction(l10n.t('Sort blocks in storytelling order'), SORT_BLOCKS, document, sortBlocks)];
  return [...ids, ...sort];
}
