import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { healthOf } from '../../../src/language/statusText';
import { lint } from '../../../src/lint/lint';

function health(text: string) {
  const canvas = parseCanvas(text);
  return healthOf(canvas, lint(canvas));
}

describe('the health of a canvas', () => {
  it('is well where there is no problem and no empty block', () => {
    const { well, summary, details } = health(readFileSync('examples/airbnb.bmc.yaml', 'utf8'));
    expect({ well, summary }).to.deep.equal({ well: true, summary: '' });
    expect(details).to.contain('**Airbnb**').and.to.contain('All 9 blocks have notes');
  });

  it('counts errors, warnings and blocks', () => {
    const { well, summary, details } = health(
      'customer_segments: [Guests]\nchannels: [{name: App, links: [nobody]}]\n',
    );
    expect(well).to.equal(false);
    expect(summary).to.match(/^1 error( · \d+ warnings?)? · 2 of 9 blocks$/);
    expect(details).to.contain('To look at first:\n\n- ');
    expect(details).to.contain('Empty: Value Propositions, ').and.to.contain('2 notes, 0 links');
  });

  it('escapes what the user wrote', () => {
    expect(health('name: "[x](command:y)"\n').details).to.contain('\\[x\\]\\(command\\:y\\)');
  });
});
