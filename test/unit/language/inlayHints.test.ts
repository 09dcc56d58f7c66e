import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { inlayHints } from '../../../src/language/inlayHints';

const TEXT = `customer_segments:
  - id: g
    name: Guests who stay
  - Hosts
  - {id: long, name: "${'x'.repeat(60)}"}
channels:
  - name: App
    links: [g, hosts, gone, long]
key_resources:
  - {name: Brand, links: g}
`;

function hinted(within = { start: 0, end: TEXT.length }): readonly string[] {
  const canvas = parseCanvas(TEXT);
  return inlayHints(canvas, within).map(
    ({ offset, label }) => `${TEXT.slice(TEXT.lastIndexOf('\n', offset) + 1, offset).trim()}‹${label}›`,
  );
}

describe('inlayHints', () => {
  it('show the names behind ids that do not say them, cut where they are long', () => {
    expect(hinted()).to.deep.equal([
      'links: [g‹Guests who stay›',
      `links: [g, hosts, gone, long‹${'x'.repeat(39)}…›`,
      '- {name: Brand, links: g‹Guests who stay›',
    ]);
  });

  it('are left out where the id is made of words of the name', () => {
    const hints = (id: string) => {
      const text = `customer_segments:\n  - {id: ${id}, name: Travellers after a short stay}\nchannels: [{name: App, links: ${id}}]\n`;
      return inlayHints(parseCanvas(text), { start: 0, end: text.length }).length;
    };
    expect(['travellers', 'short-stay', 'short_stay', 'trav', 'travellers-2'].map(hints)).to.deep.equal([
      0, 0, 0, 1, 1,
    ]);
  });

  it('are limited to what is asked for', () => {
    expect(hinted({ start: TEXT.indexOf('key_resources'), end: TEXT.length })).to.have.length(1);
  });

  it('say in their tooltip what the link says, escaped, and lead to the name', () => {
    const text = 'customer_segments:\n  - {id: g, name: "*Guests*"}\nchannels: [{name: App, links: g}]\n';
    const [hint] = inlayHints(parseCanvas(text), { start: 0, end: text.length });
    expect(hint?.tooltip).to.equal('**App** *reaches* **\\*Guests\\***.');
    expect(text.slice(hint?.definition.start, hint?.definition.end)).to.equal('"*Guests*"');
  });
});
