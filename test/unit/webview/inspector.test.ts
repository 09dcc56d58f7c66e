import { expect } from 'chai';
import type { Board } from '../../../webview/controllers/board';
import { CANVAS } from '../../../webview/controllers/inspector';
import { markdown } from '../../../webview/inspector/markdown';
import { SHOP } from '../view/support';
import { BoardHarness } from './harness';

/** The harness with an extension that also responds to requests for details. */
class Bench extends BoardHarness {
  constructor(text = SHOP, savedState?: unknown) {
    super(text, savedState);
    this.show(text);
  }

  override show(text: string): void {
    super.show(text);
    // The page may have requested another note when it got the snapshot.
    this.sendDetails();
  }

  type(note: string, field: Parameters<Board['inspector']['typed']>[1], text: string): void {
    this.board.inspector.typed(note, field, text);
  }
}

describe('the inspector', () => {
  it('follows the selection, the light of the text’s cursor, and stays open without either', () => {
    const bench = new Bench();
    const { inspector } = bench.board;
    const ovens = bench.inspect('Ovens');
    expect(inspector.details).to.deep.include({ note: ovens, idWritten: false });
    expect(inspector.values(ovens, 'note')).to.deep.equal(['Two of them.']);
    bench.board.receive({ type: 'light', note: bench.key('Baking') });
    expect(bench.sent.at(-1)).to.deep.include({ type: 'inspect', note: bench.key('Baking') });
    bench.board.select(undefined);
    expect(bench.board.state.dock).to.equal('details');
    expect(bench.sent.at(-1)).to.deep.include({ type: 'inspect', note: undefined });
  });

  it('opens from VS Code’s menu on what was clicked, ready to type', () => {
    const bench = new Bench();
    bench.board.receive({ type: 'command', command: 'editDetails', target: bench.key('Ovens') });
    expect(bench.board.state).to.include({ dock: 'details', selected: bench.key('Ovens') });
    expect(bench.board.store.takeEffect().form).to.equal('name');
  });

  it('is about the canvas itself where no note is selected', () => {
    const bench = new Bench('name: Shop\nchannels: [Stall]\n');
    const { inspector } = bench.board;
    bench.board.select(bench.key('Stall'));
    inspector.openCanvas('currency');
    expect(bench.board.state).to.include({ dock: 'details', selected: undefined });
    expect(bench.board.store.takeEffect().form).to.equal('currency');
    inspector.typed(CANVAS, 'currency', 'shells');
    inspector.commit(CANVAS, 'currency');
    expect(inspector.refusal(CANVAS, 'currency')).to.contain('not a currency');
    expect(inspector.draft(CANVAS, 'currency')).to.equal('shells');
    inspector.typed(CANVAS, 'currency', '€');
    inspector.commit(CANVAS, 'currency');
    expect(inspector.values(CANVAS, 'currency')).to.deep.equal(['EUR']);
    inspector.typed(CANVAS, 'designed_by', 'Ann\n\nBob\n');
    inspector.commit(CANVAS, 'designed_by');
    bench.executeAll();
    expect(bench.text).to.equal('name: Shop\ncurrency: EUR\ndesigned_by: [Ann, Bob]\nchannels: [Stall]\n');
    expect(inspector.refusal(CANVAS, 'currency')).to.equal(undefined);
    expect(inspector.values(CANVAS, 'designed_by')).to.deep.equal(['Ann', 'Bob']);
  });

  it('gives a block another name, which heads it at once, and its usual one again', () => {
    const bench = new Bench('name: Shop\nchannels: [Stall]\n');
    const { inspector } = bench.board;
    const key = 'titles.channels';
    const head = () => bench.board.store.block('channels')?.title;
    bench.type(CANVAS, key, 'Where we meet');
    expect(inspector.gestures.map(({ kind }) => kind)).to.deep.equal(['set-header']);
    inspector.commit(CANVAS, key);
    bench.executeAll();
    expect(bench.text).to.equal('name: Shop\ntitles:\n  channels: Where we meet\nchannels: [Stall]\n');
    expect([inspector.values(CANVAS, key), head()]).to.deep.equal([['Where we meet'], 'Where we meet']);
    bench.type(CANVAS, key, '');
    inspector.commit(CANVAS, key);
    bench.executeAll();
    expect(bench.text).to.equal('name: Shop\nchannels: [Stall]\n');
    expect(head()).to.equal('Channels');
  });

  it('is about the canvas where VS Code’s command names no note', () => {
    const bench = new Bench();
    bench.board.receive({ type: 'command', command: 'editDetails' });
    expect(bench.board.state).to.include({ dock: 'details', selected: undefined });
    expect(bench.board.store.takeEffect().form).to.equal('name');
  });

  it('opens from the toolbar on the note that has the focus, and closes', () => {
    const bench = new Bench();
    bench.board.focusedOn(bench.key('Ovens'));
    bench.board.inspector.toggle();
    expect(bench.board.store.inspected).to.equal(bench.key('Ovens'));
    bench.board.inspector.toggle();
    expect(bench.board.state.dock).to.equal(undefined);
    expect(bench.sent.at(-1)).to.deep.include({ type: 'inspect', note: undefined });
  });

  it('writes a field and shows it before the text has it', () => {
    const bench = new Bench();
    const note = bench.inspect('Ovens');
    const { inspector } = bench.board;
    inspector.write(note, 'status', ['testing']);
    expect(inspector.values(note, 'status')).to.deep.equal(['testing']);
    bench.executeAll();
    expect(bench.text).to.contain('    status: testing\n');
    expect(bench.board.state.inspector.optimistic.size).to.equal(0);
    inspector.write(note, 'status', []);
    bench.executeAll();
    expect(bench.text).to.equal(SHOP);
  });

  it('puts ticks of a list one after the other, each on what the one before led to', () => {
    const bench = new Bench();
    const note = bench.inspect('Bike round');
    bench.board.inspector.toggleValue(note, 'phases', 'delivery', true);
    bench.board.inspector.toggleValue(note, 'phases', 'awareness', true);
    bench.executeAll();
    bench.board.inspector.toggleValue(note, 'phases', 'awareness', true);
    bench.executeAll();
    expect(bench.text).to.contain('    phases: [delivery, awareness]\n');
    expect(bench.sentOf('gesture')).to.have.length(2);
  });

  it('keeps half a word while the text changes, another note is looked at, and the view is hidden', () => {
    const bench = new Bench();
    const note = bench.inspect('Ovens');
    bench.type(note, 'note', 'Two of them, and ha');
    bench.show(SHOP.replace('Fresh bread', 'Very fresh bread'));
    bench.inspect('Baking');
    const again = new Bench(bench.text, bench.saved);
    expect(again.board.state).to.include({ dock: 'details', selected: again.key('Baking') });
    again.inspect('Ovens');
    expect(again.board.inspector.draft(note, 'note')).to.equal('Two of them, and ha');
    again.board.inspector.commit(note, 'note');
    again.executeAll();
    expect(again.text).to.contain('    note: Two of them, and ha\n');
    expect(again.board.inspector.draft(note, 'note')).to.equal(undefined);
  });

  it('says at the field why an amount is none, and takes it as people write it', () => {
    const bench = new Bench();
    const note = bench.inspect('Bread money');
    const { inspector } = bench.board;
    for (const text of ['lots', '-5', '5.000']) {
      bench.type(note, 'amount', text);
      inspector.commit(note, 'amount');
      expect(inspector.refusal(note, 'amount'), text).to.be.a('string');
    }
    expect(bench.sentOf('gesture')).to.deep.equal([]);
    bench.type(note, 'amount', '€ 5,000.50');
    inspector.commit(note, 'amount');
    bench.executeAll();
    expect(bench.text).to.contain('    amount: 5000.5\n');
    expect(inspector.refusal(note, 'amount')).to.equal(undefined);
    bench.type(note, 'amount', ' ');
    inspector.commit(note, 'amount');
    bench.executeAll();
    expect(bench.text).not.to.contain('amount');
  });

  it('gives the numbers to choose from where an amount may mean two', () => {
    const bench = new Bench();
    const note = bench.inspect('Bread money');
    const { inspector } = bench.board;
    bench.type(note, 'amount', '8.000');
    expect(inspector.amountsMeant(note)).to.deep.equal([]);
    inspector.commit(note, 'amount');
    expect(inspector.amountsMeant(note)).to.deep.equal([8000, 8]);
    inspector.write(note, 'amount', ['8000']);
    bench.executeAll();
    expect(bench.text).to.contain('    amount: 8000\n');
    expect(inspector.amountsMeant(note)).to.deep.equal([]);
  });

  it('comes back to the note that asked for the currency, unless somebody has gone on', () => {
    const bench = new Bench();
    const note = bench.inspect('Bread money');
    const { inspector } = bench.board;
    const name = (currency: string) => {
      bench.type(CANVAS, 'currency', currency);
      inspector.commit(CANVAS, 'currency');
      bench.executeAll();
    };
    inspector.openCanvas('currency', note);
    expect(bench.board.store.inspected).to.equal(undefined);
    name('CHF');
    expect(bench.board.store.inspected).to.equal(note);
    inspector.openCanvas('currency', note);
    bench.board.select(bench.key('Ovens'));
    name('GBP');
    expect(bench.board.store.inspected).to.equal(bench.key('Ovens'));
    inspector.openCanvas();
    name('USD');
    expect(bench.board.store.inspected).to.equal(undefined);
  });

  it('brings the old amount back, and the new one again', () => {
    const bench = new Bench();
    const note = bench.inspect('Bread money');
    const { inspector } = bench.board;
    const amount = () => /amount: .*/.exec(bench.text)?.[0];
    const before = amount();
    expect(inspector.step(note, 'amount', 'back')).to.equal(false);
    bench.type(note, 'amount', '60k');
    expect(inspector.step(note, 'amount', 'back')).to.equal(false);
    inspector.commit(note, 'amount');
    bench.executeAll();
    expect(amount()).to.equal('amount: 60000');
    expect(inspector.step(note, 'amount', 'back')).to.equal(true);
    bench.executeAll();
    expect(amount()).to.equal(before);
    expect(inspector.step(note, 'amount', 'forth')).to.equal(true);
    bench.executeAll();
    expect(amount()).to.equal('amount: 60000');
  });

  it('renames an id everywhere; one that is bad or taken is refused at the field, and kept to be corrected', () => {
    const bench = new Bench();
    const note = bench.inspect('Fresh bread');
    const { inspector } = bench.board;
    expect(inspector.values(note, 'id')).to.deep.equal([]);
    for (const [text, reason] of [
      ['No id', /small letters/],
      ['ovens', /already that of “Ovens”/],
    ] as const) {
      bench.type(note, 'id', text);
      inspector.commit(note, 'id');
      bench.executeAll();
      expect(inspector.refusal(note, 'id')).to.match(reason);
      expect(inspector.draft(note, 'id')).to.equal(text);
      expect(bench.board.state.notice).to.equal(undefined);
    }
    bench.type(note, 'id', 'loaf');
    inspector.commit(note, 'id');
    bench.executeAll();
    expect(bench.text).to.contain('  - id: loaf\n    name: Fresh bread\n');
    expect(bench.text).to.contain('[families, offices, loaf, shared-breakfast]');
    bench.type(note, 'id', '');
    inspector.commit(note, 'id');
    bench.executeAll();
    expect(bench.text).to.equal(SHOP);
  });

  it('renames a note; a note without a name is none', () => {
    const bench = new Bench();
    const note = bench.inspect('Ovens');
    bench.type(note, 'name', '  ');
    bench.board.inspector.commit(note, 'name');
    expect(bench.board.inspector.refusal(note, 'name')).to.equal('A note needs a name.');
    bench.board.inspector.drop(note, 'name');
    expect(bench.board.inspector.refusal(note, 'name')).to.equal(undefined);
    bench.type(note, 'name', 'Three ovens');
    bench.board.inspector.commit(note, 'name');
    bench.executeAll();
    expect(bench.text).to.contain('  - name: Three ovens\n');
    expect(bench.board.inspector.values(note, 'name')).to.deep.equal(['Three ovens']);
  });

  it('adds, changes and removes entries of a list, none twice', () => {
    const bench = new Bench();
    const note = bench.inspect('Ovens');
    const { inspector } = bench.board;
    const add = (field: 'tags' | 'evidence', position: number | 'new', text: string) => {
      bench.type(note, `${field}/${position}`, text);
      inspector.commit(note, `${field}/${position}`);
      bench.executeAll();
    };
    add('tags', 'new', 'hot');
    add('tags', 'new', 'hot');
    add('tags', 'new', ' heavy ');
    expect(bench.text).to.contain('    tags: [hot, heavy]\n');
    add('evidence', 'new', 'The bill');
    expect(bench.text).to.contain('    evidence: The bill\n');
    add('evidence', 'new', 'A photo');
    expect(bench.text).to.contain('    evidence: [The bill, A photo]\n');
    add('evidence', 0, '');
    expect(inspector.values(note, 'evidence')).to.deep.equal(['A photo']);
  });

  it('writes nothing for a field that is as it was', () => {
    const bench = new Bench();
    const note = bench.inspect('Bread money');
    const { inspector } = bench.board;
    for (const [field, text] of [
      ['name', ' Bread  money '],
      ['amount', '12k'],
    ] as const) {
      bench.type(note, field, text);
      inspector.commit(note, field);
      expect(inspector.draft(note, field)).to.equal(undefined);
    }
    expect(bench.sentOf('gesture')).to.deep.equal([]);
  });

  it('changes nothing while the text does not parse, and keeps what is typed', () => {
    const bench = new Bench();
    const note = bench.inspect('Ovens');
    bench.type(note, 'note', 'Three of them.');
    bench.show(`${SHOP}key_partnerships: [\n`);
    bench.board.inspector.commit(note, 'note');
    expect(bench.sentOf('gesture')).to.deep.equal([]);
    expect(bench.board.inspector.draft(note, 'note')).to.equal('Three of them.');
    expect(bench.board.state.notice).to.contain('repaired');
  });

  it('asks for the fixes of the note’s problems', () => {
    const bench = new Bench(SHOP.replace('type: own_direct', 'type: own_directt'));
    bench.inspect('Bike round');
    expect(bench.sent.filter(({ type }) => type === 'list-fixes')).not.to.deep.equal([]);
  });
});

/** What a template would be as HTML, with text as it is. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('strings' in value) || !('values' in value)) return '';
  const [strings, values] = [value.strings as readonly string[], value.values as readonly unknown[]];
  return strings.map((text, index) => text + written(values[index])).join('');
}

describe('a note’s Markdown', () => {
  const board = new Bench().board;
  const shown = (text: string) =>
    written(markdown(board, text))
      .replace(/ (@click|title|class|tabindex)="?[^ >]*/g, '')
      .replace(/\s+/g, ' ');

  it('reads as Markdown does', () => {
    expect(shown('A **b** _c_ `d<e` ~~f~~ AT&amp;T\n\n- one\n- two')).to.equal(
      '<p>A <strong>b</strong> <em>c</em> <code>d<e</code> <del>f</del> AT&T</p><ul><li> one </li><li> two </li></ul>',
    );
  });

  it('links to the web, to mail and to files beside the canvas, and nowhere else', () => {
    expect(shown('[a](https://a.org/x)')).to.equal('<p><a href=https://a.org/x>a</a></p>');
    expect(shown('[a](research/talks.md)')).to.equal('<p><a href=#>a</a></p>');
    for (const bad of ['javascript:alert(1)', 'command:x', 'data:text/html,x', '#top', '//a.org'])
      expect(shown(`[a](${bad})`), bad).to.equal('<p>a</p>');
  });

  it('keeps HTML as text, in values and never in templates', () => {
    const find = (value: unknown): readonly string[] =>
      Array.isArray(value)
        ? value.flatMap(find)
        : typeof value === 'object' && value !== null && 'strings' in value && 'values' in value
          ? [...(value.strings as readonly string[]), ...find(value.values)]
          : [];
    const templates = markdown(
      board,
      'a <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n![p](x.png)',
    );
    expect(find(templates).join('')).not.to.match(/img|script|alert/);
    expect(written(templates)).to.contain('<script>alert(1)</script>');
  });
});
