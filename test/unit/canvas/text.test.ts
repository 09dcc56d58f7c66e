import { expect } from 'chai';
import { isId, otherSlugs, slug } from '../../../src/canvas/ids';
import { nearest } from '../../../src/canvas/nearest';
import { holds, oneLine, shortened, unquoted } from '../../../src/canvas/text';

describe('slugs', () => {
  const cases: readonly (readonly [name: string, id: string])[] = [
    ['Travellers', 'travellers'],
    ['Unique places to stay', 'unique-places-to-stay'],
    ['  Fish & chips!  ', 'fish-chips'],
    ["People's own_homes", 'people-s-own-homes'],
    ['100 % local', '100-local'],
    ['Größe', 'größe'],
    ['Caf\u0065\u0301', 'caf\u00e9'],
    ['İstanbul', 'i̇stanbul'],
    ['旅行者', '旅行者'],
    ['サーバー', 'サーバー'],
    ['أصحاب المنازل', 'أصحاب-المنازل'],
    ['ผู้เดินทาง', 'ผู้เดินทาง'],
    ['❤️ Fans', 'fans'],
    ['1️⃣ first', '1-first'],
    ['👩‍👩‍👧 Families', 'families'],
    ['🙂', ''],
    ['—', ''],
    ['', ''],
  ];
  for (const [name, id] of cases) {
    it(`of “${name}”`, () => {
      expect(slug(name)).to.equal(id);
      expect(slug(id), 'of itself').to.equal(id);
      if (id !== '') expect(isId(id), 'is an id').to.equal(true);
    });
  }

  it('that people expect as well', () => {
    expect(otherSlugs('Travellers from afar')).to.deep.equal([]);
    expect(otherSlugs("People's homes")).to.deep.equal(['peoples-homes']);
    expect(otherSlugs('R&D team')).to.deep.equal(['rd-team', 'r-and-d-team']);
    expect(otherSlugs('24/7 support')).to.deep.equal(['247-support']);
    expect(otherSlugs('own_homes')).to.deep.equal(['own_homes']);
    expect(otherSlugs('Café')).to.deep.equal(['cafe']);
    expect(otherSlugs('🙂')).to.deep.equal([]);
  });
});

describe('ids', () => {
  it('are small letters, digits, - and _, from a letter or a digit on', () => {
    for (const id of ['a', '0', 'a-b_c', '2024', 'größe', '旅行者']) expect(isId(id), id).to.equal(true);
    for (const id of ['', 'A', 'aB', '-a', '_a', 'a b', 'a.b', 'a/b', '🙂', 'É'])
      expect(isId(id), id).to.equal(false);
  });
});

describe('near misses', () => {
  it('are the words most alike, best first', () => {
    expect(nearest('chanels', ['costs', 'channels', 'channel'])).to.deep.equal(['channels', 'channel']);
    expect(nearest('Travelers', ['travellers', 'hosts'])).to.deep.equal(['travellers']);
  });

  it('are words that hold the whole word', () => {
    expect(nearest('host', ['property-hosts', 'ghosts-of-old', 'cost'], 2)).to.deep.equal([
      'property-hosts',
      'ghosts-of-old',
    ]);
  });

  it('are none that share too little, and no more than asked for', () => {
    expect(nearest('free-listener', ['fee-listeners', 'free-listeners'])[0]).to.equal('free-listeners');
    expect(nearest('zzz', ['hosts', 'guests'])).to.deep.equal([]);
    expect(nearest('', ['a', ''])).to.deep.equal([]);
    expect(nearest('aa', ['ab', 'ac', 'ad', 'ae'])).to.have.length(3);
  });
});

describe('a span', () => {
  it('holds the cursor at both of its ends', () => {
    const span = { start: 2, end: 4 };
    expect([1, 2, 3, 4, 5].map((offset) => holds(span, offset))).to.deep.equal([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a text on one line', () => {
  it('has single blanks, and none around it', () => {
    expect(oneLine('  Guest\t app \r\n for\u00a0iOS ')).to.equal('Guest app for iOS');
  });

  it('is cut by characters, not in the middle of one, and never behind a blank', () => {
    expect(shortened('🙂🙂🙂', 3)).to.equal('🙂🙂🙂');
    expect(shortened('🙂🙂🙂🙂', 3)).to.equal('🙂🙂…');
    expect(shortened('Guest app', 7)).to.equal('Guest…');
  });

  it('loses the quotes it is written in, where it has both', () => {
    expect(['"a"', "'a'", '"a', `"a'`].map(unquoted)).to.deep.equal(['a', 'a', '"a', `"a'`]);
  });
});
