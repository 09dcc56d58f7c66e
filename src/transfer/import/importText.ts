/** Canvases from texts of other kinds: what is found, as canvas files, and an account of everything in the source. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS } from '../../canvas/blocks';
import { blockOf } from '../../canvas/canvas';
import { freeFileName } from '../../canvas/files';
import { slug } from '../../canvas/ids';
import { parseCanvas } from '../../canvas/parse/parse';
import { sourceInSvg } from '../../draw/printSvg';
import { blockIn } from './blockIn';
import { blockOfHeading } from './blockOfHeading';
import { CONTENT_REASONS, type DraftCanvas, type LeftOut, type Reason } from './draftCanvas';
import { clean, splitPlain } from './entry';
import { type Format, formatOf } from './formatOf';
import { hasEndlessLine, isTooLarge, LARGEST_PICTURE, MOST_NOTES } from './limits';
import { isOtherBox, leanBox } from './otherSheets';
import { readSource } from './readSource';
import { type Taken, writeDraftCanvas } from './write';

export interface ImportOptions {
  /** The format; found out where it is not given. */
  readonly from?: Format;
  /** The name of the source file, for its format and for the comment at the top of the canvas. */
  readonly file?: string;
  /** How that comment names the source, where it is no file. */
  readonly source?: string;
  /** Takes the notes of a lean canvas, or of another sheet, into the blocks that match. */
  readonly acceptLean?: boolean;
}

/** One canvas that was found. */
export interface ImportedCanvas {
  readonly name: string | undefined;
  /** A file name without folder: “kiosk.bmc.yaml”. */
  readonly fileName: string;
  readonly text: string;
  readonly notes: number;
  readonly taken: readonly Taken[];
}

export type Imported =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly canvases: readonly ImportedCanvas[];
      readonly leftOut: readonly LeftOut[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly kind: 'lean' | 'other-sheet' | 'no-canvas' | 'too-large' | 'unreadable';
    };

/** Whether something was left out that probably belongs to the business. */
export function leavesContent(leftOut: readonly LeftOut[]): boolean {
  return leftOut.some(({ reason }) => CONTENT_REASONS.has(reason));
}

/** Reads the canvases in a text. Never throws on what it says. */
export function importText(text: string, options: ImportOptions = {}): Imported {
  // A picture is larger than the canvas in it.
  const isDrawn = text.slice(0, 2000).includes('<svg');
  const source = isDrawn && text.length <= LARGEST_PICTURE ? sourceInSvg(text) : undefined;
  if (source !== undefined) return fromOwnFile(source, 'svg', options);
  if (isTooLarge(text)) return tooLarge();
  const format = options.from ?? formatOf(text, options.file);
  if (format === 'markdown' && hasEndlessLine(text)) return tooLarge();
  const leftOut: LeftOut[] = [];
  const leaveOut = (part: string, reason: Reason, block?: LeftOut['block']): void => {
    const bare = part.replace(/\s+/g, ' ').trim();
    const isToldAlready =
      reason === 'struck' && leftOut.some((one) => one.reason === 'struck' && one.text.includes(bare));
    if (/[\p{L}\p{N}]/u.test(bare) && !isToldAlready)
      leftOut.push({ text: bare, reason, ...(block === undefined ? {} : { block }) });
  };
  const read = readSource(text, format, leaveOut);
  if (!read.ok) return { ok: false, kind: 'unreadable', reason: read.reason };
  const sheets = read.sheets.filter((sheet) => sheet.blocks.size + sheet.lean.size > 0);
  if (sheets.some(({ blocks }) => [...blocks.values()].flat().length > MOST_NOTES)) return tooLarge();
  if (sheets.length === 0 || !sheets.some(hasNotes))
    return {
      ok: false,
      kind: 'no-canvas',
      reason: l10n.t(
        'There is no business model canvas in this: none of the nine blocks was found with notes in it.',
      ),
    };
  const refused = options.acceptLean === true ? [] : sheets.filter((sheet) => otherKind(sheet) !== undefined);
  if (refused.length === sheets.length) {
    const [first] = refused;
    const kind = first === undefined ? undefined : otherKind(first);
    return kind === 'lean'
      ? {
          ok: false,
          kind,
          reason: l10n.t(
            'This is a lean canvas, not a business model canvas: it has boxes of its own ({0}). What both have in common can be imported on request.',
            boxNames(first),
          ),
        }
      : {
          ok: false,
          kind: 'other-sheet',
          reason: l10n.t(
            'This is another kind of sheet, not a business model canvas: it has boxes of its own ({0}). What both have in common can be imported on request.',
            boxNames(first),
          ),
        };
  }
  const canvases: ImportedCanvas[] = [];
  for (const sheet of sheets) {
    if (refused.includes(sheet)) {
      for (const items of sheet.blocks.values()) for (const { name } of items) leaveOut(name, 'no-block');
      for (const texts of sheet.lean.values()) for (const part of texts) leaveOut(part, 'no-block');
      continue;
    }
    if (!hasNotes(sheet)) continue;
    for (const [box, texts] of sheet.lean) for (const part of texts) leaveOut(`${box}: ${part}`, 'no-block');
    const written = writeDraftCanvas(
      options.acceptLean === true ? sheet : { ...sheet, lean: new Map() },
      commentsOf(options.source ?? options.file),
      leaveOut,
    );
    canvases.push({ ...written, fileName: fileNameOf(written.name, options.file, canvases) });
  }
  for (const part of unaccounted(read.texts, canvases, leftOut))
    leaveOut(part, read.headings?.has(part) === true || isHeading(part) ? 'heading' : 'unread');
  return { ok: true, format, canvases, leftOut };
}

function tooLarge(): Imported {
  return { ok: false, kind: 'too-large', reason: l10n.t('This is too large for a canvas.') };
}

/** Texts with a word that is neither in a canvas nor among what was left out. */
function unaccounted(
  texts: readonly string[],
  canvases: readonly ImportedCanvas[],
  leftOut: readonly LeftOut[],
): readonly string[] {
  const known = new Set<string>();
  const add = (text: string): void => {
    for (const word of wordsIn(text)) known.add(word);
  };
  for (const { text, taken } of canvases) {
    add(text);
    for (const one of taken) add(one.text);
  }
  for (const { text } of leftOut) add(text);
  return [...new Set(texts)].filter((text) => wordsIn(withoutName(text)).some((word) => !known.has(word)));
}

/** A text without the name of a block that it begins with. */
function withoutName(text: string): string {
  const { name, detail } = splitPlain(clean(text));
  return detail !== undefined &&
    (blockOfHeading(name) !== undefined || leanBox(name) !== undefined || isOtherBox(name))
    ? detail
    : text;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

/** Whether a text that became nothing is a name of a block, a title or another heading. */
function isHeading(text: string): boolean {
  return blockIn(text) !== undefined || leanBox(text) !== undefined || text.split(/\s+/).length <= 6;
}

/** A canvas that a file of ours carries: taken as it is. */
export function fromOwnFile(source: string, format: Format, options: ImportOptions): Imported {
  const canvas = parseCanvas(source);
  const taken: Taken[] = BLOCK_KEYS.flatMap((block) =>
    blockOf(canvas, block).items.map(({ name }) => ({ block, text: name, as: 'note' as const })),
  );
  return {
    ok: true,
    format,
    canvases: [
      {
        name: canvas.header.name,
        fileName: fileNameOf(canvas.header.name, options.file, []),
        text: source,
        notes: canvas.items.length,
        taken,
      },
    ],
    leftOut: [],
  };
}

function hasNotes({ blocks }: DraftCanvas): boolean {
  return [...blocks.values()].some((items) => items.length > 0) || blocks.size >= 3;
}

/** From this many boxes on that a business model canvas does not have, a sheet is another kind. */
const TELLING = 3;

function otherKind({ lean, otherBoxes }: DraftCanvas): 'lean' | 'other' | undefined {
  if (lean.size >= TELLING) return 'lean';
  return new Set(otherBoxes).size >= TELLING ? 'other' : undefined;
}

function boxNames(sheet: DraftCanvas | undefined): string {
  return sheet === undefined ? '' : [...sheet.lean.keys(), ...sheet.otherBoxes].join(', ');
}

function commentsOf(source: string | undefined): readonly string[] {
  return source === undefined ? [l10n.t('Imported.')] : [l10n.t('Imported from {0}.', source)];
}

function fileNameOf(
  name: string | undefined,
  file: string | undefined,
  others: readonly ImportedCanvas[],
): string {
  const fromFile = file
    ?.replace(/^.*[\\/]/, '')
    .replace(/\.[^.]+$/, '')
    .replace(/\.bmc$/i, '');
  const base = slug(name ?? '') || slug(fromFile ?? '') || 'canvas';
  return freeFileName(base.slice(0, 80), (free) => others.some(({ fileName }) => fileName === free));
}
