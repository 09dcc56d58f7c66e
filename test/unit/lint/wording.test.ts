import { expect } from 'chai';
import { findings, offers, places } from '../support/findings';

const named = (name: string): string => `value_propositions:\n  - ${JSON.stringify(name)}\n`;

describe('long-note-name', () => {
  const rule = 'long-note-name';

  it('counts characters as people do', () => {
    expect(places(rule, named('x'.repeat(80)))).to.deep.equal([]);
    expect(places(rule, named('🏠'.repeat(80)))).to.deep.equal([]);
    expect(places(rule, named('x'.repeat(81)))).to.have.length(1);
  });

  it('offers to keep the beginning and to move the whole into the note', () => {
    const name = `Unusual places to stay: ${'rooms and flats and whole houses, '.repeat(3)}all over the world`;
    const [found] = findings(rule, named(name));
    expect(found?.fixes[0]?.title).to.contain('“Unusual places to stay”');
    expect(found?.fixes[0]?.operations.map((operation) => operation.kind)).to.deep.equal([
      'set-field',
      'rename-item',
    ]);
    expect(found?.fixes[0]?.operations[0]).to.deep.include({ key: 'note', value: name });
  });

  it('offers nothing where a cut would tear the sentence', () => {
    expect(offers(rule, named('word '.repeat(20)))).to.deep.equal([]);
  });

  it('leaves lists to their own rule', () => {
    expect(places(rule, named(`• ${'one idea '.repeat(5)}• ${'another idea '.repeat(5)}`))).to.deep.equal([]);
  });
});

describe('several-ideas', () => {
  const rule = 'several-ideas';
  const lists: readonly (readonly [name: string, ideas: number])[] = [
    ['- one\n- two', 2],
    ['Offers:\n* one\n* two', 3],
    ['1. one\n2. two\n3. three', 3],
    ['• one • two', 2],
    ['one • two', 2],
    ['one; two; three', 3],
    ['Donors: restaurants, bakeries, caterers', 3],
    ['Spender: Gasthäuser, Bäckereien und Kantinen, Märkte', 3],
    ['捐赠者：餐厅，面包店，酒店', 3],
    ['餐厅、面包店、酒店', 3],
    ['مطاعم، مخابز، فنادق', 3],
    ['餐厅，面包店，酒店', 3],
    ['레스토랑, 빵집, 호텔', 3],
    ['Доноры: рестораны, пекарни, отели', 3],
    ['Donors – restaurants, bakeries, caterers', 3],
    ['Instagram, Facebook, TikTok', 3],
    ['Gasthäuser, Bäckereien, Hotels', 3],
    ['Bread | Cakes | Coffee', 3],
    ['Pan · Pasteles · Café', 3],
  ];
  for (const [name, ideas] of lists)
    it(`sees ${ideas} ideas in ${JSON.stringify(name)}`, () => {
      expect(findings(rule, named(name))[0]?.message).to.contain(`holds ${ideas} ideas`);
    });

  for (const name of [
    'One idea',
    'Search - and find',
    'Fast; and good',
    'A, B and C',
    'Unusual, personal, affordable places',
    'Fast, Safe, Personal Service',
    'Ungewöhnliche, persönliche, günstige Orte',
    'Social media (Instagram, Facebook, TikTok)',
    '捐赠者（餐厅、面包店、酒店）',
    '我们帮助所有的客户，客户付钱给我们，大家开心',
    'Bread | cakes',
    'Col·laboració local',
    'Milan, Italy',
    'Price: from 1,000 to 2,000, all included',
    'Note: we help, and they pay',
    '• one',
    '24/7 help',
    '1. FC Köln',
  ])
    it(`takes ${JSON.stringify(name)} for one idea`, () => {
      expect(places(rule, named(name))).to.deep.equal([]);
    });

  it('reads a list in a block of text', () => {
    expect(places(rule, 'channels:\n  - |\n    - App\n    - Shop\n')).to.have.length(1);
  });

  it('offers a note for each, with the links of the one', () => {
    const [found] = findings(
      rule,
      'customer_segments: [Guests]\nchannels:\n  - { name: "• App • Shop • Fair", id: all, links: [guests] }\n',
    );
    expect(found?.fixes.map(({ title }) => title)).to.deep.equal(['Make it 3 notes']);
    const operations = found?.fixes[0]?.operations ?? [];
    const names = operations.flatMap((operation) =>
      'items' in operation
        ? operation.items.map(({ name }) => name)
        : 'name' in operation
          ? [operation.name]
          : [],
    );
    expect(names).to.deep.equal(['Shop', 'Fair', 'App']);
    expect(operations[0]).to.have.property('kind', 'add-items');
    expect(operations[0]).to.have.nested.property('items[0].block', 'channels');
    expect(operations[0]).to.have.nested.property('items[0].position', 1);
    expect(operations[0]).to.have.nested.property('items[0].links[0].name', 'Guests');
  });
});

describe('vague-name', () => {
  const rule = 'vague-name';

  for (const name of [
    'products',
    'Users',
    'Marketing',
    'The users',
    'Our Products',
    'service.',
    'TBD',
    '???',
    'Third-parties',
  ])
    it(`finds ${name} vague`, () => {
      expect(places(rule, named(name))).to.have.length(1);
    });

  for (const name of ['Products for cats', 'Night users', 'Zürich', '寿司', '🏠', 'Newness'])
    it(`does not mind ${name}`, () => {
      expect(places(rule, named(name))).to.deep.equal([]);
    });

  it('finds the name of the block itself vague, in that block only', () => {
    expect(places(rule, 'value_propositions: [Value Proposition]\n')).to.have.length(1);
    expect(places(rule, 'customer_segments: [Value Proposition]\n')).to.deep.equal([]);
  });
});

describe('duplicate-name', () => {
  const rule = 'duplicate-name';
  const two = (first: string, second: string): string =>
    `customer_segments: [Guests]\nchannels:\n  - ${first}\n  - ${second}\n`;

  it('finds the second of two notes that read alike, whatever their case', () => {
    const [found, ...others] = findings(
      rule,
      two('{ id: a, name: Mobile app }', '{ id: b, name: mobile  App }'),
    );
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'mobile  App',
      message: 'There already is a note “Mobile app” in this block.',
      related: ['Mobile app'],
    });
  });

  it('leaves notes that share their id to the rule on ids', () => {
    expect(places(rule, two('Mobile app', 'Mobile app'))).to.deep.equal([]);
  });

  it('does not mind the same name in another block', () => {
    expect(
      places(rule, 'key_activities: [Marketing]\ncost_structure:\n  - { id: spend, name: Marketing }\n'),
    ).to.deep.equal([]);
  });

  it('offers to make them one, with the links of both', () => {
    const [found] = findings(rule, two('{ id: a, name: App }', '{ id: b, name: App, links: [guests] }'));
    expect(found?.fixes[0]?.operations).to.deep.equal([
      {
        kind: 'link',
        from: { block: 'channels', position: 0, id: 'a', name: 'App' },
        to: { block: 'customer_segments', position: 0, id: 'guests', name: 'Guests' },
      },
      { kind: 'remove-item', item: { block: 'channels', position: 1, id: 'b', name: 'App' } },
    ]);
  });
});
