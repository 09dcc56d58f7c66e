import { expect } from 'chai';
import { layoutTools, toolGroups } from '../../../webview/render/tools';
import { SHOP } from '../view/support';
import { BoardHarness } from './harness';

function toolsOf(text: string) {
  const { board, sent } = new BoardHarness(text);
  return { sent, tools: toolGroups(board).flat() };
}

describe('the tools of the grid', () => {
  it('name in the row what matters most, and all the rest in words in the menu', () => {
    const { tools } = toolsOf(SHOP);
    expect(tools.filter(({ named }) => named).map(({ id }) => id)).to.deep.equal([
      'present',
      'suggest-links',
    ]);
    const labels = tools.map(({ label }) => label);
    for (const wanted of ['Suggest Links', 'Export…', 'Compare with another canvas…', 'Keyboard shortcuts'])
      expect(labels).to.include(wanted);
    expect(new Set(tools.map(({ id }) => id)).size).to.equal(tools.length);
  });

  it('have the extension begin what needs its lists', () => {
    const { sent, tools } = toolsOf(SHOP);
    tools.find(({ id }) => id === 'suggest-links')?.run();
    tools.find(({ id }) => id === 'compare')?.run();
    expect(sent.slice(-2)).to.containSubset([
      { type: 'run-task', task: 'suggest-links' },
      { type: 'run-task', task: 'compare' },
    ]);
  });

  it('name the layouts in words, and mark the one that is drawn', () => {
    const { board } = new BoardHarness(SHOP);
    expect(layoutTools(board).map(({ label, pressed }) => [label, pressed])).to.deep.equal([
      ['Classic', true],
      ['Three by three', false],
      ['Six basics', false],
      ['One below the other', false],
    ]);
    layoutTools(board)
      .find(({ id }) => id === 'layout-grid')
      ?.run();
    expect(board.state.layout).to.equal('grid');
  });

  it('suggest nothing where nothing can be written', () => {
    const { tools } = toolsOf('customer_segments: [');
    expect(tools.some(({ id }) => id === 'suggest-links')).to.equal(false);
  });
});
