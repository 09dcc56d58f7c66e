/** The command line: the same knowledge as in the editor, for terminals and continuous integration. */
import * as l10n from '@vscode/l10n';
import { CommanderError } from 'commander';
import { nearest } from '../canvas/nearest';
import { UsageError } from './command';
import { COMMANDS } from './commands';
import { EXIT } from './exitCodes';
import type { Io } from './io';
import { programFor } from './program';

/** Runs `bmc` with these arguments and returns its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [first] = args;
  if (first === undefined) return refuse(l10n.t('Say what to do: {0}.', names().join(', ')), io);
  if (!first.startsWith('-') && first !== 'help' && !names().includes(first))
    return refuse(unknown(first), io);
  let code: number = EXIT.clean;
  const program = programFor(io, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, io);
    // Help and version end by an error without a code too; of all others the library has already written why.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.trouble;
    throw error;
  }
}

const names = (): readonly string[] => COMMANDS.map(({ name }) => name);

function refuse(message: string, io: Io): number {
  io.err(`${message}\n${l10n.t('“bmc --help” shows what there is.')}\n`);
  return EXIT.trouble;
}

function unknown(word: string): string {
  if (/[./\\*]/.test(word)) return l10n.t('“{0}” is not a command. Did you mean “bmc lint {0}”?', word);
  const [near] = nearest(word, names(), 1);
  return near === undefined
    ? l10n.t('“{0}” is not a command. There are: {1}.', word, names().join(', '))
    : l10n.t('“{0}” is not a command. Did you mean “bmc {1}”?', word, near);
}
