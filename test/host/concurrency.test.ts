/**
 * Everybody at once on one canvas: a person types in the text, another program edits it, two grids ask for changes (the
 * page's own logic on one end, the extension's on the other, messages between them), undo and save happen, and the file
 * changes on disk. Nothing is lost: every word that was typed and every change that was acknowledged is in the text, and
 * a change that was not made was refused with a reason. `BMC_SEED` and `BMC_RUNS` make it different and longer.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';
import { blockOf } from '../../src/canvas/canvas';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { CanvasView } from '../../src/extension/canvasEditor/view';
import { onCanvasChanged } from '../../src/extension/canvasFiles';
import { readToView } from '../../src/protocol';
import type { Gesture } from '../../src/view/gesture';
import { type NoteModel, notesOf } from '../../src/view/model';
import { runCommand } from '../../webview/actions';
import { Board } from '../../webview/controllers/board';
import { cleanUp, openText, pause, readFile, scratchFolder, until, writeFile } from './support/workspace';

/** No text is left when a grid closes: all that is typed here can be written. */
const NOTHING_LEFT = { take: () => [], keep: () => Promise.resolve(), settle: () => undefined };

const SEED = Number(process.env.BMC_SEED || 7);
const RUNS = Number(process.env.BMC_RUNS || 3);
const STEPS = 40;

const TEXT = `# A shop, as everybody sees it at once.
name: Corner shop
description: typed here
customer_segments:
  - id: families
    name: Families # who come
    note: typed here
  - Offices # who order
  - {name: Students, tags: [young]}
value_propositions:
  - name: Fresh bread
    links: [families, offices]
    note: |
      typed here
  - Warm rooms
channels: [Shop, Bike, {name: Market, links: [students]}]
key_resources:
  - Ovens
  - Team
  # typed here
cost_structure:
  - Flour
`;
/** Where words are typed: no gesture of these tests replaces or deletes them. */
const TYPED = 'typed here';
/** Notes whose names contain typed words; they are moved and linked, not deleted. */
const KEPT = ['Families', 'Fresh bread'];

/** Random numbers that come again for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** The expected result of a gesture, unless a later one changed it. */
interface Asked {
  readonly gesture: Gesture;
  answered: 'done' | 'refused' | undefined;
  reason?: string;
}

/** A log that discards everything. */
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A grid: the page's logic and the extension's, connected as VS Code connects them. */
class Grid {
  readonly asked = new Map<number, Asked>();
  readonly board: Board;
  readonly view: CanvasView;
  private readonly listener: vscode.Disposable;
  private readonly crashes: unknown[] = [];

  constructor(
    document: vscode.TextDocument,
    private readonly lag: () => number,
  ) {
    const later = (run: () => void) => setTimeout(run, this.lag());
    let toPage = Promise.resolve();
    const webview = {
      // Messages keep their order, whatever time they take.
      postMessage: (message: unknown) => {
        const copy: unknown = JSON.parse(JSON.stringify(message));
        toPage = toPage.then(() => new Promise<void>((done) => later(done))).then(() => this.arrive(copy));
        return Promise.resolve(true);
      },
    };
    const panel = { webview, visible: true, active: true } as unknown as vscode.WebviewPanel;
    this.view = new CanvasView(document, panel, QUIET, NOTHING_LEFT);
    let toHost = Promise.resolve();
    this.board = new Board(
      {
        send: (message) => {
          if (message.type === 'gesture')
            this.asked.set(message.request, { gesture: message.gesture, answered: undefined });
          // Whatever moves cursors would move the place where the test types.
          if (message.type === 'select') return;
          const copy: unknown = JSON.parse(JSON.stringify(message));
          toHost = toHost.then(() => new Promise<void>((done) => later(done)));
          void toHost.then(() => this.view.receive(copy)).catch((error) => this.crashes.push(error));
        },
        savedState: undefined,
        page: 'page',
        saveState: () => undefined,
        announce: () => undefined,
      },
      () => undefined,
      runCommand,
    );
    this.listener = onCanvasChanged((event) => {
      if (event.document === document) this.view.changed();
    });
    this.board.start();
  }

  private arrive(raw: unknown): void {
    const read = readToView(raw);
    if (!read.ok) assert.fail(`the page understands what the extension says: ${read.expected}`);
    const { message } = read;
    const asked = 'request' in message ? this.asked.get(message.request) : undefined;
    if (asked && message.type === 'response' && message.method === 'gesture') {
      if (message.result.ok) asked.answered = 'done';
      else Object.assign(asked, { answered: 'refused', reason: message.result.reason });
    }
    if (asked && message.type === 'failure')
      Object.assign(asked, { answered: 'refused', reason: message.reason });
    this.board.receive(message);
  }

  note(pick: (sides: number) => number, fits: (note: NoteModel) => boolean): NoteModel | undefined {
    const { grid } = this.board.state;
    const notes = grid ? notesOf(grid).filter(fits) : [];
    return notes[pick(notes.length)];
  }

  /** Everything that was asked has been answered, and nothing waits in the page. */
  settled(): boolean {
    if (this.crashes.length > 0) throw this.crashes[0];
    return (
      !this.board.editQueue.busy && [...this.asked.values()].every(({ answered }) => answered !== undefined)
    );
  }

  dispose(): void {
    this.listener.dispose();
    this.view.dispose();
  }
}

/** A person at the keyboard, another program, and two grids, all on one document. */
class Everybody {
  readonly typed: string[] = [];
  readonly grids: readonly Grid[];
  private words = 0;
  private names = 0;
  private readonly written: Thenable<void>[] = [];

  constructor(
    readonly editor: vscode.TextEditor,
    private readonly pick: (sides: number) => number,
  ) {
    this.grids = [0, 1].map(() => new Grid(editor.document, () => pick(4)));
  }

  /** One event that is not awaited. */
  step(): void {
    const { pick } = this;
    const acts = [
      () => this.type(),
      () => this.type(),
      () => this.type(),
      () => this.editByVersion(),
      () => this.writeFromElsewhere(),
      () => this.add(),
      () => this.rename(),
      () => this.move(),
      () => this.move(),
      () => this.carry(),
      () => this.remove(),
      () => this.link(),
      () => this.colour(),
      () => this.duplicate(),
      () => this.paste(),
    ];
    acts[pick(acts.length)]?.();
  }

  private grid(): Grid {
    return this.grids[this.pick(this.grids.length)] as Grid;
  }

  private newWord(): string {
    return `word${++this.words}x`;
  }

  private newName(): string {
    return `New ${++this.names}x`;
  }

  /** Types a word where the cursor is, as a keyboard does: VS Code never refuses that. */
  private type(): void {
    const word = this.newWord();
    this.typed.push(word);
    this.written.push(vscode.commands.executeCommand<void>('type', { text: ` ${word}` }));
  }

  /** Another extension edits the version that it knows, and is refused if that is stale. */
  private editByVersion(): void {
    const word = this.newWord();
    const place = this.placeToType();
    if (place === undefined) return;
    const done = this.editor
      .edit((edit) => edit.insert(place, ` ${word}`))
      .then((landed) => {
        if (landed) this.typed.push(word);
      });
    this.written.push(done);
  }

  private writeFromElsewhere(): void {
    const word = this.newWord();
    const place = this.placeToType();
    if (place === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(this.editor.document.uri, place, ` ${word}`);
    const done = vscode.workspace.applyEdit(edit).then((landed) => {
      if (landed) this.typed.push(word);
    });
    this.written.push(done);
  }

  private placeToType(): vscode.Position | undefined {
    const { document } = this.editor;
    const text = document.getText();
    const places = [...text.matchAll(new RegExp(TYPED, 'g'))].map(({ index }) => index + TYPED.length);
    const place = places[this.pick(places.length)];
    return place === undefined ? undefined : document.positionAt(place);
  }

  add(): void {
    const { editQueue: changes } = this.grid().board;
    changes.add(
      { kind: 'add', block: this.block(), links: [], text: '', start: 0, end: 0 },
      this.newName(),
      false,
    );
  }

  private block(): BlockKey {
    return BLOCK_KEYS[this.pick(BLOCK_KEYS.length)] as BlockKey;
  }

  private rename(): void {
    const grid = this.grid();
    const note = grid.note(this.pick, isFree);
    if (note === undefined) return;
    grid.board.editQueue.rename(
      { kind: 'rename', note: note.key, text: '', start: 0, end: 0 },
      this.newName(),
    );
  }

  private move(): void {
    const grid = this.grid();
    const note = grid.note(this.pick, () => true);
    const block = this.block();
    const before = grid.note(this.pick, ({ ref }) => ref.block === block);
    if (note) grid.board.selectionEdits.move([note.key], block, before?.key);
  }

  private carry(): void {
    const grid = this.grid();
    const note = grid.note(this.pick, () => true);
    if (note === undefined) return;
    const step = this.pick(2) === 0 ? 1 : -1;
    for (let press = 0; press < 3; press++) grid.board.selectionEdits.shift([note.key], step);
  }

  private remove(): void {
    const grid = this.grid();
    const note = grid.note(this.pick, isFree);
    if (note) grid.board.selectionEdits.remove([note.key]);
  }

  private link(): void {
    const grid = this.grid();
    const one = grid.note(this.pick, () => true);
    const other = grid.note(this.pick, ({ ref }) => ref.block !== one?.ref.block);
    if (one && other) grid.board.editQueue.toggleLink(one.key, other.key);
  }

  private colour(): void {
    const grid = this.grid();
    const note = grid.note(this.pick, () => true);
    const values = [['red', 'blue', 'green'][this.pick(3)] as string];
    if (note)
      grid.board.editQueue.edit(
        note.key,
        (item) => ({ kind: 'set-field', item, field: 'color', values }),
        '',
        () => undefined,
      );
  }

  private duplicate(): void {
    const grid = this.grid();
    const note = grid.note(this.pick, isFree);
    if (note) grid.board.selectionEdits.duplicate([note.key]);
  }

  private paste(): void {
    const text = `${this.newName()}\n${this.newName()}`;
    this.grid().board.selectionEdits.paste({ text, block: this.block() });
  }

  /** Waits until everybody has been answered. */
  async settle(): Promise<void> {
    await Promise.all(this.written);
    await until('every change is answered', () => this.grids.every((grid) => grid.settled()));
    await Promise.all(this.written);
  }

  dispose(): void {
    for (const grid of this.grids) grid.dispose();
  }
}

/** A note without typed words. */
function isFree({ name }: NoteModel): boolean {
  return !KEPT.includes(name);
}

/** The gestures that were acknowledged, and those that were not, must say so. */
function checkAnswers(everybody: Everybody, text: string): void {
  const canvas = parseCanvas(text);
  const names = new Map(canvas.items.map((item) => [item.name, item]));
  const all = everybody.grids.flatMap((grid) => [...grid.asked.values()]);
  for (const { answered, reason } of all)
    if (answered === 'refused') assert.match(reason ?? '', /\S/, 'a refusal gives its reason');
  const done = all.filter(({ answered }) => answered === 'done').map(({ gesture }) => gesture);
  const removed = new Set<string>();
  for (const gesture of done) {
    if (gesture.kind === 'remove') for (const { name } of gesture.items) removed.add(name);
    if (gesture.kind === 'rename') removed.add(gesture.item.name);
  }
  for (const gesture of done) {
    const came =
      gesture.kind === 'add' || gesture.kind === 'rename'
        ? [gesture.name]
        : gesture.kind === 'paste'
          ? gesture.text.split('\n')
          : [];
    for (const name of came)
      if (!removed.has(name)) assert.isTrue(names.has(name), `“${name}” was acknowledged\n${text}`);
    for (const { name } of gesture.kind === 'remove' ? gesture.items : [])
      if (/^New \d+x$/.test(name)) assert.isFalse(names.has(name), `“${name}” is deleted\n${text}`);
  }
  for (const name of KEPT) assert.isTrue(names.has(name), `“${name}” is still there`);
  assert.equal(
    canvas.items.length,
    BLOCK_KEYS.reduce((sum, key) => sum + blockOf(canvas, key).items.length, 0),
  );
}

/** The cursor goes to the end of the description, which no gesture touches; VS Code keeps it there. */
function putCursor(editor: vscode.TextEditor): void {
  const { document } = editor;
  const place = document.positionAt(document.getText().indexOf(TYPED) + TYPED.length);
  editor.selection = new vscode.Selection(place, place);
}

suite('Everybody at once', () => {
  let folder: vscode.Uri;
  let everybody: Everybody | undefined;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(async () => {
    everybody?.dispose();
    everybody = undefined;
    await cleanUp();
  });

  const undoAll = async (document: vscode.TextDocument) => {
    await vscode.window.showTextDocument(document);
    for (let before = -1; before !== document.version; ) {
      before = document.version;
      await vscode.commands.executeCommand('undo');
    }
  };

  for (let run = 0; run < RUNS; run++) {
    const seed = SEED + run;
    test(`typing, gestures and saving lose nothing (seed ${seed})`, async () => {
      const editor = await openText(await writeFile(folder, `run-${seed}.bmc.yaml`, TEXT));
      const { document } = editor;
      const pick = dice(seed);
      putCursor(editor);
      everybody = new Everybody(editor, pick);
      await until('both grids show the canvas', () =>
        everybody?.grids.every(({ board }) => board.state.grid),
      );
      for (let step = 0; step < STEPS; step++) {
        everybody.step();
        if (pick(3) === 0) await pause(pick(12));
        if (pick(15) === 0) void document.save();
      }
      await everybody.settle();
      const text = document.getText();
      assert.isTrue(parseCanvas(text).writable, `it parses\n${text}`);
      for (const word of everybody.typed)
        assert.lengthOf(
          text.match(new RegExp(`\\b${word}\\b`, 'g')) ?? [],
          1,
          `${word} stands there once\n${text}`,
        );
      checkAnswers(everybody, text);
      assert.isAbove(everybody.typed.length, 3, 'words were typed');
      await document.save();
      assert.equal(await readFile(document.uri), text, 'what is saved is what is seen');
      await undoAll(document);
      assert.equal(document.getText(), TEXT, 'undoing everything leads back');
    });
  }

  test('a change on disk meets changes on the grid: both are kept, or saving says that they differ', async () => {
    const uri = await writeFile(folder, 'disk.bmc.yaml', TEXT);
    const { document } = await openText(uri);
    const people = new Everybody(await openText(uri), dice(SEED));
    everybody = people;
    await until('both grids show the canvas', () => people.grids.every(({ board }) => board.state.grid));
    for (let round = 0; round < RUNS + 1; round++) {
      const word = `disk${round}x`;
      const saved = document.getText();
      void writeFile(folder, 'disk.bmc.yaml', saved.replace(TYPED, `${TYPED} ${word}`));
      await pause(round * 40);
      people.add();
      await people.settle();
      await pause(400);
      const clean = !document.isDirty || (await document.save());
      const [seen, onDisk] = [document.getText(), await readFile(uri)];
      checkAnswers(people, seen);
      assert.include(onDisk, word, 'what was on disk is not overwritten unseen');
      if (clean) assert.equal(onDisk, seen);
      else await vscode.commands.executeCommand('workbench.action.files.revert');
      // A dropped gesture is not expected any more.
      if (!clean) for (const grid of people.grids) grid.asked.clear();
      await until('the text is that of the disk', async () => document.getText() === (await readFile(uri)));
    }
  });

  test('undo and redo lead through everything one step at a time, and every step parses', async () => {
    const editor = await openText(await writeFile(folder, 'undo.bmc.yaml', TEXT));
    const { document } = editor;
    const people = new Everybody(editor, dice(SEED + 100));
    everybody = people;
    putCursor(editor);
    await until('both grids show the canvas', () => people.grids.every(({ board }) => board.state.grid));
    const texts = [TEXT];
    for (let step = 0; step < 12; step++) {
      people.step();
      await people.settle();
      const text = document.getText();
      if (text !== texts.at(-1)) texts.push(text);
    }
    assert.isAbove(texts.length, 6);
    await vscode.window.showTextDocument(document);
    const passed = async (command: string): Promise<readonly string[]> => {
      const seen = [document.getText()];
      for (;;) {
        await vscode.commands.executeCommand(command);
        const text = document.getText();
        if (text === seen.at(-1)) return seen;
        assert.isTrue(parseCanvas(text).writable, text);
        seen.push(text);
      }
    };
    // VS Code takes words that were typed one after the other for one step; nothing else.
    const back = await passed('undo');
    assert.equal(back.at(-1), TEXT);
    for (const text of back) assert.include(texts, text, 'a step leads to what was there before');
    const forth = await passed('redo');
    assert.deepEqual(forth, [...back].reverse());
  });
});
