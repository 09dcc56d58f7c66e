/** Finding and filtering notes, and stepping through the matches. Never changes the canvas. */

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
import type { HostPort } from '../host/hostPort';
import { closePopover } from '../state/reducers';
import { noteIn, type Store } from '../state/store';

/** The notes that match, in storytelling order. */
export interface Matches {
  /** Those in blocks that are on the sheet. */
  readonly shown: readonly string[];
  /** How many are in blocks that the layout leaves out. */
  readonly hidden: number;
}

export class Search {
  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
  ) {}

  /** Whether the filter has a criterion. */
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
    this.store.update({ findBarOpen: true, ...closePopover(this.store.state) }, { find: true });
  }

  toggle(): void {
    if (this.store.state.findBarOpen) this.clear();
    else this.open();
  }

  /** Changes the filter. Clears the selection, so that the matches are visible. */
  ask(change: Partial<Filter>): void {
    const { filter, found } = this.store.state;
    this.store.set({ filter: { ...filter, ...change }, selected: undefined });
    const { shown } = this.matches;
    // Typing goes to the first match at once; a current match that still matches is kept.
    const kept = found !== undefined && shown.includes(found) ? found : undefined;
    const next = this.active && change.text !== undefined ? (kept ?? shown[0]) : kept;
    this.store.update({ found: next }, next === undefined ? {} : { reveal: next });
    this.host.announce(this.words());
  }

  /** Filters by a segment, or removes this criterion if it is set. */
  toggleSegment(segment: string): void {
    this.ask({ segment: this.store.state.filter.segment === segment ? undefined : segment });
  }

  /** Goes to the next or previous match and wraps around. `focusFollows`: the match also gets the focus. */
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
      this.host.announce(this.words());
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
    // A screen reader reads a focused note by itself.
    if (!focusFollows) this.host.announce(`${this.store.note(next)?.name ?? ''}, ${this.words()}`);
  }

  /** Clears the filter and closes the find bar; the focus goes to the current match. */
  clear(): void {
    const { found, focused, findBarOpen } = this.store.state;
    const announced = this.active;
    const to = found ?? focused;
    this.store.update(
      {
        filter: NO_FILTER,
        findBarOpen: false,
        found: undefined,
        ...(findBarOpen ? { focused: to } : {}),
      },
      findBarOpen ? { focus: to } : {},
    );
    if (announced) this.host.announce(l10n.t('All notes are shown.'));
  }

  /** The filter and the current match for a new snapshot, without criteria that no note has any longer. */
  carriedOver(grid: GridModel): { readonly filter: Filter; readonly found: string | undefined } {
    const { filter, found } = this.store.state;
    const asked = stillAsked(grid, filter);
    const same =
      asked.segment === filter.segment && asked.tag === filter.tag && asked.status === filter.status;
    const there = found === undefined ? undefined : noteIn(grid, found);
    return { filter: same ? filter : asked, found: there?.key };
  }

  /** The number of matches and the position of the current one, in words. */
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
