import { readFileSync } from 'node:fs';
import { expect } from 'chai';

/** Whether it is complete is checked by `npm run test:budgets`, which looks at the bundles. */
describe('ThirdPartyNotices.txt', () => {
  const text = readFileSync('ThirdPartyNotices.txt', 'utf8');

  it('credits the font and the icons, with their licences', () => {
    expect(text).to.match(/^@fontsource\/inter .*\nLicence: OFL-1\.1\n/m);
    expect(text).to.match(/^@vscode\/codicons .*\nLicence: CC-BY-4\.0\n/m);
    expect(text)
      .to.include('SIL OPEN FONT LICENSE Version 1.1')
      .and.to.include('Attribution 4.0 International');
  });

  it('has no package whose licence would bind the extension', () => {
    const licences = [...text.matchAll(/^Licence: (.*)$/gm)].map(([, licence = '']) => licence);
    expect(licences.filter((licence) => /GPL/.test(licence) && !/MIT/.test(licence))).to.deep.equal([]);
  });

  it('ships', () => {
    expect(readFileSync('.vscodeignore', 'utf8')).to.include('!ThirdPartyNotices.txt');
  });
});
