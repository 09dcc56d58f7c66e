import { expect } from 'chai';
import { folds } from '../../../src/language/folding';

/** The folds as `first-last`, lines counted from 1. */
function folded(text: string): readonly string[] {
  return folds(text).map(({ start, end, kind }) => `${start + 1}-${end + 1}${kind ? ` ${kind}` : ''}`);
}

describe('folds', () => {
  it('fold a block, its items and their longer fields, without the blank lines behind', () => {
    const text = `channels:
  - App
  - name: Web
    links:
      - a
      - b
    note: |
      one

      two

key_resources:
  - Brand
`;
    expect(folded(text)).to.deep.equal(['1-10', '3-10', '4-6', '7-10', '12-13']);
  });

  it('fold lists that are not indented', () => {
    expect(folded('channels:\n- name: Web\n  links:\n  - a\n- App\n')).to.deep.equal(['1-5', '2-4', '3-4']);
  });

  it('keep comments with what they are indented like', () => {
    const text = 'channels:\n  - App\n# not yet:\n  - Web\n  # - Shop\n# the end\nname: x\n';
    expect(folded(text)).to.deep.equal(['1-5']);
  });

  it('fold comments of several lines and regions', () => {
    const text = '# one\n# two\nname: x\n# region money\ncurrency: EUR\n# endregion\n# a\nbmc: 1\n';
    expect(folded(text)).to.deep.equal(['1-2 comment', '4-6 region']);
  });

  it('go on in a file that does not parse, and in one with other line ends', () => {
    expect(folded('channels:\n  - {name: Web\n  - [\n     a\n')).to.deep.equal(['1-4', '3-4']);
    expect(folded('channels:\r\n  - App\r\n\r\n')).to.deep.equal(['1-2']);
    expect(folded('')).to.deep.equal([]);
  });
});
