// `npm run test:ui`: the suite that drives the workbench as a person does, in mocha in Node.
import { runMocha, runShards } from '../shards/runShards';
import { build } from './build';
import { chromiumPath } from './chromium';
import { installVSCode } from './install';
import { environment, fail, readOptions } from './options';
import { inRoot, removeFolder } from './paths';

/** The suite waits for the workbench half of the time, so two processes share it; each has its own server and browser. */
const PROCESSES = 2;
const LAYER = 'ui';
const MOCHA = [
  ...['--ui', 'tdd', '--timeout', '300000', '--slow', '30000', '--exit'],
  // A busy machine can make the workbench late for a click; another try is said aloud.
  ...['--retries', '2'],
];

async function main(): Promise<number> {
  const options = readOptions();
  if (options.build) build();
  build([LAYER]);
  removeFolder(inRoot('test/ui/output', options.version));
  // Here, because two processes would install at the same time.
  installVSCode(options.version);
  chromiumPath();
  const env = { [environment.version]: options.version };
  return options.grep
    ? (await runMocha(LAYER, [...MOCHA, '--grep', options.grep], env, true)).code
    : runShards({ layer: LAYER, args: MOCHA, env, processes: PROCESSES });
}

main().then((code) => process.exit(code), fail);
