import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { findingsOf } from '../../../src/compare/changeNote';
import { compareCanvases } from '../../../src/compare/compare';
import { comparisonView } from '../../../src/compare/comparisonView';
import { revertChange } from '../../../src/compare/revert';
import { planEdit } from '../../../src/edit/plan';
import { CLEAN } from '../cli/run';

const BEFORE = parseCanvas(CLEAN.replace('name: Booking fee,', 'name: Booking fee, amount: 100,'));
const AFTER = parseCanvas(
  CLEAN.replace('name: Stays', 'name: Homes # ours')
    .replace('name: Booking fee,', 'name: Booking fee, amount: 250,')
    .replaceAll('travel-app', 'app')
    .replace('name: Travel app', 'name: App')
    .replace(/ {2}- \{ name: Cloud provider.*\n/, '  - { name: Bank, links: [booking-platform] } # new\n')
    .replace(', cloud-provider', '')
    .replace('[homes-to-stay-in, booking-platform]', '[booking-platform]'),
);

describe('taking a change back', () => {
  it('undoes each change alone, and all of them in turn', () => {
    const comparison = compareCanvases(BEFORE, AFTER);
    expect(comparison.changes.map(({ kind }) => kind)).to.include.members([
      'header',
      'changed',
      'renamed',
      'unlinked',
    ]);
    for (const change of comparison.changes) {
      const edited = planEdit(AFTER, revertChange(comparison, change) ?? []);
      if (!edited.ok) throw new Error(`${change.kind}: ${edited.reason}`);
      const left = compareCanvases(BEFORE, edited.canvas).changes;
      expect(left.length, `${change.kind}\n${edited.canvas.text}`).to.be.below(comparison.changes.length);
    }
    let canvas = AFTER;
    for (let round = 0; round < 20; round++) {
      const left = compareCanvases(BEFORE, canvas);
      const [change] = left.changes;
      if (change === undefined) break;
      const edited = planEdit(canvas, revertChange(left, change) ?? []);
      if (edited.ok) canvas = edited.canvas;
    }
    expect(compareCanvases(BEFORE, canvas).changes).to.deep.equal([]);
    expect(canvas.text).to.contain('# ours');
  });
});

describe('the page of a comparison', () => {
  it('has every note with its mark in sign and word, and each change as a step', () => {
    const before = parseCanvas('channels: [A, B, C]\nkey_resources: [R]\n');
    const after = parseCanvas('channels: [A, Cc, R]\ncustomer_segments: [New]\n');
    const view = comparisonView(findingsOf(compareCanvases(before, after)), { old: 'x', now: 'y' }, true);
    const marks = view.blocks.flatMap(({ key, notes }) =>
      notes
        .filter(({ mark }) => mark !== 'same')
        .map((note) => `${key} ${note.sign} ${note.name} ${note.word}`),
    );
    expect(marks).to.include.members(['customer_segments ＋ New new', 'channels → R moved']);
    expect(marks).to.include('key_resources → R moved to Channels');
    expect(view.steps.every(({ notes, canTakeBack }) => notes.length > 0 && canTakeBack)).to.equal(true);
  });
});
