import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCK_KEYS, type BlockKey } from '../../../src/canvas/blocks';
import type { Canvas } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { relationBetween } from '../../../src/canvas/relations';
import { planEdit } from '../../../src/edit/plan';
import { lint } from '../../../src/lint/lint';
import { languageOf } from '../../../src/lint/suggest/language';
import { linksOf, missingOperations, offersFor } from '../../../src/lint/suggest/offers';
import { linkOperations, type Suggestion, suggestLinks } from '../../../src/lint/suggest/suggest';
import { completeModel } from '../../recall/generate';
import { Dice } from '../../recall/model';
import { randomStyle, render } from '../../recall/render';
import { companies, plain as stripped } from '../../recall/suggestions';
import { WHOLE } from '../support/problems';

type Notes = Readonly<Partial<Record<BlockKey, readonly string[]>>>;

const plain = (notes: Notes): Canvas =>
  parseCanvas(
    BLOCK_KEYS.map(
      (key) => `${key}:\n${(notes[key] ?? []).map((name) => `  - ${JSON.stringify(name)}\n`).join('')}`,
    ).join(''),
  );

const accepted = (canvas: Canvas, suggestions = suggestLinks(canvas)): Canvas => {
  const result = planEdit(canvas, linkOperations(canvas, suggestions));
  if (!result.ok) throw new Error(result.reason);
  return result.canvas;
};

const between = (canvas: Canvas, from: string, to: string): Suggestion | undefined =>
  suggestLinks(canvas).find((one) => one.from.name === from && one.to.name === to);

const said = (canvas: Canvas): readonly string[] =>
  suggestLinks(canvas).map(({ from, to, likelihood }) => `${from.name} → ${to.name}: ${likelihood}`);

describe('suggested links', () => {
  describe('rest on', () => {
    it('a word in both that is rare', () => {
      const canvas = plain({
        key_resources: ['Content of the course', 'Our brand'],
        key_activities: ['Writing courses', 'Selling in the street'],
      });
      expect(between(canvas, 'Content of the course', 'Writing courses')).to.deep.include({
        reason: '“course” and “courses” go together',
        likelihood: 'likely',
        evidence: 'words',
      });
      expect(suggestLinks(canvas)).to.have.length(1);
    });

    it('whom a note says it is for', () => {
      const canvas = plain({
        customer_segments: ['Hosts with a spare room', 'Travellers'],
        value_propositions: ['Income for hosts', 'Advice for travellers about hosts'],
      });
      expect(said(canvas)).to.deep.equal([
        'Income for hosts → Hosts with a spare room: likely',
        'Advice for travellers about hosts → Travellers: likely',
      ]);
      expect(between(canvas, 'Income for hosts', 'Hosts with a spare room')?.reason).to.equal(
        'says that it is for “hosts”',
      );
    });

    for (const [language, value, segment] of [
      ['de', 'Mehr Umsatz für Wirte und ihre Köche', 'Wirte mit eigener Küche'],
      ['fr', 'Des revenus pour les hôtes', 'Hôtes avec une chambre libre'],
      ['es', 'Ingresos para los anfitriones', 'Anfitriones con una habitación'],
      ['pt', 'Renda para os anfitriões', 'Anfitriões com um quarto'],
      ['it', 'Guadagni per i padroni di casa', 'Padroni con una stanza'],
      ['nl', 'Inkomsten voor verhuurders van kamers', 'Verhuurders met een kamer'],
      ['zh', '为房东带来收入', '房东'],
      ['ja', '民泊ホスト向けの収益', '民泊ホスト'],
    ] as const)
      it(`the same in ${language}`, () => {
        const others = {
          de: 'Reisende',
          fr: 'Voyageurs',
          es: 'Viajeros',
          pt: 'Viajantes',
          it: 'Viaggiatori',
          nl: 'Reizigers',
          zh: '旅客',
          ja: '旅行客',
        };
        const canvas = plain({
          customer_segments: [segment, others[language]],
          value_propositions: [value, '—'],
        });
        expect(languageOf(canvas).code).to.equal(language);
        expect(between(canvas, value, segment)?.likelihood).to.equal('likely');
        expect(suggestLinks(canvas)).to.have.length(1);
      });

    it('subjects that belong together, in the language of the canvas only', () => {
      const canvas = plain({
        key_resources: ['Team of bakers', 'Oven'],
        key_activities: ['Baking'],
        cost_structure: ['Wages', 'Flour'],
      });
      expect(between(canvas, 'Wages', 'Team of bakers')).to.include({
        likelihood: 'likely',
        evidence: 'subject',
      });
      const german = plain({
        key_resources: ['Das Team der Bäcker', 'Der Ofen'],
        cost_structure: ['Die Wages und das Mehl', 'Löhne'],
      });
      expect(between(german, 'Die Wages und das Mehl', 'Das Team der Bäcker')).to.equal(undefined);
      expect(between(german, 'Löhne', 'Das Team der Bäcker')?.likelihood).to.equal('likely');
    });

    it('parts of compounds', () => {
      const canvas = plain({
        customer_segments: ['Werbekunden', 'Leser der Zeitung'],
        revenue_streams: ['Werbeeinnahmen', 'Abonnements für Leser'],
        key_activities: ['Marketing'],
        cost_structure: ['Marketingkosten'],
      });
      expect(said(canvas)).to.include.members([
        'Werbeeinnahmen → Werbekunden: likely',
        'Abonnements für Leser → Leser der Zeitung: likely',
        'Marketingkosten → Marketing: likely',
      ]);
    });

    it('the only note that there is to choose', () => {
      const canvas = plain({
        customer_segments: ['People in a hurry'],
        channels: ['Web shop', 'Market stall'],
      });
      expect(between(canvas, 'Web shop', 'People in a hurry')).to.include({
        reason: 'the only customer segment',
        likelihood: 'likely',
      });
    });

    it('the same name, for which an id is written', () => {
      const canvas = parseCanvas(
        'customer_segments: []\nkey_activities:\n  - Marketing # all of it\n  - Baking\ncost_structure:\n  - Marketing\n  - Rent\n',
      );
      expect(between(canvas, 'Marketing', 'Marketing')).to.include({
        reason: 'both are called “Marketing”',
        likelihood: 'likely',
      });
      const after = accepted(canvas);
      expect(after.links.links.map(({ a, b }) => [a.name, b.name, b.id])).to.deep.equal([
        ['Marketing', 'Marketing', 'marketing-2'],
      ]);
      expect(after.text).to.include('# all of it');
      expect(lint(after).filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    });
  });

  describe('do not rest on', () => {
    const none = (notes: Notes): void => {
      expect(said(plain(notes))).to.deep.equal([]);
    };

    it('words that only look alike', () => {
      none({ key_resources: ['Marketplace', 'Ovens'], key_activities: ['Marketing', 'Learning'] });
      none({ key_partnerships: ['Investors', 'Mills'], key_activities: ['Investigating', 'Learning'] });
      none({ key_resources: ['Personnel', 'Ovens'], value_propositions: ['Personal advice', 'Bread'] });
    });

    it('stop words of the language', () => {
      none({
        customer_segments: ['Gente que lee', 'Los que cocinan'],
        value_propositions: ['Pan que dura', 'El sabor del horno'],
        channels: ['La furgoneta del barrio', 'El que llama'],
      });
      none({
        customer_segments: ['Alte und Junge', 'Leute aus der Stadt'],
        value_propositions: ['Brot und Kuchen', 'Ruhe aus der Dose'],
      });
    });

    it('words of any business', () => {
      none({
        customer_relationships: ['Customer service', 'Forum'],
        revenue_streams: ['Service fee', 'Tickets'],
        key_resources: ['Quality'],
      });
    });

    it('drivers as staff, or a need that nothing meets', () => {
      none({
        customer_segments: ['Drivers', 'Riders'],
        cost_structure: ['Salaries'],
        channels: ['Fair', 'Letter'],
      });
    });

    it('a payer that is not there', () => {
      const canvas = plain({
        customer_segments: ['Readers'],
        value_propositions: ['News for readers'],
        revenue_streams: ['Advertising'],
      });
      expect(said(canvas)).to.deep.equal(['News for readers → Readers: likely']);
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

  it('can be written on any canvas, and join nothing that is unusual', () => {
    const dice = new Dice(11);
    const words =
      'bread office host guest app music online ad data team oven shop licence trust course new'.split(' ');
    for (let round = 0; round < 60; round++) {
      const notes = Object.fromEntries(
        BLOCK_KEYS.map((key) => [
          key,
          Array.from({ length: 1 + dice.below(6) }, () => `${dice.pick(words)} ${dice.pick(words)}`),
        ]),
      );
      const canvas = plain(notes);
      const suggestions = suggestLinks(canvas);
      const after = accepted(canvas, suggestions);
      expect(after.links.links.length, after.text).to.equal(suggestions.length);
      const wrong = lint(after).filter(
        ({ rule, severity }) => severity === 'error' || /^(unusual|repeated)-link$/.test(rule),
      );
      expect(
        wrong.map(({ message }) => message),
        after.text,
      ).to.deep.equal([]);
    }
  });

  it('question nothing that is written', () => {
    const dice = new Dice(13);
    for (let round = 0; round < 40; round++) {
      const model = completeModel(dice);
      const part = { ...model, joins: model.joins.filter(() => dice.chance(0.5)) };
      const canvas = parseCanvas(render(part, randomStyle(dice), dice).text);
      expect(accepted(canvas).links.links.length).to.be.at.least(canvas.links.links.length);
    }
  });

  it('ask no revenue of those who do not pay', () => {
    const canvas = parseCanvas(
      'customer_segments: [{name: Readers, pays: false}, Advertisers]\nvalue_propositions: [News for readers, Space for advertisers]\nrevenue_streams: [Advertising, Fees of readers]\n',
    );
    expect(between(canvas, 'Advertising', 'Advertisers')?.likelihood).to.equal('likely');
    expect(between(canvas, 'Fees of readers', 'Readers')).to.equal(undefined);
  });

  it('keep to pairs that mean something, written at the end that does something to the other', () => {
    for (const { canvas } of companies())
      for (const { from, to } of suggestLinks(stripped(canvas)))
        expect(relationBetween(from.block, to.block)?.first, `${from.name}, ${to.name}`).to.equal(from.block);
  });

  it('keep to a scope', () => {
    const canvas = plain({
      customer_segments: ['Hosts', 'Guests'],
      value_propositions: ['Income for hosts'],
      channels: ['Evenings for hosts'],
    });
    const scope = { block: 'customer_segments', others: ['channels'] } as const;
    expect(suggestLinks(canvas, scope).map(({ from }) => from.block)).to.deep.equal(['channels']);
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

  it('are found in a time that grows with the canvas, not with its square', () => {
    const big = (count: number): Canvas =>
      plain(
        Object.fromEntries(
          BLOCK_KEYS.map((key) => [
            key,
            Array.from({ length: count }, (_, n) => `Bread number${n % (count / 2)} for guests of inn${n}`),
          ]),
        ),
      );
    // With a cost per pair of notes, this would not end within the time that mocha allows.
    expect(suggestLinks(big(1000))).not.to.deep.equal([]);
  });

  it('are offered first where nothing is linked, and as a choice', () => {
    const [found] = lint(plain({ channels: ['App'], customer_segments: ['Guests'] })).filter(
      ({ rule }) => rule === 'no-links',
    );
    const [fix] = found?.fixes?.() ?? [];
    expect(fix).to.include({ title: 'Suggest links…', suggests: 'everything' });
    expect(fix?.safe).to.equal(undefined);
  });

  it('are offered for two blocks that nothing links', () => {
    const canvas = parseCanvas(WHOLE.replaceAll(/delivery-bike|early-van/g, 'fresh-bread'));
    const fixes = lint(canvas).flatMap(({ fixes }) => fixes?.() ?? []);
    expect(fixes.some(({ suggests }) => suggests && suggests !== 'everything')).to.equal(true);
  });
});

describe('offers beside links', () => {
  const offers = (canvas: Canvas): ReturnType<typeof offersFor> => offersFor(canvas, suggestLinks(canvas));

  it('are one per channel that no words tell for whom it is', () => {
    const canvas = plain({
      customer_segments: ['Hosts', 'Guests'],
      channels: ['Website and app', 'Evenings for hosts'],
      customer_relationships: ['Self-service'],
    });
    const { broad } = offers(canvas);
    expect(broad.map(({ item, segments }) => [item.name, segments.length])).to.deep.equal([
      ['Website and app', 2],
      ['Self-service', 2],
    ]);
    const after = accepted(
      canvas,
      broad.flatMap((one) => linksOf(one, '')),
    );
    expect(after.links.between('channels', 'customer_segments')).to.equal(2);
    const linked = parseCanvas(
      'customer_segments: [Hosts, Guests]\nchannels: [{name: App, links: [hosts]}, Fair]\n',
    );
    expect(offers(linked).broad).to.deep.equal([]);
  });

  for (const [stream, name, other] of [
    ['Advertising', 'Advertisers', 'Readers of the news'],
    ['Werbeeinnahmen', 'Werbekunden', 'Leser der Zeitung'],
    ['Donaciones', 'Donantes', 'Personas sin hogar de la ciudad'],
    ['Publicité', 'Annonceurs', 'Lecteurs du journal'],
    ['广告收入', '广告主', '读者'],
  ])
    it(`name who would pay “${stream}”`, () => {
      const canvas = plain({ customer_segments: [other ?? '', '—'], revenue_streams: [stream ?? ''] });
      const { missing } = offers(canvas);
      expect(missing.at(-1)).to.include({ kind: 'payer', name });
      const result = planEdit(canvas, missingOperations(missing));
      expect(result.ok && result.canvas.links.links.map(({ a, b }) => [a.name, b.name])).to.deep.equal([
        [name, stream],
      ]);
    });

  it('put a side that pays nothing first, where its words say so', () => {
    const canvas = plain({
      customer_segments: ['Free listeners', 'Subscribers'],
      revenue_streams: ['Fees of subscribers', 'Advertising'],
    });
    expect(offers(canvas).missing.map((one) => one.kind)).to.deep.equal(['free-side', 'payer']);
    const [free] = offers(canvas).missing;
    const result = planEdit(canvas, missingOperations(free ? [free] : []));
    expect(result.ok && result.canvas.text).to.match(/name: "?Free listeners"?\n {4}pays: false/);
  });

  it('are none where all is linked', () => {
    for (const name of ['airbnb', 'spotify', 'bakery']) {
      const canvas = parseCanvas(readFileSync(`examples/${name}.bmc.yaml`, 'utf8'));
      expect(offers(canvas), name).to.deep.equal({ broad: [], missing: [] });
    }
  });
});

describe('the language of a canvas', () => {
  /** Languages of companies without word tables: they are to be detected as none, not as another language. */
  const UNSUPPORTED = ['ko', 'pl', 'tr'];
  for (const { file, language, canvas } of companies()) {
    const expected = UNSUPPORTED.includes(language) ? '' : language;
    it(`of ${file} is ${expected || 'none that is supported'}`, () =>
      expect(languageOf(stripped(canvas)).code).to.equal(expected));
  }

  it('is not guessed where nothing tells', () => {
    expect(languageOf(parseCanvas('channels: [Xyzzy, Plugh]\n')).code).to.equal('');
    expect(languageOf(parseCanvas('')).code).to.equal('');
  });
});
