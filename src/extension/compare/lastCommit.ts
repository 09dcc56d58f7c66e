/** A canvas as it is in the last commit, kept up to date while a grid marks the changes since it. */
import { type Disposable, l10n, type Uri } from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import { parseCanvas } from '../../canvas/parse/parse';
import { type GitRepository, repositoryOf } from './git';

/** The canvas in the last commit, which may change; or why there is none, in words for the user. */
export type LastCommit =
  | { readonly ok: true; readonly current: () => Canvas; readonly stop: Disposable }
  | { readonly ok: false; readonly reason: string };

/** Reads a canvas from the last commit, and again after each commit, until it is stopped. */
export async function watchLastCommit(uri: Uri, changed: () => void): Promise<LastCommit> {
  const found = await repositoryOf(uri);
  if (!found.ok) return found;
  const { repository } = found;
  let canvas = await inHead(repository, uri);
  if (canvas === undefined)
    return { ok: false, reason: l10n.t('This canvas is not in the last commit yet.') };
  let head = repository.state.HEAD?.commit;
  const stop = repository.state.onDidChange(async () => {
    if (repository.state.HEAD?.commit === head) return;
    head = repository.state.HEAD?.commit;
    canvas = (await inHead(repository, uri)) ?? parseCanvas('');
    changed();
  });
  const known = (): Canvas => canvas ?? parseCanvas('');
  return { ok: true, current: known, stop };
}

async function inHead(repository: GitRepository, uri: Uri): Promise<Canvas | undefined> {
  return repository.show('HEAD', uri.fsPath).then(parseCanvas, () => undefined);
}
