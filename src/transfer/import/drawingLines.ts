/** Detects drawings made of characters, as opposed to other code. */
import { WIDEST_DRAWING } from './limits';

/** Whether a text is such a drawing. */
export function isDrawing(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.some(({ length }) => length > WIDEST_DRAWING)) return false;
  const barred = lines.filter((line) => /^\s*[│|┃║├┌└╔╚╠+]/u.test(line)).length;
  return lines.length >= 3 && barred * 10 >= lines.length * 7 && /[─━═]{3}|-{3}|={3}/u.test(text);
}

/** Whether a text is drawn with boxes and arrows that lead from one to the next. */
export function isFlowChart(text: string): boolean {
  return text.split('\n').filter((line) => /[▼▲►◄↓↑┼]|┌─|└─.*┘/u.test(line)).length >= 2;
}

/** What a drawing says, cell by cell, without the lines around it. */
export function drawnTexts(text: string): readonly string[] {
  return text
    .split(/[│|┃║\n]/u)
    .map((cell) => cell.replace(/[─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬]+/gu, ' ').trim())
    .filter((cell) => cell !== '');
}
