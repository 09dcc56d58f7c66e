import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { matches, namedThings } from '../../../src/language/workspaceSymbols';

describe('namedThings', () => {
  it('are the canvas and its items, with their block and canvas and the place of their names', () => {
    const text =
      'name: My  stays\nchannels:\n  - name: "Guest app"\n    id: app\n  - ""\nSegments: [Guests]\n';
    const things = namedThings(parseCanvas(text), 'file');
    const shown = things.map(
      ({ kind, name, container, span }) =>
        `${kind} ${name} (${container}) ${text.slice(span.start, span.end)}`,
    );
    expect(shown).to.deep.equal([
      'canvas My stays () My  stays',
      'item Guest app (Channels · My stays) "Guest app"',
      'item Guests (Customer Segments · My stays) Guests',
    ]);
  });

  it('take the name of the file where the canvas has none, and go on where the YAML is broken', () => {
    const things = namedThings(parseCanvas('channels:\n  - App\n  - {name: [\n'), 'stays');
    expect(things.map(({ name }) => name)).to.include.members(['stays', 'App']);
  });
});

describe('matches', () => {
  it('looks for the letters of the query in their order', () => {
    for (const query of ['', 'guest', 'gapp', 'GUEST APP', 't a'])
      expect(matches(query, 'Guest app'), query).to.equal(true);
    for (const query of ['appguest', 'z', 'guestapps'])
      expect(matches(query, 'Guest app'), query).to.equal(false);
  });
});
