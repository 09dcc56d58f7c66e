import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { CLEAN, Folder } from './run';

describe('bmc merge', () => {
  let folder: Folder;
  const read = (name: string) => readFile(join(folder.path, name), 'utf8');
  const merge = async (base: string, ours: string, theirs: string) => {
    for (const [name, text] of Object.entries({ base, ours, theirs }))
      await writeFile(join(folder.path, `${name}.bmc.yaml`), text);
    const ran = await folder.bmc(
      'merge',
      'base.bmc.yaml',
      'ours.bmc.yaml',
      'theirs.bmc.yaml',
      '-o',
      'out.bmc.yaml',
    );
    return { code: ran.code, text: await read('out.bmc.yaml') };
  };

  beforeEach(async () => {
    folder = await Folder.with({});
  });
  afterEach(() => folder.remove());

  it('takes both sides where they touch different things of one line', async () => {
    const ours = CLEAN.replace('name: Booking fee,', 'name: Booking fee, amount: 100,');
    const theirs = CLEAN.replace('{ name: Booking fee,', '{ name: Fee per booking,').replaceAll(
      'booking-fee',
      'fee-per-booking',
    );
    const { code, text } = await merge(CLEAN, ours, theirs);
    expect(code).to.equal(0);
    expect(text).to.contain('{ name: Fee per booking, amount: 100, links:');
    expect(text).to.contain('cloud-provider, fee-per-booking]');
  });

  it('makes a conflict of one field that was changed in two ways', async () => {
    const base = 'channels:\n  - name: App # ours\n    note: one\n';
    const { code, text } = await merge(base, base.replace('one', 'two'), base.replace('one', 'three'));
    expect(code).to.equal(1);
    expect(text).to.equal(
      'channels:\n  - name: App # ours\n<<<<<<< ours.bmc.yaml\n    note: two\n=======\n    note: three\n>>>>>>> theirs.bmc.yaml\n',
    );
  });

  it('makes a conflict of a link to what the other side has removed', async () => {
    const base =
      'channels:\n  - name: App\n  - name: Shop\n\ncustomer_segments:\n  - name: Guests\n  - name: Hosts\n';
    const linked = base.replace('  - name: App\n', '  - name: App\n    links: [hosts]\n');
    const removed = base.replace('  - name: Hosts\n', '');
    for (const [ours, theirs] of [
      [linked, removed],
      [removed, linked],
    ] as const) {
      const { code, text } = await merge(base, ours, theirs);
      expect(code).to.be.above(0);
      expect(text.match(/^<<<<<<< /gm)?.length).to.equal(code);
    }
  });

  it('keeps comments of both sides, and what only the other side has added', async () => {
    const base = 'channels:\n  - App\n';
    const ours = 'channels:\n  - App # ours\n  - Shop\n';
    const theirs = 'channels:\n  # theirs\n  - App\n  # new\n  - name: Fair\n    x-own: 1\n';
    const { code, text } = await merge(base, ours, theirs);
    expect(code).to.equal(0);
    for (const part of ['# ours', '# theirs', '# new', 'Shop', 'Fair', 'x-own: 1'])
      expect(text).to.contain(part);
    expect(parseCanvas(text).writable).to.equal(true);
  });

  it('says which problems come of the merge alone', async () => {
    const base = CLEAN.replace('[travellers, travel-app]', '[travellers, owners, travel-app]').replace(
      '  - Travellers',
      '  - Travellers\n  - Owners',
    );
    await writeFile(join(folder.path, 'base.bmc.yaml'), base);
    await writeFile(join(folder.path, 'ours.bmc.yaml'), base.replace('[travellers, owners,', '[owners,'));
    await writeFile(
      join(folder.path, 'theirs.bmc.yaml'),
      base.replace('[travellers, owners,', '[travellers,'),
    );
    const { code, err } = await folder.bmc('merge', 'base.bmc.yaml', 'ours.bmc.yaml', 'theirs.bmc.yaml');
    expect(code).to.equal(0);
    expect(err).to.match(/^ours\.bmc\.yaml: new problem after the merge: .*Help by chat/m);
    expect(err).not.to.contain('Owners');
    expect((await read('ours.bmc.yaml')).match(/links: \[travel-app\]/g)).to.have.length(1);
  });

  it('falls back to lines where a side is no canvas, and says what it cannot read', async () => {
    const { code, text } = await merge('channels: [\n', 'channels: [ # a\n', 'channels: [ # b\n');
    expect([code, text.includes('<<<<<<<')]).to.deep.equal([1, true]);
    expect((await folder.bmc('merge', 'none.bmc.yaml', 'ours.bmc.yaml', 'theirs.bmc.yaml')).code).to.equal(
      255,
    );
  });

  it('is what git runs once it is set up', async () => {
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
    git('init', '-q', '-b', 'main');
    execFileSync('node', ['esbuild.js', 'cli'], { encoding: 'utf8' });
    const program = `node ${resolve('dist/cli.js')}`;
    const shown = await folder.bmc('git-setup', '--program', program);
    expect(shown.out).to.contain('*.bmc.yaml merge=bmc diff=bmc');
    expect(git('config', '--local', 'merge.bmc.driver').status).to.equal(1);
    const set = await folder.bmc('git-setup', '--write', '--program', program);
    expect(set.code).to.equal(0);
    expect((await folder.bmc('git-setup', '--write', '--program', program)).out).to.equal(
      'Everything is set up already.\n',
    );
    const write = (text: string) => writeFile(join(folder.path, 'shop.bmc.yaml'), text);
    const commit = async (text: string) => {
      await write(text);
      git('add', '.');
      git('commit', '-q', '-m', 'x');
    };
    await commit(CLEAN);
    git('checkout', '-q', '-b', 'other');
    await commit(
      CLEAN.replace('{ name: Booking fee,', '{ name: Fee per booking,').replaceAll(
        'booking-fee',
        'fee-per-booking',
      ),
    );
    git('checkout', '-q', 'main');
    await commit(CLEAN.replace('name: Booking fee,', 'name: Booking fee, amount: 100,'));
    expect(git('merge', '--no-edit', 'other').status).to.equal(0);
    expect(await read('shop.bmc.yaml')).to.contain('{ name: Fee per booking, amount: 100, links:');
    await write((await read('shop.bmc.yaml')).replace('amount: 100', 'amount: 200'));
    expect(git('diff').stdout).to.contain('“Fee per booking”: Amount 100 → 200');

    // These take no external program: git compares lines of words.
    git('commit', '-q', '-a', '-m', 'Dearer');
    for (const args of [['show'], ['log', '-p', '-1']])
      expect(git(...args).stdout).to.match(
        /^ Revenue Streams\n {3}“Fee per booking”\n- {4}Amount: 100\n\+ {4}Amount: 200\n/m,
      );

    // Rebase and cherry-pick use the driver too, and stop where two changes contradict each other.
    const amount = async (value: number, branch: string) => {
      git('checkout', '-q', '-b', branch, 'main');
      await commit((await read('shop.bmc.yaml')).replace('amount: 200', `amount: ${value}`));
    };
    await amount(300, 'dear');
    git('checkout', '-q', '-b', 'named', 'main');
    await commit(
      (await read('shop.bmc.yaml'))
        .replace('name: Fee per booking', 'name: Fee')
        .replaceAll('fee-per-booking', 'fee'),
    );
    expect(git('rebase', 'dear').status).to.equal(0);
    expect(await read('shop.bmc.yaml')).to.contain('{ name: Fee, amount: 300, links:');
    git('checkout', '-q', '-b', 'picking', 'main');
    for (const branch of ['dear', 'named']) expect(git('cherry-pick', branch).status, branch).to.equal(0);
    expect(await read('shop.bmc.yaml')).to.contain('{ name: Fee, amount: 300, links:');
    await amount(400, 'dearest');
    const stopped = git('rebase', 'dear');
    expect(stopped.status).to.equal(1);
    expect(await read('shop.bmc.yaml')).to.match(
      /^<<<<<<< .*\n.*amount: 300.*\n=======\n.*amount: 400.*\n>>>>>>> .*\n/m,
    );
  });
});
