import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { semanticTokens, TOKEN_LEGEND } from '../../../src/language/semanticTokens';

function tokens(text: string): readonly string[] {
  return semanticTokens(parseCanvas(text)).map(
    ({ span, block, declares }) =>
      `${text.slice(span.start, span.end)} ${block}${declares ? ' (declared)' : ''}`,
  );
}

describe('semantic tokens', () => {
  it('are ids and links, by the block of the item they mean', () => {
    const text = `customer_segments:
  - id: guests
    name: Guests
channels:
  - {name: App, id: app, links: ["guests", nowhere, app, fees]}
revenue_streams:
  - name: Fees
    links:
      - app
`;
    expect(tokens(text)).to.deep.equal([
      'guests customer_segments (declared)',
      'app channels (declared)',
      '"guests" customer_segments',
      'fees revenue_streams',
      'app channels',
    ]);
  });

  it('stand once where an alias brings links in again', () => {
    const text = `customer_segments: [Guests]
channels:
  - {name: App, links: &all [guests]}
  - {name: Web, links: *all}
`;
    expect(tokens(text)).to.deep.equal(['guests customer_segments']);
  });

  it('have a type for every block', () => {
    expect(new Set(TOKEN_LEGEND).size).to.equal(9);
  });
});
