import * as l10n from '@vscode/l10n';
import { PROFILES, RULE_SETTINGS } from '../../lint/rule';
import { choice, command, count, FILES, flag, texts } from '../command';
import { FORMATS } from '../formats/names';

export const lint = command({
  name: 'lint',
  about: () => l10n.t('check canvases for errors and missing links'),
  args: [FILES],
  options: {
    format: choice(FORMATS, 'text', 'FORMAT', () => l10n.t('how findings are written')),
    profile: choice(PROFILES, 'standard', 'PROFILE', () => l10n.t('how strictly to check')),
    rule: texts('ID=SEVERITY', () =>
      l10n.t('{0}: for one rule; may be given several times', RULE_SETTINGS.join(', ')),
    ),
    order: choice(['weight', 'text'] as const, 'weight', 'ORDER', () =>
      l10n.t('who pays, who is served and who is reached first; or as the text goes'),
    ),
    fix: flag(() =>
      l10n.t('repair what is certain, in the files themselves; standard input goes to standard output'),
    ),
    maxWarnings: count(0, () => l10n.t('up to so many warnings are clean')),
  },
  findings: () => l10n.t('an error, or more warnings than allowed'),
  examples: ['lint', "lint strategy 'teams/*/canvas.yaml'", 'lint --rule vague-name=off --fix shop.bmc.yaml'],
  run: async ({ args, options }, io) => (await import('../lint')).runLint(args, options, io),
});
