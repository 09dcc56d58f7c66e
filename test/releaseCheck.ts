/*
 * `npm run release:check`: whether version, changelog and package agree, before a release. Prints what is not ready, one line
 * each, and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { inRoot } from './workbench/paths';

interface Manifest {
  readonly version: string;
  readonly repository?: { readonly url: string };
  readonly bugs?: { readonly url: string };
  readonly homepage?: string;
}

/** What is not ready for a release, in the order in which it is to be mended. */
export function releaseProblems(
  manifest: Manifest,
  lockVersion: string,
  changelog: string,
): readonly string[] {
  const { version, repository, bugs, homepage } = manifest;
  const problems: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`version ${version} is not of the form X.Y.Z`);
  if (lockVersion !== version)
    problems.push(`package-lock.json has version ${lockVersion}, package.json ${version}`);
  const [newest] = [...changelog.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
  if (newest === 'Unreleased') problems.push('CHANGELOG.md still has a section Unreleased');
  else if (newest?.split(' ')[0] !== version)
    problems.push(`CHANGELOG.md begins with ${newest ?? 'no section'}, not with ${version}`);
  for (const [key, url] of Object.entries({ repository: repository?.url, bugs: bugs?.url, homepage }))
    if (url === undefined || url.includes('example.invalid'))
      problems.push(`${key} in package.json is missing or a placeholder`);
  return problems;
}

/** Checks the files of this repository. */
export function checkRelease(): number {
  const read = (file: string): string => readFileSync(inRoot(file), 'utf8');
  const lock = JSON.parse(read('package-lock.json')) as { readonly version: string };
  const problems = releaseProblems(JSON.parse(read('package.json')), lock.version, read('CHANGELOG.md'));
  for (const problem of problems) console.log(`✗ ${problem}`);
  if (problems.length === 0) console.log('✓ ready to release');
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('releaseCheck.js')) process.exitCode = checkRelease();
