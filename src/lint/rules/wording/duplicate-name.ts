import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { partnerIn } from '../../../canvas/links';
import type { Operation } from '../../../canvas/operation';
import { shortName } from '../../names';
import { always, type Fix, type Rule } from '../../rule';

/** Two notes of one block that say the same. Where they also share their id, the rule on ids says so. */
export const duplicateName: Rule = {
  id: 'duplicate-name',
  family: 'wording',
  severity: always('hint'),
  summary: 'Two notes of the same block have the same name.',
  why: 'Two notes that read alike cannot be told apart on the canvas. Either they are the same and one can go, or they differ and their names should say in what.',
  example: {
    fails: `channels:
  - id: app
    name: Mobile app
  - id: app-2
    name: Mobile app
`,
    repaired: `channels:
  - id: app
    name: Mobile app for travellers
  - id: app-2
    name: Mobile app for hosts
`,
  },
  *check(canvas) {
    for (const key of BLOCK_KEYS) {
      const first = new Map<string, Item>();
      for (const item of blockOf(canvas, key).items) {
        const name = asRead(item.name);
        const earlier = first.get(name);
        if (earlier === undefined) {
          if (name !== '') first.set(name, item);
          continue;
        }
        if (earlier.id === item.id) continue;
        yield {
          span: item.nameSpan,
          message: l10n.t('There already is a note “{0}” in this block.', shortName(earlier)),
          item,
          block: key,
          related: [{ span: earlier.nameSpan, message: l10n.t('The first one is here.') }],
          fixes: () => [merge(canvas, earlier, item)],
        };
      }
    }
  },
};

/** A name without differences that do not count: case and white space. */
function asRead(name: string): string {
  const lower = name.toLowerCase().trim();
  return /\s\s|[\t\n]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
}

/** Removes the second note after giving its links to the first. */
function merge(canvas: Canvas, kept: Item, gone: Item): Fix {
  const to = refTo(canvas, kept);
  const links = canvas.links.of(gone).map((link): Operation => {
    const partner = refTo(canvas, partnerIn(link, gone));
    return { kind: 'link', from: to, to: partner };
  });
  return {
    title: l10n.t('Make them one note with the links of both'),
    operations: [...links, { kind: 'remove-item', item: refTo(canvas, gone) }],
  };
}
