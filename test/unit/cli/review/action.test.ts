/** The scripts of the GitHub Action, run as GitHub runs them: in bash, in a checkout, with its environment variables. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { parse } from 'yaml';
import { CLEAN, Folder, LEAKY } from '../run';
import { FakeService } from './fakeService';

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync('action.yml', 'utf8'));
const step = (name: string): Step => {
  const found = action.runs.steps.find((each) => each.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};

describe('the GitHub Action', () => {
  let folder: Folder;
  let service: FakeService;

  before(async function () {
    this.timeout(60_000);
    service = await FakeService.start();
    folder = await Folder.with({});
    mkdirSync(join(folder.path, 'bin'));
    const cli = join(folder.path, 'bin/bmc');
    execFileSync(process.execPath, ['esbuild.js', 'cli'], { stdio: 'pipe' });
    writeFileSync(cli, `#!/bin/sh\nexec node '${resolve('dist/cli.js')}' "$@"\n`);
    chmodSync(cli, 0o755);
  });
  after(async () => {
    await service.stop();
    await folder.remove();
  });

  /** A checkout of a pull request: its base is the branch `main` of the remote `origin`. */
  const checkout = (name: string, base: string, now: string): string => {
    const [remote, clone] = [join(folder.path, `${name}.git`), join(folder.path, name)];
    const git = (cwd: string, ...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=M', '-c', 'user.email=m@example.org', ...args], {
        cwd,
        stdio: 'pipe',
      });
    git(folder.path, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
    git(folder.path, 'clone', '--quiet', remote, clone);
    for (const text of [base, now]) {
      writeFileSync(join(clone, 'shop.bmc.yaml'), text);
      git(clone, 'add', '--all');
      git(clone, 'commit', '--quiet', '--message', 'Change');
      if (text === base) git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    }
    git(clone, 'fetch', '--quiet', 'origin');
    return clone;
  };

  /** Runs a step with inputs; answers its exit code and what it printed. */
  const runStep = async (
    cwd: string,
    { run, env = {} }: Step,
    inputs: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly code: number; readonly out: string }> => {
    const filled = Object.entries(env).map(([key, value]) => [
      key,
      value.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '',
      ),
    ]);
    const all = {
      ...process.env,
      PATH: `${join(folder.path, 'bin')}:${process.env.PATH}`,
      GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'),
      ...Object.fromEntries(filled),
      ...more,
    };
    try {
      const { stdout } = await promisify(execFile)(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
        {
          cwd,
          env: all,
        },
      );
      return { code: 0, out: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: `${stdout}${stderr}` };
    }
  };

  it('has a description for each input, and uses no input that it does not have', () => {
    for (const { description } of Object.values(action.inputs)) expect(description).to.match(/\S/);
    const used = [...readFileSync('action.yml', 'utf8').matchAll(/inputs\.([\w-]+)/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(action.inputs)).to.include.members(used);
  });

  it('fails and annotates the lines where a canvas has problems, and passes where it has none', async () => {
    const [leaky, clean] = [checkout('leaky', CLEAN, LEAKY), checkout('clean', LEAKY, CLEAN)];
    const lint = step('Check the canvases');
    const { code, out } = await runStep(leaky, lint);
    expect(code).to.equal(1);
    expect(out).to.match(/^::warning file=shop\.bmc\.yaml,line=4,/m);
    expect((await runStep(clean, lint)).code).to.equal(0);
    expect((await runStep(leaky, lint, { files: 'no-such.bmc.yaml' })).code).to.equal(2);
  });

  it('writes SARIF, whether or not there are findings', async () => {
    const leaky = checkout('sarif', CLEAN, LEAKY);
    const sarif = step('Write SARIF');
    expect((await runStep(leaky, sarif, { sarif: 'bmc.sarif' })).code).to.equal(0);
    const { runs } = JSON.parse(readFileSync(join(leaky, 'bmc.sarif'), 'utf8'));
    expect(runs[0].results).not.to.deep.equal([]);
    expect((await runStep(leaky, sarif, { sarif: 'x.sarif', files: 'no-such.bmc.yaml' })).code).to.equal(1);
  });

  it('comments on a pull request and writes the summary of the job', async () => {
    const event = join(folder.path, 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
    const { code } = await runStep(
      checkout('review', CLEAN, LEAKY),
      step('Review the pull request'),
      {},
      {
        GITHUB_BASE_REF: 'main',
        GITHUB_TOKEN: 'secret',
        GITHUB_API_URL: service.address,
        GITHUB_REPOSITORY: 'mina/stays',
        GITHUB_EVENT_PATH: event,
      },
    );
    expect(code).to.equal(0);
    expect(service.comments.map(({ body }) => body).join()).to.include('Hosts');
    expect(readFileSync(join(folder.path, 'summary.md'), 'utf8')).to.include('Hosts');
  });

  it('commits a picture where one has changed, once', async () => {
    const clone = checkout('pictures', CLEAN, LEAKY);
    const pictures = step('Refresh the pictures');
    const head = () => execFileSync('git', ['rev-parse', 'origin/main'], { cwd: clone, encoding: 'utf8' });
    const before = head();
    expect(await runStep(clone, pictures, { pictures: 'pictures' }, { GITHUB_REF_NAME: 'main' })).to.include({
      code: 0,
    });
    expect(existsSync(join(clone, 'pictures/shop.svg'))).to.equal(true);
    const after = head();
    expect(after).not.to.equal(before);
    expect(
      (await runStep(clone, pictures, { pictures: 'pictures' }, { GITHUB_REF_NAME: 'main' })).code,
    ).to.equal(0);
    expect(head()).to.equal(after);
  });
});
