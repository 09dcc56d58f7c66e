/** Why an edit is not made. Thrown inside `src/edit`, caught at its edge (`plan.ts`), so that users only ever meet a value. */
import * as l10n from '@vscode/l10n';

/** An edit that cannot be made, with the reason in words for the user. */
export class Refused extends Error {}

/** Stops planning. */
export function refuse(reason: string): never {
  throw new Refused(reason);
}

/** The text is written in a way that we do not dare to change. */
export function refuseUnsafe(): never {
  return refuse(
    l10n.t('This place is written in a way that cannot be changed safely from here. Change it in the text.'),
  );
}

/** The text that would be changed is also used elsewhere, through an alias or a merge key. */
export function refuseShared(): never {
  return refuse(l10n.t('This place is shared with others in the file (& and *). Change it in the text.'));
}
