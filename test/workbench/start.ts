// `npm start`: a real VS Code in the browser, with the extension and the examples open. Ctrl+C ends it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { workbenchAddress } from './address';
import { installVSCode } from './install';
import { fail, readOptions } from './options';
import { inRoot, root } from './paths';
import { startServer } from './server';

async function main(): Promise<void> {
  const { version } = readOptions();
  const port = Number(process.env.PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is no port: ${process.env.PORT}`);
  const server = await startServer(installVSCode(version), {
    port,
    stateFolder: inRoot('.workbench', version),
    settings: { 'bmc.openWith': 'both', 'editor.minimap.enabled': false },
    onSignal: (stop) => stop().finally(() => process.exit(0)),
  });
  const examples = inRoot('examples');
  const file = path.join(examples, 'airbnb.bmc.yaml');
  const address = workbenchAddress(server, { folder: examples, extension: root, file });
  console.log(`VS Code ${version} with the Business Model Canvas:\n\n  ${address}\n\nCtrl+C ends it.`);
  openBrowser(address);
}

/** Opens the person's own browser where there is a screen to show it on. */
function openBrowser(address: string): void {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return;
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  // Where there is no such program the printed address is enough.
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

main().catch(fail);
