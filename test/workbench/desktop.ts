// `npm run test:desktop` and `npm run start:desktop`: the same on a desktop VS Code, which is downloaded on first use.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from './build';
import { environment, fail } from './options';
import { inRoot, root, temporaryFolder, temporaryWorkspace } from './paths';

/** `VSCODE_PATH` names an installed VS Code; else `VSCODE_VERSION` (or the newest) is downloaded, once. */
async function findVSCode(): Promise<string> {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  try {
    return await downloadAndUnzipVSCode({
      version: process.env.VSCODE_VERSION ?? 'stable',
      cachePath: inRoot('.vscode-test'),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Desktop VS Code could not be downloaded (${reason}). Is there an internet connection? VSCODE_PATH may name an installed VS Code instead.`,
    );
  }
}

/** Runs the host suite; the extension host prints its report itself. */
async function test(): Promise<number> {
  const vscodeExecutablePath = await findVSCode();
  build();
  build(['host'], { [environment.grep]: process.env[environment.grep] ?? '' });
  const folder = temporaryWorkspace(inRoot('examples'), inRoot('test/host/fixtures'));
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: inRoot('out/test/host'),
      launchArgs: [folder, '--disable-extensions', `--user-data-dir=${temporaryFolder('desktop')}`],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}

/** Opens the examples with the extension, in a profile of their own, until the window is closed. */
async function start(): Promise<number> {
  const program = await findVSCode();
  build();
  const examples = inRoot('examples');
  const child = spawn(
    program,
    [
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${inRoot('.workbench/desktop')}`,
      '--skip-welcome',
      '--skip-release-notes',
      examples,
      path.join(examples, 'airbnb.bmc.yaml'),
    ],
    { stdio: 'inherit' },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const action = process.argv[2] === 'start' ? start : test;
action().then((code) => process.exit(code), fail);
