/** A block with its notes as cards, at a given type size. */
import type { BlockModel, NoteModel } from '../view/model';
import { ASCENT, isMeasured, LINE_HEIGHT, textWidth } from './measureText';
import type { Coloring } from './options';
import type { Palette } from './palette';
import type { BlockBox, Card, Rect, TextBlock } from './scene';
import { MeasuredText } from './wrapText';

/** Distances and sizes as parts of the type size. */
const BLOCK_PADDING = 0.7;
const CARD_PADDING = 0.5;
const GAP = 0.5;
const STRIPE = 0.25;
const TITLE_SIZE = 0.85;
const META_SIZE = 0.78;
const ICON_SIZE = 1.1;
/** A block is parted into columns of at least this width. */
const COLUMN = 13;

export interface Style {
  readonly palette: Palette;
  readonly color: Coloring;
  readonly iconPaths: Readonly<Record<string, string>>;
  /** Colour of each segment, as a position in the palette. */
  readonly segmentColors: readonly number[];
}

/** A block whose texts are measured; its height and its drawing follow from a width and a type size. */
export class MeasuredBlock {
  private readonly title: MeasuredText;
  private readonly question: MeasuredText | undefined;
  private readonly notes: readonly MeasuredNote[];

  constructor(
    private readonly block: BlockModel,
    private readonly style: Style,
  ) {
    this.title = new MeasuredText(block.title, 'semibold');
    this.question = block.notes.length === 0 ? new MeasuredText(block.question, 'regular') : undefined;
    this.notes = block.notes.map((note) => new MeasuredNote(note, style));
  }

  height(width: number, size: number): number {
    const inner = width - 2 * BLOCK_PADDING * size;
    if (inner < size) return Number.POSITIVE_INFINITY;
    return (
      2 * BLOCK_PADDING * size +
      this.headHeight(inner, size) +
      (this.question
        ? linesHeight(this.question, inner, META_SIZE * size)
        : Math.max(...this.columns(inner, size).map(({ height }) => height)))
    );
  }

  draw(rect: Rect, size: number): BlockBox {
    const padding = BLOCK_PADDING * size;
    const inner = { x: rect.x + padding, y: rect.y + padding, width: rect.width - 2 * padding };
    const top = inner.y + this.headHeight(inner.width, size);
    const icon = ICON_SIZE * size;
    const titleBox = {
      x: inner.x + icon + 0.4 * size,
      y: inner.y,
      width: inner.width - icon - 0.4 * size,
      height: top - inner.y,
    };
    const { muted } = this.style.palette;
    const texts = [placeText(this.title, titleBox, TITLE_SIZE * size, muted)];
    if (this.question) {
      const box = { ...inner, y: top, height: rect.y + rect.height - top };
      texts.push(placeText(this.question, box, META_SIZE * size, muted));
    }
    const cards = this.columns(inner.width, size).flatMap(({ x, width, notes }) => {
      let y = top;
      return notes.map((note) => {
        const height = note.height(width, size);
        const card = note.draw({ x: inner.x + x, y, width, height }, size);
        y += height + GAP * size;
        return { card, order: this.notes.indexOf(note) };
      });
    });
    return {
      key: this.block.key,
      title: this.block.title,
      rect,
      icon: {
        path: this.style.iconPaths[this.block.key] ?? '',
        x: inner.x,
        y: inner.y + (TITLE_SIZE * size * LINE_HEIGHT - icon) / 2,
        size: icon,
      },
      texts,
      cards: cards.sort((a, b) => a.order - b.order).map(({ card }) => card),
    };
  }

  private headHeight(inner: number, size: number): number {
    const width = inner - (ICON_SIZE + 0.4) * size;
    return linesHeight(this.title, width, TITLE_SIZE * size) + GAP * size;
  }

  /** The notes in columns of even height, each put into the column that is shortest so far. */
  private columns(inner: number, size: number): readonly Column[] {
    const count = Math.max(1, Math.min(this.notes.length, Math.floor(inner / (COLUMN * size))));
    const width = (inner - (count - 1) * GAP * size) / count;
    const columns = Array.from({ length: count }, (_, index) => ({
      x: index * (width + GAP * size),
      width,
      height: 0,
      notes: [] as MeasuredNote[],
    }));
    for (const note of this.notes) {
      const shortest = columns.reduce((least, column) => (column.height < least.height ? column : least));
      shortest.height += note.height(width, size) + (shortest.notes.length > 0 ? GAP * size : 0);
      shortest.notes.push(note);
    }
    return columns;
  }
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly notes: readonly MeasuredNote[];
}

class MeasuredNote {
  private readonly name: MeasuredText;
  private readonly meta: MeasuredText | undefined;
  private readonly stripes: readonly string[];

  constructor(
    private readonly note: NoteModel,
    private readonly style: Style,
  ) {
    this.name = new MeasuredText(note.name, 'regular');
    const meta = metaOf(note);
    this.meta = meta === '' ? undefined : new MeasuredText(meta, 'regular');
    this.stripes = stripesOf(note, style);
  }

  height(width: number, size: number): number {
    const inner = this.textWidth(width, size);
    if (inner < size) return Number.POSITIVE_INFINITY;
    return (
      2 * CARD_PADDING * size +
      linesHeight(this.name, inner, size) +
      (this.meta ? linesHeight(this.meta, inner, META_SIZE * size) : 0)
    );
  }

  draw(rect: Rect, size: number): Card {
    const { palette } = this.style;
    const padding = CARD_PADDING * size;
    const rightToLeft = isRightToLeft(this.note.name);
    const width = this.textWidth(rect.width, size);
    const x = rightToLeft ? rect.x + padding : rect.x + rect.width - padding - width;
    const invalidated = this.note.status?.value === 'invalidated';
    const nameHeight = linesHeight(this.name, width, size);
    const nameBox = { x, y: rect.y + padding, width, height: nameHeight };
    const metaBox = { x, y: nameBox.y + nameHeight, width, height: rect.height - nameHeight - 2 * padding };
    return {
      key: this.note.key,
      name: this.note.name,
      rect,
      radius: 0.35 * size,
      fill: palette.card,
      stroke: palette.cardLine,
      dashed: this.note.status?.value === 'assumption',
      stripes: this.stripes.map((fill, index) => ({
        fill,
        rect: {
          x: rightToLeft ? rect.x + rect.width - (index + 1) * STRIPE * size : rect.x + index * STRIPE * size,
          y: rect.y,
          width: STRIPE * size,
          height: rect.height,
        },
      })),
      texts: [
        placeText(this.name, nameBox, size, invalidated ? palette.muted : palette.text, invalidated),
        ...(this.meta ? [placeText(this.meta, metaBox, META_SIZE * size, palette.muted)] : []),
      ],
    };
  }

  private textWidth(width: number, size: number): number {
    return width - 2 * CARD_PADDING * size - this.stripes.length * STRIPE * size;
  }
}

const STATUS_MARKS: Readonly<Record<string, string>> = { validated: '✓', invalidated: '✕', testing: '◐' };

/** The muted line of a note: status, type and amounts, as the grid shows them. */
function metaOf({ status, type, facts }: NoteModel): string {
  const mark = STATUS_MARKS[status?.value ?? ''];
  return [mark && `${mark} ${status?.label}`, type, ...facts].filter(Boolean).join(' · ');
}

function stripesOf(note: NoteModel, { color, palette, segmentColors }: Style): readonly string[] {
  if (color === 'none') return [];
  if (color === 'note') return note.color ? [palette.notes[note.color] ?? palette.muted] : [];
  if (note.manySegments) return [palette.muted];
  return note.segments.flatMap((segment) => palette.segments[segmentColors[segment] ?? -1] ?? []);
}

/** Height of a text that is wrapped to a width, both in pixels. */
export function linesHeight(text: MeasuredText, width: number, size: number): number {
  return text.lines(width / size).length * LINE_HEIGHT * size;
}

/** A text from the top of a box. */
export function placeText(
  text: MeasuredText,
  box: Rect,
  size: number,
  fill: string,
  struck = false,
): TextBlock {
  const rightToLeft = isRightToLeft(text.text);
  const { weight } = text;
  const lines = text.lines(box.width / size).map((line, index) => ({
    text: line,
    x: rightToLeft ? box.x + box.width : box.x,
    baseline: box.y + (index * LINE_HEIGHT + ASCENT) * size,
    ...(isMeasured(line, weight) ? { width: textWidth(line, weight) * size } : {}),
  }));
  return { text: text.text, box, size, weight, fill, rightToLeft, struck, lines };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a text is read from right to left: its first letter says so. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && RIGHT_TO_LEFT.test(letter[0]);
}
