/** The canvas told as a story, slide by slide. */
import { type Slide, storyOf } from '../../src/view/story';
import type { Store } from '../state/store';

export class Presenting {
  constructor(private readonly store: Store) {}

  get on(): boolean {
    return this.store.state.presenting !== undefined;
  }

  get slides(): readonly Slide[] {
    const { grid } = this.store.state;
    return grid ? storyOf(grid) : [];
  }

  /** The number of the slide that is shown, from 0; the text may have lost slides meanwhile. */
  get at(): number {
    return Math.max(0, Math.min(this.store.state.presenting ?? 0, this.slides.length - 1));
  }

  start(): void {
    this.store.update({
      presenting: 0,
      guide: undefined,
      popover: undefined,
      draft: undefined,
      selected: undefined,
    });
  }

  /** Shows another slide; beyond the last one and before the first one there is none. */
  show(slide: number): void {
    const presenting = Math.max(0, Math.min(slide, this.slides.length - 1));
    if (this.on && presenting !== this.at) this.store.update({ presenting });
  }

  next(): void {
    this.show(this.at + 1);
  }

  back(): void {
    this.show(this.at - 1);
  }

  end(): void {
    this.store.wishes = { focus: this.store.state.focused };
    this.store.update({ presenting: undefined });
  }
}
