import * as l10n from '@vscode/l10n';
import type { Term } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { PHASES } from '../../../canvas/fields';
import { refTo } from '../../../canvas/identity';
import { MOST_FIXES } from '../../fixes';
import { shortName } from '../../names';
import { always, type Finding, type Fix, type Rule } from '../../rule';

/** For each segment, the phases in which no channel meets it. */
export const missingPhase: Rule = {
  id: 'missing-phase',
  family: 'completeness',
  severity: always('information'),
  summary: 'There are phases in which no channel meets a customer segment.',
  why: 'Customers go through five phases: they hear of an offer, judge it, buy it, receive it and need help afterwards. A phase without a channel is a place where they get lost. Only canvases that say something about phases are asked.',
  example: {
    fails: `customer_segments:
  - Travellers
channels:
  - name: Website
    links: [travellers]
    phases: [awareness, evaluation, purchase, delivery]
`,
    repaired: `customer_segments:
  - Travellers
channels:
  - name: Website
    links: [travellers]
    phases: [awareness, evaluation, purchase, delivery]
  - name: Help line
    links: [travellers]
    phases: [after_sales]
`,
  },
  *check(canvas, facts) {
    const used = blockOf(canvas, 'channels').items.some(({ values }) => (values.phases?.length ?? 0) > 0);
    if (!used) return;
    for (const segment of blockOf(canvas, 'customer_segments').items) {
      const channels = canvas.links.partnersIn(segment, 'channels');
      // A segment without a channel is a gap of its own, and so is a link to one that cannot be read.
      if (channels.length === 0 || facts.references.mayJoin(segment, ['channels'])) continue;
      const covered = new Set(channels.flatMap(({ values }) => values.phases ?? []));
      const missing = PHASES.filter(({ value }) => !covered.has(value));
      if (missing.length > 0) yield finding(canvas, segment, channels, missing);
    }
  },
};

function finding(
  canvas: Canvas,
  segment: Item,
  channels: readonly Item[],
  missing: readonly Term[],
): Finding {
  const labels = missing.map(({ label }) => l10n.t(label)).join(', ');
  const questions = missing.flatMap(({ question }) => (question ? [l10n.t(question)] : [])).join(' ');
  return {
    span: segment.nameSpan,
    message: l10n.t('No channel covers this for “{0}”: {1}. {2}', shortName(segment), labels, questions),
    item: segment,
    block: segment.block,
    fixes: () => channels.slice(0, MOST_FIXES).map((channel) => cover(canvas, channel, missing, labels)),
  };
}

function cover(canvas: Canvas, channel: Item, missing: readonly Term[], labels: string): Fix {
  const phases = new Set([...(channel.values.phases ?? []), ...missing.map(({ value }) => value)]);
  const value = PHASES.map((phase) => phase.value).filter((phase) => phases.has(phase));
  return {
    title: l10n.t('Say that “{0}” covers it: {1}', shortName(channel), labels),
    operations: [{ kind: 'set-field', item: refTo(canvas, channel), key: 'phases', value }],
  };
}
