/** Repairs of one link as it is written. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { shortName } from '../../names';
import type { BrokenLink } from '../../references';
import type { Fix } from '../../rule';

type Written = Pick<BrokenLink, 'from' | 'ref' | 'entry'>;

/** Lets a link lead to another id; nothing where the link is written elsewhere, for others too. */
export function retarget(canvas: Canvas, link: Written, id: string, title: string): readonly Fix[] {
  if (isShared(link)) return [];
  const { span } = link.ref;
  const expected = canvas.text.slice(span.start, span.end);
  return [{ title, operations: [{ kind: 'replace-text', span, expected, text: scalar(id, expected) }] }];
}

/** Takes one link out of an item; nothing where it is written elsewhere, for others too. */
export function removeWrittenLink(canvas: Canvas, link: Written, title?: string): readonly Fix[] {
  if (isShared(link)) return [];
  const { from, ref, entry } = link;
  return [
    {
      title: title ?? l10n.t('Remove the link to “{0}” from “{1}”', ref.target, shortName(from)),
      operations: [{ kind: 'remove-written-link', item: refTo(canvas, from), entry }],
    },
  ];
}

function isShared({ from }: Written): boolean {
  return from.shared || from.fields.get('links')?.shared === true;
}

/** An id as YAML: in the quotes that are there, and in quotes where it would read as nothing. */
function scalar(id: string, written: string): string {
  const quote = /^["']/.exec(written)?.[0] ?? (/^(null|~)$/.test(id) ? '"' : '');
  return `${quote}${id}${quote}`;
}
