/** The keys that an item may have, and suggestions for keys that it may not have. */
import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { BLOCK_KEYS, type BlockKey, blockFacts, wordKey } from '../blocks';
import {
  fitsBlock,
  ITEM_FIELDS,
  type ItemFieldKey,
  isOwnKey,
  itemField,
  itemFieldsOf,
  termsFor,
} from '../fields';
import { nearest } from '../nearest';
import type { MappingEntry, ParseContext } from './context';
import type { Expected } from './readValue';

type ExpectedField = Expected<ItemFieldKey>;

const byBlock = new Map(
  BLOCK_KEYS.map((block) => {
    const fields = itemFieldsOf(block).map((field): [string, ExpectedField] => {
      const { key, kind, numbers } = field;
      return [key, { key, kind, numbers, terms: termsFor(field, block) }];
    });
    return [block, new Map(fields)] as const;
  }),
);
const byWord = new Map(ITEM_FIELDS.map((field) => [wordKey(field.key), field]));

/** Other words for some of our keys, as used by other tools. */
const OTHER_WORDS: Readonly<Record<string, ItemFieldKey>> = {
  title: 'name',
  label: 'name',
  heading: 'name',
  description: 'note',
  details: 'note',
  price: 'amount',
  sum: 'amount',
};

/** What a key means on an item of this block; undefined where it means nothing there, which is then reported. */
export function fieldFor(
  context: ParseContext,
  { key, keySpan }: MappingEntry,
  block: BlockKey,
): ExpectedField | undefined {
  const fields = byBlock.get(block);
  const exact = fields?.get(key);
  if (exact || isOwnKey(key)) return exact;
  const report = (message: string, replacements: readonly string[]): void =>
    context.report({ rule: 'unknown-key', span: keySpan, message, replacements });
  const facts = byWord.get(wordKey(key));
  const one = l10n.t(blockFacts(block).one);
  if (facts === undefined) {
    report(
      l10n.t('“{0}” is not something a {1} can have.', key, one),
      context.meant(() => likely(key, block)),
    );
    return undefined;
  }
  if (!fitsBlock(facts, block)) {
    report(l10n.t('“{0}” does not belong on a {1}.', key, one), []);
    return undefined;
  }
  report(l10n.t('“{0}” is written {1}.', key, facts.key), [facts.key]);
  return fields?.get(facts.key);
}

function likely(key: string, block: BlockKey): readonly string[] {
  const keys = [...(byBlock.get(block)?.keys() ?? [])];
  const other = otherWord(key);
  const near = nearest(key, keys);
  return other && keys.includes(other) ? [other, ...near] : near;
}

function otherWord(key: string): ItemFieldKey | undefined {
  const word = wordKey(key);
  return Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
}

/** Whether a key may be the start of a text with a colon in it: nothing like a key of ours, nor one of the user's own. */
export function mayBeText(key: string): boolean {
  if (itemField(key) || isOwnKey(key) || byWord.has(wordKey(key))) return false;
  if (!/^[a-z][a-z_-]*$/.test(key)) return true;
  return otherWord(key) === undefined && !ITEM_FIELDS.some((field) => isSlip(key, field.key));
}

/** One letter wrong, two in a long word, or all the right ones in the wrong order. */
function isSlip(word: string, meant: string): boolean {
  return distance(word, meant) <= (meant.length > 4 ? 2 : 1) || letters(word) === letters(meant);
}

function letters(word: string): string {
  return [...word].sort().join('');
}
