import { execFileSync } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { BROKEN, CLEAN, Folder } from './run';

/** Runs git in a folder, as somebody with a name. */
function gitIn(folder: Folder, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder.path, encoding: 'utf8' });
}

describe('bmc diff', () => {
  let folder: Folder;
  const RENAMED = CLEAN.replaceAll('travellers', 'guests').replace('Travellers', 'Guests');

  before(async () => {
    folder = await Folder.with({
      'old.bmc.yaml': CLEAN,
      'new.bmc.yaml': RENAMED,
      'leak.bmc.yaml': BROKEN,
      'wrong.bmc.yaml': 'channels: [',
      'sub/shop.bmc.yaml': CLEAN,
    });
    gitIn(folder, 'init', '-q', '-b', 'main');
    gitIn(folder, 'add', '.');
    gitIn(folder, 'commit', '-q', '-m', 'First');
  });
  after(() => folder.remove());

  it('answers by its exit code whether two canvases say the same', async () => {
    expect(await folder.bmc('diff', 'old.bmc.yaml', 'old.bmc.yaml')).to.deep.equal({
      code: 0,
      out: 'Nothing has changed.\n',
      err: '',
    });
    const { code, out } = await folder.bmc('diff', 'old.bmc.yaml', 'new.bmc.yaml');
    expect(code).to.equal(1);
    expect(out).to.match(/^1 renamed\n\nCustomer Segments\n {2}“Travellers” is now called “Guests”\.\n/);
    for (const other of ['wrong.bmc.yaml', 'none.bmc.yaml', 'nowhere:old.bmc.yaml', 'HEAD:none.bmc.yaml']) {
      const ran = await folder.bmc('diff', 'old.bmc.yaml', other);
      expect(ran.code, other).to.equal(2);
      expect(ran.out, other).to.equal('');
      expect(ran.err, other).to.contain(other);
    }
  });

  it('prints one version in words for git, and the text of what is no canvas', async () => {
    const { code, out } = await folder.bmc('diff', '--textconv', 'old.bmc.yaml');
    expect(code).to.equal(0);
    expect(out).to.match(/^Name: Stays\n\nCustomer Segments\n {2}“Travellers”\n {4}pays “Booking fee”\n\n/);
    expect((await folder.bmc('diff', '--textconv', 'wrong.bmc.yaml')).out).to.equal('channels: [');
    expect((await folder.bmc('diff', '--textconv', 'none.bmc.yaml')).code).to.equal(2);
  });

  it('prints JSON of exactly the documented shape', async () => {
    await writeFile(
      join(folder.path, 'a.bmc.yaml'),
      'name: A\nchannels: [{name: App, links: [guests]}]\nsegments: [Guests]\nrevenue_streams: [{name: Fee, amount: 1}]\n',
    );
    await writeFile(
      join(folder.path, 'b.bmc.yaml'),
      'name: B\nchannels: [App, Fair]\ncustomer_segments: [Guests]\nrevenue_streams: [{name: Fee, amount: 2, links: [guests]}]\n',
    );
    const { code, out } = await folder.bmc('diff', 'a.bmc.yaml', 'b.bmc.yaml', '--format', 'json');
    expect(code).to.equal(1);
    const { changes, effect, look } = JSON.parse(out);
    expect(changes).to.deep.equal([
      { kind: 'header', block: null, name: 'B', field: 'name', from: 'A', to: 'B' },
      {
        kind: 'block',
        block: 'customer_segments',
        name: 'Customer Segments',
        from: 'segments',
        to: 'customer_segments',
      },
      { kind: 'linked', block: 'customer_segments', name: 'Guests', with: 'Fee' },
      { kind: 'added', block: 'channels', name: 'Fair' },
      { kind: 'unlinked', block: 'channels', name: 'App', with: 'Guests' },
      { kind: 'changed', block: 'revenue_streams', name: 'Fee', field: 'amount', from: 1, to: 2 },
    ]);
    expect(effect).to.have.all.keys('problems', 'revenue', 'segments');
    expect(effect.revenue).to.deep.equal({ from: 1, to: 2 });
    expect(effect.segments).to.deep.equal([{ name: 'Guests', gained: ['Fee'], lost: ['App'] }]);
    expect(effect.problems).to.have.all.keys('came', 'went');
    for (const problem of effect.problems.came)
      expect(problem).to.have.all.keys('rule', 'severity', 'message');
    expect(look).to.deep.equal([{ name: 'Guests', block: 'customer_segments', because: look[0].because }]);
    const same = await folder.bmc('diff', 'a.bmc.yaml', 'a.bmc.yaml', '--format', 'json');
    expect(same.code).to.equal(0);
    expect(JSON.parse(same.out)).to.deep.equal({
      changes: [],
      effect: { problems: { came: [], went: [] } },
      look: [],
    });
  });

  it('says in a word that git is missing, or that there is no repository', async () => {
    const outside = await Folder.with({ 'shop.bmc.yaml': CLEAN });
    const { PATH } = process.env;
    try {
      for (const args of [
        ['diff', 'shop.bmc.yaml'],
        ['diff', 'HEAD:shop.bmc.yaml', 'shop.bmc.yaml'],
        ['log', 'shop.bmc.yaml'],
        ['git-setup'],
      ]) {
        process.env.PATH = PATH;
        const ran = await outside.bmc(...args);
        expect([ran.code, ran.out], args.join(' ')).to.deep.equal([2, '']);
        expect(ran.err, args.join(' ')).to.match(/not a git repository/);
        process.env.PATH = '/nowhere';
        const without = await outside.bmc(...args);
        expect([without.code, without.out], args.join(' ')).to.deep.equal([2, '']);
        expect(without.err, args.join(' ')).to.contain('git is not installed');
      }
    } finally {
      process.env.PATH = PATH;
      await outside.remove();
    }
  });

  it('prints JSON that names problems that came', async () => {
    const { out } = await folder.bmc('diff', 'old.bmc.yaml', 'leak.bmc.yaml', '--format', 'json');
    const data: unknown = JSON.parse(out);
    expect(data).to.have.all.keys('changes', 'effect', 'look');
    expect(data).to.have.nested.property('changes[0].kind', 'unlinked');
    expect(data).to.have.nested.property('effect.problems.came[0].rule', 'unknown-link');
  });

  it('reads versions from git, and the last commit where only a file is given', async () => {
    await writeFile(join(folder.path, 'sub/shop.bmc.yaml'), RENAMED);
    for (const versions of [
      ['HEAD:sub/shop.bmc.yaml', 'sub/shop.bmc.yaml'],
      [':sub/shop.bmc.yaml', 'sub/shop.bmc.yaml'],
      ['sub/shop.bmc.yaml'],
    ])
      expect(await folder.bmc('diff', ...versions)).to.include({ code: 1, err: '' });
  });

  it('tells the history of a canvas through renames', async () => {
    gitIn(folder, 'add', '.');
    gitIn(folder, 'commit', '-q', '-m', 'Guests, not travellers');
    await rename(join(folder.path, 'sub/shop.bmc.yaml'), join(folder.path, 'sub/store.bmc.yaml'));
    gitIn(folder, 'add', '.');
    gitIn(folder, 'commit', '-q', '-m', 'Call it store');
    const { code, out } = await folder.bmc('log', 'sub/store.bmc.yaml');
    expect(code).to.equal(0);
    expect(out).to.match(
      /Call it store\n\n {4}Nothing has changed\.\n[\s\S]*Guests, not travellers\n\n {4}1 renamed\n[\s\S]*First\n\n {4}9 added/,
    );
    const json: unknown = JSON.parse((await folder.bmc('log', 'sub/store.bmc.yaml', '--format', 'json')).out);
    expect(json).to.have.nested.property('[1].changes[0].kind', 'renamed');
    expect((await folder.bmc('log', 'none.bmc.yaml')).code).to.equal(2);
  });
});
