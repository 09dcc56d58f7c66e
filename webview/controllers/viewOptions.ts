/** Zoom and the panel beside the sheet. Never changes the canvas. */
import { type Zoom, zoomStep } from '../../src/view/zoom';
import { closePopover } from '../state/reducers';
import type { DockPanel } from '../state/state';
import type { Store } from '../state/store';

export class ViewOptions {
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

  /** Opens a panel beside the sheet; without one, closes the open panel. */
  dock(panel: DockPanel | undefined): void {
    this.store.update({ dock: panel, ...closePopover(this.store.state) });
  }
}
