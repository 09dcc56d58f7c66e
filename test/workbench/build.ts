import { spawnSync } from 'node:child_process';
import { inRoot, root } from './paths';

/** Builds targets of `esbuild.js` (none: all that ships); on failure esbuild has said why, and the process ends. */
export function build(targets: readonly string[] = [], env: NodeJS.ProcessEnv = {}): void {
  const result = spawnSync(process.execPath, [inRoot('esbuild.js'), ...targets], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
