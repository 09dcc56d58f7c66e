/*
 * `npm run test:budgets`: how much the built extension weighs, in bytes, so that it does not grow unnoticed, and whether what is
 * bundled is credited. Reads what
 * `npm run build` has left in `dist/`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { inRoot, temporaryFolder } from './workbench/paths';

interface Budget {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

/** The files of ours that are loaded when the extension's module is, in a host where nothing answers. */
function loadedAtStart(): readonly string[] {
  const loader = Module as unknown as { _load: (request: string, ...rest: readonly unknown[]) => unknown };
  const load = loader._load;
  const nobody: unknown = new Proxy(function nobody() {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : nobody),
    apply: () => nobody,
    construct: () => nobody as object,
  });
  loader._load = function (request, ...rest) {
    return request === 'vscode' ? nobody : load.call(this, request, ...rest);
  };
  try {
    createRequire(inRoot('dist/extension.js'));
  } finally {
    loader._load = load;
  }
  return Object.keys(require.cache).filter((file) => file.startsWith(inRoot('dist') + path.sep));
}

function createRequire(file: string): void {
  Module.createRequire(file)(file);
}

/** Packs the extension somewhere else and hands back the size of the package. */
function packed(): number {
  const file = path.join(temporaryFolder('package'), 'extension.vsix');
  const vsce = inRoot('node_modules/@vscode/vsce/vsce');
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const [, options = ''] = String(scripts.package).split('vsce package ');
  execFileSync(process.execPath, [vsce, 'package', ...options.split(' '), '--out', file], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return statSync(file).size;
}

const size = (file: string) => statSync(file).size;
const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + size(file), 0);

const start = loadedAtStart();
const budgets: readonly Budget[] = [
  { what: 'loaded by activation (Node)', bytes: sum(start), limit: 200_000 },
  {
    what: 'the YAML parser, loaded by activation',
    bytes: sum(start.filter((file) => file.endsWith('yaml.js'))),
    limit: 0,
  },
  { what: 'the package (VSIX)', bytes: packed(), limit: 1_500_000 },
];

let failed = 0;
for (const { what, bytes, limit } of budgets) {
  const isWithin = bytes <= limit;
  if (!isWithin) failed++;
  const [is, most] = [bytes, limit].map((number) => number.toLocaleString('en').padStart(9));
  console.log(`${isWithin ? '✓' : '✗'} ${what.padEnd(40)} ${is} of at most ${most} bytes`);
}
try {
  execFileSync(process.execPath, ['notices.js', '--check'], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  console.log('✓ ThirdPartyNotices.txt names everything that is bundled');
} catch (error) {
  failed++;
  console.log(
    `✗ ${error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)}`,
  );
}
console.log(`budgets: ${budgets.length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
