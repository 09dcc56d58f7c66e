import { expect } from 'chai';
import { keepComposingKeys } from '../../../webview/input/composition';

describe('a key of an input method', () => {
  const heard = (type: string, about: object): boolean => {
    const page = new EventTarget();
    let isHeard = false;
    keepComposingKeys(page);
    page.addEventListener(type, () => {
      isHeard = true;
    });
    page.dispatchEvent(Object.assign(new Event(type), about));
    return isHeard;
  };

  it('reaches no listener, while it composes and after the composition has ended', () => {
    for (const type of ['keydown', 'keyup'])
      for (const key of ['Enter', 'Escape', 'ArrowDown', 'Process', 'z']) {
        expect(heard(type, { key, isComposing: true, keyCode: 13 }), key).to.equal(false);
        expect(heard(type, { key, isComposing: false, keyCode: 229 }), key).to.equal(false);
        expect(heard(type, { key, isComposing: false, keyCode: 13 }), key).to.equal(true);
      }
  });
});
