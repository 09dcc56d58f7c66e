import { expect } from 'chai';
import { selections } from '../../../src/language/selection';
import { canvasAt } from '../support/marked';

function grown(template: string): readonly string[] {
  const { canvas, offset } = canvasAt(template);
  return selections(canvas, offset).map(({ start, end }) => canvas.text.slice(start, end));
}

describe('selections', () => {
  it('grow from a link to the list, the field, the item, its dash, the block and the file', () => {
    const item = 'name: App\n    links: [a, bb]';
    expect(grown('bmc: 1\nchannels:\n  - name: App\n    links: [a, b|b]\n')).to.deep.equal([
      'bb',
      '[a, bb]',
      'links: [a, bb]',
      item,
      `- ${item}`,
      `channels:\n  - ${item}`,
      `bmc: 1\nchannels:\n  - ${item}\n`,
    ]);
  });

  it('take a quoted text without its quotes first', () => {
    expect(grown('name: "A| b"\n').slice(0, 3)).to.deep.equal(['A b', '"A b"', 'name: "A b"']);
  });

  it('start from a key, a plain item, a block', () => {
    expect(grown('channels:\n  - ty|pe: x\n').slice(0, 2)).to.deep.equal(['type', 'type: x']);
    expect(grown('channels:\n  - Ap|p\n').slice(0, 3)).to.deep.equal(['App', '- App', 'channels:\n  - App']);
    expect(grown('chan|nels:\n  - App\n').slice(0, 2)).to.deep.equal(['channels', 'channels:\n  - App']);
  });

  it('are nested at every place of any text', () => {
    const { canvas } = canvasAt(
      'x: &a {type: y}\nchannels:\n  - <<: *a\n    name: "b\n  - {c: [d\n- e\nchannels: [f]\n|',
    );
    for (let offset = 0; offset <= canvas.text.length; offset++) {
      const chain = selections(canvas, offset);
      for (const [index, outer] of chain.slice(1).entries()) {
        const inner = chain[index] ?? outer;
        expect(inner.start).to.be.at.least(outer.start);
        expect(inner.end).to.be.at.most(outer.end);
        expect(inner.end - inner.start).to.be.below(outer.end - outer.start);
      }
      expect(chain.at(-1)).to.deep.equal({ start: 0, end: canvas.text.length });
    }
  });
});
