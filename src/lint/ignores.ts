/** Ignore comments: `# bmc-ignore RULE …: reason` beside what it concerns, `# bmc-ignore-file RULE …: reason` for all. */

import type { Canvas } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import type { Span } from '../canvas/text';
import { isComment } from './comments';
import { scopeOf } from './ignoreScope';

/** One rule named in an ignore comment. */
export interface IgnoredRule {
  readonly rule: string;
  readonly span: Span;
}

/** One ignore comment. */
export interface IgnoreComment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  readonly rules: readonly IgnoredRule[];
  readonly wholeFile: boolean;
  /** Stands in the first column, as a comment for the whole file must. */
  readonly atLineStart: boolean;
  /** The places in which it silences; empty where it has no effect. */
  readonly scope: readonly Span[];
}

/** The ignore comments of a canvas. Remembers which of them silenced something. */
export class Ignores {
  readonly comments: readonly IgnoreComment[];
  private readonly byRule = new Map<
    string,
    { readonly entry: IgnoredRule; readonly comment: IgnoreComment }[]
  >();
  private readonly used = new Set<IgnoredRule>();

  constructor(canvas: Canvas) {
    this.comments = readComments(canvas);
    for (const comment of this.comments)
      for (const entry of comment.rules) addTo(this.byRule, entry.rule, { entry, comment });
  }

  /** Whether a comment silences what a rule found at an offset; every one that does counts as used. */
  silence(rule: string, offset: number): boolean {
    let silenced = false;
    for (const { entry, comment } of this.byRule.get(rule) ?? []) {
      if (!comment.scope.some((span) => span.start <= offset && offset <= span.end)) continue;
      this.used.add(entry);
      silenced = true;
    }
    return silenced;
  }

  /** Whether an entry has silenced something so far. */
  isUsed(entry: IgnoredRule): boolean {
    return this.used.has(entry);
  }
}

const COMMENT = /#[ \t]*bmc-ignore(-file)?(?![\w-])[ \t]*([^\r\n]*)/g;

function readComments(canvas: Canvas): readonly IgnoreComment[] {
  const { text } = canvas;
  // Nearly every file has none: looking for the word is all that these cost.
  if (!text.includes('bmc-ignore')) return [];
  const end = canvas.document.range?.[2] ?? text.length;
  const comments: IgnoreComment[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const start = match.index;
    if (start >= end || !isComment(canvas, start)) continue;
    const [whole, file, content = ''] = match;
    const wholeFile = file !== undefined;
    const atLineStart = start === 0 || text[start - 1] === '\n';
    const span = { start, end: start + whole.trimEnd().length };
    const everywhere = { start: 0, end: text.length };
    comments.push({
      span,
      rules: namedRules(content, start + whole.length - content.length),
      wholeFile,
      atLineStart,
      scope: wholeFile ? (atLineStart ? [everywhere] : []) : [...scopeOf(canvas, start), span],
    });
  }
  return comments;
}

/** The rules in front of the colon; without one, the words up to the first that does not look like a rule's name. */
function namedRules(content: string, offset: number): readonly IgnoredRule[] {
  const colon = content.indexOf(':');
  const list = colon === -1 ? content : content.slice(0, colon);
  const rules: IgnoredRule[] = [];
  for (const match of list.matchAll(/[^\s,]+/g)) {
    const [rule] = match;
    if (colon === -1 && rules.length > 0 && !/^[a-z]+(-[a-z]+)+$/.test(rule)) break;
    const start = offset + match.index;
    rules.push({ rule, span: { start, end: start + rule.length } });
  }
  return rules;
}
