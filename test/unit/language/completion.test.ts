import { expect } from 'chai';
import { BLOCK_KEYS, BLOCKS } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, itemFieldsOf, PHASES, termsFor } from '../../../src/canvas/fields';
import { refTo } from '../../../src/canvas/identity';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { type Completion, type CompletionContext, completions } from '../../../src/language/completion';
import type { Diagnostic } from '../../../src/lint/diagnostic';
import { RULES } from '../../../src/lint/rules';
import { applied } from '../support/completions';
import { canvasAt, marked } from '../support/marked';

function at(template: string, context?: CompletionContext): readonly Completion[] {
  const { canvas, offset } = canvasAt(template);
  return completions(canvas, offset, context);
}

function labels(template: string, context?: CompletionContext): readonly string[] {
  return at(template, context).map(({ label }) => label);
}

/** The text after the proposal with this label is taken. */
function taking(template: string, label: string, context?: CompletionContext): string {
  const found = at(template, context).find((completion) => completion.label === label);
  if (!found) throw new Error(`${label} is not offered, but ${labels(template, context).join(', ')}`);
  return applied(marked(template).text, found);
}

const GUESTS = 'customer_segments:\n  - Guests\n';

describe('completion of keys in the first column', () => {
  it('offers the blocks in storytelling order with their first questions, then the canvas keys', () => {
    const found = at('|');
    expect(found.map(({ label }) => label)).to.deep.equal([
      ...BLOCK_KEYS,
      ...CANVAS_FIELDS.map(({ key }) => key),
    ]);
    expect(found.slice(0, 9).map(({ description }) => description)).to.deep.equal(
      BLOCKS.map(({ questions }) => questions[0]),
    );
  });

  it('leaves out what the file has, but not the word under the cursor', () => {
    expect(labels('name: x\nSegments:\n  - A\nch|annels:\n  - B\n')).to.include('channels');
    expect(labels('name: x\nSegments:\n  - A\n|')).not.to.include.members(['customer_segments']);
    expect(labels('name: x\n|')).not.to.include('name');
  });

  it('writes a block with its first question as the first note', () => {
    expect(taking('name: x\ncha|', 'channels')).to.equal(
      'name: x\nchannels:\n  - Through which channels do our segments want to be reached?',
    );
  });

  it('writes the key alone before its colon, and no item where lines follow', () => {
    expect(taking('cha|:\n  - App\n', 'channels')).to.equal('channels:\n  - App\n');
    expect(taking('cha|\n  - App\n', 'channels')).to.equal('channels:\n  - App\n');
  });

  it('finds a block by its other names too', () => {
    expect(at('|').find(({ label }) => label === 'customer_segments')?.filter).to.include(
      'segments customers',
    );
  });
});

describe('completion around document marks', () => {
  const TEXTS = [
    '---',
    '---\n',
    '--- # c\n',
    '---\n\n',
    '---\n---\n',
    '---\n...\n',
    '%YAML 1.2\n---\n',
    '\uFEFF---\n',
    'channels:\n---\n',
    'channels:\n  - App\n---\n',
    'channels:\n  - App\n---',
    'channels:\n  - App\n...\n',
  ];

  it('writes what parses and leaves every mark in place, wherever the cursor is', () => {
    const marks = (text: string) => text.match(/^\uFEFF?(?:---|\.\.\.)(?=\s|$)/gm) ?? [];
    for (const text of TEXTS) {
      for (let offset = 0; offset <= text.length; offset++) {
        for (const found of completions(parseCanvas(text), offset)) {
          const after = applied(text, found);
          expect(marks(after), after).to.deep.equal(marks(text));
          expect(
            parseCanvas(after).problems.filter(({ rule }) => rule === 'syntax'),
            after,
          ).to.deep.equal([]);
        }
      }
    }
  });

  it('offers the keys below a mark that begins the canvas, and none below it', () => {
    expect(labels('---\n|')).to.include('channels');
    expect(labels('# c\n--- # c\n|')).to.include('channels');
    expect(labels('name: x\n---\n|')).to.deep.equal([]);
    expect(labels('name: x\n...\n|')).to.deep.equal([]);
  });
});

describe('completion of item fields', () => {
  for (const { key } of BLOCKS) {
    it(`offers exactly the fields of ${key}`, () => {
      const expected = itemFieldsOf(key).map((field) => field.key);
      const fields = labels(`${key}:\n  - name: x\n    |\n`);
      expect([...fields].sort()).to.deep.equal(expected.filter((field) => field !== 'name').sort());
    });
  }

  it('explains each field with its vocabulary', () => {
    const phases = at('channels:\n  - name: x\n    |\n').find(({ label }) => label === 'phases');
    for (const { value, meaning } of PHASES)
      expect(phases?.documentation).to.include(value).and.include(meaning);
  });

  it('works in the middle of a word, between fields and in broken YAML', () => {
    expect(taking('channels:\n  - name: x\n    ty|\n    note: y\n', 'type')).to.equal(
      'channels:\n  - name: x\n    type: \n    note: y\n',
    );
    expect(taking('channels:\n  - name: x\n    ty|e\n', 'type')).to.include('    type: \n');
    expect(taking('channels:\n  - name: x\n    t|: own_direct\n', 'type')).to.include(
      '    type: own_direct\n',
    );
    expect(labels('channels:\n  - {name: x\n  - name: y\n    |\nkey_resources: ]\n')).to.include('phases');
  });

  it('works in flow style', () => {
    expect(taking('channels: [{name: x, li|}]\n', 'links')).to.equal('channels: [{name: x, links: []}]\n');
    expect(taking('channels:\n  - {name: x, |\n', 'type')).to.equal('channels:\n  - {name: x, type: \n');
    expect(taking('channels:\n  - {|name: x}\n', 'id')).to.equal('channels:\n  - {id: x}\n');
  });

  it('starts an item behind a dash, and with a dash below one, when somebody asks', () => {
    expect(taking('channels:\n  - |\n', 'name')).to.equal('channels:\n  - name: \n');
    expect(taking('channels:\n  - App\n  |\n', 'name')).to.equal('channels:\n  - App\n  - name: \n');
    expect(taking('channels:\n  - App\n  |\n', '- channel')).to.equal('channels:\n  - App\n  - channel\n');
    expect(taking('channels:\n  |\n', '- channel')).to.equal('channels:\n  - channel\n');
    expect(labels('channels:\n  - |\n', { unasked: true })).to.deep.equal([]);
  });

  it('stays out of the way of a name that is being typed', () => {
    expect(labels('channels:\n  - P|\n')).to.deep.equal([]);
    expect(labels('channels:\n  - Note|\n')).to.deep.equal([]);
    expect(labels('channels:\n  - ph|\n')).to.deep.equal(['phases']);
    expect(labels('channels:\n  - App\n  P|\n')).to.deep.equal([]);
  });

  it('offers nothing where a key would break what is there', () => {
    for (const template of [
      'channels:\n  - name: x\n    | note: y\n',
      'channels:\n  - name: x\n    note: >\n      one\n    |\n      two\n',
      'channels:\n  - name: x\n    links:\n    |\n      - a\n',
      'channels:\n  - App\n    |\n',
      'channels:\n  - name: App is |\n',
      'channels:\n  - name: x\n    note: >\n      ty|\n',
    ])
      expect(labels(template), template).to.deep.equal([]);
  });
});

describe('completion of values', () => {
  for (const { key } of BLOCKS) {
    it(`offers every word of every vocabulary on ${key}`, () => {
      for (const field of itemFieldsOf(key)) {
        const terms = termsFor(field, key);
        if (terms.length === 0) continue;
        const found = at(`${key}:\n  - name: x\n    ${field.key}: |\n`);
        expect(found.map(({ label }) => label)).to.have.members(terms.map(({ value }) => value));
        for (const { value, meaning, question } of terms) {
          const documentation = found.find(({ label }) => label === value)?.documentation;
          expect(documentation)
            .to.include(meaning)
            .and.include(question ?? '');
        }
      }
    });
  }

  it('replaces the whole value, whatever its spelling, quotes and style', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['    phases: After Sa|les # x\n', '    phases: delivery # x\n'],
      ['    phases: [awareness, after| Sales]\n', '    phases: [awareness, delivery]\n'],
      ['    phases: [awareness, |]\n', '    phases: [awareness, delivery]\n'],
      ['    phases: [|, awareness]\n', '    phases: [delivery, awareness]\n'],
      ['    phases: ["after |sales"]\n', '    phases: ["delivery"]\n'],
      ["    phases: '|'\n", "    phases: 'delivery'\n"],
      ['    phases:|\n', '    phases: delivery\n'],
      ['    phases:\n      - de|\n', '    phases:\n      - delivery\n'],
      ['    phases:\n      - awareness\n      |\n', '    phases:\n      - awareness\n      - delivery\n'],
      ['    phases:\n    - |\n', '    phases:\n    - delivery\n'],
      ['    phases: [awareness, de|\n', '    phases: [awareness, delivery\n'],
      [
        '    phases: [\n      |\n      awareness\n    ]\n',
        '    phases: [\n      delivery,\n      awareness\n    ]\n',
      ],
    ];
    for (const [before, after] of cases)
      expect(taking(`channels:\n  - name: x\n${before}`, 'delivery')).to.equal(
        `channels:\n  - name: x\n${after}`,
      );
    expect(taking('channels: [{name: x, phases: |}]\n', 'delivery')).to.equal(
      'channels: [{name: x, phases: delivery}]\n',
    );
  });

  it('leaves out what a list has already', () => {
    expect(labels('channels:\n  - name: x\n    phases: [awareness, |, Delivery]\n')).to.have.members([
      'evaluation',
      'purchase',
      'after_sales',
    ]);
  });

  it('knows the values of the canvas', () => {
    expect(labels('period: |\n')).to.deep.equal(['month', 'quarter', 'year']);
    expect(labels('cost_focus: va|\n')).to.deep.equal(['cost_driven', 'value_driven']);
    expect(labels('currency: |\n')).to.include.members(['USD', 'EUR', 'CHF']);
    expect(taking('bmc: |\n', '1')).to.equal('bmc: 1\n');
    expect(taking('customer_segments:\n  - name: x\n    pays: |\n', 'false')).to.include('pays: false\n');
  });

  it('offers tags and colours that are used, most used first', () => {
    const notes =
      'tags: [deck]\nchannels:\n  - {name: a, tags: [eu], color: red}\n  - {name: b, tags: [eu, "a: b"]}\n';
    expect(labels(`${notes}  - name: c\n    tags: [|]\n`)).to.deep.equal(['eu', 'a: b', 'deck']);
    expect(labels(`${notes}  - name: c\n    tags: [new|]\n`)).not.to.include('new');
    expect(taking(`${notes}  - name: c\n    tags: [|]\n`, 'a: b')).to.include('tags: ["a: b"]\n');
    expect(labels(`${notes}  - name: c\n    color: |\n`)[0]).to.equal('red');
  });

  it('offers ids: the one of the name, and those that links ask for in vain', () => {
    const text = 'channels:\n  - id: |\n    name: Guest app\nkey_resources:\n  - {name: b, links: [gone]}\n';
    expect(labels(text)).to.deep.equal(['guest-app', 'gone']);
  });

  it('has nothing to say inside free text', () => {
    for (const template of ['name: St|\n', `${GUESTS}    |`, 'channels:\n  - "A|"\n', 'x-y: { type: | }\n'])
      expect(labels(template), template).to.deep.equal([]);
  });
});

describe('completion of links', () => {
  const canvas = `customer_segments:
  - Guests
  - {name: Hosts, pays: false}
value_propositions:
  - {id: stay, name: "Places: *unique*"}
channels:
  - name: App
    links: [|]
  - Web
key_resources:
  - Brand
  - Cash
key_partnerships:
  - Bank
key_activities:
  - {name: Support, links: brand}
`;

  it('offers the items of other blocks: what is needed, expected, possible, unusual', () => {
    expect(labels(canvas)).to.deep.equal(['guests', 'hosts', 'cash', 'support', 'stay', 'brand', 'bank']);
  });

  it('shows the verb and the block, marks what is needed, and is found by name', () => {
    const [guests] = at(canvas);
    expect(guests).to.include({ description: 'needed: reaches customer segment', filter: 'guests Guests' });
    expect(guests?.documentation).to.include('**App** *reaches* **Guests**.');
    const stay = at(canvas).find(({ label }) => label === 'stay');
    expect(stay).to.include({ detail: '  Places: *unique*', description: 'delivers value proposition' });
    expect(stay?.documentation).to.include('**Places\\: \\*unique\\***');
  });

  it('asks for no revenue of a proposition for people who do not pay, as the linter does', () => {
    const offered = at(`
customer_segments: [{name: Readers, pays: false}, Firms]
value_propositions:
  - {name: News, links: [readers, |]}
  - {name: Reach, links: [firms]}
revenue_streams: [{name: Ads, links: [firms, reach]}]
`);
    const ads = offered.find(({ label }) => label === 'ads');
    expect(ads?.description).to.equal('earns revenue stream');
  });

  it('puts on top what the fix of a finding would link', () => {
    const { canvas: parsed, offset } = canvasAt(canvas);
    const [app, bank] = ['App', 'Bank'].map((name) => parsed.items.find((item) => item.name === name));
    if (!app || !bank) throw new Error('no items');
    const link = { kind: 'link', from: refTo(parsed, bank), to: refTo(parsed, app) } as const;
    const diagnostic: Diagnostic = {
      rule: 'some-rule',
      severity: 'warning',
      span: app.nameSpan,
      message: 'x',
      item: app,
      fixes: () => [{ title: 'x', operations: [link] }],
    };
    expect(completions(parsed, offset, { diagnostics: [diagnostic] })[0]?.label).to.equal('bank');
  });

  it('leaves out what is linked already, at either end, but not the link under the cursor', () => {
    const linked = `${GUESTS}  - {name: Hosts, links: app}\n  - Others\nchannels:\n  - name: App\n    links: `;
    expect(labels(`${linked}[guests, |]\n`)).to.deep.equal(['others']);
    expect(labels(`${linked}[gue|sts]\n`)).to.have.members(['guests', 'others']);
  });

  it('writes links in every style', () => {
    const start = `${GUESTS}  - Hosts\nchannels:\n  - name: App\n`;
    const cases: readonly (readonly [string, string])[] = [
      ['    links: |\n', '    links: hosts\n'],
      ['    links:|\n', '    links: hosts\n'],
      ['    links: ho|\n', '    links: hosts\n'],
      ['    links: [guests, h|o]\n', '    links: [guests, hosts]\n'],
      ['    links: [guests, |\n', '    links: [guests, hosts\n'],
      ['    links: ["|"]\n', '    links: ["hosts"]\n'],
      ['    links:\n      - guests\n      - |\n', '    links:\n      - guests\n      - hosts\n'],
      ['    links:\n      - guests\n      |\n', '    links:\n      - guests\n      - hosts\n'],
      ['    links:\n      |\n', '    links:\n      hosts\n'],
    ];
    for (const [before, after] of cases) expect(taking(start + before, 'hosts')).to.equal(start + after);
    expect(
      taking(`${start.replace(/ {2}- name: App\n$/, '')}  - {name: App, links: |}\n`, 'hosts'),
    ).to.include('links: hosts}');
  });

  it('does not glue a link to another one', () => {
    for (const links of ['[guests |]', '[| guests]', 'guests |'])
      expect(
        labels(`${GUESTS}  - Hosts\nchannels:\n  - name: App\n    links: ${links}\n`),
        links,
      ).to.deep.equal([]);
  });

  it('goes on while the rest of the file does not parse', () => {
    expect(labels(`channels:\n  - name: App\n    links: [|\n  - Web\n${GUESTS}`)).to.include('guests');
  });
});

describe('completion in comments', () => {
  it('offers the orders at the start of a comment', () => {
    expect(labels('# |\n')).to.deep.equal(['bmc-ignore', 'bmc-ignore-file']);
    expect(labels('channels:\n  # bm|\n  - App\n')).to.deep.equal(['bmc-ignore']);
    expect(taking('channels:\n  # bm|\n  - App\n', 'bmc-ignore')).to.include('  # bmc-ignore \n');
  });

  it('offers the rules behind an order, with a place for the reason, those that speak up nearby first', () => {
    const text = 'channels:\n  # bmc-ignore |\n  - App\n  - App\n';
    expect(labels(text)).to.deep.equal(RULES.map(({ id }) => id));
    expect(taking(text, 'duplicate-name')).to.include('  # bmc-ignore duplicate-name: why it is fine\n');
    expect(taking('# bmc-ignore-file a, dup|: x\n', 'duplicate-name')).to.equal(
      '# bmc-ignore-file a, duplicate-name: x\n',
    );
    const { canvas } = canvasAt(text);
    const span = canvas.items[0]?.span ?? { start: 0, end: 0 };
    const near: Diagnostic = { rule: 'vague-name', severity: 'hint', span, message: 'x' };
    const [first, second] = labels(text, { diagnostics: [near] });
    expect([first, second]).to.deep.equal(['vague-name', RULES[0]?.id]);
    expect(labels('# bmc-ignore vague-name |\n')).not.to.include('vague-name');
  });

  it('offers nothing in the middle of a comment, in a reason, or in a text with a #', () => {
    for (const template of ['# hello |\n', '# bmc-ignore a: rea|\n', 'channels:\n  - name: "a # |"\n'])
      expect(labels(template), template).to.deep.equal([]);
  });
});

describe('completion in the names of blocks', () => {
  it('offers the blocks that have none yet', () => {
    for (const template of ['titles:\n  |', 'titles:\n  channels: Ways\n  |\nname: x\n', 'titles: { |']) {
      const found = labels(template);
      expect(found, template).to.include.members(['customer_segments', 'key_resources']);
      expect(found.includes('channels'), template).to.equal(!template.includes('channels'));
    }
    expect(labels('titles:\n  channels: W|\n')).to.deep.equal([]);
    expect(labels('titles: W|\n')).to.deep.equal([]);
  });

  it('writes the key with its colon, unless it has one', () => {
    expect(taking('titles:\n  cust|\n', 'customer_segments')).to.equal('titles:\n  customer_segments: \n');
    expect(taking('titles:\n  cust|: People\n', 'customer_segments')).to.equal(
      'titles:\n  customer_segments: People\n',
    );
    expect(taking('titl|', 'titles')).to.equal('titles:\n  ');
  });
});
