/** What an import has left out: each text can be taken as a note and left out again, which are gestures like any other. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import type { ImportEnd } from '../../src/protocol';
import { clipToTake, type ImportReport, type LeftOutText, takenAs } from '../../src/view/importReport';
import { notesOf } from '../../src/view/model';
import type { Requests } from '../host/requests';
import type { Store } from '../state/store';
import type { EditQueue } from './editQueue';
import type { SelectionEdits } from './selectionEdits';

export class Imported {
  constructor(
    private readonly store: Store,
    private readonly requests: Requests,
    private readonly editQueue: EditQueue,
    private readonly selectionEdits: SelectionEdits,
  ) {}

  /** The report of the canvas; undefined if it was not imported, or the import was undone. */
  get report(): ImportReport | undefined {
    const { importReport, grid } = this.store.state;
    return grid && notesOf(grid).length > 0 ? importReport : undefined;
  }

  /** Takes a report. One that is new and asks the user something opens beside the sheet. */
  receive(importReport: ImportReport | undefined): void {
    const { importSeen } = this.store.state;
    const isNew = importReport !== undefined && importReport.id !== importSeen;
    const asks = importReport?.stage !== 'saved' && importReport?.leftOut.some(({ isDoubt }) => isDoubt);
    this.store.update({
      importReport,
      ...(isNew ? { importSeen: importReport.id } : {}),
      ...(isNew && asks ? { dock: 'import' } : {}),
    });
  }

  /** Takes a text as a note of a block; without a block, leaves it out again. */
  take(text: LeftOutText, block: BlockKey | undefined): void {
    const { grid } = this.store.state;
    const note = grid && takenAs(text, grid);
    if (this.editQueue.refusedAsReadOnly()) return;
    if (block === undefined) this.selectionEdits.remove(note ? [note.key] : [], { stay: true });
    else if (note?.ref.block !== block) this.bring(text, block);
  }

  /** Adds the note of a text to a block, or moves it there. The focus stays on the control. */
  private bring(text: LeftOutText, block: BlockKey): void {
    const { name = '' } = text.note ?? {};
    const clip = JSON.stringify(clipToTake(text, block));
    this.editQueue.perform(
      () => {
        const { grid } = this.store.state;
        const note = grid && takenAs(text, grid);
        return note ? { kind: 'move', items: [note.ref], block } : { kind: 'paste', text: name, clip, block };
      },
      {
        announcement: l10n.t('Added {0} to {1}.', name, this.store.block(block)?.title ?? ''),
        after: (now) => this.store.update({}, { reveal: now && takenAs(text, now)?.key }),
      },
    );
  }

  /** Saves the canvas, or gives it up. */
  end(how: ImportEnd): void {
    this.requests.send('end-import', { how }, { failed: (notice) => this.store.update({ notice }) });
  }
}
