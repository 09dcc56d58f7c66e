import * as l10n from '@vscode/l10n';
import { expect } from 'chai';
import { currentLocale } from '../../../src/canvas/locale';
import { speak, wantedLanguage } from '../../../src/node/language';

describe('the language of the programs', () => {
  afterEach(() => speak(undefined));

  it('is what the environment asks for, the strongest variable first', () => {
    expect(wantedLanguage({ LC_ALL: 'es_ES.UTF-8', LANG: 'de_DE' }, 'fr')).to.equal('es-ES');
    expect(wantedLanguage({ LC_ALL: '', LC_MESSAGES: 'de_AT@euro', LANG: 'en_GB' }, undefined)).to.equal(
      'de-AT',
    );
    expect(wantedLanguage({ LANG: 'de' }, undefined)).to.equal('de');
    for (const LANG of ['C', 'C.UTF-8', 'POSIX']) expect(wantedLanguage({ LANG }, 'de')).to.equal(undefined);
    expect(wantedLanguage({}, 'de-DE')).to.equal('de-DE');
    expect(wantedLanguage({}, undefined)).to.equal(undefined);
  });

  it('says what the extension says too, and what only programs say', async () => {
    await speak('de-AT', 'l10n');
    expect(l10n.t('Customer Segments')).to.equal('Kundensegmente');
    expect(l10n.t('print the version')).not.to.equal('print the version');
    expect(currentLocale()).to.equal('de-AT');
  });

  it('is English where there is no translation, and where nobody can have meant a file', async () => {
    for (const tag of ['fr-FR', 'C', '../../x', '', undefined]) {
      await speak('de', 'l10n');
      await speak(tag, 'l10n');
      expect([l10n.t('Customer Segments'), currentLocale()]).to.deep.equal(['Customer Segments', 'en']);
    }
  });
});
