/** The guidance for filling a block: questions and examples from the tables of the domain. */
import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockFacts, blockFacts } from '../canvas/blocks';
import { otherEnd, relationsOf } from '../canvas/relations';
import { verbBetween } from '../language/sentences';
import { explained, vocabulariesOf } from '../language/vocabularies';
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
    words: vocabulariesOf(block.key).map(({ key, heading, terms }) => ({
      field: key,
      heading,
      terms: terms.map((term) => ({
        value: term.value,
        label: l10n.t(term.label),
        meaning: explained(term),
      })),
    })),
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
