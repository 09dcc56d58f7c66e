import { expect } from 'chai';
import type { Canvas, Item } from '../../../src/canvas/canvas';
import { partnerIn, type Resolution } from '../../../src/canvas/links';
import { parseCanvas } from '../../../src/canvas/parse/parse';

const item = (canvas: Canvas, name: string): Item => {
  const found = canvas.items.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no item ${name}`);
  return found;
};
const namesOf = (items: readonly Item[]): readonly string[] => items.map(({ name }) => name);

const CANVAS = parseCanvas(`customer_segments:
  - Hosts
  - {id: guests, name: Guests, links: [app]}
value_propositions:
  - {name: Stays, links: [guests, hosts]}
channels:
  - {name: App, links: [guests, guests, hosts]}
key_partnerships:
  - {name: Insurer, links: guests}
`);

describe('links', () => {
  const { links } = CANVAS;
  const [hosts, guests, stays, app, insurer] = ['Hosts', 'Guests', 'Stays', 'App', 'Insurer'].map((name) =>
    item(CANVAS, name),
  ) as [Item, Item, Item, Item, Item];

  it('are one each, wherever and however often they are written', () => {
    const read = links.links.map(({ a, b, written }) => `${a.name}–${b.name} ×${written.length}`);
    expect(read).to.deep.equal([
      'Guests–App ×3',
      'Stays–Guests ×1',
      'Stays–Hosts ×1',
      'App–Hosts ×1',
      'Insurer–Guests ×1',
    ]);
    expect(links.links[0]?.written.map(({ from }) => from.name)).to.deep.equal(['Guests', 'App', 'App']);
  });

  it('mean what the pair of blocks means, or nothing usual', () => {
    expect(links.links[0]?.relation?.forward).to.equal('reaches');
    expect(links.links[4]?.relation).to.equal(undefined);
  });

  it('are seen from both ends', () => {
    expect(links.of(guests).map((link) => partnerIn(link, guests).name)).to.deep.equal([
      'App',
      'Stays',
      'Insurer',
    ]);
    expect(links.of(hosts).map((link) => partnerIn(link, hosts).name)).to.deep.equal(['Stays', 'App']);
    expect(links.linked(guests, app) && links.linked(app, guests)).to.equal(true);
    expect(links.linked(hosts, insurer)).to.equal(false);
  });

  it('lead to the partners in a block', () => {
    expect(namesOf(links.partnersIn(guests, 'channels'))).to.deep.equal(['App']);
    expect(namesOf(links.partnersIn(guests, 'key_resources'))).to.deep.equal([]);
    expect(namesOf(links.partnersInAny(guests, ['value_propositions', 'channels']))).to.deep.equal([
      'Stays',
      'App',
    ]);
  });

  it('are counted between blocks, in either order', () => {
    expect(links.between('channels', 'customer_segments')).to.equal(2);
    expect(links.between('customer_segments', 'channels')).to.equal(2);
    expect(links.between('channels', 'cost_structure')).to.equal(0);
  });

  it('tell whether two items meet', () => {
    expect(links.meetIn(stays, app, 'customer_segments')).to.equal(true);
    expect(links.meetIn(stays, app, 'channels')).to.equal(false);
    expect(links.meetIn(stays, insurer, 'customer_segments')).to.equal(true);
  });
});

describe('an id in a link', () => {
  const resolve = (text: string, target: string): Resolution => {
    const canvas = parseCanvas(text);
    const from = canvas.items.at(-1);
    if (from === undefined) throw new Error('no item');
    return canvas.links.resolve(from, target);
  };
  const to = (resolution: Resolution): string => ('to' in resolution ? resolution.to.name : '');

  it('is the written one, not the slug of the name as well', () => {
    const text = 'channels:\n  - {id: shop, name: Web shop}\nkey_resources: [a]\n';
    expect(to(resolve(text, 'shop'))).to.equal('Web shop');
    expect(resolve(text, 'web-shop').kind).to.equal('unknown');
  });

  it('may leave out apostrophes and accents of a name, or keep its underscores', () => {
    const text = "channels: [Café, People's shop, own_store]\nkey_resources: [a]\n";
    for (const [id, name] of [
      ['café', 'Café'],
      ['cafe', 'Café'],
      ['cafe\u0301', 'Café'],
      ['people-s-shop', "People's shop"],
      ['peoples-shop', "People's shop"],
      ['own-store', 'own_store'],
      ['own_store', 'own_store'],
    ] as const)
      expect(to(resolve(text, id)), id).to.equal(name);
  });

  it('goes to the item whose id it is before one that it is only much like', () => {
    expect(to(resolve('channels: [Café, Cafe]\nkey_resources: [a]\n', 'cafe'))).to.equal('Cafe');
  });

  it('may be ambiguous, unknown, the item itself or in its own block', () => {
    const kinds = (text: string, target: string): string => resolve(text, target).kind;
    expect(kinds('channels: [App, App]\nkey_resources: [a]\n', 'app')).to.equal('ambiguous');
    expect(kinds('key_resources: [a]\n', 'b')).to.equal('unknown');
    expect(kinds('key_resources: [a]\n', 'a')).to.equal('self');
    expect(kinds('key_resources: [b, a]\n', 'b')).to.equal('same-block');
  });

  it('is never that of an item without a name', () => {
    expect(resolve('channels: ["", "🙂"]\nkey_resources: [a]\n', '').kind).to.equal('unknown');
  });
});

describe('links in common', () => {
  const canvas = parseCanvas(`customer_segments: [S, T]
value_propositions:
  - { name: V, links: [s] }
  - { name: W, links: [t] }
channels:
  - { name: C, links: [s, v] }
`);
  it('knows who is linked, from both ends', () => {
    expect(canvas.links.linked(item(canvas, 'V'), item(canvas, 'S'))).to.equal(true);
    expect(canvas.links.linked(item(canvas, 'S'), item(canvas, 'V'))).to.equal(true);
    expect(canvas.links.linked(item(canvas, 'V'), item(canvas, 'T'))).to.equal(false);
  });

  it('knows who meets where', () => {
    expect(canvas.links.meetIn(item(canvas, 'C'), item(canvas, 'V'), 'customer_segments')).to.equal(true);
    expect(canvas.links.meetIn(item(canvas, 'C'), item(canvas, 'W'), 'customer_segments')).to.equal(false);
    expect(canvas.links.meetIn(item(canvas, 'W'), item(canvas, 'C'), 'customer_segments')).to.equal(false);
  });
});
