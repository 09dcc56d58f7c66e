/** Renaming an item by its name, its id or any link to it. The edits themselves come from `src/edit`. */
import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../canvas/canvas';
import { refTo } from '../canvas/identity';
import { isId, slug } from '../canvas/ids';
import { locate } from '../canvas/locate';
import type { Operation } from '../canvas/operation';
import type { Span } from '../canvas/text';
import { itemMeantAt } from './references';

/** What would be renamed and what it is called now, or why nothing can be renamed here. */
export type Renameable =
  | { readonly ok: true; readonly span: Span; readonly current: string }
  | { readonly ok: false; readonly reason: string };

/** The operation that renames, or why the new name will not do. */
export type Renaming =
  | { readonly ok: true; readonly operation: Operation }
  | { readonly ok: false; readonly reason: string };

interface Subject {
  readonly item: Item;
  readonly span: Span;
  readonly what: 'name' | 'id';
}

/** Whether something at the offset can be renamed. */
export function renameable(canvas: Canvas, offset: number): Renameable {
  const subject = subjectAt(canvas, offset);
  if (typeof subject === 'string') return { ok: false, reason: subject };
  const { item, span, what } = subject;
  return { ok: true, span, current: what === 'name' ? item.name : item.id };
}

/**
 * Renames the symbol at the offset. A name changes together with the id that comes from it; on a link, the id of the
 * item it means changes. Every link follows.
 */
export function rename(canvas: Canvas, offset: number, to: string): Renaming {
  const subject = subjectAt(canvas, offset);
  if (typeof subject === 'string') return { ok: false, reason: subject };
  const { item, what } = subject;
  const name = to.trim();
  if (what === 'name') {
    if (name === '') return { ok: false, reason: l10n.t('A note needs a name.') };
    return { ok: true, operation: { kind: 'rename-item', item: refTo(canvas, item), name } };
  }
  const wrong = wrongId(canvas, item, name);
  if (wrong !== undefined) return { ok: false, reason: wrong };
  return { ok: true, operation: { kind: 'rename-id', item: refTo(canvas, item), id: name } };
}

function subjectAt(canvas: Canvas, offset: number): Subject | string {
  if (canvas.readOnlyReason !== undefined) return canvas.readOnlyReason;
  const located = locate(canvas, offset);
  const meant = itemMeantAt(canvas, offset);
  if (meant) {
    return { item: meant.item, span: meant.origin, what: located?.kind === 'item-name' ? 'name' : 'id' };
  }
  return located?.kind === 'link'
    ? l10n.t('This link does not lead to one item; there is nothing to rename.')
    : l10n.t('The name of a note, its id and the links to it can be renamed.');
}

function wrongId(canvas: Canvas, item: Item, id: string): string | undefined {
  if (!isId(id)) {
    const better = slug(id);
    const rule = l10n.t(
      'An id is made of small letters, digits, - and _, and starts with a letter or a digit.',
    );
    return better === '' ? rule : `${rule} ${l10n.t('How about {0}?', better)}`;
  }
  const taken = canvas.links.withId(id).find((other) => other !== item);
  return taken && l10n.t('“{0}” already has the id {1}.', taken.name, id);
}
