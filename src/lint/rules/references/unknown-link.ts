import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../../../canvas/canvas';
import { addTo } from '../../../canvas/collect';
import { refTo } from '../../../canvas/identity';
import { isId, slug } from '../../../canvas/ids';
import { shortName } from '../../names';
import type { BrokenLink, References } from '../../references';
import { always, type Finding, type Fix, type Rule } from '../../rule';
import { removeWrittenLink, retarget } from './linkRepairs';

const MOST = 5;

function message(canvas: Canvas, { ref }: BrokenLink, meant: Item | undefined): string {
  const [named] = canvas.links.withId(slug(ref.target));
  if (named) return l10n.t('Links name an item by its id: write {0} instead of “{1}”.', named.id, ref.target);
  return meant
    ? l10n.t('Nothing on this canvas is called “{0}”. Perhaps “{1}” is meant.', ref.target, shortName(meant))
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
    const wanted = new Map<Item, BrokenLink[]>();
    for (const link of references.broken) {
      const { from, ref, resolution } = link;
      // What a part of the file says that could not be read is reported there.
      if (resolution.kind !== 'unknown' || references.isUnread(ref.target)) continue;
      const meant = references.meant(link);
      if (meant) addTo(wanted, meant, link);
      yield {
        span: ref.span,
        message: message(canvas, link, meant),
        related: meant ? [{ span: meant.nameSpan, message: l10n.t('“{0}” is here.', shortName(meant)) }] : [],
        item: from,
        block: from.block,
        fixes: () => fixes(canvas, references, link),
      };
    }
    for (const [item, links] of wanted) yield* misspeltId(canvas, item, links);
  },
};

/** An item that nothing finds, while several links look for one that is called almost the same: its own id is wrong. */
function* misspeltId(canvas: Canvas, item: Item, links: readonly BrokenLink[]): Iterable<Finding> {
  const [first] = links;
  const id = first?.ref.target ?? '';
  const agree = links.length > 1 && links.every(({ ref }) => ref.target === id);
  const isFound = canvas.links.of(item).some(({ written }) => written.some(({ from }) => from !== item));
  if (!agree || isFound || item.shared || !isId(id)) return;
  yield {
    span: item.idSpan ?? item.nameSpan,
    message: l10n.t(
      'Several links ask for “{0}”, and none for “{1}”. Perhaps this should be its id.',
      id,
      shortName(item),
    ),
    related: links.map(({ from, ref }) => ({
      span: ref.span,
      message: l10n.t('“{0}” asks for it.', shortName(from)),
    })),
    item,
    block: item.block,
    fixes: () => [
      {
        title: l10n.t('Give “{0}” the id {1}', shortName(item), id),
        operations: [{ kind: 'rename-id', item: refTo(canvas, item), id }],
      },
    ],
  };
}
