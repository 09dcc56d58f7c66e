import { assert } from 'chai';
import * as vscode from 'vscode';
import { mcpServerCommand, type ServerCommand } from '../../src/extension/mcpServer';
import { cleanUp, scratchFolder, workspaceFolder, writeFile } from './support/workspace';

const EXTENSION = 'business-model-canvas.business-model-canvas';

suite('The MCP server that the extension brings along', () => {
  teardown(cleanUp);

  test('starts as VS Code is told to start it, and reads the canvases of the workspace', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION)?.extensionUri ?? workspaceFolder();
    const server = mcpServerCommand(extension);
    // A web worker cannot run programs.
    if (extension.scheme !== 'file') {
      assert.isUndefined(server);
      return;
    }
    if (server === undefined) throw new Error('there is no server for a folder on disk');
    const canvas = await writeFile(await scratchFolder(), 'shop.bmc.yaml', 'name: Kiosk\nchannels: [Web]\n');
    const [tools, read] = await answersOf(server, [
      { method: 'tools/list' },
      {
        method: 'tools/call',
        params: {
          name: 'bmc_readCanvas',
          arguments: { file: vscode.workspace.asRelativePath(canvas) },
        },
      },
    ]);
    assert.include(JSON.stringify(tools), '"bmc_editCanvas"');
    assert.include(JSON.stringify(read), 'Kiosk');
  });
});

interface Request {
  readonly method: string;
  readonly params?: unknown;
}

/** Starts a server with exactly what VS Code would start it with, and returns what it answers to these requests. */
async function answersOf(
  { command, args, env }: ServerCommand,
  requests: readonly Request[],
): Promise<readonly unknown[]> {
  const { spawn } = await import('node:child_process');
  const server = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const initialize = {
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
  try {
    return await new Promise((resolve, reject) => {
      const answers = new Map<number, unknown>();
      let [unread, trouble] = ['', ''];
      server.stderr.setEncoding('utf8').on('data', (text: string) => {
        trouble += text;
      });
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${trouble}`)));
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        const lines = (unread + text).split('\n');
        unread = lines.pop() ?? '';
        for (const line of lines) {
          const { id, ...answer } = JSON.parse(line);
          answers.set(id, answer);
        }
        if (answers.size > requests.length) resolve(requests.map((_, index) => answers.get(index + 1)));
      });
      const messages = [
        { ...initialize, id: 0 },
        { method: 'notifications/initialized' },
        ...requests.map((request, index) => ({ ...request, id: index + 1 })),
      ];
      for (const message of messages)
        server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    });
  } finally {
    server.kill();
  }
}
