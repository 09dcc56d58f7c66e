import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { findings, offers } from '../support/findings';
import { alarms, problems, WHOLE } from '../support/problems';

/** What is said about links and ignore comments. */
const relevant = (text: string): readonly string[] =>
  problems(text).filter((line) => /^(unknown-link|channel-without-segment|unused|unknown-ignore)/.test(line));

describe('ignore comments', () => {
  /** A canvas with a broken link, and a comment at one of these places. */
  const text = (parts: { before?: string; behind?: string; inside?: string; last?: string }): string =>
    `customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: [guests]\n${parts.before ?? ''}  - name: Shop${parts.behind ?? ''}\n${parts.inside ?? ''}    links: [guests, nobody]${parts.last ?? ''}\n    type: own_direct\n`;

  it('are not needed for what is reported here', () => {
    expect(relevant(text({}))).to.deep.equal(['unknown-link nobody']);
  });

  for (const [where, parts] of Object.entries({
    'on the line before an item': { before: '  # bmc-ignore unknown-link: opens in May\n' },
    'before an item, behind other comments and blank lines': {
      before: '  # bmc-ignore unknown-link: opens in May\n\n  # the shop\n',
    },
    'at the end of the first line of an item': { behind: ' # bmc-ignore unknown-link: opens in May' },
    'before a key of an item': { inside: '    # bmc-ignore unknown-link: opens in May\n' },
    'at the end of the line': { last: ' # bmc-ignore unknown-link: opens in May' },
    'with several rules': { before: '  # bmc-ignore self-link, unknown-link: opens in May\n' },
    'without a reason': { before: '  # bmc-ignore unknown-link\n' },
    'with a reason but no colon': { before: '  # bmc-ignore unknown-link opens in May\n' },
    'without blank space': { before: '  #bmc-ignore unknown-link: opens in May\n' },
    'for the whole file': { before: '# bmc-ignore-file unknown-link: opens in May\n' },
  })) {
    it(`silence a rule: ${where}`, () => {
      expect(
        relevant(text(parts)).filter((line) => !line.startsWith('unused-ignore self-link')),
      ).to.deep.equal([]);
    });
  }

  for (const [where, parts] of Object.entries({
    'on another item': {
      text: text({}).replace('  - name: App', '  # bmc-ignore unknown-link: x\n  - name: App'),
    },
    'on the key of the block': {
      text: text({}).replace('channels:', 'channels: # bmc-ignore unknown-link: x'),
    },
    'on another key of the item': {
      text: text({}).replace('    type', '    # bmc-ignore unknown-link: x\n    type'),
    },
    'for the whole file, but not at the start of the line': {
      text: text({ before: '  # bmc-ignore-file unknown-link: x\n' }),
    },
    'for another rule': { text: text({ before: '  # bmc-ignore self-link: x\n' }) },
  })) {
    it(`do not silence it: ${where}`, () => {
      expect(relevant(parts.text).map((line) => line.split(' ')[0])).to.have.members([
        'unknown-link',
        'unused-ignore',
      ]);
    });
  }

  for (const [where, parts] of Object.entries({
    'in a name': { text: `customer_segments:\n  - "x # bmc-ignore-file self-lnk: x"\n` },
    'in a text of several lines': {
      text: `customer_segments:\n  - name: A\n    note: |\n      one\n# bmc-ignore\n`.replace(
        '# bmc',
        '      # bmc-ignore-file self-lnk: x\n      # bmc',
      ),
    },
    'in another comment': { text: 'customer_segments:\n  # say # bmc-ignore self-lnk: x\n  - A\n' },
    'of a word that only starts like it': {
      text: 'customer_segments:\n  # bmc-ignored self-lnk: x\n  - A\n',
    },
    'behind the canvas, in another document': {
      text: 'customer_segments: [A]\n---\n# bmc-ignore self-lnk: x\nb: 1\n',
    },
  })) {
    it(`are nothing of the kind: ${where}`, () => {
      expect(problems(parts.text).filter((line) => line.includes('ignore'))).to.deep.equal([]);
    });
  }

  it('on the key of a block silence what is said about the block', () => {
    const hole = WHOLE.replaceAll(
      /channels:\n(.*\n)(.*\n)/g,
      'channels:\n  - Delivery bike\n  - Early van\n',
    );
    expect(alarms(hole)).to.include('channel-without-segment channels');
    const before = hole.replace('channels:', '# bmc-ignore channel-without-segment: later\nchannels:');
    const behind = hole.replace('channels:', 'channels: # bmc-ignore channel-without-segment: later');
    for (const ignored of [before, behind])
      expect(problems(ignored).filter((line) => /^channel-without|ignore/.test(line))).to.deep.equal([]);
  });

  it('on a key of the canvas silence what is said about its value', () => {
    expect(
      problems('# bmc-ignore bad-currency: our own\ncurrency: COINS\n').filter((line) =>
        /^bad-currency|ignore/.test(line),
      ),
    ).to.deep.equal([]);
  });

  it('on a flow list in one line silence what is said in that line', () => {
    const line = 'customer_segments: [Guests]\nchannels: [{ name: App, links: [nobody] }]';
    expect(relevant(`${line}\n`)).to.deep.equal(['unknown-link nobody']);
    expect(relevant(`${line} # bmc-ignore unknown-link: x\n`)).to.deep.equal([]);
    expect(relevant(line.replace('\n', '\n# bmc-ignore unknown-link: x\n'))).to.deep.equal([]);
  });

  it('work with CRLF and in files that look like JSON', () => {
    const crlf = text({ before: '  # bmc-ignore unknown-link: opens in May\n' }).replaceAll('\n', '\r\n');
    expect(relevant(crlf)).to.deep.equal([]);
    const json =
      '{\n  "channels": [\n    # bmc-ignore unknown-link: x\n    { "name": "App", "links": ["nobody"] },\n    { "name": "Shop" }\n  ]\n}\n';
    expect(relevant(json)).to.deep.equal([]);
  });

  describe('unknown-ignore', () => {
    it('offers the nearest rule', () => {
      const wrong = text({ before: '  # bmc-ignore unknown-lnk self-link: x\n' });
      expect(relevant(wrong)).to.have.members([
        'unknown-ignore unknown-lnk',
        'unused-ignore self-link',
        'unknown-link nobody',
      ]);
      const [found] = lint(parseCanvas(wrong)).filter(({ rule }) => rule === 'unknown-ignore');
      expect(found?.severity).to.equal('warning');
      expect(found?.message).to.equal('There is no rule called “unknown-lnk”.');
      expect(found?.fixes?.()[0]).to.deep.include({ title: 'Change to unknown-link' });
    });

    it('also speaks in a file that does not parse; unused-ignore cannot know', () => {
      const broken = `# bmc-ignore-file self-lnk self-link: x\nchannels: [A\n`;
      expect(new Set(problems(broken).map((line) => line.split(' ')[0]))).to.deep.equal(
        new Set(['unknown-ignore', 'syntax']),
      );
    });
  });

  describe('unused-ignore', () => {
    it('stands on the comment, or on the rule where others are of use', () => {
      expect(relevant(text({ behind: ' # bmc-ignore self-link: x' }))).to.include(
        'unused-ignore # bmc-ignore self-link: x',
      );
      expect(relevant(text({ behind: ' # bmc-ignore self-link unknown-link: x' }))).to.deep.equal([
        'unused-ignore self-link',
      ]);
    });

    it('says why a comment for the whole file has no effect, and that one names no rule', () => {
      const message = (comment: string): readonly string[] =>
        lint(parseCanvas(`channels: [A]\n  ${comment}\n`)).flatMap((found) =>
          found.rule === 'unused-ignore' ? [found.message] : [],
        );
      expect(message('# bmc-ignore-file self-link: x')).to.deep.equal([
        'A comment for the whole file works only at the start of a line.',
      ]);
      expect(message('# bmc-ignore: x')).to.deep.equal(['This comment names no rule to ignore.']);
    });

    it('keeps quiet about rules that are switched off, and about itself', () => {
      const comment = text({ before: '  # bmc-ignore self-link: x\n' });
      expect(
        problems(comment, { rules: { 'self-link': 'off' } }).filter((line) => line.includes('ignore')),
      ).to.deep.equal([]);
      const itself = text({ before: '  # bmc-ignore self-link unused-ignore: x\n' });
      expect(relevant(itself)).to.deep.equal(['unknown-link nobody']);
    });

    it('is marked as unnecessary and can be removed', () => {
      const comment = 'channels:\n  # bmc-ignore self-link: x\n  - A\n';
      const [found] = lint(parseCanvas(comment)).filter(({ rule }) => rule === 'unused-ignore');
      expect(found?.tag).to.equal('unnecessary');
      expect(found?.fixes?.().map(({ title }) => title)).to.deep.equal(['Remove this comment']);
    });
  });

  it('are offered for every other finding in a file that may be written to', () => {
    const offered = lint(parseCanvas(text({ behind: ' # bmc-ignore self-link: x' }))).map(
      ({ rule, fixes }) => [rule, fixes?.().at(-1)?.operations[0]?.kind === 'ignore-rule'],
    );
    for (const [rule, last] of offered) expect(last, String(rule)).to.equal(rule !== 'unused-ignore');
    expect(offers('syntax', 'channels: [A\n')).to.deep.equal([]);
    expect(findings('unused-ignore', 'channels: [A]\n')).to.deep.equal([]);
  });
});
