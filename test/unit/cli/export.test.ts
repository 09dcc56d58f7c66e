import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { sourceInSvg } from '../../../src/draw/printSvg';
import { sourceInPng } from '../../../src/transfer/pngSource';
import { CLEAN, Folder } from './run';

describe('bmc export', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await Folder.with({
      'a.bmc.yaml': CLEAN,
      'b.bmc.yaml': CLEAN.replace('Stays', 'Trips'),
      'sub/a.bmc.yaml': CLEAN,
      'broken.yaml': 'channels: [',
      'empty.yaml': 'name: Nothing yet\n',
    });
  });
  afterEach(() => folder.remove());

  it('prints one canvas to standard output', async () => {
    const { code, out, err } = await folder.bmc('export', 'a.bmc.yaml');
    expect([code, err]).to.deep.equal([0, '']);
    expect(sourceInSvg(out)).to.equal(CLEAN);
    expect((await folder.bmc('export', 'a.bmc.yaml', '--to', 'md', '-o', '-')).out).to.match(/^# Stays\n/);
  });

  it('writes a file, or one per canvas into a folder that it makes', async () => {
    expect((await folder.bmc('export', 'a.bmc.yaml', '--to', 'csv', '-o', 'a.csv')).code).to.equal(0);
    expect(await readFile(join(folder.path, 'a.csv'), 'utf8')).to.match(/^block,id,name/);
    const { code } = await folder.bmc(
      'export',
      'a.bmc.yaml',
      'b.bmc.yaml',
      '--to',
      'pptx',
      '-o',
      'out/slides',
    );
    expect(code).to.equal(0);
    expect((await readdir(join(folder.path, 'out/slides'))).sort()).to.deep.equal(['a.pptx', 'b.pptx']);
  });

  it('draws pixels, from which the canvas comes back', async () => {
    expect((await folder.bmc('export', 'a.bmc.yaml', '--to', 'png', '-o', 'a.png')).code).to.equal(0);
    const png = await readFile(join(folder.path, 'a.png'));
    expect([png.readUInt32BE(16), sourceInPng(png)]).to.deep.equal([3200, CLEAN]);
  });

  it('draws as it is told to', async () => {
    const { out } = await folder.bmc('export', 'a.bmc.yaml', '--size', 'a4', '--theme', 'dark', '--links');
    expect(out).to.include('width="1123"').and.to.include('fill="#1b1d21"').and.to.include('<path d="M');
  });

  it('says what cannot be exported, exports the rest, and ends with 2', async () => {
    const { code, err } = await folder.bmc(
      'export',
      ...['broken.yaml', 'empty.yaml', 'gone.yaml', 'b.bmc.yaml'],
      ...['--to', 'json', '-o', 'out/'],
    );
    expect(code).to.equal(2);
    expect(err).to.include('broken.yaml: The YAML does not parse');
    expect(err).to.include('empty.yaml: This canvas has no notes yet.');
    expect(err).to.include('gone.yaml');
    expect(await readdir(join(folder.path, 'out'))).to.deep.equal(['b.json']);
  });

  it('asks where several canvases go, and never writes two to one place', async () => {
    const several = await folder.bmc('export', 'a.bmc.yaml', 'b.bmc.yaml');
    expect([several.code, several.out]).to.deep.equal([2, '']);
    expect(several.err).to.include('-o FOLDER');
    const twice = await folder.bmc('export', 'a.bmc.yaml', 'sub', '-o', 'out');
    expect(twice.code).to.equal(2);
    expect(twice.err).to.equal('a.bmc.yaml and sub/a.bmc.yaml would both be written to a.svg.\n');
    expect(await readdir(folder.path)).not.to.include('out');
    expect((await folder.bmc('export', 'a.bmc.yaml', 'b.bmc.yaml', '-o', 'a.bmc.yaml')).err).to.include(
      'need a folder',
    );
    expect((await folder.bmc('export', 'a.bmc.yaml', '-o', './a.bmc.yaml')).code).to.equal(2);
    expect(await readFile(join(folder.path, 'a.bmc.yaml'), 'utf8')).to.equal(CLEAN);
  });

  it('refuses options that it does not know', async () => {
    const { code, err } = await folder.bmc('export', 'a.bmc.yaml', '--to', 'gif');
    expect(code).to.equal(2);
    expect(err).to.include('It takes: svg, png, pdf, pptx, html, md, md-table, json, csv.');
  });
});
