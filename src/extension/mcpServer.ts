/** Tells VS Code of the MCP server `bmc mcp`, so that agents find it without any configuration. */
import * as vscode from 'vscode';
import { type Disposable, type Event, EventEmitter, workspace } from 'vscode';
import { version } from '../../package.json';
import { bmcProgram } from './bmcProgram';

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
  provideMcpServerDefinitions(): Promise<readonly unknown[]>;
}
interface McpApi {
  readonly McpStdioServerDefinition?: StdioServerDefinition;
  readonly lm?: {
    registerMcpServerDefinitionProvider?(id: string, provider: DefinitionProvider): Disposable;
  };
}

/** Registers the server where VS Code knows of such servers. It is started when an agent wants it, after VS Code has asked the user. */
export function registerMcpServer(subscriptions: Disposable[]): void {
  const { lm, McpStdioServerDefinition } = vscode as McpApi;
  if (!lm?.registerMcpServerDefinitionProvider || !McpStdioServerDefinition) return;
  const changed = new EventEmitter<void>();
  const provider: DefinitionProvider = {
    onDidChangeMcpServerDefinitions: changed.event,
    async provideMcpServerDefinitions() {
      // A web worker has no folder on disk, and nothing that could run a program.
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      const [first] = folders;
      if (first === undefined) return [];
      const [program = '', ...before] = await bmcProgram(first.uri);
      const roots = folders.flatMap(({ uri }) => ['--root', uri.fsPath]);
      const args = [...before, 'mcp', ...roots];
      return [new McpStdioServerDefinition('Business Model Canvas', program, args, {}, version)];
    },
  };
  try {
    subscriptions.push(lm.registerMcpServerDefinitionProvider('bmc', provider), changed);
    subscriptions.push(workspace.onDidChangeWorkspaceFolders(() => changed.fire()));
  } catch {
    // VS Code 1.100 has the function, but refuses it to extensions.
  }
}
