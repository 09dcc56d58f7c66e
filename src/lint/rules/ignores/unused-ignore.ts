import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../../canvas/canvas';
import { lineStart, nextLine } from '../../../canvas/lines';
import type { Span } from '../../../canvas/text';
import type { IgnoreComment } from '../../ignores';
import { always, type Finding, type Rule } from '../../rule';

/** An ignore comment that silences nothing. Checked after all other rules. */
export const unusedIgnore: Rule = {
  id: 'unused-ignore',
  family: 'ignores',
  severity: always('hint'),
  summary: 'A comment asks to ignore something that is not reported here.',
  why: 'What it excused is repaired, or has moved elsewhere. A comment that is left behind would hide the same problem if it came back.',
  example: {
    fails: `customer_segments:
  # bmc-ignore self-link: to be discussed
  - Travellers
`,
    repaired: `customer_segments:
  - Travellers
`,
  },
  *check(canvas, { ignores, run }) {
    const known = new Set(run.known);
    for (const comment of ignores.comments) {
      if (comment.rules.length === 0) {
        yield finding(canvas, comment, comment.span, l10n.t('This comment names no rule to ignore.'));
      } else if (comment.wholeFile && !comment.atLineStart) {
        const message = l10n.t('A comment for the whole file works only at the start of a line.');
        yield finding(canvas, comment, comment.span, message);
      } else {
        for (const entry of comment.rules) {
          const { rule, span } = entry;
          // A rule that is switched off may well have something to say once it is on again.
          if (ignores.isUsed(entry) || !known.has(rule) || run.off.has(rule) || rule === 'unused-ignore')
            continue;
          const alone = comment.rules.length === 1;
          const message = l10n.t('“{0}” has nothing to report here, so there is nothing to ignore.', rule);
          yield finding(canvas, comment, alone ? comment.span : span, message);
        }
      }
    }
  },
};

function finding(canvas: Canvas, comment: IgnoreComment, span: Span, message: string): Finding {
  const away = span === comment.span ? wholeLine(canvas, span) : withSeparator(canvas, span);
  return {
    span,
    message,
    tag: 'unnecessary',
    fixes: () => [
      {
        title:
          span === comment.span ? l10n.t('Remove this comment') : l10n.t('Remove this rule from the comment'),
        operations: [
          { kind: 'replace-text', span: away, expected: canvas.text.slice(away.start, away.end), text: '' },
        ],
      },
    ],
  };
}

/** The comment with its line if there is nothing else on it, else with the white space before it. */
function wholeLine({ text }: Canvas, { start, end }: Span): Span {
  const first = lineStart(text, start);
  const before = text.slice(first, start);
  if (before.trim() !== '') return { start: first + before.trimEnd().length, end };
  return { start: first, end: nextLine(text, end) };
}

/** A rule's name with the blank space or comma that keeps it apart from the next. */
function withSeparator({ text }: Canvas, { start, end }: Span): Span {
  const behind = /^[ \t,]+/.exec(text.slice(end));
  if (behind) return { start, end: end + behind[0].length };
  const before = /[ \t,]+$/.exec(text.slice(0, start));
  return { start: start - (before?.[0].length ?? 0), end };
}
