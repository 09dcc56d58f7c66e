/**
 * The way out: operations on a canvas become minimal edits of its text. Everything is checked before it is handed out:
 * the result parses, says what the operations mean and nothing else, and has lost no comment. What does not pass is refused.
 */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { findItem, type ItemRef } from '../canvas/identity';
import type { Operation } from '../canvas/operation';
import { parseCanvas } from '../canvas/parse/parse';
import type { Span } from '../canvas/text';
import { yaml } from '../canvas/yaml';
import { EditableCanvas } from './editableCanvas';
import { EditComposer } from './editSteps';
import { planOperation, planRun, RUNS } from './operations';
import { type Plan, refuseGone, type Session } from './operations/plan';
import { Refused, refuse, refuseShared, refuseUnsafe } from './refusal';
import { asInFile, type EditResult } from './result';
import { countComments, discount, hasComments } from './verify/comments';
import { counterparts, firstDifference, type Meaning, meaningOf } from './verify/meaning';
import { eolAt } from './yamlStyle/lines';

/**
 * Plans operations, one after the other, as one edit of the canvas's text. References and places in the text are those of
 * the canvas given; positions in a block count the items as they are when the operation's turn comes.
 */
export function planEdit(canvas: Canvas, operations: readonly Operation[]): EditResult {
  return planned(canvas, (editing) => {
    for (const run of runsOf(operations)) editing.carryOut(run);
  });
}

/** Plans a change that is no operation because it is about how the text is written; checked like one. */
export function planRewrite(canvas: Canvas, rewrite: (session: Session) => Plan | undefined): EditResult {
  return planned(canvas, (editing) => editing.make(rewrite(editing)));
}

function planned(canvas: Canvas, change: (editing: Editing) => void): EditResult {
  try {
    if (!canvas.writable) refuse(canvas.readOnlyReason ?? l10n.t('This file cannot be changed.'));
    const editing = new Editing(canvas);
    change(editing);
    return editing.result();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.message };
    throw error;
  }
}

/** The operations in order, those together that are carried out at once. */
function* runsOf(operations: readonly Operation[]): Iterable<readonly Operation[]> {
  let run: Operation[] = [];
  for (const operation of operations) {
    const [first] = run;
    if (first && !(RUNS.has(first.kind) && operation.kind === first.kind)) {
      yield run;
      run = [];
    }
    run.push(operation);
  }
  if (run.length > 0) yield run;
}

function saysTheSame(editable: EditableCanvas, canvas: Canvas): boolean {
  return firstDifference(meaningOf(editable), meaningOf(new EditableCanvas(canvas))) === undefined;
}

/** A canvas on its way through the operations. */
class Editing implements Session {
  editable: EditableCanvas;
  private readonly draft: EditComposer;
  /** What was put behind the text so that its last line ends like all others. */
  private readonly lastEol: string;
  private readonly origin: Canvas;
  /** What became of the items of the canvas given. */
  private items: ReadonlyMap<Item, Item>;

  constructor(private readonly given: Canvas) {
    const { text } = given;
    this.lastEol = text === '' || text.endsWith('\n') ? '' : eolAt(text, 0);
    this.origin = this.lastEol === '' ? given : parseCanvas(text + this.lastEol);
    this.editable = new EditableCanvas(this.origin);
    this.draft = new EditComposer(this.origin.text, text.length);
    this.items = new Map(this.origin.items.map((item) => [item, item]));
  }

  item(ref: ItemRef): Item {
    const seen = findItem(this.origin, ref);
    const still = seen && this.items.get(seen);
    return still ?? findItem(this.editable.canvas, ref) ?? refuseGone();
  }

  entry(ref: ItemRef, entry: number): number {
    const link = findItem(this.origin, ref)?.links[entry] ?? refuseGone();
    const item = this.item(ref);
    // The value of an alias is written in one place for all entries, and is only changed as a whole.
    if (item.fields.get('links')?.shared) return entry;
    const { start } = this.locate(link.span);
    const now = item.links.findIndex(({ span }) => span.start === start);
    return now === -1 ? refuseGone() : now;
  }

  before(block: BlockKey, position: number | undefined): Item | undefined {
    return position === undefined
      ? undefined
      : blockOf(this.editable.canvas, block).items[Math.max(0, position)];
  }

  locate(span: Span): Span {
    return this.draft.locate(span) ?? refuseGone();
  }

  /** Carries out operations at once or, where that is refused, one after the other. */
  carryOut(run: readonly Operation[]): void {
    const [first, second] = run;
    if (first && second === undefined) {
      this.make(planOperation(first, this));
      return;
    }
    const { editable, items } = this;
    const undo = this.draft.mark();
    try {
      this.make(planRun(run, this));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      undo();
      this.editable = editable;
      this.items = items;
      for (const operation of run) this.make(planOperation(operation, this));
    }
  }

  /** Makes the edits of a plan on the draft, and checks them. */
  make(plan: Plan | undefined): void {
    if (plan === undefined) return;
    const before = this.editable;
    const comments = countComments(before);
    for (const step of plan.steps) {
      const { edits, spans } = step(this.editable);
      discount(comments, this.editable, spans);
      if (edits.length === 0) continue;
      this.draft.apply(edits);
      const canvas = parseCanvas(this.draft.text);
      if (!canvas.writable) this.refuseResult();
      this.editable = new EditableCanvas(canvas);
    }
    if (!hasComments(this.editable, comments)) refuseUnsafe();
    if (plan.holds?.(before, this.editable) === false) this.refuseResult();
    const expected = meaningOf(before);
    plan.expect?.(expected);
    const found = meaningOf(this.editable);
    if (plan.expect && firstDifference(expected, found) !== undefined) this.refuseResult();
    this.follow(expected, found);
  }

  private follow(expected: Meaning, found: Meaning): void {
    const pairs = counterparts(expected, found);
    this.items = new Map(
      [...this.items].flatMap(([item, now]) => {
        const next = pairs.get(now);
        return next ? [[item, next] as const] : [];
      }),
    );
  }

  /** Where a file shares values through anchors, an edit usually fails because it would change the others too. */
  private refuseResult(): never {
    const { visit } = yaml();
    let shares = false;
    visit(this.origin.document, {
      Alias: () => {
        shares = true;
        return visit.BREAK;
      },
    });
    return shares ? refuseShared() : refuseUnsafe();
  }

  result(): EditResult {
    const { text } = this.editable;
    let { canvas } = this.editable;
    if (this.lastEol !== '' && text.endsWith(this.lastEol)) {
      const undo = this.draft.mark();
      const span = { start: text.length - this.lastEol.length, end: text.length };
      this.draft.apply([{ span, text: '' }]);
      const shorter = parseCanvas(this.draft.text);
      // The line end stays where it has become part of a text that keeps its blank lines.
      if (text.endsWith(this.lastEol.repeat(2)) && !saysTheSame(this.editable, shorter)) undo();
      else canvas = shorter;
    }
    const edits = this.draft.edits();
    return edits.length === 0
      ? { ok: true, edits, canvas: this.given }
      : { ok: true, ...asInFile(this.given, edits, canvas) };
  }
}
