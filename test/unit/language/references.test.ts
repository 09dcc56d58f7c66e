import { expect } from 'chai';
import { definition, highlights, references } from '../../../src/language/references';
import { canvasAt } from '../support/marked';

const REST = `value_propositions:
  - name: Places
    links: [app, Web]
channels:
  - Web
  - id: app
    name: Guest app
    links: guests
  - name: App store
    links: [gone, guests]
customer_segments:
  - Guests
  - name: Hosts
    links: [places, gone]
`;

/** The canvas above with the marker on one of its words. */
function onto(word: string, nth = 1): string {
  let at = -1;
  for (let count = 0; count < nth; count++) at = REST.indexOf(word, at + 1);
  return `${REST.slice(0, at)}|${REST.slice(at)}`;
}

/** The lines of spans, with the text they cover. */
function shown(text: string, spans: readonly { start: number; end: number }[]): readonly string[] {
  return spans.map(
    ({ start, end }) => `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`,
  );
}

function definedAt(template: string): readonly string[] | undefined {
  const { canvas, offset } = canvasAt(template);
  const found = definition(canvas, offset);
  return (
    found &&
    shown(
      canvas.text,
      found.targets.map((target) => target.selection),
    )
  );
}

function referencesAt(template: string, withDefinition = true): readonly string[] {
  const { canvas, offset } = canvasAt(template);
  return shown(canvas.text, references(canvas, offset, withDefinition));
}

function highlightsAt(template: string): readonly string[] | undefined {
  const { canvas, offset } = canvasAt(template);
  const found = highlights(canvas, offset);
  return (
    found &&
    shown(
      canvas.text,
      found.map(({ span }) => span),
    ).map((line, index) => `${line} ${found[index]?.kind}`)
  );
}

describe('definition', () => {
  it('leads from a link to the name of its item, by id and by the slug of a name', () => {
    expect(definedAt(onto('app,'))).to.deep.equal(['7: Guest app']);
    expect(definedAt(onto('guests'))).to.deep.equal(['12: Guests']);
  });

  it('knows every item that an ambiguous link may mean', () => {
    expect(definedAt('channels:\n  - {name: A, links: |x}\nkey_resources: [X, x]\n')).to.deep.equal([
      '3: X',
      '3: x',
    ]);
  });

  it('leads to items of the same block too, where the link is wrong but clear', () => {
    expect(definedAt('channels:\n  - {name: A, links: b|}\n  - B\n')).to.deep.equal(['3: B']);
  });

  it('has nothing to say about an unknown link, a field or a block', () => {
    for (const word of ['gone', 'links', 'channels', 'Web]'])
      expect(definedAt(onto(word))).to.equal(undefined);
  });

  it('covers the link that was asked about', () => {
    const { canvas, offset } = canvasAt(onto('guests'));
    expect(shown(canvas.text, [definition(canvas, offset)?.origin ?? { start: 0, end: 0 }])).to.deep.equal([
      '8: guests',
    ]);
  });
});

describe('references', () => {
  it('finds links to an item and the links on it, because links have no direction', () => {
    const expected = ['3: app', '7: Guest app', '8: guests'];
    expect(referencesAt(onto('Guest app'))).to.deep.equal(expected);
    expect(referencesAt(onto('app\n'))).to.deep.equal(expected);
    expect(referencesAt(onto('app,'))).to.deep.equal(expected);
    expect(referencesAt(onto('Guest app'), false)).to.deep.equal(['3: app', '8: guests']);
  });

  it('finds the other links that lead to the same nothing', () => {
    expect(referencesAt(onto('gone'))).to.deep.equal(['10: gone', '14: gone']);
  });

  it('finds nothing elsewhere', () => {
    expect(referencesAt(onto('links'))).to.deep.equal([]);
  });
});

describe('highlights', () => {
  it('shows where the item is defined and where it is used, but not what it is linked to', () => {
    expect(highlightsAt(onto('Guest app'))).to.deep.equal([
      '3: app use',
      '6: app definition',
      '7: Guest app definition',
    ]);
    expect(highlightsAt(onto('guests', 2))).to.deep.equal([
      '8: guests use',
      '10: guests use',
      '12: Guests definition',
    ]);
  });

  it('leaves other words to the editor', () => {
    expect(highlightsAt(onto('links'))).to.equal(undefined);
  });
});
