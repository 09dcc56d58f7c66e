/**
 * Text in, Canvas out. Tolerant: whatever is wrong becomes a `Problem` at its place, and the rest is read as if it were
 * fine. Never throws on a user's text.
 */

import * as l10n from '@vscode/l10n';
import type { Canvas, ParseProblem } from '../canvas';
import { FORMAT_VERSION } from '../fields';
import { lineAt, withoutLoneReturns } from '../lines';
import { LinkIndex } from '../links';
import { type Document, withoutStackTraces, yaml } from '../yaml';
import { foreignFormat } from './foreignFormat';
import { readDocument } from './readDocument';
import { type Composed, recovered } from './recover';
import { visible } from './spans';
import { MOST_SYNTAX_PROBLEMS, syntaxProblems } from './syntaxProblems';

/** Files longer than this (in UTF-16 code units) are not read; a thousand rich items take a third of it. */
export const MAX_LENGTH = 1_000_000;

/** Reads a canvas from the text of its file. */
export function parseCanvas(source: string): Canvas {
  if (source.length > MAX_LENGTH) return unreadable(source, tooLarge(source));
  const text = withoutLoneReturns(source);
  const first = compose(text);
  const isBroken = first.problems.some(({ rule }) => rule === 'syntax');
  const { document, problems: syntax, text: readable } = isBroken ? recovered(first, compose) : first;
  const { refusal, problems: values, ...read } = readDocument(document, readable);
  const foreign = isBroken ? undefined : foreignFormat(document, readable);
  const version = read.header.bmc ?? FORMAT_VERSION;
  const syntaxError = syntax.find((problem) => problem.rule === 'syntax');
  const readOnlyReason = syntaxError
    ? l10n.t('The YAML does not parse: {0}', syntaxError.message)
    : version > FORMAT_VERSION
      ? l10n.t('This file needs a newer version of the extension (format {0}).', version)
      : (foreign?.message ?? refusal);
  const problems = [...withoutConsequences(syntax, foreign ? [foreign] : values, text)];
  problems.sort((a, b) => a.span.start - b.span.start);
  return withLinks({
    ...read,
    text,
    source,
    document,
    problems,
    readOnlyReason,
    writable: readOnlyReason === undefined,
  });
}

function withLinks(canvas: Omit<Canvas, 'links'>): Canvas {
  let links: LinkIndex | undefined;
  return Object.defineProperty(canvas as Canvas, 'links', {
    enumerable: false,
    get: () => {
      links ??= new LinkIndex(canvas.items);
      return links;
    },
  });
}

/** How deeply collections may nest. Composing recurses, and near the end of the stack a host process can die. */
const MAX_DEPTH = 200;

/** Composes the first document of the file and takes the syntax errors of all of them. */
function compose(text: string): Composed {
  return withoutStackTraces(() => composeText(text));
}

function composeText(text: string): Composed {
  const { Composer, Lexer, Parser } = yaml();
  let tooDeep: number | undefined;
  function* tokens() {
    const parser = new Parser();
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= MAX_DEPTH) continue;
      tooDeep = parser.offset;
      return;
    }
    yield* parser.end();
  }
  const composer = new Composer({ keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
  const problems: ParseProblem[] = [];
  let first: Document | undefined;
  let extra: ParseProblem | undefined;
  for (const document of composer.compose(tokens(), true, text.length)) {
    if (document.errors.length > 0 && problems.length < MOST_SYNTAX_PROBLEMS)
      problems.push(...syntaxProblems(document, text));
    if (first === undefined) first = document;
    else extra ??= extraDocument(document, first, text);
  }
  if (tooDeep !== undefined) return composeAbove(text, tooDeep);
  if (extra) problems.push(extra);
  return { text, document: first ?? new (yaml().Document)(), problems };
}

/** The text above the line on which it nests too deeply. */
function composeAbove(text: string, tooDeep: number): Composed {
  const line = lineAt(text, tooDeep);
  const { document, problems } = compose(text.slice(0, line.start));
  const message = l10n.t('This nests too deeply to be read.');
  return { text, document, problems: [...problems, { rule: 'syntax', span: visible(text, line), message }] };
}

/** A further document with something in it, said at the line that starts it. */
function extraDocument(document: Document, first: Document, text: string): ParseProblem | undefined {
  const { isScalar } = yaml();
  const { contents } = document;
  if (!contents?.range || (isScalar(contents) && contents.source === '')) return undefined;
  const from = first.range?.[1] ?? 0;
  const mark = [...text.slice(from, contents.range[0]).matchAll(/^---/gm)].at(-1);
  const start = mark ? from + mark.index : contents.range[0];
  return {
    rule: 'extra-document',
    span: visible(text, mark ? { start, end: start + 3 } : { start, end: lineAt(text, start).end }),
    message: l10n.t('Only the text above this line is the canvas; the rest is kept but not read.'),
  };
}

/** What is wrong with values on a line that does not parse follows from that, and is not worth saying. */
function withoutConsequences(
  syntax: readonly ParseProblem[],
  read: readonly ParseProblem[],
  text: string,
): readonly ParseProblem[] {
  const broken = syntax.filter((problem) => problem.rule === 'syntax');
  if (broken.length === 0) return [...syntax, ...read];
  const lines = broken.map(({ span }) => ({
    start: lineAt(text, span.start).start,
    end: lineAt(text, span.end).end,
  }));
  const follows = ({ span }: ParseProblem): boolean =>
    lines.some(({ start, end }) => span.start <= end && start <= span.end);
  return [...syntax, ...read.filter((problem) => !follows(problem))];
}

function tooLarge(text: string): ParseProblem {
  return {
    rule: 'too-large',
    span: visible(text, { start: 0, end: 0 }),
    message: l10n.t(
      'This file is too large to be read as a canvas ({0} characters; the limit is {1}).',
      text.length,
      MAX_LENGTH,
    ),
  };
}

function unreadable(text: string, problem: ParseProblem): Canvas {
  const document = new (yaml().Document)();
  const { refusal: _, ...empty } = readDocument(document, '');
  return withLinks({
    ...empty,
    text,
    source: text,
    document,
    problems: [problem],
    readOnlyReason: problem.message,
    writable: false,
    blocks: new Map([...empty.blocks].map(([key, block]) => [key, { ...block, readable: false }])),
  });
}
