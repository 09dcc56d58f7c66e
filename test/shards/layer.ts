// `npm run test:unit` and `npm run test:property`: a layer that needs no VS Code, in two processes; with arguments for
// mocha (`-- --grep TEXT`) in one.
import { build } from '../workbench/build';
import { fail } from '../workbench/options';
import { runMocha, runShards } from './runShards';

const [layer = '', ...args] = process.argv.slice(2);

async function main(): Promise<number> {
  build([layer]);
  return args.length > 0
    ? (await runMocha(layer, args, {}, true)).code
    : runShards({ layer, args, processes: 2 });
}

main().then((code) => process.exit(code), fail);
