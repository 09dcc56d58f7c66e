/** The keys of the format against the domain notes, repeated here in full: a missing row fails. */
import { expect } from 'chai';
import { BLOCK_KEYS, BLOCKS, type BlockKey } from '../../../src/canvas/blocks';
import { blockOf, type Canvas } from '../../../src/canvas/canvas';
import {
  CANVAS_FIELDS,
  canvasField,
  FORMAT_VERSION,
  ITEM_FIELDS,
  itemField,
  itemFieldsOf,
  PHASES,
  termsFor,
} from '../../../src/canvas/fields';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { expectProblems, onlyProblem } from '../support/expected';

const rules = (canvas: Canvas): readonly string[] => canvas.problems.map(({ rule }) => rule);

type HeaderRow = readonly [key: string, written: string, value: unknown, meaning: RegExp];

const HEADER: readonly HeaderRow[] = [
  ['bmc', '1', 1, /version of the file format/],
  ['name', 'Airbnb', 'Airbnb', /title/],
  ['description', 'Homes of others', 'Homes of others', /pitch in one line/],
  ['currency', 'EUR', 'EUR', /currency of every amount/],
  ['period', 'month', 'month', /time that every amount covers/],
  ['cost_focus', 'cost_driven', 'cost_driven', /whole model leans/],
  ['designed_for', 'The bank', 'The bank', /For whom the canvas was made/],
  ['designed_by', '[Ann, Bob]', ['Ann', 'Bob'], /Who made the canvas/],
  ['date', '2026-01-31', '2026-01-31', /YYYY-MM-DD/],
  ['version', 'Second draft', 'Second draft', /version of this canvas/],
  ['tags', '[food, b2b]', ['food', 'b2b'], /find the canvas/],
  ['titles', '{ channels: Ways }', { channels: 'Ways' }, /calls its blocks/],
];

const HEADER_TERMS: readonly (readonly [key: string, values: string])[] = [
  ['period', 'month quarter year'],
  ['cost_focus', 'cost_driven value_driven'],
];

const ALL = 'CS VP CH CR R$ KR KA KP C$';

type ItemRow = readonly [key: string, on: string, written: string, value: unknown, meaning: RegExp];

/** `id`, `name` and `links` are tested by themselves; `type` is with the vocabularies. */
const ITEM: readonly ItemRow[] = [
  ['note', ALL, 'Some *detail*', 'Some *detail*', /Markdown/],
  ['color', ALL, 'green', 'green', /colour of the note/],
  ['tags', ALL, '[a, b]', ['a', 'b'], /filter notes/],
  ['status', ALL, 'testing', 'testing', /set of bets/],
  ['evidence', ALL, 'Four interviews', ['Four interviews'], /link, a number, an interview/],
  ['pays', 'CS', 'false', false, /a side that others pay for/],
  ['characteristics', 'VP', '[price]', ['price'], /valuable/],
  ['characteristics', 'C$', 'economies_of_scope', ['economies_of_scope'], /how a cost behaves/],
  ['phases', 'CH', '[purchase]', ['purchase'], /meets the customer/],
  ['medium', 'CH', 'digital', 'digital', /online or in person/],
  ['motivation', 'CR', '[retention]', ['retention'], /kept up for/],
  ['motivation', 'KP', '[optimization]', ['optimization'], /kept up for/],
  ['role', 'KP', 'agent', 'agent', /does for the business/],
  ['recurrence', 'R$', 'recurring', 'recurring', /keeps coming/],
  ['pricing', 'R$', 'dynamic', 'dynamic', /price comes about/],
  ['amount', 'R$ C$', '12.5', 12.5, /Money per period/],
  ['source', 'KR', 'partner', 'partner', /comes from/],
];

/** The blocks in which each key of the table above is allowed: “on” of the format. */
const ON: Readonly<Record<string, string>> = {
  id: ALL,
  name: ALL,
  note: ALL,
  links: ALL,
  type: 'CS CH CR R$ KR KA KP C$',
  color: ALL,
  tags: ALL,
  status: ALL,
  evidence: ALL,
  pays: 'CS',
  characteristics: 'VP C$',
  phases: 'CH',
  medium: 'CH',
  motivation: 'CR KP',
  role: 'KP',
  recurrence: 'R$',
  pricing: 'R$',
  amount: 'R$ C$',
  source: 'KR',
};

const VOCABULARY: readonly (readonly [key: string, on: string, values: string])[] = [
  ['type', 'CS', 'mass_market niche_market segmented diversified multi_sided'],
  ['type', 'CH', 'own_direct own_indirect partner_direct partner_indirect'],
  [
    'type',
    'CR',
    'personal_assistance dedicated_personal_assistance self_service automated_services communities co_creation',
  ],
  ['type', 'R$', 'asset_sale usage_fee subscription service_fee leasing licensing brokerage advertising'],
  ['type', 'KR', 'physical intellectual human financial'],
  ['type', 'KA', 'production problem_solving platform sales customer_service research_and_development'],
  ['type', 'KP', 'strategic_alliance coopetition joint_venture buyer_supplier'],
  ['type', 'C$', 'fixed variable'],
  ['color', ALL, 'red orange yellow green blue purple gray'],
  ['status', ALL, 'assumption testing validated invalidated'],
  [
    'characteristics',
    'VP',
    'newness performance customization getting_the_job_done design brand_status price cost_reduction risk_reduction accessibility convenience',
  ],
  ['characteristics', 'C$', 'economies_of_scale economies_of_scope'],
  ['phases', 'CH', 'awareness evaluation purchase delivery after_sales'],
  ['medium', 'CH', 'digital physical'],
  ['motivation', 'CR', 'acquisition retention upselling'],
  ['motivation', 'KP', 'optimization risk_reduction acquisition'],
  ['role', 'KP', 'supplier agent distributor technology_provider'],
  ['recurrence', 'R$', 'transactional recurring'],
  ['pricing', 'R$', 'fixed dynamic'],
  ['source', 'KR', 'owned leased partner'],
];

const PHASE_QUESTIONS = [
  'How do people learn that we exist?',
  'How do they judge the offer?',
  'How do they buy?',
  'How does the value reach them?',
  'How are they supported afterwards?',
];

function blocksOf(codes: string): readonly BlockKey[] {
  return codes.split(' ').map((code) => {
    const found = BLOCKS.find((facts) => facts.code === code);
    if (found === undefined) throw new Error(`no block ${code}`);
    return found.key;
  });
}

function onItem(block: BlockKey, key: string, written: string): Canvas {
  return parseCanvas(`${block}:\n  - name: Something\n    ${key}: ${written}\n`);
}

function valueOn(canvas: Canvas, block: BlockKey, key: string): unknown {
  const values: Readonly<Record<string, unknown>> = { ...blockOf(canvas, block).items[0]?.values };
  return values[key];
}

describe('keys of the canvas', () => {
  it('are those of the format, in their order', () => {
    expect(CANVAS_FIELDS.map(({ key }) => key)).to.deep.equal(HEADER.map(([key]) => key));
    expect(FORMAT_VERSION).to.equal(1);
  });

  for (const [key, written, value, meaning] of HEADER) {
    it(`${key} is read and explained`, () => {
      const canvas = parseCanvas(`${key}: ${written}\n`);
      expect(canvas.problems).to.deep.equal([]);
      expect(canvas.header).to.deep.equal({ [key]: value });
      expect(canvas.headerFields.get(key as 'name')?.keySpan).to.deep.equal({ start: 0, end: key.length });
      expect(canvasField(key)?.meaning).to.match(meaning);
    });
  }

  for (const [key, values] of HEADER_TERMS) {
    it(`${key} is one of ${values}`, () => {
      expect(
        canvasField(key)
          ?.terms?.map(({ value }) => value)
          .join(' '),
      ).to.equal(values);
      for (const value of values.split(' '))
        expect(parseCanvas(`${key}: ${value}\n`).header).to.deep.equal({ [key]: value });
      expectProblems(`${key}: «whatever»\n`, 'unknown-value');
    });
  }

  it('include the nine blocks', () => {
    for (const key of BLOCK_KEYS) {
      const canvas = parseCanvas(`${key}:\n  - Something\n`);
      expect(canvas.problems).to.deep.equal([]);
      expect(canvas.items.map(({ block }) => block)).to.deep.equal([key]);
    }
  });

  it('may be the user’s own', () => {
    expectProblems('x-anything: [1, {a: null}]\nx-: ~\n');
  });
});

describe('keys of an item', () => {
  it('are those of the format, each on its blocks', () => {
    expect(ITEM_FIELDS.map(({ key }) => key)).to.deep.equal(Object.keys(ON));
    for (const { key, code } of BLOCKS) {
      const expected = Object.entries(ON).flatMap(([field, on]) =>
        on.split(' ').includes(code) ? field : [],
      );
      expect(
        itemFieldsOf(key).map((field) => field.key),
        code,
      ).to.deep.equal(expected);
    }
  });

  for (const [key, on, written, value, meaning] of ITEM) {
    it(`${key} is read on ${on} and explained`, () => {
      for (const block of blocksOf(on)) {
        const canvas = onItem(block, key, written);
        expect(rules(canvas), block).to.deep.equal([]);
        expect(valueOn(canvas, block, key), block).to.deep.equal(value);
      }
      expect(itemField(key)?.meaning).to.match(meaning);
    });
  }

  for (const [key, on] of Object.entries(ON).filter(([, codes]) => codes !== ALL)) {
    it(`${key} does not belong on other blocks than ${on}`, () => {
      const allowed = blocksOf(on);
      for (const block of BLOCK_KEYS.filter((other) => !allowed.includes(other))) {
        const canvas = onItem(block, key, 'whatever');
        expect(rules(canvas), block).to.deep.equal(['unknown-key']);
        expect(valueOn(canvas, block, key)).to.equal(undefined);
      }
    });
  }

  for (const [key, on, values] of VOCABULARY) {
    it(`${key} on ${on} is one of ${values}`, () => {
      for (const block of blocksOf(on)) {
        const field = itemField(key);
        const terms = field ? termsFor(field, block) : [];
        expect(terms.map(({ value }) => value).join(' '), block).to.equal(values);
        for (const { value, label, meaning } of terms) {
          expect(label, value).to.match(/^[A-Z]/);
          expect(meaning, value).to.match(/\.$/);
          expect(rules(onItem(block, key, value)), value).to.deep.equal([]);
          const loose = onItem(block, key, value.toUpperCase().replace(/_/g, ' '));
          const problem = onlyProblem(loose);
          expect([problem.rule, problem.replacements]).to.deep.equal(['value-spelling', [value]]);
          expect([valueOn(loose, block, key)].flat()).to.deep.equal([value]);
        }
        expect(rules(onItem(block, key, 'whatever'))).to.deep.equal(['unknown-value']);
      }
    });
  }

  it('phases have their questions', () => {
    expect(PHASES.map(({ question }) => question)).to.deep.equal(PHASE_QUESTIONS);
  });

  it('a plain string is an item whose id is its slug', () => {
    const { items } = parseCanvas('channels:\n  - Web shop\n');
    expect(items[0]).to.include({ name: 'Web shop', id: 'web-shop', plain: true, idSpan: undefined });
  });

  it('id is what links call the item, else it is the slug of the name', () => {
    const { items } = parseCanvas('channels:\n  - {id: shop, name: Web shop}\n  - name: Web shop\n');
    expect(items.map(({ id }) => id)).to.deep.equal(['shop', 'web-shop']);
    for (const id of ['a', '0', 'a-b_c', 'größe', '旅行者', 'サーバー'])
      expect(rules(parseCanvas(`channels:\n  - {id: ${id}, name: Web shop}\n`)), id).to.deep.equal([]);
    expectProblems(
      'channels:\n  - {id: «Web Shop», name: a}\n  - {id: «-a», name: b}\n',
      'wrong-kind',
      'wrong-kind',
    );
  });

  it('name is required', () => {
    expectProblems('channels:\n  - «note»: Something\n', 'wrong-kind');
    expectProblems('channels:\n  - «id»: shop\n', 'wrong-kind');
  });

  it('links are one id or a list of ids', () => {
    const { items } = expectProblems(
      'channels:\n  - {name: a, links: hosts}\n  - {name: b, links: [hosts, 2024, "x y"]}\n  - {name: c, links: }\n',
    );
    expect(items.map(({ links }) => links.map(({ target }) => target))).to.deep.equal([
      ['hosts'],
      ['hosts', '2024', 'x y'],
      [],
    ]);
  });

  it('characteristics, phases, motivation, tags and evidence are lists that may be one value', () => {
    const cases: readonly (readonly [BlockKey, string])[] = [
      ['value_propositions', 'characteristics: price'],
      ['channels', 'phases: purchase'],
      ['customer_relationships', 'motivation: retention'],
      ['channels', 'tags: price'],
      ['channels', 'evidence: price'],
    ];
    for (const [block, line] of cases) {
      const [key = '', value = ''] = line.split(': ');
      expect(valueOn(onItem(block, key, value), block, key)).to.deep.equal([value]);
      expect(valueOn(onItem(block, key, `[${value}]`), block, key)).to.deep.equal([value]);
    }
  });

  it('numbers may stand for the text of tags, evidence and a version', () => {
    const canvas = expectProblems(
      'version: 1.10\ntags: [2026]\nchannels:\n  - {name: a, tags: 1, evidence: [42]}\n',
    );
    expect(canvas.header).to.deep.equal({ version: '1.10', tags: ['2026'] });
    expect(canvas.items[0]?.values).to.deep.equal({ tags: ['1'], evidence: ['42'] });
  });

  it('may be the user’s own', () => {
    expectProblems('channels:\n  - {name: a, x-cost: [1, {b: c}]}\n');
  });
});
