/** Runs the MCP server on standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { speak } from '../node/language';
import { serveMcp } from './server';

/** Serves until the client closes the connection. */
export async function runMcp(folders: readonly string[]): Promise<void> {
  // Read by models, whatever the people around them speak.
  await speak(undefined);
  const server = await serveMcp(folders, new StdioServerTransport());
  await new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', () => void server.close().then(resolve));
  });
}
