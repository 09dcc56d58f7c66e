/** The canvases that are shipped, and those that the extension writes, in the eyes of prettier and yamllint. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import * as yamlPlugin from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';
import { globSync } from 'tinyglobby';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { formatCanvas } from '../../src/edit/format/format';
import { blankCanvas, guidedCanvas } from '../../src/edit/newCanvas';

const SHIPPED = new Map<string, string>([
  ...globSync(['examples/*.yaml', 'src/edit/templates/*.yaml'])
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')] as const),
  ['a blank canvas', blankCanvas('Shop')],
  ['a guided canvas', guidedCanvas('Shop')],
]);

const pretty = (text: string) => format(text, { parser: 'yaml', plugins: [yamlPlugin] });

/** The defaults of yamllint that are about layout, as far as a line or two show them. */
const YAMLLINT: readonly (readonly [rule: string, breaks: RegExp])[] = [
  ['trailing-spaces', /[ \t]+$/m],
  ['empty-lines', /\n\n\n\n|^\n|\n\n$/],
  ['new-line-at-end-of-file', /[^\n]$/],
  ['new-lines', /\r/],
  ['line-length', /^.{81,}$/m],
  ['comments', /^(?:[^#\n]*\S)? #|^ *#[^\s#!]/m],
  ['braces', /\{[ \t]|[^\s,][ \t]+\}/],
  ['brackets', /\[[ \t]|[^\s,][ \t]+\]/],
  ['commas', /[ \t],|,[^\s"']/],
  ['hyphens', /^ *- {2,}\S/m],
  ['truthy', /^[^#\n]*(?:: |- )(?:yes|no|on|off|y|n)$/im],
];

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly contributes: {
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

describe('settings for canvases', () => {
  const { publisher, name, contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

  it('name our formatter, so that others are not asked for, and do not mark letters of other scripts', () => {
    expect(contributes.configurationDefaults['[bmc-yaml]']).to.include({
      'editor.defaultFormatter': `${publisher}.${name}`,
      'editor.unicodeHighlight.ambiguousCharacters': false,
    });
  });
});

describe('shipped canvases', () => {
  for (const [name, text] of SHIPPED) {
    it(`stay as they are under prettier and our formatter: ${name}`, async () => {
      expect(await pretty(text)).to.equal(text);
      const result = formatCanvas(parseCanvas(text));
      expect(result.ok && result.edits).to.deep.equal([]);
    });

    it(`break no default of yamllint but the missing document mark: ${name}`, () => {
      const broken = YAMLLINT.filter(([, breaks]) => breaks.test(text)).map(([rule]) => rule);
      expect(broken).to.deep.equal([]);
      const { error, stdout } = spawnSync('yamllint', ['-f', 'parsable', '-'], {
        input: text,
        encoding: 'utf8',
      });
      // Where yamllint is not installed the patterns above have to do.
      if (!error)
        expect(stdout.split('\n').filter((line) => !/^$|\(document-start\)$/.test(line))).to.be.empty;
    });
  }

  it('are left alone by our formatter in the way prettier would write them with other options', async () => {
    for (const text of SHIPPED.values()) {
      for (const options of [
        { printWidth: 40 },
        { printWidth: 200, singleQuote: true },
        { bracketSpacing: false, proseWrap: 'always' as const },
      ]) {
        const written = await format(text, { parser: 'yaml', plugins: [yamlPlugin], ...options });
        const result = formatCanvas(parseCanvas(written));
        expect(result.ok && result.edits, written).to.deep.equal([]);
      }
    }
  });
});
