/** The MCP server as the extension brings it along, for VS Code to start: the arguments are the folders that may be touched. */
import { runMcp } from './main';

void runMcp(process.argv.slice(2));
