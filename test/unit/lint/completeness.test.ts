import { expect } from 'chai';
import { BLOCKS } from '../../../src/canvas/blocks';
import { findings, offers, places } from '../support/findings';

const without = (gone: string, as = ''): string =>
  `name: Stays\n${BLOCKS.map(({ key }) => (key === gone ? as : `${key}:\n  - Something of ${key}\n`)).join('')}`;

describe('empty-block', () => {
  const rule = 'empty-block';

  it('is silent on a canvas with something everywhere', () => {
    expect(places(rule, without('none'))).to.deep.equal([]);
  });

  for (const { key, title, questions } of BLOCKS) {
    it(`asks the first question of ${title}`, () => {
      for (const as of [`${key}:\n`, `${key}: []\n`, `${key}: ~\n`]) {
        const [found, ...others] = findings(rule, without(key, as));
        expect(others).to.deep.equal([]);
        expect(found?.at).to.equal(key);
        expect(found?.message).to.equal(`There is nothing under ${title} yet. ${questions[0]}`);
      }
    });

    it(`points at the title of the canvas where ${key} is not there at all`, () => {
      const [found, ...others] = findings(rule, without(key));
      expect(others).to.deep.equal([]);
      expect(found?.at).to.equal('Stays');
      expect(found?.message).to.contain(title);
    });
  }

  it('points at the first key of a canvas without a title', () => {
    expect(places(rule, without('channels').replace('name: Stays\n', ''))).to.deep.equal([
      'customer_segments',
    ]);
  });

  it('has one friendly word for a canvas without any notes', () => {
    for (const text of ['', '# my plan\n', 'name: Stays\n', 'channels: []\n', 'bmc: 1\nchannels:\n']) {
      const found = findings(rule, text);
      expect(found.map(({ message }) => message)).to.deep.equal([
        'This canvas has no notes yet. Customer Segments is a good place to start: For whom do we create value?',
      ]);
    }
  });

  it('says nothing about a block that could not be read', () => {
    expect(places(rule, without('channels', 'channels: everywhere\n'))).to.deep.equal([]);
    expect(places(rule, without('channels', 'channels:\n  -\n'))).to.deep.equal([]);
  });

  it('says nothing about a block whose key is only misspelt', () => {
    expect(places(rule, without('channels', 'chanels:\n  - App\n'))).to.deep.equal([]);
  });

  it('says nothing about a canvas that is not one', () => {
    expect(places(rule, '- a\n- b\n')).to.deep.equal([]);
  });

  it('offers to add a first item', () => {
    expect(offers(rule, without('channels'))).to.deep.equal(['Add a first channel']);
  });
});

describe('missing-phase', () => {
  const rule = 'missing-phase';
  const canvas = (website: string, shop: string): string => `customer_segments: [Guests, Hosts]
channels:
  - { name: Website, links: [guests]${website} }
  - { name: Shop, links: [guests, hosts]${shop} }
`;

  it('names for each segment the phases without a channel, with their questions', () => {
    const found = findings(
      rule,
      canvas(', phases: [awareness, evaluation]', ', phases: [purchase, delivery, after_sales]'),
    );
    expect(found.map(({ at, message }) => [at, message])).to.deep.equal([
      [
        'Hosts',
        'No channel covers this for “Hosts”: Awareness, Evaluation. How do people learn that we exist? How do they judge the offer?',
      ],
    ]);
  });

  it('is silent where phases are not used', () => {
    expect(places(rule, canvas('', ''))).to.deep.equal([]);
  });

  it('is silent where everything is covered', () => {
    const all = ', phases: [awareness, evaluation, purchase, delivery, after_sales]';
    expect(places(rule, canvas('', all))).to.deep.equal([]);
  });

  it('leaves a segment without a channel to the rule on missing links', () => {
    expect(
      places(rule, 'customer_segments: [Guests]\nchannels:\n  - { name: App, phases: [awareness] }\n'),
    ).to.deep.equal([]);
  });

  it('offers each channel of the segment for what is missing, in the order of the phases', () => {
    const [found] = findings(rule, canvas('', ', phases: [after_sales, purchase, delivery]'));
    expect(found?.fixes.map(({ title }) => title)).to.deep.equal([
      'Say that “Website” covers it: Awareness, Evaluation',
      'Say that “Shop” covers it: Awareness, Evaluation',
    ]);
    expect(found?.fixes[1]?.operations[0]).to.deep.include({
      kind: 'set-field',
      key: 'phases',
      value: ['awareness', 'evaluation', 'purchase', 'delivery', 'after_sales'],
    });
  });
});

describe('missing-motive', () => {
  const rule = 'missing-motive';
  const canvas = (first: string, second: string): string => `customer_relationships:
  - { name: Club${first} }
  - { name: Trial${second} }
`;

  it('finds that nothing wins customers', () => {
    expect(findings(rule, canvas(', motivation: retention', ''))[0]).to.deep.include({
      at: 'customer_relationships',
      message: 'No customer relationship is there to win new customers (acquisition).',
    });
  });

  it('finds that nothing keeps customers', () => {
    expect(findings(rule, canvas(', motivation: [acquisition]', ''))[0]).to.deep.include({
      at: 'customer_relationships',
      message: 'No customer relationship is there to keep the customers you have (retention).',
    });
  });

  it('finds both where motives aim at neither', () => {
    expect(places(rule, canvas(', motivation: [upselling]', ''))).to.have.length(2);
  });

  it('is silent where both are there, and where motives are not used', () => {
    expect(places(rule, canvas(', motivation: retention', ', motivation: acquisition'))).to.deep.equal([]);
    expect(places(rule, canvas('', ''))).to.deep.equal([]);
  });

  it('does not take the motives of partners for those of relationships', () => {
    expect(places(rule, 'key_partnerships:\n  - { name: Bank, motivation: [acquisition] }\n')).to.deep.equal(
      [],
    );
  });
});
