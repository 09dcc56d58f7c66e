import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inRoot } from './paths';

/** A headless Chromium for tests, installed first where there is none. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
}

/** The Chromium that tests run in, installed first where there is none. */
export function chromiumPath(): string {
  return findChromium() ?? installChromium();
}

/** A Chromium or Chrome on this machine: `CHROME_PATH`, an installed one, or one that Playwright has fetched. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names no program: ${named}`);
    return named;
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ].find(isExecutable);
}

function installChromium(): string {
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore')) {
    console.log('Installing Chromium with apt-get (once) …');
    const quietly = ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0'];
    run('apt-get', [...quietly, 'update'], 'ignore');
    run(
      'apt-get',
      [...quietly, 'install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      'ignore',
    );
  }
  const installed = findChromium();
  if (installed) return installed;
  console.log('Fetching Chromium with playwright-core (once) …');
  run(process.execPath, [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium'], 'inherit');
  const fetched = findChromium();
  if (fetched) return fetched;
  throw new Error(
    'No Chromium or Chrome found, and none could be installed: install one, or name it in CHROME_PATH.',
  );
}

function run(program: string, args: readonly string[], output: 'ignore' | 'inherit'): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', output, 'inherit'], env }).status === 0;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
