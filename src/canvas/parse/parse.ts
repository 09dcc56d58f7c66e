/**
 * Text in, Canvas out. Tolerant: whatever is wrong becomes a `Problem` at its place, and the rest is read as if it were
 * fine. Never throws on a user's text.
 */
import * as l10n from '@vscode/l10n';
import type { Canvas, Problem } from '../canvas';
import { FORMAT_VERSION } from '../fields';
import { LinkIndex } from '../links';
import { type Document, yaml } from '../yaml';
import { visible } from './context';
import { readDocument } from './readDocument';
import { plainSyntaxMessage } from './syntaxMessages';

/** Files longer than this (in UTF-16 code units) are not read; a thousand rich items take a third of it. */
export const MAX_LENGTH = 1_000_000;

/** Reads a canvas from the text of its file. */
export function parseCanvas(text: string): Canvas {
  if (text.length > MAX_LENGTH) return unreadable(text, tooLarge(text));
  const { document, problems: syntax } = compose(text);
  const read = readDocument(document, text);
  const version = read.header.bmc ?? FORMAT_VERSION;
  const syntaxError = syntax.find((problem) => problem.rule === 'syntax');
  const readOnlyReason = syntaxError
    ? l10n.t('The YAML does not parse: {0}', syntaxError.message)
    : version > FORMAT_VERSION
      ? l10n.t('This file needs a newer version of the extension (format {0}).', version)
      : read.refusal;
  const problems = [...syntax, ...read.problems].sort((a, b) => a.span.start - b.span.start);
  return withLinks({
    ...read,
    text,
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

interface Composed {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/** Composes the first document of the file and takes the syntax errors of all of them. */
function compose(text: string): Composed {
  const { Composer, Parser } = yaml();
  const composer = new Composer({ keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
  const problems: Problem[] = [];
  let first: Document | undefined;
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) {
    for (const error of document.errors) {
      const [start, end] = error.pos;
      problems.push({
        rule: 'syntax',
        span: visible(text, { start, end }),
        message: plainSyntaxMessage(error),
      });
    }
    if (first === undefined) first = document;
    else if (document.contents?.range && !problems.some((problem) => problem.rule === 'extra-document')) {
      const start = text.lastIndexOf('---', document.contents.range[0]);
      problems.push({
        rule: 'extra-document',
        span: visible(text, { start: Math.max(start, 0), end: Math.max(start, 0) + 3 }),
        message: l10n.t('Only what stands above this line is the canvas; what follows is kept but not read.'),
      });
    }
  }
  return { document: first ?? new (yaml().Document)(), problems };
}

function tooLarge(text: string): Problem {
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

function unreadable(text: string, problem: Problem): Canvas {
  const document = new (yaml().Document)();
  const empty = readDocument(document, '');
  return withLinks({
    ...empty,
    text,
    document,
    problems: [problem],
    readOnlyReason: problem.message,
    writable: false,
    blocks: new Map([...empty.blocks].map(([key, block]) => [key, { ...block, readable: false }])),
  });
}
