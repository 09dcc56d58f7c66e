/*
 * `npm run test:editors`: the language server in editors as docs/editors.md configures them, without a window. Neovim is
 * installed where it can be; Emacs, which is forty times as large, is tried where it is.
 */
import { spawnSync } from 'node:child_process';
import { inRoot } from '../workbench/paths';

interface Editor {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What Debian calls it, where it is installed for the test. */
  readonly debian?: string;
}

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    args: ['--headless', '-u', 'NONE', '-c', 'luafile test/editors/neovim.lua'],
    debian: 'neovim',
  },
  { name: 'Emacs', program: 'emacs', args: ['--batch', '-q', '-l', 'test/editors/emacs.el'] },
];
/** An editor that hangs is ended after so many milliseconds. */
const LONGEST = 120_000;

function run(
  program: string,
  args: readonly string[],
): { readonly isDone: boolean; readonly output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: inRoot(),
    encoding: 'utf8',
    timeout: LONGEST,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { isDone: status === 0, output: error ? error.message : `${stdout}${stderr}` };
}

const isThere = ({ program }: Editor): boolean => run(program, ['--version']).isDone;

/** Whether the editor can be run, installed first where that is possible. */
function provide(editor: Editor): boolean {
  if (isThere(editor)) return true;
  if (editor.debian === undefined || process.getuid?.() !== 0 || !run('apt-get', ['--version']).isDone)
    return false;
  console.log(`Installing ${editor.name} with apt-get (once) …`);
  const quietly = ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0'];
  run('apt-get', [...quietly, 'update']);
  run('apt-get', [...quietly, 'install', '--no-install-recommends', editor.debian]);
  return isThere(editor);
}

if (!process.argv.includes('--no-build')) run(process.execPath, ['esbuild.js', 'cli']);
let passed = 0;
let failed = 0;
for (const editor of EDITORS) {
  if (!provide(editor)) {
    console.log(
      `- ${editor.name} is not tried: it is not here${editor.debian ? ', and apt-get cannot install it' : ''}`,
    );
    continue;
  }
  const { isDone, output } = run(editor.program, editor.args);
  const checks = [...output.matchAll(/^ok: (.+)$/gm)].map(([, what]) => what);
  console.log(`${isDone ? '✓' : '✗'} ${editor.name}: ${checks.join(', ')}`);
  if (!isDone) console.log(output);
  if (isDone && checks.length > 0) passed++;
  else failed++;
}
console.log(`editors: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
