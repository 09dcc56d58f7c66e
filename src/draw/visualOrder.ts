/**
 * The order in which the characters of a line stand from left to right. Programs that read a PDF expect its text in this order and
 * turn right-to-left scripts round themselves.
 */

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u;

type Direction = 'left' | 'right' | undefined;

/** Whether a text has characters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * The characters of a line, as people see them, from left to right. A short form of Unicode's bidirectional algorithm: letters and
 * numbers keep their direction; characters between two of one direction take that direction, everything else follows the line.
 */
export function visualOrder(line: string, rightToLeft: boolean): readonly string[] {
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  const own = characters.map(directionOf);
  const base: Direction = rightToLeft ? 'right' : 'left';
  const runs: { readonly direction: Direction; readonly characters: string[] }[] = [];
  characters.forEach((character, index) => {
    const direction = own[index] ?? between(own, index, base);
    const last = runs.at(-1);
    if (last && last.direction === direction) last.characters.push(character);
    else runs.push({ direction, characters: [character] });
  });
  const ordered = rightToLeft ? runs.reverse() : runs;
  return ordered.flatMap((run) => (run.direction === 'right' ? run.characters.toReversed() : run.characters));
}

function directionOf(character: string): Direction {
  if (RIGHT_TO_LEFT.test(character) && !/\p{N}/u.test(character)) return 'right';
  return LEFT_TO_RIGHT.test(character) ? 'left' : undefined;
}

/** The direction of a neutral character: that of its neighbours where they have one direction, else that of the line. */
function between(own: readonly Direction[], index: number, base: Direction): Direction {
  const before = own.slice(0, index).findLast((direction) => direction !== undefined) ?? base;
  const after = own.slice(index + 1).find((direction) => direction !== undefined) ?? base;
  return before === after ? before : base;
}
