/** The commands that open a comparison. */
import {
  type ExtensionContext,
  env,
  l10n,
  type QuickPickItem,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import * as z from 'zod/mini';
import type { Canvas, Item } from '../../canvas/canvas';
import { itemAt } from '../../canvas/locate';
import { parseCanvas } from '../../canvas/parse/parse';
import { oneLine } from '../../canvas/text';
import { summaryOf } from '../../compare/changeNote';
import { compareCanvases } from '../../compare/compare';
import { stepBack } from '../../compare/noteHistory';
import { itemOfNote, noteOfItem } from '../canvasEditor/gridSnapshot';
import { selectedNotePosition } from '../canvasEditor/selectedNotePosition';
import { noteUnder } from '../canvasEditor/textSelection';
import { findCanvases } from '../canvasFiles';
import { canvasMeant } from '../commands/openCanvas';
import { canvasOf } from '../documents';
import { type GitRepository, repositoryOf } from './git';
import { type Commit, History } from './history';
import { type Compared, type Side, showComparison } from './panel';

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
  const text = repository && (await textAt(repository, ref, uri, label));
  if (text !== undefined) await showText(host, label, text, uri);
}

/** Compares a text with the file as it is. */
async function showText(host: Host, label: string, text: string, uri: Uri): Promise<void> {
  showComparison(host, { before: { label, canvas: parseCanvas(text) }, after: await sideOf(uri) });
}

async function showFiles(host: Host, before: Uri, after: Uri): Promise<void> {
  showComparison(host, { before: await sideOf(before), after: await sideOf(after) });
}

async function repositoryFor(uri: Uri): Promise<GitRepository | undefined> {
  const found = await repositoryOf(uri);
  if (found.ok) return found.repository;
  void window.showWarningMessage(found.reason);
  return undefined;
}

/** The file in a commit; an empty ref is the index. Says so where it is not there. */
async function textAt(
  repository: GitRepository,
  ref: string,
  uri: Uri,
  label: string,
): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    void window.showWarningMessage(
      ref === 'HEAD'
        ? l10n.t('This canvas is not in the last commit yet.')
        : l10n.t('Git has no {0} in “{1}”.', nameOf(uri), label),
    );
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

/** Lists branches and tags; any other name of a commit can be typed. */
async function compareWithBranch(host: Host, uri: Uri): Promise<void> {
  const repository = await repositoryFor(uri);
  if (!repository) return;
  const refs = (await repository.getRefs?.({})) ?? [];
  const names = [...new Set(refs.flatMap(({ name }) => (name ? [name] : [])))];
  const pick = window.createQuickPick();
  pick.placeholder = l10n.t('Branch, tag, or anything that git takes for a commit, such as HEAD~3');
  const list = (): void => {
    const typed = pick.value.trim();
    const more = typed === '' || names.includes(typed) ? [] : [typed];
    pick.items = [...names, ...more].map((label) => ({ label }));
  };
  list();
  pick.onDidChangeValue(list);
  pick.onDidAccept(() => {
    const [picked] = pick.activeItems;
    pick.hide();
    if (picked) void compareWithRef(host, uri, picked.label, picked.label);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

async function compareWithCommit(host: Host, uri: Uri): Promise<void> {
  const repository = await repositoryFor(uri);
  if (!repository) return;
  const history = new History(repository, uri);
  pickCommit(history, {
    placeholder: l10n.t('Commit…'),
    picked: async (commit) =>
      showComparison(host, {
        before: { label: commit.short, canvas: await history.after(commit) },
        after: await sideOf(uri),
      }),
  });
}

async function compareWithCanvas(host: Host, uri: Uri): Promise<void> {
  const canvases = (await findCanvases()).filter((other) => other.toString() !== uri.toString());
  const picked = await window.showQuickPick(
    canvases.map((other) => ({ label: workspace.asRelativePath(other), other })),
    { placeHolder: l10n.t('Another canvas…') },
  );
  if (picked) await showFiles(host, picked.other, uri);
}

async function compareWithSaved(host: Host, uri: Uri): Promise<void> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  await showText(host, l10n.t('Saved file'), text, uri);
}

async function compareWithClipboard(host: Host, uri: Uri): Promise<void> {
  const text = await env.clipboard.readText();
  if (parseCanvas(text).items.length === 0)
    void window.showWarningMessage(l10n.t('There is no canvas on the clipboard.'));
  else await showText(host, l10n.t('Clipboard'), text, uri);
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
    await showFiles(host, first, second);
    return;
  }
  const uri = meant(file);
  if (!uri) return;
  if (selected === undefined) await compareWithCanvas(host, uri);
  else await showFiles(host, selected, uri);
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
  showComparison(host, {
    before: { label: label(input.original, l10n.t('Before')), document: old },
    after: { label: label(input.modified, l10n.t('After')), document: now },
  });
}

/** What the Git extension's entries of the timeline carry. */
const timelineEntrySchema = z.object({ ref: z.string(), previousRef: z.string() });

/** Shows what an entry of the timeline has changed. */
export async function compareTimelineEntry(host: Host, entry?: unknown, file?: unknown): Promise<void> {
  const uri = meant(file);
  const refs = timelineEntrySchema.safeParse(entry).data;
  if (!uri || !refs) return;
  const repository = await repositoryFor(uri);
  if (!repository) return;
  const read = (ref: string) => repository.show(ref, uri.fsPath).catch(() => '');
  const side = async (ref: string): Promise<Side> => ({
    label: ref === '~' ? l10n.t('Staged version') : ref.slice(0, 8),
    canvas: parseCanvas(await read(ref === '~' ? '' : ref)),
  });
  // An empty later version is the file as it is.
  const after = refs.ref === '' ? await sideOf(uri) : await side(refs.ref);
  showComparison(host, { before: await side(refs.previousRef), after }, await workingFile(uri));
}

/** Changes of former versions can be taken over into the file as it is. */
async function workingFile(uri: Uri): Promise<{ readonly into: TextDocument }> {
  return { into: await workspace.openTextDocument(uri) };
}

/** Lists the commits that touched a canvas, each with what it changed; Enter opens it as a comparison. */
export async function showHistory(host: Host, file?: unknown): Promise<void> {
  const uri = meant(file);
  const repository = uri && (await repositoryFor(uri));
  if (!uri || !repository) return;
  const history = new History(repository, uri);
  if ((await history.at(0)) === undefined) {
    void window.showInformationMessage(l10n.t('No commit has touched this canvas yet.'));
    return;
  }
  pickCommit(history, {
    placeholder: l10n.t('History of {0}', nameOf(uri)),
    picked: (_, index) => showCommit(host, history, index),
  });
}

/** Shows the changes of a commit, with buttons for the previous and the next commit. */
async function showCommit(host: Host, history: History, first: number): Promise<void> {
  let index = first;
  const at = async (place: number): Promise<Compared | undefined> => {
    const commit = place < 0 ? undefined : await history.at(place);
    if (commit === undefined) return undefined;
    index = place;
    const { parent, short, subject, author, date } = commit;
    return {
      before: { label: parent?.slice(0, 8) ?? l10n.t('Before'), canvas: await history.before(commit) },
      after: {
        label: [`${short} ${subject}`, author, date].filter(Boolean).join(' · '),
        canvas: await history.after(commit),
      },
    };
  };
  const compared = await at(index);
  // The list goes from the newest to the oldest.
  const step = (by: 1 | -1) => at(index - by);
  if (compared) showComparison(host, compared, { ...(await workingFile(history.uri)), step });
}

/** Lists when and by whom a note was added and changed: the note of a menu, under the cursor, or selected on the grid. */
export async function showNoteHistory(host: Host, context?: unknown): Promise<void> {
  const uri = canvasMeant(undefined);
  const repository = uri && (await repositoryFor(uri));
  if (!uri || !repository) return;
  const document = await workspace.openTextDocument(uri);
  const note = noteMeant(document, context);
  const item = note === undefined ? undefined : itemOfNote(document, note);
  if (item === undefined) {
    void window.showInformationMessage(l10n.t('Select a note, or put the cursor into one, first.'));
    return;
  }
  const history = new History(repository, uri);
  const pick = window.createQuickPick<QuickPickItem & { readonly index: number }>();
  pick.placeholder = l10n.t('Who added and changed “{0}”', oneLine(item.name));
  pick.busy = true;
  let isOpen = true;
  pick.onDidHide(() => {
    isOpen = false;
    pick.dispose();
  });
  pick.onDidAccept(() => {
    const [row] = pick.activeItems;
    pick.hide();
    if (row && row.index >= 0) void showCommit(host, history, row.index);
  });
  pick.show();
  const rows: (QuickPickItem & { readonly index: number })[] = [];
  for await (const { commit, index, sentences } of stepsOf(history, canvasOf(document), item)) {
    if (!isOpen) return;
    rows.push({ ...rowOf(commit), detail: sentences.join(' '), alwaysShow: true, index });
    pick.items = rows;
  }
  if (!isOpen) return;
  pick.busy = false;
  if (rows.length === 0) pick.items = [{ label: l10n.t('This note is in no commit yet.'), index: -1 }];
}

function noteMeant(document: TextDocument, context: unknown): string | undefined {
  const target = z.object({ bmcTarget: z.string() }).safeParse(context).data?.bmcTarget;
  if (target !== undefined) return target;
  const editor = window.activeTextEditor;
  if (editor?.document === document) return noteUnder(editor);
  const selected = selectedNotePosition(document.uri);
  const item = selected && itemAt(canvasOf(document), document.offsetAt(selected.active));
  return item && noteOfItem(document, item);
}

interface FoundStep {
  readonly commit: Commit;
  readonly index: number;
  readonly sentences: readonly string[];
}

/** The commits that have changed a note, back to the one that has added it. */
async function* stepsOf(history: History, canvas: Canvas, item: Item): AsyncGenerator<FoundStep> {
  let [now, note]: [Canvas, Item] = [canvas, item];
  for (let index = 0; ; index++) {
    const commit = await history.at(index);
    if (commit === undefined) return;
    const [before, after] = [await history.before(commit), await history.after(commit)];
    const step = stepBack(now, note, before, after);
    // What is not in the last commit yet is not in an earlier one either.
    if (step === undefined) return;
    if (step.sentences.length > 0) yield { commit, index, sentences: step.sentences };
    if (step.item === undefined) return;
    [now, note] = [before, step.item];
  }
}

interface CommitPick {
  readonly placeholder: string;
  readonly picked: (commit: Commit, index: number) => Promise<void>;
}

/** So near to the end of the list more is read. */
const NEAR_END = 8;

interface CommitRow extends QuickPickItem {
  readonly commit: Commit;
}

function rowOf(commit: Commit): QuickPickItem {
  const { subject, short, author, date } = commit;
  return { label: subject, description: [short, author, date].filter(Boolean).join(' · ') };
}

/** Lists commits with the changes of each; more are loaded at the end of the list. */
function pickCommit(history: History, { placeholder, picked }: CommitPick): void {
  const pick = window.createQuickPick<CommitRow>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let rows: readonly CommitRow[] = [];
  let wanted = 1;
  let isWorking = false;
  let isOpen = true;
  const show = (next: readonly CommitRow[]): void => {
    const active = rows.indexOf(pick.activeItems[0] as CommitRow);
    rows = next;
    pick.items = rows;
    const still = rows[active];
    if (still) pick.activeItems = [still];
  };
  const read = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    pick.busy = true;
    while (isOpen && (await history.at(Math.max(wanted, rows.length) - 1)) !== undefined) {
      if (rows.length < history.commits.length)
        show([
          ...rows,
          ...history.commits.slice(rows.length).map((commit) => ({ ...rowOf(commit), detail: '…', commit })),
        ]);
      const untold = rows.findIndex(({ detail }) => detail === '…');
      const row = rows[untold];
      if (row === undefined) break;
      const [before, after] = [await history.before(row.commit), await history.after(row.commit)];
      const detail = summaryOf(compareCanvases(before, after).changes);
      if (isOpen) show(rows.map((other, index) => (index === untold ? { ...row, detail } : other)));
    }
    isWorking = false;
    if (isOpen) pick.busy = false;
  };
  pick.onDidChangeActive(([active]) => {
    const index = active === undefined ? -1 : rows.indexOf(active);
    if (index < rows.length - NEAR_END) return;
    wanted = rows.length + 1;
    void read();
  });
  pick.onDidAccept(() => {
    const [row] = pick.activeItems;
    pick.hide();
    if (row) void picked(row.commit, rows.indexOf(row));
  });
  pick.onDidHide(() => {
    isOpen = false;
    pick.dispose();
  });
  pick.show();
  void read();
}
