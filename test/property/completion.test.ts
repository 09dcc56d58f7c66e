import { expect } from 'chai';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { completions } from '../../src/language/completion';
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
  ];
  const errors = (text: string): number =>
    parseCanvas(text).problems.filter(({ rule }) => rule === 'syntax').length;

  for (const [index, text] of texts.entries()) {
    it(`anywhere in sample ${index + 1}`, () => {
      const canvas = parseCanvas(text);
      const before = errors(text);
      let offered = 0;
      for (let offset = 0; offset <= text.length; offset++) {
        const found = completions(canvas, offset);
        const varied = new Map(
          found.map((completion) => [
            `${completion.kind} ${completion.insert.replace(/\w+/g, 'w')}`,
            completion,
          ]),
        );
        for (const completion of varied.values()) {
          offered++;
          const result = applied(text, completion);
          expect(errors(result), `${completion.label} at ${offset}:\n${result}`).to.be.at.most(before);
        }
      }
      expect(offered).to.be.greaterThan(20);
    });
  }
});
