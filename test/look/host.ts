/** What stands in for the extension when the page of the grid is looked at without VS Code: a text and what follows from it. */
import type { Item } from '../../src/canvas/canvas';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { compareCanvases } from '../../src/compare/compare';
import { gridChanges } from '../../src/compare/gridChanges';
import { planEdit } from '../../src/edit/plan';
import { lint } from '../../src/lint/lint';
import { type FromView, readFromView, type ToView } from '../../src/protocol';
import { detailsOf } from '../../src/view/details';
import { operationsFor } from '../../src/view/gesture';
import { buildGrid } from '../../src/view/grid';
import { guidance } from '../../src/view/guidance';
import { type GridModel, notesOf } from '../../src/view/model';
import { placeProblems } from '../../src/view/problems';

/** Answers the messages of the page for a text, which gestures change. */
export class LookHost {
  private epoch = 0;
  private grid: GridModel | undefined;
  private inspected: string | undefined;

  constructor(public text: string) {}

  /** The messages that answer a message of the page, in order. */
  receive(raw: unknown): readonly ToView[] {
    const read = readFromView(raw);
    if (!read.ok) throw new Error(`the page sent what it must not: ${read.expected}`);
    const { message } = read;
    if (message.type === 'report') throw new Error(message.text);
    return 'request' in message ? this.answer(message) : [];
  }

  private answer(message: FromView & { readonly request: number }): readonly ToView[] {
    const { request, type: method } = message;
    switch (message.type) {
      case 'ready':
        return [
          {
            type: 'response',
            request,
            method: 'ready',
            result: { guidance: guidance(), received: [], left: [] },
          },
          this.snapshot(),
        ];
      case 'gesture': {
        const canvas = parseCanvas(this.text);
        const result = planEdit(canvas, operationsFor(canvas, message.gesture));
        if (!result.ok)
          return [
            { type: 'response', request, method: 'gesture', result: { ok: false, reason: result.reason } },
          ];
        this.text = result.edits
          .toSorted((a, b) => b.span.start - a.span.start)
          .reduce(
            (text, { span, text: added }) => text.slice(0, span.start) + added + text.slice(span.end),
            this.text,
          );
        this.epoch += 1;
        return [this.snapshot(), { type: 'response', request, method: 'gesture', result: { ok: true } }];
      }
      case 'inspect':
        this.inspected = message.note;
        return [
          {
            type: 'response',
            request,
            method: 'inspect',
            result: { epoch: this.epoch, details: this.details() },
          },
        ];
      case 'list-fixes': {
        const canvas = parseCanvas(this.text);
        const titles =
          lint(canvas)
            [message.problem]?.fixes?.()
            .map(({ title }) => title) ?? [];
        return [{ type: 'response', request, method: 'list-fixes', result: { titles } }];
      }
      case 'show-changes':
        return [this.changes(), { type: 'response', request, method: 'show-changes', result: { ok: true } }];
      case 'ping':
        return [{ type: 'response', request, method: 'ping', result: { unknown: [] } }];
      case 'describe-clip':
        return [{ type: 'response', request, method: 'describe-clip', result: {} }];
      default:
        return [{ type: 'failure', request, reason: `“${method}” needs VS Code.` }];
    }
  }

  /** What differs from an earlier version of the bakery. */
  private changes(): ToView {
    const earlier = this.text
      .replace('name: Web shop\n', 'name: Order form on the web\n')
      .replace('      - cafes\n      - offices\n      - warm-loaf\n', '      - offices\n')
      .replace('medium: digital', 'medium: physical')
      .replace('links: [households]', 'links: [households, cafes]')
      .replace('  - id: cafes\n', '  - name: Schools\n  - id: cafes\n')
      .replace('Second year', 'First year');
    const notes = this.grid ? notesOf(this.grid) : [];
    const after = parseCanvas(this.text);
    const comparison = compareCanvases(parseCanvas(earlier), after);
    const keyOf = (item: Item): string | undefined =>
      notes.find(
        ({ ref }) => ref.block === item.block && after.blocks.get(ref.block)?.items[ref.position] === item,
      )?.key;
    return { type: 'changes', changes: gridChanges(comparison, keyOf) };
  }

  private snapshot(): ToView {
    const canvas = parseCanvas(this.text);
    this.grid = buildGrid(canvas, { problems: placeProblems(canvas, lint(canvas)), previous: this.grid });
    return { type: 'grid', epoch: this.epoch, grid: this.grid, details: this.details() };
  }

  private details(): ReturnType<typeof detailsOf> | undefined {
    const { grid, inspected } = this;
    if (grid === undefined || inspected === undefined) return undefined;
    const note = notesOf(grid).find(({ key }) => key === inspected);
    const canvas = parseCanvas(this.text);
    const item = note && canvas.blocks.get(note.ref.block)?.items[note.ref.position];
    return item && detailsOf(canvas, item, inspected);
  }
}
