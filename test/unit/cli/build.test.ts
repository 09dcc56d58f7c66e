import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { BROKEN, CLEAN, Folder } from './run';

describe('bmc build', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await Folder.with({
      'ours/stays.bmc.yaml': CLEAN,
      'ours/shops/a & b.bmc.yaml': BROKEN.replace('Stays', 'Bread <b>'),
      'ours/broken.bmc.yaml': 'channels: [',
    });
  });
  afterEach(() => folder.remove());

  it('writes a gallery, and a page and a picture of each canvas', async () => {
    const { code, err } = await folder.bmc('build', 'ours', '-o', 'site', '--title', 'Our models');
    expect(code).to.equal(2);
    expect(err).to.include('ours/broken.bmc.yaml: The YAML does not parse');
    const site = join(folder.path, 'site');
    expect((await readdir(site, { recursive: true })).sort()).to.deep.equal([
      'index.html',
      'shops',
      'shops/a & b.html',
      'shops/a & b.svg',
      'stays.html',
      'stays.svg',
    ]);
    const gallery = await readFile(join(site, 'index.html'), 'utf8');
    expect(gallery).to.include('<h1>Our models</h1>').and.to.include('Bread &#60;b&#62;');
    expect(gallery).to.include('9 of 9 blocks').and.to.include('1 error').and.to.include('No problems');
    expect(gallery).to.include('href="shops/a%20%26%20b.html"');
    expect(gallery).not.to.match(/https?:|<script/);
    const page = await readFile(join(site, 'shops/a & b.html'), 'utf8');
    expect(page).to.include('<a href="../index.html">← Our models</a>');
  });

  it('refuses what is no folder', async () => {
    const { code, err } = await folder.bmc('build', 'ours/stays.bmc.yaml');
    expect([code, err]).to.deep.equal([2, 'ours/stays.bmc.yaml is not a folder.\n']);
  });
});
