import { expect } from 'chai';
import { largestThatFits, zoomStep } from '../../../src/view/zoom';

describe('zoom', () => {
  it('goes step by step, from anywhere, and stops at the ends', () => {
    expect(zoomStep(1, 1)).to.equal(1.1);
    expect(zoomStep(1, -1)).to.equal(0.9);
    expect(zoomStep(0.73, 1)).to.equal(0.8);
    expect(zoomStep(0.73, -1)).to.equal(0.7);
    expect(zoomStep(3, 1)).to.equal(3);
    expect(zoomStep(0.5, -1)).to.equal(0.5);
  });

  it('finds the largest size at which everything fits', () => {
    for (const limit of [0.4, 0.77, 1, 1.49]) {
      const found = largestThatFits((size) => size <= limit);
      expect(found).to.be.within(limit - 0.02, limit);
    }
    expect(largestThatFits(() => true)).to.equal(1.5);
    expect(largestThatFits(() => false)).to.equal(0.35);
  });
});
