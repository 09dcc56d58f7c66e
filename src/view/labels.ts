/** The labels of fields in the language of the user. */
import * as l10n from '@vscode/l10n';
import { blockFacts } from '../canvas/blocks';
import {
  type CanvasFieldKey,
  canvasField,
  type HeaderKey,
  type ItemFieldKey,
  itemField,
  titledBlock,
} from '../canvas/fields';

/** The label of a field of a note. */
export function fieldLabel(key: ItemFieldKey): string {
  return l10n.t(itemField(key)?.label ?? key);
}

/** The label of a field of the header. */
export function headerLabel(key: HeaderKey | CanvasFieldKey): string {
  const block = titledBlock(key);
  if (block) return l10n.t(blockFacts(block).title);
  return l10n.t(canvasField(key)?.label ?? key);
}
