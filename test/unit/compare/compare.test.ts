import { expect } from 'chai';
import { Parser } from 'htmlparser2';
import { marked } from 'marked';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { findingsOf } from '../../../src/compare/changeNote';
import { compareCanvases } from '../../../src/compare/compare';
import { asData, FORMAT_COMPARISON } from '../../../src/compare/formats';
import { CLEAN } from '../cli/run';

const findings = (before: string, after: string) =>
  findingsOf(compareCanvases(parseCanvas(before), parseCanvas(after)));
const changes = (before: string, after: string) => asData(findings(before, after)).changes;

describe('comparing two versions of a canvas', () => {
  it('finds nothing where only the way of writing differs', () => {
    const rewritten = CLEAN.replace('  - Travellers', '  # who\n  - name: "Travellers"')
      .replace('links: [travellers] }', 'links: travellers }')
      .replace(/\n/g, '\r\n');
    expect(changes(CLEAN, rewritten)).to.deep.equal([]);
    expect(FORMAT_COMPARISON.text(findings(CLEAN, rewritten))).to.equal('Nothing has changed.\n');
  });

  it('sees a rename without an id as a rename, with its links following', () => {
    const renamed = CLEAN.replaceAll('travellers', 'guests').replace('Travellers', 'Guests');
    expect(changes(CLEAN, renamed)).to.deep.equal([
      { kind: 'renamed', block: 'customer_segments', name: 'Guests', from: 'Travellers', to: 'Guests' },
    ]);
  });

  it('takes a new note in the place of a removed one for new, unless they have more in common than the place', () => {
    const kinds = (before: string, after: string) =>
      changes(`${before}customer_segments: [Guests, Hosts]\n`, `${after}customer_segments: [Guests, Hosts]\n`)
        .map(({ kind, name }) => `${kind} ${name}`)
        .sort();
    const shop = 'channels:\n  - {name: Shop, links: [guests, hosts]}\n';
    expect(kinds(shop, 'channels:\n  - {name: Radio, note: on air}\n')).to.deep.equal([
      'added Radio',
      'removed Shop',
    ]);
    expect(kinds('channels: [Shop]\n', 'channels:\n  - {name: Radio, note: on air}\n')).to.deep.equal([
      'added Radio',
      'removed Shop',
    ]);
    expect(kinds(shop, 'channels:\n  - {name: Radio, links: [guests, hosts]}\n')).to.deep.equal([
      'renamed Radio',
    ]);
    expect(
      kinds(shop, 'channels:\n  - {name: Shop at the corner, note: open, links: [guests]}\n'),
    ).to.include('renamed Shop at the corner');
  });

  it('knows a note again whose name has changed while its neighbours moved', () => {
    expect(
      changes('channels: [A, Ann, B, C]\n', 'channels: [Fresh, B, A, C]\n')
        .map(({ kind }) => kind)
        .sort(),
    ).to.deep.equal(['renamed', 'reordered']);
  });

  it('takes no link for changed that stays in the block of a note that has moved and was renamed', () => {
    const before = 'channels:\n  - {name: App, links: [rent]}\ncost_structure: [Rent]\n';
    const after =
      'channels: []\ncost_structure:\n  - Lease of the shop\n  - {name: App, links: [lease-of-the-shop]}\n';
    expect(changes(before, after).filter(({ field }) => field === 'links')).to.deep.equal([]);
  });

  it('follows an id through a new name and another block', () => {
    const before = 'channels:\n  - {id: app, name: App}\nkey_resources: []\n';
    const after = 'channels: []\nkey_resources:\n  - {id: app, name: Software, note: "ours"}\n';
    expect(changes(before, after)).to.deep.equal([
      { kind: 'renamed', block: 'key_resources', name: 'Software', from: 'App', to: 'Software' },
      { kind: 'moved', block: 'key_resources', name: 'Software', from: 'channels', to: 'key_resources' },
      { kind: 'changed', block: 'key_resources', name: 'Software', field: 'note', from: null, to: 'ours' },
    ]);
  });

  it('says which links were made and cut, whichever end they are written at', () => {
    const before = 'channels:\n  - {name: App, links: [guests]}\ncustomer_segments: [Guests, Hosts]\n';
    const moved = 'channels: [App]\ncustomer_segments: [{name: Guests, links: [app]}, Hosts]\n';
    const other = 'channels:\n  - {name: App, links: [hosts]}\ncustomer_segments: [Guests, Hosts]\n';
    expect(changes(before, moved)).to.deep.equal([]);
    expect(changes(before, other)).to.deep.equal([
      { kind: 'linked', block: 'channels', name: 'App', with: 'Hosts' },
      { kind: 'unlinked', block: 'channels', name: 'App', with: 'Guests' },
    ]);
    expect(FORMAT_COMPARISON.text(findings(before, other))).to.contain('“App” now reaches “Hosts”.\n');
    expect(FORMAT_COMPARISON.text(findings(before, other))).to.contain('“App” no longer reaches “Guests”.\n');
  });

  it('says whose place in a block has changed with as few notes as explain it', () => {
    const before = 'channels: [A, B, C, D]\n';
    expect(changes(before, 'channels: [D, A, B, C]\n')).to.deep.equal([
      { kind: 'reordered', block: 'channels', name: 'D', from: 4, to: 1 },
    ]);
  });

  it('tells header, own keys and the key of a block', () => {
    const before = 'name: A\nx-own: 1\nsegments: [Guests]\n';
    const after = 'name: B\nx-own: 2\ncustomer_segments: [Guests]\n';
    expect(changes(before, after)).to.deep.equal([
      { kind: 'header', block: null, name: 'B', field: 'name', from: 'A', to: 'B' },
      { kind: 'header', block: null, name: 'B', field: 'x-own', from: '1', to: '2' },
      {
        kind: 'block',
        block: 'customer_segments',
        name: 'Customer Segments',
        from: 'segments',
        to: 'customer_segments',
      },
    ]);
  });

  it('says what it comes to: money, segments, problems, and what is worth another look', () => {
    const before = CLEAN.replace('name: Booking fee,', 'name: Booking fee, amount: 100,');
    const after = before
      .replace('amount: 100', 'amount: 250')
      .replace('[travellers, travel-app]', '[travel-app]');
    const { effect, look } = asData(findings(before, after));
    expect(effect.revenue).to.deep.equal({ from: 100, to: 250 });
    expect(effect.cost).to.equal(undefined);
    expect(effect.segments).to.deep.equal([{ name: 'Travellers', gained: [], lost: ['Help by chat'] }]);
    expect(effect.problems.came.map(({ rule }) => rule)).to.include('relationship-without-segment');
    expect(effect.problems.went).to.deep.equal([]);
    expect(look.map(({ name }) => name)).to.deep.equal([
      'Travellers',
      'Homes to stay in',
      'Travel app',
      'Help by chat',
      'Servers',
    ]);
    expect(look[0]?.because).to.contain('“Booking fee” changed: does “Travellers” still fit it?');
  });

  it('keeps what people write from turning into Markdown or HTML', () => {
    const before = 'channels: [App]\n';
    const after = 'channels: [App, "<img src=x> | **b** [l](u)"]\n';
    const markdown = FORMAT_COMPARISON.markdown(findings(before, after));
    expect(markdown).to.contain('**\\<img src=x\\> \\| \\*\\*b\\*\\* \\[l\\](u)** is new.');
    expect(markdown).to.contain('＋ **\\<img src=x\\> \\| \\*\\*b\\*\\* \\[l\\](u)** *(new)*');
    expect(FORMAT_COMPARISON.html(findings(before, after))).not.to.contain('<img');
  });

  it('survives the sanitiser of GitHub: only elements that it lets through, without attributes, and all names', async () => {
    const notes = ['Mobile *app*', '<script>alert(1)</script>', 'a | b', '#1', '- x', '`y`'];
    const written = JSON.stringify(notes);
    const markdown = FORMAT_COMPARISON.markdown(
      findings(
        `name: <b>Shop</b>\nchannels: [Old]\n`,
        `name: <b>Shop</b>\nchannels: ${written}\ncustomer_segments: [Guests]\n`,
      ),
    );
    const elements = new Set<string>();
    let text = '';
    const parser = new Parser({
      onopentag: (name, attributes) => {
        elements.add(name);
        expect(Object.keys(attributes), name).to.deep.equal([]);
      },
      ontext: (part) => {
        text += part;
      },
    });
    parser.end(await marked.parse(markdown, { gfm: true }));
    // Part of the list of github/markup's sanitiser.
    const safe = 'h3 h4 p strong em del ul li br table thead tbody tr th td'.split(' ');
    expect([...elements].filter((name) => !safe.includes(name))).to.deep.equal([]);
    expect([...elements]).to.include.members(['h3', 'h4', 'table', 'td', 'br', 'li']);
    for (const name of notes) expect(text.split(name).length, name).to.be.above(2);
  });

  it('mentions nobody in a comment by a name with an @', () => {
    const change = findings('channels: []\n', 'channels: ["@someone on X", "mail a@b.example"]\n');
    expect(FORMAT_COMPARISON.markdown(change)).not.to.match(/@\w/);
    expect(FORMAT_COMPARISON.text(change)).to.contain('@someone on X');
  });

  it('shows removed notes in the table where they were', () => {
    const table = FORMAT_COMPARISON.markdown(findings('channels: [A, B, C]\n', 'channels: [A, C]\n'));
    expect(table).to.contain('· A<br>− ~~B~~ *(gone)*<br>· C');
  });
});
