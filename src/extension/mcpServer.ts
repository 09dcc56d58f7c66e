/** Tells VS Code of the MCP server that the extension brings along, so that agents find it without any configuration. */
import * as vscode from 'vscode';
import { type Disposable, type Event, EventEmitter, Uri, workspace } from 'vscode';
import { version } from '../../package.json';

/** How a server is started, as VS Code 1.101 and newer take it; our types are those of the oldest VS Code. */
type StdioServerDefinition = new (
  label: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  version: string,
) => unknown;
interface DefinitionProvider {
  readonly onDidChangeMcpServerDefinitions: Event<void>;
  provideMcpServerDefinitions(): readonly unknown[];
}
interface McpApi {
  readonly McpStdioServerDefinition?: StdioServerDefinition;
  readonly lm?: {
    registerMcpServerDefinitionProvider?(id: string, provider: DefinitionProvider): Disposable;
  };
}

/** A program with its arguments and what the environment needs for it. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Registers the server where VS Code knows of such servers. It is started when an agent wants it, after VS Code has asked the user. */
export function registerMcpServer(subscriptions: Disposable[], extension: Uri): void {
  const { lm, McpStdioServerDefinition } = vscode as McpApi;
  if (!lm?.registerMcpServerDefinitionProvider || !McpStdioServerDefinition) return;
  const changed = new EventEmitter<void>();
  const provider: DefinitionProvider = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions() {
      const server = mcpServerCommand(extension);
      if (server === undefined) return [];
      const { command, args, env } = server;
      return [new McpStdioServerDefinition('Business Model Canvas', command, args, env, version)];
    },
  };
  try {
    subscriptions.push(lm.registerMcpServerDefinitionProvider('bmc', provider), changed);
    subscriptions.push(workspace.onDidChangeWorkspaceFolders(() => changed.fire()));
  } catch {
    // VS Code 1.100 has the function, but refuses it to extensions.
  }
}

/** How the server for the folders of the workspace is started; undefined where none of them is on a disk. */
export function mcpServerCommand(extension: Uri): ServerCommand | undefined {
  // In a browser the extension is no file, and nothing could run a program, even where a folder looks as if it were on a disk.
  if (extension.scheme !== 'file') return undefined;
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) return undefined;
  return {
    command: process.execPath,
    args: [Uri.joinPath(extension, 'dist', 'mcp.js').fsPath, ...folders.map(({ uri }) => uri.fsPath)],
    // On a desktop the extension host is a part of Electron, which is Node when it is asked to.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  };
}
