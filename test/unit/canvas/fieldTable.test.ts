import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from 'chai';
import { build, type Plugin } from 'esbuild';
import { type ItemFieldKey, itemField } from '../../../src/canvas/fields';
import { applied } from '../support/edits';

type Readers = typeof import('./fieldTable/readers');

const OWNER = 'owner' as ItemFieldKey;
const ROW = `const ITEM_ROWS = [
  { key: 'owner', kind: 'text', label: 'Owner', section: 'kind', searchable: true, meaning: 'Who looks after it.' },
  {
    key: 'mood', kind: 'term', label: 'Mood', heading: 'Moods', section: 'kind', meaning: 'How it feels.', blocks: ['channels'],
    terms: [term('calm', 'Calm', 'Nothing is urgent.')],
  },`;

/** Puts rows into the table, as a person who adds a field would. */
const withOwner: Plugin = {
  name: 'with-owner',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]canvas[\\/]fields\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const contents = source.replace('const ITEM_ROWS = [', ROW);
      if (contents === source) throw new Error('the table of fields is not where the test looks for it');
      return { contents, loader: 'ts' };
    });
  },
};

/** Everything that reads the table, built with the added row. */
async function readersWithOwner(): Promise<Readers> {
  const { outputFiles } = await build({
    entryPoints: ['test/unit/canvas/fieldTable/readers.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    loader: { '.yaml': 'text' },
    logLevel: 'silent',
    plugins: [withOwner],
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', outputFiles[0]?.text ?? '')(
    createRequire(path.resolve('package.json')),
    module,
    module.exports,
  );
  return module.exports as Readers;
}

const TEXT = 'channels:\n  - name: Shop\n    owner: Ada\n';

describe('a row added to the table of fields is known to', () => {
  let readers: Readers;
  before(async function () {
    this.timeout(60_000);
    expect(itemField('owner')).to.equal(undefined);
    readers = await readersWithOwner();
  });
  const shop = () => {
    const canvas = readers.parseCanvas(TEXT);
    const [item] = canvas.items;
    if (item === undefined) throw new Error('no item');
    return { canvas, item };
  };

  it('the parser', () => {
    const { canvas, item } = shop();
    expect(canvas.problems).to.deep.equal([]);
    expect(item.values).to.deep.equal({ owner: 'Ada' });
  });

  it('the schema', () => {
    const [schema = ''] = [...readers.schemaFiles().values()];
    expect(JSON.parse(schema).properties.channels.anyOf[0].items.anyOf[1].properties).to.have.property(
      'owner',
    );
  });

  it('completion and hover', () => {
    const text = 'channels:\n  - name: Shop\n    \n';
    const offered = readers.completions(readers.parseCanvas(text), text.length - 1);
    expect(offered.map(({ label }) => label)).to.include('owner');
    const { canvas } = shop();
    expect(readers.hover(canvas, TEXT.indexOf('owner') + 1, [])?.markdown).to.include('Who looks after it.');
    expect(readers.hover(canvas, TEXT.indexOf('Shop') + 1, [])?.markdown).to.include('`owner` Ada');
  });

  it('the guidance and the hover of its blocks, if it has a vocabulary', () => {
    expect(readers.blockHover('channels')).to.include('Moods · `mood`').and.to.include('Nothing is urgent.');
    expect(readers.blockHover('key_resources')).not.to.include('mood');
    const [words] = readers
      .guidance()
      .flatMap((block) => block.words.filter(({ field }) => field === 'mood'));
    expect(words?.heading).to.equal('Moods');
    expect(words?.terms.map(({ label }) => label)).to.deep.equal(['Calm']);
  });

  it('the form, which writes it', () => {
    const { canvas, item } = shop();
    const { folded } = readers.noteForm('channels');
    expect(folded.flatMap(({ fields }) => fields.map(({ key }) => key))).to.include('owner');
    expect(readers.fieldLabel(OWNER)).to.equal('Owner');
    expect(readers.detailsOf(canvas, item, 'shop').values.owner).to.deep.equal(['Ada']);
    const ref = { block: item.block, position: 0, id: item.id, name: item.name };
    const gesture = readers.gestureSchema.parse({
      kind: 'set-field',
      item: ref,
      field: 'owner',
      values: ['Bo'],
    });
    const planned = readers.planEdit(canvas, readers.operationsFor(canvas, gesture));
    expect(planned.ok && applied(TEXT, planned.edits)).to.equal(TEXT.replace('Ada', 'Bo'));
  });

  it('search', () => {
    const { canvas } = shop();
    const found = readers.matchesIn(readers.buildGrid(canvas), { ...readers.NO_FILTER, text: 'ada' });
    expect(found).to.have.length(1);
  });

  it('the clipboard', () => {
    const { canvas, item } = shop();
    const clip = readers.clipOf(canvas, [item]);
    expect(clip.notes[0]?.values).to.deep.equal({ owner: 'Ada' });
    const operation = readers.pasteClip(readers.parseCanvas(''), clip, { block: 'channels' });
    const planned = readers.planEdit(readers.parseCanvas(''), operation === undefined ? [] : [operation]);
    expect(planned.ok && applied('', planned.edits)).to.include('owner: Ada');
  });

  it('exports', () => {
    const { canvas } = shop();
    expect(readers.toCsv(canvas)).to.include('owner').and.to.include('Ada');
    expect(readers.toJson(canvas)).to.include('"owner": "Ada"');
  });

  it('the tools for agents', () => {
    const { canvas } = shop();
    expect(JSON.stringify(readers.canvasModel(canvas, []))).to.include('"owner":"Ada"');
    const tools = JSON.stringify(readers.languageModelTools());
    expect(tools.match(/"owner":\{[^}]*Who looks after it\./g)).to.have.length.greaterThan(1);
  });

  it('the reference and the texts for translators', () => {
    expect([...readers.formatFiles().values()].join()).to.match(/\| `owner` \| all \| text \| Who looks/);
    expect([...readers.textFiles().values()].join())
      .to.include('"Owner"')
      .and.to.include('"Who looks after it."');
  });
});
