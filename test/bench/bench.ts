/**
 * `npm run bench`: what things cost. First the engine alone, then from a keystroke to the grid in a real workbench.
 * `npm run bench -- engine` or `npm run bench -- workbench` for one of the two. Fails where a bar is not met.
 */
import { cpus } from 'node:os';
import { benchEngine } from './engine';
import { benchWorkbench } from './workbench';

async function main(): Promise<void> {
  const only = process.argv[2];
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
  );
  const missed = [
    ...(only === 'workbench' ? [] : benchEngine()),
    ...(only === 'engine' ? [] : await benchWorkbench()),
  ];
  console.log(
    missed.length === 0 ? '\nbench: every bar is met' : `\nbench: not met:\n- ${missed.join('\n- ')}`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
