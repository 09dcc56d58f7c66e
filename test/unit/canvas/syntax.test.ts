/** YAML's errors at the place a person would point at, one for each mistake, in plain words. */
import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { expectProblems, names, onlyProblem } from '../support/expected';

const COLUMN = /^This line is indented differently from its neighbours/;
const NO_COLON = /^A key needs a colon and a space behind it/;
const BRACKET = /^A bracket that is opened here is never closed/;
const QUOTE = /^A quote that is opened here is never closed/;
const TEXT_COLON = /^There is a colon too many in this line/;

const CASES: readonly (readonly [what: string, template: string, message: RegExp])[] = [
  ['an open quote', 'name: «"Stays»\nchannels:\n  - App\n', QUOTE],
  ['an open quote with an escape', 'name: «"Stays\\"»\n', QUOTE],
  ['an open single quote', "channels:\n  - «'App»\n  - Shop\n", QUOTE],
  ['an open list', 'channels:\n  - name: App\n    links: «[a, b»\n  - Shop\n', BRACKET],
  ['an open mapping', 'channels:\n  - «{name: App»\n  - Shop\n', BRACKET],
  ['an open list to the end of the file', 'name: «[a, b»', BRACKET],
  ['a bracket too many', 'channels: [a]«]»\n', /^This bracket closes nothing/],
  ['a dash too far to the left', 'channels:\n  - App\n «- Shop»\n', COLUMN],
  ['a key too far to the left', 'channels:\n  - name: App\n   «note: b»\n', COLUMN],
  ['a key too far to the right', 'channels:\n  - name: App\n     «note: b»\n', COLUMN],
  ['a key of the canvas too far to the right', 'name: A\n  «currency: EUR»\n', COLUMN],
  ['a key among dashes', 'channels:\n  - App\n  «name: Shop» # why\n', COLUMN],
  ['a second colon', 'name: «Stays: unusual homes»\n', TEXT_COLON],
  ['two colons in an item', 'channels:\n  - Stays: «unusual: homes»\n', TEXT_COLON],
  ['no colon', '«name Stays»\nchannels:\n  - App\n', NO_COLON],
  ['no space behind the colon', '«name:Stays»\nchannels:\n  - App\n', NO_COLON],
  ['no colon in the last line', 'channels:\n  - App\n«tags»\n', NO_COLON],
  ['a tab as indentation', 'channels:\n«\t»- App\n', /^YAML does not allow tabs for indentation/],
  ['a tab as further indentation', 'channels:\n  - name: App\n«\t»note: b\n', /^YAML does not allow tabs/],
  [
    'a comma missing in a list',
    'channels: [«{a: b}» {c: d}]\n'.replace('«{a: b}» {c: d}', '{a: b} «{»c: d}'),
    /separated by commas/,
  ],
  ['a comma missing in a mapping', 'channels:\n  - {name: «a links: [b]»}\n', /separated by commas/],
  ['dashes in brackets', 'channels: [\n  «- a»\n]\n', /not written on lines with a dash/],
  ['a text that starts with @', 'name: «@»home\n', /^A text cannot start with this character/],
  ['a text that starts with `', 'name: «`»home\n', /^A text cannot start with this character/],
  [
    'a text that starts with *',
    'channels:\n  - «*Very* important»\n',
    /^A text that starts with \* needs quotes/,
  ],
  ['a text that starts with &', 'channels:\n  - «&»\n', /^“&” and “\*” mean something of their own/],
  [
    'a text that starts with [',
    'channels:\n  - [new] «App»\n',
    /^A text that starts with a bracket needs quotes/,
  ],
  ['a text behind a quote', 'channels:\n  - "Pay" «what you want»\n', /goes on behind its closing quote/],
  ['a backslash in quotes', 'name: "C:«\\»path"\n', /^This is not an escape that YAML knows/],
  ['a comment without a space', 'name: "a"«#b»\n', /^A comment needs a space in front/],
  ['a line that starts with %', '«%TAX»\nname: A\n', /^A line that starts with % is an instruction/],
  ['two anchors', 'name: &a «&b» c\n', /^This is not valid YAML/],
  ['a text behind a block sign', 'name: |«t»ext\n', /^This does not belong here/],
];

describe('YAML that does not parse', () => {
  for (const [what, template, message] of CASES) {
    it(what, () => {
      const canvas = expectProblems(template, 'syntax');
      expect(onlyProblem(canvas).message).to.match(message);
      expect(canvas.writable).to.equal(false);
      expect(canvas.readOnlyReason).to.match(/^The YAML does not parse: /);
    });
  }

  it('is said once per mistake, and once for each', () => {
    expectProblems(
      'name: «@home»\nchannels:\n  - «*Very* good»\n  - App\n  - "Pay" «what you want»\n'.replace(
        '«@home»',
        '«@»home',
      ),
      'syntax',
      'syntax',
      'syntax',
    );
  });

  it('hides what follows from it, and nothing else', () => {
    expectProblems('name: «a: b»\n«foo»: 1\n', 'syntax', 'unknown-key');
  });

  it('for a second colon leaves the lines below where they are', () => {
    const canvas = expectProblems(
      'description: x\nname: «Stays: homes: b» # c\nchannels:\n  - name: «App: new»\n    note: d\n  - Shop: «a: b»\ncost_structure:\n  - Rent\n',
      'syntax',
      'syntax',
      'syntax',
    );
    expect(canvas.header).to.deep.equal({ description: 'x', name: 'Stays: homes: b' });
    expect(canvas.items.map(({ block, name }) => `${name} in ${block}`)).to.deep.equal([
      'App: new in channels',
      'Shop: a: b in channels',
      'Rent in cost_structure',
    ]);
    expect(canvas.items[0]?.values).to.deep.equal({ note: 'd' });
  });

  describe('keeps what stands behind the broken place', () => {
    const shop = (first: string, rest = '') =>
      `customer_segments:\n  - Families\n${first}channels:\n  - App\n${rest}  - Shop\ncost_structure:\n  - Rent\n`;
    const all = ['Families', 'App', 'Shop', 'Rent'];

    it('a bracket too many', () => {
      const canvas = expectProblems(
        shop('value_propositions:\n  - name: Stays\n    links: [families]«]»\n    note: b\n'),
        'syntax',
      );
      expect(names(canvas)).to.deep.equal(['Families', 'Stays', 'App', 'Shop', 'Rent']);
      expect(canvas.items[1]?.values).to.deep.equal({ note: 'b' });
      expect(canvas.writable).to.equal(false);
    });

    it('a quote that swallows the rest', () => {
      expect(names(expectProblems(shop('', '  - «"Bike round»\n'), 'syntax'))).to.include.members(all);
    });

    it('a key that is being typed in front of others', () => {
      expect(names(expectProblems(shop('«value_pr»\n'), 'syntax'))).to.deep.equal(all);
      expect(names(expectProblems(shop('«va»\n'), 'syntax'))).to.deep.equal(all);
    });

    it('a key that has lost its colon: its notes do not become those of the block above', () => {
      const canvas = expectProblems(shop('«value_propositions»\n  - Stays\n'), 'syntax');
      expect(names(canvas)).to.deep.equal(all);
    });

    it('several mistakes, each said once', () => {
      const canvas = expectProblems(
        shop('key_resources: [Ovens]«]»\n', '  - [a]«]»\n  - "b" «c»\n'),
        'syntax',
        'syntax',
        'syntax',
      );
      expect(names(canvas)).to.include.members([...all, 'Ovens']);
    });

    it('a merge that is to be decided: our side is read, and it is said what to do', () => {
      const conflict = (base: string) =>
        shop('', `«<<<<<<< HEAD»\n  - Bike round\n${base}=======\n  - Cargo bike\n  - Van\n>>>>>>> theirs\n`);
      for (const base of ['', '||||||| merged common ancestors\n  - Bike\n']) {
        const canvas = expectProblems(conflict(base), 'syntax');
        expect(names(canvas)).to.deep.equal(['Families', 'App', 'Bike round', 'Shop', 'Rent']);
        expect(onlyProblem(canvas).message).to.match(/^A merge left two versions/);
        expect(canvas.writable).to.equal(false);
        expect(names(parseCanvas(canvas.text.replaceAll('\n', '\r\n')))).to.deep.equal(names(canvas));
      }
    });

    it('a merge that is to be decided twice, and other mistakes', () => {
      const canvas = expectProblems(
        '«<<<<<<< HEAD»\nname: A\n=======\nname: B\n>>>>>>> theirs\nchannels: [App]«]»\n«<<<<<<< HEAD»\n=======\ncost_structure: [Rent]\n>>>>>>> theirs\n',
        'syntax',
        'syntax',
        'syntax',
      );
      expect(canvas.header.name).to.equal('A');
      expect(names(canvas)).to.deep.equal(['App']);
    });
  });

  it('too deep to be read is said, and the rest is read', () => {
    for (const sign of ['[', '- ', '? ', '{a: ']) {
      const canvas = parseCanvas(
        `channels: [App]\nx-deep: ${sign === '- ' || sign === '? ' ? '\n  ' : ''}${sign.repeat(20_000)}`,
      );
      expect(canvas.problems[0]?.message, sign).to.match(/nests too deeply|never closed/);
      expect(canvas.writable).to.equal(false);
      expect(names(canvas)).to.deep.equal(['App']);
    }
  });

  it('everywhere does not drown anybody', () => {
    const canvas = parseCanvas('a b\n: ]\n'.repeat(5000));
    expect(canvas.problems.length).to.be.within(1, 150);
  });
});
