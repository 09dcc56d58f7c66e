/** Highlights the searched text in the names on the sheet, without changing the DOM. */
import type { Board } from '../controllers/board';

/** The name of the marks in `styles/find.css`. */
const MARKS = 'found-text';

/** Updates the highlights; called after every paint. */
export function markFound(board: Board): void {
  const { filter, grid } = board.state;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  CSS.highlights.delete(MARKS);
  if (grid === undefined || words.length === 0) return;
  const names = [...document.querySelectorAll('.note:not(.back) .name')];
  const ranges = names.flatMap((name) => textsIn(name).flatMap((text) => rangesIn(text, words)));
  if (ranges.length > 0) CSS.highlights.set(MARKS, new Highlight(...ranges));
}

function textsIn(element: Element): readonly Text[] {
  return [...element.childNodes].filter((node) => node instanceof Text);
}

/** The ranges of the matches. A text whose length depends on its case is left out: its offsets would be wrong. */
function rangesIn(text: Text, words: readonly string[]): readonly Range[] {
  const lower = text.data.toLowerCase();
  if (lower.length !== text.data.length) return [];
  return words.flatMap((word) => {
    const ranges: Range[] = [];
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      ranges.push(range);
    }
    return ranges;
  });
}
