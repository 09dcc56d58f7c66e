/** The help of the command line. */
import * as l10n from '@vscode/l10n';
import { COLORINGS, SIZES, THEMES } from '../draw/options';
import { PROFILES, RULE_SETTINGS } from '../lint/rule';
import { EXPORT_FORMATS } from '../transfer/export/exportCanvas';
import { LAYOUT_IDS } from '../view/layouts';
import { FORMATS } from './arguments';

/** All commands and options. */
export function usage(): string {
  const rows = (list: readonly (readonly [string, string])[]): string =>
    list.map(([left, right]) => `  ${left.padEnd(26)}${right}`).join('\n');
  return `${[
    `bmc lint [${l10n.t('files, folders or globs')}] [${l10n.t('options')}]`,
    rows([
      [
        '--format FORMAT',
        l10n.t('{0}: how findings are written; {1} unless said otherwise', FORMATS.join(', '), FORMATS[0]),
      ],
      [
        '--profile PROFILE',
        l10n.t('{0}: how strictly to look; {1} unless said otherwise', PROFILES.join(', '), 'standard'),
      ],
      [
        '--rule ID=SEVERITY',
        l10n.t('{0}: for one rule; may be given several times', RULE_SETTINGS.join(', ')),
      ],
      ['--fix', l10n.t('repair what is certain, in the files themselves')],
      ['--max-warnings N', l10n.t('up to so many warnings are clean; 0 unless said otherwise')],
    ]),
    `bmc export [${l10n.t('files, folders or globs')}] [${l10n.t('options')}]`,
    rows([
      ['--to FORMAT', EXPORT_FORMATS.join(', ')],
      ['--layout LAYOUT', LAYOUT_IDS.join(', ')],
      ['--size SIZE', SIZES.join(', ')],
      ['--theme THEME', THEMES.join(', ')],
      ['--color BY', COLORINGS.join(', ')],
      ['--links', l10n.t('draw every link')],
      ['-o FILE|FOLDER|-', l10n.t('where it goes; standard output unless said otherwise')],
    ]),
    `bmc explain [${l10n.t('rule')}]`,
    rows([['', l10n.t('what a rule is about; without a rule, the list of all')]]),
    'bmc --help, bmc --version',
    l10n.t(
      'Without files, all canvases (*.bmc.yaml, *.bmc.yml) in this folder and below are checked. Exit code: 0 clean, 1 errors or warnings found, 2 wrong usage or a file that cannot be read.',
    ),
  ].join('\n\n')}\n`;
}
