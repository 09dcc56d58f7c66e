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
import type { BlockBox, Icon, Rect, Scene, SceneCard, TextBlock } from '../../draw/scene';
import { buildGrid } from '../../view/grid';
import { CONNECTORS, type DrawnSlide, finishSlides } from './finishSlides';

/** Narrower than the font that was measured, and installed nearly everywhere. */
const FONT = 'Arial';
const POINTS_PER_INCH = 72;
/** The unit in which the format has places. */
const EMU_PER_INCH = 914_400;
const EMU_PER_POINT = EMU_PER_INCH / POINTS_PER_INCH;
/** PowerPoint takes no slide that is larger, in inches. */
const LARGEST_SLIDE = 56;

export async function toPptx(canvas: Canvas, options: DrawingOptions): Promise<Uint8Array> {
  const { default: Presentation } = await import('pptxgenjs');
  const grid = buildGrid(canvas);
  // All slides of a file have one size, so a sheet that grows with its content gets that of a screen.
  const size = options.size === 'auto' ? '16:9' : options.size;
  const sheet = drawCanvas(grid, { ...options, size }, { connected: true });
  const file = new Presentation();
  const slideWidth = Math.min(LARGEST_SLIDE, sheet.width / PIXELS_PER_INCH);
  const slide = { width: slideWidth, height: (slideWidth * sheet.height) / sheet.width };
  file.defineLayout({ name: 'canvas', ...slide });
  file.layout = 'canvas';
  file.title = printable(sheet.title);
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const drawn = [addSheet(file, sheet, slide, grid.title.description ?? '')];
  for (const { key } of grid.blocks) {
    const page = drawBlockPage(grid, key, options);
    const notes = blockOf(canvas, key).items.flatMap(({ name, values: { note } }) =>
      note === undefined ? [] : [l10n.t('{0}: {1}', name, note)],
    );
    drawn.push(addSheet(file, page, slide, notes.join('\n\n')));
  }
  const written = await file.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs returned no bytes');
  return finishSlides(written, drawn);
}

/** Draws a scene on a new slide, as large as fits and in the middle. */
function addSheet(
  file: PptxGenJS,
  scene: Scene,
  { width, height }: { readonly width: number; readonly height: number },
  speakerNotes: string,
): DrawnSlide {
  const slide = file.addSlide();
  slide.background = { color: color(scene.paper) };
  const scale = Math.min(width / scene.width, height / scene.height);
  const place = new SlideScale(scale, (width - scene.width * scale) / 2, (height - scene.height * scale) / 2);
  const { line, stroke } = scene;
  for (const { rect } of scene.blocks)
    slide.addShape('rect', { ...place.box(rect), line: { color: color(line), width: place.points(stroke) } });
  for (const { rect, fill } of scene.swatches)
    slide.addShape('rect', { ...place.box(rect), fill: { color: color(fill) } });
  // The connectors take the place of this one, behind the texts and the notes.
  if (scene.connections.length > 0) slide.addShape('line', { w: 0, h: 0, objectName: CONNECTORS });
  for (const text of scene.texts) addText(slide, place, text);
  for (const block of scene.blocks) addBlock(slide, place, block, scene);
  if (speakerNotes !== '') slide.addNotes(printable(speakerNotes));
  return {
    blocks: scene.blocks,
    connections: scene.connections,
    emu: (point) => place.emu(point),
    lineWidth: (width) => Math.round(place.points(stroke * width) * EMU_PER_POINT),
  };
}

function addBlock(slide: PptxGenJS.Slide, place: SlideScale, block: BlockBox, scene: Scene): void {
  const { icon, cards } = block;
  // The library has this shape and leaves it out of the type of shape names.
  slide.addShape('custGeom' as PptxGenJS.SHAPE_NAME, {
    ...place.box({ x: icon.x, y: icon.y, width: icon.size, height: icon.size }),
    points: pointsOf(icon, place),
    fill: { color: color(scene.muted) },
  });
  // A program that reroutes the connectors leads them behind the words, too.
  const behind = scene.connections.length > 0 ? { fill: { color: color(scene.paper) } } : {};
  for (const text of block.texts) addText(slide, place, text, behind);
  for (const card of cards) addCard(slide, place, card, scene.stroke);
}

type Points = NonNullable<PptxGenJS.ShapeProps['points']>;

/** The outline of an icon, in inches from its top left corner. */
function pointsOf({ path, size }: Icon, place: SlideScale): Points {
  return outline(path, place.inches(size / 16));
}

/** An SVG path of absolute M, L, C and Z as points, each number times a factor. */
function outline(path: string, unit: number): Points {
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, name, text = '']) => {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map((value) => Number(value) * unit);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = numbers;
    if (name === 'Z') return { close: true };
    if (name === 'C') return { x, y, curve: { type: 'cubic', x1: a, y1: b, x2: c, y2: d } };
    return { x: a, y: b, moveTo: name === 'M' };
  });
}

/** Before the muted line of a note; text, so that it moves with it. */
const STATUS_MARKS: Readonly<Record<string, string>> = { validated: '✓ ', invalidated: '✕ ', testing: '◐ ' };

/** A note is one shape with its texts in it, so that it can be moved and edited as one. */
function addCard(slide: PptxGenJS.Slide, place: SlideScale, card: SceneCard, stroke: number): void {
  const { rect, texts, dashed, status = '' } = card;
  const [name] = texts;
  if (!name) return;
  const runs = texts.map((text, index) => ({
    text: `${index > 0 ? (STATUS_MARKS[status] ?? '') : ''}${printable(text.text)}`,
    options: { ...textOptions(text, place), breakLine: index + 1 < texts.length },
  }));
  const left = place.points(name.box.x - rect.x);
  const right = place.points(rect.x + rect.width - name.box.x - name.box.width);
  const top = place.points(name.box.y - rect.y);
  slide.addText(runs, {
    ...place.box(rect),
    shape: 'roundRect',
    rectRadius: place.inches(card.radius),
    fill: { color: color(card.fill) },
    line: {
      color: color(card.stroke),
      width: place.points(stroke),
      ...(dashed ? { dashType: 'dash' as const } : {}),
    },
    // The library takes them in this order: left, right, bottom, top.
    margin: [left, right, 0, top],
    valign: 'top',
    align: name.align,
    wrap: true,
    fit: 'shrink',
    objectName: printable(card.name),
  });
  for (const { rect: stripe, fill } of card.stripes)
    slide.addShape('roundRect', {
      ...place.box(stripe),
      rectRadius: place.inches(stripe.width / 2),
      fill: { color: color(fill) },
    });
}

function textOptions({ rightToLeft, align, size, weight, fill, struck }: TextBlock, place: SlideScale) {
  return {
    align,
    rtlMode: rightToLeft,
    fontSize: place.points(size),
    bold: weight === 'semibold',
    color: color(fill),
    ...(struck ? { strike: 'sngStrike' as const } : {}),
  };
}

function addText(
  slide: PptxGenJS.Slide,
  place: SlideScale,
  text: TextBlock,
  more: PptxGenJS.TextPropsOptions = {},
): void {
  if (text.text.trim() === '') return;
  slide.addText(printable(text.text), {
    ...more,
    ...place.box(text.box),
    ...textOptions(text, place),
    margin: 0,
    valign: 'top',
    wrap: true,
  });
}

/** From pixels of a scene to inches and points of a slide. */
class SlideScale {
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

  emu({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
    const { x: left, y: top } = this.box({ x, y, width: 0, height: 0 });
    return { x: Math.round(left * EMU_PER_INCH), y: Math.round(top * EMU_PER_INCH) };
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
