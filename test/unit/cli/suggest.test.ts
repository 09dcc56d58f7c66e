import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Folder } from './run';

const PLAIN = `# Jotted down.
customer_segments:
  - Hosts # the first
  - Guests
value_propositions:
  - Income for hosts
channels:
  - Website
revenue_streams:
  - Advertising
`;

describe('bmc suggest', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await Folder.with({ 'a.bmc.yaml': PLAIN, 'broken.yaml': 'channels: [' });
  });
  afterEach(() => folder.remove());
  const text = (): Promise<string> => readFile(join(folder.path, 'a.bmc.yaml'), 'utf8');

  it('prints what is likely, what is worth a look, and what is missing', async () => {
    const { code, out, err } = await folder.bmc('suggest', 'a.bmc.yaml');
    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.equal(`Nobody pays “Advertising”: add “Advertisers” as a segment?
“Website” reaches everybody?

Value Propositions and Customer Segments
  [x] Income for hosts serves Hosts (says that it is for “hosts”)
`);
    expect(await text()).to.equal(PLAIN);
  });

  it('reads standard input, and writes it to standard output', async () => {
    const shown = await folder.bmcWith({ input: PLAIN }, 'suggest', '-');
    expect(shown.out).to.equal((await folder.bmc('suggest', 'a.bmc.yaml')).out);
    const written = await folder.bmcWith({ input: `\uFEFF${PLAIN}` }, 'suggest', '-', '--write');
    await folder.bmc('suggest', 'a.bmc.yaml', '--write');
    expect([written.code, written.out]).to.deep.equal([0, `\uFEFF${await text()}`]);
    expect(written.out).to.include('links:').and.to.include('# Jotted down.');
    const broken = await folder.bmcWith({ input: 'channels: [' }, 'suggest', '-', '--write');
    expect([broken.code, broken.out]).to.deep.equal([2, '']);
  });

  it('prints one array as JSON, with all single links on demand', async () => {
    const link = {
      from: { block: 'value_propositions', name: 'Income for hosts', index: 0 },
      to: { block: 'customer_segments', name: 'Hosts', index: 0 },
      reason: 'says that it is for “hosts”',
      likelihood: 'likely',
      ticked: true,
    };
    const { out } = await folder.bmc('suggest', 'a.bmc.yaml', '--format', 'json');
    expect(JSON.parse(out)).to.deep.equal([link]);
    const all = JSON.parse((await folder.bmc('suggest', 'a.bmc.yaml', '--all', '--format', 'json')).out);
    expect(all).to.have.length(3);
    expect(all[0]).to.deep.equal(link);
    expect(all[2]).to.deep.include({
      from: { block: 'channels', name: 'Website', index: 0 },
      to: { block: 'customer_segments', name: 'Guests', index: 1 },
      likelihood: 'guess',
      ticked: false,
    });
  });

  it('writes what is ticked and nothing else', async () => {
    expect((await folder.bmc('suggest', 'a.bmc.yaml', '--all', '--write')).code).to.equal(0);
    expect(await text()).to.equal(
      PLAIN.replace('- Income for hosts', '- name: Income for hosts\n    links: [hosts]'),
    );
  });

  it('ends with 2 where it cannot read, write or understand', async () => {
    for (const args of [['gone.yaml'], ['broken.yaml', '--write'], [], ['a', 'b'], ['a', '--format', 'x']]) {
      const { code, err } = await folder.bmc('suggest', ...args);
      expect([code, err !== ''], args.join(' ')).to.deep.equal([2, true]);
    }
  });
});
