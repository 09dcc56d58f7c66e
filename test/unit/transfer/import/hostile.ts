/** Files that want to take an importer's time or memory, for the tests and for the bench. */

/** One of them, made only when it is wanted. */
export interface Hostile {
  /** The word that the import ends in. */
  readonly kind: 'too-large' | 'unreadable' | 'no-canvas';
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

const CANVAS = '## Customer Segments\n- a\n## Channels\n- b\n## Key Resources\n- c\n';

/** Each ends in a word because of a limit that is looked at before anything is read. */
const CASES: Readonly<
  Record<string, readonly [kind: Hostile['kind'], file: string, content: () => string | Uint8Array]>
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

export const HOSTILE: Readonly<Record<string, Hostile>> = Object.fromEntries(
  Object.entries(CASES).map(([name, [kind, file, content]]) => [
    name,
    { kind, file, bytes: () => bytesOf(content()) },
  ]),
);

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
