import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect } from 'chai';
import JSZip from 'jszip';
import {
  createProtocolConnection,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../../../src/transfer/export/exportCanvas';
import { Folder } from '../cli/run';

const run = promisify(execFile);

describe('the npm package, installed in an empty folder', function () {
  this.timeout(120_000);
  let folder: Folder;
  const program = (): string => join(folder.path, 'node_modules/.bin/bmc');
  const bmc = (...args: readonly string[]) => run(program(), args, { cwd: folder.path });

  before(async () => {
    await run(process.execPath, ['esbuild.js', 'package']);
    folder = await Folder.with({ 'package.json': '{ "private": true, "type": "module" }' });
    await run('npm', ['pack', '--silent', resolve('dist/package')], { cwd: folder.path });
    const flags = ['--offline', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...flags, './business-model-canvas-0.1.0.tgz'], { cwd: folder.path });
  });
  after(() => folder.remove());

  it('has the version of the extension and asks for no other package', async () => {
    const ours = JSON.parse(await readFile('package.json', 'utf8'));
    const theirs = JSON.parse(
      await readFile(join(folder.path, 'node_modules/business-model-canvas/package.json'), 'utf8'),
    );
    expect(theirs.version).to.equal(ours.version);
    expect(theirs).not.to.have.property('dependencies');
    expect((await bmc('--version')).stdout).to.equal(`${ours.version}\n`);
  });

  it('starts, checks and changes canvases', async () => {
    await bmc('new', 'shop', '--template', 'bakery');
    expect((await bmc('lint')).stdout).to.include('Nothing to report');
    await bmc('edit', 'shop.bmc.yaml', 'header name=Kiosk', '--write');
    expect((await bmc('show', 'shop.bmc.yaml')).stdout).to.include('Kiosk');
  });

  it('exports canvases in every format; PNG once the package for it is there', async () => {
    await bmc('new', 'stall', '--template', 'bakery');
    const begins: Readonly<Record<ExportFormat, string>> = {
      svg: '<svg ',
      png: '\x89PNG',
      pdf: '%PDF-',
      pptx: 'PK\x03\x04',
      html: '<!doctype html>',
      md: '# ',
      'md-table': '',
      json: '{',
      csv: '',
    };
    const exported = async (format: ExportFormat) => {
      const file = `${format}.${FORMAT_FACTS[format].extension}`;
      await bmc('export', 'stall.bmc.yaml', '--to', format, '-o', file);
      return readFile(join(folder.path, file));
    };
    const refused = await exported('png').catch(({ stderr }: { readonly stderr: string }) => stderr);
    expect(refused).to.include('npm install @resvg/resvg-wasm');
    await mkdir(join(folder.path, 'node_modules/@resvg'));
    const png = 'node_modules/@resvg/resvg-wasm';
    await symlink(resolve(png), join(folder.path, png));
    for (const format of EXPORT_FORMATS) {
      const content = await exported(format);
      expect(content.toString('latin1').startsWith(begins[format]), format).to.equal(true);
      expect(content.length, format).to.be.greaterThan(500);
    }
    const slides = await JSZip.loadAsync(await readFile(join(folder.path, 'pptx.pptx')));
    expect(await slides.file('ppt/slides/slide1.xml')?.async('string')).to.match(
      /^<\?xml [^>]*\?>\s*<p:sld /,
    );
  });

  it('speaks the language of the terminal, but for what editors and pipelines read', async () => {
    await writeFile(join(folder.path, 'de.bmc.yaml'), 'channels:\n  - { name: Laden, links: [niemand] }\n');
    const lint = (LC_ALL: string) =>
      run(program(), ['lint', 'de.bmc.yaml'], { cwd: folder.path, env: { ...process.env, LC_ALL } }).catch(
        ({ stdout }: { readonly stdout: string }) => ({ stdout }),
      );
    const german = (await lint('de_DE.UTF-8')).stdout;
    expect(german).to.match(/^de\.bmc\.yaml:2:\d+: error: .*„niemand“.* \[unknown-link\]$/m);
    expect(german).to.match(/Geprüfte Dateien: 1/);
    expect((await lint('C')).stdout).to.include('Files checked: 1.');
  });

  it('serves editors', async () => {
    const server = spawn(program(), ['lsp', '--stdio'], { cwd: folder.path });
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const uri = 'file:///a.bmc.yaml';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: 'channels:\n  - Shop\n' },
    });
    const hover = await client.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    expect(JSON.stringify(hover)).to.include('Channels');
    await client.sendRequest('shutdown');
    const ended = new Promise((resolved) => server.once('exit', resolved));
    await client.sendNotification('exit');
    expect(await ended).to.equal(0);
    client.dispose();
  });

  it('serves agents', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: program(), args: ['mcp'], cwd: folder.path, stderr: 'inherit' }),
    );
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).to.include('bmc_editCanvas');
    await client.close();
  });

  it('is a library with types', async () => {
    const source = `
import { type Canvas, type Change, compare, draw, edit, importFrom, lint, parse } from 'business-model-canvas';

const text = 'channels:\\n  - Shop\\n';
const canvas: Canvas = parse(text);
const changes: readonly Change[] = [
  { do: 'add', block: 'customer_segments', name: 'Guests' },
  { do: 'link', from: 'Shop', to: 'Guests' },
];
const edited = edit(text, changes);
const after = edited.ok ? edited.text : '';
const drawn = await draw(after, { size: 'a4' });
const imported = await importFrom('# Shop\\n## Channels\\n- Web\\n## Customer Segments\\n- Guests\\n', { file: 'shop.md' });
const bad = edit('channels: [', changes);
console.log(JSON.stringify([
  canvas.notes.map(({ name }) => name),
  lint(after, { profile: 'strict' }).length > 0,
  after,
  compare(text, after).includes('Guests'),
  drawn.ok && drawn.svg.includes('<svg'),
  imported.ok && imported.canvases.map(({ fileName }) => fileName),
  bad.ok,
]));
`;
    await writeFile(join(folder.path, 'use.ts'), source);
    await mkdir(join(folder.path, 'node_modules/@types'), { recursive: true });
    await symlink(resolve('node_modules/@types/node'), join(folder.path, 'node_modules/@types/node'));
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
    const compiler = resolve('node_modules/typescript/lib/tsc.js');
    await run(process.execPath, [compiler, ...options, 'use.ts'], { cwd: folder.path }).catch((error) =>
      expect.fail(error.stdout),
    );
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: folder.path });
    expect(JSON.parse(stdout)).to.deep.equal([
      ['Shop'],
      true,
      'customer_segments:\n  - Guests\nchannels:\n  - name: Shop\n    links: [guests]\n',
      true,
      true,
      ['shop.bmc.yaml'],
      false,
    ]);
  });
});
