import * as l10n from '@vscode/l10n';
import { FORMATS, type Format } from '../../transfer/import/formatOf';
import { choice, command, flag, text } from '../command';

export const importCommand = command({
  name: 'import',
  about: () => l10n.t('import canvases from documents, tables, data and pictures'),
  args: [
    {
      name: 'files',
      about: () => l10n.t('files, folders or patterns; - is standard input'),
      isRequired: true,
      isRepeated: true,
      isPath: true,
    },
  ],
  options: {
    from: choice<'auto' | Format>(['auto', ...FORMATS], 'auto', 'FORMAT', () => l10n.t('the format')),
    output: text('FILE|FOLDER|-', () => l10n.t('the output file or folder; standard output by default'), {
      short: 'o',
      isPath: true,
    }),
    report: choice<'text' | 'json'>(['text', 'json'], 'text', 'FORMAT', () =>
      l10n.t('the format of the report on standard error'),
    ),
    lean: flag(() => l10n.t('also take what a lean canvas has in common with a business model canvas')),
  },
  findings: () => l10n.t('something was left out that looks like content'),
  examples: [
    'import README.md',
    'import canvas.csv -o shop.bmc.yaml',
    'import notes -o canvases/ --report json',
  ],
  run: async ({ args, options: { from, ...options } }, io) =>
    (await import('../import')).runImport(
      { patterns: args, from: from === 'auto' ? undefined : from, ...options },
      io,
    ),
});
