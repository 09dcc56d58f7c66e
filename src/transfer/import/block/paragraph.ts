/** A paragraph as notes: one, one for each line, or those that a line lists. */
import type { Context } from '../context';
import type { DraftItem } from '../draftCanvas';
import { hasBullet, listing, readEntry } from '../entry';
import { type Line, lineOf, plain, type Run } from '../tree';
import type { BlockReading } from './blockReading';
import { hasLead, readLeads } from './boldLead';

/** The notes of a paragraph. */
export function readParagraph(
  reading: BlockReading,
  lines: readonly Line[],
  context: Context,
): readonly DraftItem[] {
  const bulleted = lines.filter((line) => hasBullet(plain(line))).length;
  if (lines.length > 1 && bulleted < 2 && isWrapped(lines))
    return readLine(reading, joinLines(lines), context);
  // Among lines with bullets, one without goes on with the line before it.
  const whole =
    bulleted > 1 && bulleted < lines.length && hasBullet(plain(lines[0] ?? []))
      ? joinedAtBullets(lines)
      : lines;
  if (whole.length > 1 && hasLead(whole[0] ?? []) && !whole.every(hasLead))
    return readLeads(reading, whole, context);
  if (whole.length > 1)
    return whole.flatMap((line) => readEntry(line, reading.block, context, reading.leaveOut));
  return whole.flatMap((line) => readLine(reading, line, context));
}

function readLine(reading: BlockReading, line: Line, context: Context): readonly DraftItem[] {
  const clauses = clausesOf(line);
  if (clauses.length > 1)
    return clauses.flatMap((clause) => readEntry(clause, reading.block, context, reading.leaveOut));
  const parts = hasLead(line) ? [] : listing(plain(line), reading.where);
  if (parts.length > 1)
    return parts.flatMap((part) => readEntry(lineOf(part), reading.block, context, reading.leaveOut));
  return readEntry(line, reading.block, context, reading.leaveOut);
}

/** Lines of which only some have bullets, joined to those that do. */
function joinedAtBullets(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || hasBullet(plain(line))) joined.push(line);
    else joined[joined.length - 1] = joinLines([last, line]);
  }
  return joined;
}

/** Whether lines are one text that was broken to fit a width. */
function isWrapped(lines: readonly Line[]): boolean {
  const texts = lines.map(plain);
  const rest = texts.slice(0, -1);
  const length = rest.reduce((sum, text) => sum + text.length, 0) / Math.max(1, rest.length);
  const goOn = texts.slice(1).filter((text) => /^[\p{Ll}(]/u.test(text)).length;
  // An emphasised word in the middle of a sentence names nothing.
  const goesOn = (index: number): boolean =>
    /^\p{Ll}/u.test(texts[index] ?? '') && !/[.:;!?。；：]$/u.test(texts[index - 1] ?? '');
  return (
    !lines.some((line, index) => index > 0 && hasLead(line) && !goesOn(index)) &&
    (length > 60 || goOn === texts.length - 1)
  );
}

/** The parts of a line that each begin with an emphasised name, after a full stop or semicolon. */
function clausesOf(line: Line): readonly Line[] {
  const clauses: Run[][] = [];
  for (const run of line) {
    const before = plain(clauses.at(-1) ?? []);
    const begins = (run.strong || run.emphasis) && run.text.trim() !== '' && /(?:^|[;；.。])$/u.test(before);
    const last = clauses.at(-1);
    if (last === undefined || (begins && before !== '')) clauses.push([run]);
    else last.push(run);
  }
  return clauses.length > 1 && clauses.every(([first]) => first?.strong || first?.emphasis)
    ? clauses.map((clause) =>
        clause.map((run, at) =>
          at === clause.length - 1 ? { ...run, text: run.text.replace(/[;；]\s*$/u, '') } : run,
        ),
      )
    : [line];
}

/** Lines as one, with blanks between them. */
export function joinLines(lines: readonly Line[]): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [...lineOf(' '), ...line]));
}
