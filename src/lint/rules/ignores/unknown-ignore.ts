import * as l10n from '@vscode/l10n';
import { nearest } from '../../../canvas/nearest';
import { always, type Rule } from '../../rule';

/** An ignore comment names a rule that does not exist. */
export const unknownIgnore: Rule = {
  id: 'unknown-ignore',
  family: 'ignores',
  severity: always('warning'),
  summary: 'A comment asks to ignore a rule that does not exist.',
  why: 'A misspelt rule silences nothing: the problem it was meant for is still reported, or comes back one day unnoticed.',
  example: {
    fails: `customer_segments:
  - Travellers
value_propositions:
  # bmc-ignore self-lnk: part of the name
  - name: Places to stay
    links: [travellers, places-to-stay]
`,
    repaired: `customer_segments:
  - Travellers
value_propositions:
  # bmc-ignore self-link: part of the name
  - name: Places to stay
    links: [travellers, places-to-stay]
`,
  },
  *check(_canvas, { ignores, run }) {
    const known = new Set(run.known);
    for (const { rule, span } of ignores.comments.flatMap((comment) => comment.rules)) {
      if (known.has(rule)) continue;
      yield {
        span,
        message: l10n.t('There is no rule called “{0}”.', rule),
        fixes: () =>
          nearest(rule, known).map((near) => ({
            title: l10n.t('Change to {0}', near),
            operations: [{ kind: 'replace-text', span, expected: rule, text: near }],
          })),
      };
    }
  },
};
