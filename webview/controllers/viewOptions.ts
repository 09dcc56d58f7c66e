/** How this person looks at the sheet: how large, and with what beside it. Nothing of it touches the business model. */
import { type Zoom, zoomStep } from '../../src/view/zoom';
import { closePopover } from '../state/reducers';
import type { DockPanel } from '../state/state';
import type { Store } from '../state/store';

export class Viewing {
  constructor(private readonly store: Store) {}

  zoomTo(zoom: Zoom): void {
    if (zoom !== this.store.state.zoom) this.store.update({ zoom });
  }

  /** One step larger or smaller than what is shown. */
  zoomBy(direction: 1 | -1): void {
    const { zoom, fitted } = this.store.state;
    this.zoomTo(zoomStep(zoom === 'fit' ? fitted : zoom, direction));
  }

  /** Shows the whole sheet at once, or goes back to the usual size. */
  toggleFit(): void {
    this.zoomTo(this.store.state.zoom === 'fit' ? 1 : 'fit');
  }

  /** Keeps a panel open beside the sheet; without one, closes what is open. */
  dock(panel: DockPanel | undefined): void {
    this.store.update({ dock: panel, ...closePopover(this.store.state) });
  }
}
