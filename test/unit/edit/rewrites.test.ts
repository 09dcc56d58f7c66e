import { expect } from 'chai';
import { blockOf, type Canvas } from '../../../src/canvas/canvas';
import { refTo } from '../../../src/canvas/identity';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { EditResult } from '../../../src/edit/result';
import { collapseItem, expandItem, isBareName, sortLinks, writeAllIds } from '../../../src/edit/rewrites';
import { areBlocksSorted, sortBlocks } from '../../../src/edit/sortBlocks';
import { applied } from '../support/edits';

/** The first channel of a canvas, changed. */
function firstChannel(
  text: string,
  change: (canvas: Canvas, ref: ReturnType<typeof refTo>) => EditResult,
): string {
  const canvas = parseCanvas(text);
  const [item] = blockOf(canvas, 'channels').items;
  if (!item) throw new Error('no channel');
  return written(text, change(canvas, refTo(canvas, item)));
}

function written(text: string, result: EditResult): string {
  return result.ok ? applied(text, result.edits) : `refused: ${result.reason}`;
}

describe('turning a plain line into a full item and back', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['channels:\n  - App # c\n  - Web\n', 'channels:\n  - name: App # c\n  - Web\n'],
    ['channels: [App, Web]\n', 'channels: [{name: App}, Web]\n'],
    ['channels:\r\n- "App: the first"', 'channels:\r\n- name: "App: the first"'],
  ];
  for (const [plain, full] of pairs) {
    it(JSON.stringify(plain), () => {
      expect(firstChannel(plain, expandItem)).to.equal(full);
      expect(firstChannel(full, collapseItem)).to.equal(plain);
    });
  }

  it('is offered the other way only where there is nothing but a name', () => {
    const { items } = parseCanvas(
      'channels:\n  - name: App\n  - {name: Web}\n  - {name: Shop, pays: x}\n  - {name: Mail, x-own: 1}\n  - name: >\n      Long\n  - id: x\n',
    );
    expect(items.map(isBareName)).to.deep.equal([true, true, false, false, false, false]);
  });
});

describe('writing out ids', () => {
  it('gives every item the id that its name gives, and links that spell it otherwise follow', () => {
    const text = `customer_segments:
  - Ann's guests
  - id: hosts
    name: Hosts
channels:
  - name: App
    links: [anns-guests, hosts]
  - Web
  - web
`;
    expect(written(text, writeAllIds(parseCanvas(text)))).to.equal(`customer_segments:
  - id: ann-s-guests
    name: Ann's guests
  - id: hosts
    name: Hosts
channels:
  - id: app
    name: App
    links: [ann-s-guests, hosts]
  - Web
  - web
`);
  });
});

describe('sorting links', () => {
  const above = 'customer_segments: [A, B]\nvalue_propositions: [P]\n';
  const rows: readonly (readonly [string, string, string])[] = [
    ['in brackets', '    links: [p, nobody, b, a]\n', '    links: [a, b, p, nobody]\n'],
    [
      'below each other, with their comments',
      '    links:\n      # why\n      - p # x\n      - "a"\n',
      '    links:\n      - "a"\n      # why\n      - p # x\n',
    ],
    ['not where they are sorted', '    links: [a, p]\n', '    links: [a, p]\n'],
  ];
  for (const [title, before, after] of rows) {
    it(title, () => {
      const head = `${above}channels:\n  - name: App\n`;
      expect(firstChannel(head + before, sortLinks)).to.equal(head + after);
    });
  }

  it('refuses where comments stand between them in brackets', () => {
    const text = `${above}channels:\n  - name: App\n    links: [p, # first\n      a]\n`;
    expect(firstChannel(text, sortLinks)).to.match(/^refused: /);
  });
});

describe('sorting blocks', () => {
  const sorted = (text: string) => written(text, sortBlocks(parseCanvas(text)));

  it('takes comments along, leaves what is no block and the blank lines in their places', () => {
    const text = `# the file
name: Shop

# how
# they hear of us
channels:
  - App # in time
x-own: 1

# apart

customer_segments:
  - A
  # more to come
`;
    expect(areBlocksSorted(parseCanvas(text))).to.equal(false);
    const result = sorted(text);
    expect(result).to.equal(`# the file
name: Shop

# apart

customer_segments:
  - A
  # more to come
x-own: 1

# how
# they hear of us
channels:
  - App # in time
`);
    expect(areBlocksSorted(parseCanvas(result))).to.equal(true);
  });

  it('leaves the comments at the very top', () => {
    expect(sorted('# the file\nchannels: [App]\ncustomer_segments: [A]')).to.equal(
      '# the file\ncustomer_segments: [A]\nchannels: [App]',
    );
  });

  it('sorts JSON', () => {
    expect(sorted('{"channels": ["App"], "customer_segments": ["A"]}\n')).to.equal(
      '{"customer_segments": ["A"], "channels": ["App"]}\n',
    );
  });

  it('refuses where an alias would come before its anchor', () => {
    expect(
      sorted('channels: [{name: A, tags: &t [x]}]\ncustomer_segments: [{name: B, tags: *t}]\n'),
    ).to.match(/^refused: .*shared/);
  });
});
