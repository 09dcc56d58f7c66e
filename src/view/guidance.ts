/** What helps somebody to fill a block, out of the tables of the domain. */
import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockFacts, blockFacts, type Term } from '../canvas/blocks';
import { type ItemFieldKey, itemFieldsOf, termsFor } from '../canvas/fields';
import { otherEnd, relationsOf } from '../canvas/relations';
import { verbBetween } from '../language/sentences';
import type { Guidance } from './model';

/** Guidance for all nine blocks, in storytelling order. */
export function guidance(): readonly Guidance[] {
  return BLOCKS.map(guidanceFor);
}

function guidanceFor(block: BlockFacts): Guidance {
  return {
    key: block.key,
    title: l10n.t(block.title),
    meaning: l10n.t(block.meaning),
    questions: block.questions.map((question) => l10n.t(question)),
    words: vocabularies(block),
    advice: block.advice.map((advice) => l10n.t(advice)),
    relations: relationsOf(block.key).map((relation) => {
      const other = otherEnd(relation, block.key);
      return {
        block: other,
        verb: verbBetween(block.key, other) ?? '',
        title: l10n.t(blockFacts(other).title),
        why: l10n.t(relation.why),
        strength: relation.strength,
      };
    }),
  };
}

/** Fields that mean the same in every block; they belong to the note, not to the block. */
const COMMON: ReadonlySet<string> = new Set(['color', 'status']);

function vocabularies(block: BlockFacts): Guidance['words'] {
  return itemFieldsOf(block.key)
    .map((field) => ({ field, terms: termsFor(field, block.key) }))
    .filter(({ field, terms }) => terms.length > 0 && !COMMON.has(field.key))
    .map(({ field, terms }) => ({
      heading: heading(field.key),
      terms: terms.map((term) => ({ label: l10n.t(term.label), meaning: explained(term) })),
    }));
}

function heading(key: ItemFieldKey): string {
  switch (key) {
    case 'type':
      return l10n.t('Types');
    case 'characteristics':
      return l10n.t('Characteristics');
    case 'phases':
      return l10n.t('Phases');
    case 'motivation':
      return l10n.t('Motives');
    case 'recurrence':
      return l10n.t('How often it is paid');
    case 'pricing':
      return l10n.t('Pricing');
    case 'source':
      return l10n.t('Where it comes from');
    default:
      return key;
  }
}

function explained(term: Term): string {
  const meaning = l10n.t(term.meaning);
  return term.question ? `${meaning} ${l10n.t(term.question)}` : meaning;
}
