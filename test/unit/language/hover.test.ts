import { expect } from 'chai';
import { BLOCKS, type BlockKey, type Term } from '../../../src/canvas/blocks';
import { blockOf } from '../../../src/canvas/canvas';
import { CANVAS_FIELDS, ITEM_FIELDS, itemFieldsOf, termsFor } from '../../../src/canvas/fields';
import { formatAmount, formatShare } from '../../../src/canvas/money';
import { NEEDS } from '../../../src/canvas/needs';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { FLOWS, RELATIONS } from '../../../src/canvas/relations';
import { hover } from '../../../src/language/hover';
import { plain } from '../../../src/language/markdown';
import type { Diagnostic } from '../../../src/lint/diagnostic';
import { RULES } from '../../../src/lint/rules';
import { canvasAt } from '../support/marked';

/** The Markdown under the marker. */
function at(template: string, diagnostics: readonly Diagnostic[] = []): string {
  const { canvas, offset } = canvasAt(template);
  return hover(canvas, offset, diagnostics)?.markdown ?? '';
}

const GUESTS = 'customer_segments:\n  - id: guests\n    name: Guests\n';

describe('hover: everything in the domain tables is reachable', () => {
  const onBlock = new Map(BLOCKS.map(({ key }) => [key, at(`${key.slice(0, 2)}|${key.slice(2)}:\n`)]));
  const block = (key: BlockKey): string => onBlock.get(key) ?? '';
  const onValue = (key: BlockKey, field: string, term: Term): string =>
    at(`${key}:\n  - name: x\n    ${field}: ${term.value}|\n`);

  for (const facts of BLOCKS) {
    it(`${facts.code}: title, meaning, questions, types, advice, other names`, () => {
      const markdown = block(facts.key);
      const { title, code, meaning, questions, types, advice, aliases } = facts;
      const rows = [title, meaning, ...questions, ...advice, ...types.map((type) => type.meaning)];
      for (const row of rows) expect(markdown).to.include(row);
      expect(markdown).to.include(code.replace('$', '\\$'));
      for (const name of [...types.map((type) => type.value), ...aliases])
        expect(markdown).to.include(`\`${name}\``);
      for (const alias of aliases) expect(at(`|${alias}:\n`), alias).to.equal(markdown);
    });
  }

  for (const relation of RELATIONS) {
    const { first, second, forward, backward, why, example } = relation;
    it(`${first} ${forward} ${second}, and back`, () => {
      for (const [key, verb] of [
        [first, forward],
        [second, backward],
      ] as const) {
        expect(block(key)).to.include(`*${verb}*`);
        expect(block(key)).to.include(`${why} ${example}`);
      }
      const canvas = `${first}:\n  - First\n${second}:\n  - name: Second\n    links: fi|rst\n`;
      expect(at(canvas)).to.include(`**Second** *${backward}* **First**.`).and.include(`${why} ${example}`);
      const back = `${second}:\n  - Second\n${first}:\n  - name: First\n    links: sec|ond\n`;
      expect(at(back)).to.include(`**First** *${forward}* **Second**.`);
    });
  }

  it('says for each strength which links it asks for', () => {
    const headings = { required: 'Needed links', expected: 'Expected links', possible: 'Possible links' };
    for (const { first, second, backward, strength } of RELATIONS) {
      const part = block(second).split(`**${headings[strength]}**`)[1]?.split('\n\n')[0];
      expect(part, `${first} ${second}`).to.include(`*${backward}*`);
    }
  });

  it('names every need, with its exemption', () => {
    for (const need of Object.values(NEEDS)) {
      const part = block(need.block).split('needs at least**')[1]?.split('\n\n')[0] ?? '';
      const names = need.anyOf.map((key) => `one ${BLOCKS.find((facts) => facts.key === key)?.one}`);
      expect(part).to.include(names.join(' or '));
      if ('exempt' in need) expect(part).to.include('`pays: false`');
    }
  });

  for (const flow of FLOWS) {
    it(`the flow “${flow.title}” at each of its blocks`, () => {
      for (const key of flow.paths.flat())
        expect(block(key)).to.include(flow.title).and.include(flow.meaning);
    });
  }

  it('the six basics', () => {
    const basics = BLOCKS.filter((facts) => block(facts.key).includes('One of the six components'));
    expect(basics.map((facts) => facts.code)).to.deep.equal(['CS', 'VP', 'R$', 'KR', 'KA', 'KP']);
  });

  for (const facts of BLOCKS) {
    for (const field of itemFieldsOf(facts.key)) {
      it(`${facts.code}: the field ${field.key} and its values`, () => {
        const terms = termsFor(field, facts.key);
        const key = at(`${facts.key}:\n  - ${field.key}|: x\n    name: x\n`);
        expect(key).to.include(field.meaning);
        for (const term of terms) {
          const markdown = onValue(facts.key, field.key, term);
          expect(markdown).to.include(term.label).and.include(term.meaning);
          if (term.question !== undefined) expect(markdown).to.include(term.question);
          for (const other of terms) expect(markdown).to.include(`\`${other.value}\` ${other.meaning}`);
          expect(markdown.match(/✓ `(\w+)`/g)).to.deep.equal([`✓ \`${term.value}\``]);
          expect(key).to.include(`\`${term.value}\` ${term.meaning}`);
        }
        if (terms.length > 0 && field.blocks !== undefined)
          for (const term of terms) expect(block(facts.key)).to.include(`\`${term.value}\` ${term.meaning}`);
      });
    }
  }

  for (const field of CANVAS_FIELDS) {
    it(`the canvas key ${field.key} and its values`, () => {
      expect(at(`${field.key}|: x\n`)).to.include(field.meaning);
      for (const term of field.terms ?? []) {
        const markdown = at(`${field.key}: ${term.value}|\n`);
        expect(markdown).to.include(term.label).and.include(term.meaning).and.include(`✓ \`${term.value}\``);
      }
    });
  }

  it('explains a key that stands on the wrong block, and says where it belongs', () => {
    expect(at('key_resources:\n  - name: x\n    phas|es: []\n'))
      .to.include('belongs on: channel')
      .and.include('`awareness`');
    expect(ITEM_FIELDS.find((field) => field.key === 'phases')?.blocks).to.deep.equal(['channels']);
  });
});

describe('hover on an item', () => {
  const stays = `name: Stays
currency: USD
period: year
${GUESTS}channels:
  - name: Guest app
    links: [guests, fee]
revenue_streams:
  - id: fee
    name: Service fee
    type: brokerage
    pricing: Fixed
    amount: 5900000
    status: assumption
    tags: [core, eu]
    note: |
      Taken when a stay is booked.
      Twelve percent.
    links: guests
`;
  const at2 = (name: string, diagnostics: (of: ReturnType<typeof parseCanvas>) => readonly Diagnostic[]) => {
    const canvas = parseCanvas(stays);
    return hover(canvas, stays.indexOf(name) + 2, diagnostics(canvas))?.markdown ?? '';
  };

  it('lists links written at either end, each with its verb, in the order of the blocks', () => {
    const markdown = at2('Service fee', () => []);
    const guests = markdown.indexOf('- *is paid by* **Guests** · customer segment');
    const app = markdown.indexOf('- *is collected through* **Guest app** · channel');
    expect(guests).to.be.greaterThan(0);
    expect(app).to.be.greaterThan(guests);
    expect(at2('Guests', () => []))
      .to.include('*pays* **Service fee**')
      .and.include('*is reached through* **Guest app**');
  });

  it('shows its block, its id and its values in words', () => {
    const markdown = at2('Service fee', () => []);
    expect(markdown).to.include('### Service fee\nrevenue stream · `fee`');
    expect(markdown).to.include('`type` Brokerage');
    expect(markdown).to.include('`pricing` Fixed');
    const amount = plain(formatAmount(5_900_000, { currency: 'USD' }));
    expect(markdown).to.include(`\`amount\` ${amount} a year`);
    expect(markdown).to.include('`tags` core, eu');
    expect(markdown).to.include('Taken when a stay is booked\\. Twelve percent\\.');
  });

  it('shows what part of its block an amount is, and when that is only what is known', () => {
    const streams = 'revenue_streams:\n  - {name: Fe|es, amount: 30}\n  - {name: Ads, amount: 10}\n';
    expect(at(streams)).to.include(`${plain(formatShare(0.75))} of Revenue Streams`);
    expect(at(`${streams}  - Others\n`)).to.include('of what is known of Revenue Streams');
    expect(at('revenue_streams:\n  - {name: Fe|es, amount: 30}\n')).not.to.include('of Revenue Streams');
  });

  it('says what is missing, but not what the editor shows at the same place', () => {
    const finding = (canvas: ReturnType<typeof parseCanvas>): readonly Diagnostic[] => {
      const [guests, app] = canvas.items;
      if (!guests || !app) throw new Error('no items');
      const base = { severity: 'warning', rule: 'some-rule' } as const;
      return [
        { ...base, span: app.nameSpan, item: app, message: 'At the name.' },
        { ...base, span: app.links[0]?.span ?? app.span, item: app, message: 'At *one* link.' },
        { ...base, span: guests.nameSpan, item: guests, message: 'Of another item.' },
        {
          ...base,
          rule: 'channel-without-segment',
          span: blockOf(canvas, 'channels').keySpan ?? app.span,
          block: 'channels',
          message: 'No channel has any.',
        },
      ];
    };
    const markdown = at2('Guest app', finding);
    expect(markdown).to.include('**What is missing**\n- At \\*one\\* link\\.\n- No channel has any\\.');
    expect(markdown).not.to.include('At the name').and.not.to.include('Of another item');
  });

  it('says so when nothing is linked yet', () => {
    expect(at('channels:\n  - Ap|p\n')).to.include('Not linked to anything yet');
  });

  it('counts the links that it does not list', () => {
    const names = Array.from({ length: 40 }, (_, index) => `g${index}`);
    const markdown = at(
      `channels:\n  - name: A|pp\n    links: [${names.join(', ')}]\ncustomer_segments:\n${names.map((name) => `  - ${name}\n`).join('')}`,
    );
    expect(markdown.match(/reaches/g)).to.have.length(25);
    expect(markdown).to.include('and 15 more');
  });

  it('stands on the id and on an alias too, and not on the space between fields', () => {
    expect(at('channels:\n  - id: ap|p\n    name: App\n')).to.include('### App');
    expect(at('x-a: &a App\nchannels:\n  - *|a\n')).to.include('### App');
    expect(at('channels:\n  - id: app\n  |  name: App\n')).to.equal('');
  });
});

describe('hover on a link', () => {
  it('shows the item it points at: block, name, note, what the link says', () => {
    const markdown = at(
      `${GUESTS}    note: They stay a few nights.\nchannels:\n  - name: App\n    links: gue|sts\n`,
    );
    expect(markdown).to.include('### Guests\ncustomer segment · `guests`');
    expect(markdown).to.include('They stay a few nights');
    expect(markdown).to.include('**App** *reaches* **Guests**.');
  });

  it('says what is near an unknown id, leaving out the own block', () => {
    const markdown = at(`${GUESTS}channels:\n  - name: App\n    links: gest|s\n  - Gestapp\n`);
    expect(markdown).to.include('Nothing on this canvas is called `gests`');
    expect(markdown).to.include('- `guests` **Guests** · customer segment').and.not.to.include('Gestapp');
  });

  it('explains ambiguous, own-block and self links and unusual pairs', () => {
    expect(at(`${GUESTS}  - id: guests\n    name: Others\nchannels:\n  - name: App\n    links: g|uests\n`))
      .to.include('Several items answer')
      .and.include('**Others**');
    expect(at('channels:\n  - App\n  - name: Web\n    links: ap|p\n')).to.include(
      'both of these are in Channels',
    );
    expect(at('channels:\n  - name: Web\n    links: we|b\n')).to.include('links **Web** to itself');
    const unusual = at(`${GUESTS}key_resources:\n  - name: Brand\n    links: g|uests\n`);
    expect(unusual)
      .to.include('An unusual link')
      .and.include('The usual way goes through Value Propositions.');
  });
});

describe('hover on fields', () => {
  it('marks every current value of a list, in whatever spelling', () => {
    const markdown = at('channels:\n  - name: App\n    pha|ses: [awareness, After Sales]\n');
    expect(markdown.match(/✓ `\w+`/g)).to.deep.equal(['✓ `awareness`', '✓ `after_sales`']);
  });

  it('shows the whole vocabulary for an unknown value', () => {
    expect(at('channels:\n  - name: App\n    type: whole|sale\n'))
      .to.include('`own_direct`')
      .and.not.to.include('✓');
  });

  it('names the unit of an amount', () => {
    expect(at('currency: EUR\nperiod: month\ncost_structure:\n  - name: x\n    amount: 1|2\n')).to.include(
      'EUR a month',
    );
  });

  it('stays away from free text', () => {
    expect(at('name: My ca|nvas\n')).to.equal('');
    expect(at('channels:\n  - name: x\n    note: so|me text\n')).to.equal('');
  });

  it('covers exactly the text that it explains', () => {
    const { canvas, offset } = canvasAt('channels:\n  - name: App\n    phases: [awareness, deli|very]\n');
    const found = hover(canvas, offset);
    expect(canvas.text.slice(found?.span.start, found?.span.end)).to.equal('delivery');
  });
});

describe('hover on an ignore comment', () => {
  it('explains each rule that it names', () => {
    for (const rule of RULES) {
      const markdown = at(`channels:\n  # bmc-ignore other, ${rule.id}|: because\n  - App\n`);
      expect(markdown).to.include(rule.id).and.include(rule.summary).and.include(rule.why);
    }
  });

  it('says nothing about the reason, other comments and unknown rules', () => {
    for (const comment of ['bmc-ignore a: dupli|cate-name', 'dupli|cate-name', 'bmc-ignore no-such-ru|le: x'])
      expect(at(`channels:\n  # ${comment}\n  - App\n`)).to.equal('');
  });
});

describe('hover escapes what users write', () => {
  const nasty =
    '*b* _i_ [l](http://evil.example) <img src=x> `c` $(alert) https://evil.example www.evil.example a@b.c &lt; # h';

  it('in names, notes, values and ids', () => {
    const name = JSON.stringify(nasty);
    const source = (mark: string): string =>
      `channels:\n  - name: ${mark}${name}\n    note: ${name}\n    tags: [${name}]\n    links: [guests]\n${GUESTS}`;
    const markdown = at(source('|'));
    expect(markdown).to.include('\\*b\\*').and.include('\\$\\(alert\\)');
    const unescaped = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
    for (const danger of ['http:', 'www.', '<', '](', '$(', '@', '&'])
      expect(unescaped, danger).not.to.include(danger);
    const link = at(`channels:\n  - name: App\n    links: |${name}\n`);
    expect(link.replace(/\\[!-/:-@[-`{-~]/g, '')).not.to.match(/[<@]|https?:|\]\(/);
  });

  it('keeps a name on one line', () => {
    expect(at('channels:\n  - "|App\\n\\n# Head"\n')).to.match(/^### App \\# Head\n/);
  });
});
