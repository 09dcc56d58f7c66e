// `npm run test:host`: the host suite inside the extension host of a real VS Code.
import type { Page } from 'playwright-core';
import { workbenchAddress } from './address';
import { build } from './build';
import { launchChromium } from './chromium';
import { installVSCode } from './install';
import { environment, fail, type Options, readOptions } from './options';
import { inRoot, root, temporaryWorkspace } from './paths';
import { startServer } from './server';
import { mapStack } from './stack';

const bundle = inRoot('out/test/host.js');
/** So long nothing may be heard from the tests. */
const silence = 120_000;

async function main(): Promise<number> {
  const options = readOptions();
  if (options.build) build();
  build(['host'], { [environment.grep]: options.grep ?? '' });
  const folder = temporaryWorkspace(inRoot('examples'), inRoot('test/host/fixtures'));
  const server = await startServer(installVSCode(options.version));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const run = await follow(page, options);
    await page.goto(
      workbenchAddress(server, { folder, extension: root, tests: bundle.replace(/\.js$/, '') }),
    );
    const code = await run.ended;
    if (!run.closed()) console.error(`The run broke off. The VS Code server wrote:\n${server.log()}`);
    return run.closed() ? code : code || 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A run of the suite, as the page that hosts it tells. */
interface Run {
  /** The exit code that VS Code gives the run, or 1 after long silence or a crash of the page. */
  readonly ended: Promise<number>;
  /** Whether the suite came to its closing line. */
  readonly closed: () => boolean;
}

/** Prints what the suite reports, through the two functions that VS Code calls on a page that has them. */
async function follow(page: Page, options: Options): Promise<Run> {
  let heard = Date.now();
  let closed = false;
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  await page.exposeFunction('codeAutomationLog', (_type: string, words: readonly unknown[]) => {
    heard = Date.now();
    const line = words.map(String).join(' ');
    const isClosing = /^host: \d+ passed/.test(line);
    closed ||= isClosing;
    if (options.verbose || isClosing || /^[✓✗] /.test(line)) console.log(mapStack(line, bundle));
  });
  page.on('crash', () => end(1));
  const watch = setInterval(() => {
    if (Date.now() - heard < silence) return;
    console.error(`Nothing heard from the tests for ${silence / 1000} seconds.`);
    end(1);
  }, 1000);
  return { ended: ended.finally(() => clearInterval(watch)), closed: () => closed };
}

main().then((code) => process.exit(code), fail);
