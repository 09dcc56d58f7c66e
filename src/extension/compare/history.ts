/** The commits that touched a canvas, newest first, through renames of its file; read from git as they are asked for. */
import { env, type Uri } from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import { parseCanvas } from '../../canvas/parse/parse';
import type { GitCommit, GitRepository } from './git';

/** So many commits are read at a time. */
const PAGE = 30;
/** So many versions are kept. */
const MOST_KEPT = 60;

/** A commit that touched the canvas, with the file as it was called in it and before it. */
export interface Commit {
  readonly hash: string;
  readonly short: string;
  readonly subject: string;
  readonly message: string;
  readonly author: string;
  /** In the language of the user. */
  readonly date: string;
  readonly path: string;
  /** Undefined for the first commit of a repository. */
  readonly parent: string | undefined;
  readonly pathBefore: string;
}

export class History {
  /** What has been read so far. */
  readonly commits: Commit[] = [];
  private isWhole = false;
  private reading: Promise<void> | undefined;
  private readonly kept = new Map<string, Promise<Canvas>>();

  constructor(
    private readonly repository: GitRepository,
    readonly uri: Uri,
  ) {}

  /** The commit at a place, 0 being the newest; undefined behind the last one. */
  async at(index: number): Promise<Commit | undefined> {
    while (this.commits.length <= index && !this.isWhole) {
      this.reading ??= this.more().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
    return this.commits[index];
  }

  /** Reads the next page. A file that begins with a commit may have had another name before it. */
  private async more(): Promise<void> {
    const { commits } = this;
    const last = commits.at(-1);
    const path = last?.path ?? this.uri.fsPath;
    const read = await this.repository.log({ path, maxEntries: PAGE, skip: this.read(path) });
    const known = new Set(commits.map(({ hash }) => hash));
    const fresh = read.filter(({ hash }) => !known.has(hash));
    this.commits.push(...fresh.map((commit) => asCommit(commit, path)));
    if (read.length < PAGE || fresh.length === 0) await this.followRename();
  }

  /** How many commits have been read of one name of the file. */
  private read(path: string): number {
    return this.commits.filter((commit) => commit.path === path).length;
  }

  private async followRename(): Promise<void> {
    const first = this.commits.at(-1);
    const old = first?.parent === undefined ? undefined : await this.nameBefore(first, first.parent);
    if (first?.parent === undefined || old === undefined) {
      this.isWhole = true;
      return;
    }
    this.commits[this.commits.length - 1] = { ...first, pathBefore: old };
    const older = await this.repository.log({ path: old, range: first.parent });
    this.commits.push(...older.map((commit) => asCommit(commit, old)));
    if (older.length === 0) this.isWhole = true;
    else await this.followRename();
  }

  private async nameBefore({ hash, path }: Commit, parent: string): Promise<string | undefined> {
    const changes = await this.repository.diffBetween(parent, hash);
    const renamed = changes.find(({ renameUri }) => renameUri?.fsPath === path);
    return renamed && renamed.originalUri.fsPath !== path ? renamed.originalUri.fsPath : undefined;
  }

  /** The canvas in a commit, and before it; empty where the file is not there. */
  after({ hash, path }: Commit): Promise<Canvas> {
    return this.version(hash, path);
  }

  before({ parent, pathBefore }: Commit): Promise<Canvas> {
    return parent === undefined ? Promise.resolve(parseCanvas('')) : this.version(parent, pathBefore);
  }

  private version(ref: string, path: string): Promise<Canvas> {
    const key = `${ref}:${path}`;
    const canvas =
      this.kept.get(key) ??
      this.repository
        .show(ref, path)
        .catch(() => '')
        .then(parseCanvas);
    this.kept.delete(key);
    this.kept.set(key, canvas);
    for (const [oldest] of this.kept) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return canvas;
  }
}

function asCommit({ hash, message, parents, authorName, authorDate }: GitCommit, path: string): Commit {
  return {
    hash,
    short: hash.slice(0, 8),
    subject: message.split('\n', 1)[0] ?? '',
    message,
    author: authorName ?? '',
    date: authorDate?.toLocaleDateString(env.language) ?? '',
    path,
    parent: parents[0],
    pathBefore: path,
  };
}
