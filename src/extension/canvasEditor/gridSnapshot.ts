/** The grid snapshot of an open document: built once per version and shared by all its grids, so that keys are the same in each. */
import { l10n, type TextDocument, workspace } from 'vscode';
import type { Item } from '../../canvas/canvas';
import { findItem } from '../../canvas/identity';
import { conflictCards } from '../../compare/conflicts';
import type { Diagnostic } from '../../lint/diagnostic';
import { buildGrid } from '../../view/grid';
import { type GridModel, notesOf } from '../../view/model';
import { placeProblems } from '../../view/problems';
import { isFormerVersion, isWorkingCopy } from '../canvasFiles';
import { canvasOf, diagnosticsOf } from '../documents';
import { isReadOnlyBySetting } from '../settings';

/** A grid and what it was built from. */
export interface GridSnapshot {
  /** The version of the document. */
  readonly epoch: number;
  /** A problem of the grid is identified by its index here. */
  readonly diagnostics: readonly Diagnostic[];
  readonly grid: GridModel;
}

const snapshots = new WeakMap<TextDocument, GridSnapshot>();

/** The snapshot of the current document version. */
export function snapshotOf(document: TextDocument): GridSnapshot {
  const known = snapshots.get(document);
  const diagnostics = diagnosticsOf(document);
  if (known?.epoch === document.version && known.diagnostics === diagnostics) return known;
  const canvas = canvasOf(document);
  const grid = buildGrid(canvas, {
    problems: placeProblems(canvas, diagnostics),
    previous: known?.grid,
    readOnly: readOnlyReason(document),
    conflicts: conflictCards(canvas.text),
  });
  const snapshot = { epoch: document.version, diagnostics, grid };
  snapshots.set(document, snapshot);
  return snapshot;
}

function readOnlyReason(document: TextDocument): string | undefined {
  const { uri, isUntitled } = document;
  if (isUntitled) return undefined;
  if (isFormerVersion(document)) return l10n.t('This is a former version of the file.');
  if (!isWorkingCopy(document)) return l10n.t('This file can only be read.');
  const writable = workspace.fs.isWritableFileSystem(uri.scheme) !== false && !isReadOnlyBySetting(document);
  return writable ? undefined : l10n.t('This file can only be read.');
}

/** The item of a note of the snapshot. */
export function itemOfNote(document: TextDocument, key: string): Item | undefined {
  const note = notesOf(snapshotOf(document).grid).find((candidate) => candidate.key === key);
  return note && findItem(canvasOf(document), note.ref);
}

/** The note that shows an item. */
export function noteOfItem(document: TextDocument, item: Item): string | undefined {
  return snapshotOf(document).grid.blocks.find((block) => block.key === item.block)?.notes[
    canvasOf(document).blocks.get(item.block)?.items.indexOf(item) ?? -1
  ]?.key;
}
