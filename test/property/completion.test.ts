import { expect } from 'chai';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { type Completion, completions } from '../../src/language/completion';
import { applied } from '../unit/support/completions';

describe('completion never writes what would not parse', () => {
  const texts = [
    `bmc: 1
name: Stays
tags: [a, "b: c"]
# bmc-ignore-file x: y
customer_segments:
  - Guests

  - id: hosts # who let
    name: "Hosts: all"
    note: |
      two
      lines
    pays: false
channels:
- name: App
  phases: [awareness,
    delivery]
  links:
  - guests
- {name: Web, links: [hosts, guests], color: red}
key_resources: [Brand, {name: 'It''s'}]
key_activities:
  -
    name: Run it
      and more
    tags: &t [x]
  - name: Other
    tags: *t
cost_structure:
`,
    'channels:\n  - name: App\n    ty\n    links: [guests, \n  - Web\ncustomer_segments:\n  - Guests\n  -\n',
    'channels:\n  - {name: App, \n  - "Web\nkey_resources: [a, b\n',
    '{channels: [App, {name: Web, type: own_direct}], customer_segments: [Guests]}\n',
    'channels:\r\n  - name: App\r\n    links: []\r\n    \r\n  - Web\r\ncustomer_segments: [Guests]\r\n',
    // An empty line at the very top, from which there is no line before.
    '\n  - Web\n  \nchannels:\n  - name: App\n',
  ];
  const errors = (text: string): number =>
    parseCanvas(text).problems.filter(({ rule }) => rule === 'syntax').length;

  /** One proposal of each shape at an offset; others differ from it in words only. */
  const shapes = (text: string, offset: number): readonly Completion[] => {
    const found = completions(parseCanvas(text), offset);
    return [
      ...new Map(
        found.map((each) => [`${each.kind} ${each.insert.replace(/\w+/g, 'w')}`, each] as const),
      ).values(),
    ];
  };

  for (const [index, text] of texts.entries()) {
    const parses = errors(text) === 0;
    it(`anywhere in sample ${index + 1}, which ${parses ? 'parses' : 'does not parse and does no harm'}`, () => {
      let offered = 0;
      for (let offset = 0; offset <= text.length; offset++) {
        for (const completion of shapes(text, offset)) {
          offered++;
          const result = applied(text, completion);
          if (parses) expect(errors(result), `${completion.label} at ${offset}:\n${result}`).to.equal(0);
        }
      }
      expect(offered).to.be.greaterThan(20);
    });
  }

  it('in the middle of a word anywhere in those that parse', () => {
    let taken = 0;
    for (const text of texts.filter((each) => errors(each) === 0)) {
      for (let offset = 0; offset <= text.length; offset++) {
        for (const { label, span } of shapes(text, offset)) {
          const typed = label.slice(0, 2);
          if (span.start !== offset || span.end !== offset || /\W/.test(typed)) continue;
          const partial = text.slice(0, offset) + typed + text.slice(offset);
          const again = completions(parseCanvas(partial), offset + 2).find((each) => each.label === label);
          if (!again) continue;
          taken++;
          const result = applied(partial, again);
          expect(errors(result), `${label} at ${offset}:\n${result}`).to.equal(0);
        }
      }
    }
    expect(taken).to.be.greaterThan(20);
  });
});
