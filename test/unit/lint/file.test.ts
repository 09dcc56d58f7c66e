import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { startActions } from '../../../src/language/codeActions';
import { lint } from '../../../src/lint/lint';
import { findings, offers } from '../support/findings';
import { problems, WHOLE } from '../support/problems';

describe('the file', () => {
  it('is checked once for everything the parser found, at the parser’s place', () => {
    const text = 'segments:\n  - { name: Guests, type: Mass market, colour: red, pays: maybe }\n  - 7\n';
    expect(problems(text).filter((line) => !/^(empty-block|vague-name)/.test(line))).to.deep.equal([
      'block-alias segments',
      'value-spelling Mass market',
      'unknown-key colour',
      'wrong-kind maybe',
      'wrong-kind 7',
    ]);
  });

  it('tells which item and which block a problem belongs to', () => {
    const canvas = parseCanvas('channels:\n  - App\n  - name: Shop\n    type: nowhere\nkey_resources: 5\n');
    const places = lint(canvas).map(({ rule, item, block }) => [rule, item?.name, block]);
    expect(places).to.deep.include.members([
      ['unknown-value', 'Shop', 'channels'],
      ['wrong-kind', undefined, 'key_resources'],
    ]);
  });

  it('finds the item also where a block is given twice', () => {
    const canvas = parseCanvas(
      'channels:\n  - App\nkey_resources:\n  - name: Oven\n    source: stolen\nchannels:\n  - name: Shop\n    type: nowhere\n',
    );
    const places = lint(canvas).flatMap(({ rule, item }) => (rule === 'unknown-value' ? [item?.name] : []));
    expect(places).to.deep.equal(['Oven', 'Shop']);
  });

  describe('that does not parse', () => {
    const broken = WHOLE.replace('[families, fresh-bread]', '[families, fresh-bread').replace(
      'Families',
      'Families\n  - 7',
    );

    it('is asked for nothing else, and not for what may be read wrongly behind the mistake', () => {
      expect(new Set(problems(broken).map((line) => line.split(' ')[0]))).to.deep.equal(
        new Set(['wrong-kind', 'syntax']),
      );
    });

    it('is reported once per line', () => {
      const lines = lint(parseCanvas('channels:\n  - "a" "b" "c" "d"\n')).map(
        ({ rule, span }) => `${rule} ${parseCanvas('').text.length + span.start > 0}`,
      );
      expect(lines).to.deep.equal(['syntax true']);
    });

    it('has no repair, as nothing may be written into it', () => {
      for (const { fixes, rule } of lint(parseCanvas(broken)))
        if (rule === 'syntax') expect(fixes?.()).to.deep.equal([]);
    });
  });

  it('of a newer format is asked for nothing else', () => {
    expect(problems(`bmc: 99\n${WHOLE.replace('[families]', '[nobody]')}`)).to.deep.equal([
      'future-version 99',
    ]);
  });

  it('of another format is asked for nothing else, and can be imported', () => {
    const canvas = parseCanvas(
      'version: "2.0"\nmeta: {name: Kiosk}\ncustomer_segments:\n  - {id: cs-a, name: Hurried, jobs: [x]}\nfits: []\n',
    );
    expect(lint(canvas).map(({ rule }) => rule)).to.deep.equal(['foreign-format']);
    expect(canvas.writable).to.equal(false);
    expect(startActions(canvas).map(({ work }) => work.kind)).to.deep.equal(['import']);
    expect(
      lint(parseCanvas('name: Kiosk\nversion: "2.0"\nchannels: [Window]\n')).map(({ rule }) => rule),
    ).not.to.include('foreign-format');
  });

  it('that is too long is asked for nothing else', () => {
    expect(lint(parseCanvas(`${WHOLE}# ${'x'.repeat(1_000_000)}\n`)).map(({ rule }) => rule)).to.deep.equal([
      'too-large',
    ]);
  });

  describe('repairs', () => {
    const first = (rule: string, text: string) => findings(rule, text)[0]?.fixes[0];

    it('of spelling are safe, and keep quotes', () => {
      expect(first('block-alias', '"customers": [A]\n')).to.deep.include({
        title: 'Change to customer_segments',
        safe: true,
      });
      expect(first('block-alias', '"customers": [A]\n')?.operations[0]).to.deep.include({
        text: '"customer_segments"',
      });
      expect(first('value-spelling', 'cost_focus: Value driven\n')).to.deep.include({ safe: true });
    });

    it('of values of the wrong kind change the quotes', () => {
      expect(first('wrong-kind', 'channels: [7]\n')?.operations[0]).to.deep.include({ text: '"7"' });
      expect(
        first('bad-amount', 'cost_structure: [{ name: Rent, amount: "1,200" }]\n')?.operations[0],
      ).to.deep.include({
        expected: '"1,200"',
        text: '1200',
      });
    });

    it('of an id take the links along', () => {
      const fix = first('wrong-kind', 'channels:\n  - id: My App\n    name: App\n');
      expect(fix?.operations).to.deep.equal([
        {
          kind: 'rename-id',
          item: { block: 'channels', position: 0, id: 'My App', name: 'App' },
          id: 'my-app',
        },
      ]);
    });

    it('of a key never repeat a key that is there', () => {
      const text = 'channels:\n  - name: App\n    nmae: Other\n';
      expect(offers('unknown-key', text)).to.deep.equal([
        'Change to note',
        'Keep it as a key of your own: x-nmae',
      ]);
      expect(offers('unknown-key', 'currency: EUR\ncurency: USD\nchanels: [A]\n')).not.to.include(
        'Change to currency',
      );
    });

    it('keep what a repeated key says, but never take a block apart', () => {
      expect(offers('duplicate-key', 'name: A\nname: B\n')).to.deep.equal([
        'Keep it as a key of your own: x-name',
      ]);
      expect(offers('duplicate-key', 'channels: [A]\nchannels: [B]\n')).to.deep.equal([]);
    });

    it('do not touch what an alias brings in', () => {
      expect(offers('unknown-value', 'x-t: &t nowhere\nchannels: [{ name: App, type: *t }]\n')).to.deep.equal(
        [],
      );
    });
  });
});
