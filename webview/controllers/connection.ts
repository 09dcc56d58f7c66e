/** Handles an extension that does not respond, and the gestures that got no response. */
import * as l10n from '@vscode/l10n';
import type { GridModel } from '../../src/view/model';
import { isApplied, typedTexts, type UnconfirmedGesture } from '../../src/view/unconfirmedGestures';
import type { HostPort } from '../host/hostPort';
import type { Requests } from '../host/requests';
import { fieldTexts, type Store } from '../state/store';
import type { EditQueue } from './editQueue';

export class Connection {
  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
    private readonly requests: Requests,
    private readonly editQueue: EditQueue,
  ) {}

  responsiveChanged(responsive: boolean): void {
    this.store.update({ unresponsive: !responsive });
    this.host.announce(
      responsive
        ? l10n.t('The extension answers again.')
        : l10n.t('The extension does not answer. What you do here is kept.'),
    );
  }

  /** What was typed and is not in the file yet, in the order in which it was typed. */
  get texts(): readonly string[] {
    const { state } = this.store;
    const gestures = [...state.unsent, ...state.queued].map(({ gesture }) => gesture);
    return [...gestures.flatMap(typedTexts), ...fieldTexts(state)];
  }

  /** Removes the gestures that the extension has received before the page was reloaded. */
  forget(received: readonly number[]): void {
    const numbers = new Set(received);
    const unsent = this.store.state.unsent.filter(
      ({ request }) => request === undefined || !numbers.has(request),
    );
    this.store.update({ unsent });
  }

  /** The kept gestures whose result the snapshot does not show yet. */
  stillUnsent(grid: GridModel): readonly UnconfirmedGesture[] {
    const { unsent } = this.store.state;
    return unsent.length === 0 ? unsent : unsent.filter(({ gesture }) => !isApplied(gesture, grid));
  }

  /** Pings the extension and sends the lost gestures again. A refused one is kept. */
  tryAgain(): void {
    const { unsent, unresponsive } = this.store.state;
    if (unresponsive) this.requests.ping();
    if (unresponsive || this.editQueue.refusedAsReadOnly()) return;
    this.store.update({ unsent: [] });
    for (const { gesture } of unsent)
      this.editQueue.perform(() => gesture, {
        announcement: l10n.t('Written now.'),
        after: (grid) => {
          if (grid === undefined) this.store.update({ unsent: [...this.store.state.unsent, { gesture }] });
        },
      });
  }

  /** Forgets the lost gestures. */
  discard(): void {
    this.store.update({ unsent: [] }, { focus: this.store.state.focused });
  }
}
