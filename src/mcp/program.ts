/** The MCP server as the program that the extension tells VS Code to start: its arguments are the folders that may be touched. */
import { runMcp } from './main';

void runMcp(process.argv.slice(2));
