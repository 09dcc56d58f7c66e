/** `bmc edit`: named changes of one canvas, shown as a diff, written on demand. */
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import { planChanges } from '../language/agentTools/changes';
import { newFindings } from '../language/agentTools/report';
import { lint } from '../lint/lint';
import { readInput, STANDARD, whyNot, writeAtomically } from '../node/textFile';
import { unifiedDiff } from '../node/unifiedDiff';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';
import { readOperations } from './operations';
import { paintedDiff } from './paintedDiff';

/** All changes are made, or none. Standard input is written to standard output. */
export async function runEdit(
  [file = '', ...operations]: readonly string[],
  { write }: { readonly write: boolean },
  io: Io,
): Promise<ExitCode> {
  const changes = readOperations(operations);
  try {
    const { text, mark } = await readInput(file, io);
    const before = parseCanvas(text);
    const planned = planChanges(before, changes);
    if (!planned.ok) {
      io.err(`${l10n.t('{0}: {1}', file, l10n.t('Nothing was changed. {0}', planned.reason))}\n`);
      return EXIT.trouble;
    }
    const after = planned.canvas.text;
    const says = planned.says.map((each) => `${each}\n`).join('');
    if (!write) io.out(`${says}\n${paintedDiff(unifiedDiff(file, text, after), io)}`);
    else if (file === STANDARD) {
      io.out(mark + after);
      io.err(says);
    } else {
      if (after !== text) await writeAtomically(resolve(io.cwd, file), mark + after);
      io.out(says);
    }
    for (const { rule, message } of newFindings(lint(before), lint(planned.canvas)))
      io.err(`${l10n.t('New: {0}', message)} [${rule}]\n`);
    if (!write && after !== text) io.err(`${l10n.t('Nothing is written yet: --write does it.')}\n`);
    return EXIT.clean;
  } catch (error) {
    io.err(`${whyNot(file, error)}\n`);
    return EXIT.trouble;
  }
}
