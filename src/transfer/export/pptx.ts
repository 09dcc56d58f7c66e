/**
 * A canvas as slides: the whole sheet, then a slide per block. Everything is a native shape with text in it, so that people
 * can go on editing; the longer texts of notes are speaker notes.
 */
import * as l10n from '@vscode/l10n';
import type PptxGenJS from 'pptxgenjs';
import type { Canvas } from '../../canvas/canvas';
import { blockOf } from '../../canvas/canvas';
import { drawBlockPage, drawCanvas } from '../../draw/drawCanvas';
import { type DrawingOptions, PIXELS_PER_INCH } from '../../draw/options';
import { printable } from '../../draw/printSvg';
import type { BlockBox, Card, Rect, Scene, TextBlock } from '../../draw/scene';
import { buildGrid } from '../../view/grid';

/** Narrower than the font that was measured, and installed nearly everywhere. */
const FONT = 'Arial';
const POINTS_PER_INCH = 72;
/** PowerPoint takes no slide that is larger, in inches. */
const LARGEST_SLIDE = 56;

export async function toPptx(canvas: Canvas, options: DrawingOptions): Promise<Uint8Array> {
  const { default: Presentation } = await import('pptxgenjs');
  const grid = buildGrid(canvas);
  // All slides of a file have one size, so a sheet that grows with its content gets that of a screen.
  const size = options.size === 'auto' ? '16:9' : options.size;
  const sheet = drawCanvas(grid, { ...options, size });
  const file = new Presentation();
  const slideWidth = Math.min(LARGEST_SLIDE, sheet.width / PIXELS_PER_INCH);
  const slide = { width: slideWidth, height: (slideWidth * sheet.height) / sheet.width };
  file.defineLayout({ name: 'canvas', ...slide });
  file.layout = 'canvas';
  file.title = printable(sheet.title);
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  addSheet(file, sheet, slide, grid.title.description ?? '');
  for (const { key } of grid.blocks) {
    const page = drawBlockPage(grid, key, options);
    const notes = blockOf(canvas, key).items.flatMap(({ name, values: { note } }) =>
      note === undefined ? [] : [l10n.t('{0}: {1}', name, note)],
    );
    addSheet(file, page, slide, notes.join('\n\n'));
  }
  const written = await file.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs returned no bytes');
  return written;
}

/** Draws a scene on a new slide, as large as fits and in the middle. */
function addSheet(
  file: PptxGenJS,
  scene: Scene,
  { width, height }: { readonly width: number; readonly height: number },
  speakerNotes: string,
): void {
  const slide = file.addSlide();
  slide.background = { color: color(scene.paper) };
  const scale = Math.min(width / scene.width, height / scene.height);
  const place = new Place(scale, (width - scene.width * scale) / 2, (height - scene.height * scale) / 2);
  const { line, stroke } = scene;
  for (const { rect } of scene.blocks)
    slide.addShape('rect', { ...place.box(rect), line: { color: color(line), width: place.points(stroke) } });
  for (const { rect, fill } of scene.swatches)
    slide.addShape('rect', { ...place.box(rect), fill: { color: color(fill) } });
  for (const text of scene.texts) addText(slide, place, text);
  for (const block of scene.blocks) addBlock(slide, place, block, stroke);
  if (speakerNotes !== '') slide.addNotes(printable(speakerNotes));
}

/** Icons are left out: slides take them as pictures only, which cannot be recoloured. The title moves into their place. */
function addBlock(slide: PptxGenJS.Slide, place: Place, block: BlockBox, stroke: number): void {
  const { icon, cards } = block;
  for (const text of block.texts) {
    const { x, width } = text.box;
    const shift = text.text === block.title ? x - icon.x : 0;
    addText(slide, place, { ...text, box: { ...text.box, x: x - shift, width: width + shift } });
  }
  for (const card of cards) addCard(slide, place, card, stroke);
}

function addCard(slide: PptxGenJS.Slide, place: Place, card: Card, stroke: number): void {
  slide.addShape('roundRect', {
    ...place.box(card.rect),
    rectRadius: place.inches(card.radius),
    fill: { color: color(card.fill) },
    line: {
      color: color(card.stroke),
      width: place.points(stroke),
      ...(card.dashed ? { dashType: 'dash' as const } : {}),
    },
    objectName: printable(card.name),
  });
  for (const { rect, fill } of card.stripes)
    slide.addShape('rect', { ...place.box(rect), fill: { color: color(fill) } });
  for (const text of card.texts) addText(slide, place, text);
}

function addText(slide: PptxGenJS.Slide, place: Place, text: TextBlock): void {
  if (text.text.trim() === '') return;
  slide.addText(printable(text.text), {
    ...place.box(text.box),
    margin: 0,
    valign: 'top',
    align: text.rightToLeft ? 'right' : 'left',
    rtlMode: text.rightToLeft,
    fontFace: FONT,
    fontSize: place.points(text.size),
    bold: text.weight === 'semibold',
    color: color(text.fill),
    ...(text.struck ? { strike: 'sngStrike' as const } : {}),
    wrap: true,
  });
}

/** From pixels of a scene to inches and points of a slide. */
class Place {
  constructor(
    private readonly scale: number,
    private readonly left: number,
    private readonly top: number,
  ) {}

  inches(pixels: number): number {
    return pixels * this.scale;
  }

  /** To a tenth, as PowerPoint keeps it. */
  points(pixels: number): number {
    return Math.max(0.1, Math.floor(pixels * this.scale * POINTS_PER_INCH * 10) / 10);
  }

  box({ x, y, width, height }: Rect): { x: number; y: number; w: number; h: number } {
    const { scale } = this;
    return { x: this.left + x * scale, y: this.top + y * scale, w: width * scale, h: height * scale };
  }
}

/** pptxgenjs writes colours without `#`. */
function color(value: string): string {
  return value.replace('#', '');
}
