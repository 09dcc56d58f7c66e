/** Makes the grid snapshot from a canvas and its diagnostics. Pure; one call per version of the text. */

import * as l10n from '@vscode/l10n';
import { BLOCKS, type BlockFacts } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import {
  COLORS,
  canvasField,
  findTerm,
  type Header,
  ITEM_FIELDS,
  itemField,
  termsFor,
} from '../canvas/fields';
import { readValues } from '../canvas/itemValues';
import type { Link } from '../canvas/links';
import { amountPerPeriod } from '../language/amounts';
import { HEADING_COMMENT, linkVerb } from '../language/sentences';
import { vocabulariesOf } from '../language/vocabularies';
import { headerValues } from './headerForm';
import {
  type BlockModel,
  type ConflictModel,
  type GridModel,
  type NoteModel,
  notesOf,
  type TitleModel,
} from './model';
import { moneyModel } from './money';
import { assignKeys } from './noteIdentity';
import type { PlacedProblems } from './problems';
import { isForMany, SEGMENT_COLORS, segmentLetter, segmentsOf } from './segments';

/** The input of a snapshot besides the canvas. */
export interface GridSources {
  /** The diagnostics of this canvas (`placeProblems`). Left out for drawings, which do not load the rules. */
  readonly problems?: PlacedProblems;
  /** The previous snapshot, so that notes keep their keys. */
  readonly previous?: GridModel | undefined;
  /** Why the file cannot be written to, independent of its text. */
  readonly readOnly?: string | undefined;
  /** What a merge has left to decide. */
  readonly conflicts?: readonly ConflictModel[];
}

/** Draws a canvas as a grid. */
export function buildGrid(canvas: Canvas, sources: GridSources = {}): GridModel {
  const { previous, problems } = sources;
  const keys = assignKeys(canvas.items, previous ? notesOf(previous) : []);
  const keyOf = (item: Item): string => keys.get(item) ?? item.id;
  const segments = segmentsOf(canvas);

  const note = (item: Item, position: number): NoteModel => ({
    key: keyOf(item),
    ref: { block: item.block, position, id: item.id, name: item.name },
    name: item.name,
    type: item.values.type === undefined ? undefined : labelOf(item, 'type', item.values.type),
    kinds: kindsOf(item),
    facts: factsOf(item, canvas.header),
    status: statusOf(item),
    color: findTerm(COLORS, item.values.color ?? '')?.value,
    ...segmentsShown(segments.get(item) ?? []),
    tags: item.values.tags ?? [],
    background: searchableText(item),
    detailed: item.values.note !== undefined,
    text: item.values.note,
    shared: item.shared,
    problems: problems?.ofItem.get(item) ?? [],
    gaps: problems?.gaps.get(item) ?? [],
  });
  const block = (facts: BlockFacts): BlockModel => ({
    key: facts.key,
    code: facts.code,
    title: blockTitle(canvas.header, facts.key),
    heading: canvas.header.titles?.[facts.key] ?? headingOf(facts),
    one: l10n.t(facts.one),
    question: l10n.t(facts.questions[0] ?? facts.meaning),
    notes: blockOf(canvas, facts.key).items.map(note),
    problems: problems?.ofBlock.get(facts.key) ?? [],
    readable: blockOf(canvas, facts.key).readable,
  });

  return {
    title: titleOf(canvas),
    readOnly: sources.readOnly ?? canvas.readOnlyReason,
    repairable: sources.readOnly === undefined,
    conflicts: sources.conflicts ?? [],
    blocks: BLOCKS.map(block),
    links: canvas.links.links.map((link) => linkModel(link, keyOf)),
    segments: blockOf(canvas, 'customer_segments').items.map((item, index) => ({
      key: keyOf(item),
      name: item.name,
      color: index % SEGMENT_COLORS,
      letter: segmentLetter(index),
    })),
    money: moneyModel(canvas, keyOf),
    problems: problems?.ofSheet ?? [],
  };
}

function headingOf({ title }: BlockFacts): string {
  return l10n.t({ message: title, args: [], comment: HEADING_COMMENT });
}

function segmentsShown(segments: readonly number[]): Pick<NoteModel, 'segments' | 'manySegments'> {
  const manySegments = isForMany(segments);
  return { segments: manySegments ? [] : segments, manySegments };
}

/** The muted line of a note: short, only what is known. */
function factsOf(item: Item, header: Header): readonly string[] {
  const { amount, pays } = item.values;
  const facts: string[] = [];
  if (pays === false) facts.push(l10n.t('Does not pay'));
  if (amount !== undefined) facts.push(amountPerPeriod(amount, header));
  return facts;
}

/** What kinds of note it is: its words of the block's first vocabulary, as people call them. */
function kindsOf(item: Item): readonly string[] {
  const [vocabulary] = vocabulariesOf(item.block);
  const written = vocabulary ? readValues(item, vocabulary.key) : [];
  return written.flatMap((word) => {
    const term = findTerm(vocabulary?.terms ?? [], word);
    return term ? [l10n.t(term.label)] : [];
  });
}

const SEARCHABLE = ITEM_FIELDS.filter(({ searchable }) => searchable).map(({ key }) => key);

/** The text by which search finds a note although its card does not show it. */
function searchableText(item: Item): string {
  return SEARCHABLE.flatMap((key) => readValues(item, key))
    .filter(Boolean)
    .join('\n');
}

function statusOf(item: Item): NoteModel['status'] {
  const value = item.values.status;
  const label = value === undefined ? undefined : labelOf(item, 'status', value);
  return value === undefined || label === undefined ? undefined : { value, label };
}

/** How people call a value of a vocabulary; undefined for a word that is not in it. */
function labelOf(item: Item, key: 'type' | 'status', value: string): string | undefined {
  const field = itemField(key);
  const term = field && findTerm(termsFor(field, item.block), value);
  return term && l10n.t(term.label);
}

function linkModel(link: Link, keyOf: (item: Item) => string): GridModel['links'][number] {
  return {
    a: keyOf(link.a),
    b: keyOf(link.b),
    forward: linkVerb(link.a.block, link.b.block),
    backward: linkVerb(link.b.block, link.a.block),
  };
}

function titleOf(canvas: Canvas): TitleModel {
  const { header } = canvas;
  const by = header.designed_by?.join(', ');
  const focus = findTerm(canvasField('cost_focus')?.terms ?? [], header.cost_focus ?? '');
  const details = [
    { label: l10n.t('Designed for'), value: header.designed_for },
    { label: l10n.t('Designed by'), value: by },
    { label: l10n.t('Date'), value: header.date },
    { label: l10n.t('Version'), value: header.version },
    { label: l10n.t('Leaning'), value: focus && l10n.t(focus.label) },
  ];
  return {
    name: header.name,
    description: header.description,
    details: details.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
    values: headerValues(canvas),
  };
}
