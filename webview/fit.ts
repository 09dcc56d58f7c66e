/** What CSS cannot know: whether the notes of a block find room, and whether a name is longer than what is shown. */
import type { State } from './state';

/** Fits what has been painted, when something has changed that makes a difference. */
export function fitter(root: HTMLElement): (state: State) => void {
  let seen: readonly unknown[] = [];
  return ({ grid, layout, draft }) => {
    const now = [grid, layout, draft?.kind, window.innerWidth, window.innerHeight];
    if (now.every((value, index) => value === seen[index])) return;
    seen = now;
    fitAll(root);
  };
}

/** First everything is measured, then everything is changed, so that the page is laid out as seldom as possible. */
function fitAll(root: HTMLElement): void {
  const lists = [...root.querySelectorAll('.notes')];
  for (const list of lists) list.classList.remove('tight');
  const crowded = lists.map((list) => list.scrollHeight > list.clientHeight + 1);
  lists.forEach((list, index) => {
    list.classList.toggle('tight', crowded[index]);
  });
  const names = [...root.querySelectorAll('.name')];
  const long = names.map((name) => name.scrollHeight > name.clientHeight + 2);
  names.forEach((name, index) => {
    name.classList.toggle('long', long[index]);
  });
}
