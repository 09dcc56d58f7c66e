/** Reveals a note of the tree on the grid or in the text, and selects in the tree what is selected there. */
import {
  type Disposable,
  Selection,
  type TextDocument,
  type TreeView,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { blockAt, itemAt } from '../../canvas/locate';
import { itemOfNote, noteOfItem } from '../canvasEditor/gridSnapshot';
import { hasGrid, onNoteSelected, showOnGrid } from '../canvasEditor/openGrids';
import { isCanvas } from '../canvasFiles';
import { openAsLeft, openGrid, opensAsGrid } from '../commands/openCanvas';
import { canvasOf } from '../documents';
import { activeFile, gridIn, tabsOf, textIn } from '../tabs';
import { type CanvasTree, canvasIn, type Node, type NoteNode } from './tree';

/** The debounce of cursor movements, in milliseconds. */
const REST = 120;

/** Opens the canvas of a row as grid, unless the settings or the way it was left say otherwise, or reveals the note of a row in the editor that is open. */
export async function goTo(node: Node): Promise<void> {
  const document = await workspace.openTextDocument(canvasIn(node).uri);
  if (node.kind === 'note') await goToNote(document, node);
  else await openCanvas(document);
}

async function openCanvas(document: TextDocument): Promise<void> {
  const [tab] = tabsOf(document.uri);
  if (tab && gridIn(tab))
    await openGrid(document.uri, { viewColumn: tab.group.viewColumn, preserveFocus: true });
  else if (tab)
    await window.showTextDocument(document, { viewColumn: tab.group.viewColumn, preserveFocus: true });
  else await openAsLeft(document.uri);
}

async function goToNote(document: TextDocument, { parent, key }: NoteNode): Promise<void> {
  const item = itemOfNote(document, key);
  const tabs = tabsOf(document.uri);
  if (hasGrid(document) || (tabs.length === 0 && opensAsGrid(document.uri)))
    return showOnGrid(document, key, ViewColumn.Active);
  const place = document.positionAt(
    item?.nameSpan.start ?? canvasOf(document).blocks.get(parent.block)?.keySpan?.start ?? 0,
  );
  await window.showTextDocument(document, {
    viewColumn: tabs.find(textIn)?.group.viewColumn ?? ViewColumn.Active,
    selection: new Selection(place, place),
  });
}

/** Selects in the tree what is selected on a grid or at the cursor of a text editor, while the tree is visible. */
export function follow(tree: CanvasTree, view: TreeView<Node>): Disposable[] {
  let due: ReturnType<typeof setTimeout> | undefined;
  const soon = (find: () => Promise<Node | undefined>) => {
    clearTimeout(due);
    due = setTimeout(() => void show(find), REST);
  };
  const show = async (find: () => Promise<Node | undefined>) => {
    if (!view.visible) return;
    const node = await find();
    if (node === undefined) return;
    // A canvas that was opened with a click in the tree is selected already, but not unfolded.
    if (node.kind !== 'canvas' && view.selection.length === 1 && view.selection[0] === node) return;
    try {
      await view.reveal(node, { select: true, focus: false, expand: node.kind === 'canvas' ? 1 : false });
    } catch {
      // The row was removed meanwhile.
    }
  };
  const active = () => soon(() => nodeInFront(tree));
  return [
    { dispose: () => clearTimeout(due) },
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor && isCanvas(textEditor.document)) active();
    }),
    window.tabGroups.onDidChangeTabs(({ changed, opened }) => {
      if ([...changed, ...opened].some((tab) => tab.isActive && (textIn(tab) ?? gridIn(tab)))) active();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) active();
    }),
    onNoteSelected(({ document, note }) =>
      soon(async () => {
        const block = itemOfNote(document, note)?.block;
        return block && tree.nodeAt(document.uri, block, note);
      }),
    ),
  ];
}

/** The row of the note or the block at the cursor, else of the canvas. */
async function nodeInFront(tree: CanvasTree): Promise<Node | undefined> {
  const uri = activeFile();
  if (uri === undefined) return undefined;
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString() || !isCanvas(editor.document))
    return tree.nodeAt(uri);
  const { document } = editor;
  const canvas = canvasOf(document);
  const offset = document.offsetAt(editor.selection.active);
  const item = itemAt(canvas, offset);
  if (item) return tree.nodeAt(uri, item.block, noteOfItem(document, item));
  return tree.nodeAt(uri, blockAt(canvas, offset));
}
