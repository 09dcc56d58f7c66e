import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { command, texts } from '../command';
import { EXIT } from '../exitCodes';

export const mcp = command({
  name: 'mcp',
  about: () => l10n.t('start the MCP server for agents, on standard input and output'),
  args: [],
  options: {
    root: texts('FOLDER', () =>
      l10n.t(
        'a folder that may be read and changed; may be given several times; the current folder by default',
      ),
    ),
  },
  examples: ['mcp', 'mcp --root strategy --root teams'],
  run: async ({ options: { root } }, { cwd }) => {
    const folders = (root.length === 0 ? ['.'] : root).map((folder) => resolve(cwd, folder));
    await (await import('../../mcp/main')).runMcp(folders);
    return EXIT.clean;
  },
});
