import { expect } from 'chai';
import { BLOCK_KEYS, type BlockKey, blockFacts } from '../../../src/canvas/blocks';
import { NEEDS, type Need } from '../../../src/canvas/needs';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { RELATIONS, relationBetween } from '../../../src/canvas/relations';
import { lint } from '../../../src/lint/lint';
import { findings } from '../support/findings';
import { alarms, problems, problemsOf, WHOLE } from '../support/problems';

const needs = Object.entries(NEEDS) as [string, Need][];
const FAMILY = [...needs.map(([id]) => id), 'no-links', 'unlinked-blocks'];

/** A canvas from blocks of notes, each with its links. */
function canvas(blocks: Readonly<Partial<Record<BlockKey, Readonly<Record<string, string>>>>>): string {
  return Object.entries(blocks)
    .map(([block, items]) => {
      const lines = Object.entries(items).map(
        ([name, links]) => `  - { name: ${name}, links: [${links}] }\n`,
      );
      return `${block}:\n${lines.join('')}`;
    })
    .join('');
}

const missing = (text: string): readonly string[] => problemsOf(FAMILY, text);

describe('missing links', () => {
  it('has nothing to say about a complete canvas, however strictly it looks', () => {
    expect(problems(WHOLE, { profile: 'strict' })).to.deep.equal([]);
  });

  for (const [id, { block, anyOf }] of needs) {
    describe(id, () => {
      const usual = anyOf.find((other) => relationBetween(block, other)?.strength === 'required') ?? block;

      for (const other of anyOf) {
        it(`is met by a link to ${blockFacts(other).many}, written at either end, and by nothing less`, () => {
          const bystander = usual === other ? {} : { [usual]: { Bystander: '' } };
          const there = canvas({ [block]: { One: '', Two: '' }, [other]: { Partner: 'one' }, ...bystander });
          const here = canvas({
            [block]: { One: 'partner', Two: '' },
            [other]: { Partner: '' },
            ...bystander,
          });
          for (const text of [there, here]) expect(problemsOf([id], text)).to.deep.equal([`${id} Two`]);
        });
      }

      it('names the item in its message, and the kind of item that is missing nowhere by a key', () => {
        const text = canvas({ [block]: { One: 'partner', Two: '' }, [usual]: { Partner: '' } });
        const [found] = findings(id, text);
        expect(found?.message).to.include('“Two”').and.not.match(/_/);
      });

      it('is raised once, on the key of the block, where nothing is linked', () => {
        const others = BLOCK_KEYS.filter((key) => key !== block && !anyOf.includes(key));
        const [from = block, to = block] = others.filter((key) => !anyOf.includes(key));
        const text = canvas({
          [block]: { One: '', Two: '' },
          [usual]: { 'Not linked': '', 'Nor this': '' },
          [from]: { Elsewhere: 'far-away' },
          [to]: { 'Far away': '' },
        });
        const mine = problemsOf([id], text);
        expect(mine.length).to.be.lessThan(2);
        const speaks = lint(parseCanvas(text)).filter(
          ({ rule, span }) =>
            FAMILY.includes(rule) && [block, usual].includes(text.slice(span.start, span.end) as BlockKey),
        );
        expect(speaks).not.to.be.empty;
      });

      it('is not raised where the other block is empty, or could not be read', () => {
        const empty = canvas({ [block]: { One: '', Two: '' } });
        const linked = canvas({
          ...(block === 'customer_segments' ? { value_propositions: { V: 'one' } } : {}),
        });
        expect(
          problemsOf([id], `${empty}${anyOf.includes('value_propositions') ? '' : linked}`),
        ).to.deep.equal([]);
        const unreadable = `${canvas({ [block]: { One: '', Two: '' } })}${usual}: nothing but words\n`;
        expect(problemsOf([id], unreadable)).to.deep.equal([]);
      });
    });
  }

  describe('for two blocks that nothing links', () => {
    const rest = { key_resources: { Oven: 'baking' }, key_activities: { Baking: '' } };
    const on = (segments: string[], channels: string[]): readonly string[] => {
      const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']));
      return missing(canvas({ customer_segments: named(segments), channels: named(channels), ...rest }));
    };

    it('says so once, on the block that does something to the other', () => {
      expect(on(['A', 'B'], ['X', 'Y', 'Z'])).to.deep.equal(['channel-without-segment channels']);
    });

    it('names the only item on either side', () => {
      expect(on(['A'], ['X', 'Y'])).to.deep.equal(['segment-without-channel A']);
      expect(on(['A', 'B'], ['X'])).to.deep.equal(['channel-without-segment X']);
      expect(on(['A'], ['X'])).to.deep.equal(['channel-without-segment channels']);
    });

    it('counts those that lack it, in words', () => {
      const text = canvas({
        customer_segments: { A: '', B: '' },
        channels: { X: '', Y: '', Z: '' },
        ...rest,
      });
      const [found] = findings('channel-without-segment', text);
      expect(found?.message).to.equal('None of the 3 channels is linked to a customer segment.');
      expect(found?.related).to.deep.equal(['customer_segments']);
    });

    it('lets the other side speak where a rule is switched off', () => {
      const text = canvas({ customer_segments: { A: '', B: '' }, channels: { X: '', Y: '' }, ...rest });
      const rules = { 'channel-without-segment': 'off' } as const;
      expect(problemsOf(FAMILY, text, { rules })).to.deep.equal([
        'segment-without-channel customer_segments',
      ]);
    });

    it('reports each remaining item as soon as there is one link', () => {
      const text = canvas({ customer_segments: { A: 'x', B: '' }, channels: { X: '', Y: '', Z: '' } });
      expect(missing(text)).to.deep.equal([
        'segment-without-channel B',
        'channel-without-segment Y',
        'channel-without-segment Z',
      ]);
    });
  });

  describe('about money', () => {
    const paid = (segment: string, values = ''): string => `customer_segments:
  - { name: Readers${segment} }
  - Advertisers
value_propositions:
  - { name: News, links: [readers] }
  - { name: Attention, links: [advertisers] }
revenue_streams:
  - { name: Advertising, links: [advertisers${values}] }
`;

    it('asks no revenue of a segment that does not pay, nor of what is offered to it', () => {
      expect(missing(paid(', pays: false', ', attention'))).to.deep.equal([]);
    });

    it('asks it of all others', () => {
      expect(missing(paid(', pays: true', ', attention'))).to.deep.equal([
        'segment-without-revenue Readers',
        'value-without-revenue News',
      ]);
    });

    it('still asks who pays where no segment has to', () => {
      const text = canvas({
        revenue_streams: { Fee: 'stays', Tips: 'stays' },
        value_propositions: { Stays: 'guests' },
      });
      expect(missing(`${text}customer_segments:\n  - { name: Guests, pays: false }\n`)).to.deep.equal([
        'revenue-without-segment revenue_streams',
      ]);
    });
  });

  describe('of a draft', () => {
    const DRAFT = BLOCK_KEYS.map((key) => `${key}:\n  - ${key} one\n  - ${key} two\n  - ${key} three\n`).join(
      '',
    );

    it('is one single information as long as nothing is linked', () => {
      expect(missing(DRAFT)).to.deep.equal(['no-links customer_segments']);
      expect(alarms(DRAFT)).to.deep.equal([]);
    });

    it('is at most one report per pair of blocks once something is', () => {
      const text = DRAFT.replace(
        '  - channels one',
        '  - { name: channels one, links: [customer-segments-one] }',
      );
      const found = missing(text);
      expect(
        found.filter(
          (line) => !line.startsWith('unlinked') && BLOCK_KEYS.some((key) => line.endsWith(` ${key}`)),
        ),
      ).to.have.length(9);
      const pairs = RELATIONS.filter(({ strength }) => strength !== 'possible').length;
      expect(found.filter((line) => BLOCK_KEYS.some((key) => line.endsWith(` ${key}`))).length).to.be.at.most(
        pairs,
      );
      expect(found).to.include('segment-without-channel customer_segments two');
      expect(new Set(found).size).to.be.greaterThan(10);
    });

    it('is information in the profile for drafts, whatever is missing', () => {
      const text = DRAFT.replace(
        '  - channels one',
        '  - { name: channels one, links: [customer-segments-one] }',
      );
      expect(alarms(text)).not.to.be.empty;
      expect(alarms(text, { profile: 'draft' })).to.deep.equal([]);
    });

    it('says nothing about a single block', () => {
      expect(missing('channels: [A, B]\n')).to.deep.equal([]);
    });

    it('leaves it to the broken links where there are only such', () => {
      expect(
        missing('channels: [{ name: A, links: [nobody] }]\ncustomer_segments: [Guests]\n'),
      ).to.deep.equal([]);
    });
  });

  describe('unlinked-blocks', () => {
    const expected = RELATIONS.filter(({ strength }) => strength === 'expected');
    for (const { first, second } of expected) {
      it(`is raised once for ${blockFacts(first).many} and ${blockFacts(second).many}`, () => {
        const [a = first, b = first] = BLOCK_KEYS.filter((key) => key === first || key === second);
        const text = canvas({
          [second]: { 'S one': '', 'S two': '' },
          [first]: { 'F one': '', 'F two': '' },
          key_resources: { Oven: 'baking' },
          key_activities: { Baking: '' },
        });
        expect(problemsOf(['unlinked-blocks'], text)).to.deep.equal([`unlinked-blocks ${a}`]);
        expect(findings('unlinked-blocks', text)[0]?.related).to.deep.equal([b]);
        const linked = text.replace('F one, links: [', 'F one, links: [s-one');
        const left = findings('unlinked-blocks', linked).map(({ at, related }) => [at, ...related]);
        expect(left).not.to.deep.include([a, b]);
      });
    }

    it('is a warning for the strict only', () => {
      const text = WHOLE.replaceAll(', delivery-bike, weekly-note', '').replaceAll(
        ', early-van, morning-call',
        '',
      );
      expect(alarms(text)).to.deep.equal([]);
      expect(alarms(text, { profile: 'strict' })).to.deep.equal([
        'unlinked-blocks channels',
        'unlinked-blocks customer_relationships',
      ]);
    });

    it('leaves it at one of the two ways in which partners help', () => {
      const text = WHOLE.replace('[stone-oven, baking]', '[stone-oven]').replace(
        '[cold-room, storing]',
        '[cold-room]',
      );
      expect(alarms(text, { profile: 'strict' })).to.deep.equal([]);
    });
  });

  describe('behind a broken link', () => {
    it('are not reported again at the ends it was probably meant to join', () => {
      expect(
        alarms(WHOLE.replace('Fresh bread, links: [families]', 'Fresh bread, links: [famlies]')),
      ).to.deep.equal(['unknown-link famlies']);
    });

    it('are not reported where the other end could not be read', () => {
      const text = WHOLE.replace('  - Families\n', '  - [Families]\n');
      expect(alarms(text)).to.deep.equal(['wrong-kind [Families]']);
    });

    it('are reported as before at all others', () => {
      const text = WHOLE.replace('Fresh bread, links: [families]', 'Fresh bread, links: [famlies]').replace(
        'Cold room, links: [reliable-supply]',
        'Cold room, links: [storing]',
      );
      expect(alarms(text)).to.have.members([
        'value-without-resource Reliable supply',
        'unknown-link famlies',
      ]);
    });
  });

  describe('weigh less', () => {
    const severityOf = (rule: string, text: string): string | undefined =>
      lint(parseCanvas(text)).find((found) => found.rule === rule)?.severity;
    const activity = WHOLE.replace(
      'Baking, links: [fresh-bread, stone-oven]',
      'Baking, links: [fresh-bread]',
    );

    it('for an activity without resources that a partner carries out', () => {
      expect(severityOf('activity-without-resource', activity)).to.equal('information');
      const alone = activity.replace('Mill, links: [stone-oven, baking]', 'Mill, links: [stone-oven]');
      expect(severityOf('activity-without-resource', alone)).to.equal('warning');
    });

    it('for an offer that earns nothing to people who pay for another one', () => {
      const more = WHOLE.replace('channels:', '  - { name: A friendly word, links: [families] }\nchannels:');
      expect(severityOf('value-without-revenue', more)).to.equal('information');
      const lone = WHOLE.replace(
        '[families, fresh-bread, delivery-bike, weekly-note]',
        '[fresh-bread]',
      ).replace('channels:', '  - { name: A friendly word, links: [families] }\nchannels:');
      expect(severityOf('value-without-revenue', lone)).to.equal('warning');
    });
  });

  it('are mended by a payer that is missing rather than by a segment that pays nothing', () => {
    const text = `customer_segments:
  - { name: Readers, pays: false }
  - Subscribers
revenue_streams:
  - { name: Subscriptions, links: [subscribers] }
  - Advertising
`;
    const [found] = lint(parseCanvas(text)).filter(
      ({ rule, item }) => rule === 'revenue-without-segment' && item?.name === 'Advertising',
    );
    const titles = found?.fixes?.().map(({ title }) => title) ?? [];
    expect(titles.findIndex((title) => title.startsWith('Add a'))).to.be.below(
      titles.findIndex((title) => title.includes('Readers')),
    );
    expect(titles.some((title) => title.includes('Readers'))).to.equal(true);
  });

  it('adds the trade that pays for revenue from outside first, in the language of the canvas, unless it is there', () => {
    const titles = (segments: string) =>
      lint(
        parseCanvas(`customer_segments: [${segments}]
value_propositions: [{ name: Nachrichten für die Stadt, links: [leser, werbung] }]
revenue_streams: [{ name: Abo, links: [leser] }, Werbung]
`),
      )
        .find(({ rule }) => rule === 'revenue-without-segment')
        ?.fixes?.()
        .map(({ title }) => title);
    expect(titles('Leser, Vereine')?.slice(0, 2)).to.deep.equal([
      'Add “Werbekunden” as a customer segment and link it',
      'Link “Werbung” to “Leser”',
    ]);
    expect(titles('Leser, Werbekunden aus der Stadt')?.[0]).to.equal(
      'Link “Werbung” to “Werbekunden aus der Stadt”',
    );
  });
});
