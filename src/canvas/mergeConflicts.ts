/** The places in which a merge of lines has left two versions, as git marks them. */
import type { Span } from './text';

/** One of the two versions: its lines without the markers, and what its marker calls it. */
export interface ConflictSide {
  readonly label: string;
  readonly span: Span;
}

/** An unresolved conflict. */
export interface MergeConflict {
  /** From the first marker to the end of the last one, with its line break. */
  readonly span: Span;
  /** The line of the first marker, without its line break. */
  readonly marker: Span;
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
}

const MARKER = /^([<|=>])\1{6}(?: ([^\r\n]*))?\r?$/;

/** The conflicts of a text, in order. Markers that do not make up a whole conflict are passed over. */
export function mergeConflicts(text: string): readonly MergeConflict[] {
  if (!/^<{7}(?:\s|$)/m.test(text)) return [];
  const conflicts: MergeConflict[] = [];
  let open: Partial<Record<string, { readonly line: Span; readonly end: number; readonly label: string }>> =
    {};
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (line === '') break;
    const [, kind, label = ''] = MARKER.exec(line.replace(/\n$/, '')) ?? [];
    if (kind === undefined) continue;
    const bare = line.replace(/\r?\n$/, '').length;
    const marker = { line: { start: index, end: index + bare }, end: index + line.length, label };
    if (kind === '<') {
      open = { '<': marker };
      continue;
    }
    // Each marker counts once, and only behind those that come before it.
    const isDue = kind === '|' ? !open['='] && !open['|'] : kind === '=' ? !open['='] : true;
    if (!open['<'] || !isDue) continue;
    open[kind] = marker;
    const { '<': first, '|': ancestor, '=': middle, '>': last } = open;
    if (first && last && middle)
      conflicts.push({
        span: { start: first.line.start, end: last.end },
        marker: first.line,
        ours: { label: first.label, span: { start: first.end, end: (ancestor ?? middle).line.start } },
        theirs: { label: last.label, span: { start: middle.end, end: last.line.start } },
      });
    if (last) open = {};
  }
  return conflicts;
}
