/**
 * The canvases of a workspace as a tree: each with how far it has come, its blocks, their notes. Says what a row shows;
 * texts are translated already. Pure; made from the same snapshot as the grid, so that a note has the same key in both.
 */

import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import { countEach } from '../canvas/collect';
import { linkCount, noteCount, problemCount } from '../canvas/counts';
import { findItem } from '../canvas/identity';
import { oneLine } from '../canvas/text';
import { itemHover } from '../language/hover/itemHover';
import { bold, bullets, plain, sections } from '../language/markdown';
import { completeness, healthOf } from '../language/statusText';
import { nameOfFile } from '../language/workspaceSymbols';
import { type Diagnostic, isProblem } from '../lint/diagnostic';
import type { BlockModel, GridModel, NoteModel, ProblemModel } from './model';

/** What a canvas's row shows, and what canvases are found and filtered by. */
export interface CanvasRow {
  readonly name: string;
  readonly tags: readonly string[];
  /** “7 of 9 blocks”. */
  readonly completeness: string;
  /** Errors and warnings. */
  readonly problems: number;
  /** Markdown. */
  readonly tooltip: string;
}

/** What the row of a block shows. */
export interface BlockRow {
  readonly block: BlockKey;
  readonly title: string;
  readonly description: string;
  readonly severity: RowSeverity | undefined;
  readonly notes: readonly NoteRow[];
}

/** What the row of a note shows. */
export interface NoteRow {
  /** The key of the note in the snapshot. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly severity: RowSeverity | undefined;
}

/** Which canvases are shown: those with problems only; those with any of these tags, where there are some. */
export interface CanvasFilter {
  readonly problems: boolean;
  readonly tags: readonly string[];
}

/** The row of a canvas. `file` names it where it does not say its name, and is shown with it. */
export function canvasRow(canvas: Canvas, diagnostics: readonly Diagnostic[], file: string): CanvasRow {
  const { header } = canvas;
  const tags = [...new Set(header.tags ?? [])];
  const name = oneLine(header.name ?? '');
  return {
    name: name === '' ? nameOfFile(file) : name,
    tags,
    completeness: completeness(canvas),
    problems: diagnostics.filter(isProblem).length,
    tooltip: sections(
      healthOf(canvas, diagnostics).details,
      plain(header.description ?? ''),
      tags.length > 0 ? l10n.t('Tags: {0}', plain(tags.join(', '))) : undefined,
      plain(file),
    ),
  };
}

/** The nine blocks of a snapshot, in storytelling order, with their notes. */
export function blockRows({ blocks, links }: GridModel): readonly BlockRow[] {
  const linked = new Map<string, number>();
  for (const { a, b } of links) for (const key of [a, b]) linked.set(key, (linked.get(key) ?? 0) + 1);
  return blocks.map((block) => ({
    block: block.key,
    title: block.title,
    description: describe(block),
    severity: worst(block.problems),
    notes: block.notes.map((note) => noteRow(note, linked.get(note.key) ?? 0)),
  }));
}

function describe(block: BlockModel): string {
  const problems = [block, ...block.notes].flatMap((part) => part.problems).filter(isProblem).length;
  const notes = block.notes.length === 0 ? l10n.t('empty') : noteCount(block.notes.length);
  return problems === 0 ? notes : `${notes} · ${problemCount(problems)}`;
}

function noteRow({ key, name, problems }: NoteModel, links: number): NoteRow {
  const description = links === 0 ? '' : linkCount(links);
  return { key, name: oneLine(name) || l10n.t('(no name)'), description, severity: worst(problems) };
}

const SEVERITIES = ['error', 'warning'] as const;

/** The severities that a row shows with an icon. Weaker ones are shown in the text and on the grid. */
export type RowSeverity = (typeof SEVERITIES)[number];

function worst(problems: readonly ProblemModel[]): RowSeverity | undefined {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));
}

/** What a block is for, with its questions and its problems, as Markdown. */
export function blockTooltip(block: BlockModel): string {
  const { meaning, questions } = blockFacts(block.key);
  return sections(
    bold(block.title),
    l10n.t(meaning),
    bullets(questions.map((question) => l10n.t(question))),
    bullets(block.problems.map(({ message }) => plain(message))),
  );
}

/** What a note is, what it is linked to and what it lacks, as Markdown; undefined where the note is no longer there. */
export function noteTooltip(
  canvas: Canvas,
  diagnostics: readonly Diagnostic[],
  note: NoteModel,
): string | undefined {
  const item = findItem(canvas, note.ref);
  return item && itemHover(canvas, item, diagnostics);
}

/** Whether a filter lets everything pass. */
export function showsAll({ problems, tags }: CanvasFilter): boolean {
  return !problems && tags.length === 0;
}

/** Whether a canvas passes a filter. */
export function passes(row: CanvasRow, { problems, tags }: CanvasFilter): boolean {
  return (!problems || row.problems > 0) && (tags.length === 0 || row.tags.some((tag) => tags.includes(tag)));
}

/** All tags of these canvases by name, each with how many canvases have it. */
export function tagsOf(rows: readonly CanvasRow[]): ReadonlyMap<string, number> {
  return countEach(rows.flatMap((row) => row.tags).sort((a, b) => a.localeCompare(b)));
}

/** Names that several of these canvases have; their rows show the folder too. */
export function sharedNames(rows: readonly CanvasRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(rows.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size));
}
