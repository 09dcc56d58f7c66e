/** What CSS cannot know: whether the notes of a block find room, and whether a name is longer than what is shown. */
import type { BlockModel } from '../src/view/model';
import type { State } from './state';

/** Fits the blocks in which something has changed since they were fitted; measuring the others would cost a layout. */
export function fitter(root: HTMLElement): (state: State) => void {
  const fitted = new WeakMap<Element, string>();
  return (state) => {
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
function contentOf({ key, notes }: BlockModel, { layout, draft, awaited }: State): string {
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
  return JSON.stringify([window.innerWidth, window.innerHeight, layout, adding, cards]);
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
