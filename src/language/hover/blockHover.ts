/** The hover on a block's key: everything the product knows about the block. */
import * as l10n from '@vscode/l10n';
import { BASICS, type BlockKey, blockFacts } from '../../canvas/blocks';
import { type Need, needsOf } from '../../canvas/needs';
import {
  FLOWS,
  type Flow,
  otherEnd,
  type Relation,
  relationsOf,
  type Strength,
} from '../../canvas/relations';
import { bullets, code, plain, sections } from '../markdown';
import { one, title, verbBetween, whyLinked } from '../sentences';
import { termLines, vocabulariesOf } from '../vocabularies';

/** Explains a block: meaning, questions, vocabulary, advice, how it interconnects, other names. */
export function blockHover(block: BlockKey): string {
  const facts = blockFacts(block);
  return sections(
    `### ${plain(title(block))} · ${plain(facts.code)}`,
    l10n.t(facts.meaning),
    headed(
      l10n.t('Questions'),
      facts.questions.map((question) => l10n.t(question)),
    ),
    ...vocabulariesOf(block).map(({ key, heading, terms }) =>
      headed(`${heading} · ${code(key)}`, termLines(terms)),
    ),
    headed(
      l10n.t('Good to know'),
      facts.advice.map((advice) => l10n.t(advice)),
    ),
    relations(block, 'required', l10n.t('Needed links')),
    needs(block),
    relations(block, 'expected', l10n.t('Expected links')),
    relations(block, 'possible', l10n.t('Possible links')),
    headed(l10n.t('Chains'), FLOWS.filter((flow) => flow.paths.flat().includes(block)).map(flowLine)),
    BASICS.includes(block)
      ? l10n.t('One of the six components that short descriptions of a business model keep.')
      : undefined,
    l10n.t('Also understood: {0}.', facts.aliases.map(code).join(', ')),
  );
}

function headed(heading: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : `**${heading}**\n${bullets(lines)}`;
}

function relations(block: BlockKey, strength: Strength, heading: string): string | undefined {
  return headed(
    heading,
    relationsOf(block)
      .filter((relation) => relation.strength === strength)
      .map((relation) => relationLine(block, relation)),
  );
}

/** What a link between two blocks says, seen from one of them, and why it matters. */
function relationLine(block: BlockKey, relation: Relation): string {
  const other = otherEnd(relation, block);
  const says = verbBetween(block, other) ?? '';
  return `${l10n.t('A {0} {1} a {2}.', one(block), `*${says}*`, `**${one(other)}**`)} ${whyLinked(relation)}`;
}

function needs(block: BlockKey): string | undefined {
  const lines = needsOf(block).map(([, need]) => needLine(need));
  return headed(l10n.t('Every {0} needs at least', one(block)), lines);
}

function needLine(need: Need): string {
  const choice = need.anyOf.map((block) => l10n.t('one {0}', one(block))).join(l10n.t(' or '));
  if (need.exempt === undefined) return choice;
  return need.block === 'customer_segments'
    ? l10n.t('{0}, unless it is marked {1} because others pay for it', choice, '`pays: false`')
    : l10n.t('{0}, unless it serves a segment marked {1}', choice, '`pays: false`');
}

function flowLine(flow: Flow): string {
  const paths = flow.paths.map((path) => path.map(title).join(' → ')).join(l10n.t(' and '));
  return `${l10n.t(flow.title)}: ${paths}. ${l10n.t(flow.meaning)}`;
}
