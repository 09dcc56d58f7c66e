import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { ImportReport } from '../../../src/view/importReport';
import { BoardHarness } from './harness';

const TEXT = 'channels:\n  - Van\nkey_partnerships:\n  - Boat builder\n';

const REPORT: ImportReport = {
  id: '1',
  source: 'README.md',
  stage: 'preview',
  leftOut: [
    {
      text: 'Bait is dug at night. Nobody sees where.',
      why: 'text beside a list of notes',
      block: 'channels',
      isDoubt: true,
      note: { name: 'Bait is dug at night', note: 'Nobody sees where.' },
    },
    { text: 'Mission', why: 'outside', isDoubt: false, note: { name: 'Mission' } },
  ],
};

function imported(report: ImportReport = REPORT, savedState?: unknown) {
  const harness = new BoardHarness(TEXT, savedState);
  const receive = (one?: ImportReport) => harness.board.receive({ type: 'import', report: one });
  receive(report);
  return { harness, board: harness.board, receive };
}

function withoutDoubts(): ImportReport {
  return { ...REPORT, leftOut: REPORT.leftOut.filter(({ isDoubt }) => !isDoubt) };
}

describe('what an import has left out', () => {
  it('opens beside the sheet where there is something to decide, once', () => {
    const { board, harness, receive } = imported();
    expect(board.state.dock).to.equal('import');
    board.viewOptions.dock(undefined);
    receive({ ...REPORT, stage: 'unsaved' });
    expect(board.state.dock, 'it was closed').to.equal(undefined);
    expect(imported(REPORT, harness.saved).board.state.dock, 'the page was reloaded').to.equal(undefined);
    expect(imported(withoutDoubts()).board.state.dock).to.equal(undefined);
    expect(imported({ ...REPORT, stage: 'saved' }).board.state.dock).to.equal(undefined);
  });

  it('becomes a note with its longer text, and is left out again', () => {
    const { board, harness } = imported();
    const [bait] = REPORT.leftOut;
    if (bait === undefined) throw new Error('no text');
    board.imported.take(bait, 'channels');
    harness.executeAll();
    const [, note] = parseCanvas(harness.text).items;
    expect([note?.block, note?.name, note?.values.note]).to.deep.equal([
      'channels',
      'Bait is dug at night',
      'Nobody sees where.',
    ]);
    board.imported.take(bait, undefined);
    harness.executeAll();
    expect(harness.text).to.equal(TEXT);
  });

  it('moves to the block that is chosen for it', () => {
    const { board, harness } = imported();
    const mission = REPORT.leftOut[1];
    if (mission === undefined) throw new Error('no text');
    for (const block of ['value_propositions', 'key_activities'] as const) {
      board.imported.take(mission, block);
      harness.executeAll();
      const named = parseCanvas(harness.text).items.filter(({ name }) => name === 'Mission');
      expect(named.map((item) => item.block)).to.deep.equal([block]);
    }
  });

  it('is no longer there once the import was undone', () => {
    const { board, harness } = imported();
    expect(board.imported.report).to.equal(REPORT);
    harness.show('');
    expect(board.imported.report).to.equal(undefined);
  });
});
