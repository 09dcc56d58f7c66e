import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { globSync } from 'tinyglobby';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { formatCanvas } from '../../../src/edit/format/format';
import { guidedCanvas } from '../../../src/edit/newCanvas';
import { applied } from '../support/edits';

function formatted(text: string, within?: { start: number; end: number }): string {
  const result = formatCanvas(parseCanvas(text), within);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return applied(text, result.edits);
}

const rows: readonly (readonly [string, string, string])[] = [
  [
    'indents lists and mappings alike',
    'customer_segments:\n- id: a\n  name: A\n-    name: B\n     pays: false\nchannels:\n    - App\n',
    'customer_segments:\n  - id: a\n    name: A\n  - name: B\n    pays: false\nchannels:\n  - App\n',
  ],
  [
    'sets spaces around colons, dashes and commas, and leaves comments lined up and brackets wide',
    'name :   Shop   #the name\nchannels:   # how\n  -   {name:  App,links:[ a,b , c ]}\n  -  Web    # web\n',
    'name: Shop   #the name\nchannels:   # how\n  - {name: App, links: [ a, b, c ]}\n  - Web    # web\n',
  ],
  [
    'leaves at most one blank line, and none at the start',
    '\n\nname: Shop\n\n\nperiod: year\n# whom\ncustomer_segments:\n\n\n  - A\n\n\n\n  - B\n\n# how\n\nchannels:\n',
    'name: Shop\n\nperiod: year\n# whom\ncustomer_segments:\n\n  - A\n\n  - B\n\n# how\n\nchannels:\n',
  ],
  [
    'takes comments along with what they stand in line with',
    'channels:\n# first\n- name: App\n# second\n- name: Web\n  # of web\n  links: [a]\n    # deep\n# end\n',
    'channels:\n  # first\n  - name: App\n  # second\n  - name: Web\n    # of web\n    links: [a]\n      # deep\n# end\n',
  ],
  [
    'moves texts of several lines as a whole',
    'channels:\n - name: App\n   note: |\n      one\n        two\n\n      three\n\n\n - name: "Web\n    site"\n   note: >-\n    folded\n',
    'channels:\n  - name: App\n    note: |\n      one\n        two\n\n      three\n\n  - name: "Web\n      site"\n    note: >-\n      folded\n',
  ],
  [
    'keeps what blank lines and depth mean in a text',
    'channels:\n- name: App\n  note: |+\n    one\n\n\n- name: Web\n  note: |2\n      deep\n',
    'channels:\n  - name: App\n    note: |+\n      one\n\n\n  - name: Web\n    note: |2\n        deep\n',
  ],
  [
    'moves the lines inside brackets with the line that opens them',
    'channels:\n  - name: App\n    links: [\n     a,\n        b # why\n    ]\n  - {name: Web,\n     links: [a]}\n',
    'channels:\n  - name: App\n    links: [\n     a,\n        b # why\n    ]\n  - {name: Web,\n     links: [a]}\n',
  ],
  ['formats JSON', '{"channels":[{"name":"App"},\n"Web"]}', '{"channels": [{"name": "App"},\n"Web"]}\n'],
  [
    'keeps CRLF and a byte-order mark',
    '\uFEFFname:  Shop\r\nchannels:\r\n- App  \r\n',
    '\uFEFFname: Shop\r\nchannels:\r\n  - App\r\n',
  ],
  [
    'keeps anchors and aliases apart from what follows',
    'channels:\n- {name: A, links: &l   [a]}\n- {name: B, links: *l }\n',
    'channels:\n  - {name: A, links: &l [a]}\n  - {name: B, links: *l }\n',
  ],
  ['leaves further documents alone', 'name:  Shop\n---\nother:   x\n', 'name: Shop\n---\nother:   x\n'],
  [
    'does not end a text that ends the file',
    'channels:\n- name: App\n  note: |\n   one',
    'channels:\n  - name: App\n    note: |\n      one',
  ],
  [
    'takes a tab at the start of a line for text',
    'channels:\n  - name: App\n    note: |-\n        \tcode\n        \tmore\n',
    'channels:\n  - name: App\n    note: |-\n      \tcode\n      \tmore\n',
  ],
  ['keeps lone CRs', 'name:  Shop\rchannels:\r- App\r', 'name: Shop\rchannels:\r  - App\r'],
  [
    'moves brackets on a line of their own, and what is deeper in them',
    'channels:\n- name: App\n  links:\n    [\n      a,\n      [ b ],\n      # c\n      "d\n        e",\n    ]\n  tags: [a,\n         b]\n',
    'channels:\n  - name: App\n    links:\n      [\n        a,\n        [ b ],\n        # c\n        "d\n        e",\n      ]\n    tags: [a,\n           b]\n',
  ],
  [
    'keeps lines inside brackets deeper than what they belong to',
    'channels:\n  - name: App\n    links:\n            [\n     a,\n            ]\n',
    'channels:\n  - name: App\n    links:\n      [\n     a,\n      ]\n',
  ],
  [
    'keeps regions',
    '#region a\nchannels:\n- App\n#endregion\n',
    '#region a\nchannels:\n  - App\n#endregion\n',
  ],
];

describe('formatting', () => {
  for (const [title, before, after] of rows) {
    it(title, () => {
      expect(formatted(before)).to.equal(after);
      expect(formatted(after), 'formatted again').to.equal(after);
    });
  }

  it('changes nothing in the examples and in a new canvas', () => {
    const texts = globSync('examples/*.yaml').map((file) => readFileSync(file, 'utf8'));
    expect(texts).to.have.length.above(2);
    for (const text of [...texts, guidedCanvas('Shop')]) expect(formatted(text)).to.equal(text);
  });

  it('touches only the lines asked for', () => {
    const text = 'name:  Shop\nperiod:  year\ndate:  2026-01-01\n';
    const at = text.indexOf('period');
    expect(formatted(text, { start: at, end: at + 3 })).to.equal(
      'name:  Shop\nperiod: year\ndate:  2026-01-01\n',
    );
  });

  it('refuses what does not parse', () => {
    const result = formatCanvas(parseCanvas('channels: [\n'));
    expect(result).to.include({ ok: false });
  });
});
