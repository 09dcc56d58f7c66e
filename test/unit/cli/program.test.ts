import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { showsColors } from '../../../src/cli/colors';
import { optionName } from '../../../src/cli/command';
import { COMMANDS } from '../../../src/cli/commands';
import { SHELLS } from '../../../src/cli/completions';
import { ALIASED, CLEAN, Folder, LEAKY } from './run';

const run = promisify(execFile);

describe('the commands of bmc', () => {
  let folder: Folder;
  before(async () => {
    folder = await Folder.with({ 'a.bmc.yaml': ALIASED });
  });
  after(() => folder.remove());

  it('are listed by the help, each with its line', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await folder.bmc(...args);
      expect([code, err]).to.deep.equal([0, '']);
      for (const { name, about } of COMMANDS)
        expect(out.replace(/\s+/g, ' ')).to.include(name).and.to.include(about());
    }
  });

  for (const { name, options, examples = [] } of COMMANDS)
    it(`${name} has a help with its options and examples`, async () => {
      const { code, out } = await folder.bmc(name, '--help');
      expect(code).to.equal(0);
      expect(out).to.match(new RegExp(`^Usage: bmc ${name}`));
      for (const key of Object.keys(options)) expect(out).to.include(optionName(key));
      for (const example of examples) expect(out).to.include(`bmc ${example}`);
      expect((await folder.bmc('help', name)).out).to.equal(out);
    });

  it('read “-” as standard input', async () => {
    const { code, out } = await folder.bmcWith({ input: LEAKY }, 'lint', '-');
    expect([code, out.split(':').slice(0, 3)]).to.deep.equal([1, ['-', '4', '5']]);
    expect((await folder.bmcWith({ input: CLEAN }, 'export', '-', '--to', 'md')).out).to.match(/^# Stays\n/);
    const latin = await folder.bmcWith({ input: Uint8Array.from([0xe9]) }, 'lint', '-');
    expect([latin.code, latin.err]).to.deep.equal([2, '-: this is not a text in UTF-8.\n']);
  });

  it('repair standard input to standard output, and report on standard error', async () => {
    const repaired = await folder.bmcWith({ input: ALIASED }, 'lint', '--fix', '-', 'a.bmc.yaml');
    // What is repaired in a file and what comes out here is the same.
    expect(repaired.out).to.equal(await readFile(join(folder.path, 'a.bmc.yaml'), 'utf8'));
    expect(repaired.out).not.to.equal(ALIASED);
    expect(repaired.err).to.include('Files checked: 2');
    const leaky = await folder.bmcWith({ input: `\uFEFF${LEAKY}`, colors: true }, 'lint', '--fix', '-');
    expect([leaky.code, leaky.out]).to.deep.equal([1, `\uFEFF${LEAKY}`]);
    expect(leaky.err)
      .to.match(/^-:4:5: /)
      .and.not.to.include('\u001b');
    const broken = await folder.bmcWith({ input: 'channels: [' }, 'lint', '--fix', '-', '--format', 'json');
    expect([broken.code, broken.out]).to.deep.equal([1, 'channels: [']);
    expect(JSON.parse(broken.err)).not.to.be.empty;
  });

  it('write colours only where they are shown', async () => {
    const { out } = await folder.bmcWith({ input: LEAKY, colors: true }, 'lint', '-');
    expect(out).to.include('\u001b[33mwarning\u001b[39m');
    expect((await folder.bmcWith({ input: LEAKY }, 'lint', '-')).out).not.to.include('\u001b');
    const terminal = { isTTY: true };
    expect(showsColors(terminal, {})).to.equal(true);
    expect(showsColors(terminal, { NO_COLOR: '1' })).to.equal(false);
    expect(showsColors(terminal, { TERM: 'dumb' })).to.equal(false);
    expect(showsColors({}, {})).to.equal(false);
    expect(showsColors({}, { FORCE_COLOR: '1' })).to.equal(true);
    expect(showsColors({}, { FORCE_COLOR: '1', NO_COLOR: '1' })).to.equal(false);
  });

  describe('completions', () => {
    for (const shell of SHELLS)
      it(`for ${shell} know every command and option`, async () => {
        const { code, out } = await folder.bmc('completions', shell);
        expect(code).to.equal(0);
        for (const { name, options } of COMMANDS) {
          expect(out).to.match(new RegExp(`\\b${name}\\b`));
          for (const key of Object.keys(options)) expect(out).to.include(optionName(key).slice(2));
        }
      });

    it('are none for another shell', async () => {
      expect(await folder.bmc('completions', 'tcsh')).to.deep.include({ code: 2 });
      expect((await folder.bmc('completions')).err).to.include('missing required argument');
    });

    it('complete in bash', async () => {
      const { out } = await folder.bmc('completions', 'bash');
      const completed = async (...words: readonly string[]): Promise<readonly string[]> => {
        const line = words.map((word) => `'${word}'`).join(' ');
        const script = `${out}\ncompopt() { :; }\nCOMP_WORDS=(bmc ${line}); COMP_CWORD=${words.length}; _bmc; printf '%s\\n' "\${COMPREPLY[@]}"`;
        return (await run('bash', ['-c', script])).stdout.trim().split('\n');
      };
      expect(await completed('exp')).to.deep.equal(['export', 'explain']);
      expect(await completed('lint', '--prof')).to.deep.equal(['--profile']);
      expect(await completed('lint', '--profile', 's')).to.deep.equal(['standard', 'strict']);
      expect(await completed('explain', 'segment-without-rev')).to.deep.equal(['segment-without-revenue']);
      expect(await completed('completions', 'z')).to.deep.equal(['zsh']);
    });
  });
});
