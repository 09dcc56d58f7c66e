// `npm run test:ui`: the suite that drives the workbench as a person does, in mocha in Node.
import { spawn } from 'node:child_process';
import { build } from './build';
import { environment, fail, readOptions } from './options';
import { inRoot, removeFolder, root } from './paths';

async function main(): Promise<number> {
  const options = readOptions();
  if (options.build) build();
  build(['ui']);
  removeFolder(inRoot('test/ui/output', options.version));
  const args = [
    '--ui',
    'tdd',
    '--timeout',
    '120000',
    '--slow',
    '30000',
    '--exit',
    // A busy machine can make the workbench late for a click; another try is said aloud.
    '--retries',
    '2',
    '--reporter-option',
    'layer=ui',
  ];
  if (options.grep) args.push('--grep', options.grep);
  const mocha = spawn(
    process.execPath,
    [inRoot('node_modules/mocha/bin/mocha.js'), ...args, inRoot('out/test/ui.js')],
    { cwd: root, stdio: 'inherit', env: { ...process.env, [environment.version]: options.version } },
  );
  // Mocha hears the same signals and ends what it started; this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => mocha.kill(signal));
  return new Promise((resolve, reject) => {
    mocha.once('error', reject);
    mocha.once('exit', (code) => resolve(code ?? 1));
  });
}

main().then((code) => process.exit(code), fail);
