/** The view model of a comparison: plain data, texts in the language of the user. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import type { Canvas, Item } from '../canvas/canvas';
import { LAYOUTS } from '../view/layouts';
import type { ChangedLink, ChangedValue } from '../view/model';
import { changedLinks, changedValues } from './changedNotes';
import { changeNote, type Findings } from './changeNote';
import { type CanvasChange, itemOfChange } from './compare';
import { type ChangeMark, markedItems, markWord, PLAIN, SIGNS } from './formats';
import { revertChange, takeOver } from './revert';

/** A note of the comparison. */
export interface NoteView {
  readonly id: string;
  readonly name: string;
  /** The name before, where it was another. */
  readonly formerName?: string;
  readonly mark: ChangeMark;
  /** Sign and word of the mark; empty for an unchanged note. */
  readonly sign: string;
  readonly word: string;
  /** The version that this row belongs to. */
  readonly inBefore: boolean;
  readonly inAfter: boolean;
  /** What has changed, in sentences. */
  readonly sentences: readonly string[];
  /** What each version says where they differ. */
  readonly values: readonly ChangedValue[];
}

/** One step of the walk through the changes. */
export interface StepView {
  readonly text: string;
  readonly block: string;
  /** The notes that it is about. */
  readonly notes: readonly string[];
  readonly canTakeBack: boolean;
  readonly canTakeOver: boolean;
}

/** A whole comparison. */
export interface ComparisonView {
  readonly title: string;
  readonly oldLabel: string;
  readonly newLabel: string;
  readonly summary: string;
  /** The rows of the sheet, each with the block of each of its cells. */
  readonly rows: readonly (readonly string[])[];
  readonly blocks: readonly {
    readonly key: BlockKey;
    readonly title: string;
    readonly notes: readonly NoteView[];
  }[];
  readonly steps: readonly StepView[];
  readonly links: readonly ChangedLink[];
  readonly effect: readonly string[];
  readonly look: readonly string[];
  readonly texts: Readonly<Record<TextKey, string>>;
}

type TextKey =
  | 'both'
  | 'before'
  | 'after'
  | 'next'
  | 'previous'
  | 'takeBack'
  | 'takeOver'
  | 'earlier'
  | 'later'
  | 'changes'
  | 'effect'
  | 'look'
  | 'dismiss'
  | 'show';

/** All changes of the steps, in their order. */
export function changesOfSteps(findings: Findings): readonly (readonly CanvasChange[])[] {
  return changeNote(findings, PLAIN).groups.flatMap(({ sentences }) =>
    sentences.map(({ changes }) => changes),
  );
}

/** What can be done with the changes of a comparison. */
export interface Editing {
  /** The later version is a file that changes can be taken back in. */
  readonly canEdit: boolean;
  /** Another file that changes can be taken over into. */
  readonly into?: { readonly label: string; readonly canvas: Canvas } | undefined;
}

/** What the page of a comparison shows. */
export function comparisonView(
  findings: Findings,
  labels: { readonly old: string; readonly now: string },
  { canEdit, into }: Editing,
): ComparisonView {
  const { comparison } = findings;
  const note = changeNote(findings, PLAIN);
  const ids = idsOf(findings);
  const idOf = (item: Item): string => ids.get(item) ?? '';
  const sentences = new Map<string, string[]>();
  const over = into?.canvas.writable ? takeOver(comparison, into.canvas) : undefined;
  const values = changedValues(comparison);
  const steps = note.groups.flatMap((group) =>
    group.sentences.map(({ text, changes }): StepView => {
      const notes = [...new Set(changes.flatMap((change) => notesOf(change)).map(idOf))];
      for (const id of notes) sentences.set(id, [...(sentences.get(id) ?? []), text]);
      const canTakeBack =
        canEdit && changes.every((change) => revertChange(comparison, change) !== undefined);
      const canTakeOver = (over?.(changes) ?? []).length > 0;
      return { text, block: group.title, notes, canTakeBack, canTakeOver };
    }),
  );
  const marked = markedItems(findings);
  const blocks = BLOCK_KEYS.map((key) => {
    const notes = (marked.get(key) ?? []).map(({ item, mark }): NoteView => {
      const former = comparison.matching.before.get(item);
      const isHere = former === undefined ? mark === 'removed' : former.block === key;
      return {
        id: idOf(item),
        name: nameOf(item),
        ...(former && former.name !== item.name ? { formerName: nameOf(former) } : {}),
        mark,
        sign: mark === 'same' ? '' : SIGNS[mark],
        word: markWord(mark),
        inBefore: isHere,
        inAfter: mark !== 'removed',
        sentences: sentences.get(idOf(item)) ?? [],
        values: values.get(item) ?? [],
      };
    });
    return {
      key,
      title: blockTitle(comparison.after.header, key),
      notes: [...notes, ...movedAway(findings, key, idOf, sentences)],
    };
  });
  return {
    title: comparison.after.header.name ?? l10n.t('Business Model Canvas'),
    oldLabel: labels.old,
    newLabel: labels.now,
    summary: note.summary,
    rows: LAYOUTS.classic.rows,
    blocks,
    steps,
    links: changedLinks(comparison, idOf),
    effect: note.effect,
    look: note.look.map(({ text }) => text),
    texts: {
      both: l10n.t('Both'),
      before: l10n.t('Before'),
      after: l10n.t('After'),
      next: l10n.t('Next change (F7)'),
      previous: l10n.t('Previous change (Shift+F7)'),
      takeBack: l10n.t('Take back'),
      takeOver: into === undefined ? '' : l10n.t('Take over into {0}', into.label),
      earlier: l10n.t('Earlier (,)'),
      later: l10n.t('Later (.)'),
      changes: l10n.t('Changes'),
      effect: l10n.t('Effect'),
      look: l10n.t('Worth another look'),
      dismiss: l10n.t('Dismiss'),
      show: l10n.t('Show'),
    },
  };
}

/** The places that moved notes have left. */
function movedAway(
  { comparison }: Findings,
  block: BlockKey,
  idOf: (item: Item) => string,
  sentences: ReadonlyMap<string, readonly string[]>,
): readonly NoteView[] {
  return comparison.changes.flatMap((change): readonly NoteView[] =>
    change.kind === 'moved' && change.before.block === block
      ? [
          {
            id: `${idOf(change.after)}-left`,
            name: nameOf(change.before),
            mark: 'moved',
            sign: SIGNS.moved,
            word: l10n.t('moved to {0}', blockTitle(comparison.after.header, change.after.block)),
            inBefore: true,
            inAfter: false,
            sentences: sentences.get(idOf(change.after)) ?? [],
            values: [],
          },
        ]
      : [],
  );
}

function notesOf(change: CanvasChange): readonly Item[] {
  if (change.kind === 'linked' || change.kind === 'unlinked') return [change.a, change.b];
  const item = itemOfChange(change);
  return item ? [item] : [];
}

function idsOf({ comparison }: Findings): ReadonlyMap<Item, string> {
  const ids = new Map<Item, string>();
  comparison.after.items.forEach((item, index) => {
    ids.set(item, `a${index}`);
  });
  comparison.before.items.forEach((item, index) => {
    ids.set(item, `b${index}`);
  });
  return ids;
}

function nameOf({ name }: Item): string {
  return name === '' ? l10n.t('A note without a name') : name;
}
