import { expect } from 'chai';
import { leftOutTexts } from '../../../src/transfer/leftOutTexts';

const CANVAS = 'channels:\n  - Van at the weir\n';

describe('what an import has left out, as the grid offers it', () => {
  it('is the note that it can become', () => {
    const [van] = leftOutTexts(CANVAS, [
      { text: 'The van was bought in spring.', reason: 'prose', block: 'channels' },
    ]);
    expect(van).to.deep.equal({
      text: 'The van was bought in spring.',
      why: 'text beside a list of notes',
      block: 'channels',
      isDoubt: true,
      note: { name: 'The van was bought in spring' },
    });
  });

  it('has a short name and the rest as longer text', () => {
    const [long] = leftOutTexts(CANVAS, [
      { text: 'We sell bait. It is dug at night, when nobody sees where.', reason: 'no-block' },
    ]);
    expect(long?.note).to.deep.equal({
      name: 'We sell bait',
      note: 'It is dug at night, when nobody sees where.',
    });
  });

  it('is no note where one has its name already', () => {
    const [said] = leftOutTexts(CANVAS, [{ text: 'van at the weir', reason: 'repeated', block: 'channels' }]);
    expect(said).not.to.have.property('note');
    expect(said?.isDoubt).to.equal(false);
  });

  it('is said once', () => {
    const twice = { text: 'Contributing', reason: 'outside' } as const;
    expect(leftOutTexts(CANVAS, [twice, twice])).to.have.length(1);
  });
});
