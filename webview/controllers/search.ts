/** Looking for notes: by what the filter asks, one match after the other. Nothing of it touches the business model. */

import * as l10n from '@vscode/l10n';
import { noteCount } from '../../src/canvas/counts';
import {
  type Filter,
  isFiltering,
  matchesIn,
  matchesOnCard,
  NO_FILTER,
  stillAsked,
} from '../../src/view/filter';
import { extent, LAYOUTS } from '../../src/view/layouts';
import type { GridModel } from '../../src/view/model';
import type { Wire } from '../host/hostPort';
import { closePopover } from '../state/reducers';
import { noteIn, type Store } from '../state/store';

/** The notes that match, in storytelling order. */
export interface Matches {
  /** Those in blocks that are on the sheet. */
  readonly shown: readonly string[];
  /** How many are in blocks that the layout leaves out. */
  readonly hidden: number;
}

export class Finding {
  constructor(
    private readonly store: Store,
    private readonly wire: Wire,
  ) {}

  /** Whether something is asked for. */
  get active(): boolean {
    return isFiltering(this.store.state.filter);
  }

  get matches(): Matches {
    const { grid, filter, layout } = this.store.state;
    if (grid === undefined) return { shown: [], hidden: 0 };
    const all = matchesIn(grid, filter);
    const onSheet = new Set(
      grid.blocks
        .filter((block) => extent(LAYOUTS[layout], block.key) !== undefined)
        .flatMap((block) => block.notes.map((note) => note.key)),
    );
    const shown = all.filter((key) => onSheet.has(key));
    return { shown, hidden: all.length - shown.length };
  }

  /** Opens the bar and puts the caret into its field. */
  open(): void {
    this.store.update({ finding: true, ...closePopover(this.store.state) }, { find: true });
  }

  toggle(): void {
    if (this.store.state.finding) this.clear();
    else this.open();
  }

  /** Asks for something more, or for something else. What is selected lets go, so that the answer can be seen. */
  ask(change: Partial<Filter>): void {
    const { filter, found } = this.store.state;
    this.store.set({ filter: { ...filter, ...change }, selected: undefined });
    const { shown } = this.matches;
    // Whoever types sees the first match at once, and stays with one that still matches.
    const kept = found !== undefined && shown.includes(found) ? found : undefined;
    const next = this.active && change.text !== undefined ? (kept ?? shown[0]) : kept;
    this.store.update({ found: next }, next === undefined ? {} : { reveal: next });
    this.wire.announce(this.words());
  }

  /** Asks for a value, or no longer where it is what is asked for. */
  toggleSegment(segment: string): void {
    this.ask({ segment: this.store.state.filter.segment === segment ? undefined : segment });
  }

  /** Goes to the next match, or back to the one before, and round. The focus goes along where it is on the sheet. */
  step(direction: 1 | -1, focusFollows: boolean): void {
    if (!this.active) {
      this.open();
      return;
    }
    const { shown } = this.matches;
    const { found, focused } = this.store.state;
    const at = shown.indexOf(found ?? (focusFollows ? (focused ?? '') : ''));
    const start = direction > 0 ? -1 : shown.length;
    const next = shown.at(((at < 0 ? start : at) + direction) % shown.length);
    if (next === undefined) {
      this.wire.announce(this.words());
      return;
    }
    this.store.update(
      {
        found: next,
        selected: undefined,
        ...(focusFollows ? { focused: next } : {}),
      },
      focusFollows ? { focus: next, reveal: next } : { reveal: next },
    );
    // A note that takes the focus is read out anyway.
    if (!focusFollows) this.wire.announce(`${this.store.note(next)?.name ?? ''}, ${this.words()}`);
  }

  /** Shows every note again and closes the bar; the focus goes to the match that was shown. */
  clear(): void {
    const { found, focused, finding } = this.store.state;
    const announced = this.active;
    const to = found ?? focused;
    this.store.update(
      {
        filter: NO_FILTER,
        finding: false,
        found: undefined,
        ...(finding ? { focused: to } : {}),
      },
      finding ? { focus: to } : {},
    );
    if (announced) this.wire.announce(l10n.t('All notes are shown.'));
  }

  /** What follows from a new picture: nobody asks for what is no longer there. */
  carriedOver(grid: GridModel): { readonly filter: Filter; readonly found: string | undefined } {
    const { filter, found } = this.store.state;
    const asked = stillAsked(grid, filter);
    const same =
      asked.segment === filter.segment && asked.tag === filter.tag && asked.status === filter.status;
    const there = found === undefined ? undefined : noteIn(grid, found);
    return { filter: same ? filter : asked, found: there?.key };
  }

  /** How many notes match, and which of them is shown. */
  words(): string {
    if (!this.active) return l10n.t('All notes are shown.');
    const { shown, hidden } = this.matches;
    const { found } = this.store.state;
    const at = found === undefined ? -1 : shown.indexOf(found);
    const elsewhere = hidden > 0 ? ` ${l10n.t('{0} in blocks that this layout leaves out', hidden)}` : '';
    if (shown.length === 0) return `${l10n.t('No note matches.')}${elsewhere}`;
    if (at >= 0) {
      const note = this.store.note(found);
      const place =
        note && !matchesOnCard(note, this.store.state.filter)
          ? l10n.t('{0} of {1}, in its details', at + 1, shown.length)
          : l10n.t('{0} of {1}', at + 1, shown.length);
      return `${place}${elsewhere}`;
    }
    return `${noteCount(shown.length)}${elsewhere}`;
  }
}
