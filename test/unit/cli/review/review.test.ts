/** `bmc review` on staged pull requests in real git repositories, against fakes of the services. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { MARKER } from '../../../../src/cli/review/comment';
import { runReview } from '../../../../src/cli/review/review';
import type { Environment } from '../../../../src/cli/review/services';
import { CLEAN, Folder } from '../run';
import { FakeService } from './fakeService';

const SHOP = 'shop.bmc.yaml';
const CHANGED = CLEAN.replace('Help by chat', 'Help by telephone').replace(
  'help-by-chat',
  'help-by-telephone',
);

/** A repository with a branch `main` and a branch `topic`, on which the pull request is made. */
class Repository {
  private constructor(readonly folder: Folder) {}

  static async with(files: Readonly<Record<string, string>>): Promise<Repository> {
    const repository = new Repository(await Folder.with(files));
    repository.git('init', '--quiet', '--initial-branch=main');
    repository.commit();
    repository.git('checkout', '--quiet', '-b', 'topic');
    return repository;
  }

  git(...args: readonly string[]): string {
    const identity = [
      '-c',
      'user.name=Mina',
      '-c',
      'user.email=mina@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', [...identity, ...args], {
      cwd: this.folder.path,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  path(name: string): string {
    return join(this.folder.path, name);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'Change');
  }

  async review(
    env: Environment = {},
    options: Partial<Parameters<typeof runReview>[0]> = {},
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    let [out, err] = ['', ''];
    const io = {
      cwd: this.folder.path,
      out: (text: string | Uint8Array) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
      stdin: async () => new Uint8Array(),
      colors: false,
    };
    const post = env.GITHUB_TOKEN
      ? 'github'
      : env.GITLAB_TOKEN
        ? 'gitlab'
        : env.SYSTEM_ACCESSTOKEN
          ? 'azure'
          : 'none';
    const command = { base: 'main', head: 'topic', format: 'markdown', post, ...options } as const;
    return { code: await runReview(command, io, env), out, err };
  }
}

describe('bmc review', () => {
  let repository: Repository;
  let service: FakeService;
  let github: Environment;

  before(async () => {
    service = await FakeService.start();
  });
  after(() => service.stop());
  beforeEach(async () => {
    repository = await Repository.with({ [SHOP]: CLEAN, 'README.md': '# Stays\n' });
    service.comments.length = 0;
    service.asked.length = 0;
    service.refusal = undefined;
    service.failure = undefined;
    const event = repository.path('.git/event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
    github = {
      GITHUB_TOKEN: 'secret',
      GITHUB_API_URL: service.address,
      GITHUB_REPOSITORY: 'mina/stays',
      GITHUB_EVENT_PATH: event,
    };
  });
  afterEach(() => repository.folder.remove());

  const change = (text = CHANGED, name = SHOP) => {
    repository.write(name, text);
    repository.commit();
  };
  const only = () => {
    expect(service.comments).to.have.length(1);
    return service.comments[0]?.body ?? '';
  };

  describe('says', () => {
    it('that no canvas changes', async () => {
      repository.write('README.md', '# Stays, again\n');
      repository.commit();
      expect(await repository.review()).to.deep.equal({
        code: 0,
        out: 'No business model canvas changes.\n',
        err: '',
      });
    });

    it('what changes in a canvas', async () => {
      change();
      const { code, out } = await repository.review();
      expect(code).to.equal(0);
      expect(out).to.match(/^## shop\.bmc\.yaml\n/);
      expect(out).to.include('Help by chat').and.include('Help by telephone');
    });

    it('that a canvas is new, and what is on it', async () => {
      change(CLEAN, 'new.bmc.yaml');
      const { out } = await repository.review();
      expect(out).to.include('## new.bmc.yaml\n\nA new canvas.').and.include('Homes to stay in');
    });

    it('that a canvas was deleted', async () => {
      rmSync(repository.path(SHOP));
      repository.commit();
      expect((await repository.review()).out).to.include('The canvas was deleted.');
    });

    it('that a canvas was renamed', async () => {
      renameSync(repository.path(SHOP), repository.path('stays.bmc.yaml'));
      change(CHANGED, 'stays.bmc.yaml');
      const { out } = await repository.review();
      expect(out)
        .to.include('## stays.bmc.yaml\n\nRenamed from shop.bmc.yaml.')
        .and.include('Help by telephone');
    });

    it('that a canvas is only written in another way', async () => {
      change(CLEAN.replace('  - Travellers', '  # who\n  - name: "Travellers"'));
      expect((await repository.review()).out).to.include('the canvas says the same');
    });

    it('that a canvas cannot be read now', async () => {
      change('customer_segments: [\n');
      expect((await repository.review()).out).to.include('This canvas cannot be compared.');
    });

    it('that a canvas could not be read before', async () => {
      repository.git('checkout', '--quiet', 'main');
      change('customer_segments: [\n');
      repository.git('checkout', '--quiet', '-B', 'topic');
      change();
      expect((await repository.review()).out).to.include('This canvas cannot be compared.');
    });

    it('the same of canvases in folders with odd names', async () => {
      change(CLEAN, 'a b/größe “x”.bmc.yaml');
      expect((await repository.review()).out).to.include('## a b/größe “x”.bmc.yaml');
    });

    it('what the branch changes, not what main has changed since', async () => {
      change();
      repository.git('checkout', '--quiet', 'main');
      change(CLEAN.replace('name: Stays', 'name: Other stays'));
      const { out } = await repository.review();
      expect(out).to.include('Help by telephone').and.not.include('Other stays');
    });

    it('names as text, whatever is in them', async () => {
      change(CLEAN.replace('  - Travellers\n', '  - Travellers\n  - "<img src=x> @everyone [x](y) | *z*"\n'));
      const { out } = await repository.review(github);
      expect(out)
        .to.match(/\\<img/)
        .and.not.match(/(?<!\\)(<img|\[x)/);
      // A mention in a comment would send mail.
      expect(only()).to.include('everyone').and.not.include('@everyone');
    });

    it('all of it as JSON for programs', async () => {
      change();
      change(CLEAN, 'new.bmc.yaml');
      const { out } = await repository.review({}, { format: 'json' });
      const all: readonly { readonly path: string; readonly changes: readonly unknown[] }[] = JSON.parse(out);
      expect(all.map(({ path }) => path)).to.deep.equal(['new.bmc.yaml', SHOP]);
      expect(all.every(({ changes }) => changes.length > 0)).to.equal(true);
    });

    it('what git says where a commit is missing, or looks like an option', async () => {
      for (const base of ['no-such-branch', '--output=x']) {
        const { code, err } = await repository.review({}, { base });
        expect(code, base).to.equal(2);
        expect(err, base).to.match(/\S/);
      }
    });
  });

  describe('keeps one comment', () => {
    it('that is created', async () => {
      service.add('Nice!');
      change();
      expect(await repository.review(github)).to.include({
        code: 0,
        err: 'The review was added as a comment.\n',
      });
      expect(service.comments).to.have.length(2);
      expect(service.comments[1]?.body).to.match(new RegExp(`^${MARKER}\n## shop`));
    });

    it('that is updated', async () => {
      service.add(`${MARKER}\n## old`);
      change();
      expect((await repository.review(github)).err).to.include('updated');
      expect(only()).to.include('Help by telephone');
    });

    it('that is left alone where it says the same', async () => {
      change();
      await repository.review(github);
      service.asked.length = 0;
      expect((await repository.review(github)).err).to.equal('The comments are up to date.\n');
      expect(service.asked.filter((line) => !line.startsWith('GET'))).to.deep.equal([]);
    });

    it('that says so once nothing is changed any more', async () => {
      service.add(`${MARKER}\n## old`);
      expect((await repository.review(github)).code).to.equal(0);
      expect(only()).to.equal(`${MARKER}\nNo business model canvas changes.`);
    });

    it('and none where there is nothing to say', async () => {
      await repository.review(github);
      expect(service.comments).to.deep.equal([]);
    });

    it('that is found behind hundreds of others', async () => {
      for (let other = 0; other < 230; other++) service.add(`Comment ${other}`);
      service.add(`${MARKER}\n## old`);
      for (let other = 0; other < 30; other++) service.add(`Later ${other}`);
      change();
      await repository.review(github);
      expect(service.comments).to.have.length(261);
      expect(service.comments[230]?.body).to.include('Help by telephone');
    });

    it('that is shortened where it would be too long', async () => {
      const segments = Array.from({ length: 3000 }, (_, at) => `  - Travellers of kind ${at}\n`).join('');
      change(CLEAN.replace('  - Travellers\n', `  - Travellers\n${segments}`));
      expect((await repository.review(github)).code).to.equal(0);
      expect(only().length).to.be.below(65_536);
      expect(only()).to.match(/the pipeline’s log has the rest\.\*$/);
    });

    for (const [name, env] of [
      ['GitLab', { GITLAB_TOKEN: 'secret', CI_PROJECT_ID: 'mina/stays', CI_MERGE_REQUEST_IID: '7' }],
      [
        'Azure DevOps',
        {
          SYSTEM_ACCESSTOKEN: 'secret',
          SYSTEM_TEAMPROJECT: 'Our stays',
          BUILD_REPOSITORY_ID: '1',
          SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
        },
      ],
    ] as const)
      it(`on ${name} too`, async () => {
        const there = {
          ...env,
          CI_API_V4_URL: `${service.address}/gitlab`,
          SYSTEM_COLLECTIONURI: `${service.address}/azure/`,
        };
        service.add('Nice!');
        change();
        expect((await repository.review(there)).err).to.include('added');
        change(CHANGED.replace('name: Stays', 'name: Our stays'));
        expect((await repository.review(there)).err).to.include('updated');
        expect((await repository.review(there)).err).to.include('up to date');
        expect(service.comments).to.have.length(2);
        expect(service.comments[1]?.body).to.include('Our stays');
      });
  });

  describe('meets', () => {
    it('a pull request from a fork, whose pipeline may not write: the review is printed', async () => {
      service.refusal = { status: 403, text: '{"message": "Resource not accessible by integration"}' };
      change();
      const { code, out, err } = await repository.review(github);
      expect(code).to.equal(0);
      expect(out).to.include('Help by telephone');
      expect(err).to.include('Resource not accessible by integration');
    });

    it('a wrong token', async () => {
      change();
      const { code, err } = await repository.review({ ...github, GITHUB_TOKEN: 'other' });
      expect(code).to.equal(0);
      expect(err).to.include('Bad credentials');
    });

    it('a service that is out of order', async () => {
      change();
      for (const failure of [
        { status: 500, text: '<html>Unicorn</html>' },
        { status: 200, text: 'not JSON' },
      ]) {
        service.failure = failure;
        const { code, err } = await repository.review(github);
        expect(code, failure.text).to.equal(2);
        expect(err, failure.text).to.match(/^The comment could not be written: \S/);
      }
    });

    it('a service that is not there', async () => {
      const other = await FakeService.start();
      await other.stop();
      change();
      const { code, err } = await repository.review({ ...github, GITHUB_API_URL: other.address });
      expect(code).to.equal(2);
      expect(err).to.match(/^The comment could not be written/);
    });

    it('a pipeline that runs for no pull request: the missing variable is named', async () => {
      change();
      const { code, err } = await repository.review({ ...github, GITHUB_EVENT_PATH: undefined });
      expect(code).to.equal(2);
      expect(err).to.include('GITHUB_EVENT_PATH is not set');
      writeFileSync(github.GITHUB_EVENT_PATH ?? '', '{"push": {}}');
      expect((await repository.review(github)).err).to.include('pull_request');
    });
  });
});
