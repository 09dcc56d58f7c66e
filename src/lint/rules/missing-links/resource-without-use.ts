import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A key resource is used by nothing. */
export const resourceWithoutUse = missingLink({
  id: 'resource-without-use',
  summary: 'A key resource is used by nothing.',
  why: 'A resource is key because something needs it: a proposition, an activity, a channel, a relationship or a stream. If nothing does, it ties up money for no reason, or a link is missing.',
  example: {
    fails: `value_propositions:
  - name: Easy booking
    links: [booking-platform]
key_resources:
  - Booking platform
  - Guest reviews
`,
    repaired: `value_propositions:
  - name: Easy booking
    links: [booking-platform, guest-reviews]
key_resources:
  - Booking platform
  - Guest reviews
`,
  },
  one: (name) => l10n.t('Nothing on the canvas uses “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} key resources is used by anything on the canvas.', count),
});
