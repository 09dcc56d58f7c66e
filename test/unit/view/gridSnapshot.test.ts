import { expect } from 'chai';
import { BASICS, BLOCK_KEYS, BLOCKS, blockFacts } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { RELATIONS } from '../../../src/canvas/relations';
import { amountPerPeriod } from '../../../src/language/amounts';
import { operationsFor } from '../../../src/view/gesture';
import { guidance } from '../../../src/view/guidance';
import { extent, LAYOUTS } from '../../../src/view/layouts';
import { linkStrength, targetsOf } from '../../../src/view/linkTargets';
import { chainOf } from '../../../src/view/trace';
import { gridOf, noteNamed, SHOP } from './support';

describe('layouts', () => {
  it('draw each of their blocks as one rectangle', () => {
    for (const { id, rows } of Object.values(LAYOUTS)) {
      for (const key of new Set(rows.flat())) {
        const spans = rows.flatMap((row, y) =>
          row.includes(key) ? [[y, row.indexOf(key), row.lastIndexOf(key)]] : [],
        );
        const [top] = spans;
        spans.forEach(([y, from, to], index) => {
          expect([y, from, to], `${id} ${key}`).to.deep.equal([(top?.[0] ?? 0) + index, top?.[1], top?.[2]]);
        });
        expect(rows.flat().filter((cell) => cell === key).length, `${id} ${key}`).to.equal(
          spans.reduce((sum, [, from = 0, to = 0]) => sum + to - from + 1, 0),
        );
      }
      expect(new Set(rows.map((row) => row.length)).size, id).to.equal(1);
    }
  });

  it('show all blocks, but the basics their six', () => {
    const shown = (id: keyof typeof LAYOUTS) => new Set(LAYOUTS[id].rows.flat());
    expect([...shown('classic')]).to.have.members([...BLOCK_KEYS]);
    expect([...shown('grid')]).to.have.members([...BLOCK_KEYS]);
    expect([...shown('basics')]).to.have.members([...BASICS]);
  });

  it('put the classic blocks where everybody looks for them', () => {
    const codes = LAYOUTS.classic.rows.map((row) =>
      [...new Set(row)].map((key) => blockFacts(key).code).join(' '),
    );
    expect(codes).to.deep.equal(['KP KA VP CR CS', 'KP KR VP CH CS', 'C$ R$']);
    const grid = LAYOUTS.grid.rows.map((row) => row.map((key) => blockFacts(key).code).join(' '));
    expect(grid).to.deep.equal(['CS VP CH', 'CR KR KA', 'R$ C$ KP']);
  });

  it('know how much of the sheet a block takes', () => {
    expect(extent(LAYOUTS.classic, 'key_partnerships')).to.deep.equal({ rows: 2, share: 0.2 });
    expect(extent(LAYOUTS.classic, 'cost_structure')).to.deep.equal({ rows: 1, share: 0.5 });
    expect(extent(LAYOUTS.basics, 'channels')).to.equal(undefined);
  });
});

describe('the chain of a note', () => {
  const grid = gridOf(SHOP);
  const chain = (name: string) =>
    [...chainOf(grid, noteNamed(grid, name).key)].map((key) => key.split('/')[1]).sort();

  it('leads from a segment to everything that serves it, and to nobody else', () => {
    expect(chain('Families')).to.deep.equal([
      'baking',
      'bike-round',
      'bread-money',
      'families',
      'fresh-bread',
      'ovens',
    ]);
  });

  it('leads from a resource, through the activity that uses it, to everybody it is for', () => {
    const [offices, meeting] = ['offices', 'shared-breakfast'];
    expect(chain('Ovens')).to.include.members(['baking', 'fresh-bread', 'bread-money', offices, meeting]);
    const apart = gridOf(SHOP.replace('[fresh-bread, shared-breakfast]\n', '[fresh-bread]\n'));
    const keys = chainOf(apart, noteNamed(apart, 'Ovens').key);
    expect(keys.has(noteNamed(apart, 'Bread money').key)).to.equal(true);
    expect(keys.has(noteNamed(apart, 'Offices').key)).to.equal(false);
    expect(keys.has(noteNamed(apart, 'Shared breakfast').key)).to.equal(false);
  });

  it('is the note alone where it has no links', () => {
    const alone = gridOf('channels: [A]');
    expect([...chainOf(alone, noteNamed(alone, 'A').key)]).to.have.lengthOf(1);
  });
});

describe('targets of a link', () => {
  const grid = gridOf(SHOP);
  const names = (of: string) => targetsOf(grid, noteNamed(grid, of)).map(({ note }) => note.name);

  it('are all notes of other blocks: linked ones first, then by strength', () => {
    expect(names('Bread money').slice(0, 2)).to.have.members(['Families', 'Fresh bread']);
    expect(names('Bread money').slice(-2)).to.have.members(['Ovens', 'Baking']);
  });

  it('say what the link would mean, and whether it is missing', () => {
    const small = gridOf(`${SHOP}customer_relationships: [{name: Chat, links: offices}]`);
    const targets = targetsOf(small, noteNamed(small, 'Families'));
    const said = targets.map(({ note, verb, linked, strength }) => [note.name, verb, linked, strength]);
    expect(said[0]?.slice(1)).to.deep.equal(['is served by', true, 'required']);
    expect(said[3]).to.deep.equal(['Chat', 'is looked after by', false, 'missing']);
  });

  it('can be narrowed to some blocks', () => {
    const only = targetsOf(grid, noteNamed(grid, 'Families'), ['channels']);
    expect(only.map(({ note }) => note.name)).to.deep.equal(['Bike round']);
  });

  it('make no strength in the same block and little in an unusual pair', () => {
    expect(linkStrength(noteNamed(grid, 'Families'), 'customer_segments')).to.equal(undefined);
    expect(linkStrength(noteNamed(grid, 'Families'), 'cost_structure')).to.equal('unusual');
  });
});

describe('guidance', () => {
  it('tells everything the domain knows of each block', () => {
    const told = guidance();
    expect(told.map(({ key }) => key)).to.deep.equal(BLOCK_KEYS);
    for (const facts of BLOCKS) {
      const card = told.find(({ key }) => key === facts.key);
      expect(card?.questions).to.deep.equal(facts.questions);
      expect(card?.advice).to.deep.equal(facts.advice);
      expect(card?.meaning).to.equal(facts.meaning);
      const types = card?.words.find(({ heading }) => heading === 'Types')?.terms ?? [];
      expect(types.map(({ label }) => label)).to.deep.equal(facts.types.map(({ label }) => label));
      const relations = RELATIONS.filter(({ first, second }) => first === facts.key || second === facts.key);
      expect(card?.relations.map(({ why }) => why)).to.deep.equal(relations.map(({ why }) => why));
    }
  });

  it('reads relations from the block’s side', () => {
    const segments = guidance()[0]?.relations.map(({ verb, title }) => `${verb} ${title}`);
    expect(segments).to.include('is served by Value Propositions').and.include('pays Revenue Streams');
  });

  it('has the words of the block besides its types', () => {
    const headings = guidance().map(({ words }) => words.map(({ heading }) => heading).join(', '));
    expect(headings[1]).to.equal('Characteristics');
    expect(headings[2]).to.equal('Types, Phases, Medium');
    expect(headings[4]).to.equal('Types, How often it is paid, Pricing');
  });
});

describe('amounts', () => {
  it('are written with what the canvas says of its unit', () => {
    expect(amountPerPeriod(5900000, { currency: 'USD', period: 'year' })).to.equal('$5,900,000 a year');
    expect(amountPerPeriod(12.5, { currency: 'EUR', period: 'month' })).to.equal('€12.50 a month');
    expect(amountPerPeriod(3, { period: 'quarter' })).to.equal('3 a quarter');
    expect(amountPerPeriod(3, { currency: 'bread' })).to.equal('3');
  });
});

describe('gestures', () => {
  const canvas = parseCanvas(SHOP);
  const ref = (name: string) => noteNamed(gridOf(SHOP), name).ref;

  it('name the note in front of which something goes, found again in a later text', () => {
    const item = ref('Ovens');
    const later = parseCanvas(SHOP.replace('  - Families', '  - First\n  - Families'));
    expect(
      operationsFor(later, {
        kind: 'move',
        items: [item],
        block: 'customer_segments',
        before: ref('Families'),
      }),
    ).to.deep.equal([{ kind: 'move-item', item, block: 'customer_segments', position: 1 }]);
  });

  it('go to the end where that note has gone', () => {
    const before = { ...ref('Families'), id: 'gone', name: 'Gone' };
    expect(operationsFor(canvas, { kind: 'add', block: 'channels', name: 'New', before })).to.deep.equal([
      { kind: 'add-items', items: [{ block: 'channels', name: 'New' }] },
    ]);
  });

  it('write names as one line', () => {
    expect(
      operationsFor(canvas, { kind: 'rename', item: ref('Ovens'), name: ' Two\n  ovens ' }),
    ).to.deep.equal([{ kind: 'rename-item', item: ref('Ovens'), name: 'Two ovens' }]);
  });

  it('become one operation each', () => {
    const [a, b] = [ref('Ovens'), ref('Families')];
    expect(operationsFor(canvas, { kind: 'remove', items: [a] })).to.deep.equal([
      { kind: 'remove-item', item: a },
    ]);
    expect(operationsFor(canvas, { kind: 'link', from: a, to: b })).to.deep.equal([
      { kind: 'link', from: a, to: b },
    ]);
    expect(operationsFor(canvas, { kind: 'unlink', a, b })).to.deep.equal([{ kind: 'unlink', a, b }]);
    expect(operationsFor(canvas, { kind: 'add', block: 'channels', name: 'New', links: [b] })).to.deep.equal([
      { kind: 'add-items', items: [{ block: 'channels', name: 'New', links: [b] }] },
    ]);
  });

  it('say what kind of note is added, as its field takes it', () => {
    const added = (
      block: 'channels' | 'value_propositions',
      field: 'type' | 'characteristics',
      word: string,
    ) => operationsFor(canvas, { kind: 'add', block, name: 'New', sort: { field, words: [word] } });
    expect(added('channels', 'type', 'web_sales')).to.deep.equal([
      { kind: 'add-items', items: [{ block: 'channels', name: 'New', values: { type: 'web_sales' } }] },
    ]);
    expect(added('value_propositions', 'characteristics', 'price')).to.deep.equal([
      {
        kind: 'add-items',
        items: [{ block: 'value_propositions', name: 'New', values: { characteristics: ['price'] } }],
      },
    ]);
  });
});
