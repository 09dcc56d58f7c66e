import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { AUTOMATED, areAll, misfit, PERSONAL, setFix } from './kinds';

/** A channel whose medium does not suit the relationships that it carries. */
export const channelTouch: Rule = {
  id: 'channel-touch',
  family: 'coherence',
  severity: always('information'),
  summary: 'A digital channel carries only personal relationships, or a physical one only automated ones.',
  why: 'What a channel cannot carry does not reach anybody. Online leans to self-service, a store to personal contact: if it is meant the other way round, the channel needs a person behind it, or a machine in the store.',
  example: {
    fails: `channels:
  - name: Web shop
    medium: digital
    links: [own-adviser]
customer_relationships:
  - name: Own adviser
    type: dedicated_personal_assistance
`,
    repaired: `channels:
  - name: Web shop
    medium: digital
    links: [own-adviser]
customer_relationships:
  - name: Own adviser
    type: self_service
`,
  },
  *check(canvas) {
    for (const channel of blockOf(canvas, 'channels').items) {
      const { medium } = channel.values;
      const carried = canvas.links.partnersIn(channel, 'customer_relationships');
      if (medium === 'digital' && areAll(carried, PERSONAL)) {
        const message = l10n.t(
          '“{0}” is digital, yet it carries only relationships that take a person: {1}. Who is at the other end?',
          shortName(channel),
          shortNames(carried),
        );
        yield misfit(channel, message, carried, () => [
          ...carried.map((one) =>
            setFix(canvas, [one], 'type', 'self_service', l10n.t('Make “{0}” self-service', shortName(one))),
          ),
          setFix(canvas, [channel], 'medium', 'physical', l10n.t('Call “{0}” physical', shortName(channel))),
        ]);
      }
      if (medium === 'physical' && areAll(carried, AUTOMATED)) {
        const message = l10n.t(
          '“{0}” is physical, yet it carries only relationships without a person: {1}. What is it there for?',
          shortName(channel),
          shortNames(carried),
        );
        const finding = misfit(channel, message, carried, () => [
          ...carried.map((one) =>
            setFix(
              canvas,
              [one],
              'type',
              'personal_assistance',
              l10n.t('Make “{0}” personal', shortName(one)),
            ),
          ),
          setFix(canvas, [channel], 'medium', 'digital', l10n.t('Call “{0}” digital', shortName(channel))),
        ]);
        yield { ...finding, atMost: 'hint' };
      }
    }
  },
};
