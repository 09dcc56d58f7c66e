/** The labels of fields in the language of the user. */
import * as l10n from '@vscode/l10n';
import { type CanvasFieldKey, canvasField, type ItemFieldKey, itemField } from '../canvas/fields';

/** The label of a field of a note. */
export function fieldLabel(key: ItemFieldKey): string {
  return l10n.t(itemField(key)?.label ?? key);
}

/** The label of a field of the header. */
export function headerLabel(key: CanvasFieldKey): string {
  return l10n.t(canvasField(key)?.label ?? key);
}
