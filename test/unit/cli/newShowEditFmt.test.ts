import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { readOperations } from '../../../src/cli/operations';
import { textWidth, wrapped } from '../../../src/cli/textWidth';
import { TEMPLATES } from '../../../src/edit/templates';
import { BROKEN, CLEAN, Folder } from './run';

describe('bmc new, show, stats, edit and fmt', () => {
  let folder: Folder;
  const read = (file: string): Promise<string> => readFile(join(folder.path, file), 'utf8');
  beforeEach(async () => {
    folder = await Folder.with({
      'a.bmc.yaml': `\uFEFF${CLEAN.replace('  - Travellers', '  - Travellers # who')}`,
      'crlf.bmc.yaml': 'customer_segments:\r\n    -   Guests\r\n',
      'broken.bmc.yaml': 'channels: [',
      'wide.bmc.yaml': 'name: 市場\nchannels:\n  - 日本語の長い名前がここにある\n',
    });
  });
  afterEach(() => folder.remove());

  describe('new', () => {
    it('writes a canvas that is called like the file, and never over another', async () => {
      expect(await folder.bmc('new', 'sub/corner-shop')).to.deep.equal({
        code: 0,
        out: 'sub/corner-shop.bmc.yaml\n',
        err: '',
      });
      expect(await read('sub/corner-shop.bmc.yaml')).to.include('name: Corner shop');
      const again = await folder.bmc('new', 'a.bmc.yaml');
      expect([again.code, again.err]).to.deep.equal([2, 'There is a file at a.bmc.yaml already.\n']);
      expect(await read('a.bmc.yaml')).to.include('# who');
    });

    it('starts from every template, clean enough to be checked', async () => {
      const { out } = await folder.bmc('new', '--list');
      for (const { id } of TEMPLATES) {
        expect(out).to.match(new RegExp(`^ {2}${id} `, 'm'));
        const made = await folder.bmc('new', '-', '--template', id, '--name', 'Mine');
        expect(made.out).to.include('name: Mine');
        expect((await folder.bmcWith({ input: made.out }, 'lint', '-')).err).to.equal('');
      }
      expect((await folder.bmc('new', 'x', '--template', 'blnk')).err).to.include('guided, blank');
      expect((await folder.bmc('new')).code).to.equal(2);
    });
  });

  describe('show', () => {
    it('draws the nine blocks as on the sheet', async () => {
      const { code, out } = await folder.bmc('show', 'a.bmc.yaml');
      expect(code).to.equal(0);
      const lines = out.trimEnd().split('\n');
      expect(lines[0]).to.equal('Stays');
      expect(new Set(lines.slice(1).map(textWidth))).to.deep.equal(new Set([100]));
      expect(lines[2]).to.match(/^│ Key Partnerships .*│ Customer Segments +│$/);
      expect(out).to.include('• Homes to stay').and.not.to.include('\u001b');
      const { out: colored } = await folder.bmcWith({ colors: true }, 'show', 'a.bmc.yaml');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out.
      expect(colored.replace(/\u001b\[\d+m/g, '')).to.equal(out);
    });

    it('keeps its lines straight with wide characters, and lists the blocks where there is no room', async () => {
      const { out } = await folder.bmc('show', 'wide.bmc.yaml');
      expect(new Set(out.trimEnd().split('\n').slice(1).map(textWidth))).to.deep.equal(new Set([100]));
      const narrow = await folder.bmcWith({ columns: 40 }, 'show', 'a.bmc.yaml');
      expect(narrow.out).to.match(/^Stays\nKey Partnerships\n {2}• Cloud provider\n\n/);
    });

    it('breaks words that are wider than a line', () => {
      expect(wrapped('a extraordinarily', 5)).to.deep.equal(['a', 'extra', 'ordin', 'arily']);
      expect(wrapped('日本語', 4)).to.deep.equal(['日本', '語']);
    });
  });

  it('stats counts', async () => {
    const { out } = await folder.bmc('stats', 'a.bmc.yaml', 'wide.bmc.yaml', '--format', 'json');
    const [first, second] = JSON.parse(out);
    expect(first).to.deep.include({ file: 'a.bmc.yaml', name: 'Stays', notes: 9 });
    expect(first.blocks.channels).to.equal(1);
    expect(first.findings.error).to.equal(0);
    expect(second).to.include({ notes: 1, links: 0 }).and.not.to.have.property('revenue');
    const money =
      'revenue_streams:\n  - {name: A, amount: 10}\ncost_structure:\n  - {name: B, amount: 5}\n  - C\n';
    const said = await folder.bmcWith({ input: money }, 'stats', '-');
    expect(said.out).to.match(/Revenue +10\n.*Costs +5 \(some amounts are missing\)\n.*Margin +5 /);
  });

  describe('edit', () => {
    it('shows a diff and writes nothing unless it is told to', async () => {
      const before = await read('a.bmc.yaml');
      const { code, out, err } = await folder.bmc(
        'edit',
        'a.bmc.yaml',
        'rename Travellers "Business guests"',
      );
      expect([code, out]).to.deep.equal([
        0,
        `Rename “Travellers” to “Business guests”

--- a/a.bmc.yaml
+++ b/a.bmc.yaml
${out.slice(out.indexOf('@@'))}`,
      ]);
      expect(out).to.include('-  - Travellers # who\n+  - Business guests # who\n');
      expect(err).to.include('--write');
      expect(await read('a.bmc.yaml')).to.equal(before);
    });

    it('writes all changes with comments and mark kept, or none', async () => {
      const changes = ['add channels "Night train" type=own_direct', 'link "Night train" travellers'];
      expect((await folder.bmc('edit', 'a.bmc.yaml', ...changes, '--write')).code).to.equal(0);
      const written = await read('a.bmc.yaml');
      expect(written).to.match(/^\uFEFFname/);
      expect(written)
        .to.include('# who')
        .and.to.match(/Night train.*type: own_direct/s)
        .and.to.match(/Night train.*travellers/s);
      const failed = await folder.bmc(
        'edit',
        'a.bmc.yaml',
        'remove "Night train"',
        'remove Nobody',
        '--write',
      );
      expect([failed.code, failed.out]).to.deep.equal([2, '']);
      expect(failed.err).to.include('Change 2: ');
      expect(await read('a.bmc.yaml')).to.equal(written);
    });

    it('works on standard input, and refuses what does not parse', async () => {
      const { out } = await folder.bmcWith({ input: BROKEN }, 'edit', '-', 'header currency=USD', '--write');
      expect(out).to.equal(BROKEN.replace('name: Stays\n', 'name: Stays\ncurrency: USD\n'));
      const added = await folder.bmcWith({ input: out }, 'edit', '-', 'add channels Kiosk', '--write');
      expect(added.out).to.include('Kiosk').and.not.to.include('Added');
      expect(added.err).to.match(/^Add.*Kiosk.*\n(?:New: .*\n)+$/);
      const refused = await folder.bmc('edit', 'broken.bmc.yaml', 'add channels Shop', '--write');
      expect([refused.code, await read('broken.bmc.yaml')]).to.deep.equal([2, 'channels: [']);
    });

    it('reads operations as words or JSON', () => {
      expect(
        readOperations([
          `add channels 'Pop-up "store"' phases=awareness,purchase links="a, b" before=x`,
          'set Shop amount=5 note="a=b" status=',
          '{"do":"remove","note":"x"}',
          'move x key_resources',
          'fix Link “A” to “B”',
        ]),
      ).to.deep.equal([
        {
          do: 'add',
          block: 'channels',
          name: 'Pop-up "store"',
          fields: { phases: ['awareness', 'purchase'] },
          links: ['a', 'b'],
          before: 'x',
        },
        { do: 'set', note: 'Shop', field: 'amount', value: 5 },
        { do: 'set', note: 'Shop', field: 'note', value: 'a=b' },
        { do: 'set', note: 'Shop', field: 'status', value: null },
        { do: 'remove', note: 'x' },
        { do: 'move', note: 'x', block: 'key_resources' },
        { do: 'fix', title: 'Link “A” to “B”' },
      ]);
    });

    for (const [operation, message] of [
      ['ad channels Shop', /Did you mean “add”/],
      ['zzzzzzz', /There are: add, rename/],
      ['add nowhere Shop', /no block “nowhere”/],
      ['rename x', /rename NOTE NAME/],
      ['{"do"', /not JSON/],
      ['{"do":"explode"}', /does not match the schema/],
      ['toString x', /not an operation/],
      ['', /not an operation/],
    ] as const)
      it(`says what is wrong with “${operation}”`, async () => {
        const { code, err } = await folder.bmc('edit', 'a.bmc.yaml', operation);
        expect(code).to.equal(2);
        expect(err).to.match(message);
      });
  });

  describe('fmt', () => {
    it('checks, shows and writes, with line ends kept', async () => {
      await folder.bmc('fmt', 'wide.bmc.yaml');
      const checked = await folder.bmc('fmt', '--check', 'wide.bmc.yaml', 'crlf.bmc.yaml');
      expect(checked).to.deep.equal({ code: 1, out: 'crlf.bmc.yaml\n', err: '' });
      expect((await folder.bmc('fmt', '--diff', 'crlf.bmc.yaml')).out).to.include('-    -   Guests');
      expect(await read('crlf.bmc.yaml')).to.include('-   Guests');
      expect(await folder.bmc('fmt', 'crlf.bmc.yaml')).to.deep.equal({
        code: 0,
        out: 'crlf.bmc.yaml: formatted\n',
        err: '',
      });
      expect(await read('crlf.bmc.yaml')).to.equal('customer_segments:\r\n  - Guests\r\n');
      expect(await folder.bmc('fmt', '--check', 'crlf.bmc.yaml')).to.deep.include({ code: 0, out: '' });
    });

    it('is a filter for standard input, and leaves alone what does not parse', async () => {
      const { out } = await folder.bmcWith({ input: 'channels:\n    -  Shop\n' }, 'fmt', '-');
      expect(out).to.equal('channels:\n  - Shop\n');
      const broken = await folder.bmc('fmt', 'broken.bmc.yaml');
      expect(broken.code).to.equal(2);
      expect(broken.err).to.match(/^broken\.bmc\.yaml: /);
      expect(await read('broken.bmc.yaml')).to.equal('channels: [');
    });
  });
});
