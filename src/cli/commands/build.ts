import * as l10n from '@vscode/l10n';
import { COLORINGS, DEFAULT_DRAWING, THEMES } from '../../draw/options';
import { LAYOUT_IDS } from '../../view/layouts';
import { choice, command, flag, text } from '../command';

export const buildCommand = command({
  name: 'build',
  about: () => l10n.t('write a static site of all canvases of a folder'),
  args: [{ name: 'folder', about: () => l10n.t('where the canvases are'), isRequired: true, isPath: true }],
  options: {
    output: text('FOLDER', () => l10n.t('where the site goes; site unless said otherwise'), {
      short: 'o',
      isPath: true,
    }),
    title: text('TEXT', () => l10n.t('the name of the site; that of the folder unless said otherwise')),
    layout: choice(LAYOUT_IDS, DEFAULT_DRAWING.layout, 'LAYOUT', () => l10n.t('how the blocks are arranged')),
    theme: choice(THEMES, DEFAULT_DRAWING.theme, 'THEME', () => l10n.t('light or dark')),
    color: choice(COLORINGS, DEFAULT_DRAWING.color, 'BY', () => l10n.t('what gives a note its colour')),
    links: flag(() => l10n.t('draw every link')),
  },
  examples: ['build strategy -o site', 'build . -o public --title "Our business models"'],
  run: async ({ args: [folder = '.'], options: { output = 'site', title, ...drawing } }, io) =>
    (await import('../build')).runBuild(
      { folder, output, title, drawing: { ...DEFAULT_DRAWING, ...drawing } },
      io,
    ),
});
