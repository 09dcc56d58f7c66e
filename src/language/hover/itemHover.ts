/** The hover on an item: what it is, what it is linked to in both directions, what it lacks. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { findTerm, type ItemFieldFacts, itemFieldsOf, termsFor } from '../../canvas/fields';
import { partnerIn } from '../../canvas/links';
import { NEEDS } from '../../canvas/needs';
import type { Diagnostic } from '../../lint/diagnostic';
import { amountPerPeriod, shareOfBlock } from '../amounts';
import { bold, bullets, code, excerpt, plain, sections } from '../markdown';
import { linkVerb, one } from '../sentences';

/** How many links a hover lists before it only counts them. */
const MOST_LINKS = 25;
const NOTE_LENGTH = 240;

/** Explains an item: name, values, note, links by verb and name, what is missing or wrong elsewhere in it. */
export function itemHover(canvas: Canvas, item: Item, diagnostics: readonly Diagnostic[]): string {
  return sections(
    introduction(item),
    values(canvas, item),
    item.values.note === undefined ? undefined : excerpt(item.values.note, NOTE_LENGTH),
    links(canvas, item),
    missing(item, diagnostics),
  );
}

/** The name of an item, its block and its id. */
export function introduction(item: Item): string {
  const id = item.id === '' ? '' : ` · ${code(item.id)}`;
  return `### ${plain(item.name)}\n${one(item.block)}${id}`;
}

function links(canvas: Canvas, item: Item): string {
  const partners = canvas.links.of(item).map((link) => partnerIn(link, item));
  if (partners.length === 0) return l10n.t('Not linked to anything yet.');
  const inOrder = BLOCK_KEYS.flatMap((key) => partners.filter((partner) => partner.block === key));
  const lines = inOrder.slice(0, MOST_LINKS).map((partner) => {
    return `*${linkVerb(item.block, partner.block)}* ${bold(partner.name)} · ${one(partner.block)}`;
  });
  const more = inOrder.length - lines.length;
  return bullets(more > 0 ? [...lines, l10n.t('and {0} more', more)] : lines);
}

function values(canvas: Canvas, item: Item): string | undefined {
  const parts = itemFieldsOf(item.block).flatMap((facts) => {
    const shown = shownValue(canvas, item, facts);
    return shown === undefined || shown === '' ? [] : [`${code(facts.key)} ${shown}`];
  });
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function shownValue(canvas: Canvas, item: Item, facts: ItemFieldFacts): string | undefined {
  const { key } = facts;
  if (key === 'id' || key === 'name' || key === 'links' || key === 'note') return undefined;
  const value = item.values[key];
  if (value === undefined) return undefined;
  if (typeof value === 'number') {
    const share = shareOfBlock(canvas, item);
    const amount = plain(amountPerPeriod(value, canvas.header));
    return share === undefined ? amount : `${amount} (${plain(share)})`;
  }
  if (typeof value === 'boolean') return value ? l10n.t('yes') : l10n.t('no');
  const terms = termsFor(facts, item.block);
  const words = typeof value === 'string' ? [value] : value;
  return words.map((word) => labelOf(findTerm(terms, word)?.label, word)).join(', ');
}

function labelOf(label: string | undefined, word: string): string {
  return label === undefined ? excerpt(word, 80) : l10n.t(label);
}

/** The findings about the item, and the needs that no item of its block meets, which are raised once for the block. */
function missing(item: Item, diagnostics: readonly Diagnostic[]): string | undefined {
  const lines = diagnostics
    .filter(
      (diagnostic) =>
        diagnostic.item === item ||
        (diagnostic.item === undefined && diagnostic.block === item.block && diagnostic.rule in NEEDS),
    )
    .map((diagnostic) => plain(diagnostic.message));
  return lines.length === 0 ? undefined : `**${l10n.t('What is missing')}**\n${bullets(lines)}`;
}
