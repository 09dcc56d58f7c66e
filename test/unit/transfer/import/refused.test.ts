/** Sheets of other kinds and texts that only look like a canvas are refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { importBytes } from '../../../../src/transfer/import/importBytes';
import { importText } from '../../../../src/transfer/import/importText';
import { sourceInPng } from '../../../../src/transfer/pngSource';

const FOLDER = join('test', 'unit', 'transfer', 'import', 'refused');

describe('import: what is refused', () => {
  for (const [file, kind] of [
    ['en-lean.md', 'lean'],
    ['es-lean.md', 'lean'],
    ['en-mission.md', 'other-sheet'],
    ['readme-none.md', 'no-canvas'],
  ] as const)
    it(`${file}: ${kind}`, () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      expect(importText(text, { file })).to.include({ ok: false, kind });
    });

  it('takes from a lean canvas what fits, and keeps the rest under a key of its own, on request', () => {
    const imported = importText(readFileSync(join(FOLDER, 'es-lean.md'), 'utf8'), { acceptLean: true });
    if (!imported.ok) throw new Error(imported.reason);
    expect(imported.canvases[0]?.text).to.include('value_propositions:\n  - Reserva\n  - Sin esperar\n');
    expect(imported.canvases[0]?.text).to.include('x-lean:\n  problem:\n    - Colas\n');
  });

  it('says of a picture without a canvas, and of bytes that are no text, that they cannot be read', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(sourceInPng(png)).to.equal(undefined);
    expect(importBytes(png, {})).to.include({ ok: false, kind: 'no-canvas' });
    expect(importBytes(new Uint8Array([0x50, 0x4b, 0, 0, 1]), {})).to.include({
      ok: false,
      kind: 'unreadable',
    });
  });
});

const CANVAS = '## Customer Segments\n- a\n## Channels\n- b\n## Key Resources\n- c\n';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each ends in a word because of a limit that is looked at before anything is read. */
const HOSTILE: Readonly<
  Record<string, readonly [kind: string, file: string, content: () => string | Uint8Array]>
> = {
  'ten megabytes of notes': ['too-large', 'a.md', () => CANVAS + '- note\n'.repeat(1_500_000)],
  'one line of ten megabytes': ['too-large', 'a.md', () => CANVAS + 'x'.repeat(10_000_000)],
  'one line of two hundred thousand signs': [
    'too-large',
    'a.md',
    () => `${CANVAS}- ${'word '.repeat(40_000)}`,
  ],
  'thousands of notes': [
    'too-large',
    'a.json',
    () => JSON.stringify({ channels: Array.from({ length: 9000 }, (_, i) => `n${i}`), key_partners: ['x'] }),
  ],
  'thousands of headings': ['too-large', 'a.md', () => '# Channels\n'.repeat(3000)],
  'ten megabytes that begin like a picture': [
    'too-large',
    'a.md',
    () => `<svg ${CANVAS}${'- note\n'.repeat(1_500_000)}`,
  ],
  'a picture of forty megabytes': [
    'too-large',
    'a.svg',
    () => `<svg>${'<path d="M0 0"/>'.repeat(2_600_000)}</svg>`,
  ],
  'a PNG of forty megabytes': [
    'too-large',
    'a.png',
    () => {
      const bytes = new Uint8Array(40_000_000);
      bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      return bytes;
    },
  ],
  'quotes in quotes': ['unreadable', 'a.md', () => `${'>'.repeat(50_000)} x`],
  'brackets in brackets': ['unreadable', 'a.md', () => '['.repeat(100_000)],
  'emphasis in emphasis': ['unreadable', 'a.md', () => '*a '.repeat(30_000)],
  'a rule without an end': ['unreadable', 'a.md', () => '- '.repeat(45_000)],
  'elements in elements': ['unreadable', 'a.html', () => '<div>'.repeat(70_000)],
  'JSON in JSON': ['unreadable', 'a.json', () => '['.repeat(300_000)],
  'half of a JSON': ['unreadable', 'a.json', () => '{"channels": ["a"'],
  'aliases that unfold': [
    'unreadable',
    'a.bmml',
    () =>
      `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
        .map(
          (name, at) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${'abcdefg'[at] ?? ''}`)
              .join(', ')}]\n`,
        )
        .join('')}channels: *h\n`,
  ],
  'entities that unfold': [
    'no-canvas',
    'a.svg',
    () =>
      `<!DOCTYPE x [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at === 0 ? '' : at};`.repeat(10)}">`).join('')}]><svg><text>&a9;</text></svg>`,
  ],
  'a table wider than the world': [
    'no-canvas',
    'a.html',
    () => '<table><tr><td colspan=1000000 rowspan=1000000>Channels</td></tr></table>',
  ],
};

describe('import: hostile files', () => {
  for (const [name, [kind, file, content]] of Object.entries(HOSTILE))
    it(`${name}: ${kind}`, () => {
      const made = content();
      expect(importBytes(typeof made === 'string' ? bytesOf(made) : made, { file })).to.include({
        ok: false,
        kind,
      });
    });

  it('takes nothing from scripts', () => {
    const imported = importText(
      '<h2>Channels</h2><script>document.write("<li>evil</li>")</script><ul><li onclick="evil()">Shop</ul><h2>Key Partners</h2><p>Miller',
      { from: 'html' },
    );
    if (!imported.ok) throw new Error(imported.reason);
    expect(JSON.stringify(imported)).not.to.include('evil');
    expect(imported.canvases[0]?.notes).to.equal(2);
  });
});
