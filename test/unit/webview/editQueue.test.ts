/** Keys that come faster than the extension answers: each starts from where the one before has led. */
import { expect } from 'chai';
import { notesOf } from '../../../src/view/model';
import { BoardHarness } from './harness';

const TEXT = 'channels: [A, B, C, D, E]\nkey_resources: [X]\n';

/** A board and an extension that answers on command. */
class Slow extends BoardHarness {
  constructor() {
    super(TEXT);
  }

  /** Answers what was asked, and what is asked thereupon, until there is nothing more. */
  answerAll(): void {
    for (let message = this.sent.shift(); message; message = this.sent.shift()) {
      if (message.type !== 'gesture') continue;
      if (!this.execute(message)) throw new Error('a gesture was refused');
    }
  }

  /** Refuses the request that was sent first. */
  override refuse(reason: string): void {
    const message = this.sent.shift();
    if (message?.type !== 'gesture') throw new Error('no gesture was sent');
    this.answer(message.request, { ok: false, reason });
  }

  step(names: readonly string[], direction: 'up' | 'down'): void {
    const keys = names.map((name) => this.key(name));
    this.board.selectionEdits.shift(keys, direction === 'up' ? -1 : 1);
  }

  names(block: string): string {
    return notesOf(this.grid)
      .filter(({ ref }) => ref.block === block)
      .map(({ name }) => name)
      .join('');
  }
}

describe('keys that are faster than answers', () => {
  it('carry a note as many steps as they were pressed, and no further than the end', () => {
    const slow = new Slow();
    for (let press = 0; press < 3; press++) slow.step(['A'], 'down');
    slow.answerAll();
    expect(slow.names('channels')).to.equal('BCDAE');
    for (let press = 0; press < 9; press++) slow.step(['A'], 'down');
    slow.answerAll();
    expect(slow.names('channels')).to.equal('BCDEA');
    slow.step(['A'], 'up');
    slow.step(['A'], 'up');
    slow.step(['A'], 'down');
    slow.answerAll();
    expect(slow.names('channels')).to.equal('BCDAE');
    expect(slow.announced.at(-1)).to.equal('Moved A in front of E.');
  });

  it('carry several notes along', () => {
    const slow = new Slow();
    slow.board.selection.pick(new Set([slow.key('A'), slow.key('C')]));
    for (let press = 0; press < 2; press++) slow.step(['A', 'C'], 'down');
    slow.answerAll();
    expect(slow.names('channels')).to.equal('BDEAC');
    expect([...slow.board.store.selection]).to.have.members([slow.key('A'), slow.key('C')]);
    expect(slow.announced.at(-1)).to.equal('Moved 2 notes to the end of Channels.');
  });

  it('carry on in the block to which a note has come, from block to block', () => {
    const slow = new Slow();
    const next = { channels: 'customer_segments', customer_segments: 'key_resources' } as const;
    for (let press = 0; press < 2; press++)
      slow.board.selectionEdits.carry([slow.key('B')], (from) =>
        from === 'channels' || from === 'customer_segments' ? next[from] : undefined,
      );
    slow.step(['B'], 'up');
    slow.answerAll();
    expect(slow.names('key_resources')).to.equal('BX');
  });

  it('link and take the link away again', () => {
    const slow = new Slow();
    for (let press = 0; press < 3; press++) slow.board.editQueue.toggleLink(slow.key('A'), slow.key('X'));
    slow.answerAll();
    expect(slow.grid.links.map(({ a, b }) => [a, b])).to.deep.equal([[slow.key('A'), slow.key('X')]]);
    expect(slow.announced.slice(-3)).to.deep.equal([
      'Linked A and X.',
      'Removed the link between A and X.',
      'Linked A and X.',
    ]);
  });

  it('leave the reason of a refusal on the sheet until the user has done something after it', () => {
    const slow = new Slow();
    for (const name of ['A', 'B', 'C']) slow.board.selectionEdits.remove([slow.key(name)]);
    slow.refuse('The text has changed.');
    slow.answerAll();
    expect(slow.names('channels')).to.equal('ADE');
    expect(slow.board.state.notice).to.equal('The text has changed.');
    slow.board.selectionEdits.remove([slow.key('D')]);
    slow.answerAll();
    expect(slow.names('channels')).to.equal('AE');
    expect(slow.board.state.notice).to.equal(undefined);
  });
});
