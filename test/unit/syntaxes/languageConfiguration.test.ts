import { readFileSync } from 'node:fs';
import { expect } from 'chai';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly EnterRule[];
}

const configuration = JSON.parse(
  readFileSync('syntaxes/language-configuration.json', 'utf8'),
) as Configuration;

/** What Enter at the end of a line adds on the next one, besides the line's own indentation. */
function enter(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
  if (rule) return (rule.action.indent === 'indent' ? '  ' : '') + (rule.action.appendText ?? '');
  return new RegExp(configuration.indentationRules.increaseIndentPattern).test(line) ? '  ' : '';
}

describe('the language configuration', () => {
  const cases: readonly (readonly [line: string, added: string, what: string])[] = [
    ['customer_segments:', '  - ', 'a block opens with its first item'],
    ['  - Travellers', '- ', 'a list of names goes on'],
    ['  - "Stays: homes"', '- ', 'a quoted name is a name'],
    ['  - Travellers # who else?', '- ', 'a comment behind a name does not matter'],
    ['      - guests', '- ', 'a list of links goes on'],
    ['  - name: App', '  ', 'the fields of an item stand below each other'],
    ['  - links: [a, b]', '  ', 'so do lists in brackets'],
    ['  - note: |', '    ', 'a text stands deeper than its key'],
    ['  - links:', '    ', 'so does a list'],
    ['    links:', '  ', 'also where it is not the first key'],
    ['    note: >-', '  ', 'and a folded text'],
    ['    links: [', '  ', 'and what stands in brackets'],
    ['    type: own_direct', '', 'a finished field goes on in its column'],
    ['  - ', '', 'an empty dash does not multiply'],
    ['# a comment: ', '', 'a comment is not a key'],
    ['name: Stays', '', 'a key of the canvas goes on in the first column'],
    ['    half a sentence', '', 'so does any text'],
  ];
  for (const [line, added, what] of cases) it(`${what}: ${line}`, () => expect(enter(line)).to.equal(added));

  it('takes an id with dashes, in any script, as one word', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string): readonly string[] => text.match(new RegExp(pattern, `g${flags}`)) ?? [];
    expect(words('links: [unique-places_2, gäste-app]')).to.deep.equal([
      'links',
      'unique-places_2',
      'gäste-app',
    ]);
    expect(words('# bmc-ignore segment-without-value: x')).to.deep.equal([
      'bmc-ignore',
      'segment-without-value',
      'x',
    ]);
    expect(words('amount: 12.5')).to.deep.equal(['amount', '12.5']);
  });
});
