// `npm run test:ui`: the suite that drives the workbench as a person does, in mocha in Node.
import { spawn } from 'node:child_process';
import { build } from './build';
import { chromiumPath } from './chromium';
import { installVSCode } from './install';
import { environment, fail, readOptions } from './options';
import { inRoot, removeFolder, root } from './paths';

/** The suite waits for the workbench half of the time, so two processes share it; each has its own server and browser. */
const processes = 2;

async function main(): Promise<number> {
  const options = readOptions();
  if (options.build) build();
  build(['ui']);
  removeFolder(inRoot('test/ui/output', options.version));
  // Here, because two processes would install at the same time.
  installVSCode(options.version);
  chromiumPath();
  const env = { ...process.env, [environment.version]: options.version };
  if (options.grep) return (await runMocha(['--grep', options.grep], env, true)).code;
  const shares = Array.from({ length: processes }, (_, index) =>
    runMocha([], { ...env, [environment.shard]: `${index}/${processes}` }, index === 0),
  );
  const results = await Promise.all(shares);
  for (const { heldBack } of results) process.stdout.write(heldBack);
  const sum = (count: RegExp) =>
    results.reduce((total, { output }) => total + Number(count.exec(output)?.[1] ?? 0), 0);
  console.log(`ui: ${sum(/(\d+) passed, \d+ failed\n*$/)} passed, ${sum(/passed, (\d+) failed\n*$/)} failed`);
  return Math.max(...results.map(({ code }) => code));
}

interface Result {
  readonly code: number;
  readonly output: string;
  /** The part of the output that was not shown while mocha ran. */
  readonly heldBack: string;
}

/** Runs mocha over the suite; what it prints is shown at once if `live`, else given back for later. */
function runMocha(extra: readonly string[], env: NodeJS.ProcessEnv, live: boolean): Promise<Result> {
  const args = [
    '--ui',
    'tdd',
    '--timeout',
    '300000',
    '--slow',
    '30000',
    '--exit',
    // A busy machine can make the workbench late for a click; another try is said aloud.
    '--retries',
    '2',
    '--reporter-option',
    'layer=ui',
    ...extra,
  ];
  const mocha = spawn(
    process.execPath,
    [inRoot('node_modules/mocha/bin/mocha.js'), ...args, inRoot('out/test/ui.js')],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env },
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

main().then((code) => process.exit(code), fail);
