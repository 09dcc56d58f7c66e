import { expect } from 'chai';
import { BLOCKS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { guidedCanvas } from '../../../src/edit/newCanvas';

describe('the text of a new canvas', () => {
  it('is a canvas that may be written to, free of problems, with nine empty blocks in the file', () => {
    const canvas = parseCanvas(guidedCanvas('Airbnb'));
    expect(canvas.problems).to.deep.equal([]);
    expect(canvas.writable).to.equal(true);
    expect(canvas.header).to.deep.equal({ bmc: 1, name: 'Airbnb' });
    expect(
      [...canvas.blocks.values()].filter((block) => block.keySpan && block.items.length === 0),
    ).to.have.length(9);
  });

  it('asks every guiding question', () => {
    const text = guidedCanvas('Airbnb');
    expect(text).not.to.match(/^.{81}/m);
    // A long question goes on in a line that is indented deeper.
    const asked = text.replace(/\n# {5}/g, ' ');
    for (const block of BLOCKS)
      for (const question of block.questions) expect(asked).to.contain(`#   ${question}\n`);
  });

  for (const name of [
    'Bed: breakfast',
    '# 1',
    '- x',
    'yes',
    '1',
    '"quoted"',
    "it's",
    'two\nlines',
    '早餐 🥐',
    ' '.repeat(3) + 'x'.repeat(200),
  ])
    it(`takes ${JSON.stringify(name.slice(0, 20))} as a name`, () => {
      expect(parseCanvas(guidedCanvas(name)).header.name).to.equal(name);
    });

  it('may have no name yet', () => {
    const canvas = parseCanvas(guidedCanvas(''));
    expect([canvas.header.name, canvas.problems]).to.deep.equal([undefined, []]);
  });
});
