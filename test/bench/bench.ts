/**
 * `npm run bench`: what things cost. First the engine alone and many changes at once, then what an editor asks of the text and what exports and imports take, then from a keystroke to
 * the grid in a real workbench. `npm run bench -- engine` (or `bulk`, `compare`, `providers`, `exports`, `imports`, `workbench`) for one of them. Fails where a bar is not met.
 */
import { cpus } from 'node:os';
import { benchBulk } from './bulk';
import { benchCompare } from './compare';
import { benchEngine, SIZES } from './engine';
import { benchExports } from './exports';
import { benchImports } from './imports';
import { benchProviders } from './providers';
import { benchWorkbench } from './workbench';

async function main(): Promise<void> {
  const only = process.argv[2];
  const wants = (part: string): boolean => only === undefined || only === part;
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
  );
  const missed = [
    ...(wants('engine') ? benchEngine() : []),
    ...(wants('bulk') ? benchBulk() : []),
    ...(wants('compare') ? benchCompare() : []),
    ...(wants('providers') ? benchProviders(SIZES) : []),
    ...(wants('exports') ? await benchExports() : []),
    ...(wants('imports') ? benchImports() : []),
    ...(wants('workbench') ? await benchWorkbench() : []),
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
