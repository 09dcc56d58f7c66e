/** `npm run screenshots`: the pictures of the README, taken from a real workbench into docs/images. */
import { mkdirSync } from 'node:fs';
import { build } from '../workbench/build';
import { inRoot } from '../workbench/paths';
import { endSession } from './support/session';
import { Workbench } from './support/workbench';

const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': true,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
};

async function picture(bench: Workbench, name: string): Promise<void> {
  await bench.page.waitForTimeout(1_000);
  await bench.page.screenshot({ path: inRoot(`docs/images/${name}.png`) });
}

async function besideEachOther(): Promise<void> {
  const bench = await Workbench.open({
    size: { width: 1_800, height: 1_000 },
    settings: SETTINGS,
    file: 'bakery.bmc.yaml',
  });
  await bench.setTheme('light');
  await bench.text.shows('customer_segments');
  await bench.run('View: Close Primary Side Bar');
  await bench.text.focus();
  await bench.press('Control+k v');
  await bench.grid.getByText('Our sourdough').first().waitFor({ timeout: 60_000 });
  await picture(bench, 'beside');
}

async function trace(): Promise<void> {
  const bench = await Workbench.open({
    size: { width: 1_500, height: 900 },
    settings: SETTINGS,
    file: 'bakery.bmc.yaml',
  });
  await bench.setTheme('dark');
  await bench.text.shows('customer_segments');
  await bench.run('View: Close Primary Side Bar');
  await bench.text.focus();
  await bench.press('Control+Shift+v');
  await bench.grid.locator('.note', { hasText: 'A baker they can call' }).click({ timeout: 60_000 });
  await bench.grid.locator('.links .loud').first().waitFor({ state: 'attached' });
  await picture(bench, 'trace');
}

async function problems(): Promise<void> {
  const bench = await Workbench.open({
    size: { width: 1_500, height: 900 },
    settings: SETTINGS,
    file: 'leaky-spotify.bmc.yaml',
  });
  await bench.setTheme('dark');
  await bench.text.squiggles('warning');
  await bench.showProblems();
  await bench.problem('Nobody pays').waitFor();
  await picture(bench, 'problems');
  await bench.text.hover('customer_segments');
  await picture(bench, 'hover');
}

async function main(): Promise<void> {
  mkdirSync(inRoot('docs/images'), { recursive: true });
  build();
  await besideEachOther();
  await trace();
  await problems();
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => endSession());
