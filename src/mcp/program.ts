/** The MCP server as started by the extension through VS Code: its arguments are the folders that it may access. */
import { runMcp } from './main';

void runMcp(process.argv.slice(2));
