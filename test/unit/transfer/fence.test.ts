import { expect } from 'chai';
import { fenceHtml, readFence } from '../../../src/transfer/export/fence';

const CANVAS = 'name: Corner bakery\nchannels: [Shop, "<b>x"]\n';

describe('a canvas in a Markdown fence', () => {
  const html = (text: string): string => {
    const fence = readFence(text);
    return fenceHtml(fence, fence.text);
  };

  it('is drawn in the colours of the document, without ids and blank lines', () => {
    const drawn = html(CANVAS);
    expect(drawn)
      .to.include('Corner bakery')
      .and.to.include('Shop')
      .and.to.include('var(--bmc-text,#16191d)');
    expect(drawn).not.to.match(/ id=|\n\n|<b>/);
  });

  it('names a file, and how it is drawn', () => {
    const { file, block, drawing } = readFence(
      'file: "a b.bmc.yaml"  # ours\nblock: revenue streams\nlayout: grid\n',
    );
    expect([file, block, drawing.layout]).to.deep.equal(['a b.bmc.yaml', 'revenue_streams', 'grid']);
    expect(readFence(CANVAS).file).to.equal(undefined);
  });

  it('shows one block alone', () => {
    const drawn = html(`block: channels\n${CANVAS}`);
    expect(drawn).to.include('Shop').and.not.to.include('Key Partnerships');
    const [, height = ''] = /viewBox="0 0 1000 ([\d.]+)"/.exec(drawn) ?? [];
    expect(Number(height)).to.be.lessThan(150);
  });

  it('says why there is nothing to draw', () => {
    expect(html('channels: [')).to.include('role="note"').and.to.include('does not parse');
    expect(html(`block: nonsense\n${CANVAS}`)).to.include('There is no block with this name.');
  });

  it('is drawn even where it is empty', () => {
    expect(html('')).to.include('<svg');
  });
});
