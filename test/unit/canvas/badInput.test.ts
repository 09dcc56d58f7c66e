/** “What bad input gets”, sentence by sentence: `«»` marks the places that are reported. */
import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { blockOf } from '../../../src/canvas/canvas';
import { MAX_LENGTH, parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { lint } from '../../../src/lint/lint';
import { applied } from '../support/edits';
import { expectProblems, names, onlyProblem, withoutMarks } from '../support/expected';

describe('bad input', () => {
  describe('YAML that does not parse', () => {
    const template = `name: Stays
customer_segments:
  - Travellers
  - name: Hosts
    links: «[places, booking»
channels:
  - App
`;

    it('is said at its place', () => {
      const problem = onlyProblem(expectProblems(template, 'syntax'));
      expect(problem.message).to.equal(
        'A bracket that is opened here is never closed. Close it with ] or }.',
      );
    });

    it('lets everything else be read', () => {
      const canvas = parseCanvas(withoutMarks(template).text);
      expect(names(canvas)).to.deep.equal(['Travellers', 'Hosts', 'App']);
      expect(canvas.header.name).to.equal('Stays');
      expect(canvas.items[1]?.links.map(({ target }) => target)).to.deep.equal(['places', 'booking']);
    });

    it('makes the canvas read-only, and says why', () => {
      const canvas = parseCanvas(withoutMarks(template).text);
      expect(canvas.writable).to.equal(false);
      expect(canvas.readOnlyReason).to.equal(
        'The YAML does not parse: A bracket that is opened here is never closed. Close it with ] or }.',
      );
    });
  });

  describe('a value of the wrong kind', () => {
    it('is one diagnostic where a mapping stands in place of a list', () => {
      const canvas = expectProblems(
        'customer_segments:\n  «hosts:\n    name: Hosts\n    links: 5»\nchannels:\n  - App\n',
        'wrong-kind',
      );
      expect(names(canvas)).to.deep.equal(['App']);
      expect(blockOf(canvas, 'customer_segments').readable).to.equal(false);
    });

    it('is one diagnostic where a text stands in place of a list', () => {
      expectProblems('customer_segments: «Hosts»\n', 'wrong-kind');
    });

    it('is one diagnostic for a number as a name, which is read all the same', () => {
      const canvas = expectProblems(
        'channels:\n  - «2024»\n  - name: «1.50»\n  - App\n',
        'wrong-kind',
        'wrong-kind',
      );
      expect(names(canvas)).to.deep.equal(['2024', '1.50', 'App']);
      expect(canvas.problems.map(({ replacements }) => replacements)).to.deep.equal([['"2024"'], ['"1.50"']]);
    });

    it('is one diagnostic for a null item', () => {
      const canvas = expectProblems(
        'channels:\n  «-»\n  - «null»\n  - «~»\n  «-» # nothing\n  - App\n',
        'wrong-kind',
        'wrong-kind',
        'wrong-kind',
        'wrong-kind',
      );
      expect(names(canvas)).to.deep.equal(['App']);
      expect(canvas.items[0]?.index).to.equal(4);
    });

    it('is one diagnostic for an empty name', () => {
      expectProblems(
        'channels:\n  - «""»\n  - name: «" "»\n  - «name»:\n',
        'wrong-kind',
        'wrong-kind',
        'wrong-kind',
      );
    });

    it('is one diagnostic for a list or a mapping in place of a single value', () => {
      expectProblems(
        'name: «[a]»\nchannels:\n  - name: «{a: b}»\n  - name: App\n    note: «[a, b]»\n',
        'wrong-kind',
        'wrong-kind',
        'wrong-kind',
      );
    });

    it('is one diagnostic for a list in a list, and for a mapping in a list of words', () => {
      const canvas = expectProblems(
        'channels:\n  - «[App]»\n  - name: App\n    links: [a, «{b: c}», d]\n    tags:\n      - «[e]»\n      - f\n',
        'wrong-kind',
        'wrong-kind',
        'wrong-kind',
      );
      expect(canvas.items[0]?.links.map(({ target }) => target)).to.deep.equal(['a', 'd']);
      expect(canvas.items[0]?.values.tags).to.deep.equal(['f']);
    });

    it('is one diagnostic for nothing in a list of words', () => {
      expectProblems('channels:\n  - name: App\n    links:\n      - a\n      «-»\n', 'wrong-kind');
    });

    it('is one diagnostic for a file that is no mapping', () => {
      for (const text of ['«Just a text»\n', '«- a\n- b»\n', '«5»\n'])
        expect(expectProblems(text, 'wrong-kind').items).to.deep.equal([]);
    });

    it('is one diagnostic for a mapping as a key, or no key', () => {
      expectProblems(
        '? «[a, b]»\n: c\n«:» d\nchannels:\n  - «:» e\n',
        'wrong-kind',
        'wrong-kind',
        'wrong-kind',
      );
    });

    it('is one diagnostic for true or false in other words', () => {
      const canvas = expectProblems(
        'customer_segments:\n  - {name: a, pays: «no»}\n  - {name: b, pays: «perhaps»}\n',
        'wrong-kind',
        'wrong-kind',
      );
      expect(canvas.problems.map(({ replacements }) => replacements)).to.deep.equal([
        ['false'],
        ['true', 'false'],
      ]);
      expect(canvas.items.map(({ values }) => values.pays)).to.deep.equal([false, undefined]);
    });

    it('is one diagnostic for a date that is none', () => {
      expectProblems('date: «31.1.2026»\n', 'wrong-kind');
      expectProblems('date: «2026-02-30»\n', 'wrong-kind');
    });

    it('has rules of its own for amounts and currencies', () => {
      const canvas = expectProblems(
        'currency: «euro»\ncost_structure:\n  - {name: a, amount: «-5»}\n  - {name: b, amount: «5k»}\n',
        'bad-currency',
        'bad-amount',
        'bad-amount',
      );
      expect(canvas.problems.map(({ replacements }) => replacements?.[0])).to.deep.equal([
        'EUR',
        undefined,
        '5000',
      ]);
      expectProblems('currency: «eur»\n', 'bad-currency');
      expectProblems('currency: «XYZ»\n', 'bad-currency');
    });
  });

  describe('an unquoted name with a colon', () => {
    it('is read as what is meant', () => {
      const canvas = expectProblems(
        'channels:\n  - «Stays: unusual homes»\n  - «Stays:»\n',
        'wrong-kind',
        'wrong-kind',
      );
      expect(names(canvas)).to.deep.equal(['Stays: unusual homes', 'Stays:']);
      expect(canvas.problems.map(({ replacements }) => replacements)).to.deep.equal([
        ['"Stays: unusual homes"'],
        ['"Stays:"'],
      ]);
    });

    it('is read as what is meant in front of further keys', () => {
      const canvas = expectProblems('channels:\n  - «Stays: homes»\n    links: [a]\n', 'wrong-kind');
      expect(canvas.items[0]).to.include({ name: 'Stays: homes', id: 'stays-homes', plain: false });
      expect(canvas.items[0]?.links).to.have.length(1);
      expect(onlyProblem(canvas).replacements).to.deep.equal(['name: "Stays: homes"']);
    });

    it('is told from a key with a slip', () => {
      const canvas = expectProblems(
        'channels:\n  - «nmae»: App\n  - «title»: App\n',
        'unknown-key',
        'unknown-key',
      );
      expect(canvas.problems.map(({ replacements }) => replacements?.[0])).to.deep.equal(['name', 'name']);
    });
  });

  describe('keys', () => {
    it('that are unknown are a warning with the nearest known key', () => {
      const canvas = expectProblems(
        '«custmer_segments»:\n  - a\n«nmae»: x\nchannels:\n  - name: App\n    «phase»: purchase\n    «zzzzzzzzz»: 1\n',
        'unknown-key',
        'unknown-key',
        'unknown-key',
        'unknown-key',
      );
      expect(canvas.problems.map(({ replacements }) => replacements?.[0])).to.deep.equal([
        'customer_segments',
        'name',
        'phases',
        undefined,
      ]);
      const [diagnostic] = lint(canvas).filter(({ rule }) => rule === 'unknown-key');
      expect(diagnostic?.severity).to.equal('warning');
      expect(diagnostic?.fixes?.()[0]?.operations).to.deep.include({
        kind: 'replace-text',
        span: { start: 0, end: 16 },
        expected: 'custmer_segments',
        text: 'customer_segments',
      });
    });

    it('in another spelling are understood', () => {
      const canvas = expectProblems(
        '«Currency»: EUR\nchannels:\n  - «Name»: App\n',
        'unknown-key',
        'unknown-key',
      );
      expect(canvas.header.currency).to.equal('EUR');
      expect(names(canvas)).to.deep.equal(['App']);
    });

    it('that are aliases of a block are understood', () => {
      const canvas = expectProblems('«Target Customers»:\n  - Hosts\n', 'block-alias');
      expect(canvas.items[0]?.block).to.equal('customer_segments');
      expect(onlyProblem(canvas).replacements).to.deep.equal(['customer_segments']);
    });

    it('that name a block in another language are understood, and changed to the usual key by the fix', () => {
      const text = '# ours\nKundensegmente: # who\n  - Familien\n"客户关系": [x]\nCoûts:\n  - Miete\n';
      const canvas = parseCanvas(text);
      expect(canvas.items.map(({ block }) => block)).to.deep.equal([
        'customer_segments',
        'customer_relationships',
        'cost_structure',
      ]);
      const found = lint(canvas).filter(({ rule }) => rule === 'block-alias');
      const operations = found.flatMap((diagnostic) => diagnostic.fixes?.()[0]?.operations ?? []);
      const planned = planEdit(canvas, operations);
      expect(planned.ok && applied(text, planned.edits)).to.equal(
        '# ours\ncustomer_segments: # who\n  - Familien\n"customer_relationships": [x]\ncost_structure:\n  - Miete\n',
      );
    });

    it('that may name a block, but also something else, are not understood; the block is offered', () => {
      const canvas = expectProblems(
        '«pricing»:\n  - Fee\n«KR»: [a]\n«CS»: [b]\n',
        ...Array(3).fill('unknown-key'),
      );
      expect(canvas.items).to.deep.equal([]);
      expect(canvas.problems.map(({ replacements = [] }) => replacements.slice(0, 2))).to.deep.equal([
        ['revenue_streams'],
        ['key_resources'],
        ['customer_segments', 'cost_structure'],
      ]);
    });

    it('given twice are an error at the second, with the first beside it', () => {
      const canvas = expectProblems(
        'name: a\n«name»: b\nx-a: 1\n«x-a»: 2\nchannels:\n  - {name: App, «name»: B, «x»: 1, «x»: 2}\n',
        'duplicate-key',
        'duplicate-key',
        'duplicate-key',
        'unknown-key',
        'duplicate-key',
      );
      expect(canvas.header.name).to.equal('a');
      expect(canvas.problems[0]?.related?.span).to.deep.equal({ start: 0, end: 4 });
    });

    it('of a block given twice are an error at the second, and all notes are read', () => {
      const canvas = expectProblems(
        'channels: [a]\n«costs»: [b]\n«channel»: [c]\n',
        'block-alias',
        'duplicate-key',
      );
      expect(names(canvas)).to.deep.equal(['a', 'b', 'c']);
      expect(blockOf(canvas, 'channels').items.map(({ name }) => name)).to.deep.equal(['a', 'c']);
    });
  });

  describe('ids', () => {
    it('that are unknown in links are an error with the nearest ids', () => {
      const text = 'customer_segments: [Hosts]\nvalue_propositions:\n  - {name: Income, links: [host]}\n';
      const [problem] = lint(parseCanvas(text)).filter(({ rule }) => rule === 'unknown-link');
      expect(problem?.severity).to.equal('error');
      expect(text.slice(problem?.span.start, problem?.span.end)).to.equal('host');
      expect(problem?.fixes?.()[0]?.operations[0]).to.include({ kind: 'replace-text', text: 'hosts' });
    });

    it('given twice are an error at each but the first, with the first beside it', () => {
      const text = 'channels:\n  - {id: a, name: One}\n  - {id: a, name: Two}\n  - {id: a, name: Three}\n';
      const found = lint(parseCanvas(text)).filter(({ rule }) => rule === 'duplicate-id');
      expect(found.map(({ severity, span }) => [severity, span.start])).to.deep.equal([
        ['error', text.indexOf('a, name: Two')],
        ['error', text.indexOf('a, name: Three')],
      ]);
      for (const { related } of found)
        expect(related?.[0]?.span.start).to.equal(text.indexOf('a, name: One'));
    });
  });

  describe('a newer format', () => {
    it('is an error that says so, and nothing is rewritten', () => {
      for (const version of ['2', '1.1', '"3"']) {
        const canvas = expectProblems(`bmc: «${version}»\nchannels: [App]\n`, 'future-version');
        expect(canvas.writable).to.equal(false);
        expect(canvas.readOnlyReason).to.match(/newer version of the extension/);
        expect(names(canvas)).to.deep.equal(['App']);
      }
    });

    it('is told from something that is no version', () => {
      for (const version of ['one', '0', '-1', '"1"', '[1]'])
        expect(expectProblems(`bmc: «${version}»\n`, 'wrong-kind').writable).to.equal(true);
    });
  });

  it('an empty file is a canvas with nine empty blocks', () => {
    for (const text of ['', '\n', '# nothing but a comment\n', '---\n', '---\n...\n', '~\n', '\uFEFF']) {
      const canvas = expectProblems(text);
      expect(canvas.writable, JSON.stringify(text)).to.equal(true);
      expect([...canvas.blocks.keys()]).to.deep.equal([...BLOCK_KEYS]);
      for (const block of canvas.blocks.values())
        expect(block).to.include({ keySpan: undefined, span: undefined, readable: true });
      expect(canvas.items).to.deep.equal([]);
    }
  });

  it('a file beyond the limit is not read, and says so', () => {
    const text = `channels:\n${'  - App\n'.repeat(MAX_LENGTH / 8)}`;
    const canvas = parseCanvas(text);
    expect(canvas.problems.map(({ rule, span }) => [rule, span])).to.deep.equal([
      ['too-large', { start: 0, end: 1 }],
    ]);
    expect(canvas.writable).to.equal(false);
    expect(canvas.readOnlyReason).to.include('1,000,000'.replaceAll(',', ''));
    for (const block of canvas.blocks.values()) expect(block.readable).to.equal(false);
  });
});
