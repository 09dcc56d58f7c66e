import { assert } from 'chai';
import * as vscode from 'vscode';
import { compareWith, compareWithHead } from '../../src/extension/compare/commands';
import type { GitRepository } from '../../src/extension/compare/git';
import { History } from '../../src/extension/compare/history';
import { cleanUp, replacing, scratchFolder, until, writeFile } from './support/workspace';

const TEXT = 'channels: [Shop]\n';
const HOST = { extensionUri: vscode.Uri.file('/extension') };

/** A Git extension as VS Code has it. */
const gitThat = (exports: object) => ({ isActive: true, exports: { enabled: true, ...exports } });
const gitWith = (repository: Partial<GitRepository> | null) =>
  gitThat({ getAPI: () => ({ getRepository: () => repository }) });

/** The warnings while something runs with this Git extension, and with other members of VS Code's API replaced. */
async function warnings(
  git: unknown,
  run: (said: readonly string[]) => Promise<void>,
  replaced: Parameters<typeof replacing>[0] = [],
): Promise<readonly string[]> {
  const said: string[] = [];
  const warn = async (text: string) => {
    said.push(text);
  };
  await replacing(
    [
      [vscode.extensions, 'getExtension', () => git],
      [vscode.window, 'showWarningMessage', warn],
      ...replaced,
    ],
    () => run(said),
  );
  return said;
}

suite('Versions of a canvas', () => {
  let uri: vscode.Uri;
  setup(async () => {
    uri = await writeFile(await scratchFolder(), 'shop.bmc.yaml', TEXT);
  });
  teardown(cleanUp);

  test('are told in a clear word not to be there: no Git extension, git off, no repository, no commit', async () => {
    const compare = () => compareWithHead(HOST, uri);
    const absent = async () => Promise.reject(new Error('no such path'));
    for (const [git, reason] of [
      [undefined, 'VS Code’s Git extension is not there.'],
      [gitThat({ enabled: false }), 'Git is switched off in VS Code (git.enabled).'],
      [gitWith(null), 'This canvas is not in a git repository.'],
      [gitWith({ show: absent }), 'This canvas is not in the last commit yet.'],
    ] as const)
      assert.deepEqual(await warnings(git, compare), [reason]);
  });

  test('may be named by whatever git takes for a commit; what it does not know is said', async () => {
    const asked: string[] = [];
    const git = gitWith({
      getRefs: async () => [{ name: 'main' }, { name: 'v1.0' }],
      show: async (ref) => {
        asked.push(ref);
        throw new Error('bad revision');
      },
    });
    const listed: (readonly string[])[] = [];
    /** Chooses what is typed. */
    const typing = (value: string) => {
      const on: Record<string, (() => void) | undefined> = {};
      const pick = {
        value: '',
        items: [] as readonly vscode.QuickPickItem[],
        get activeItems() {
          return this.items.filter(({ label }) => label === value);
        },
        onDidChangeValue: (run: () => void) => {
          on.change = run;
        },
        onDidAccept: (run: () => void) => {
          on.accept = run;
        },
        onDidHide: () => undefined,
        hide: () => undefined,
        dispose: () => undefined,
        show() {
          this.value = value;
          on.change?.();
          listed.push(this.items.map(({ label }) => label));
          on.accept?.();
        },
      };
      return pick;
    };
    const chosen = async (choices: readonly { readonly label: string }[]) =>
      choices.find(({ label }) => label === 'Branch or tag…');
    for (const name of ['v1.0', 'HEAD~3', 'nonsense']) {
      const said = await warnings(
        git,
        async (warned) => {
          await compareWith(HOST, uri);
          await until('the answer comes', () => warned.length > 0);
        },
        [
          [vscode.window, 'showQuickPick', chosen],
          [vscode.window, 'createQuickPick', () => typing(name)],
        ],
      );
      assert.deepEqual(said, [`Git has no shop.bmc.yaml in “${name}”.`]);
    }
    assert.deepEqual(asked, ['v1.0', 'HEAD~3', 'nonsense']);
    assert.deepEqual(listed, [
      ['main', 'v1.0'],
      ['main', 'v1.0', 'HEAD~3'],
      ['main', 'v1.0', 'nonsense'],
    ]);
  });

  test('have a history that follows the file through every name that it has had', async () => {
    const names = ['first', 'second', 'third'].map((name) =>
      vscode.Uri.joinPath(uri, '..', `${name}.bmc.yaml`),
    );
    const nameAt = (commit: number) => names[Math.floor(commit / 2)] ?? uri;
    /** Six commits; the third and the fifth have renamed the file. */
    const repository = {
      log: async ({ path, range, skip = 0 }: { path: string; range?: string; skip?: number }) =>
        [5, 4, 3, 2, 1, 0]
          .filter(
            (commit) => nameAt(commit).fsPath === path && (range === undefined || commit <= Number(range)),
          )
          .slice(skip)
          .map((commit) => ({
            hash: String(commit),
            message: `Commit ${commit}`,
            parents: commit === 0 ? [] : [String(commit - 1)],
          })),
      diffBetween: async (from: string, to: string) => {
        const [originalUri, renameUri] = [nameAt(Number(from)), nameAt(Number(to))];
        return [{ originalUri, renameUri }];
      },
      show: async (ref: string, path: string) => {
        if (nameAt(Number(ref)).fsPath !== path) throw new Error('no such path');
        return `channels: [${Array.from({ length: Number(ref) + 1 }, (_, at) => `N${at}`).join(', ')}]\n`;
      },
    };
    const history = new History(repository as unknown as GitRepository, names[2] ?? uri);
    const told: string[] = [];
    for (let index = 0; ; index++) {
      const commit = await history.at(index);
      if (commit === undefined) break;
      const [before, after] = [await history.before(commit), await history.after(commit)];
      told.push(`${commit.subject}: ${before.items.length} > ${after.items.length}`);
    }
    assert.deepEqual(told, [
      'Commit 5: 5 > 6',
      'Commit 4: 4 > 5',
      'Commit 3: 3 > 4',
      'Commit 2: 2 > 3',
      'Commit 1: 1 > 2',
      'Commit 0: 0 > 1',
    ]);
  });

  test('of two files selected in the view of all canvases open as a comparison', async () => {
    const other = await writeFile(vscode.Uri.joinPath(uri, '..'), 'stall.bmc.yaml', 'channels: [Stall]\n');
    const nodes = [uri, other].map((file) => ({ kind: 'canvas', uri: file }));
    await vscode.commands.executeCommand('bmc.canvases.compare', nodes[0], nodes);
    await until('the comparison is open', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'shop.bmc.yaml ↔ stall.bmc.yaml'),
      ),
    );
  });
});
