/** Translates the errors of the YAML parser into words for users who do not know YAML, with better ranges. */

import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import type { ParseProblem } from '../canvas';
import { lineAt } from '../lines';
import type { Span } from '../text';
import { type Document, yaml } from '../yaml';
import { lineFrom, visible } from './spans';

/** One broken place can cause thousands of errors after it; more than this many do not help. */
export const MOST_SYNTAX_PROBLEMS = 100;

/** Explaining an error costs time in the length of its line; a text with more errors than this is broken beyond help. */
const MOST_EXPLAINED = 1000;

/** The syntax errors of a document: at most one per line, as what else is wrong there mostly follows from the first. */
export function syntaxProblems(document: Document, text: string): readonly ParseProblem[] {
  const problems: ParseProblem[] = [];
  const lines = new Set<number>();
  const open = new UnclosedMarks(document, text);
  let explained = 0;
  // Errors come in the order of the text: thousands of them on one line are left out without looking at the line again.
  let reported: Span = { start: -1, end: -1 };
  for (const error of document.errors) {
    if (problems.length === MOST_SYNTAX_PROBLEMS || explained === MOST_EXPLAINED) break;
    const [start] = error.pos;
    if (reported.start <= start && start < reported.end) continue;
    const where = lineAt(text, visible(text, { start, end: start }).start);
    if (lines.has(where.start)) continue;
    explained++;
    const { span, message } = explain(error, text, open);
    const shown = visible(text, span);
    const line = lineAt(text, shown.start).start;
    if (lines.has(line)) continue;
    lines.add(where.start).add(line);
    reported = where;
    problems.push({ rule: 'syntax', span: shown, message });
  }
  return problems;
}

interface Explained {
  readonly span: Span;
  readonly message: string;
}

/** What is wrong, where, and what to do about it. Unusual errors keep the parser's own words. */
function explain(error: YAMLError, text: string, open: UnclosedMarks): Explained {
  const [start, end] = error.pos;
  const at = { start, end };
  const says = (message: string, span: Span = at): Explained => ({ span, message });
  switch (error.code) {
    case 'BAD_INDENT':
      return /Flow|flow/.test(error.message)
        ? unclosedBracket(at, text, open)
        : says(wrongColumn(), lineFrom(text, start));
    case 'TAB_AS_INDENT':
      return says(
        l10n.t('YAML does not allow tabs for indentation. Use spaces.'),
        indentation(text, at.start),
      );
    case 'MISSING_CHAR':
      return missingCharacter(error.message, at, text, open);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return unexpectedColon(at, text);
    case 'MULTILINE_IMPLICIT_KEY':
      return unfinishedLine(at, text);
    case 'BLOCK_IN_FLOW':
      return says(
        text[start] === '-'
          ? l10n.t('Inside brackets, items are separated by commas, not written on lines with a dash.')
          : missingComma(),
        { start: lineFrom(text, start).start, end: Math.min(end, lineFrom(text, start).end) },
      );
    case 'UNEXPECTED_TOKEN':
      return unexpectedText(at, text);
    case 'BAD_SCALAR_START':
      return says(l10n.t('A text cannot start with this character. Put the text in quotes.'));
    case 'BAD_DQ_ESCAPE':
      return says(
        l10n.t('This is not an escape that YAML knows. Write \\\\ for a backslash, or use single quotes.'),
      );
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return says(
        l10n.t('“&” and “*” mean something of their own at the start of a text. Put the text in quotes.'),
      );
    case 'BAD_COLLECTION_TYPE':
    case 'TAG_RESOLVE_FAILED':
      return says(l10n.t('This YAML tag does not fit the value that follows.'));
    case 'BAD_DIRECTIVE':
      return says(l10n.t('A line that starts with % is an instruction to YAML, and this one is not known.'));
    case 'KEY_OVER_1024_CHARS':
      return says(l10n.t('This key is too long. Put the text in quotes if it is meant as text.'));
    case 'RESOURCE_EXHAUSTION':
      return says(l10n.t('This nests too deeply to be read.'));
    default:
      return says(l10n.t('This is not valid YAML: {0}', error.message));
  }
}

function wrongColumn(): string {
  return l10n.t(
    'This line is indented differently from its neighbours. Lines that belong together start in the same column.',
  );
}

function missingCharacter(message: string, at: Span, text: string, open: UnclosedMarks): Explained {
  if (/quote/i.test(message)) {
    const start = open.quoteUpTo(at.start) ?? at.start;
    return {
      span: { start, end: lineAt(text, start).end },
      message: l10n.t('A quote that is opened here is never closed.'),
    };
  }
  if (/end with/.test(message)) return unclosedBracket(at, text, open);
  if (/directives-end|doc-start/.test(message)) {
    const sign = text.lastIndexOf('%', at.start);
    return {
      span: sign === -1 ? at : { start: sign, end: lineAt(text, sign).end },
      message: l10n.t(
        'A line that starts with % is an instruction to YAML. Put the text in quotes if it is meant as text.',
      ),
    };
  }
  if (/comma|,/.test(message)) return { span: at, message: missingComma() };
  if (/Comments/.test(message))
    return { span: at, message: l10n.t('A comment needs a space in front of its #.') };
  if (/without - indicator/.test(message)) return { span: lineFrom(text, at.start), message: wrongColumn() };
  if (/implicit map keys/i.test(message)) return { span: at, message: missingColon() };
  return { span: at, message: l10n.t('Something is missing here: a space, a comma or a closing quote.') };
}

function missingComma(): string {
  return l10n.t('Items inside brackets are separated by commas; one is missing here.');
}

function missingColon(): string {
  return l10n.t('A key needs a colon and a space behind it (key: value).');
}

function unclosedBracket(at: Span, text: string, open: UnclosedMarks): Explained {
  const start = open.bracketBefore(at.start) ?? at.start;
  return {
    span: { start, end: lineAt(text, start).end },
    message: l10n.t('A bracket that is opened here is never closed. Close it with ] or }.'),
  };
}

/** Text after the end of a YAML node; the cause of the error is before it. */
function unexpectedText(at: Span, text: string): Explained {
  const line = lineAt(text, at.start);
  const before = text.slice(line.start, at.start);
  const [sign] = /(?<=^|[\s,[{])[*&!]\S*\s+$/.exec(before) ?? [];
  if (sign !== undefined) {
    return {
      span: { start: at.start - sign.length, end: line.end },
      message: l10n.t('A text that starts with {0} needs quotes around it.', sign.charAt(0)),
    };
  }
  if (/["']\s*$/.test(before)) {
    return {
      span: { start: at.start, end: line.end },
      message: l10n.t('This text goes on behind its closing quote. Put quotes around the whole of it.'),
    };
  }
  if (/[\]}]/.test(text.charAt(at.start)))
    return { span: at, message: l10n.t('This bracket closes nothing.') };
  if (/[\]}]\s*$/.test(before)) {
    if (/[[{]/.test(text.charAt(at.start)))
      return { span: { start: at.start, end: at.start + 1 }, message: missingComma() };
    return {
      span: { start: at.start, end: line.end },
      message: l10n.t('A text that starts with a bracket needs quotes around it.'),
    };
  }
  return {
    span: at,
    message: l10n.t('This does not belong here. Check the quotes, brackets and indentation just before it.'),
  };
}

/** A mapping where a single value should be: a second colon on the line, or a line that is moved to the right. */
function unexpectedColon(at: Span, text: string): Explained {
  const line = lineAt(text, at.start);
  const here = lineFrom(text, at.start);
  if (text[here.start] === '-') return { span: here, message: wrongColumn() };
  if (/:(\s|$)/.test(text.slice(here.start, here.end))) {
    return {
      span: here,
      message: l10n.t('There is a colon too many in this line. Put text that contains “: ” in quotes.'),
    };
  }
  return { span: lineFrom(text, line.end + 1), message: wrongColumn() };
}

/** Several lines in front of a colon: the first of them lacks its own, or the last one is moved to the right. */
function unfinishedLine(at: Span, text: string): Explained {
  const line = lineFrom(text, at.start);
  return { span: { start: line.start, end: Math.min(line.end, at.end) }, message: missingColon() };
}

/** The tabs and spaces that a line starts with, for an offset within or just behind them. */
function indentation(text: string, offset: number): Span {
  const { start, end } = lineAt(text, offset);
  const length = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const tab = text.indexOf('\t', start);
  return tab === -1 || tab >= start + length
    ? { start: offset, end: offset + 1 }
    : { start: tab, end: start + length };
}

/** Where quotes and brackets are opened that nothing closes; looked for once, and only where an error asks. */
class UnclosedMarks {
  private found: { readonly quotes: readonly Span[]; readonly brackets: readonly number[] } | undefined;

  constructor(
    private readonly document: Document,
    private readonly text: string,
  ) {}

  /** The opening quote of the text that runs to an offset. */
  quoteUpTo(offset: number): number | undefined {
    return this.all.quotes.findLast(({ end }) => end === offset)?.start;
  }

  /** The innermost bracket in front of an offset that nothing closes. */
  bracketBefore(offset: number): number | undefined {
    return this.all.brackets.findLast((start) => start <= offset);
  }

  private get all(): NonNullable<UnclosedMarks['found']> {
    if (this.found) return this.found;
    const { text } = this;
    const brackets: number[] = [];
    const quotes: Span[] = [];
    yaml().visit(this.document, {
      Scalar: (_key, { type, range }) => {
        if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'))
          quotes.push({ start: range[0], end: range[1] });
      },
      Collection: (_key, { flow, range }) => {
        if (flow && range && text[range[1] - 1] !== (text[range[0]] === '[' ? ']' : '}'))
          brackets.push(range[0]);
      },
    });
    this.found = { quotes, brackets };
    return this.found;
  }
}
