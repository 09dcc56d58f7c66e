/** Which parts of a text an operation may touch: everything else must stay as it is, byte for byte. */
import type { Canvas, Field, Item } from '../../../src/canvas/canvas';
import { findItem, type Operation } from '../../../src/canvas/operation';
import type { Span } from '../../../src/canvas/text';
import type { TextEdit } from '../../../src/edit/result';

/** The places that the edits of an operation touched although they are none of its business. */
export function intrusions(
  canvas: Canvas,
  operation: Operation,
  edits: readonly TextEdit[],
): readonly string[] {
  return protectedSpans(canvas, operation)
    .filter((span) => edits.some((edit) => touches(edit.span, span)))
    .map((span) => canvas.text.slice(span.start, span.end));
}

function touches(edit: Span, span: Span): boolean {
  if (span.start === span.end) return false;
  return edit.start === edit.end
    ? span.start < edit.start && edit.start < span.end
    : edit.start < span.end && span.start < edit.end;
}

function protectedSpans(canvas: Canvas, operation: Operation): readonly Span[] {
  const concerned = concernedItems(canvas, operation);
  const spans: Span[] = [];
  for (const item of canvas.items) {
    const role = concerned.get(item);
    if (role === undefined) spans.push(item.span);
    else if (role !== 'all')
      spans.push(...[...item.fields.values()].filter((field) => !role.has(field.key)).map(fieldSpan));
  }
  const header = operation.kind === 'set-header' ? operation.key : undefined;
  for (const field of canvas.headerFields.values()) if (field.key !== header) spans.push(fieldSpan(field));
  for (const block of canvas.blocks.values()) if (block.keySpan) spans.push(block.keySpan);
  const end = canvas.document.range?.[2] ?? canvas.text.length;
  const next = canvas.text.slice(end).search(/\S/);
  return next === -1 ? spans : [...spans, { start: end + next, end: canvas.text.length }];
}

function fieldSpan(field: Field): Span {
  return field.shared
    ? { start: field.keySpan.start, end: field.keySpan.start }
    : { start: field.keySpan.start, end: field.valueSpan.end };
}

type Role = 'all' | ReadonlySet<string>;

/** The items that an operation may touch, and which of their fields. */
function concernedItems(canvas: Canvas, operation: Operation): ReadonlyMap<Item, Role> {
  const roles = new Map<Item, Role>();
  const only = (...keys: string[]): ReadonlySet<string> => new Set(keys);
  const linkers = (target: Item | undefined): void => {
    for (const item of canvas.items) {
      if (item.links.some((ref) => target && canvas.links.withId(ref.target).includes(target)))
        roles.set(item, only('links'));
    }
  };
  switch (operation.kind) {
    case 'rename-item':
    case 'rename-id':
    case 'remove-item':
    case 'duplicate-item': {
      const item = findItem(canvas, operation.item);
      linkers(item);
      if (item && operation.kind !== 'duplicate-item')
        roles.set(item, operation.kind === 'remove-item' ? 'all' : only('name', 'id'));
      break;
    }
    case 'move-item': {
      const item = findItem(canvas, operation.item);
      if (item) roles.set(item, 'all');
      break;
    }
    case 'set-field':
    case 'remove-written-link': {
      const item = findItem(canvas, operation.item);
      if (item) roles.set(item, operation.kind === 'set-field' ? only(operation.key) : only('links'));
      break;
    }
    case 'link':
    case 'unlink':
      for (const ref of operation.kind === 'link'
        ? [operation.from, operation.to]
        : [operation.a, operation.b]) {
        const item = findItem(canvas, ref);
        if (item) roles.set(item, only('links', ...(operation.kind === 'link' ? ['id'] : [])));
      }
      break;
    case 'add-item':
    case 'add-items':
      for (const ref of (operation.kind === 'add-item' ? [operation] : operation.items).flatMap(
        ({ links = [] }) => links,
      )) {
        const item = findItem(canvas, ref);
        if (item) roles.set(item, only('links'));
      }
      break;
    case 'replace-text':
      for (const item of canvas.items)
        if (item.span.start <= operation.span.start && operation.span.end <= item.span.end)
          roles.set(item, 'all');
      break;
    case 'ignore-rule':
      for (const item of canvas.items)
        if (onLines(canvas.text, item.span, operation.at)) roles.set(item, item.list?.flow ? 'all' : only());
      break;
    default:
  }
  // A plain item has no fields to protect: its text is the name.
  for (const [item, role] of roles) if (item.plain && role !== 'all') roles.set(item, 'all');
  return roles;
}

/** Whether an offset is on one of the lines of a span. */
function onLines(text: string, span: Span, offset: number): boolean {
  const end = text.indexOf('\n', span.end);
  return text.lastIndexOf('\n', span.start - 1) <= offset && offset <= (end === -1 ? text.length : end);
}

/** Where comments may go with what an operation takes away; nowhere else. */
export function mayLoseComments(canvas: Canvas, operation: Operation): readonly Span[] {
  const linksTo = (target: Item | undefined): readonly Span[] =>
    canvas.items.flatMap((item) => {
      const field = item.fields.get('links');
      const reaches = item.links.some((ref) => target && canvas.links.withId(ref.target).includes(target));
      return field && reaches ? [fieldSpan(field)] : [];
    });
  const spans = (): readonly Span[] => {
    switch (operation.kind) {
      case 'remove-item': {
        const item = findItem(canvas, operation.item);
        return item ? [item.span, ...linksTo(item)] : [];
      }
      case 'unlink':
        return [...linksTo(findItem(canvas, operation.a)), ...linksTo(findItem(canvas, operation.b))];
      case 'set-field':
      case 'rename-id':
      case 'remove-written-link': {
        // An empty id takes the id away, so that it comes from the name again.
        if (operation.kind === 'rename-id' && operation.id !== '') return [];
        const removed = operation.kind === 'rename-id' ? 'id' : 'links';
        const key = operation.kind === 'set-field' ? operation.key : removed;
        const field = findItem(canvas, operation.item)?.fields.get(key);
        return field ? [fieldSpan(field)] : [];
      }
      case 'set-header': {
        const field = canvas.headerFields.get(operation.key);
        return field ? [fieldSpan(field)] : [];
      }
      default:
        return [];
    }
  };
  return spans().map((span) => withCommentLines(canvas.text, span));
}

/** The lines of a span, with the lines around it that have no more on them than dashes, anchors, tags and comments. */
function withCommentLines(text: string, span: Span): Span {
  const quiet = (line: string): boolean => /^[-\s]*(?:[&!]\S+\s*)*(#[^\n]*)?\s*$/.test(line);
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!quiet(text.slice(above, start))) break;
    start = above;
  }
  const lineEnd = (at: number): number =>
    text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at) + 1;
  let end = lineEnd(span.end);
  while (end < text.length && quiet(text.slice(end, lineEnd(end)))) end = lineEnd(end);
  return { start, end };
}
