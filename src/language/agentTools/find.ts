/** Which note an agent means: by id or name, with the block in front where that alone does not say it. */

import * as l10n from '@vscode/l10n';
import { blockForKey } from '../../canvas/blockNames';
import type { BlockKey } from '../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../canvas/canvas';
import { nearest } from '../../canvas/nearest';
import { oneLine } from '../../canvas/text';
import { refuse } from '../../edit/refusal';
import { shortName } from '../../lint/names';

/** The note that is meant; refused where there is none or more than one. */
export function noteCalled(canvas: Canvas, called: string): Item {
  const found = notesCalled(canvas, called.trim());
  const [only] = found;
  if (found.length > 1) {
    const choices = found.slice(0, 5).map((item) => l10n.t('“{0}”', `${item.block}/${item.id}`));
    return refuse(
      l10n.t('Several notes answer to “{0}”. Which one is meant: {1}?', called, choices.join(', ')),
    );
  }
  return only ?? refuseUnknown(canvas, called);
}

function notesCalled(canvas: Canvas, called: string): readonly Item[] {
  const anywhere = among(canvas, canvas.items, called);
  if (anywhere.length > 0) return anywhere;
  const [, word = '', rest = ''] = /^([^/]+)\/(.*)$/s.exec(called) ?? [];
  const block: BlockKey | undefined = blockForKey(word);
  return block === undefined ? [] : among(canvas, blockOf(canvas, block).items, rest.trim());
}

/** Those with the id; else those with the name; else those with a name that only looks different. */
function among(canvas: Canvas, items: readonly Item[], called: string): readonly Item[] {
  if (called === '') return [];
  const withId = canvas.links.withId(called).filter((item) => items.includes(item));
  if (withId.length > 0) return withId;
  const named = items.filter((item) => item.name === called);
  if (named.length > 0) return named;
  const wanted = alike(called);
  return items.filter((item) => alike(item.name) === wanted);
}

function alike(text: string): string {
  return oneLine(text).toLowerCase();
}

function refuseUnknown(canvas: Canvas, called: string): never {
  const [guess] = nearest(
    called,
    canvas.items.map((item) => shortName(item)),
    1,
  );
  return refuse(
    guess === undefined
      ? l10n.t('Nothing on this canvas is called “{0}”.', called)
      : l10n.t('Nothing on this canvas is called “{0}”. Perhaps “{1}” is meant.', called, guess),
  );
}
