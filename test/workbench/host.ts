// `npm run test:host`: the host suite inside the extension host of a real VS Code.
import { workbenchAddress } from './address';
import { build } from './build';
import { launchChromium } from './chromium';
import { followRun } from './hostRun';
import { installVSCode } from './install';
import { environment, fail, readOptions } from './options';
import { inRoot, root, temporaryWorkspace } from './paths';
import { startServer } from './server';

async function main(): Promise<number> {
  const options = readOptions();
  if (options.build) build();
  build(['host'], { [environment.grep]: options.grep ?? '' });
  const folder = temporaryWorkspace(inRoot('examples'), inRoot('test/host/fixtures'));
  const server = await startServer(installVSCode(options.version));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const run = await followRun(page, inRoot('out/test/host.js'), options);
    await page.goto(workbenchAddress(server, { folder, extension: root, tests: inRoot('out/test/host') }));
    const code = await run.ended;
    if (!run.closed()) console.error(`The run broke off. The VS Code server wrote:\n${server.log()}`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

main().then((code) => process.exit(code), fail);
