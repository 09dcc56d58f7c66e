import { expect } from 'chai';
import { agentsGuideFiles, GUIDE_FILE } from '../../../docs/generate/agentsGuide';
import { BLOCKS } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS, itemFieldsOf, termsFor } from '../../../src/canvas/fields';
import { needsOf } from '../../../src/canvas/needs';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { RELATIONS } from '../../../src/canvas/relations';
import { EXAMPLE } from '../../../src/language/agentTools/guide';
import { lint } from '../../../src/lint/lint';
import { RULES } from '../../../src/lint/rules';

describe(`the guide for agents, ${GUIDE_FILE}`, () => {
  const text = agentsGuideFiles().get(GUIDE_FILE) ?? '';

  it('has an example without a finding of any rule', () => {
    expect(text).to.include(EXAMPLE);
    const findings = lint(parseCanvas(EXAMPLE), { profile: 'strict' });
    expect(findings.map(({ message }) => message)).to.deep.equal([]);
  });

  it('has an example that fills all blocks', () => {
    const used = new Set(parseCanvas(EXAMPLE).items.map(({ block }) => block));
    expect([...used]).to.have.members(BLOCKS.map(({ key }) => key));
  });

  it('has every key and every word of the JSON Schema', () => {
    for (const { key } of [...CANVAS_FIELDS, ...ITEM_FIELDS]) expect(text).to.include(`\n- \`${key}\` (`);
    const terms = [
      ...CANVAS_FIELDS.flatMap((field) => field.terms ?? []),
      ...BLOCKS.flatMap(({ key }) => itemFieldsOf(key).flatMap((field) => termsFor(field, key))),
    ];
    for (const { value } of terms) expect(text).to.include(`\`${value}\``);
  });

  it('has every block, every question, every relation, every need and every rule', () => {
    for (const { key, meaning, questions } of BLOCKS) {
      expect(text).to.include(`: \`${key}\`\n\n${meaning}`);
      for (const question of questions) expect(text).to.include(question);
      for (const [id] of needsOf(key)) expect(text).to.include(`(\`${id}\`)`);
    }
    for (const { first, second, forward, why } of RELATIONS)
      expect(text).to.include(`\`${first}\` ${forward} \`${second}\``).and.include(why);
    for (const { id, summary } of RULES) expect(text).to.include(`- \`${id}\`: ${summary}`);
  });
});
