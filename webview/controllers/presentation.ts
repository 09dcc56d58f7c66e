/** Presents the canvas as slides. */
import { type Slide, slidesOf } from '../../src/view/slides';
import { enterMode } from '../state/reducers';
import { SHEET } from '../state/state';
import type { Store } from '../state/store';

export class Presentation {
  constructor(
    private readonly store: Store,
    /** Called before fields on the sheet close. */
    private readonly putAside: () => void,
  ) {}

  get on(): boolean {
    return this.store.state.mode.kind === 'presentation';
  }

  get slides(): readonly Slide[] {
    const { grid } = this.store.state;
    return grid ? slidesOf(grid) : [];
  }

  /** The number of the current slide, from 0; clamped, because an edit may have removed slides. */
  get at(): number {
    const { mode } = this.store.state;
    return this.within(mode.kind === 'presentation' ? mode.slide : 0);
  }

  start(): void {
    this.putAside();
    this.store.update(enterMode({ kind: 'presentation', slide: 0 }));
  }

  /** Shows another slide; the number is clamped to the existing slides. */
  show(slide: number): void {
    const next = this.within(slide);
    if (this.on && next !== this.at) this.store.update({ mode: { kind: 'presentation', slide: next } });
  }

  private within(slide: number): number {
    return Math.max(0, Math.min(slide, this.slides.length - 1));
  }

  next(): void {
    this.show(this.at + 1);
  }

  back(): void {
    this.show(this.at - 1);
  }

  end(): void {
    this.store.update({ mode: SHEET }, { focus: this.store.state.focused });
  }
}
