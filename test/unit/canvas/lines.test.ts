import { expect } from 'chai';
import { Lines } from '../../../src/canvas/lines';

describe('Lines', () => {
  const text = 'one\ntwo\r\n\rfour 🏠\n';
  const lines = new Lines(text);

  it('finds the position of an offset, whatever ends the lines', () => {
    expect(lines.positionAt(0)).to.deep.equal({ line: 0, character: 0 });
    expect(lines.positionAt(text.indexOf('wo'))).to.deep.equal({ line: 1, character: 1 });
    expect(lines.positionAt(text.indexOf('four'))).to.deep.equal({ line: 3, character: 0 });
    expect(lines.positionAt(text.length)).to.deep.equal({ line: 4, character: 0 });
  });

  it('counts UTF-16 code units, as editors do', () => {
    expect(lines.positionAt(text.length - 1)).to.deep.equal({ line: 3, character: 'four 🏠'.length });
  });

  it('takes what lies outside for the nearest place inside', () => {
    expect(lines.positionAt(-1)).to.deep.equal({ line: 0, character: 0 });
    expect(lines.positionAt(text.length + 5)).to.deep.equal({ line: 4, character: 0 });
    expect(lines.positionAt(text.indexOf('\r\n') + 1)).to.deep.equal({ line: 1, character: 3 });
    expect(lines.offsetAt({ line: 1, character: 99 })).to.equal(text.indexOf('\r\n'));
    expect(lines.offsetAt({ line: 9, character: 0 })).to.equal(text.length);
    expect(lines.offsetAt({ line: -1, character: 2 })).to.equal(0);
  });

  it('finds every offset again', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (text.startsWith('\r\n', offset - 1)) continue;
      expect(lines.offsetAt(lines.positionAt(offset))).to.equal(offset);
    }
  });
});
