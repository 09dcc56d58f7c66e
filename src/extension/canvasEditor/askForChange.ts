/** Asks the user for the new value of notes. */
import { l10n, window } from 'vscode';
import type { Header } from '../../canvas/fields';
import type { ItemRef } from '../../canvas/identity';
import { choicesFor, type NoteChange } from '../../view/noteChanges';

/** The chosen value, empty for none; undefined for Escape, or where there is nothing to choose from. */
export async function askForChange(
  change: NoteChange,
  items: readonly ItemRef[],
  header: Header,
): Promise<string | undefined> {
  const choices = choicesFor(
    change,
    items.map(({ block }) => block),
    header,
  );
  if (choices.length === 0) {
    void window.showInformationMessage(l10n.t('These notes have no type in common.'));
    return undefined;
  }
  const picked = await window.showQuickPick(
    choices.map(({ value, label, meaning }) => ({ label, detail: meaning, value })),
    { title: titleOf(change) },
  );
  return picked?.value;
}

function titleOf(change: NoteChange): string {
  switch (change) {
    case 'color':
      return l10n.t('Colour');
    case 'status':
      return l10n.t('Status');
    case 'type':
      return l10n.t('Type');
    case 'block':
      return l10n.t('Move to…');
  }
}
