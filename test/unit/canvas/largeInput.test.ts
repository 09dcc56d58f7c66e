import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { fixAll } from '../../../src/edit/fixAll';
import { formatCanvas } from '../../../src/edit/format/format';
import { planEdit } from '../../../src/edit/plan';
import { lint } from '../../../src/lint/lint';
import { weightiestFirst } from '../../../src/lint/weightiestFirst';
import { importText } from '../../../src/transfer/import/importText';
import { buildGrid } from '../../../src/view/grid';
import { notesOf } from '../../../src/view/model';
import { placeProblems } from '../../../src/view/problems';

/**
 * Texts that once took a minute or ended in "Maximum call stack size exceeded". What was quadratic would not end within the
 * time that any test has; nothing here measures time.
 */
describe('a very large text', () => {
  it('with a syntax error per character is one problem', () => {
    const canvas = parseCanvas(`channels: [${','.repeat(120_000)}`);
    expect(canvas.writable).to.equal(false);
    expect(canvas.problems).to.have.length(1);
    expect(importText(canvas.text, { file: 'shop.bmc.yaml' }).ok).to.equal(false);
  });

  it('with a syntax error per line has a bounded number of problems', () => {
    const canvas = parseCanvas(`channels:\n${'\t- x\n'.repeat(100_000)}`);
    expect(canvas.problems).to.have.length(100);
  });

  it('of unknown keys is read, drawn and formatted, and proposes other words for some of them only', function () {
    this.timeout(60_000);
    const keys = Array.from({ length: 60_000 }, (_, index) => `chanels${index}: x\n`).join('');
    const canvas = parseCanvas(`${keys}channels: [Shop]\n`);
    const proposing = canvas.problems.filter(({ replacements = [] }) => replacements.length > 0);
    expect(canvas.problems).to.have.length(60_000);
    expect(proposing).to.have.length(1000);
    const diagnostics = lint(canvas);
    const placed = placeProblems(canvas, diagnostics);
    expect(placed.ofSheet.length).to.be.at.least(60_000);
    expect(notesOf(buildGrid(canvas, { problems: placed })).map(({ name }) => name)).to.deep.equal(['Shop']);
    expect(formatCanvas(canvas).ok).to.equal(true);
  });

  it('of empty items is checked, drawn and edited', function () {
    this.timeout(60_000);
    const canvas = parseCanvas(`channels:\n${'  -\n'.repeat(150_000)}`);
    const diagnostics = lint(canvas);
    expect(diagnostics.length).to.be.at.least(150_000);
    expect(weightiestFirst(diagnostics)).to.have.length(diagnostics.length);
    expect(notesOf(buildGrid(canvas, { problems: placeProblems(canvas, diagnostics) }))).to.have.length(0);
    expect(fixAll(canvas, []).ok).to.equal(true);
    const added = planEdit(canvas, [{ kind: 'add-items', items: [{ block: 'channels', name: 'Shop' }] }]);
    expect(added.ok && added.edits).to.have.length(1);
  });

  it('on one line is formatted', () => {
    const canvas = parseCanvas(`channels: [${' '.repeat(700_000)}${'~,'.repeat(60_000)}]\n`);
    expect(formatCanvas(canvas).ok).to.equal(true);
  });

  it('of notes with one name gives every note a key of its own', () => {
    const canvas = parseCanvas(`channels: [${'a,'.repeat(50_000)}]\n`);
    const grid = buildGrid(canvas);
    expect(new Set(notesOf(grid).map(({ key }) => key)).size).to.equal(50_000);
    const again = buildGrid(canvas, { previous: grid });
    expect(notesOf(again).map(({ key }) => key)).to.deep.equal(notesOf(grid).map(({ key }) => key));
  });
});
