/** The commands that open a comparison. */
import {
  type ExtensionContext,
  env,
  l10n,
  type QuickPickItem,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
} from 'vscode';
import { parseCanvas } from '../../canvas/parse/parse';
import { summaryOf } from '../../compare/changeNote';
import { compareCanvases } from '../../compare/compare';
import { findCanvases } from '../canvasFiles';
import { canvasMeant } from '../commands/openCanvas';
import { type GitRepository, repositoryOf } from './git';
import { type Side, showComparison } from './panel';

type Host = Pick<ExtensionContext, 'extensionUri'>;

/** The canvas that was selected for a comparison. */
let selected: Uri | undefined;

/** A canvas as a command gets it: from a menu of the explorer, of source control, or the active one. */
function meant(file: unknown): Uri | undefined {
  const resource = (file as { readonly resourceUri?: unknown } | undefined)?.resourceUri;
  return canvasMeant(resource ?? file);
}

async function sideOf(uri: Uri): Promise<Side> {
  return { label: nameOf(uri), document: await workspace.openTextDocument(uri) };
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Compares a canvas with the last commit. */
export async function compareWithHead(host: Host, file?: unknown): Promise<void> {
  const uri = meant(file);
  if (uri) await compareWithRef(host, uri, 'HEAD', l10n.t('Last commit'));
}

async function compareWithRef(host: Host, uri: Uri, ref: string, label: string): Promise<void> {
  const repository = await repositoryFor(uri);
  const text = repository && (await textAt(repository, ref, uri));
  if (text !== undefined) showComparison(host, { label, text }, await sideOf(uri));
}

async function repositoryFor(uri: Uri): Promise<GitRepository | undefined> {
  const found = await repositoryOf(uri);
  if (found.ok) return found.repository;
  void window.showWarningMessage(found.reason);
  return undefined;
}

/** The file in a commit; an empty ref is the index. Says so where it is not there. */
async function textAt(repository: GitRepository, ref: string, uri: Uri): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    void window.showWarningMessage(l10n.t('{0} is not in this version.', nameOf(uri)));
    return undefined;
  }
}

interface Choice extends QuickPickItem {
  readonly run: () => Promise<void>;
}

/** Asks the user for the version or file to compare a canvas with. */
export async function compareWith(host: Host, file?: unknown): Promise<void> {
  const uri = meant(file);
  if (!uri) return;
  const choices: readonly Choice[] = [
    { label: l10n.t('Last commit'), run: () => compareWithRef(host, uri, 'HEAD', l10n.t('Last commit')) },
    { label: l10n.t('Staged version'), run: () => compareWithRef(host, uri, '', l10n.t('Staged version')) },
    { label: l10n.t('Branch or tag…'), run: () => compareWithBranch(host, uri) },
    { label: l10n.t('Commit…'), run: () => compareWithCommit(host, uri) },
    { label: l10n.t('Another canvas…'), run: () => compareWithCanvas(host, uri) },
    { label: l10n.t('Saved file'), run: () => compareWithSaved(host, uri) },
    { label: l10n.t('Clipboard'), run: () => compareWithClipboard(host, uri) },
  ];
  const picked = await window.showQuickPick(choices, {
    placeHolder: l10n.t('Compare {0} with…', nameOf(uri)),
  });
  await picked?.run();
}

async function compareWithBranch(host: Host, uri: Uri): Promise<void> {
  const repository = await repositoryFor(uri);
  if (!repository) return;
  const refs = (await repository.getRefs?.({})) ?? [];
  const names = [...new Set(refs.flatMap(({ name }) => (name ? [name] : [])))];
  const picked = await window.showQuickPick(names, { placeHolder: l10n.t('Branch or tag…') });
  if (picked !== undefined) await compareWithRef(host, uri, picked, picked);
}

async function compareWithCommit(host: Host, uri: Uri): Promise<void> {
  const repository = await repositoryFor(uri);
  if (!repository) return;
  const commits = await repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS });
  const picked = await window.showQuickPick(
    commits.map(({ hash, message, authorName }) => ({
      label: firstLine(message),
      description: `${hash.slice(0, 8)} ${authorName ?? ''}`,
      hash,
    })),
    { placeHolder: l10n.t('Commit…'), matchOnDescription: true },
  );
  if (picked) await compareWithRef(host, uri, picked.hash, picked.hash.slice(0, 8));
}

async function compareWithCanvas(host: Host, uri: Uri): Promise<void> {
  const canvases = (await findCanvases()).filter((other) => other.toString() !== uri.toString());
  const picked = await window.showQuickPick(
    canvases.map((other) => ({ label: workspace.asRelativePath(other), other })),
    { placeHolder: l10n.t('Another canvas…') },
  );
  if (picked) showComparison(host, await sideOf(picked.other), await sideOf(uri));
}

async function compareWithSaved(host: Host, uri: Uri): Promise<void> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  showComparison(host, { label: l10n.t('Saved file'), text }, await sideOf(uri));
}

async function compareWithClipboard(host: Host, uri: Uri): Promise<void> {
  const text = await env.clipboard.readText();
  if (parseCanvas(text).items.length === 0)
    void window.showWarningMessage(l10n.t('There is no canvas on the clipboard.'));
  else showComparison(host, { label: l10n.t('Clipboard'), text }, await sideOf(uri));
}

/** Remembers a canvas for a comparison. */
export function selectForCompare(file?: unknown): void {
  selected = meant(file);
  if (selected) void window.setStatusBarMessage(l10n.t('Selected for compare: {0}', nameOf(selected)), 5000);
}

/** Compares the two canvases that are selected in the explorer, or one with the canvas that was remembered. */
export async function compareSelected(host: Host, file?: unknown, files?: unknown): Promise<void> {
  const [first, second] = Array.isArray(files) ? files : [];
  if (first instanceof Uri && second instanceof Uri) {
    showComparison(host, await sideOf(first), await sideOf(second));
    return;
  }
  const uri = meant(file);
  if (!uri) return;
  if (selected === undefined) await compareWithCanvas(host, uri);
  else showComparison(host, await sideOf(selected), await sideOf(uri));
}

/** Shows the two sides of the active diff editor as a comparison of canvases. */
export async function showDiffAsCanvas(host: Host): Promise<void> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputTextDiff)) return;
  const label = ({ scheme, query }: Uri, fallback: string): string =>
    scheme === 'file' ? nameOf(input.modified) : (/"ref":"([^"]{1,12})/.exec(query)?.[1] ?? fallback);
  const [old, now] = await Promise.all([
    workspace.openTextDocument(input.original),
    workspace.openTextDocument(input.modified),
  ]);
  showComparison(
    host,
    { label: label(input.original, l10n.t('Before')), document: old },
    { label: label(input.modified, l10n.t('After')), document: now },
  );
}

/** More commits than these are not listed. */
const MOST_COMMITS = 200;

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Lists the commits that touched a canvas. The highlighted one shows its changes; Enter opens it as a comparison. */
export async function showHistory(host: Host, file?: unknown): Promise<void> {
  const uri = meant(file);
  const repository = uri && (await repositoryFor(uri));
  if (!uri || !repository) return;
  const commits = await repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS });
  if (commits.length === 0) {
    void window.showInformationMessage(l10n.t('No commit has touched this canvas yet.'));
    return;
  }
  const read = (ref: string | undefined): Promise<string> =>
    ref === undefined ? Promise.resolve('') : repository.show(ref, uri.fsPath).catch(() => '');
  const rows = commits.map(({ hash, message, parents, authorName, authorDate }) => ({
    label: firstLine(message),
    description: [hash.slice(0, 8), authorName, authorDate?.toLocaleDateString(env.language)]
      .filter(Boolean)
      .join(' · '),
    detail: '…',
    hash,
    parent: parents[0],
  }));
  const pick = window.createQuickPick<(typeof rows)[number]>();
  pick.items = rows;
  pick.matchOnDescription = true;
  pick.placeholder = l10n.t('History of {0}', nameOf(uri));
  const told = new Set<string>();
  pick.onDidChangeActive(async ([active]) => {
    if (active === undefined || told.has(active.hash)) return;
    told.add(active.hash);
    const [before, after] = [await read(active.parent), await read(active.hash)];
    const { changes } = compareCanvases(parseCanvas(before), parseCanvas(after));
    active.detail = summaryOf(changes);
    const index = rows.indexOf(active);
    pick.items = rows;
    const still = rows[index];
    if (still) pick.activeItems = [still];
  });
  pick.onDidAccept(async () => {
    const [row] = pick.activeItems;
    pick.hide();
    if (row === undefined) return;
    showComparison(
      host,
      { label: row.parent?.slice(0, 8) ?? l10n.t('Before'), text: await read(row.parent) },
      { label: `${row.hash.slice(0, 8)} ${row.label}`, text: await read(row.hash) },
    );
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}
