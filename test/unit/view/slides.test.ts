import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { columnsFor, type Slide, slidesOf } from '../../../src/view/slides';
import { gridOf, SHOP } from './support';

const slides = (text: string): readonly Slide[] => slidesOf(gridOf(text));

/** The slide of a block. */
function slideOf(text: string, block: string): Slide & { readonly kind: 'block' } {
  const found = slides(text).find((slide) => slide.kind === 'block' && slide.block.key === block);
  if (found?.kind !== 'block') throw new Error(`no slide of ${block}`);
  return found;
}

describe('a canvas as a story', () => {
  it('begins and ends with the whole canvas and tells the blocks in storytelling order', () => {
    const all = slides(SHOP);
    for (const [slide, opens] of [
      [all[0], true],
      [all.at(-1), false],
    ] as const) {
      expect(slide).to.deep.include({ kind: 'whole', opens });
      expect(slide?.kind === 'whole' && slide.title.name).to.equal('Bread');
    }
    const others = all.slice(1, -1);
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

  it('tells what is left after the blocks, where there is a margin', () => {
    expect(slides(SHOP).at(-2)).to.include({ kind: 'block' });
    const text = `${SHOP}cost_structure:\n  - name: Flour\n    amount: 2000\n`;
    expect(slides(text).at(-2)).to.include({ kind: 'money' });
    expect(slideOf(text, 'cost_structure').sum).to.include({ total: '€2,000 a month' });
  });
});

describe('the cards of a slide', () => {
  it('stand in rows of about the same length', () => {
    const rows = (cards: number) => {
      const columns = columnsFor(cards);
      return Array.from({ length: Math.ceil(cards / columns) }, (_, row) =>
        Math.min(columns, cards - row * columns),
      );
    };
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(rows)).to.deep.equal([
      ...[[1], [2], [3]],
      ...[
        [2, 2],
        [3, 2],
        [3, 3],
      ],
      ...[
        [4, 3],
        [4, 4],
        [3, 3, 3],
      ],
    ]);
  });
});
