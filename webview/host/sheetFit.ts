/** What CSS cannot know: whether the notes of a block find room, and whether a name is longer than what is shown. */
import type { BlockModel } from '../../src/view/model';
import { largestThatFits } from '../../src/view/zoom';
import type { State } from '../state/state';

/** Fits the blocks in which something has changed since they were fitted; measuring the others would cost a layout. */
export function fitter(root: HTMLElement, sized: (zoom: number) => void): (state: State) => void {
  const fitted = new WeakMap<Element, string>();
  return (state) => {
    if (state.zoom === 'fit') fitWhole(root, state, sized);
    const changed = [...root.querySelectorAll<HTMLElement>('.block')].filter((section) => {
      const block = state.grid?.blocks.find(({ key }) => key === section.dataset.block);
      const now = block ? contentOf(block, state) : '';
      const same = fitted.get(section) === now;
      fitted.set(section, now);
      return !same;
    });
    if (changed.length > 0) fitAll(changed);
  };
}

/** Everything that decides how much room the notes of a block need and have. */
function contentOf(
  { key, notes }: BlockModel,
  { layout, draft, awaited, zoom, fitted, dock }: State,
): string {
  const adding = draft?.kind === 'add' && draft.block === key;
  const renaming = draft?.kind === 'rename' ? draft.note : undefined;
  const cards = notes.map((note) => [
    awaited.get(note.key) ?? note.name,
    note.type,
    note.facts,
    note.status?.value,
    note.detailed,
    note.key === renaming,
  ]);
  const room = [window.innerWidth, window.innerHeight, layout, zoom === 'fit' ? fitted : zoom, dock];
  return JSON.stringify([room, adding, cards]);
}

/** First everything is measured, then everything is changed, so that the page is laid out as seldom as possible. */
function fitAll(blocks: readonly HTMLElement[]): void {
  const lists = blocks.flatMap((block) => [...block.querySelectorAll('.notes')]);
  for (const list of lists) list.classList.remove('tight');
  const crowded = lists.map((list) => list.scrollHeight > list.clientHeight + 1);
  lists.forEach((list, index) => {
    list.classList.toggle('tight', crowded[index]);
  });
  const names = blocks.flatMap((block) => [...block.querySelectorAll('.name')]);
  const long = names.map((name) => name.scrollHeight > name.clientHeight + 2);
  names.forEach((name, index) => {
    name.classList.toggle('long', long[index]);
  });
}

/** Below this width blocks stand one below the other, and there is no whole to be seen at once. */
const STACKED_BELOW = 700;
/** What the whole was fitted to. */
let whole = '';

/** Finds the size at which no block has to scroll. */
function fitWhole(root: HTMLElement, state: State, sized: (zoom: number) => void): void {
  const sheet = root.querySelector<HTMLElement>('.sheet');
  const now = JSON.stringify(state.grid?.blocks.map((block) => contentOf(block, { ...state, fitted: 1 })));
  if (sheet === null || now === whole) return;
  whole = now;
  const lists = [...sheet.querySelectorAll('.notes')];
  const search = (tight: boolean): number => {
    for (const list of lists) list.classList.toggle('tight', tight);
    return largestThatFits((size) => {
      sheet.style.setProperty('--zoom', String(size));
      return lists.every((list) => list.scrollHeight <= list.clientHeight + 1);
    });
  };
  const stacked = window.innerWidth < STACKED_BELOW;
  const roomy = stacked ? 1 : search(false);
  // Rather than draw everything tiny, leave out what a crowded block leaves out anyway.
  const best = roomy < 1 ? Math.max(roomy, Math.min(1, search(true))) : roomy;
  sheet.style.setProperty('--zoom', String(state.fitted));
  if (best !== state.fitted) sized(best);
}
