import { expect } from 'chai';
import { type Colour, colourOf, shareToRead } from '../../../webview/host/contrast';

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

describe('text that steps back', () => {
  it('keeps as much of its colour as people need to read it', () => {
    // On white, #767676 is known as the lightest grey at 4.5 to 1: 54 % of black.
    expect(shareToRead([59, 59, 59], white, false)).to.be.within(70, 73);
    expect(shareToRead([204, 204, 204], [31, 31, 31], false)).to.be.within(58, 62);
  });

  it('keeps more in high contrast', () => {
    expect(shareToRead(white, black, true)).to.be.within(58, 61);
    expect(shareToRead([41, 41, 41], white, true)).to.be.within(77, 80);
  });

  it('does not fade beyond recognition, however strong the theme', () => {
    expect(shareToRead(white, black, false)).to.equal(55);
  });

  it('stays as it is in a theme that has nothing to give', () => {
    expect(shareToRead([101, 123, 131], [253, 246, 227], false)).to.equal(100);
  });

  it('reads what a browser computes', () => {
    expect(colourOf('rgb(1, 2, 3)')).to.deep.equal([1, 2, 3]);
    expect(colourOf('rgba(1, 2, 3, 0.5)')).to.deep.equal([1, 2, 3]);
    expect(colourOf('transparent')).to.equal(undefined);
  });
});
