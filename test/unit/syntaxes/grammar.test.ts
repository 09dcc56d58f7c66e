import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCKS } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS, termsFor } from '../../../src/canvas/fields';
import { type Token, tokens } from './tokens';

/** The innermost scope of our own on each stretch of text that has one. */
async function named(text: string): Promise<readonly (readonly [text: string, scope: string])[]> {
  const lines = await tokens(text, 'source.bmc-yaml');
  return lines.flat().flatMap((token) => {
    const scope = token.scopes.at(-1) ?? '';
    return scope.endsWith('.bmc-yaml') && !scope.startsWith('meta.')
      ? [[token.text, scope.replace('.bmc-yaml', '')] as const]
      : [];
  });
}

async function scopeOf(text: string, word: string): Promise<string | undefined> {
  return (await named(text)).find(([token]) => token === word)?.[1];
}

const KEYS = 'channels:\n  - id: app\n    ';
const TERM = 'variable.other.enummember.term';

/** Legal, awkward and broken YAML: block scalars, quotes, anchors, flow style over several lines, open brackets. */
const AWKWARD = `%YAML 1.2
---
bmc: 1 # version
x-a: &a { type: own_direct, links: [a, b] }
"channels":
  - name: "App: own_direct, links: [a]"
    note: |
      links: [a, b]
      # bmc-ignore x: in a text
      id: x
    links: [hosts, "travellers", x-y ] # note
    phases:
      - awareness
      - After Sales
      # bmc-ignore-file a, b: because
  - <<: *a
    name: >-
      type: fixed

      pays: no
    ? complex
    : links
  - { name: Web, "type": own-direct,
      links: [
        hosts, # inside
        'it''s'
      ], my type: fixed }
  - name: type: links
    id:
      app
    tags: [id, links, status]
key_activities: [a, {name: b, links: [c]}, "d: e"]
customer_segments:
- links
- id : hosts
- - nested
\tkey_resources: tab
cost_structure:
  - name: "open
    links: [a
channels: x
...
---
id: second
`;

/** A field of an item, a word in it, and the scope of our own that the word must have. */
interface Row {
  readonly text: string;
  readonly word: string;
  readonly scope: string | undefined;
}

/** Checks many fields in one canvas, each on an item of its own. */
async function expectRows(rows: readonly Row[]): Promise<void> {
  const items = rows.map(({ text }) => `  - id: app\n    ${text}`);
  const lines = await tokens(`channels:\n${items.join('\n')}\n`, 'source.bmc-yaml');
  let line = 1;
  for (const [index, { text, word, scope }] of rows.entries()) {
    const length = items[index]?.split('\n').length ?? 0;
    const token = lines
      .slice(line + 1, line + length)
      .flat()
      .find((candidate) => candidate.text === word);
    expect(token, text).not.to.equal(undefined);
    const inner = token?.scopes.at(-1) ?? '';
    expect(inner.endsWith('.bmc-yaml') ? inner.replace('.bmc-yaml', '') : undefined, text).to.equal(scope);
    line += length;
  }
}

describe('the grammar of canvases', function () {
  // A tokeniser in WebAssembly on a busy machine.
  this.timeout(30_000);

  it('marks every block key and alias, in any spelling', async () => {
    const words = BLOCKS.flatMap(({ key, aliases }) => [key, ...aliases]).flatMap((word) => [
      word,
      word.toUpperCase(),
      word.replaceAll('_', ' '),
      word.replaceAll('_', '-'),
    ]);
    const found = await named(words.map((word) => `${word}:\n  - x\n`).join(''));
    expect(found).to.deep.equal(words.map((word) => [word, 'entity.name.type.block']));
    expect(await scopeOf('"channels" :\n', 'channels')).to.equal('entity.name.type.block');
    expect(await scopeOf('customerSegments:\n', 'customerSegments')).to.equal('entity.name.type.block');
  });

  it('marks every key of the canvas and of items', async () => {
    for (const { key } of CANVAS_FIELDS)
      expect(await scopeOf(`${key}: x\n`, key), key).to.equal('entity.name.tag.canvas');
    for (const { key } of ITEM_FIELDS) {
      expect(await scopeOf(`channels:\n  - ${key}: x\n`, key), key).to.equal('entity.name.tag.field');
      expect(await scopeOf(`${KEYS}${key} : x\n`, key), key).to.equal('entity.name.tag.field');
      expect(await scopeOf(`channels: [{a: b, "${key}": x}]\n`, key), key).to.equal('entity.name.tag.field');
    }
  });

  it('marks every word of every vocabulary behind its key only, in any spelling and style', async () => {
    const rows: Row[] = [];
    for (const block of BLOCKS) {
      for (const field of ITEM_FIELDS) {
        const { key } = field;
        for (const { value } of termsFor(field, block.key)) {
          const spelled = value.replaceAll('_', ' ').toUpperCase();
          const styles = [`${key}: ${value} # x`, `${key}: [a, ${value}]`, `${key}:\n      - ${value}`];
          rows.push(...styles.map((text): Row => ({ text, word: value, scope: TERM })));
          rows.push({ text: `${key}: "${spelled}"`, word: spelled, scope: TERM });
          rows.push({ text: `x: [{${key}: ${value}, a: b}]`, word: value, scope: TERM });
          rows.push({ text: `name: ${value}`, word: value, scope: undefined });
          rows.push({ text: `${key}: not ${value}`, word: `not ${value}`, scope: undefined });
        }
      }
    }
    await expectRows(rows);
    for (const { key, terms } of CANVAS_FIELDS)
      for (const { value } of terms ?? []) expect(await scopeOf(`${key}: ${value}\n`, value)).to.equal(TERM);
  });

  it('marks ids and links in every style', async () => {
    const link = 'entity.name.function.link';
    for (const text of [
      'links: guests\n',
      'links: [a, guests, b]\n',
      'links: [a,\n      guests]\n',
      'links:\n    - guests\n',
      "links: ['guests']\n",
    ])
      expect(await scopeOf(KEYS + text, 'guests'), text).to.equal(link);
    expect(await scopeOf(KEYS, 'app')).to.equal('entity.name.function.id');
    expect(await scopeOf('channels: [{id: app-1}]\n', 'app-1')).to.equal('entity.name.function.id');
  });

  it('marks ignore comments: the order, the rules, the colon', async () => {
    expect(
      await named('# bmc-ignore rule-one, rule-two: because\nname: x # bmc-ignore-file rule\n'),
    ).to.deep.equal([
      ['bmc-ignore', 'keyword.control.directive'],
      ['rule-one, rule-two', 'variable.other.constant.rule'],
      [':', 'punctuation.separator.reason'],
      ['name', 'entity.name.tag.canvas'],
      ['bmc-ignore-file', 'keyword.control.directive'],
      ['rule', 'variable.other.constant.rule'],
    ]);
    expect(await named('# see bmc-ignore\n# bmc-ignored x\n')).to.deep.equal([]);
  });

  it('leaves texts alone: names, notes, quotes, comments, keys of the user', async () => {
    for (const text of [
      '  - channels\n',
      '    name: links\n',
      '    note: |\n      links: [a]\n      id: x\n',
      '    name: "links: a"\n',
      '# links: [a]\n',
      'x-id: a\n',
      'my links: a\n',
      '  customer_segments: a\n',
    ]) {
      const found = (await named(text)).filter(([, scope]) => !scope.startsWith('entity.name.tag.field'));
      expect(found, text).to.deep.equal([]);
    }
  });

  it("never changes YAML's own tokens, in examples and in awkward YAML", async () => {
    const examples = readdirSync('examples').filter((name) => /\.ya?ml$/.test(name));
    const texts = [AWKWARD, ...examples.map((name) => readFileSync(`examples/${name}`, 'utf8'))];
    for (const text of texts) {
      const ours = (await tokens(text, 'source.bmc-yaml')).map(withoutOurs);
      expect(ours).to.deep.equal((await tokens(text, 'source.yaml')).map(withoutOurs));
    }
  });
});

/** The tokens without our scopes; neighbours that differ only in our scopes are joined. */
function withoutOurs(line: readonly Token[]): readonly string[] {
  const joined: { text: string; scopes: string }[] = [];
  for (const token of line) {
    const scopes = token.scopes.filter((scope) => !scope.endsWith('.bmc-yaml')).join(' ');
    const last = joined.at(-1);
    if (last?.scopes === scopes) last.text += token.text;
    else joined.push({ text: token.text, scopes });
  }
  return joined.map(({ text, scopes }) => `${text} ← ${scopes}`);
}
