import { expect } from 'chai';
import type { Item } from '../../../src/canvas/canvas';
import { refTo } from '../../../src/canvas/identity';
import type { Operation } from '../../../src/canvas/operation';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';

/** Links between items by name, as operations on a text. */
function links(text: string, pairs: readonly (readonly [string, string])[]): readonly Operation[] {
  const canvas = parseCanvas(text);
  const ref = (name: string) => refTo(canvas, canvas.items.find((item) => item.name === name) as Item);
  return pairs.map(([from, to]) => ({ kind: 'link', from: ref(from), to: ref(to) }));
}

function textAfter(text: string, operations: readonly Operation[]): string {
  const result = planEdit(parseCanvas(text), operations);
  if (!result.ok) throw new Error(result.reason);
  return result.canvas.text;
}

const TEXT = `customer_segments:
  - Families # first
  - { name: Offices, links: [bread] }
value_propositions: [Bread, "Cake"]
channels:
  - name: Shop
    links:
      - families # them
  - name: Van
    links: families
  - name: Stall
    links: [
      bread,   # fresh
    ]
`;

const PAIRS = [
  ['Bread', 'Families'],
  ['Shop', 'Bread'],
  ['Cake', 'Offices'],
  ['Shop', 'Offices'],
  ['Van', 'Bread'],
  ['Cake', 'Families'],
  ['Van', 'Cake'],
  ['Stall', 'Families'],
  ['Stall', 'Cake'],
  ['Offices', 'Shop'],
] as const;

describe('links in a row', () => {
  it('are written as one by one, in the order given', () => {
    const operations = links(TEXT, PAIRS);
    const oneByOne = operations.reduce((text, operation) => textAfter(text, [operation]), TEXT);
    const together = textAfter(TEXT, operations);
    expect(together).to.equal(oneByOne);
    expect(parseCanvas(together).links.links).to.have.length(PAIRS.length - 1 + 4);
    for (const comment of ['# first', '# them', '# fresh']) expect(together).to.include(comment);
  });

  it('are written once where they are asked for twice, or are there', () => {
    const text = 'customer_segments: [Guests]\nchannels: [App]\n';
    const once = 'customer_segments: [Guests]\nchannels: [{name: App, links: [guests]}]\n';
    expect(
      textAfter(
        text,
        links(text, [
          ['App', 'Guests'],
          ['Guests', 'App'],
          ['App', 'Guests'],
        ]),
      ),
    ).to.equal(once);
    expect(textAfter(once, links(once, [['Guests', 'App']]))).to.equal(once);
  });

  it('give what has no id of its own one each', () => {
    const text = 'customer_segments:\n  - ♥\n  - ♦\nchannels:\n  - ♠\n  - ♣\n';
    const canvas = parseCanvas(
      textAfter(
        text,
        links(text, [
          ['♠', '♥'],
          ['♠', '♦'],
          ['♣', '♦'],
        ]),
      ),
    );
    expect(canvas.links.links.map(({ a, b }) => `${a.name}${b.name}`)).to.deep.equal(['♠♥', '♠♦', '♣♦']);
  });

  it('are refused together where one of them cannot be written', () => {
    const text = 'customer_segments: [Guests, Guests]\nchannels: [App, App]\nvalue_propositions: [Rest]\n';
    const canvas = parseCanvas(text);
    const refs = canvas.items.map((item) => refTo(canvas, item));
    const [guests, , app, , rest] = refs;
    if (!guests || !app || !rest) throw new Error('five notes');
    const result = planEdit(canvas, [
      { kind: 'link', from: guests, to: rest },
      { kind: 'link', from: app, to: guests },
    ]);
    expect(result.ok).to.equal(false);
  });
});
