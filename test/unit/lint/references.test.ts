import { expect } from 'chai';
import { findings, offers } from '../support/findings';
import { alarms, problems } from '../support/problems';

const REFERENCES = [
  'unknown-link',
  'ambiguous-link',
  'duplicate-id',
  'self-link',
  'same-block-link',
  'repeated-link',
  'unusual-link',
];
const references = (text: string): readonly string[] =>
  problems(text).filter((line) => REFERENCES.some((rule) => line.startsWith(`${rule} `)));

describe('references', () => {
  const GUESTS = 'customer_segments:\n  - Guests\n  - id: hosts\n    name: People who let a room\n';
  const app = (links: string): string => `${GUESTS}channels:\n  - name: App\n    links: ${links}\n`;

  it('are silent about links that lead somewhere, whichever way they are written', () => {
    for (const links of ['[guests, hosts]', 'guests', '"hosts"', '\n      - guests # yes\n      - hosts'])
      expect(references(app(links))).to.deep.equal([]);
  });

  describe('unknown-link', () => {
    it('stands on the wrong id alone', () => {
      expect(references(app('[guests, gests]'))).to.deep.equal(['unknown-link gests']);
    });

    it('offers what is nearest by id and by name, then to remove the link', () => {
      const offered = offers('unknown-link', app('[gests]'));
      expect(offered[0]).to.equal('Link to “Guests”');
      expect(offered.at(-1)).to.equal('Remove the link to “gests” from “App”');
      expect(offers('unknown-link', app('[people-who-let-rooms]'))[0]).to.equal(
        'Link to “People who let a room”',
      );
    });

    it('says which item is probably meant, if it is called almost the same', () => {
      const [near] = findings('unknown-link', app('[gests]'));
      expect(near).to.deep.include({
        message: 'Nothing on this canvas is called “gests”. Perhaps “Guests” is meant.',
        related: ['Guests'],
      });
      const [far] = findings('unknown-link', app('[advertisers]'));
      expect(far).to.deep.include({
        message: 'Nothing on this canvas is called “advertisers”.',
        related: [],
      });
    });

    it('stands on the id of an item, too, where several links agree that it should be another', () => {
      const text = `customer_segments:
  - { id: gusts, name: Travellers }
channels:
  - { name: App, links: [guests] }
  - { name: Shop, links: [guests] }
`;
      expect(references(text)).to.deep.equal([
        'unknown-link gusts',
        'unknown-link guests',
        'unknown-link guests',
      ]);
      const onItem = findings('unknown-link', text).at(-1);
      expect(onItem).to.deep.include({
        at: 'gusts',
        message: 'Several links ask for “guests”, and none for “Travellers”. Perhaps this should be its id.',
        related: ['guests', 'guests'],
      });
      expect(onItem?.fixes.map(({ title }) => title)).to.deep.equal(['Give “Travellers” the id guests']);
      const found = text.replace('Shop, links: [guests]', 'Shop, links: [guests, gusts]');
      expect(references(found)).to.deep.equal(['unknown-link guests', 'unknown-link guests']);
    });

    it('tells those who wrote a name which id to write', () => {
      const [found] = findings('unknown-link', app('[Guests]'));
      expect(found?.message).to.equal('Links name an item by its id: write guests instead of “Guests”.');
      expect(found?.fixes[0]).to.deep.include({ title: 'Link to “Guests”' });
    });

    it('offers nothing in the same block, and nothing that is linked already', () => {
      const text = app('[guests, gusts, apps]');
      const titles = findings('unknown-link', text).flatMap(({ fixes }) => fixes.map(({ title }) => title));
      expect(titles).not.to.include.members(['Link to “Guests”']).and.not.include.members(['Link to “App”']);
    });

    it('keeps the quotes that are there', () => {
      const text = app("['gests']");
      const [found] = findings('unknown-link', text);
      expect(found?.fixes[0]?.operations).to.deep.include.members([
        {
          kind: 'replace-text',
          span: { start: text.indexOf("'gests'"), end: text.indexOf("'gests'") + 7 },
          expected: "'gests'",
          text: "'guests'",
        },
      ]);
    });

    for (const [what, text] of [
      ['in a block that is no list', 'customer_segments: Guests\n'],
      ['in a list inside a list', 'customer_segments:\n  - [Guests, Hosts]\n  - Others\n'],
      ['in a block with a misspelt key', 'customer_segmnts:\n  - Guests\n'],
      ['in a second block that is no list', 'customer_segments: [Others]\nsegments:\n  a: Guests\n'],
      ['on an item that has no name', 'customer_segments:\n  - title: Guests\n    type: mass_market\n'],
    ] as const) {
      it(`does not blame a link to something that could not be read: ${what}`, () => {
        expect(references(`${text}channels:\n  - name: App\n    links: [guests]\n`)).to.deep.equal([]);
        expect(references(`${text}channels:\n  - name: App\n    links: [gosts]\n`)).to.deep.equal([
          'unknown-link gosts',
        ]);
      });
    }

    it('offers no change to what an alias brings in for others too', () => {
      const text = `${GUESTS}x-links: &l [nobody-here]\nchannels:\n  - name: App\n    links: *l\n`;
      expect(findings('unknown-link', text).map(({ at, fixes }) => [at, fixes])).to.deep.equal([['*l', []]]);
    });
  });

  describe('ambiguous-link and duplicate-id', () => {
    it('report an id that is written twice at the second, with the first', () => {
      const text = 'customer_segments:\n  - id: a\n    name: Guests\n  - id: a\n    name: Hosts\n';
      expect(references(text)).to.deep.equal(['duplicate-id a']);
      expect(findings('duplicate-id', text)[0]).to.deep.include({
        message: '“Guests” (customer segment) already answers to the id a.',
        related: ['a'],
      });
      expect(offers('duplicate-id', text)).to.deep.equal(['Give “Hosts” the id hosts']);
    });

    it('report a written id that is the id another item has from its name', () => {
      const text = 'customer_segments:\n  - Guests\nchannels:\n  - id: guests\n    name: App\n';
      expect(references(text)).to.deep.equal(['duplicate-id guests']);
    });

    it('leave two notes of the same name to the hint about names, as long as nobody links to them', () => {
      const text = 'customer_segments:\n  - Booking\nkey_activities:\n  - Booking\n';
      expect(references(text)).to.deep.equal([]);
      expect(references(`${text}channels:\n  - name: App\n    links: [booking]\n`)).to.have.members([
        'duplicate-id Booking',
        'ambiguous-link booking',
      ]);
    });

    it('let the link say which one is meant', () => {
      const text =
        'customer_segments: [Booking]\nkey_activities: [Booking]\nchannels: [{ name: App, links: [booking] }]\n';
      expect(offers('ambiguous-link', text)).to.deep.equal([
        'Link to “Booking” (customer segment), and give it the id booking-2',
        'Link to “Booking” (key activity), and give it the id booking-2',
        'Remove the link to “booking” from “App”',
      ]);
    });
  });

  it('self-link stands on the link', () => {
    expect(references(app('[guests, app]'))).to.deep.equal(['self-link app']);
  });

  it('same-block-link is a warning on the link, with the other item', () => {
    const text = 'customer_segments:\n  - Guests\n  - name: Hosts\n    links: [guests]\n';
    expect(references(text)).to.deep.equal(['same-block-link guests']);
    expect(alarms(text)).to.deep.equal(['same-block-link guests']);
    expect(findings('same-block-link', text)[0]?.related).to.deep.equal(['Guests']);
  });

  describe('repeated-link', () => {
    const both =
      'customer_segments:\n  - name: Guests\n    links: [app]\nchannels:\n  - name: App\n    links: [guests]\n';

    it('stands on each place but the first', () => {
      expect(references(both)).to.deep.equal(['repeated-link guests']);
      expect(references(app('[guests, hosts, guests, guests]'))).to.deep.equal([
        'repeated-link guests',
        'repeated-link guests',
      ]);
    });

    it('says where the link stands already, is marked as unnecessary, and its repair is safe', () => {
      const [found] = findings('repeated-link', both);
      expect(found).to.deep.include({
        message: 'This link is already written on “Guests”.',
        related: ['app'],
      });
      expect(found?.fixes.map(({ safe }) => safe)).to.deep.equal([true]);
      expect(findings('repeated-link', app('[guests, guests]'))[0]?.message).to.equal(
        'The link to “Guests” is already written above.',
      );
    });
  });

  describe('unusual-link', () => {
    it('names the usual way', () => {
      const text = `${GUESTS}key_resources:\n  - name: Platform\n    links: [guests]\n`;
      expect(references(text)).to.deep.equal(['unusual-link guests']);
      expect(findings('unusual-link', text)[0]?.message).to.equal(
        '“Platform” and “Guests” are usually linked through value propositions, not directly.',
      );
    });

    it('keeps quiet about every pair that the domain knows', () => {
      expect(references(app('[guests]'))).to.deep.equal([]);
    });
  });
});
