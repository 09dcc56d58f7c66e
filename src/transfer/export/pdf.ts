/**
 * A canvas as a PDF: vectors and selectable text on one page. Scripts that Inter lacks are put on it as a picture, drawn by
 * fonts of the system, below invisible text that says the same, so that they too are found and copied.
 */
import type { jsPDF } from 'jspdf';
import type { Canvas } from '../../canvas/canvas';
import { currentLocale } from '../../canvas/locale';
import { base64 } from '../../draw/base64';
import { drawCanvas } from '../../draw/drawCanvas';
import { fontPartsFor } from '../../draw/font/inter';
import { writeTtf } from '../../draw/font/woff';
import { isMeasured, LINE_HEIGHT, textWidth, type Weight } from '../../draw/measureText';
import { type DrawingOptions, PIXEL_RATIOS, PIXELS_PER_INCH } from '../../draw/options';
import { printable } from '../../draw/printSvg';
import {
  type Icon,
  type Scene,
  type SceneCard,
  sceneTexts,
  type TextBlock,
  type TextLine,
} from '../../draw/scene';
import { hasRightToLeft, visualOrder } from '../../draw/visualOrder';
import { buildGrid } from '../../view/grid';
import { NotExported, type Rasterize } from './tools';

const POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH;
const WEIGHTS = ['regular', 'semibold'] as const;
/** How many pixels the picture of other scripts may have. */
const MOST_PIXELS = 12_000_000;

/** `rasterize` undefined: characters that Inter lacks are shown as boxes, and can still be copied. */
export async function toPdf(
  canvas: Canvas,
  options: DrawingOptions,
  rasterize?: Rasterize,
): Promise<Uint8Array> {
  const { jsPDF } = await import('jspdf');
  const scene = drawCanvas(buildGrid(canvas), options);
  const [width, height] = [scene.width * POINTS_PER_PIXEL, scene.height * POINTS_PER_PIXEL];
  const orientation = width > height ? 'landscape' : 'portrait';
  const file = new jsPDF({
    ...{ unit: 'px', hotfixes: ['px_scaling'], format: [scene.width, scene.height], orientation },
    ...{ compress: true, putOnlyUsedFonts: true, floatPrecision: 3 },
  });
  file.setDocumentProperties({ title: printable(scene.title), creator: 'Business Model Canvas for VS Code' });
  file.setLanguage(currentLocale() as Parameters<typeof file.setLanguage>[0]);
  file.setDisplayMode('fullpage');
  const fonts = await addFonts(file, scene);
  const foreign = sceneTexts(scene).filter((text) => !text.lines.every((line) => isInter(line, text)));
  const picture = await pictureOf(onlyTexts(scene, foreign), options, rasterize);
  new Page(file, scene, fonts, new Set(picture ? foreign : [])).draw();
  if (picture) file.addImage(picture, 'PNG', 0, 0, scene.width, scene.height, undefined, 'FAST');
  return new Uint8Array(file.output('arraybuffer'));
}

/** The scene as a PNG; undefined where it has no text or nothing can draw it. */
async function pictureOf(
  scene: Scene,
  { size }: DrawingOptions,
  rasterize: Rasterize | undefined,
): Promise<Uint8Array | undefined> {
  if (!rasterize || scene.texts.length === 0) return undefined;
  const most = Math.sqrt(MOST_PIXELS / (scene.width * scene.height));
  try {
    return await rasterize(scene, Math.min(PIXEL_RATIOS[size], most));
  } catch (error) {
    if (error instanceof NotExported) return undefined;
    throw error;
  }
}

function isInter({ text }: TextLine, { weight }: TextBlock): boolean {
  return isMeasured(text.replace(/\s/g, ''), weight);
}

/** A scene of these texts alone, on transparent paper. */
function onlyTexts(scene: Scene, texts: readonly TextBlock[]): Scene {
  return { ...scene, paper: 'none', swatches: [], links: [], connections: [], blocks: [], texts };
}

/** Which font of the file draws a character. */
type Fonts = ReadonlyMap<Weight, ReadonlyMap<number, string>>;

async function addFonts(file: jsPDF, scene: Scene): Promise<Fonts> {
  const fonts = new Map<Weight, ReadonlyMap<number, string>>();
  for (const weight of WEIGHTS) {
    const texts = sceneTexts(scene).filter((text) => text.weight === weight);
    const text = texts.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    const byCharacter = new Map<number, string>();
    for (const { index, glyphs, codePoints } of await fontPartsFor(`${text}x `, weight)) {
      const name = `Inter-${weight}-${index}`;
      file.addFileToVFS(`${name}.ttf`, base64(writeTtf(glyphs.whole())));
      file.addFont(`${name}.ttf`, name, 'normal', 'normal', 'Identity-H');
      for (const codePoint of codePoints) byCharacter.set(codePoint, name);
    }
    fonts.set(weight, byCharacter);
  }
  return fonts;
}

/** Draws a scene on a page of a file. */
class Page {
  constructor(
    private readonly file: jsPDF,
    private readonly scene: Scene,
    private readonly fonts: Fonts,
    /** Texts that are drawn otherwise and are invisible here. */
    private readonly hidden: ReadonlySet<TextBlock>,
  ) {}

  draw(): void {
    const { file, scene } = this;
    const { width, height, paper, line, stroke } = scene;
    file.setFillColor(paper).rect(0, 0, width, height, 'F');
    file.setLineWidth(stroke).setDrawColor(line);
    for (const { rect } of scene.blocks) file.rect(rect.x, rect.y, rect.width, rect.height, 'S');
    for (const link of scene.links) {
      file.setDrawColor(link.stroke).setLineWidth(stroke * link.width);
      this.path(link.path, { x: 0, y: 0, size: 1 }, 1).stroke();
    }
    for (const { rect, fill } of scene.swatches)
      file
        .setFillColor(fill)
        .roundedRect(rect.x, rect.y, rect.width, rect.height, rect.width / 5, rect.width / 5, 'F');
    for (const text of scene.texts) this.text(text);
    for (const { icon, texts, cards } of scene.blocks) {
      this.icon(icon);
      for (const text of texts) this.text(text);
      for (const card of cards) this.card(card);
    }
  }

  private card({ rect, radius, fill, stroke, dashed, stripes, marks, texts }: SceneCard): void {
    const { file, scene } = this;
    const unit = scene.stroke;
    file.setLineWidth(unit).setDrawColor(stroke).setFillColor(fill);
    if (dashed) file.setLineDashPattern([4 * unit, 3 * unit], 0);
    file.roundedRect(rect.x, rect.y, rect.width, rect.height, radius, radius, 'FD');
    if (dashed) file.setLineDashPattern([], 0);
    for (const stripe of stripes) {
      const { x, y, width, height } = stripe.rect;
      file.setFillColor(stripe.fill).roundedRect(x, y, width, height, width / 2, width / 2, 'F');
    }
    for (const mark of marks) this.icon(mark);
    for (const text of texts) this.text(text);
  }

  private icon(icon: Icon): void {
    this.file.setFillColor(this.scene.muted);
    this.path(icon.path, icon, 16).fill();
  }

  /** Makes an SVG path of absolute M, L, C and Z the current path; `square` is the side of the square it is drawn on. */
  private path(path: string, { x, y, size }: Omit<Icon, 'path'>, square: number): jsPDF {
    const scale = size / square;
    const steps = [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, name = '', numbers = '']) => ({
      op: { M: 'm', L: 'l', C: 'c', Z: 'h' }[name] ?? 'h',
      c: (numbers.match(/-?[\d.]+/g) ?? []).map(
        (value, index) => Number(value) * scale + (index % 2 === 0 ? x : y),
      ),
    }));
    return this.file.path(steps);
  }

  private text(text: TextBlock): void {
    if (this.hidden.has(text)) {
      for (const line of text.lines) this.hiddenLine(line, text);
      return;
    }
    for (const line of text.lines) this.line(line, text);
  }

  private line(line: TextLine, { size, weight, fill, align, struck }: TextBlock): void {
    const { file } = this;
    const width = textWidth(line.text, weight) * size;
    const start = align === 'right' ? line.x - width : line.x;
    file.setFontSize(size * POINTS_PER_PIXEL).setTextColor(fill);
    let x = start;
    for (const { font, text } of this.runs(line.text, weight)) {
      file.setFont(font, 'normal').text(printable(text), x, line.baseline);
      x += textWidth(text, weight) * size;
    }
    if (!struck) return;
    const y = line.baseline - size * 0.28;
    file
      .setLineWidth(size / 14)
      .setDrawColor(fill)
      .line(start, y, start + width, y);
  }

  /** The stretches of a line that one font draws. */
  private runs(line: string, weight: Weight): readonly { readonly font: string; readonly text: string }[] {
    const fonts = this.fonts.get(weight);
    const [first = ''] = fonts?.values() ?? [];
    const runs: { font: string; text: string }[] = [];
    for (const character of line) {
      const last = runs.at(-1);
      const own = fonts?.get(character.codePointAt(0) ?? 0);
      const font = own ?? last?.font ?? first;
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  /**
   * An invisible line that programs read as its text (`ActualText`), as wide as the line is drawn. A line from right to left is
   * written character by character from its left end on: programs read such lines by where the characters stand.
   */
  private hiddenLine(line: TextLine, text: TextBlock): void {
    if (line.text.trim() === '') return;
    const { size, weight, rightToLeft, align, box } = text;
    const width = Math.min(box.width, textWidth(line.text, weight) * size * 0.8);
    const start = align === 'right' ? line.x - width : line.x;
    const parts = hasRightToLeft(line.text) ? visualOrder(line.text, rightToLeft) : [line.text];
    parts.forEach((part, index) => {
      const x = start + (width / parts.length) * index;
      this.hiddenText(part, { x, y: line.baseline, width: width / parts.length }, text);
    });
  }

  private hiddenText(
    said: string,
    { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
    { size, weight }: TextBlock,
  ): void {
    const { file } = this;
    const font = this.fonts.get(weight)?.get('x'.charCodeAt(0)) ?? '';
    const letters = 'x'.repeat(Math.max(1, Math.round(width / size)));
    const own = textWidth(letters, weight) * size;
    const { write } = file.internal as unknown as { readonly write: (operators: string) => void };
    // The scale would stay for the texts after it.
    file.saveGraphicsState();
    write(`/Span <</ActualText <${utf16(said)}>>> BDC`);
    file
      .setFont(font, 'normal')
      .setFontSize(size * POINTS_PER_PIXEL)
      .text(letters, x, y, {
        renderingMode: 'invisible',
        horizontalScale: width / own,
        lineHeightFactor: LINE_HEIGHT,
      });
    write('EMC');
    file.restoreGraphicsState();
  }
}

/** A text as PDF writes it in hexadecimal digits: UTF-16 after its mark. */
function utf16(text: string): string {
  return [...`\ufeff${text}`]
    .flatMap((character) => character.split(''))
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');
}
