/** The actions on canvases in the tree. */

import { commands, l10n, type QuickPickItem, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { nameOfFile } from '../../language/workspaceSymbols';
import { tagsOf } from '../../view/outline';
import { isCanvasFile } from '../canvasFiles';
import { createCanvas, freeName } from '../commands/newCanvas';
import { openCanvas, openCanvasToSide, openSource } from '../commands/openCanvas';
import { activeFile } from '../tabs';
import { type CanvasTree, canvasIn, type Node } from './tree';

/** The file that a menu was opened on, else the active file. */
function fileOf(node: Node | undefined): Uri | undefined {
  return node ? canvasIn(node).uri : activeFile();
}

/** Opens the grid of a canvas. */
export async function openAsGrid(node: Node | undefined): Promise<void> {
  await openCanvas(fileOf(node));
}

/** Opens the grid of a canvas beside what is open. */
export async function openAsGridToSide(node: Node | undefined): Promise<void> {
  await openCanvasToSide(fileOf(node));
}

/** Opens the text of a canvas. */
export async function openAsText(node: Node | undefined): Promise<void> {
  await openSource(fileOf(node));
}

/** Compares two canvases: the two selected ones, else this one with one that the user picks. */
export async function compare(
  tree: CanvasTree,
  node: Node | undefined,
  selected: readonly Node[],
): Promise<void> {
  const first = fileOf(node);
  if (first === undefined) return;
  const canvases = await tree.all();
  const called = (uri: Uri) =>
    canvases.find((canvas) => canvas.node.uri.toString() === uri.toString())?.name ??
    workspace.asRelativePath(uri);
  const both = [...new Set(selected.map((each) => canvasIn(each).uri))];
  const second =
    both.length === 2
      ? both.find((uri) => uri.toString() !== first.toString())
      : await pickOther(tree, first, called(first));
  if (second === undefined) return;
  await commands.executeCommand('bmc.compareSelected', first, [first, second]);
}

async function pickOther(tree: CanvasTree, first: Uri, name: string): Promise<Uri | undefined> {
  const others = (await tree.all()).filter(({ node }) => node.uri.toString() !== first.toString());
  if (others.length === 0) {
    void window.showInformationMessage(l10n.t('There is no other canvas to compare this one with.'));
    return undefined;
  }
  const picked = await window.showQuickPick(
    others.map((canvas) => ({
      label: canvas.name,
      description: workspace.asRelativePath(canvas.node.uri),
      uri: canvas.node.uri,
    })),
    { title: l10n.t('Compare “{0}” With…', name), matchOnDescription: true },
  );
  return picked?.uri;
}

/** Copies the file into its folder under an unused name, and opens the copy. */
export async function duplicate(node: Node | undefined): Promise<void> {
  const uri = fileOf(node);
  if (uri === undefined) return;
  const contents = await workspace.fs.readFile(uri);
  const name = nameOfFile(uri.path) || 'canvas';
  await createCanvas(await freeName(Uri.joinPath(uri, '..'), name), contents);
}

/** Asks for another name of the file; editors that show it follow, and nothing is overwritten. */
export async function rename(node: Node | undefined): Promise<void> {
  const uri = fileOf(node);
  if (uri === undefined) return;
  const file = uri.path.replace(/^.*\//, '');
  const name = await window.showInputBox({
    title: l10n.t('Rename “{0}”', file),
    value: file,
    valueSelection: [0, file.replace(/\.bmc\.ya?ml$/i, '').length],
    validateInput: (text) =>
      isCanvasFile(Uri.joinPath(uri, '..', text)) && !/[\\/]/.test(text)
        ? undefined
        : l10n.t('The name of a canvas file ends in .bmc.yaml.'),
  });
  if (name === undefined || name === file) return;
  const edit = new WorkspaceEdit();
  edit.renameFile(uri, Uri.joinPath(uri, '..', name));
  if (!(await workspace.applyEdit(edit)))
    void window.showWarningMessage(l10n.t('{0} could not be renamed. Is the name taken?', file));
}

/** Shows the file in the Explorer, and has VS Code's Explorer do something with it there. */
export async function inExplorer(node: Node | undefined, command?: string): Promise<void> {
  const uri = fileOf(node);
  if (uri === undefined) return;
  await commands.executeCommand('revealInExplorer', uri);
  if (command) await commands.executeCommand(command);
}

/** Asks for tags; undefined for Escape. */
export async function pickTags(
  tree: CanvasTree,
  before: readonly string[],
): Promise<readonly string[] | undefined> {
  const tags = [...tagsOf(await tree.all())];
  if (tags.length === 0) {
    void window.showInformationMessage(
      l10n.t('No canvas has tags yet. Tags stand at the top of a canvas: {0}', 'tags: [idea, 2026]'),
    );
    return undefined;
  }
  const choices = tags.map(
    ([label, count]): QuickPickItem => ({
      label,
      description: count === 1 ? l10n.t('1 canvas') : l10n.t('{0} canvases', count),
      picked: before.includes(label),
    }),
  );
  const picked = await window.showQuickPick(choices, {
    canPickMany: true,
    title: l10n.t('Show Canvases With These Tags'),
    placeHolder: l10n.t('Canvases with any of them are shown; without one, all.'),
  });
  return picked?.map(({ label }) => label);
}
