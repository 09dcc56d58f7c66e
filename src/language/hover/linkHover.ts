/** The hover on an entry of an item's links: the item it points at and what the link says, or why it says nothing. */
import * as l10n from '@vscode/l10n';
import type { Canvas, Item, LinkRef } from '../../canvas/canvas';
import { nearest } from '../../canvas/nearest';
import { relationBetween, usualRoute } from '../../canvas/relations';
import { bold, bullets, code, excerpt, sections } from '../markdown';
import { linkSentence, one, title, whyLinked } from '../sentences';
import { introduction } from './itemHover';

const NOTE_LENGTH = 160;

/** Explains a link as written on an item. */
export function linkHover(canvas: Canvas, from: Item, ref: LinkRef): string {
  const resolution = canvas.links.resolve(from, ref.target);
  switch (resolution.kind) {
    case 'linked':
      return linked(from, resolution.to);
    case 'same-block':
      return sections(
        introduction(resolution.to),
        l10n.t('Links join items of different blocks; both of these are in {0}.', title(from.block)),
      );
    case 'self':
      return l10n.t('This links {0} to itself, which says nothing.', bold(from.name));
    case 'ambiguous':
      return sections(
        l10n.t('Several items answer to {0}:', code(ref.target)),
        bullets(resolution.candidates.map(listed)),
      );
    case 'unknown':
      return unknown(canvas, from, ref);
  }
}

function linked(from: Item, to: Item): string {
  const relation = relationBetween(from.block, to.block);
  return sections(
    introduction(to),
    to.values.note === undefined ? undefined : excerpt(to.values.note, NOTE_LENGTH),
    linkSentence(from, to),
    relation ? whyLinked(relation) : detour(from, to),
  );
}

/** For a pair of blocks without a relation of its own: the way that is usual instead. */
function detour(from: Item, to: Item): string {
  const middle = usualRoute(from.block, to.block).map(title);
  const unusual = l10n.t(
    'An unusual link: {0} and {1} are not joined directly.',
    title(from.block),
    title(to.block),
  );
  return `${unusual} ${l10n.t('The usual way goes through {0}.', middle.join(', '))}`;
}

function unknown(canvas: Canvas, from: Item, ref: LinkRef): string {
  const near = nearest(ref.target, canvas.links.ids, 5)
    .flatMap((id) => canvas.links.withId(id))
    .filter((item) => item.block !== from.block);
  return sections(
    l10n.t('Nothing on this canvas is called {0}.', code(ref.target)),
    near.length === 0 ? undefined : `${l10n.t('Near to it:')}\n${bullets(near.map(listed))}`,
  );
}

function listed(item: Item): string {
  return `${code(item.id)} ${bold(item.name)} · ${one(item.block)}`;
}
