import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCKS, type BlockKey } from '../../../src/canvas/blocks';
import type { Canvas } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { relationBetween } from '../../../src/canvas/relations';
import { planEdit } from '../../../src/edit/plan';
import { lint } from '../../../src/lint/lint';
import { linkOperations, type Suggestion, suggestLinks } from '../../../src/lint/suggest/suggest';
import { stem, wordsIn } from '../../../src/lint/suggest/words';
import { completeModel } from '../../recall/generate';
import { Dice } from '../../recall/model';
import { randomStyle, render } from '../../recall/render';
import { WHOLE } from '../support/problems';

type Notes = Readonly<Partial<Record<BlockKey, readonly string[]>>>;

const plain = (notes: Notes): Canvas =>
  parseCanvas(
    BLOCKS.map(
      ({ key }) => `${key}:\n${(notes[key] ?? []).map((name) => `  - ${JSON.stringify(name)}\n`).join('')}`,
    ).join(''),
  );

const namesOf = (canvas: Canvas): Notes =>
  Object.fromEntries(
    [...canvas.blocks.values()].map(({ key, items }) => [key, items.map(({ name }) => name)]),
  );

const accepted = (canvas: Canvas, suggestions = suggestLinks(canvas)): Canvas => {
  const result = planEdit(canvas, linkOperations(suggestions));
  if (!result.ok) throw new Error(result.reason);
  return result.canvas;
};

const loud = (canvas: Canvas): readonly string[] =>
  lint(canvas)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);

const between = (canvas: Canvas, from: string, to: string): Suggestion | undefined =>
  suggestLinks(canvas).find((one) => one.from.name === from && one.to.name === to);

/** Companies as a user would sketch them. */
const COMPANIES: Readonly<Record<string, Notes>> = {
  'a gym': {
    customer_segments: ['Office workers nearby', 'Retired people', 'Companies that pay for their staff'],
    value_propositions: [
      'A workout in thirty minutes',
      'Gentle training for old backs',
      'Healthy staff, no paperwork',
    ],
    channels: ['App', 'Front desk', 'Visits to companies'],
    customer_relationships: ['A trainer who knows your name', 'Contact person for personnel departments'],
    revenue_streams: ['Monthly memberships', 'Company contracts'],
    key_resources: ['Trainers', 'Machines', 'Rooms in Mill Street'],
    key_activities: ['Training people', 'Selling to companies'],
    key_partnerships: ['Machine maker', 'Landlord'],
    cost_structure: ['Rent', 'Salaries of trainers', 'Leasing of machines'],
  },
  'a school of languages, in German': {
    customer_segments: ['Berufstätige', 'Firmen', 'Kinder'],
    value_propositions: ['Sprachkurse am Abend', 'Kurse im Haus der Firma', 'Spielend lernen'],
    channels: ['Webseite', 'Messestand'],
    customer_relationships: ['Persönliche Beratung', 'Elternabende'],
    revenue_streams: ['Kursgebühren', 'Verträge mit Firmen'],
    key_resources: ['Lehrer', 'Räume'],
    key_activities: ['Kurse geben', 'Lehrer ausbilden'],
    key_partnerships: ['Vermieter', 'Verlage'],
    cost_structure: ['Löhne der Lehrer', 'Miete'],
  },
  'one note in each block': Object.fromEntries(BLOCKS.map(({ key, title }) => [key, [title]])),
  小店: {
    customer_segments: ['附近居民', '小企业'],
    value_propositions: ['新鲜面包', '企业早餐'],
    channels: ['手机应用', '面包店'],
    customer_relationships: ['会员', '企业客户经理'],
    revenue_streams: ['面包销售', '企业合同'],
    key_resources: ['烤箱', '面包师'],
    key_activities: ['烤面包'],
    key_partnerships: ['面粉厂'],
    cost_structure: ['面粉', '工资'],
  },
};

describe('suggested links', () => {
  describe('all taken, leave nothing to warn of on plain notes', () => {
    for (const name of ['airbnb', 'spotify', 'bakery', 'leaky-spotify']) {
      it(`of ${name}`, () => {
        const canvas = plain(namesOf(parseCanvas(readFileSync(`examples/${name}.bmc.yaml`, 'utf8'))));
        expect(lint(canvas).map(({ rule }) => rule)).to.include('no-links');
        expect(loud(accepted(canvas))).to.deep.equal([]);
      });
    }

    for (const [name, notes] of Object.entries(COMPANIES)) {
      it(`of ${name}`, () => {
        const canvas = accepted(plain(notes));
        expect(loud(canvas)).to.deep.equal([]);
        expect(suggestLinks(canvas)).to.deep.equal([]);
      });
    }

    it('of whatever people write', () => {
      const dice = new Dice(11);
      const words =
        'bread office host guest app music online ad data team oven shop licence trust course new'.split(' ');
      for (let round = 0; round < 60; round++) {
        const notes = Object.fromEntries(
          BLOCKS.map(({ key, code }) => [
            key,
            Array.from(
              { length: 1 + dice.below(6) },
              (_, n) => `${dice.pick(words)} ${dice.pick(words)} ${code}${n}`,
            ),
          ]),
        );
        const canvas = accepted(plain(notes));
        expect(loud(canvas), canvas.text).to.deep.equal([]);
        expect(lint(canvas).filter(({ rule }) => /^(unusual|repeated)-link$/.test(rule))).to.deep.equal([]);
      }
    });
  });

  it('leave a complete canvas alone, whatever its style', () => {
    expect(suggestLinks(parseCanvas(WHOLE))).to.deep.equal([]);
    const dice = new Dice(12);
    for (let round = 0; round < 30; round++) {
      const { text } = render(completeModel(dice), randomStyle(dice), dice);
      expect(suggestLinks(parseCanvas(text)), text).to.deep.equal([]);
    }
  });

  it('complete a canvas that is linked in part, and question nothing that is written', () => {
    const dice = new Dice(13);
    for (let round = 0; round < 40; round++) {
      const model = completeModel(dice);
      const part = { ...model, joins: model.joins.filter(() => dice.chance(0.5)) };
      const canvas = parseCanvas(render(part, randomStyle(dice), dice).text);
      const after = accepted(canvas);
      expect(loud(after), after.text).to.deep.equal([]);
      expect(after.links.links.length).to.be.at.least(canvas.links.links.length);
    }
  });

  it('are right more often than not on the examples, surest where they say so', () => {
    let [real, proposed, right] = [0, 0, 0];
    const likely = { proposed: 0, right: 0 };
    for (const name of ['airbnb', 'spotify', 'bakery']) {
      const canvas = parseCanvas(readFileSync(`examples/${name}.bmc.yaml`, 'utf8'));
      const known = new Set(
        canvas.links.links.flatMap(({ a, b }) => [`${a.name}|${b.name}`, `${b.name}|${a.name}`]),
      );
      const suggestions = suggestLinks(plain(namesOf(canvas)));
      const hits = suggestions.filter(({ from, to }) => known.has(`${from.name}|${to.name}`));
      const sure = suggestions.filter(({ likelihood }) => likelihood === 'likely');
      real += known.size / 2;
      proposed += suggestions.length;
      right += hits.length;
      likely.proposed += sure.length;
      likely.right += sure.filter((one) => hits.includes(one)).length;
    }
    const figures = `precision ${(right / proposed).toFixed(2)}, recall ${(right / real).toFixed(2)}, likely ${(likely.right / likely.proposed).toFixed(2)}`;
    expect(right / proposed, figures).to.be.above(0.5);
    expect(right / real, figures).to.be.above(0.4);
    expect(likely.right / likely.proposed, figures).to.be.above(0.6);
  });

  describe('say why', () => {
    const canvas = plain({
      customer_segments: ['Hosts with a spare room', 'Paying subscribers'],
      value_propositions: ['Income for hosts', 'No advertisements'],
      channels: ['Mobile app'],
      customer_relationships: ['Self-service', 'Host evenings'],
      revenue_streams: ['Subscriptions', 'Commission'],
      key_resources: ['Software'],
      key_activities: ['Run the platform'],
      key_partnerships: ['Cloud company'],
      cost_structure: ['Servers'],
    });

    it('a word in both', () => {
      expect(between(canvas, 'Income for hosts', 'Hosts with a spare room')).to.include({
        reason: 'both say “hosts”',
        likelihood: 'likely',
      });
      expect(between(canvas, 'Subscriptions', 'Paying subscribers')?.reason).to.equal(
        '“subscriptions” and “subscribers” go together',
      );
    });

    it('the only note of a block', () => {
      expect(between(canvas, 'Mobile app', 'Paying subscribers')).to.include({
        reason: 'the only channel',
        likelihood: 'likely',
      });
    });

    it('a subject that both are about', () => {
      const two = plain({
        key_resources: ['Software', 'Delivery vans'],
        key_activities: ['Run the platform', 'Bring parcels'],
      });
      expect(between(two, 'Software', 'Run the platform')).to.include({
        reason: 'both are about what happens online',
        likelihood: 'possible',
      });
    });

    it('a note that both belong to', () => {
      expect(between(canvas, 'Mobile app', 'Income for hosts')?.reason).to.equal(
        'both belong to “Hosts with a spare room”',
      );
    });

    it('or that it is a guess, and what for', () => {
      expect(between(canvas, 'No advertisements', 'Paying subscribers')).to.include({
        reason: 'a guess: “No advertisements” needs a customer segment, and no word says which',
        likelihood: 'guess',
      });
    });
  });

  it('ask no revenue of those who do not pay', () => {
    const canvas = parseCanvas(
      'customer_segments: [{name: Readers, pays: false}, Advertisers]\nvalue_propositions: [News for readers, Space for advertisers]\nrevenue_streams: [Advertising]\n',
    );
    expect(between(canvas, 'Advertising', 'Advertisers')?.likelihood).to.equal('likely');
    expect(between(canvas, 'Advertising', 'Readers')).to.equal(undefined);
    expect(between(canvas, 'Advertising', 'News for readers')).to.equal(undefined);
  });

  it('keep to pairs that mean something, written at the end that does something to the other', () => {
    for (const { from, to } of suggestLinks(plain(COMPANIES['a gym'] ?? {})))
      expect(relationBetween(from.block, to.block)?.first, `${from.name}, ${to.name}`).to.equal(from.block);
  });

  it('keep to a scope', () => {
    const all = suggestLinks(plain(COMPANIES['a gym'] ?? {}));
    const scope = { block: 'customer_segments', others: ['channels'] } as const;
    const some = suggestLinks(plain(COMPANIES['a gym'] ?? {}), scope);
    const isIn = ({ from, to }: Suggestion) => from.block === 'channels' && to.block === 'customer_segments';
    expect(some).to.deep.equal(all.filter(isIn)).and.not.be.empty;
  });

  it('leave out what no link could name, and what is not there to be linked', () => {
    const twins = parseCanvas('customer_segments: [App, App]\nchannels: [App, App]\n');
    expect(suggestLinks(twins)).to.deep.equal([]);
    for (const text of [
      '',
      'channels:\n',
      'channels: [App]\ncost_structure: [" "]\n',
      'channels: [\n',
      '- a\n',
    ])
      expect(suggestLinks(parseCanvas(text)), text).to.deep.equal([]);
  });

  it('are offered first where nothing is linked, and as a choice', () => {
    const [found] = lint(plain(COMPANIES['a gym'] ?? {})).filter(({ rule }) => rule === 'no-links');
    const [fix] = found?.fixes?.() ?? [];
    expect(fix).to.include({ title: 'Suggest links…', suggests: 'everything' });
    expect(fix?.safe).to.equal(undefined);
  });

  it('are offered for two blocks that nothing links', () => {
    const canvas = parseCanvas(WHOLE.replaceAll(/delivery-bike|early-van/g, 'fresh-bread'));
    const fixes = lint(canvas).flatMap(({ fixes }) => fixes?.() ?? []);
    const scoped = fixes.filter(({ suggests }) => suggests && suggests !== 'everything');
    expect(scoped).not.to.be.empty;
    for (const { title, suggests } of scoped)
      expect(suggests !== 'everything' && suggestLinks(canvas, suggests), title).not.to.be.empty;
  });
});

describe('words', () => {
  for (const [name, forms] of Object.entries({
    host: 'host hosts hosting',
    subscriber: 'subscriber subscribers subscription subscribe',
    advertiser: 'advertisers advertising advertisement',
    insurance: 'insurance insurers insured',
    licence: 'licence license licensing licensed licences',
    bakery: 'baker bakers bakery bakeries baking bake',
    delivery: 'deliver delivery deliveries delivering',
    company: 'company companies',
    story: 'story stories',
    stop: 'stop stopping stopped',
    café: 'café cafe cafés',
  })) {
    it(`the forms of “${name}” are one`, () => {
      expect(new Set(forms.split(' ').map(stem)).size, forms.split(' ').map(stem).join(' ')).to.equal(1);
    });
  }

  it('that only look alike are not', () => {
    const stems = 'story store art artist part party data date host house music museum'.split(' ').map(stem);
    expect(new Set(stems).size).to.equal(stems.length);
  });

  it('that tell nothing are left out', () => {
    expect([...wordsIn('The best way to make it work for your customers in 2026').keys()]).to.deep.equal([]);
    expect([...wordsIn('Ad sales, AI and TV').values()]).to.deep.equal(['ad', 'sales', 'ai', 'tv']);
  });
});
