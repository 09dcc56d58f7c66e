/** The guided walk through the nine blocks: which questions it asks at which block, and which links are obvious. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import { needsOf } from '../canvas/needs';
import { otherEnd, relationsOf } from '../canvas/relations';
import type { BlockModel, GridModel, NoteModel } from './model';

/** A question about the links of a note of one block to the notes of an earlier block. */
export interface LinkQuestion {
  readonly block: BlockKey;
  readonly question: string;
  readonly choices: readonly NoteModel[];
}

/** The earlier blocks of the guide that the notes of a block must be linked with, in their order. */
export function askedBefore(block: BlockKey): readonly BlockKey[] {
  const asked = new Set(
    relationsOf(block)
      .filter(({ strength }) => strength === 'required')
      .map((relation) => otherEnd(relation, block)),
  );
  return BLOCK_KEYS.slice(0, BLOCK_KEYS.indexOf(block)).filter((earlier) => asked.has(earlier));
}

/** What is asked besides: nothing needs it, but a person knows the answer while writing. */
const ALSO_ASKED: Readonly<Partial<Record<BlockKey, readonly BlockKey[]>>> = {
  cost_structure: ['key_partnerships'],
};

/** What to ask about a note of a block: only what there are answers to. */
export function linkQuestions(grid: GridModel, block: BlockKey): readonly LinkQuestion[] {
  return questionsTo(grid, block, [...askedBefore(block), ...(ALSO_ASKED[block] ?? [])]);
}

function questionsTo(grid: GridModel, block: BlockKey, others: readonly BlockKey[]): readonly LinkQuestion[] {
  return others.flatMap((earlier) => {
    const choices = notesIn(grid, earlier);
    return choices.length > 0 ? [{ block: earlier, question: questionFor(block, earlier), choices }] : [];
  });
}

/** The notes a new one belongs to in any case, because it has to belong to one and there is only one. */
export function obviousLinks(grid: GridModel, block: BlockKey): readonly string[] {
  const questions = questionsTo(grid, block, askedBefore(block));
  // Where any one of several blocks will do, a note of one of them is not obvious as long as there is another.
  const either = needsOf(block).some(
    ([, { anyOf }]) => questions.length > 1 && questions.every((question) => anyOf.includes(question.block)),
  );
  const groups = either
    ? [questions.flatMap(({ choices }) => choices)]
    : questions.map(({ choices }) => choices);
  return groups.flatMap((choices) => (choices.length === 1 ? choices.map(({ key }) => key) : []));
}

/** Whether two notes are linked. */
export function areLinked(grid: GridModel, one: string, other: string): boolean {
  return grid.links.some(({ a, b }) => (a === one && b === other) || (a === other && b === one));
}

/** Where to begin: at the first block that is still empty, else at the very first. */
export function firstOpen(grid: GridModel): number {
  const open = grid.blocks.findIndex((block) => block.notes.length === 0);
  return open === -1 ? 0 : open;
}

function notesIn(grid: GridModel, key: BlockKey): readonly NoteModel[] {
  return grid.blocks.find((block: BlockModel) => block.key === key)?.notes ?? [];
}

function questionFor(block: BlockKey, earlier: BlockKey): string {
  switch (`${block} ${earlier}` as const) {
    case 'value_propositions customer_segments':
      return l10n.t('For whom?');
    case 'channels customer_segments':
      return l10n.t('Whom does it reach?');
    case 'customer_relationships customer_segments':
      return l10n.t('With whom?');
    case 'revenue_streams customer_segments':
      return l10n.t('Who pays it?');
    case 'revenue_streams value_propositions':
      return l10n.t('What is it paid for?');
    case 'key_resources value_propositions':
      return l10n.t('What does it make possible?');
    case 'key_activities value_propositions':
      return l10n.t('What does it produce?');
    case 'key_activities key_resources':
      return l10n.t('What does it use?');
    case 'key_partnerships key_resources':
      return l10n.t('What do they supply?');
    case 'key_partnerships key_activities':
      return l10n.t('What do they carry out?');
    case 'cost_structure key_resources':
      return l10n.t('Which resource costs this?');
    case 'cost_structure key_activities':
      return l10n.t('Which activity costs this?');
    case 'cost_structure key_partnerships':
      return l10n.t('Which partner is paid with it?');
    default:
      return l10n.t('What does it go with?');
  }
}

/** Whether the walk, at this block number, has asked about a block already. */
export function isAskedAbout(grid: Pick<GridModel, 'blocks'>, at: number, block: BlockKey): boolean {
  return grid.blocks.findIndex(({ key }) => key === block) < at;
}

/** Whether a note lacks only links to blocks that the walk has not reached yet. */
export function lacksOnlyLater(grid: Pick<GridModel, 'blocks'>, at: number, note: NoteModel): boolean {
  const later = note.gaps.filter((blocks) => blocks.every((block) => !isAskedAbout(grid, at, block)));
  return later.length > 0 && note.problems.length <= later.length;
}
