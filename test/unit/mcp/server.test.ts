import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { expect } from 'chai';
import { BLOCKS } from '../../../src/canvas/blocks';
import { planChanges } from '../../../src/language/agentTools/changes';
import { CanvasStore } from '../../../src/mcp/canvasStore';
import { Roots } from '../../../src/mcp/roots';
import { serveMcp } from '../../../src/mcp/server';
import { TOOLS } from '../../../src/mcp/tools';
import { CLEAN, LEAKY } from '../cli/run';

describe('the MCP server', () => {
  let outside: string;
  let root: string;
  let client: Client;

  const connect = async (roots?: readonly string[]): Promise<Client> => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await serveMcp([root], theirs);
    const made = new Client(
      { name: 'test', version: '1' },
      { capabilities: roots === undefined ? {} : { roots: {} } },
    );
    if (roots)
      made.setRequestHandler(ListRootsRequestSchema, () => ({
        roots: roots.map((folder) => ({ uri: pathToFileURL(folder).href })),
      }));
    await made.connect(ours);
    return made;
  };
  interface Result {
    readonly text: string;
    readonly isError: boolean;
  }
  const call = async (name: string, args: Record<string, unknown> = {}, by = client): Promise<Result> => {
    const { content, isError } = await by.callTool({ name, arguments: args });
    const [first] = content as readonly { readonly text: string }[];
    return { text: first?.text ?? '', isError: isError === true };
  };
  const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

  beforeEach(async () => {
    outside = await realpath(await mkdtemp(join(tmpdir(), 'bmc-mcp-')));
    root = join(outside, 'root');
    await mkdir(join(root, 'sub'), { recursive: true });
    await writeFile(join(root, 'shop.bmc.yaml'), `\uFEFF${LEAKY.replace('  - Hosts', '  - Hosts # new')}`);
    await writeFile(join(root, 'sub/clean.bmc.yaml'), CLEAN);
    await writeFile(join(root, 'broken.bmc.yaml'), 'channels: [');
    await writeFile(join(outside, 'secret.bmc.yaml'), CLEAN);
    await writeFile(join(root, 'notes.txt'), 'private');
    client = await connect();
  });
  afterEach(async () => {
    await client.close();
    await rm(outside, { recursive: true, force: true });
  });

  it('lists tools with schemas that say which change files', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).to.deep.equal(TOOLS.map(({ name }) => name));
    for (const { inputSchema, description } of tools) {
      expect(inputSchema.type).to.equal('object');
      expect(description).not.to.equal('');
    }
    expect(
      tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name),
    ).to.deep.equal(['bmc_editCanvas', 'bmc_createCanvas', 'bmc_exportCanvas']);
    expect(
      tools.filter(({ annotations }) => annotations?.destructiveHint).map(({ name }) => name),
    ).to.deep.equal(['bmc_editCanvas', 'bmc_exportCanvas']);
  });

  it('describes every value that an agent may give, in words of this server', async () => {
    const { tools } = await client.listTools();
    const undescribed = tools.flatMap(({ name, inputSchema }) =>
      Object.entries(inputSchema.properties ?? {})
        .filter(([, property]) => !('description' in property))
        .map(([property]) => `${name}.${property}`),
    );
    expect(undescribed).to.deep.equal(['bmc_exportCanvas.format']);
    expect(JSON.stringify(tools)).not.to.match(/the person (?:looks at|has set)/);
  });

  it('lists, reads, checks and explains', async () => {
    const listed = JSON.parse((await call('bmc_listCanvases')).text);
    expect(listed.map(({ file }: { file: string }) => file)).to.deep.equal([
      'broken.bmc.yaml',
      'shop.bmc.yaml',
      'sub/clean.bmc.yaml',
    ]);
    const model = JSON.parse((await call('bmc_readCanvas', { file: 'shop.bmc.yaml' })).text);
    expect(model.blocks.customer_segments.notes.map(({ name }: { name: string }) => name)).to.deep.equal([
      'Travellers',
      'Hosts',
    ]);
    const found = JSON.parse((await call('bmc_lintCanvas', { file: 'shop.bmc.yaml' })).text);
    const [{ rule }] = found.findings;
    expect((await call('bmc_explainRule', { rule })).text).to.match(new RegExp(`^# ${rule}\n`));
    const needs = JSON.parse((await call('bmc_openNeeds', { file: 'shop.bmc.yaml' })).text);
    expect(needs.needs).to.deep.include({
      note: 'customer_segments/hosts',
      name: 'Hosts',
      needs: [
        { rule: 'segment-without-value', linkToAnyOf: ['value_propositions'] },
        { rule: 'segment-without-channel', linkToAnyOf: ['channels'] },
        { rule: 'segment-without-relationship', linkToAnyOf: ['customer_relationships'] },
        { rule: 'segment-without-revenue', linkToAnyOf: ['revenue_streams'] },
      ],
    });
  });

  it('shows a change as a diff without writing it, and then writes it', async () => {
    const before = await read('shop.bmc.yaml');
    const change = {
      file: 'shop.bmc.yaml',
      changes: [{ do: 'rename', note: 'Hosts', name: 'Landlords' }],
    };
    const dry = JSON.parse((await call('bmc_editCanvas', { ...change, dryRun: true })).text);
    expect(dry.diff).to.include('-  - Hosts # new\n+  - Landlords # new\n');
    expect(dry.wouldDo).to.deep.equal(['Rename “Hosts” to “Landlords”']);
    expect(await read('shop.bmc.yaml')).to.equal(before);
    const done = JSON.parse((await call('bmc_editCanvas', change)).text);
    expect(done.diff).to.equal(dry.diff);
    expect(await read('shop.bmc.yaml')).to.equal(before.replace('Hosts', 'Landlords'));
  });

  it('makes every one of many changes that arrive at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Channel ${index}`);
    await Promise.all(
      names.map((name) =>
        call('bmc_editCanvas', {
          file: 'shop.bmc.yaml',
          changes: [{ do: 'add', block: 'channels', name }],
        }),
      ),
    );
    const text = await read('shop.bmc.yaml');
    for (const name of names) expect(text).to.include(name);
    expect(await readdir(root)).to.have.length(4);
  });

  it('starts canvases, from templates too, and never over a file', async () => {
    const notes = [
      { block: 'customer_segments', name: 'Guests' },
      { block: 'channels', name: 'App', links: ['Guests'] },
    ];
    await call('bmc_createCanvas', { file: 'new/a.bmc.yaml', name: 'A', notes });
    expect(await read('new/a.bmc.yaml'))
      .to.include('name: A')
      .and.to.include('[guests]');
    await call('bmc_createCanvas', { file: 'bank.bmc.yaml', name: 'Bank', template: 'unbundled' });
    expect(await read('bank.bmc.yaml')).to.include('name: Bank');
    const again = await call('bmc_createCanvas', { file: 'shop.bmc.yaml', name: 'A' });
    expect(again).to.deep.equal({ text: 'There is a file at shop.bmc.yaml already.', isError: true });
  });

  it('compares and exports', async () => {
    const said = await call('bmc_compareCanvases', { before: 'sub/clean.bmc.yaml', after: 'shop.bmc.yaml' });
    expect(said.text).to.include('Hosts');
    expect((await call('bmc_exportCanvas', { file: 'sub/clean.bmc.yaml', format: 'svg' })).text).to.match(
      /^<svg/,
    );
    const written = await call('bmc_exportCanvas', {
      file: 'sub/clean.bmc.yaml',
      format: 'md',
      output: 'out.md',
    });
    expect(JSON.parse(written.text)).to.deep.equal({ file: 'sub/clean.bmc.yaml', written: 'out.md' });
    expect(await read('out.md')).to.match(/^# Stays/);
    const canvas = await call('bmc_exportCanvas', {
      file: 'sub/clean.bmc.yaml',
      format: 'json',
      output: 'shop.bmc.yaml',
    });
    expect(canvas.isError).to.equal(true);
  });

  it('writes an export over a file only when told to', async () => {
    const asked = { file: 'sub/clean.bmc.yaml', format: 'json', output: 'package.json' };
    await writeFile(join(root, 'package.json'), '{}');
    expect(await call('bmc_exportCanvas', asked)).to.deep.equal({
      text: 'There is a file at package.json already. Pass replace: true to write over it.',
      isError: true,
    });
    expect(await read('package.json')).to.equal('{}');
    expect((await call('bmc_exportCanvas', { ...asked, replace: true })).isError).to.equal(false);
    expect(JSON.parse(await read('package.json'))).to.have.nested.property('canvas.name', 'Stays');
  });

  it('says what is wrong with an input, with a guess, instead of leaving something out', async () => {
    const asked = {
      file: 'shop.bmc.yaml',
      changes: [{ do: 'add', block: 'channels', name: 'Kiosk', fields: { kind: 'own_direct' } }],
    };
    const before = await read('shop.bmc.yaml');
    expect((await call('bmc_editCanvas', asked)).text).to.match(/changes\.0\.fields cannot have "kind"\.$/);
    expect((await call('bmc_readCanvas', { path: 'shop.bmc.yaml' })).text).to.match(/cannot have "path"\.$/);
    expect((await call('bmc_explainRule', { rule: 'segment-without-revenu' })).text).to.equal(
      'There is no rule "segment-without-revenu". Perhaps segment-without-revenue is meant.',
    );
    expect(await read('shop.bmc.yaml')).to.equal(before);
  });

  it('neither hangs nor fails on what is no file, not UTF-8, or large', async () => {
    await mkdir(join(root, 'folder.bmc.yaml'));
    await promisify(execFile)('mkfifo', [join(root, 'pipe.bmc.yaml')]);
    await writeFile(join(root, 'latin.bmc.yaml'), Uint8Array.from([0xe9, 0xff]));
    await writeFile(
      join(root, 'large.bmc.yaml'),
      `name: Large\nchannels:\n${'  - Shop\n'.repeat(1_000_000)}`,
    );
    await writeFile(
      join(root, 'conflict.bmc.yaml'),
      '<<<<<<< ours\nchannels: [a]\n=======\nchannels: [b]\n>>>>>>> x\n',
    );
    const changes = [{ do: 'add', block: 'channels', name: 'Kiosk' }];
    for (const file of ['folder', 'pipe', 'latin', 'large', 'conflict'].map((name) => `${name}.bmc.yaml`)) {
      expect((await call('bmc_editCanvas', { file, changes })).isError, file).to.equal(true);
      for (const { text } of [await call('bmc_readCanvas', { file }), await call('bmc_lintCanvas', { file })])
        expect(text.length, file).to.be.lessThan(100_000);
    }
    const listed = JSON.parse((await call('bmc_listCanvases')).text);
    expect(listed.map(({ file }: { file: string }) => file)).to.include('large.bmc.yaml');
    expect((await call('bmc_lintCanvas', { file: 'shop.bmc.yaml' })).isError).to.equal(false);
  });

  it('writes nothing over what another program has written meanwhile', async () => {
    const at = join(root, 'sub/clean.bmc.yaml');
    const store = new CanvasStore(async () => new Roots([root]));
    const changed = await store.change(at, 'clean.bmc.yaml', (canvas) => {
      writeFileSync(at, `${CLEAN}# by somebody else\n`);
      return planChanges(canvas, [{ do: 'add', block: 'channels', name: 'Kiosk' }]);
    });
    expect(changed).to.deep.equal({
      ok: false,
      reason: 'clean.bmc.yaml has changed meanwhile. Read it again.',
    });
    expect(await read('sub/clean.bmc.yaml')).to.equal(`${CLEAN}# by somebody else\n`);
  });

  it('refuses what does not parse, and leaves it alone', async () => {
    const { text, isError } = await call('bmc_editCanvas', {
      file: 'broken.bmc.yaml',
      changes: [{ do: 'add', block: 'channels', name: 'Shop' }],
    });
    expect(isError).to.equal(true);
    expect(text).to.match(/^Nothing was changed\. The YAML does not parse/);
    expect(await read('broken.bmc.yaml')).to.equal('channels: [');
  });

  describe('does not leave its roots', () => {
    const hostile = [
      '../secret.bmc.yaml',
      'sub/../../secret.bmc.yaml',
      'link.bmc.yaml',
      'way/secret.bmc.yaml',
      'new-way/new.bmc.yaml',
      'file:///etc/passwd',
      'file://elsewhere/a.bmc.yaml',
      'https://example.com/a.bmc.yaml',
      '/etc/passwd',
      'notes.txt',
      '',
      ' ',
      '.',
      '\0',
      'a\0.bmc.yaml',
      'x'.repeat(5000),
    ];
    beforeEach(async () => {
      await symlink(join(outside, 'secret.bmc.yaml'), join(root, 'link.bmc.yaml'));
      await symlink(outside, join(root, 'way'));
      await symlink(outside, join(root, 'new-way'));
    });
    for (const file of hostile)
      it(`by ${JSON.stringify(file.slice(0, 40))}`, async () => {
        const asked = await Promise.all([
          call('bmc_readCanvas', { file }),
          call('bmc_editCanvas', { file, changes: [{ do: 'header', field: 'name', value: 'Hacked' }] }),
          call('bmc_createCanvas', { file, name: 'Hacked' }),
          call('bmc_exportCanvas', {
            file: 'sub/clean.bmc.yaml',
            format: 'md',
            output: file.replace(/(\.bmc\.yaml)?$/, '.md'),
          }).then((result) =>
            file.startsWith('notes') || file === 'link.bmc.yaml' ? { isError: true } : result,
          ),
          client.readResource({ uri: `bmc://model/${encodeURIComponent(file)}` }).then(
            () => ({ isError: false }),
            () => ({ isError: true }),
          ),
        ]);
        if (!/^\s*\.?$/.test(file))
          expect(asked.map(({ isError }) => isError)).to.deep.equal(Array(5).fill(true));
        expect(await readFile(join(outside, 'secret.bmc.yaml'), 'utf8')).to.equal(CLEAN);
        expect((await readdir(outside)).sort()).to.deep.equal(['root', 'secret.bmc.yaml']);
        expect(await read('notes.txt')).to.equal('private');
      });

    it('which a client can narrow, never widen', async () => {
      const narrow = await connect([join(root, 'sub')]);
      expect(JSON.parse((await call('bmc_listCanvases', {}, narrow)).text)).to.have.length(1);
      expect((await call('bmc_readCanvas', { file: join(root, 'shop.bmc.yaml') }, narrow)).isError).to.equal(
        true,
      );
      expect((await call('bmc_readCanvas', { file: 'clean.bmc.yaml' }, narrow)).isError).to.equal(false);
      await narrow.close();
      const wide = await connect(['/']);
      expect(
        (await call('bmc_readCanvas', { file: join(outside, 'secret.bmc.yaml') }, wide)).isError,
      ).to.equal(true);
      expect((await call('bmc_readCanvas', { file: 'shop.bmc.yaml' }, wide)).isError).to.equal(false);
      await wide.close();
      const none = await connect([join(outside, 'elsewhere')]);
      expect((await call('bmc_readCanvas', { file: 'shop.bmc.yaml' }, none)).isError).to.equal(true);
      await none.close();
    });
  });

  it('answers nonsense with what is wrong', async () => {
    for (const { name } of TOOLS)
      for (const sent of [
        { file: 5 },
        { file: ['a'] },
        { changes: 'all' },
        { changes: [{ do: 'explode' }] },
        { __proto__: { file: 'x' }, rule: {} },
        { format: 'exe', file: 'shop.bmc.yaml' },
      ]) {
        const { text } = await call(name, sent);
        expect(text).not.to.match(/at .*\.[jt]s:\d+/);
      }
    const unknown = await client.callTool({ name: 'rm', arguments: {} }).catch((error: unknown) => error);
    expect(unknown).to.be.instanceOf(Error);
    const changes = Array.from({ length: 201 }, () => ({ do: 'remove', note: 'Hosts' }));
    expect((await call('bmc_editCanvas', { file: 'shop.bmc.yaml', changes })).isError).to.equal(true);
  });

  it('has canvases and the guide as resources', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name)).to.include.members(['shop.bmc.yaml', 'sub/clean.bmc.yaml']);
    const file = resources.find(({ name }) => name === 'sub/clean.bmc.yaml');
    const { contents } = await client.readResource({ uri: file?.uri ?? '' });
    expect(contents[0]).to.have.property('text', CLEAN);
    const guide = await client.readResource({ uri: 'bmc://guide' });
    expect(guide.contents[0]).to.have.property('text').that.includes('customer_segments');
    const model = await client.readResource({ uri: 'bmc://model/sub/clean.bmc.yaml' });
    expect(model.contents[0]).to.have.property('text').that.includes('"says"');
  });

  it('has an interview with every question of the nine blocks, and a review', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).to.deep.equal(['interview', 'review']);
    const { messages } = await client.getPrompt({ name: 'interview', arguments: { business: 'Bread' } });
    const text = JSON.stringify(messages[0]?.content);
    for (const { title, questions } of BLOCKS) {
      expect(text).to.include(title);
      for (const question of questions) expect(text).to.include(question);
    }
    const review = await client.getPrompt({ name: 'review', arguments: { file: 'shop.bmc.yaml' } });
    expect(JSON.stringify(review.messages[0]?.content)).to.include('shop.bmc.yaml');
  });
});
