import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { globSync } from 'tinyglobby';
import { TEXTS_FILES, textFiles, textsInCode } from '../../../docs/generate/texts';
import { BLOCKS } from '../../../src/canvas/blocks';

describe('the texts for translators', () => {
  for (const file of TEXTS_FILES)
    it(`${file} is what code and tables say (npm run docs writes it)`, () => {
      expect(existsSync(file) && readFileSync(file, 'utf8')).to.equal(textFiles().get(file));
    });

  it('stand in one file each; what only the programs in Node say does not come with the extension', () => {
    const [ours = {}, theirs = {}] = [...textFiles().values()].map((text) => JSON.parse(text));
    expect(theirs)
      .to.include.keys('print the version')
      .and.not.to.include.keys(...Object.keys(ours));
    expect(ours).to.include.keys('Customer Segments').and.not.to.include.keys('print the version');
  });

  it('has the texts of the tables', () => {
    const texts = Object.keys(JSON.parse(textFiles().get(TEXTS_FILES[0]) ?? '{}'));
    expect(texts).to.include.members(
      BLOCKS.flatMap((block) => [block.title, block.meaning, ...block.questions]),
    );
  });

  it('are read from code in every way a literal may be written', () => {
    const code = `l10n.t('it\\'s {0}', x); l10n.t(\n  "“a”\\u2026", 1); l10n.t(variable); notl10n.t('no');`;
    expect(textsInCode(code)).to.deep.equal(["it's {0}", '“a”…']);
  });

  it('are never put together in code, which could not be translated', () => {
    for (const file of globSync(['src/**/*.ts', 'webview/**/*.ts']))
      expect(readFileSync(file, 'utf8'), file).not.to.match(/\bl10n\.t\(\s*(`|('[^'\n]*'|"[^"\n]*")\s*\+)/);
  });
});

describe('package.nls.json', () => {
  it('has exactly the texts that package.json asks for', () => {
    const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    const given = Object.keys(JSON.parse(readFileSync('package.nls.json', 'utf8')));
    expect(given.sort()).to.deep.equal([...new Set(asked)].sort());
  });
});
