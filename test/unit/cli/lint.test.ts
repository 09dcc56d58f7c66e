import fs from 'node:fs';
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ReportedProblem } from '../../../src/cli/check';
import { ALIASED, BROKEN, CLEAN, Folder, LEAKY } from './run';

describe('bmc lint', () => {
  let folder: Folder;

  before(async () => {
    folder = await Folder.with({
      'clean.bmc.yaml': CLEAN,
      'sub/leaky.bmc.yml': LEAKY,
      'sub/deeper/broken.bmc.yaml': BROKEN,
      'node_modules/pack/broken.bmc.yaml': BROKEN,
      'other.yaml': BROKEN,
      'aliased.bmc.yaml': ALIASED,
      'latin1.bmc.yaml': Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9, 0x0a]),
    });
  });

  after(() => folder.remove());

  const json = async (...args: readonly string[]): Promise<readonly ReportedProblem[]> =>
    JSON.parse((await folder.bmc('lint', '--format', 'json', ...args)).out);
  const filesIn = async (...args: readonly string[]): Promise<readonly string[]> => [
    ...new Set((await json(...args)).map(({ file }) => file)),
  ];

  it('checks each file of a folder that is a canvas, and once', async () => {
    const files = await Folder.with({
      'a.bmc.yaml': BROKEN,
      'LOUD.BMC.YML': BROKEN,
      '.hidden/a.bmc.yaml': BROKEN,
      'worktree/.git': 'gitdir: /home/me/shop/.git/worktrees/worktree\n',
      'worktree/a.bmc.yaml': BROKEN,
      'module/.git': 'gitdir: ../.git/modules/module\n',
      'module/a.bmc.yaml': BROKEN,
    });
    await symlink(join(files.path, 'a.bmc.yaml'), join(files.path, 'link.bmc.yaml'));
    await symlink(files.path, join(files.path, 'loop'));
    const checked = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { out } = await files.bmc('lint', '--format', 'json', ...args);
      return [...new Set((JSON.parse(out) as readonly ReportedProblem[]).map(({ file }) => file))].sort();
    };
    expect(await checked()).to.deep.equal([
      '.hidden/a.bmc.yaml',
      'LOUD.BMC.YML',
      'a.bmc.yaml',
      'module/a.bmc.yaml',
    ]);
    expect(await checked('worktree', 'link.bmc.yaml')).to.deep.equal([
      'link.bmc.yaml',
      'worktree/a.bmc.yaml',
    ]);
    await files.remove();
  });

  it('lists the weightiest first, or as the text goes', async () => {
    const text =
      'channels: [Shop]\ncustomer_segments: [Families, {name: Cafés, links: [shop, sales]}]\nrevenue_streams: [Sales]\n';
    const files = await Folder.with({ 'a.bmc.yaml': text });
    const rules = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { out } = await files.bmc('lint', '--format', 'json', ...args);
      return (JSON.parse(out) as readonly ReportedProblem[])
        .filter(({ severity }) => severity === 'warning')
        .map(({ rule }) => rule);
    };
    expect(await rules()).to.deep.equal(['segment-without-revenue', 'segment-without-channel']);
    expect(await rules('--order', 'text')).to.deep.equal([
      'segment-without-channel',
      'segment-without-revenue',
    ]);
    await files.remove();
  });

  describe('exit codes', () => {
    it('is 0 for a clean canvas', async () => {
      const { code, out, err } = await folder.bmc('lint', 'clean.bmc.yaml');
      expect([code, err]).to.deep.equal([0, '']);
      expect(out).to.equal('Files checked: 1. Nothing to report.\n');
    });

    it('is 0 with information and hints', async () => {
      const { code, out } = await folder.bmc('lint', 'aliased.bmc.yaml');
      expect(code).to.equal(0);
      expect(out).to.contain(': information: ').and.to.contain('[block-alias]');
    });

    it('is 1 with warnings or errors', async () => {
      expect((await folder.bmc('lint', 'sub/leaky.bmc.yml')).code).to.equal(1);
      expect((await folder.bmc('lint', 'sub/deeper/broken.bmc.yaml')).code).to.equal(1);
    });

    it('allows for warnings, not for errors', async () => {
      const warnings = (await json('sub/leaky.bmc.yml')).filter(
        ({ severity }) => severity === 'warning',
      ).length;
      expect(warnings).to.be.greaterThan(1);
      const lint = async (file: string, most: number): Promise<number> =>
        (await folder.bmc('lint', file, '--max-warnings', String(most))).code;
      expect(await lint('sub/leaky.bmc.yml', warnings)).to.equal(0);
      expect(await lint('sub/leaky.bmc.yml', warnings - 1)).to.equal(1);
      expect(await lint('sub/deeper/broken.bmc.yaml', 99)).to.equal(1);
    });

    it('is 2 for a file that is not there, and the others are checked', async () => {
      const { code, out, err } = await folder.bmc('lint', 'nowhere.bmc.yaml', 'sub/leaky.bmc.yml');
      expect(code).to.equal(2);
      expect(err).to.contain('nowhere.bmc.yaml: ');
      expect(out).to.contain('sub/leaky.bmc.yml:4:');
    });

    it('is 2 for a file that is no text', async () => {
      const { code, err } = await folder.bmc('lint', 'latin1.bmc.yaml');
      expect([code, err]).to.deep.equal([2, 'latin1.bmc.yaml: this is not a text in UTF-8.\n']);
    });

    it('is 2 for a pattern that fits nothing', async () => {
      expect(await folder.bmc('lint', '*.canvas')).to.deep.include({
        code: 2,
        err: '*.canvas: no file fits this.\n',
      });
    });

    const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [[], /Say what to do: new, .*lint, /],
      [['lnt'], /“lnt” is not a command. Did you mean “bmc lint”/],
      [['zzzzzz'], /There are: new, .*lint, /],
      [['a.bmc.yaml'], /“a.bmc.yaml” is not a command. Did you mean “bmc lint a.bmc.yaml”/],
      [['lint', '--formt', 'json'], /--formt[\s\S]*--format/],
      [['lint', '--format'], /--format/],
      [['lint', '--format', 'xml'], /“xml” does not fit --format. It takes: text, json, github, sarif/],
      [['lint', '--profile', 'lax'], /draft, standard, strict/],
      [['lint', '--rule', 'empty-block'], /id=severity/],
      [['lint', '--rule', 'emptyblock=off'], /Did you mean empty-block/],
      [['lint', '--rule', 'empty-block=loud'], /error, warning, information, hint, off/],
      [['lint', '--max-warnings', 'few'], /whole number/],
      [['explain', 'a', 'b'], /too many arguments/],
      [['explain', 'empty-blok'], /Did you mean empty-block/],
    ];
    for (const [args, message] of misuses)
      it(`is 2 for “bmc ${args.join(' ')}”, with a word why`, async () => {
        const { code, out, err } = await folder.bmc(...args);
        expect([code, out]).to.deep.equal([2, '']);
        expect(err).to.match(message);
      });
  });

  describe('files', () => {
    it('are all canvases here and below unless some are named', async () => {
      expect(await filesIn()).to.deep.equal([
        'aliased.bmc.yaml',
        'sub/deeper/broken.bmc.yaml',
        'sub/leaky.bmc.yml',
      ]);
    });

    it('are called as they were given', async () => {
      expect(await filesIn('./sub/../other.yaml')).to.deep.equal(['./sub/../other.yaml']);
      const whole = join(folder.path, 'other.yaml');
      expect(await filesIn(whole)).to.deep.equal([whole]);
    });

    it('may be folders', async () => {
      const inside = ['deeper/broken.bmc.yaml', 'leaky.bmc.yml'];
      expect(await filesIn('sub')).to.deep.equal(inside.map((file) => `sub/${file}`));
      expect(await filesIn('./sub/')).to.deep.equal(inside.map((file) => `./sub/${file}`));
    });

    it('may be patterns, whatever the files are called', async () => {
      expect(await filesIn('*.yaml')).to.deep.equal(['aliased.bmc.yaml', 'other.yaml']);
      expect(await filesIn('./**/*.yml')).to.deep.equal(['./sub/leaky.bmc.yml']);
      expect(await filesIn(join(folder.path, '*/*.yml'))).to.deep.equal([
        join(folder.path, 'sub/leaky.bmc.yml'),
      ]);
    });

    it('are checked once, in the order given', async () => {
      expect(await filesIn('sub/leaky.bmc.yml', 'other.yaml', 'sub', '*.yaml')).to.deep.equal([
        'sub/leaky.bmc.yml',
        'other.yaml',
        'sub/deeper/broken.bmc.yaml',
        'aliased.bmc.yaml',
      ]);
    });
  });

  describe('settings', () => {
    it('take the profile', async () => {
      const severities = async (profile: string): Promise<ReadonlySet<string>> =>
        new Set((await json('sub/leaky.bmc.yml', '--profile', profile)).map(({ severity }) => severity));
      expect(await severities('draft')).to.deep.equal(new Set(['information']));
      expect(await severities('strict')).to.deep.equal(new Set(['warning']));
    });

    it('take severities rule by rule', async () => {
      const found = await json(
        'sub/leaky.bmc.yml',
        '--rule=segment-without-revenue=error',
        '--rule',
        'segment-without-channel=off',
      );
      const severity = (id: string): string | undefined => found.find(({ rule }) => rule === id)?.severity;
      expect(severity('segment-without-revenue')).to.equal('error');
      expect(severity('segment-without-channel')).to.equal(undefined);
      expect(severity('segment-without-value')).to.equal('warning');
    });
  });

  describe('--fix', () => {
    let broken: Folder;

    beforeEach(async () => {
      broken = await Folder.with({
        'a.bmc.yaml': ALIASED,
        'b.bmc.yaml': CLEAN,
        'c.bmc.yaml': `\uFEFF${ALIASED}`,
      });
    });
    afterEach(() => broken.remove());

    it('repairs what is certain and leaves every other byte alone', async () => {
      const { code, out } = await broken.bmc('lint', '--fix');
      expect(code).to.equal(0);
      expect(out).to.equal('Files repaired: 2.\nFiles checked: 3. Nothing to report.\n');
      const repaired = ALIASED.replace('segments: # who', 'customer_segments: # who');
      expect(await readFile(join(broken.path, 'a.bmc.yaml'), 'utf8')).to.equal(repaired);
      expect(await readFile(join(broken.path, 'b.bmc.yaml'), 'utf8')).to.equal(CLEAN);
      expect(await readFile(join(broken.path, 'c.bmc.yaml'), 'utf8')).to.equal(`\uFEFF${repaired}`);
    });

    it('keeps lone CRs, which end lines', async () => {
      const old = ALIASED.replaceAll('\n', '\r');
      await writeFile(join(broken.path, 'a.bmc.yaml'), old);
      expect((await broken.bmc('lint', '--fix', 'a.bmc.yaml')).code).to.equal(0);
      expect(await readFile(join(broken.path, 'a.bmc.yaml'), 'utf8')).to.equal(
        old.replace('segments: # who', 'customer_segments: # who'),
      );
    });

    it('leaves the file as it was when the disk is full, says so, and leaves no temporary file behind', async () => {
      const { fsync } = fs;
      fs.fsync = ((_file: number, done: (error: Error) => void) =>
        done(new Error('ENOSPC: no space left on device'))) as typeof fs.fsync;
      try {
        const { code, err } = await broken.bmc('lint', '--fix', 'a.bmc.yaml');
        expect(code).to.equal(2);
        expect(err).to.include('a.bmc.yaml: ENOSPC');
      } finally {
        fs.fsync = fsync;
      }
      expect(await readFile(join(broken.path, 'a.bmc.yaml'), 'utf8')).to.equal(ALIASED);
      expect((await readdir(broken.path)).sort()).to.deep.equal(['a.bmc.yaml', 'b.bmc.yaml', 'c.bmc.yaml']);
    });

    it('keeps permissions, and a link to a canvas stays a link', async () => {
      const file = join(broken.path, 'a.bmc.yaml');
      const link = join(broken.path, 'link.bmc.yaml');
      await chmod(file, 0o640);
      await symlink('a.bmc.yaml', link);
      await broken.bmc('lint', '--fix', 'link.bmc.yaml');
      expect((await lstat(link)).isSymbolicLink()).to.equal(true);
      expect((await stat(file)).mode & 0o777).to.equal(0o640);
      expect(await readFile(file, 'utf8')).to.include('customer_segments: # who');
    });

    it('writes nothing without being asked to', async () => {
      await broken.bmc('lint');
      expect(await readFile(join(broken.path, 'a.bmc.yaml'), 'utf8')).to.equal(ALIASED);
    });
  });

  it('checks a thousand files in one call', async function () {
    this.timeout(60_000);
    const many = await Folder.with(
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.bmc.yaml`, LEAKY])),
    );
    try {
      const { code, out } = await many.bmc('lint', '--format', 'json');
      expect(code).to.equal(1);
      expect(new Set((JSON.parse(out) as readonly ReportedProblem[]).map(({ file }) => file)).size).to.equal(
        1000,
      );
    } finally {
      await many.remove();
    }
  });
});

describe('bmc', () => {
  let folder: Folder;

  before(async () => {
    folder = await Folder.with({});
  });
  after(() => folder.remove());

  it('explains a rule with its example and repair', async () => {
    const { code, out } = await folder.bmc('explain', 'incoherent-revenue');
    expect(code).to.equal(0);
    expect(out).to.match(/^# incoherent-revenue\n/);
    expect(out).to.contain('income-from-a-spare-room').and.to.contain('# bmc-ignore incoherent-revenue');
  });

  it('lists all rules', async () => {
    const { code, out } = await folder.bmc('explain');
    expect(code).to.equal(0);
    expect(out).to.contain('incoherent-revenue').and.to.contain('Missing links\n');
  });

  it('tells its version', async () => {
    expect((await folder.bmc('--version')).out).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('says so where there is no canvas', async () => {
    expect(await folder.bmc('lint')).to.deep.include({
      code: 2,
      err: 'There is no canvas (*.bmc.yaml) in this folder.\n',
    });
  });
});
