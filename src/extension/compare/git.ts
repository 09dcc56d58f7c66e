/** The used part of the API of VS Code's Git extension, which may be absent, disabled or without a repository. */
import { type Event, extensions, l10n, type Uri } from 'vscode';

/** A commit, as far as we show it. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** A branch or a tag. */
export interface GitRef {
  readonly name?: string;
  readonly commit?: string;
}

/** A file that differs between two commits; one that was renamed has both of its names. */
export interface GitChange {
  readonly originalUri: Uri;
  readonly renameUri?: Uri | undefined;
}

/** A repository of the Git extension. */
export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD?: { readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
  show(ref: string, path: string): Promise<string>;
  /** `maxEntries` does not count where there is a range. */
  log(options: {
    readonly path: string;
    readonly maxEntries?: number;
    readonly skip?: number;
    readonly range?: string;
  }): Promise<readonly GitCommit[]>;
  diffBetween(ref1: string, ref2: string): Promise<readonly GitChange[]>;
  getRefs?(query: object): Promise<readonly GitRef[]>;
}

interface GitExports {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: Uri): GitRepository | null;
    openRepository?(root: Uri): Promise<GitRepository | null>;
  };
}

/** The repository of a file, or why there is none, in words for the user. */
export async function repositoryOf(
  uri: Uri,
): Promise<
  { readonly ok: true; readonly repository: GitRepository } | { readonly ok: false; readonly reason: string }
> {
  const extension = extensions.getExtension<GitExports>('vscode.git');
  if (extension === undefined) return { ok: false, reason: l10n.t('VS Code’s Git extension is not there.') };
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return { ok: false, reason: l10n.t('Git is switched off in VS Code (git.enabled).') };
  const api = git.getAPI(1);
  const repository = api.getRepository(uri) ?? (await api.openRepository?.(uri)) ?? null;
  return repository === null
    ? { ok: false, reason: l10n.t('This canvas is not in a git repository.') }
    : { ok: true, repository };
}
