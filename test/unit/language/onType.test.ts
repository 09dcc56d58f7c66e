import { expect } from 'chai';
import { surplusAt } from '../../../src/language/onType';
import { canvasAt } from '../support/marked';

/** The text once the dash in front of the marker has been moved. */
function typed(template: string): string {
  const { canvas, offset } = canvasAt(template);
  const surplus = surplusAt(canvas, offset);
  return surplus ? canvas.text.slice(0, surplus.start) + canvas.text.slice(surplus.end) : canvas.text;
}

describe('a dash that is typed', () => {
  it('below the fields of an item moves to where items start', () => {
    const head = 'channels:\n  - name: App\n    links: [a]\n';
    expect(typed(`${head}    -|\n`)).to.equal(`${head}  -\n`);
    expect(typed(`${head}    - |\n`)).to.equal(`${head}  - \n`);
    expect(typed(`channels:\n  - name: App\n    -|\n`)).to.equal('channels:\n  - name: App\n  -\n');
    expect(typed(`${head}\n    # next\n    -|\ncost_structure:\n`)).to.equal(
      `${head}\n    # next\n  -\ncost_structure:\n`,
    );
  });

  it('stays where a list may be', () => {
    for (const text of [
      'channels:\n  - name: App\n    links:\n    -|\n',
      'channels:\n  - name: App\n    links:\n      - a\n      -|\n',
      'channels:\n  - App\n  -|\n',
      'channels:\n  - name: App\n    note: >\n      pro: yes\n      -|\n',
      'channels:\n  -|\n',
    ])
      expect(typed(text)).to.equal(text.replace('|', ''));
  });

  it('behind the dash that Enter has put there is one and the same', () => {
    for (const [text, left] of [
      ['channels:\n  - App\n  - - |\n', 'channels:\n  - App\n  - \n'],
      ['channels:\n  - - |', 'channels:\n  - '],
      ['channels:\n- App\n- - |\n', 'channels:\n- App\n- \n'],
      [
        'channels:\n  - name: App\n    links:\n      - a\n      - - |\n  - Shop\n',
        'channels:\n  - name: App\n    links:\n      - a\n      - \n  - Shop\n',
      ],
    ] as const)
      expect(typed(text)).to.equal(left);
  });

  it('twice in a text, or in front of a number, stays', () => {
    for (const text of [
      'channels:\n  - name: App\n    note: >\n      - - |\n',
      'channels:\n  - App\n  - -|\n',
      'x-own:\n  - - |\n',
    ])
      expect(typed(text)).to.equal(text.replace(/\|\n$/, '\n'));
  });

  it('with nothing behind it ends the list at the next Enter', () => {
    for (const [text, left] of [
      ['channels:\n  - App\n  - \n  |', 'channels:\n  - App\n'],
      ['channels:\n  - \n  |\ncost_structure:\n', 'channels:\n\ncost_structure:\n'],
      ['channels:\r\n- App\r\n-\r\n|\r\n', 'channels:\r\n- App\r\n\r\n'],
      [
        'channels:\n  - name: App\n    links:\n      - a\n      - \n      |\n',
        'channels:\n  - name: App\n    links:\n      - a\n    \n',
      ],
      [
        'channels:\n  - name: App\n    links:\n    - \n    |\n',
        'channels:\n  - name: App\n    links:\n    \n',
      ],
    ] as const)
      expect(typed(text)).to.equal(left);
  });

  it('with nothing behind it stays in a text, and where something stands below', () => {
    for (const text of [
      'channels:\n  - name: App\n    note: >\n      -\n      |\n',
      'channels:\n  - App\n  - \n  |Web\n',
      'x-own:\n  - \n  |\n',
    ])
      expect(typed(text)).to.equal(text.replace(/\|(?=\n$|Web)/, ''));
  });
});
