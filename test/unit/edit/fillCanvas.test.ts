import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { filledCanvas } from '../../../src/edit/fillCanvas';
import { blankCanvas, guidedCanvas } from '../../../src/edit/newCanvas';

const IMPORTED = '# Imported from README.md.\n\nname: Weir Shop\nchannels:\n  - Van\n';

describe('a canvas that comes into a file without notes', () => {
  const into = (text: string) => filledCanvas(parseCanvas(text), IMPORTED);

  it('is the whole text of an empty file', () => {
    expect(into('')).to.equal(IMPORTED);
    expect(into('\n\n')).to.equal(IMPORTED);
  });

  it('leaves the comments of the file, in their order', () => {
    expect(into('# Ours\nchannels:\n  # the shop\n')).to.equal(`# Ours\n# the shop\n${IMPORTED}`);
  });

  it('takes the place of the empty blocks and the questions of a new canvas', () => {
    expect(into(blankCanvas(''))).to.equal(IMPORTED.replace('name:', 'bmc: 1\nname:'));
    expect(into(guidedCanvas(''))).to.equal(IMPORTED.replace('name:', 'bmc: 1\nname:'));
  });

  it('leaves what the file says about the canvas itself', () => {
    expect(into('name: Lido\ncurrency: EUR\ntags: [a, b]\n')).to.equal(
      '# Imported from README.md.\n\nname: Lido\ncurrency: EUR\ntags: [a, b]\nchannels:\n  - Van\n',
    );
  });

  it('does not come into a file where something would be lost', () => {
    for (const text of [
      'channels:\n  - Shop\n',
      'name: Lido # at the lake\n',
      'x-own: 1\n',
      'titles:\n  channels: Ways\n',
      'description: >\n  Of two\n  lines\n',
      'name: [\n',
      'nonsense: 1\n',
    ])
      expect(into(text), text).to.equal(undefined);
  });
});
