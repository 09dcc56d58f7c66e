/** Turns pasted or dropped lists into notes, and dropped files into evidence. */
import {
  type DataTransfer,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Operation } from '../../canvas/operation';
import { planEdit } from '../../edit/plan';
import { isTextList, namesIn, namesInTable } from '../../edit/textList';
import { droppedEvidence, droppedNotes, fileLink } from '../../language/drop';
import { pastedList } from '../../language/pasteList';
import { isWorkingCopy } from '../canvasFiles';
import { canvasOf, rangeOf } from '../documents';
import { workspaceEdit } from '../edits';

const NOTES = DocumentDropOrPasteEditKind.Empty.append('bmc', 'notes');
const EVIDENCE = DocumentDropOrPasteEditKind.Empty.append('bmc', 'evidence');
const PLAIN = 'text/plain';
const FILES = 'text/uri-list';

export const PASTE_METADATA = { providedPasteEditKinds: [NOTES], pasteMimeTypes: [PLAIN] };
export const DROP_METADATA = { providedDropEditKinds: [NOTES, EVIDENCE], dropMimeTypes: [PLAIN, FILES] };

export const pasteProvider: DocumentPasteEditProvider = {
  async provideDocumentPasteEdits(document, [range, ...more], data, _context, token) {
    if (range === undefined || !range.isEmpty || more.length > 0) return [];
    const text = await data.get(PLAIN)?.asString();
    if (text === undefined || token.isCancellationRequested) return [];
    const list = pastedList(canvasOf(document), document.offsetAt(range.start), text);
    if (list === undefined) return [];
    // VS Code treats the inserted text as a snippet and would indent its lines again.
    const edit = new DocumentPasteEdit('', notesTitle(list.count), NOTES);
    edit.additionalEdit = new WorkspaceEdit();
    const place = list.surplus ? rangeOf(document, list.surplus) : range;
    edit.additionalEdit.replace(document.uri, place, list.insert);
    return [edit];
  },
};

export const dropProvider: DocumentDropEditProvider = {
  async provideDocumentDropEdits(document, position, data, token) {
    if (!isWorkingCopy(document)) return [];
    const dropped = await contentOf(document, data);
    if (token.isCancellationRequested) return [];
    const canvas = canvasOf(document);
    const offset = document.offsetAt(position);
    return dropped.kind === 'names'
      ? drop(document, droppedNotes(canvas, offset, dropped.names), notesTitle(dropped.names.length), NOTES)
      : drop(document, droppedEvidence(canvas, offset, dropped.links), l10n.t('Add as evidence'), EVIDENCE);
  },
};

function notesTitle(count: number): string {
  return count === 1 ? l10n.t('Add as a note') : l10n.t('Add as {0} notes', count);
}

function drop(
  document: TextDocument,
  operations: readonly Operation[] | undefined,
  title: string,
  kind: DocumentDropOrPasteEditKind,
): DocumentDropEdit[] {
  const planned = operations && planEdit(canvasOf(document), operations);
  if (!planned?.ok) return [];
  const edit = new DocumentDropEdit('', title, kind);
  edit.additionalEdit = workspaceEdit(document, planned.edits);
  return [edit];
}

type Dropped =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly string[] };

async function contentOf(document: TextDocument, data: DataTransfer): Promise<Dropped> {
  const uris = urisIn((await data.get(FILES)?.asString()) ?? '');
  if (uris.length === 0) {
    const text = (await data.get(PLAIN)?.asString()) ?? '';
    return { kind: 'names', names: isTextList(text) ? namesIn(text) : [] };
  }
  const lists = await Promise.all(uris.map(namesInFile));
  const names = lists.flatMap((list) => list ?? []);
  return names.length > 0 && lists.every((list) => list !== undefined)
    ? { kind: 'names', names }
    : { kind: 'links', links: uris.map((uri) => linkTo(document, uri)) };
}

function urisIn(list: string): readonly Uri[] {
  return list.split(/\r?\n/).flatMap((line) => {
    try {
      return line.trim() === '' || line.startsWith('#') ? [] : [Uri.parse(line.trim(), true)];
    } catch {
      return [];
    }
  });
}

/** Longer lists are not taken for notes. */
const LONGEST_FILE = 20_000;

/** The lines of a text file, or the first column of a table; undefined for other files. */
async function namesInFile(uri: Uri): Promise<readonly string[] | undefined> {
  const ending = /\.(txt|md|markdown|csv)$/i.exec(uri.path)?.[1]?.toLowerCase();
  if (ending === undefined || /^https?$/.test(uri.scheme)) return undefined;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > LONGEST_FILE) return undefined;
    const text = await workspace.decode(await workspace.fs.readFile(uri), { uri });
    return ending === 'csv' ? namesInTable(text) : namesIn(text);
  } catch {
    return undefined;
  }
}

/** An address as it is; a file by its way from the folder of the canvas. */
function linkTo(document: TextDocument, uri: Uri): string {
  if (/^https?$/.test(uri.scheme)) return uri.toString(true);
  const name = uri.path.split('/').at(-1) ?? '';
  const from = document.uri.path.split('/').slice(0, -1);
  const to = uri.path.split('/');
  if (document.isUntitled || uri.scheme !== document.uri.scheme || uri.authority !== document.uri.authority)
    return fileLink(name, uri.toString(true));
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return fileLink(name, [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/'));
}
