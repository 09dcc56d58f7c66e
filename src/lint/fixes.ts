/** Repairs that several rules offer, each as operations that `src/edit` turns into text. */
import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../canvas/canvas';
import { refTo } from '../canvas/identity';
import { relationBetween } from '../canvas/relations';
import { shortName } from './names';
import type { Fix } from './rule';

/** More choices than these are no help in a light bulb. */
export const MOST_FIXES = 10;

/** Links two items, written at the end where people usually write it. */
export function linkFix(canvas: Canvas, a: Item, b: Item): Fix {
  const [from, to] = relationBetween(a.block, b.block)?.first === b.block ? [b, a] : [a, b];
  return {
    title: l10n.t('Link “{0}” to “{1}”', shortName(from), shortName(to)),
    operations: [{ kind: 'link', from: refTo(canvas, from), to: refTo(canvas, to) }],
  };
}

/** Takes a link away again. */
export function unlinkFix(canvas: Canvas, a: Item, b: Item): Fix {
  return {
    title: l10n.t('Remove the link between “{0}” and “{1}”', shortName(a), shortName(b)),
    operations: [{ kind: 'unlink', a: refTo(canvas, a), b: refTo(canvas, b) }],
  };
}
