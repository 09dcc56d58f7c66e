import { expect } from 'chai';
import { SEGMENT_COLORS, segmentLetter } from '../../../src/view/segments';
import { stripes } from '../../../webview/render/stripes';

describe('the stripes of segments', () => {
  it('tell segments apart that share a colour, by dashes and by letter', () => {
    const all = Array.from({ length: 2 * SEGMENT_COLORS }, (_, segment) => segment);
    expect(new Set(all.map((segment) => stripes([segment]))).size).to.equal(all.length);
    expect(new Set(all.map(segmentLetter)).size).to.equal(all.length);
    expect(stripes([SEGMENT_COLORS]))
      .to.include('var(--segment-0)')
      .and.to.include('transparent');
    expect(stripes([0])).not.to.include('transparent');
  });

  it('show each of several segments, from top to bottom', () => {
    expect(stripes([0, 2])).to.equal(
      'linear-gradient(to bottom, var(--segment-0) 0% 50%, var(--segment-2) 50% 100%)',
    );
  });
});
