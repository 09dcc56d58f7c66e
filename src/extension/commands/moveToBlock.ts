/** Moves a note into another block that the person picks. */

import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { BLOCKS, type BlockKey } from '../../canvas/blocks';
import { blockTitle } from '../../canvas/blockTitle';
import type { Canvas } from '../../canvas/canvas';
import { linkCount } from '../../canvas/counts';
import { findItem, type ItemRef } from '../../canvas/identity';
import { oneLine } from '../../canvas/text';
import { misfits } from '../../edit/misfits';
import { planEdit } from '../../edit/plan';
import { canvasOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';

interface Choice extends QuickPickItem {
  readonly block: BlockKey;
}

/** Shows the other blocks with what would not fit there. Escape moves nothing. */
export async function moveToBlock(uri: Uri, item: ItemRef): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const picked = await window.showQuickPick(choices(canvasOf(document), item), {
    title: l10n.t('Move “{0}”', oneLine(item.name)),
    placeHolder: l10n.t('Which block does it belong in?'),
  });
  if (!picked) return;
  await showRefusal(
    applyPlan(document, (now) => planEdit(now, [{ kind: 'move-item', item, block: picked.block }])),
  );
}

function choices(canvas: Canvas, ref: ItemRef): readonly Choice[] {
  const item = findItem(canvas, ref);
  return BLOCKS.filter(({ key }) => key !== ref.block).map(({ key, code }) => {
    const { fields, links } = item ? misfits(canvas, item, key) : { fields: [], links: [] };
    const odd = [...fields.map((field) => field.key), ...(links.length > 0 ? [linkCount(links.length)] : [])];
    return {
      block: key,
      label: blockTitle(canvas.header, key),
      description: code,
      ...(odd.length > 0 ? { detail: l10n.t('What does not fit there: {0}', odd.join(', ')) } : {}),
    };
  });
}
