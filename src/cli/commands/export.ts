import * as l10n from '@vscode/l10n';
import { COLORINGS, DEFAULT_DRAWING, SIZES, THEMES } from '../../draw/options';
import { EXPORT_FORMATS } from '../../transfer/export/exportCanvas';
import { LAYOUT_IDS } from '../../view/layouts';
import { choice, command, FILES, flag, text } from '../command';

export const exportCommand = command({
  name: 'export',
  about: () => l10n.t('write canvases as pictures, slides and documents'),
  args: [FILES],
  options: {
    to: choice(EXPORT_FORMATS, 'svg', 'FORMAT', () => l10n.t('the format')),
    layout: choice(LAYOUT_IDS, DEFAULT_DRAWING.layout, 'LAYOUT', () => l10n.t('how the blocks are arranged')),
    size: choice(SIZES, DEFAULT_DRAWING.size, 'SIZE', () => l10n.t('the page')),
    theme: choice(THEMES, DEFAULT_DRAWING.theme, 'THEME', () => l10n.t('light or dark')),
    color: choice(COLORINGS, DEFAULT_DRAWING.color, 'BY', () => l10n.t('what gives a note its colour')),
    links: flag(() => l10n.t('draw every link')),
    output: text('FILE|FOLDER|-', () => l10n.t('the output file or folder; standard output by default'), {
      short: 'o',
      isPath: true,
    }),
  },
  examples: [
    'export shop.bmc.yaml -o shop.svg',
    'export shop.bmc.yaml --to pptx --size 16:9 -o shop.pptx',
    'export strategy --to html --theme dark -o site/',
  ],
  run: async ({ args, options: { to, output, ...drawing } }, io) =>
    (await import('../export')).runExport({ patterns: args, format: to, drawing, output }, io),
});
