import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './install';
import { removeFolder, temporaryFolder } from './paths';

/** A running VS Code server; it listens on this machine only. */
export interface Server {
  readonly port: number;
  /** The user settings file, read by the workbench as soon as it changes. */
  readonly settingsFile: string;
  /** All the server has written, for a person who looks into a failure. */
  readonly log: () => string;
  /** Kills the extension hosts of all windows, as a crash would. Returns how many there were. */
  readonly killExtensionHosts: () => number;
  /** Halts the extension hosts of all windows, as endless work would, until they are continued. */
  readonly stopExtensionHosts: () => void;
  readonly continueExtensionHosts: () => void;
  readonly countExtensionHosts: () => number;
  readonly stop: () => Promise<void>;
}

export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  /** 0 or nothing: any free port. */
  readonly port?: number;
  /** Where state is kept; nothing: a temporary folder that goes away with the server. */
  readonly stateFolder?: string;
  /** User settings to begin with; in a kept state folder the person's own stay. */
  readonly settings?: Settings;
  /** The folder of an extension to install. VS Code restarts a host that crashes only if no extension is under development. */
  readonly extension?: string;
  /** What a signal such as Ctrl+C does; nothing: it ends this process, and the server with it, at once. */
  readonly onSignal?: (stop: () => Promise<void>) => void;
}

/**
 * A quiet workbench: no welcome, no trust question, no update, nothing sent anywhere, no assistant beside; and files
 * are saved by hand, as on the desktop (in a browser VS Code saves by itself).
 */
export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'files.autoSave': 'off',
};

const startTimeout = 60_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts the server and waits until it answers. Throws, with the end of its log, when it does not. The server and the
 * extension hosts it starts form one process group, which is ended with this process whatever ends this process.
 */
export async function startServer(vscode: Installation, options: ServerOptions = {}): Promise<Server> {
  const port = options.port || (await freePort());
  const state = options.stateFolder ?? temporaryFolder('server');
  const settingsFile = path.join(state, 'data/User/settings.json');
  mkdirSync(path.dirname(settingsFile), { recursive: true });
  if (!existsSync(settingsFile)) {
    writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...options.settings }, null, 2));
  }
  if (options.extension) install(options.extension, path.join(state, 'extensions'));
  const logFile = path.join(state, 'server.log');
  const output = openSync(logFile, 'w');
  const log = () => readFileSync(logFile, 'utf8');
  const child = spawn(vscode.node, serverArguments(vscode, port, state), {
    stdio: ['ignore', output, output],
    detached: true,
    env: cleanEnvironment(),
  });
  const killGroup = (signal: NodeJS.Signals) => endGroup(child, signal);
  const killNow = () => killGroup('SIGKILL');
  process.once('exit', killNow);
  const stop = async () => {
    killGroup('SIGTERM');
    await Promise.race([ended(child), sleep(5000, undefined, { ref: false })]);
    killNow();
    process.removeListener('exit', killNow);
    for (const signal of signals) process.removeListener(signal, onSignal);
    if (!options.stateFolder) removeFolder(state);
  };
  // Without a handler a signal would end this process without its `exit` event, and the server would stay.
  const onSignal = () => (options.onSignal ? options.onSignal(stop) : process.exit(130));
  for (const signal of signals) process.on(signal, onSignal);
  try {
    await untilAnswers(child, `http://127.0.0.1:${port}/version`);
  } catch (error) {
    const lastWords = log().slice(-3000);
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${lastWords}`);
  }
  const signalHosts = (signal: NodeJS.Signals) => {
    const hosts = extensionHostsIn(child.pid);
    for (const host of hosts) process.kill(host, signal);
    return hosts.length;
  };
  return {
    port,
    settingsFile,
    log,
    killExtensionHosts: () => signalHosts('SIGKILL'),
    stopExtensionHosts: () => void signalHosts('SIGSTOP'),
    continueExtensionHosts: () => void signalHosts('SIGCONT'),
    countExtensionHosts: () => extensionHostsIn(child.pid).length,
    stop,
  };
}

/** Copies what an extension runs with to where the server looks for extensions. */
function install(extension: string, folder: string): void {
  const target = path.join(folder, 'installed');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(extension))
    if (/^(package.*\.json|dist|l10n|schemas|syntaxes)$/.test(name) && name !== 'package-lock.json')
      cpSync(path.join(extension, name), path.join(target, name), { recursive: true });
}

/** A free port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

function serverArguments(vscode: Installation, port: number, state: string): readonly string[] {
  return [
    path.join(vscode.directory, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--server-data-dir', state, '--extensions-dir', path.join(state, 'extensions')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    // From 1.139 on, the address may name an extension under development only with this.
    '--enable-smoke-test-driver',
  ];
}

/** The environment without what would change how the server's Node or VS Code behaves. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(NODE_|VSCODE_|ELECTRON_|CODE_SERVER|npm_|PORT$|HOST$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // No marketplace: nothing is asked of the internet.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

/** Waits until a server answers at an address. Throws when its process ends, or after a minute. */
export async function untilAnswers(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}.`);
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server did not answer within ${startTimeout / 1000} seconds.`);
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (hasEnded(child)) resolve();
    else child.once('exit', () => resolve());
  });

/** The processes of a server's process group that run extensions. */
function extensionHostsIn(group: number | undefined): readonly number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' });
  return processes.split('\n').flatMap((line) => {
    const [pid, pgid] = line.trim().split(/\s+/).map(Number);
    return pgid === group && pid !== undefined && line.includes('--type=extensionHost') ? [pid] : [];
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Everybody in the group has ended already.
  }
}
