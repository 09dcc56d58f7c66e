/** What people call the fields of a note. */
import * as l10n from '@vscode/l10n';
import type { ItemFieldKey } from '../canvas/fields';

/** The name of a field as it stands beside its value. */
export function fieldLabel(key: ItemFieldKey): string {
  switch (key) {
    case 'id':
      return l10n.t('Id');
    case 'name':
      return l10n.t('Name');
    case 'note':
      return l10n.t('Note');
    case 'links':
      return l10n.t('Links');
    case 'type':
      return l10n.t('Type');
    case 'color':
      return l10n.t('Colour');
    case 'tags':
      return l10n.t('Tags');
    case 'status':
      return l10n.t('Status');
    case 'evidence':
      return l10n.t('Evidence');
    case 'pays':
      return l10n.t('This segment pays');
    case 'characteristics':
      return l10n.t('Characteristics');
    case 'phases':
      return l10n.t('Phases');
    case 'motivation':
      return l10n.t('Motivation');
    case 'recurrence':
      return l10n.t('Recurrence');
    case 'pricing':
      return l10n.t('Pricing');
    case 'amount':
      return l10n.t('Amount');
    case 'source':
      return l10n.t('Source');
  }
}
