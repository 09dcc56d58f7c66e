import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../../canvas/canvas';
import { slug } from '../../../canvas/text';
import { shortName } from '../../names';
import type { BrokenLink, References } from '../../references';
import { always, type Fix, type Rule } from '../../rule';
import { removeWrittenLink, retarget } from './written';

const MOST = 5;

function message(canvas: Canvas, { ref }: BrokenLink): string {
  const [named] = canvas.links.withId(slug(ref.target));
  return named
    ? l10n.t('Links name an item by its id: write {0} instead of “{1}”.', named.id, ref.target)
    : l10n.t('Nothing on this canvas is called “{0}”.', ref.target);
}

function fixes(canvas: Canvas, references: References, link: BrokenLink): readonly Fix[] {
  const { from, ref } = link;
  const near = references
    .guess(from, ref.target, MOST)
    .filter((item) => canvas.links.withId(item.id).length === 1 && !canvas.links.linked(from, item));
  return [
    ...near.flatMap((item) => retarget(canvas, link, item.id, l10n.t('Link to “{0}”', shortName(item)))),
    ...removeWrittenLink(canvas, link),
  ];
}

/** A link leads nowhere. */
export const unknownLink: Rule = {
  id: 'unknown-link',
  family: 'references',
  severity: always('error'),
  summary: 'A link names an item that is not on the canvas.',
  why: 'The link is lost: two things that belong together stand apart, and every check that follows links takes them for strangers. Usually the id is misspelt, or the item was renamed or removed.',
  example: {
    fails: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travelers]
`,
    repaired: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travellers]
`,
  },
  *check(canvas, { references }) {
    for (const link of references.broken) {
      const { from, ref, resolution } = link;
      // What a part of the file says that could not be read is reported there.
      if (resolution.kind !== 'unknown' || references.isUnread(ref.target)) continue;
      yield {
        span: ref.span,
        message: message(canvas, link),
        item: from,
        block: from.block,
        fixes: () => fixes(canvas, references, link),
      };
    }
  },
};
