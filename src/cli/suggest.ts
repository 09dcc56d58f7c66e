/** `bmc suggest`: links that the words of a canvas speak for. */
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../canvas/canvas';
import type { ItemRef } from '../canvas/operation';
import { parseCanvas } from '../canvas/parse/parse';
import { planEdit } from '../edit/plan';
import { title, verbBetween } from '../language/sentences';
import { linksOf, type Missing, type Offers, offersFor } from '../lint/suggest/offers';
import { linkOperations, type Suggestion, suggestLinks } from '../lint/suggest/suggest';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';
import { readText, whyNot, writeAtomically } from './textFile';

/** What `bmc suggest` is asked to do. */
export interface SuggestCommand {
  readonly file: string;
  /** Also each single link that a broad offer (“reaches everybody?”) stands for. */
  readonly all: boolean;
  readonly format: 'text' | 'json';
  /** Write the ticked links into the file. */
  readonly write: boolean;
}

/** One note in `--format json`; `index` counts the notes of the block that could be read, from 0. */
interface JsonNote {
  readonly block: string;
  readonly name: string;
  readonly index: number;
}

/** Prints the suggestions for one file, and on demand writes the ticked ones. */
export async function runSuggest(command: SuggestCommand, io: Io): Promise<ExitCode> {
  const { file, all, format, write } = command;
  const path = resolve(io.cwd, file);
  try {
    const { text, mark } = await readText(path);
    const canvas = parseCanvas(text);
    const certain = suggestLinks(canvas);
    const offers = offersFor(canvas, certain);
    const reason = l10n.t('may be for every segment');
    const suggestions = all ? [...certain, ...offers.broad.flatMap((one) => linksOf(one, reason))] : certain;
    io.out(format === 'json' ? json(suggestions) : readable(suggestions, offers, all));
    const isWritten =
      !write || (await writeTicked(path, mark, canvas, suggestions.filter(isTicked), file, io));
    return isWritten ? EXIT.clean : EXIT.trouble;
  } catch (error) {
    io.err(`${whyNot(file, error)}\n`);
    return EXIT.trouble;
  }
}

async function writeTicked(
  path: string,
  mark: string,
  canvas: Canvas,
  ticked: readonly Suggestion[],
  file: string,
  io: Io,
): Promise<boolean> {
  const planned = planEdit(canvas, linkOperations(canvas, ticked));
  if (!planned.ok) {
    io.err(`${file}: ${planned.reason}\n`);
    return false;
  }
  if (planned.canvas.text !== canvas.text) await writeAtomically(path, mark + planned.canvas.text);
  return true;
}

function isTicked({ likelihood }: Suggestion): boolean {
  return likelihood === 'likely';
}

function json(suggestions: readonly Suggestion[]): string {
  const note = ({ block, name, position }: ItemRef): JsonNote => ({ block, name, index: position });
  const rows = suggestions.map((one) => ({
    from: note(one.from),
    to: note(one.to),
    reason: one.reason,
    likelihood: one.likelihood,
    ticked: isTicked(one),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function readable(suggestions: readonly Suggestion[], { broad, missing }: Offers, all: boolean): string {
  const lines = [...missing.map(missingLine)];
  if (!all)
    for (const { item } of broad)
      lines.push(
        item.block === 'channels'
          ? l10n.t('“{0}” reaches everybody?', item.name)
          : l10n.t('“{0}” is for everybody?', item.name),
      );
  let pair = '';
  for (const one of suggestions) {
    const heading = l10n.t('{0} and {1}', title(one.from.block), title(one.to.block));
    if (heading !== pair) lines.push('', heading);
    pair = heading;
    const verb = verbBetween(one.from.block, one.to.block) ?? '→';
    lines.push(`  [${isTicked(one) ? 'x' : ' '}] ${one.from.name} ${verb} ${one.to.name} (${one.reason})`);
  }
  if (lines.length === 0) return `${l10n.t('There is nothing to suggest.')}\n`;
  return `${lines.join('\n').trimStart()}\n`;
}

function missingLine(missing: Missing): string {
  return missing.kind === 'free-side'
    ? l10n.t('“{0}” pays nothing?', missing.segment.name)
    : l10n.t('Nobody pays “{0}”: add “{1}” as a segment?', missing.stream.name, missing.name);
}
