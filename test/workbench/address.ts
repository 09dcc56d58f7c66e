import { pathToFileURL } from 'node:url';
import type { Server } from './server';

/** What the workbench is asked to show; all are absolute paths. */
export interface Shown {
  readonly folder: string;
  /** The extension under development; nothing: the server has it installed. */
  readonly extension?: string;
  /** A file to open in an editor. */
  readonly file?: string;
  /** A bundle exporting `run()`, executed in the extension host, after which the workbench reports the result. */
  readonly tests?: string;
}

/** The address of the workbench that shows this. */
export function workbenchAddress(server: Pick<Server, 'port'>, shown: Shown): string {
  const authority = `127.0.0.1:${server.port}`;
  const remote = (file: string) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (shown.extension) payload.push(['extensionDevelopmentPath', remote(shown.extension)]);
  if (shown.tests) payload.push(['extensionTestsPath', remote(shown.tests)]);
  if (shown.file) payload.push(['openFile', remote(shown.file)]);
  const query = new URLSearchParams({ folder: shown.folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
