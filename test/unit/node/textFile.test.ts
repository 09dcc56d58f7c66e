import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createAtomically, readText, writeAtomically } from '../../../src/node/textFile';

describe('files of texts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bmc-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are created once, whole, with the folders above them, however many try', async () => {
    const path = join(folder, 'a/b/shop.bmc.yaml');
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => createAtomically(path, `name: Shop ${n}\n`.repeat(1000))),
    );
    expect(tries.filter((isNew) => isNew)).to.have.length(1);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines).to.have.length(1000);
    expect(new Set(lines)).to.deep.equal(new Set([`name: Shop ${tries.indexOf(true)}`]));
    expect(await readdir(join(folder, 'a/b'))).to.deep.equal(['shop.bmc.yaml']);
  });

  it('are not created over a link, even one that leads nowhere', async () => {
    const path = join(folder, 'link.bmc.yaml');
    await symlink(join(folder, 'nowhere'), path);
    expect(await createAtomically(path, 'name: Shop\n')).to.equal(false);
    expect(await readdir(folder)).to.deep.equal(['link.bmc.yaml']);
  });

  it('keep their permissions, and links to them, when they are written again', async () => {
    const path = join(folder, 'shop.bmc.yaml');
    await writeFile(path, 'before');
    await chmod(path, 0o640);
    await symlink('shop.bmc.yaml', join(folder, 'link.bmc.yaml'));
    await writeAtomically(join(folder, 'link.bmc.yaml'), 'after\r\n');
    expect(await readFile(path, 'utf8')).to.equal('after\r\n');
    expect((await stat(path)).mode & 0o777).to.equal(0o640);
    expect((await lstat(join(folder, 'link.bmc.yaml'))).isSymbolicLink()).to.equal(true);
    expect((await readdir(folder)).sort()).to.deep.equal(['link.bmc.yaml', 'shop.bmc.yaml']);
  });

  it('are read without their byte-order mark, and not at all where they are no UTF-8', async () => {
    const path = join(folder, 'a.bmc.yaml');
    await writeFile(path, '\uFEFFname: Café\n');
    expect(await readText(path)).to.deep.equal({ text: 'name: Café\n', mark: '\uFEFF' });
    await writeFile(path, Uint8Array.from([0xe9]));
    let failed = false;
    await readText(path).catch(() => {
      failed = true;
    });
    expect(failed).to.equal(true);
  });
});
