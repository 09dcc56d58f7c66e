import { spawn } from 'node:child_process';
import { inRoot, root } from '../workbench/paths';
import { SHARD } from './loadShare';

/** A layer of tests whose bundle `out/test/LAYER.js` loads its files by `loadShare`. */
export interface ShardedLayer {
  readonly layer: string;
  /** What mocha is told besides the layer's name. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly processes: number;
}

/** Runs a layer in several processes and prints their sum as one `layer: N passed, N failed`. Returns the exit code. */
export async function runShards({ layer, args, env, processes }: ShardedLayer): Promise<number> {
  const shards = Array.from({ length: processes }, (_, index) =>
    runMocha(layer, args, { ...env, [SHARD]: `${index}/${processes}` }, index === 0),
  );
  const results = await Promise.all(shards);
  for (const { heldBack } of results) process.stdout.write(heldBack);
  const sum = (count: RegExp) =>
    results.reduce((total, { output }) => total + Number(count.exec(output)?.[1] ?? 0), 0);
  console.log(
    `${layer}: ${sum(/(\d+) passed, \d+ failed\n*$/)} passed, ${sum(/passed, (\d+) failed\n*$/)} failed`,
  );
  return Math.max(...results.map(({ code }) => code));
}

interface Result {
  readonly code: number;
  readonly output: string;
  /** The part of the output that was not shown while mocha ran. */
  readonly heldBack: string;
}

/** Runs mocha over a layer; what it prints is shown at once if `live`, else given back for later. */
export function runMocha(
  layer: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  live: boolean,
): Promise<Result> {
  const mocha = spawn(
    process.execPath,
    [
      inRoot('node_modules/mocha/bin/mocha.js'),
      '--reporter-option',
      `layer=${layer}`,
      ...args,
      inRoot(`out/test/${layer}.js`),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } },
  );
  let output = '';
  mocha.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (live) process.stdout.write(chunk);
  });
  // Mocha receives the same signals and ends what it started; this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => mocha.kill(signal));
  return new Promise((resolve, reject) => {
    mocha.once('error', reject);
    mocha.once('close', (code) => resolve({ code: code ?? 1, output, heldBack: live ? '' : output }));
  });
}
