import { expect } from 'chai';
import { globSync } from 'tinyglobby';
import { NEEDS } from '../../../src/canvas/needs';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { FAMILIES } from '../../../src/lint/rule';
import { RULES, ruleById } from '../../../src/lint/rules';

const rulesIn = (text: string): ReadonlySet<string> =>
  new Set(lint(parseCanvas(text)).map((diagnostic) => diagnostic.rule));

/** The rules of `domain/rules.md` and the ones that were found missing since. */
const SPECIFIED = {
  file: 'syntax wrong-kind unknown-key duplicate-key block-alias unknown-value value-spelling future-version foreign-format bad-amount bad-currency extra-document too-large',
  references: 'unknown-link ambiguous-link duplicate-id self-link same-block-link repeated-link unusual-link',
  'missing-links': `no-links ${Object.keys(NEEDS).join(' ')} unlinked-blocks`,
  coherence:
    'incoherent-revenue incoherent-channel incoherent-relationship partner-gap broken-flow leased-without-partner free-segment-pays nobody-pays costly-touch thin-touch channel-touch recurring-without-retention retention-without-recurring owned-but-variable leased-but-fixed focus-against-offer custom-without-hands scale-without-mass single-partner-risk',
  completeness: 'empty-block missing-phase missing-motive',
  money: 'costs-exceed-revenue revenue-concentration partial-amounts unit-missing',
  wording: 'long-note-name several-ideas vague-name duplicate-name',
  ignores: 'unknown-ignore unused-ignore',
};

/** What cannot fail alone: where two items share an id, where a comment silences nothing, where a chain has no middle. */
const COMPANIONS: Readonly<Record<string, string>> = {
  'ambiguous-link': 'duplicate-id',
  'unknown-ignore': 'self-link',
  'broken-flow': 'value-without-segment',
};

describe('the rules', () => {
  for (const [family, ids] of Object.entries(SPECIFIED)) {
    it(`has every rule on ${family}`, () => {
      const found = RULES.filter((rule) => rule.family === family).map((rule) => rule.id);
      expect(found).to.have.members(ids.split(' '));
    });
  }

  it('stand in the order of the families', () => {
    const order = Object.keys(FAMILIES);
    const places = RULES.map((rule) => order.indexOf(rule.family));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('are one module each, named like the rule', () => {
    const modules = globSync('src/lint/rules/*/*-*.ts').map((file) => file.replace(/.*\/|\.ts$/g, ''));
    const named = RULES.map((rule) => rule.id).filter((id) => id.includes('-'));
    expect(modules).to.have.members(named);
  });

  it('are found by their ids', () => {
    for (const rule of RULES) expect(ruleById(rule.id)).to.equal(rule);
    expect(ruleById('toString')).to.equal(undefined);
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      it('explains itself in whole sentences', () => {
        expect(rule.id).to.match(/^[a-z]+(-[a-z]+)*$/);
        expect(rule.summary).to.match(/^[A-Z][^\n]+\.$/);
        expect(rule.why).to.match(/^[A-Z][^\n]{60,}\.$/);
      });

      it('finds what its example shows, and nothing else changes when that is repaired', () => {
        const failing = rulesIn(rule.example.fails);
        const repaired = rulesIn(rule.example.repaired);
        expect(failing).to.include(rule.id);
        expect(repaired).not.to.include(rule.id);
        const added = [...failing].filter((id) => !repaired.has(id));
        expect(added.filter((id) => id !== COMPANIONS[rule.id])).to.deep.equal([rule.id]);
      });

      it('leaves no error and no warning in the repaired example', () => {
        const left = lint(parseCanvas(rule.example.repaired)).filter(({ severity }) =>
          ['error', 'warning'].includes(severity),
        );
        expect(left.map((diagnostic) => diagnostic.message)).to.deep.equal([]);
      });

      it('says where, in words for a person', () => {
        for (const { rule: id, message, span } of lint(parseCanvas(rule.example.fails))) {
          if (id !== rule.id) continue;
          expect(message).to.match(/^[“A-Z0-9*$].*[.?…]$/u);
          expect(span.end).to.be.greaterThan(span.start);
        }
      });
    });
  }
});
