import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { isFree } from '../../../canvas/needs';
import { linkFix, MOST_FIXES, unlinkFix } from '../../fixes';
import { shortName } from '../../names';
import { type Finding, type Fix, HOLE, type Rule } from '../../rule';
import { likeliest } from '../../similarItems';
import { NOBODY_PAYS, nobodyPays } from './nobody-pays';

/** A segment is marked as not paying, and a revenue stream says that it pays. */
export const freeSegmentPays: Rule = {
  id: 'free-segment-pays',
  family: 'coherence',
  severity: HOLE,
  summary: 'A segment that is marked as one that does not pay pays for a revenue stream.',
  why: 'One of the two cannot be right, and the difference is who carries the business. In a freemium model the paying users are a segment of their own; in a model with advertising the advertisers pay, not the readers.',
  example: {
    fails: `customer_segments:
  - name: Free users
    pays: false
  - Premium users
revenue_streams:
  - name: Premium subscription
    links: [free-users, premium-users]
`,
    repaired: `customer_segments:
  - name: Free users
    pays: false
  - Premium users
revenue_streams:
  - name: Premium subscription
    links: [premium-users]
`,
  },
  *check(canvas, facts) {
    // Where no segment pays at all, that is the one thing to say.
    if (nobodyPays(canvas) && !facts.run.off.has(NOBODY_PAYS)) return;
    for (const segment of blockOf(canvas, 'customer_segments').items) {
      if (!isFree(segment) || segment.name === '') continue;
      for (const stream of canvas.links.partnersIn(segment, 'revenue_streams'))
        yield finding(canvas, segment, stream);
    }
  },
};

function finding(canvas: Canvas, segment: Item, stream: Item): Finding {
  const pays = segment.fields.get('pays');
  return {
    span: stream.nameSpan,
    message: l10n.t(
      '“{0}” is paid by “{1}”, who are marked as not paying.',
      shortName(stream),
      shortName(segment),
    ),
    item: stream,
    block: stream.block,
    ...(pays
      ? { related: [{ span: pays.valueSpan, message: l10n.t('Here it says that they do not pay.') }] }
      : {}),
    fixes: () => fixes(canvas, segment, stream),
  };
}

/** If another segment pays the stream, the link is the mistake; else a paying segment is most likely meant. */
function fixes(canvas: Canvas, segment: Item, stream: Item): readonly Fix[] {
  const unlink = unlinkFix(canvas, stream, segment);
  const others = canvas.links.partnersIn(stream, 'customer_segments').filter((payer) => !isFree(payer));
  if (others.length > 0) return [unlink, payingFix(canvas, segment)];
  const instead = likeliest(canvas, stream, ['customer_segments'])
    .filter((payer) => !isFree(payer))
    .slice(0, MOST_FIXES - 2)
    .map((payer) => ({
      title: l10n.t('Let “{0}” pay “{1}” instead', shortName(payer), shortName(stream)),
      operations: [...linkFix(canvas, stream, payer).operations, ...unlink.operations],
    }));
  return [...instead, payingFix(canvas, segment), unlink];
}

/** Takes away the mark; a segment without it pays. */
export function payingFix(canvas: Canvas, segment: Item): Fix {
  return {
    title: l10n.t('Say that “{0}” pays', shortName(segment)),
    operations: [{ kind: 'set-field', item: refTo(canvas, segment), key: 'pays', value: '' }],
  };
}
