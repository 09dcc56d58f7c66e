/** How findings speak of items: by the names the user wrote, short enough for a sentence. */

import * as l10n from '@vscode/l10n';
import { blockFacts } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import { shortened } from '../canvas/text';

const LONGEST = 60;
const MOST = 3;

/** An item's name inside a sentence: on one line and cut where it is too long to be read there. */
export function shortName(item: Item): string {
  return shortened(item.name, LONGEST);
}

/** Several items inside a sentence: “A”, “B” and 4 more. */
export function shortNames(items: readonly Item[]): string {
  const quoted = items.slice(0, MOST).map((item) => l10n.t('“{0}”', shortName(item)));
  const more = items.length - quoted.length;
  return more > 0 ? l10n.t('{0} and {1} more', quoted.join(', '), more) : quoted.join(', ');
}

/** An item with its kind, where the name alone does not tell which one is meant: “Booking” (key activity). */
export function nameAndKind(item: Item): string {
  return l10n.t('“{0}” ({1})', shortName(item), l10n.t(blockFacts(item.block).one));
}
