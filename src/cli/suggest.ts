/** `bmc suggest`: suggests missing links, from words that notes share. */
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ItemRef } from '../canvas/identity';
import { parseCanvas } from '../canvas/parse/parse';
import { planEdit } from '../edit/plan';
import { title, verbBetween } from '../language/sentences';
import { linksOf, type Missing, type Offers, offersFor } from '../lint/suggest/offers';
import { linkOperations, type Suggestion, suggestLinks } from '../lint/suggest/suggest';
import { readInput, STANDARD, whyNot, writeAtomically } from '../node/textFile';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** The options of `bmc suggest`. */
export interface SuggestCommand {
  readonly file: string;
  /** Lists each link of a broad suggestion (“reaches everybody?”) too. */
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

/** Prints the suggestions for one file, and on demand writes the ticked ones; standard input goes to standard output then. */
export async function runSuggest(command: SuggestCommand, io: Io): Promise<ExitCode> {
  const { file, all, format, write } = command;
  try {
    const { text, mark } = await readInput(file, io);
    const canvas = parseCanvas(text);
    const certain = suggestLinks(canvas);
    const offers = offersFor(canvas, certain);
    const reason = l10n.t('may be for every segment');
    const suggestions = all ? [...certain, ...offers.broad.flatMap((one) => linksOf(one, reason))] : certain;
    // With `-` the canvas is written to standard output, so nothing else may be printed there.
    if (!write || file !== STANDARD)
      io.out(format === 'json' ? json(suggestions) : readable(suggestions, offers, all));
    if (!write) return EXIT.clean;
    const planned = planEdit(canvas, linkOperations(canvas, suggestions.filter(isTicked)));
    if (!planned.ok) {
      io.err(`${l10n.t('{0}: {1}', file, planned.reason)}\n`);
      return EXIT.trouble;
    }
    const after = planned.canvas.text;
    if (file === STANDARD) io.out(mark + after);
    else if (after !== text) await writeAtomically(resolve(io.cwd, file), mark + after);
    return EXIT.clean;
  } catch (error) {
    io.err(`${whyNot(file, error)}\n`);
    return EXIT.trouble;
  }
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
