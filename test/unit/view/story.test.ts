import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { type Slide, storyOf } from '../../../src/view/story';
import { gridOf, SHOP } from './support';

const slides = (text: string): readonly Slide[] => storyOf(gridOf(text));

/** The slide of a block. */
function slideOf(text: string, block: string): Slide & { readonly kind: 'block' } {
  const found = slides(text).find((slide) => slide.kind === 'block' && slide.block.key === block);
  if (found?.kind !== 'block') throw new Error(`no slide of ${block}`);
  return found;
}

describe('a canvas as a story', () => {
  it('begins with its title and tells the blocks in storytelling order', () => {
    const [title, ...others] = slides(SHOP);
    expect(title).to.deep.include({ kind: 'title' });
    expect(title?.kind === 'title' && title.title.name).to.equal('Bread');
    expect(others.map((slide) => slide.kind === 'block' && slide.block.key)).to.deep.equal(BLOCK_KEYS);
  });

  it('says of each note how it hangs together with what was told before, and nothing of what comes later', () => {
    const told = slideOf(SHOP, 'channels').notes.map(({ note, threads }) => [note.name, threads]);
    expect(told).to.deep.equal([
      [
        'Bike round',
        [
          { verb: 'reaches', names: ['Families', 'Offices'], more: 0 },
          { verb: 'delivers', names: ['Fresh bread', 'Shared breakfast'], more: 0 },
        ],
      ],
    ]);
    for (const { threads } of slideOf(SHOP, 'customer_segments').notes) expect(threads).to.deep.equal([]);
  });

  it('names a few and counts the others', () => {
    const segments = Array.from({ length: 7 }, (_, index) => `S${index}`);
    const text = `customer_segments: [${segments.join(', ')}]
channels:
  - name: Web
    links: [${segments.join(', ').toLowerCase()}]
`;
    expect(slideOf(text, 'channels').notes[0]?.threads).to.deep.equal([
      { verb: 'reaches', names: ['S0', 'S1', 'S2', 'S3'], more: 3 },
    ]);
  });

  it('keeps the open question of an empty block', () => {
    expect(slideOf('name: Nothing\n', 'channels')).to.include({ part: undefined });
    expect(slideOf('name: Nothing\n', 'channels').notes).to.deep.equal([]);
  });

  it('spreads a crowded block over slides of about the same length', () => {
    const names = Array.from({ length: 20 }, (_, index) => `N${index}`);
    const told = slides(`channels: [${names.join(', ')}]\n`).filter(
      (slide) => slide.kind === 'block' && slide.block.key === 'channels',
    );
    expect(told.map((slide) => slide.kind === 'block' && slide.notes.length)).to.deep.equal([7, 7, 6]);
    expect(told.map((slide) => slide.kind === 'block' && slide.part)).to.deep.equal([
      { number: 1, of: 3 },
      { number: 2, of: 3 },
      { number: 3, of: 3 },
    ]);
  });

  it('ends with what is left, where there is a margin', () => {
    expect(slides(SHOP).at(-1)).to.include({ kind: 'block' });
    const text = `${SHOP}cost_structure:\n  - name: Flour\n    amount: 2000\n`;
    expect(slides(text).at(-1)).to.include({ kind: 'money' });
    expect(slideOf(text, 'cost_structure').sum).to.include({ total: '€2,000 a month' });
  });
});
