import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { codeLenses } from '../../../src/language/codeLens';
import { isProblem } from '../../../src/lint/diagnostic';
import { lint } from '../../../src/lint/lint';

const TEXT = `name: Stays
customer_segments:
  - id: guests
    name: Guests who stay
  - Hosts
value_propositions:
  - name: Places
    links: [guests, hosts]
channels:
  - name: App
    links: [guests, places]
  - name: Web
    links: [guests, places, nowhere]
`;

/** Each lens with the line below it and what a click shows. */
function shown(text: string): readonly string[] {
  const canvas = parseCanvas(text);
  return codeLenses(canvas, lint(canvas)).map(({ span, title, action }) => {
    const line = text.slice(span.start, text.indexOf('\n', span.start));
    const places = action.kind === 'peek' ? action.places : action.kind === 'show-problem' ? [action.at] : [];
    const names = places.map(({ start, end }) => text.slice(start, end)).join(', ');
    return `${line} ‹${title}›${names && ` → ${names}`}`;
  });
}

describe('code lenses', () => {
  it('count notes and problems of blocks, and the links of items that are written elsewhere', () => {
    expect(shown(TEXT).filter((lens) => !lens.includes('problem'))).to.deep.equal([
      'name: Stays ‹Open canvas›',
      'customer_segments: ‹2 notes› → Guests who stay, Hosts',
      'id: guests ‹is reached through 2 channels› → App, Web',
      'value_propositions: ‹1 note› → Places',
      'name: Places ‹is delivered through 2 channels› → App, Web',
      'channels: ‹2 notes› → App, Web',
    ]);
  });

  it('count the problems of an item and lead to the first one', () => {
    expect(
      shown(TEXT)
        .filter((lens) => lens.includes('problem'))
        .at(-1),
    ).to.equal('name: Web ‹1 problem› → nowhere');
    const [ofBlock] = shown(TEXT).filter((lens) => lens.startsWith('channels: ‹1 problem'));
    expect(ofBlock).to.contain('nowhere');
  });

  it('say nothing above plain items that have no problem, and nothing at all in an empty file', () => {
    const text = `customer_segments:\n  - Guests\n  - Hosts\nchannels:\n  - {name: App, links: [guests, hosts]}\n`;
    expect(shown(text).filter((lens) => !lens.includes('problem'))).to.deep.equal([
      'customer_segments: ‹Open canvas›',
      'customer_segments: ‹2 notes› → Guests, Hosts',
      'channels: ‹1 note› → App',
    ]);
    expect(shown('')).to.deep.equal([]);
  });

  it('of notes beside the key of their block are those of the block', () => {
    const text = 'channels: [{name: App, links: [there]}, {name: Web, links: [nowhere]}]\n';
    expect(shown(text).map((lens) => lens.replace(/ → .*/, ''))).to.deep.equal([
      `${text.trim()} ‹Open canvas›`,
      `${text.trim()} ‹2 notes›`,
      `${text.trim()} ‹${lint(parseCanvas(text)).filter(isProblem).length} problems›`,
    ]);
  });

  it('stand in broken YAML too, where blocks can be read', () => {
    expect(shown('customer_segments:\n  - Guests\nchannels: [\n')).to.include(
      'customer_segments: ‹1 note› → Guests',
    );
  });
});
