/** A block with its notes as cards, at a given type size. */
import type { BlockModel, NoteModel } from '../view/model';
import { ASCENT, isMeasured, LINE_HEIGHT, textWidth } from './measureText';
import type { Coloring } from './options';
import type { Palette } from './palette';
import type { BlockBox, Rect, SceneCard, Side, TextBlock } from './scene';
import { MeasuredText } from './wrapText';

/** Distances and sizes as parts of the type size. */
const BLOCK_PADDING = 0.7;
/** Where links are drawn they need room to run side by side. */
const LINKED_PADDING = 1.25;
const CARD_PADDING = 0.5;
const GAP = 0.5;
/** A stripe is inside its card, with space to the next one and to the text. */
const STRIPE = 0.22;
const STRIPE_GAP = 0.12;
const STRIPE_INSET = 0.38;
const TITLE_SIZE = 0.85;
const META_SIZE = 0.78;
const ICON_SIZE = 1.1;
/** The mark of a status and the space after it, as parts of the size of the muted line. */
const MARK_SIZE = 1;
const MARK_SPACE = 1.3;
/** A block is parted into columns of at least this width. */
const COLUMN = 11.5;

export interface Style {
  readonly palette: Palette;
  readonly color: Coloring;
  /** Links run beside the notes. */
  readonly linked: boolean;
  readonly iconPaths: Readonly<Record<string, string>>;
  /** Colour of each segment, as a position in the palette. */
  readonly segmentColors: readonly number[];
  /** Letter of each segment, where there are more segments than colours; empty otherwise. */
  readonly segmentLetters: readonly string[];
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

  private get padding(): number {
    return this.style.linked ? LINKED_PADDING : BLOCK_PADDING;
  }

  height(width: number, size: number): number {
    const inner = width - 2 * this.padding * size;
    if (inner < size) return Number.POSITIVE_INFINITY;
    return (
      2 * this.padding * size +
      this.headHeight(inner, size) +
      (this.question
        ? linesHeight(this.question, inner, META_SIZE * size)
        : Math.max(...this.columns(inner, size).map(({ height }) => height)))
    );
  }

  draw(rect: Rect, size: number): BlockBox {
    const padding = this.padding * size;
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
    const gap = (this.style.linked ? LINKED_PADDING : GAP) * size;
    const width = (inner - (count - 1) * gap) / count;
    const columns = Array.from({ length: count }, (_, index) => ({
      x: index * (width + gap),
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
  private readonly mark: string | undefined;

  constructor(
    private readonly note: NoteModel,
    private readonly style: Style,
  ) {
    this.name = new MeasuredText(note.name, 'regular');
    const meta = metaOf(note, style);
    this.meta = meta === '' ? undefined : new MeasuredText(meta, 'regular');
    this.stripes = stripesOf(note, style);
    this.mark = style.iconPaths[note.status?.value ?? ''];
  }

  height(width: number, size: number): number {
    const inner = this.textWidth(width, size);
    if (inner < 2 * size) return Number.POSITIVE_INFINITY;
    return (
      2 * CARD_PADDING * size +
      linesHeight(this.name, inner, size) +
      (this.meta ? linesHeight(this.meta, inner - this.markWidth(size), META_SIZE * size) : 0)
    );
  }

  draw(rect: Rect, size: number): SceneCard {
    const { palette } = this.style;
    const padding = CARD_PADDING * size;
    const align = startOf(this.note.name);
    const rightToLeft = align === 'right';
    const width = this.textWidth(rect.width, size);
    const x = rightToLeft ? rect.x + padding : rect.x + rect.width - padding - width;
    const status = this.note.status?.value;
    const nameHeight = linesHeight(this.name, width, size);
    const nameBox = { x, y: rect.y + padding, width, height: nameHeight };
    const metaSize = META_SIZE * size;
    const markWidth = this.markWidth(size);
    const metaBox = {
      x: rightToLeft ? x : x + markWidth,
      y: nameBox.y + nameHeight,
      width: width - markWidth,
      height: rect.height - nameHeight - 2 * padding,
    };
    const color = status === 'invalidated' ? palette.muted : palette.text;
    return {
      key: this.note.key,
      name: this.note.name,
      rect,
      radius: 0.35 * size,
      fill: palette.card,
      stroke: status === 'assumption' ? palette.muted : palette.cardLine,
      status,
      dashed: status === 'assumption',
      stripes: this.stripes.map((fill, index) => {
        const inset = (STRIPE_INSET + index * (STRIPE + STRIPE_GAP)) * size;
        return {
          fill,
          rect: {
            x: rightToLeft ? rect.x + rect.width - inset - STRIPE * size : rect.x + inset,
            y: rect.y + STRIPE_INSET * size,
            width: STRIPE * size,
            height: rect.height - 2 * STRIPE_INSET * size,
          },
        };
      }),
      marks:
        this.mark && this.meta
          ? [
              {
                path: this.mark,
                x: rightToLeft ? x + width - MARK_SIZE * metaSize : x,
                y: metaBox.y + ((LINE_HEIGHT - MARK_SIZE) / 2) * metaSize,
                size: MARK_SIZE * metaSize,
              },
            ]
          : [],
      texts: [
        placeText(this.name, nameBox, size, color, { struck: status === 'invalidated', align }),
        ...(this.meta ? [placeText(this.meta, metaBox, metaSize, palette.muted, { align })] : []),
      ],
    };
  }

  private markWidth(size: number): number {
    return this.mark ? MARK_SPACE * META_SIZE * size : 0;
  }

  private textWidth(width: number, size: number): number {
    const stripes = this.stripes.length > 0 ? this.stripes.length * (STRIPE + STRIPE_GAP) + STRIPE_GAP : 0;
    return width - (2 * CARD_PADDING + stripes) * size;
  }
}

/** The muted line of a note: status, type, amounts and, where colours are too few, the letters of its segments. */
function metaOf({ status, type, facts, segments }: NoteModel, { segmentLetters }: Style): string {
  const letters = segments.map((segment) => segmentLetters[segment]).filter(Boolean);
  const shown = status?.value === 'assumption' ? undefined : status?.label;
  return [shown, type, ...facts, letters.join(' ')].filter(Boolean).join(' · ');
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
  { struck = false, align }: { readonly struck?: boolean; readonly align?: Side } = {},
): TextBlock {
  const { weight } = text;
  const rightToLeft = isRightToLeft(text.text);
  const side = align ?? startOf(text.text);
  const lines = text.lines(box.width / size).map((line, index) => ({
    text: line,
    x: side === 'right' ? box.x + box.width : box.x,
    baseline: box.y + (index * LINE_HEIGHT + ASCENT) * size,
    ...(isMeasured(line, weight) ? { width: textWidth(line, weight) * size } : {}),
  }));
  return { text: text.text, box, size, weight, fill, rightToLeft, align: side, struck, lines };
}

/** The side at which a text starts that is read from this side. */
export function startOf(text: string): Side {
  return isRightToLeft(text) ? 'right' : 'left';
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a text is read from right to left, by its first letter. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && RIGHT_TO_LEFT.test(letter[0]);
}
