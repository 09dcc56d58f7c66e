/**
 * What can still be read of a text that does not parse. One broken place can hide everything behind it; here it is covered
 * up, so that all offsets stay as they are, and the rest is read without it.
 */
import * as l10n from '@vscode/l10n';
import type { ParseProblem } from '../canvas';
import { lineAt } from '../lines';
import { mergeConflicts } from '../mergeConflicts';
import type { Span } from '../text';
import { type Document, yaml } from '../yaml';
import { readDocument } from './readDocument';

/** A text as it is read, and what it says. */
export interface Composed {
  readonly text: string;
  readonly document: Document;
  readonly problems: readonly ParseProblem[];
}

/** How many places are covered up, one after the other; each costs a parse. */
const MOST_COVERED = 3;

/** Reads a text that does not parse as far as possible, given what was read at first. */
export function recovered(first: Composed, compose: (text: string) => Composed): Composed {
  const decided = withoutMerges(first.text);
  const reported: ParseProblem[] = [...decided.problems];
  let best = reported.length === 0 ? first : compose(decided.text);
  for (let covered = 0; covered < MOST_COVERED; covered++) {
    const broken = best.problems.find(({ rule }) => rule === 'syntax');
    if (broken === undefined || !hidesSomething(best)) break;
    const next = compose(covering(best.text, broken.span));
    if (!isBetter(next, best)) break;
    reported.push(broken);
    best = next;
  }
  return { ...best, problems: [...reported, ...best.problems] };
}

/** Whether the text has keys of the canvas that were not read, or one mistake seems to have caused many errors. */
function hidesSomething({ text, document, problems }: Composed): boolean {
  const written = text.match(/^[\p{L}"'][^\n:]*:(?=\s|$)/gmu)?.length ?? 0;
  return problems.length > 1 || keysIn({ text, document }) < written;
}

function isBetter(next: Composed, before: Composed): boolean {
  const more = saidBy(next) - saidBy(before);
  return more > 0 || (more === 0 && next.problems.length + 1 < before.problems.length);
}

/** How much can be read. */
function saidBy({ document, text }: Composed): number {
  const { items, headerFields } = readDocument(document, text);
  return items.length + headerFields.size;
}

/** How many keys of the canvas were read; one of several lines is a word that has taken the next key along. */
function keysIn({ text, document: { contents } }: Pick<Composed, 'text' | 'document'>): number {
  const { isMap, isNode } = yaml();
  if (!isMap(contents)) return 0;
  return contents.items.filter(({ key }) => {
    const [start, end] = (isNode(key) && key.range) || [0, 0];
    return !text.slice(start, end).includes('\n');
  }).length;
}

/** The text with blanks from the start of the broken place to the end of its line. */
function covering(text: string, { start }: Span): string {
  const line = lineAt(text, start);
  const broken = text.slice(start, line.end);
  // What is indented below a key without its colon must not become part of the block above.
  const isKey = start === line.start && /^[\p{L}_][^:]+$/u.test(broken);
  const cover = isKey ? `x-${'_'.repeat(Math.max(0, broken.length - 3))}:` : ' '.repeat(broken.length);
  return text.slice(0, start) + cover.slice(-broken.length) + text.slice(line.end);
}

/** The text with one version only wherever a merge has left two, and a problem for each such place. */
function withoutMerges(text: string): { readonly text: string; readonly problems: readonly ParseProblem[] } {
  const problems: ParseProblem[] = [];
  let decided = '';
  let at = 0;
  for (const { span, marker, ours } of mergeConflicts(text)) {
    problems.push({
      rule: 'syntax',
      span: marker,
      message: l10n.t(
        'A merge left two versions here. Keep one of them, and remove the lines that start with <, = and >.',
      ),
    });
    decided += text.slice(at, span.start) + blank(text.slice(span.start, ours.span.start));
    decided += text.slice(ours.span.start, ours.span.end) + blank(text.slice(ours.span.end, span.end));
    at = span.end;
  }
  return { text: decided + text.slice(at), problems };
}

/** As much nothing as there is text, on as many lines. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
