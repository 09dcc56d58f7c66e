/** The names that a canvas gives to its blocks: read, complained about, shown everywhere. */
import { expect } from 'chai';
import { blockTitle } from '../../../src/canvas/blockTitle';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { readOperations } from '../../../src/cli/operations';
import { changeNote, findingsOf } from '../../../src/compare/changeNote';
import { compareCanvases } from '../../../src/compare/compare';
import { mergeCanvases } from '../../../src/compare/merge';
import { revertChange } from '../../../src/compare/revert';
import { DEFAULT_DRAWING } from '../../../src/draw/options';
import { planEdit } from '../../../src/edit/plan';
import { planChanges } from '../../../src/language/agentTools/changes';
import { fixesFor } from '../../../src/language/agentTools/report';
import { hover } from '../../../src/language/hover';
import { symbols } from '../../../src/language/symbols';
import { lint } from '../../../src/lint/lint';
import { type ExportFormat, exportCanvas } from '../../../src/transfer/export/exportCanvas';
import { overtaken } from '../../../src/view/editConflict';
import { operationsFor } from '../../../src/view/gesture';
import { buildGrid } from '../../../src/view/grid';
import { expectProblems } from '../support/expected';
import { canvasAt } from '../support/marked';

describe('the names that a canvas gives to its blocks', () => {
  for (const [style, text] of [
    ['in braces', 'titles: { customer_segments: Beneficiaries, channels: "How we\\nmeet" }\n'],
    ['below', 'titles:\n  customer_segments: Beneficiaries\n  channels: >-\n    How we\n    meet\n'],
    ['in JSON', '{"titles": {"customer_segments": "Beneficiaries", "channels": "How we meet"}}'],
    [
      'by an alias',
      'x-t: &t { channels: How we meet }\ntitles:\n  <<: *t\n  customer_segments: Beneficiaries\n',
    ],
  ] as const)
    it(`are read ${style}`, () => {
      const canvas = parseCanvas(text);
      expect(canvas.problems).to.deep.equal([]);
      expect(canvas.header.titles).to.deep.equal({
        customer_segments: 'Beneficiaries',
        channels: 'How we meet',
      });
      expect(blockTitle(canvas.header, 'channels')).to.equal('How we meet');
      expect(blockTitle(canvas.header, 'key_resources')).to.equal('Key Resources');
    });

  it('are complained about where they are no names of blocks', () => {
    expectProblems('titles: «Beneficiaries»\n', 'wrong-kind');
    expectProblems('titles:\n  «colour»: Beneficiaries\n', 'unknown-key');
    expectProblems('titles:\n  «Customers»: Beneficiaries\n', 'block-alias');
    expectProblems('titles:\n  channels: A\n  «channels»: B\n', 'duplicate-key');
    expectProblems('titles:\n  channels: «""»\n', 'wrong-kind');
    expectProblems('titles:\n  channels: «[a]»\n', 'wrong-kind');
    expectProblems('titles:\n  channels: «true»\n', 'wrong-kind');
    expectProblems('titles:\n  channels: 5\n  key_resources:\n  x-mine: 3\n');
    expectProblems('titles:\n');
  });

  for (const [written, canonical] of [
    ['Customers', 'customer_segments'],
    ['chanels', 'channels'],
  ] as const)
    it(`are put under ${canonical} by a fix for “${written}”`, () => {
      const text = `titles:\n  ${written}: Our people # why\ncustomer_segments:\n  - A\n`;
      const canvas = parseCanvas(text);
      const [fix] = lint(canvas, {})
        .filter(({ span }) => canvas.text.slice(span.start, span.end) === written)
        .flatMap((diagnostic) => fixesFor(diagnostic));
      const planned = planEdit(canvas, fix?.operations ?? []);
      expect(planned.ok && planned.canvas.text).to.equal(text.replace(written, canonical));
    });

  it('head the blocks of the grid and of the outline, and explain themselves', () => {
    const text =
      'titles: { channels: How we meet, cost_structure: Spending }\nchannels:\n  - A\ncost_structure:\n  - name: B\n    amount: 3\n';
    const canvas = parseCanvas(text);
    const grid = buildGrid(canvas);
    const block = grid.blocks.find(({ key }) => key === 'channels');
    expect([block?.title, block?.heading]).to.deep.equal(['How we meet', 'How we meet']);
    expect(grid.money?.sums.map(({ title }) => title)).to.deep.equal(['Spending']);
    expect(grid.title.values['titles.channels']).to.deep.equal(['How we meet']);
    expect(symbols(canvas).map(({ name }) => name)).to.deep.equal(['titles', 'How we meet', 'Spending']);
    for (const marked of ['titles: { chan|nels: How we meet }\n', 'titles:\n  channels: How| we meet\n']) {
      const at = canvasAt(marked);
      expect(hover(at.canvas, at.offset)?.markdown).to.include('### Channels');
    }
  });
});

describe('names of blocks in two versions', () => {
  const base = 'name: Shop\ntitles:\n  channels: Ways # ours\nchannels:\n  - A\n';
  const ours = base.replace('- A', '- B');

  it('are changes of their own, and can be taken back', () => {
    const after = base.replace('Ways', 'Paths').replace('  channels:', '  Customers: People\n  channels:');
    const comparison = compareCanvases(parseCanvas(base), parseCanvas(after));
    expect(comparison.changes).to.deep.equal([
      { kind: 'header', field: 'titles.customer_segments', from: undefined, to: 'People' },
      { kind: 'header', field: 'titles.channels', from: 'Ways', to: 'Paths' },
    ]);
    const plain = { text: (text: string) => text, name: (text: string) => text };
    const { groups } = changeNote(findingsOf(comparison), plain);
    const said = groups.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(said).to.deep.equal([
      'Name of “Customer Segments” is now People',
      'Name of “Channels” Ways → Paths',
    ]);
    const back = comparison.changes.flatMap((change) => revertChange(comparison, change) ?? []);
    const planned = planEdit(parseCanvas(after), back);
    expect(planned.ok && planned.canvas.text).to.equal(base);
  });

  it('are the same however they are written', () => {
    const other = base.replace('titles:\n  channels: Ways # ours', 'titles: { Channel: "Ways" }');
    expect(compareCanvases(parseCanvas(base), parseCanvas(other)).changes).to.deep.equal([]);
  });

  it('are merged, each by itself', () => {
    const theirs = base.replace('channels: Ways', 'key_resources: Means\n  channels: Ways');
    const merge = (left: string, right: string) =>
      mergeCanvases(base, left, right, { ours: 'ours', theirs: 'theirs' });
    expect(merge(ours, theirs)).to.deep.equal({ text: theirs.replace('- A', '- B'), conflicts: 0 });
    const mine = base.replace('channels: Ways # ours', 'channels: Paths # ours');
    expect(merge(mine, theirs).conflicts).to.equal(0);
    expect(merge(mine, theirs).text)
      .to.contain('channels: Paths # ours')
      .and.to.contain('key_resources: Means');
    expect(merge(mine, base.replace('Ways', 'Roads')).conflicts).to.equal(1);
  });
});

describe('names of blocks', () => {
  const canvas = parseCanvas('titles: { channels: Ways }\nchannels:\n  - A\n');

  it('are given by the form, by agents and on the command line', () => {
    const gesture = { kind: 'set-header', field: 'titles.customer_segments', values: ['People'] } as const;
    const byForm = planEdit(canvas, operationsFor(canvas, gesture));
    const byAgent = planChanges(canvas, [
      { do: 'header', field: 'titles.customer_segments', value: 'People' },
    ]);
    const inWords = planChanges(canvas, readOperations(['header titles.customer_segments=People']));
    for (const planned of [byForm, byAgent, inWords])
      expect(planned.ok && planned.canvas.text).to.equal(
        'titles: { customer_segments: People, channels: Ways }\nchannels:\n  - A\n',
      );
  });

  it('written meanwhile are not overwritten by a form that has not seen them', () => {
    const gesture = { kind: 'set-header', field: 'titles.channels', values: ['Paths'] } as const;
    const now = parseCanvas(canvas.text.replace('Ways', 'Roads'));
    expect(overtaken(gesture, canvas, now)).to.match(/Channels.*changed in the text/);
    expect(overtaken({ ...gesture, field: 'titles.key_resources' }, canvas, now)).to.equal(undefined);
  });

  it('head the blocks of every format that people read, not the keys of data', async () => {
    const print = async (format: ExportFormat): Promise<string> => {
      const exported = await exportCanvas(canvas, format, DEFAULT_DRAWING);
      return exported.ok ? new TextDecoder().decode(exported.content) : exported.reason;
    };
    for (const format of ['svg', 'html', 'md', 'md-table'] as const)
      expect(await print(format), format)
        .to.contain('Ways')
        .and.not.to.contain('Channels');
    for (const format of ['json', 'csv'] as const) expect(await print(format), format).to.contain('channels');
  });
});
