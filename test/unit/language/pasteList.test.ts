import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { droppedEvidence, droppedNotes, fileLink } from '../../../src/language/drop';
import { pastedList } from '../../../src/language/pasteList';
import { applied } from '../support/edits';
import { canvasAt, marked } from '../support/marked';

const LIST = '• Guests\n• Ann: the first\n• true\n';

/** The text after a list was pasted at the marker; undefined where the paste stays as it is. */
function pasted(template: string, list = LIST): string | undefined {
  const { text, offset } = marked(template);
  const result = pastedList(parseCanvas(text), offset, list);
  return result && text.slice(0, result.surplus?.start ?? offset) + result.insert + text.slice(offset);
}

const NOTES = '- Guests\n  - "Ann: the first"\n  - "true"';

describe('a pasted list', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['behind a fresh dash', 'channels:\n  - App\n  - |\n', `channels:\n  - App\n  ${NOTES}\n`],
    ['behind the only dash', 'channels:\n  -|', `channels:\n  ${NOTES}`],
    ['on an empty line of a block', 'channels:\n  - App\n|\n', `channels:\n  - App\n  ${NOTES}\n`],
    [
      'on a line that is indented too deep',
      'channels:\n  - name: App\n    |\n',
      `channels:\n  - name: App\n  ${NOTES}\n`,
    ],
    ['below an empty key', 'channels:\n  |\ncost_structure:\n', `channels:\n  ${NOTES}\ncost_structure:\n`],
    ['behind an empty key', 'channels:|\n', `channels:\n  ${NOTES}\n`],
    ['behind a plain note', 'channels:\n  - App|\n  - Web\n', `channels:\n  - App\n  ${NOTES}\n  - Web\n`],
  ];
  for (const [title, before, after] of places)
    it(`becomes notes ${title}`, () => expect(pasted(before)).to.equal(after));

  it('goes where the dashes of the file are, with its line ends', () => {
    expect(pasted('channels:\r\n- App\r\n|', 'a\nb')).to.equal('channels:\r\n- App\r\n- a\r\n- b');
    expect(pasted('channels:\n    - App\ncost_structure:\n    |\n', 'a\nb')).to.equal(
      'channels:\n    - App\ncost_structure:\n    - a\n    - b\n',
    );
  });

  it('stays a text in other places, in broken YAML, and where it is YAML or one line', () => {
    const places = [
      'name: |\n',
      '|\n',
      'channels:\n  - name: App|\n',
      'channels:\n  - name: App\n    note: >\n      |\n',
      'channels:\n  - name: App\n    note: >\n      Text\n      |\n',
      'channels:\n  - name: App\n    evidence:\n      - |\n',
      'channels: [App|]\n',
      'channels:\n  - A|pp\n',
      'channels: {\n  - |\n',
    ];
    for (const place of places) expect(pasted(place), place).to.equal(undefined);
    expect(pasted('channels:\n  - |\n', '- name: App\n  links: [x]')).to.equal(undefined);
    expect(pasted('channels:\n  - |\n', 'App')).to.equal(undefined);
  });
});

describe('what is dropped', () => {
  it('becomes notes behind the one below the pointer', () => {
    const { canvas, offset } = canvasAt('channels:\n  - A|pp\n  - Web\n');
    const result = planEdit(canvas, droppedNotes(canvas, offset, ['a', 'b']) ?? []);
    expect(result.ok && applied(canvas.text, result.edits)).to.equal(
      'channels:\n  - App\n  - a\n  - b\n  - Web\n',
    );
  });

  it('becomes evidence of the note below the pointer, once', () => {
    const { canvas, offset } = canvasAt('channels:\n  - name: A|pp\n    evidence: told\n');
    const links = ['told', fileLink('talk (1).pdf', '../talk (1).pdf')];
    const result = planEdit(canvas, droppedEvidence(canvas, offset, links) ?? []);
    expect(result.ok && applied(canvas.text, result.edits)).to.equal(
      'channels:\n  - name: App\n    evidence: [told, "[talk (1).pdf](../talk%20%281%29.pdf)"]\n',
    );
  });

  it('is left alone outside of blocks and notes', () => {
    const { canvas, offset } = canvasAt('name: |x\nchannels:\n');
    expect(droppedNotes(canvas, offset, ['a'])).to.equal(undefined);
    expect(droppedEvidence(canvas, offset, ['a'])).to.equal(undefined);
  });
});
