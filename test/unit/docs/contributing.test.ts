import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { releaseProblems } from '../../releaseCheck';

describe('the documents for contributors', () => {
  for (const file of ['docs/architecture.md', 'docs/glossary.md', 'CONTRIBUTING.md', 'docs/releasing.md'])
    it(`${file} names only files and commands that exist`, () => {
      const text = readFileSync(file, 'utf8');
      const planned = ['src/compare', 'src/server', 'src/mcp', 'src/transfer/import'];
      const paths = [
        ...text.matchAll(/`((?:src|webview|test|docs|l10n|\.ci)\/[\w./-]+|l10n|package[\w.-]*\.json)`/g),
      ];
      for (const [, path = ''] of paths)
        if (!planned.includes(path)) expect(existsSync(path), path).to.equal(true);
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
      for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g))
        expect(scripts).to.have.property(script);
      for (const [, link = ''] of text.matchAll(/\]\(([^)#:]+)[^)]*\)/g)) {
        const base = file.includes('/') ? 'docs/' : '';
        expect(existsSync(`${base}${link}`), link).to.equal(true);
      }
    });
});

describe('the list of what the page waits for, in docs/architecture.md', () => {
  it('names every request', () => {
    const list = readFileSync('docs/architecture.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const methods = [...readFileSync('src/protocol.ts', 'utf8').matchAll(/^ {2}response\(\s*'([\w-]+)'/gm)];
    expect(methods).to.have.length.greaterThan(15);
    for (const [, method] of methods)
      expect(
        list.some((line) => line.split('|')[1]?.includes(`\`${method}\``)),
        method,
      ).to.equal(true);
  });
});

describe('the check before a release', () => {
  const address = { url: 'https://example.org/canvas' };
  const manifest = { version: '1.2.0', repository: address, bugs: address, homepage: address.url };

  it('passes where version, changelog and addresses agree', () => {
    expect(releaseProblems(manifest, '1.2.0', '# Changes\n\n## 1.2.0 (2026-01-31)\n')).to.deep.equal([]);
  });

  it('names everything that is not ready', () => {
    const unready = { version: '1.2', homepage: 'https://example.invalid/x' };
    expect(releaseProblems(unready, '1.1.0', '# Changes\n\n## Unreleased\n\n## 1.1.0\n')).to.deep.equal([
      'version 1.2 is not of the form X.Y.Z',
      'package-lock.json has version 1.1.0, package.json 1.2',
      'CHANGELOG.md still has a section Unreleased',
      'repository in package.json is missing or a placeholder',
      'bugs in package.json is missing or a placeholder',
      'homepage in package.json is missing or a placeholder',
    ]);
  });
});
