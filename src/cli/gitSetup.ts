/** `bmc git-setup`: configures git to merge canvases by item and to show their changes as sentences. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { GitError, git } from '../node/git';
import { whyNot, writeAtomically } from '../node/textFile';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** Lines of `.gitattributes`, which is committed. */
const ATTRIBUTES: readonly string[] = ['*.bmc.yaml merge=bmc diff=bmc', '*.bmc.yml merge=bmc diff=bmc'];

/** Entries of the configuration of this clone, which cannot be committed. */
const entries = (bmc: string): readonly (readonly [key: string, value: string])[] => [
  ['merge.bmc.name', 'Business model canvases'],
  ['merge.bmc.driver', `${bmc} merge %O %A %B --label %X --label %S --label %Y`],
  // `git diff` asks for sentences; `git log -p`, `git show` and `git blame` take no external program and compare lines of words.
  ['diff.bmc.command', `${bmc} diff --git`],
  ['diff.bmc.textconv', `${bmc} diff --textconv`],
];

/** The options of `bmc git-setup`. */
export interface GitSetupCommand {
  /** Writes what it shows. */
  readonly write: boolean;
  /** How git is to call the program. */
  readonly program: string;
}

/** Shows what is missing; with `--write` it writes it. Exit code 2 outside of a repository. */
export async function runGitSetup({ write, program }: GitSetupCommand, io: Io): Promise<ExitCode> {
  try {
    const root = (await git(io.cwd, ['rev-parse', '--show-toplevel'])).trim();
    const path = join(root, '.gitattributes');
    const before = await readFile(path, 'utf8').catch(() => '');
    const lines = ATTRIBUTES.filter((line) => !before.split(/\r?\n/).includes(line));
    const missing: (readonly [string, string])[] = [];
    for (const [key, value] of entries(program))
      if ((await configured(root, key)) !== value) missing.push([key, value]);
    if (lines.length + missing.length === 0) {
      io.out(`${l10n.t('Everything is set up already.')}\n`);
      return EXIT.clean;
    }
    if (lines.length > 0) io.out(`.gitattributes\n${lines.map((line) => `  ${line}\n`).join('')}`);
    for (const [key, value] of missing) io.out(`git config ${key} "${value}"\n`);
    if (!write) {
      io.out(`\n${l10n.t('Nothing is written yet. Run “bmc git-setup --write” to write this.')}\n`);
      return EXIT.clean;
    }
    if (lines.length > 0) {
      const front = before === '' || before.endsWith('\n') ? before : `${before}\n`;
      await writeAtomically(path, `${front}${lines.join('\n')}\n`);
    }
    for (const [key, value] of missing) await git(root, ['config', '--local', key, value]);
    io.out(`\n${l10n.t('Written.')}\n`);
    return EXIT.clean;
  } catch (error) {
    io.err(`${error instanceof GitError ? error.message : whyNot('.gitattributes', error)}\n`);
    return EXIT.trouble;
  }
}

async function configured(root: string, key: string): Promise<string | undefined> {
  return git(root, ['config', '--local', '--get', key]).then(
    (value) => value.replace(/\n$/, ''),
    () => undefined,
  );
}
