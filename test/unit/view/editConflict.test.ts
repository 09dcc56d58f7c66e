import { expect } from 'chai';
import { blockOf, type Canvas } from '../../../src/canvas/canvas';
import { type ItemRef, refTo } from '../../../src/canvas/identity';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { overtaken } from '../../../src/view/editConflict';
import type { Gesture } from '../../../src/view/gesture';

const TEXT = `channels:
  - id: app
    name: App
    note: One.
  - Shop
  - Shop
key_resources:
  - Brand
`;

const ref = (canvas: Canvas, position: number): ItemRef => {
  const item = blockOf(canvas, 'channels').items[position];
  if (item === undefined) throw new RangeError(`no channel ${position}`);
  return refTo(canvas, item);
};

/** What becomes of a gesture on the canvas above once its text has been changed. */
function late(gesture: (canvas: Canvas) => Gesture, from: string, to: string): string | undefined {
  const seen = parseCanvas(TEXT);
  return overtaken(gesture(seen), seen, parseCanvas(TEXT.replace(from, to)));
}

describe('a gesture that comes late', () => {
  const app = (canvas: Canvas) => ref(canvas, 0);

  it('does not delete what was written meanwhile', () => {
    expect(late((canvas) => ({ kind: 'remove', items: [app(canvas)] }), 'One.', 'One. Two.')).to.match(
      /“App” has been changed/,
    );
    expect(late((canvas) => ({ kind: 'remove', items: [app(canvas)] }), 'note: One.', 'tags: [a]')).to.match(
      /“App” has been changed/,
    );
    expect(late((canvas) => ({ kind: 'remove', items: [app(canvas)] }), 'Brand', 'Name')).to.equal(undefined);
  });

  it('does not take a note of another block that came with the same id for the one that has gone', () => {
    const text = 'channels:\n  - {id: app, name: App}\nkey_resources:\n  - {id: app, name: Software}\n';
    const [seen, now] = [text, 'channels:\n  - {id: app, name: Software}\n'].map((each) => parseCanvas(each));
    if (!seen || !now) throw new RangeError();
    const gesture: Gesture = { kind: 'set-field', item: app(seen), field: 'tags', values: ['a'] };
    expect(overtaken(gesture, seen, now)).to.match(/Several notes/);
    const renamed = parseCanvas(text.replace('name: App', 'name: Apps'));
    const alone = parseCanvas('channels:\n  - {id: app, name: App}\n');
    expect(overtaken(gesture, alone, parseCanvas('channels:\n  - {id: app, name: Apps}\n'))).to.equal(
      undefined,
    );
    expect(overtaken(gesture, seen, renamed)).to.match(/Several notes/);
  });

  it('does not overwrite a name, an id or a field that was changed meanwhile', () => {
    const rename = (canvas: Canvas): Gesture => ({ kind: 'rename', item: app(canvas), name: 'Web' });
    expect(late(rename, 'name: App', 'name: Apps')).to.match(/“App” has been changed/);
    expect(late(rename, 'One.', 'Two.')).to.equal(undefined);
    const note = (canvas: Canvas): Gesture => ({
      kind: 'set-field',
      item: app(canvas),
      field: 'note',
      values: ['Three.'],
    });
    expect(late(note, 'One.', 'One. Two.')).to.match(/“App” has been changed/);
    expect(late(note, 'name: App', 'name: Apps')).to.equal(undefined);
  });

  it('does not overwrite what the canvas says of itself and was changed meanwhile', () => {
    const name = (): Gesture => ({ kind: 'set-header', field: 'name', values: ['Ours'] });
    expect(late(name, 'channels:', 'name: Theirs\nchannels:')).to.match(/“Name” has been changed/);
    expect(late(name, 'One.', 'Two.')).to.equal(undefined);
  });

  it('goes to a note that only has moved, or whose block has', () => {
    expect(
      late((canvas) => ({ kind: 'remove', items: [app(canvas)] }), '  - id: app', '  - New\n  - id: app'),
    ).to.equal(undefined);
  });

  it('does not take one note for another that is called the same', () => {
    const second = (canvas: Canvas): Gesture => ({ kind: 'duplicate', items: [ref(canvas, 2)] });
    expect(late(second, '  - Shop\n', '')).to.match(/Several notes are called “Shop”/);
    expect(late(second, '  - Shop\n', '  - New\n  - Shop\n')).to.match(/Several notes are called “Shop”/);
    expect(late(second, 'Brand', 'Name')).to.equal(undefined);
    expect(
      late(
        (canvas) => ({ kind: 'add', block: 'channels', name: 'X', before: ref(canvas, 2) }),
        'App',
        'Apps',
      ),
    ).to.match(/Several notes/);
  });

  it('does not take a note for another that has its id and another name', () => {
    const seen = parseCanvas('channels:\n  - {id: app, name: Web}\n  - {id: app, name: Shop}\n');
    const now = parseCanvas('channels:\n  - {id: app, name: Shop}\n');
    expect(overtaken({ kind: 'duplicate', items: [ref(seen, 0)] }, seen, now)).to.match(/Several notes/);
  });

  it('has nothing to fear where nothing was changed', () => {
    expect(late((canvas) => ({ kind: 'remove', items: [ref(canvas, 2)] }), '', '')).to.equal(undefined);
  });
});
