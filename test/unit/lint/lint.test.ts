import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { PROFILES, type Profile } from '../../../src/lint/rule';
import { RULES } from '../../../src/lint/rules';
import { problems, WHOLE } from '../support/problems';

const HOLE = WHOLE.replace(
  'Baking, links: [fresh-bread, stone-oven]',
  'Baking, links: [fresh-bread]',
).replace('Mill, links: [stone-oven, baking]', 'Mill, links: [stone-oven]');

describe('the linter', () => {
  it('says what it finds in the order of the text, the most serious first', () => {
    const text =
      'channels:\n  - name: App\n    links: [app, nobody]\n  - 7\nkey_resources: 5\ncustomers: [A]\n';
    const found = lint(parseCanvas(text));
    const starts = found.map(({ span }) => span.start);
    expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    expect(found.map(({ rule }) => rule)).to.include.members([
      'self-link',
      'unknown-link',
      'wrong-kind',
      'block-alias',
    ]);
  });

  for (const profile of PROFILES) {
    it(`gives every rule the severity of the profile ${profile}`, () => {
      for (const rule of RULES) {
        for (const found of lint(parseCanvas(rule.example.fails), { profile }))
          if (found.rule === rule.id) expect(found.severity).to.equal(rule.severity[profile]);
      }
    });
  }

  it('is less strict in a draft and stricter where asked for', () => {
    const severity = (profile: Profile) =>
      lint(parseCanvas(HOLE), { profile }).map((found) => found.severity);
    expect(severity('draft')).to.deep.equal(['information']);
    expect(severity('standard')).to.deep.equal(['warning']);
  });

  it('takes the severity that the settings give a rule, and leaves out what they switch off', () => {
    const rules = { 'activity-without-resource': 'error' } as const;
    expect(lint(parseCanvas(HOLE), { rules }).map(({ severity }) => severity)).to.deep.equal(['error']);
    expect(problems(HOLE, { rules: { 'activity-without-resource': 'off' } })).to.deep.equal([]);
    expect(problems(HOLE, { profile: 'strict', rules: { 'no-such-rule': 'off' } })).to.have.length(1);
  });

  it('says nothing about a complete canvas, in any style that YAML allows', () => {
    for (const text of [
      WHOLE.replaceAll('\n', '\r\n'),
      `\uFEFF${WHOLE}`,
      `%YAML 1.2\n---\n${WHOLE}...\n`,
      WHOLE.replaceAll(/^ {2}-/gm, '-'),
    ])
      expect(problems(text, { profile: 'strict' })).to.deep.equal([]);
  });

  it('survives whatever it is given', () => {
    for (const text of [
      '',
      '\n',
      '[]',
      '- a',
      'a',
      'a: {',
      '? [a]: b',
      '!!set {a}',
      '*a',
      'channels: &a [*a]',
      '\t',
      '---\n...\n',
    ])
      for (const { message } of lint(parseCanvas(text))) expect(message).not.to.equal('');
  });

  it('looks at many broken links and many comments', () => {
    const many = (line: (i: number) => string): string =>
      Array.from({ length: 1000 }, (_, i) => line(i)).join('');
    const text = `customer_segments:\n${many((i) => `  - Group number ${i}\n`)}channels:\n${many(
      (i) => `  # bmc-ignore unknown-link: ${i}\n  - { name: Way ${i}, links: [grop-number-${i}] }\n`,
    )}`;
    // With a cost per pair of them, this would not end within the time that mocha allows.
    expect(lint(parseCanvas(text)).filter(({ rule }) => rule === 'unknown-link')).to.deep.equal([]);
  });
});
