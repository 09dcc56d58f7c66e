import { expect } from 'chai';
import { closePopover, enterMode, mergeEffects, reduce, selectNotes } from '../../../webview/state/reducers';
import { SHEET } from '../../../webview/state/state';
import { Store } from '../../../webview/state/store';

const { state } = new Store(
  undefined,
  () => undefined,
  () => undefined,
);

describe('a change of the state', () => {
  it('ends a selection of several when one note or none is selected', () => {
    const several = reduce(state, selectNotes(new Set(['a', 'b'])));
    expect([several.selected, [...several.picked]]).to.deep.equal([undefined, ['a', 'b']]);
    expect(reduce(several, { focused: 'a' }).picked).to.equal(several.picked);
    expect(reduce(several, { selected: undefined }).picked.size).to.equal(0);
    const one = reduce(several, selectNotes(new Set(['b'])));
    expect([one.selected, one.picked.size]).to.deep.equal(['b', 0]);
  });

  it('leaves one mode when another is entered', () => {
    const typing = reduce(state, {
      selected: 'a',
      draft: { kind: 'rename', note: 'a', text: '', start: 0, end: 0 },
    });
    const popover = reduce(typing, enterMode({ kind: 'popover', popover: { kind: 'keys' } }));
    expect(popover).to.deep.include({ selected: 'a', draft: typing.draft });
    expect(reduce(popover, closePopover(popover)).mode).to.equal(SHEET);
    const presenting = reduce(popover, enterMode({ kind: 'presentation', slide: 0 }));
    expect([presenting.selected, presenting.draft]).to.deep.equal([undefined, undefined]);
    expect(closePopover(presenting)).to.deep.equal({});
  });
});

describe('effects before one paint', () => {
  it('are merged, but where the focus goes the last one decides', () => {
    expect(mergeEffects({ form: 'name' }, { reveal: 'a' })).to.deep.equal({ form: 'name', reveal: 'a' });
    expect(mergeEffects({ form: 'name' }, { focus: 'a', reveal: 'a' })).to.deep.equal({
      focus: 'a',
      reveal: 'a',
    });
    expect(mergeEffects({ focus: 'a', reveal: 'a' }, { find: true })).to.deep.equal({ find: true });
    expect(mergeEffects({ focus: 'a' }, {})).to.deep.equal({ focus: 'a' });
  });
});
