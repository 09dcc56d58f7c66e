/** One line of a source as notes: name, longer text, whom it is for, type and phase. */
import type { BlockKey } from '../../canvas/blocks';
import { beforeMoney } from './amount';
import { type Context, groupContext, withContext } from './context';
import type { DraftItem, LeaveOut } from './draftCanvas';
import { typeFor } from './terms';
import { isStruck, type Line, lineOf, plain, type Run } from './tree';
import { isNotServed, isPlaceholder, isQuestion, isRank, isTotalOf } from './words';

/** A longer line becomes a short name and a longer text. */
const LONGEST_NAME = 120;
const SHORT_NAME = 80;
const LONGEST_LEAD = 70;
const MOST_LEAD_WORDS = 9;
/** A line of entries that is longer than this is none that a person has made. */
const LONGEST_LIST = 5000;

/** A prefix of a line that is no part of its text: bullets, boxes, numbers, emoji. */
const BULLET =
  /^\s*(?:(?:[-–—*+•·‣▪◦●○■□◆➢➤►✔✓✅☑❌✗→⇒>]|\uFE0F)+\s+|\[[ xX]?\]\s*|(?:[•·‣▪◦●○■□◆➢➤►✔✓✅☑→⇒]|\uFE0F)+\s*|\(?(?:\p{Nd}{1,2}|[a-z])[.)]\s+|[A-Z]\s+[–—]\s+(?=\p{L})|\p{Nd}\uFE0F?\u20E3\s*|[①-⑳❶-❿]\s*)/u;
const SYMBOLS =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3|\p{Regional_Indicator}|[★☆✦✧◇※])+\s*/u;
const SYMBOLS_BEHIND = /\s*(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[★☆]|\^\[[^\]]*\]|\[\^[^\]]*\])+\s*$/u;

/** Behind a name: a colon that something follows, or a dash between blanks. */
const SEPARATOR = /\s+(?:[–—-]{1,2}>?|→|⇒|=>)\s+|\s*:\s+|\s*：\s*|\s+\|\s+|——/u;
const SEPARATOR_FIRST = /^\s*(?:[–—→⇒]\s*|-{1,2}>?\s+|=>\s+|[:：]\s*|\|\s+|——)/u;

/** The notes of a line: mostly one; several if it is a list for one beneficiary (“For donors: a; b”). */
export function readEntry(
  line: Line,
  block: BlockKey,
  context: Context,
  leaveOut: LeaveOut,
): readonly DraftItem[] {
  const text = clean(plain(line));
  if (text === '') {
    if (isStruck(line)) leaveOut(line.map((run) => run.text).join(''), 'struck', block);
    return [];
  }
  if (isPlaceholder(text)) {
    leaveOut(text, 'placeholder', block);
    return [];
  }
  const parts = nameAndDetail(line);
  const { detail } = parts;
  const name = clean(parts.name);
  if (isQuestion(text)) {
    // A template's question may be in front of its answer.
    if (detail === undefined || isQuestion(detail) || !isQuestion(name)) {
      leaveOut(text, 'question', block);
      return [];
    }
  }
  if (detail !== undefined && isQuestion(name) && !isQuestion(detail)) {
    leaveOut(name, 'question', block);
    return readEntry(lineOf(detail), block, context, leaveOut);
  }
  if (detail !== undefined && isPlaceholder(detail)) {
    leaveOut(detail, 'placeholder', block);
    return [item(name, undefined, line, context)];
  }
  if (detail !== undefined && (block === 'key_resources' || typeFor(block, name) === undefined)) {
    const grouped = groupContext(name, block, context);
    if (grouped) return listing(detail, 'group').map((part) => withUrls(part, line, grouped));
  }
  if (detail === undefined && /^(?:none|keine?|ninguno?|nenhum|aucun|nessuno|geen)[.:]\s+\S/iu.test(text)) {
    leaveOut(text, 'prose', block);
    return [];
  }
  if (isTotalOf(name, detail)) {
    leaveOut(text, 'total', block);
    return [];
  }
  if (detail !== undefined && isNotServed(name)) {
    leaveOut(text, 'not-served', block);
    return [];
  }
  if (detail !== undefined && isRank(name)) {
    const ranked = { ...context, tags: [...context.tags, name] };
    return listing(detail, 'group').map((part) => withUrls(part, line, ranked));
  }
  return [item(name, detail, line, context)];
}

function item(name: string, detail: string | undefined, line: Line, context: Context): DraftItem {
  const urls = urlsOf(line).filter((url) => !name.includes(url) && !(detail ?? '').includes(url));
  const short = shortened(name, detail, leadIn(line));
  const note = [short.note ?? '', ...urls.map((url) => `(${url})`)].filter((part) => part !== '').join(' ');
  return withContext({ name: short.name, ...(note === '' ? {} : { note }) }, context);
}

/** The emphasised words that a line begins with. */
function leadIn(line: Line): string | undefined {
  const runs = line.filter(({ struck, text }) => !struck && clean(text) !== '');
  const end = runs.findIndex((run) => !run.strong);
  const lead = clean(plain(runs.slice(0, Math.max(0, end))));
  return lead.length > 2 && lead.length <= LONGEST_LEAD ? withoutColon(lead) : undefined;
}

function withUrls(part: string, line: Line, context: Context): DraftItem {
  const { name, detail } = splitPlain(clean(part));
  return item(name, detail, urlsOf(line).length === 1 ? line : [], context);
}

function urlsOf(line: Line): readonly string[] {
  return [
    ...new Set(
      line.filter(({ struck }) => !struck).flatMap(({ href }) => (href === undefined ? [] : [href])),
    ),
  ];
}

/** A text without bullets, numbers and symbols around it. */
export function clean(text: string): string {
  let result = text.trim();
  for (let before = ''; before !== result; ) {
    before = result;
    result = result.replace(BULLET, '').replace(SYMBOLS, '').replace(SYMBOLS_BEHIND, '').trim();
  }
  return result;
}

/** Whether a line begins with a bullet of its own, as cells of tables have them. */
export function hasBullet(text: string): boolean {
  return BULLET.test(text) || SYMBOLS.test(text);
}

/** The emphasised name at the start of a line, and what follows it. */
export function nameAndDetail(line: Line): { readonly name: string; readonly detail?: string } {
  const runs = line.filter(({ struck }) => !struck);
  const start = runs.findIndex(({ text }) => clean(text) !== '');
  const lead = runs[start];
  if (lead && stands(lead)) {
    let end = start + 1;
    while (end < runs.length && runs[end] && stands(runs[end] as Run)) end++;
    const name = clean(plain(runs.slice(start, end)));
    const rest = plain([...runs.slice(end)].map((run) => run));
    if (/[^\s:：–—-]/u.test(rest)) {
      if (/[:：–—-]$/u.test(name)) return { name: withoutColon(name), detail: endless(clean(rest)) };
      if (SEPARATOR_FIRST.test(rest))
        return { name, detail: endless(clean(rest.replace(SEPARATOR_FIRST, ''))) };
      const bracket = /^(\([^()]*\))\s*(?:[:：]|\s[–—-]\s)\s*(.+)$/u.exec(rest);
      if (bracket) return { name: `${name} ${bracket[1] ?? ''}`, detail: endless(bracket[2] ?? '') };
      return splitPlain(clean(plain(runs)), name.length + 2);
    }
  }
  return splitPlain(clean(plain(runs)));
}

function stands(run: Run): boolean {
  return (run.strong || run.emphasis) && run.text.trim() !== '';
}

function withoutColon(name: string): string {
  return name.replace(/\s*[:：–—-]$/u, '').trim();
}

/** A text at the colon or dash behind its name. `from`: where the separator may be at the earliest. */
export function splitPlain(text: string, from = 0): { readonly name: string; readonly detail?: string } {
  const found = SEPARATOR.exec(text.slice(from));
  const whole = { name: endless(withoutColonAtEnd(text)) };
  const at = (found?.index ?? 0) + from;
  if (!found || at > LONGEST_LEAD || at < 1) return amountBehind(whole.name);
  const name = text.slice(0, at).trim();
  const detail = text.slice(at + found[0].length).trim();
  const isLabel =
    /\p{L}/u.test(name) &&
    !/[.!?;。！？；]/u.test(name.replace(/\.(?=\S)|\b\p{L}{1,4}\./gu, '')) &&
    balanced(name);
  if (!isLabel || name.split(/\s+/).length > MOST_LEAD_WORDS || detail === '')
    return amountBehind(whole.name);
  return { name, detail: endless(detail) };
}

function amountBehind(text: string): { readonly name: string; readonly detail?: string } {
  const [name, detail] = beforeMoney(text) ?? [];
  return name !== undefined && detail !== undefined && name.length <= LONGEST_LEAD
    ? { name, detail }
    : { name: text };
}

/** Whether all brackets and quotation marks of a text are closed in it. */
function balanced(text: string): boolean {
  const count = (signs: RegExp) => (text.match(signs) ?? []).length;
  return (
    count(/[([（【]/gu) === count(/[)\]）】]/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/[“„«]/gu) <= count(/[”“»]/gu)
  );
}

function withoutColonAtEnd(text: string): string {
  return text.replace(/\s*[:：]$/u, '');
}

/** A single sentence without its full stop; abbreviations keep theirs. */
export function endless(text: string): string {
  if (
    /(?:\b\p{L}\.\p{L}|\b(?:etc|inc|ltd|co|corp|usw|bzw|z\.B|ca|st|jr|no|p\.a))\.$/iu.test(text) ||
    /\.{2,}$|…$/u.test(text)
  )
    return text;
  const bare = text.replace(/\s*[.。;；,，]$/u, '');
  return /[.。!?！？]\s/u.test(bare) ? text.replace(/[;；,，]$/u, '') : bare;
}

/** A name that fits on a note, and what is too long for it as the start of the longer text. `lead`: its emphasised words. */
export function shortened(
  name: string,
  detail: string | undefined,
  lead?: string,
): { readonly name: string; readonly note?: string } {
  const sentence = /^(.{3,}?[^\s.]{3}[.!。！])(?:\s+|(?<=[。！]))(?=\S)(.+)$/u.exec(name);
  if (
    sentence?.[1] &&
    sentence[2] &&
    balanced(sentence[1]) &&
    [...sentence[1]].length <= LONGEST_NAME &&
    /^[\p{Lu}\p{Lo}\p{N}“"]/u.test(sentence[2])
  )
    return { name: endless(sentence[1]), note: joined(sentence[2], detail) };
  if ([...name].length <= LONGEST_NAME)
    return { name, ...(detail === undefined || detail === '' ? {} : { note: detail }) };
  if (lead !== undefined && name.startsWith(lead)) return { name: lead, note: joined(name, detail) };
  const characters = [...name];
  const head = characters.slice(0, SHORT_NAME).join('');
  const cut =
    /^(.{20,})(?:[,;:(，；、]|\s[–—-])\s/u.exec(head)?.[1] ?? /^(.{20,})\s/u.exec(head)?.[1] ?? head;
  return { name: `${cut.replace(/[\s,;:，；、–—-]+$/u, '')}…`, note: joined(name, detail) };
}

function joined(text: string, detail: string | undefined): string {
  return detail === undefined || detail === '' ? text : `${text}\n${detail}`;
}

/** Words of sentences: a text with one of them is none of several short entries. */
const SENTENCE_WORDS = new Set(
  (
    'is are was were be we our you your they their it its this that these those will can could have has should must may help helps provide provides offer offers who which when where there allow allows enable enables make makes ' +
    'ist sind wir unser unsere sie es wird werden kann können haben hat soll die das der welche ' +
    'est sont nous notre nos vous ils elles qui que peut avons aide permet ' +
    'es son nuestro nuestra nuestros somos tenemos que puede ayudamos ofrecemos ' +
    'é são nosso nossa temos pode oferecemos sono siamo nostro abbiamo può zijn wij ons onze kan hebben'
  ).split(' '),
);

/**
 * A text that lists short entries (“Tourists, students; families”) as these; any other as it is. Separators inside
 * brackets do not count. `paragraph`: three entries are needed, or a semicolon; elsewhere two are enough. Text between
 * semicolons or middle dots may have any length, if it is not several sentences.
 */
export function listing(text: string, where: 'cell' | 'paragraph' | 'group'): readonly string[] {
  const bullets = text.split(/\s*[•▪●◦‣]\s*/u).filter((part) => part.trim() !== '');
  if (bullets.length > 1) return bullets.map((part) => endless(clean(part)));
  const bare = endless(text);
  if (bare.length > LONGEST_LIST) return [bare];
  const parts = outsideBrackets(bare, /[,;，；、]/u);
  const weight = (part: string): number =>
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(part)
      ? Math.ceil([...part].length / 4)
      : withoutBrackets(part).split(/\s+/).length;
  const words = bare.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const longest = where !== 'paragraph' && parts.length >= 3 ? 6 : 5;
  const fits =
    parts.length >= (where !== 'paragraph' || /[;；]/u.test(bare) ? 2 : 3) &&
    parts.every((part) => weight(part) <= longest && /[\p{L}\p{N}]/u.test(part)) &&
    !/[.!?。！？]\s/u.test(bare) &&
    !/:\s/.test(bare) &&
    !/\d,\d/.test(bare) &&
    !words.some((word) => SENTENCE_WORDS.has(word));
  if (!fits) {
    // Text between semicolons or middle dots may have any length, if it is not several sentences.
    if (/[.!?。！？]\s+\p{Lu}/u.test(bare)) return [bare];
    const least = where === 'paragraph' ? 3 : 2;
    const clauses = outsideBrackets(bare, /[;；]/u);
    if (clauses.length >= least) return clauses.map((part) => part.trim());
    const dotted = bare.split(/\s+[·∙⋅‧]\s+|\s+\/\/\s+/u);
    return dotted.length >= least ? dotted.map((part) => endless(clean(part))) : [bare];
  }
  return parts.map((part, index) => {
    const trimmed = part.trim();
    return index === parts.length - 1
      ? trimmed.replace(/^(?:and|und|y|e|et|en|&|以及|和)\s+/iu, '')
      : trimmed;
  });
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*[（(][^()（）]*[)）]/gu, '').trim();
}

function outsideBrackets(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (/[([（【「]/u.test(character)) depth++;
    if (/[)\]）】」]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].filter((candidate) => candidate.trim() !== '');
}
