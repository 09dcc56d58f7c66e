import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SNIPPETS_FILE, snippets } from '../../../docs/generate/snippets';
import { syntaxFiles } from '../../../docs/generate/syntaxes';
import { BLOCKS } from '../../../src/canvas/blocks';
import { blockOf } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';

/** A snippet as it reads when Tab is pressed to the end without typing. */
function expanded(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace(/\$\d+/g, '');
}

describe('the generated files of syntaxes/', () => {
  for (const [file, content] of syntaxFiles()) {
    it(`${file} is what the tables say (npm run docs writes it)`, () => {
      expect(existsSync(file) && readFileSync(file, 'utf8')).to.equal(content);
    });
  }
});

describe(SNIPPETS_FILE, () => {
  const all = snippets();

  it('has a whole canvas, every block and an item of every block', () => {
    expect(Object.keys(all)).to.have.length(1 + 2 * BLOCKS.length);
  });

  it('opens every block with its first question', () => {
    for (const block of BLOCKS) expect(all[block.title]?.body.join('\n')).to.include(block.questions[0]);
  });

  it('offers every word of the type of a block', () => {
    for (const block of BLOCKS) {
      const values = block.types.map((type) => type.value).join(',');
      const body = all[`${block.title}: one item`]?.body.join('\n');
      if (values !== '') expect(body).to.include(`|${values}|}`);
    }
  });

  it('leaves a canvas that parses without a problem', () => {
    const whole = parseCanvas(expanded(all['Business Model Canvas']?.body ?? []));
    expect(whole.problems).to.deep.equal([]);
    expect(whole.items).to.have.length(BLOCKS.length);
    for (const block of BLOCKS) {
      const asBlock = parseCanvas(expanded(all[block.title]?.body ?? []));
      expect(asBlock.problems, block.key).to.deep.equal([]);
      const item = expanded(all[`${block.title}: one item`]?.body ?? []);
      const canvas = parseCanvas(`${block.key}:\n${item.replace(/^/gm, '  ')}\n`);
      expect(canvas.problems, block.key).to.deep.equal([]);
      expect(blockOf(canvas, block.key).items.map(({ name }) => name)).to.deep.equal([block.one]);
    }
  });
});
