import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { findingsOf } from '../../../src/compare/changeNote';
import { compareCanvases } from '../../../src/compare/compare';
import { comparisonView } from '../../../src/compare/comparisonView';
import { stepBack } from '../../../src/compare/noteHistory';
import { revertChange, takeOver } from '../../../src/compare/revert';
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

describe('taking back a link', () => {
  it('of a note that is new takes the link away', () => {
    const before = parseCanvas('channels: [{name: App, note: one}]\ncustomer_segments: [Guests]\n');
    const after = parseCanvas(
      'channels: [{name: App, note: one}, {name: Fair, links: [guests]}]\ncustomer_segments: [Guests]\n',
    );
    const comparison = compareCanvases(before, after);
    const link = comparison.changes.find(({ kind }) => kind === 'linked');
    const edited = planEdit(after, (link && revertChange(comparison, link)) ?? []);
    expect(edited.ok && edited.canvas.text).to.equal(after.text.replace(', links: [guests]', ''));
  });
});

describe('taking a change over', () => {
  const [early, late] = [
    parseCanvas('channels:\n  - name: App\n    note: one\nkey_resources: [Van]\n'),
    parseCanvas(
      'channels:\n  - name: App\n    note: two\n    links: [segment]\n  - Fair # new\ncustomer_segments: [Segment]\n',
    ),
  ];
  const comparison = compareCanvases(early, late);

  it('does in another canvas what each change has done, and nothing where that is so already', () => {
    const other = parseCanvas(
      '# other\nchannels:\n  - {name: App, note: three} # app\nkey_resources: [Van]\nkey_activities: [Baking]\n',
    );
    for (const target of [early, other]) {
      let canvas = target;
      for (const change of comparison.changes) {
        const edited = planEdit(canvas, takeOver(comparison, canvas)([change]) ?? []);
        if (!edited.ok) throw new Error(`${change.kind}: ${edited.reason}`);
        canvas = edited.canvas;
      }
      const [app] = canvas.items.filter(({ name }) => name === 'App');
      expect(app?.values.note, canvas.text).to.equal('two');
      expect(canvas.items.map(({ name }) => name).sort()).to.deep.equal(
        ['App', 'Fair', 'Segment', ...(target === other ? ['Baking'] : [])].sort(),
      );
      expect(canvas.links.links.length).to.equal(1);
      for (const comment of target.text.match(/# \w+/g) ?? []) expect(canvas.text).to.contain(comment);
      expect(takeOver(comparison, canvas)(comparison.changes)).to.deep.equal([]);
    }
  });
});

describe('the history of a note', () => {
  it('follows it through names and blocks back to the commit that added it', () => {
    const versions = [
      '',
      'channels: [Stand]\n',
      'channels: [Stand, App]\n',
      'channels: [Market stand, App]\n',
      'channels: [App]\nkey_resources:\n  - name: Market stand\n    note: ours\n',
    ].map((text) => parseCanvas(text));
    const told: (readonly string[])[] = [];
    let now = versions.at(-1);
    let item = now?.items.find(({ name }) => name === 'Market stand');
    for (let at = versions.length - 1; at > 0 && now && item; at--) {
      const [before, after] = [versions[at - 1], versions[at]];
      const step = before && after && stepBack(now, item, before, after);
      if (step === undefined) throw new Error(`lost at ${at}`);
      told.push(step.sentences);
      [now, item] = [before, step.item];
    }
    expect(told).to.deep.equal([
      ['“Market stand” moved here from Channels.', '“Market stand”: Note is now ours'],
      ['“Stand” is now called “Market stand”.'],
      [],
      ['“Stand” is new.'],
    ]);
    const [first, last] = [versions[0], versions.at(-1)];
    const app = last?.items.find(({ name }) => name === 'App');
    expect(first && last && app && stepBack(last, app, first, first)).to.equal(undefined);
  });
});

describe('the page of a comparison', () => {
  it('has every note with its mark in sign and word, and each change as a step', () => {
    const before = parseCanvas('channels: [A, B, C]\nkey_resources: [R]\n');
    const after = parseCanvas('channels: [A, Cc, R]\ncustomer_segments: [New]\n');
    const view = comparisonView(
      findingsOf(compareCanvases(before, after)),
      { old: 'x', now: 'y' },
      { canEdit: true },
    );
    const marks = view.blocks.flatMap(({ key, notes }) =>
      notes
        .filter(({ mark }) => mark !== 'same')
        .map((note) => `${key} ${note.sign} ${note.name} ${note.word}`),
    );
    expect(marks).to.include.members(['customer_segments ＋ New new', 'channels → R moved']);
    expect(marks).to.include('key_resources → R moved to Channels');
    expect(view.steps.some(({ canTakeOver }) => canTakeOver)).to.equal(false);
    expect(view.steps.every(({ notes, canTakeBack }) => notes.length > 0 && canTakeBack)).to.equal(true);
  });
  it('has both versions of each note, the links made and cut, and what can be taken over', () => {
    const before = parseCanvas(
      'channels:\n  - {name: App, note: one}\n  - {name: Shop, links: [guests]}\ncustomer_segments: [Guests]\n',
    );
    const after = parseCanvas(
      'channels:\n  - {name: App, note: two, links: [guests]}\n  - Shop\ncustomer_segments: [Guests]\n',
    );
    const view = comparisonView(
      findingsOf(compareCanvases(before, after)),
      { old: 'x', now: 'y' },
      { canEdit: false, into: { label: 'z', canvas: before } },
    );
    const [app] = view.blocks.flatMap(({ notes }) => notes).filter(({ name }) => name === 'App');
    expect(app?.values).to.deep.equal([
      { what: 'Note', before: 'one', after: 'two' },
      { what: 'Linked with', before: '', after: 'Guests' },
    ]);
    expect(view.links.map(({ made, word }) => [made, word])).to.deep.equal([
      [true, 'new link'],
      [false, 'link cut'],
    ]);
    expect(view.steps.map(({ canTakeOver, canTakeBack }) => [canTakeOver, canTakeBack])).to.deep.equal([
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(view.texts.takeOver).to.equal('Take over into z');
  });
});
