/** A scene as a self-contained SVG document. */
import { base64, bytesOf } from './base64';
import { FONT_FAMILY } from './measureText';
import type { BlockBox, Icon, Rect, Scene, SceneCard, TextBlock } from './scene';

const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** The namespace of the element that holds the source text of the canvas. */
export const SOURCE_NAMESPACE = 'urn:business-model-canvas';

/** The invisible parts of the SVG, and what uses them. */
interface SvgOptions {
  /** The text of the canvas, kept in `<metadata>` so that the picture can be opened again. */
  readonly source?: string;
  /** Font faces; see `fontFaces`. */
  readonly fonts?: string;
  /** For resvg, which knows no `direction` and takes each weight of the font for a family of its own. */
  readonly plain?: boolean;
  /** Stands inside an HTML document with ids of its own. */
  readonly inline?: boolean;
}

/** Prints a scene. */
export function printSvg(
  scene: Scene,
  { source, fonts, plain = false, inline = false }: SvgOptions = {},
): string {
  const { width, height, title, stroke, line } = scene;
  const size = `${n(width)} ${n(height)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${size}" role="img" aria-label="${escapeXml(title)}" font-family="${escapeXml(FONT_FAMILY)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...(source === undefined ? [] : [metadata(source)]),
    ...(fonts ? [`<style>${fonts}</style>`] : []),
    `<rect width="${n(width)}" height="${n(height)}" fill="${scene.paper}"/>`,
    ...scene.blocks.map(({ rect }) => box(rect, `fill="none" stroke="${line}" stroke-width="${n(stroke)}"`)),
    ...linkElements(scene),
    ...scene.swatches.map(({ rect, fill }) => box(rect, `rx="${n(rect.width / 5)}" fill="${fill}"`)),
    ...scene.texts.flatMap((text) => textElements(text, plain)),
    ...scene.blocks.flatMap((block) => blockElements(block, scene, { plain, inline })),
    '</svg>',
    '',
  ].join('\n');
}

/** The text as base64 of its UTF-8 bytes: XML would change line ends and refuse some characters. */
function metadata(source: string): string {
  const text = base64(new TextEncoder().encode(source));
  return `<metadata><canvas xmlns="${SOURCE_NAMESPACE}" encoding="base64">${text}</canvas></metadata>`;
}

/** The source text of an SVG that this project has written; undefined for any other text. */
export function sourceInSvg(svg: string): string | undefined {
  const start = svg.indexOf(`<canvas xmlns="${SOURCE_NAMESPACE}" encoding="base64">`);
  if (start < 0) return undefined;
  const content = svg.slice(svg.indexOf('>', start) + 1, svg.indexOf('</canvas>', start)).trim();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(content));
  } catch {
    return undefined;
  }
}

function blockElements(
  { key, title, icon, texts, cards }: BlockBox,
  scene: Scene,
  { plain, inline }: { readonly plain: boolean; readonly inline: boolean },
): readonly string[] {
  return [
    `<g${inline ? '' : ` id="${key}"`} aria-label="${escapeXml(title)}">`,
    iconElement(icon, scene.muted),
    ...texts.flatMap((text) => textElements(text, plain)),
    ...cards.flatMap((card) => cardElements(card, scene, plain)),
    '</g>',
  ];
}

/** Faint as one group, so that lines on top of each other are no darker than others. */
function linkElements({ links, stroke: unit }: Scene): readonly string[] {
  if (links.length === 0) return [];
  return [
    '<g fill="none" opacity="0.75">',
    ...links.map(
      ({ path, stroke, width }) => `<path d="${path}" stroke="${stroke}" stroke-width="${n(unit * width)}"/>`,
    ),
    '</g>',
  ];
}

function iconElement({ path, x, y, size }: Icon, fill: string): string {
  const scale = Math.round(size * 1000) / 16_000;
  return `<path transform="translate(${n(x)} ${n(y)}) scale(${scale})" d="${path}" fill="${fill}"/>`;
}

function cardElements(card: SceneCard, { stroke, muted }: Scene, plain: boolean): readonly string[] {
  const { rect, radius, fill, dashed } = card;
  const dash = dashed ? ` stroke-dasharray="${n(4 * stroke)} ${n(3 * stroke)}"` : '';
  return [
    `<g data-note="${escapeXml(card.key)}" aria-label="${escapeXml(card.name)}">`,
    box(rect, `rx="${n(radius)}" fill="${fill}" stroke="${card.stroke}" stroke-width="${n(stroke)}"${dash}`),
    ...card.stripes.map(({ rect, fill }) => box(rect, `rx="${n(rect.width / 2)}" fill="${fill}"`)),
    ...card.marks.map((mark) => iconElement(mark, muted)),
    ...card.texts.flatMap((text) => textElements(text, plain)),
    '</g>',
  ];
}

function box({ x, y, width, height }: Rect, attributes: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${attributes}/>`;
}

function textElements(
  { lines, size, weight, fill, rightToLeft, align, struck }: TextBlock,
  plain: boolean,
): readonly string[] {
  const bold = plain ? ' font-family="Inter SemiBold, Inter"' : '';
  const shared = [
    ` font-size="${n(size)}" fill="${fill}"`,
    weight === 'regular' ? '' : `${bold} font-weight="${WEIGHTS[weight]}"`,
    rightToLeft && !plain ? ' direction="rtl"' : '',
    // Lines start at their anchor, which is the right end of what is read from there.
    (align === 'right') === (rightToLeft && !plain) ? '' : ' text-anchor="end"',
    struck ? ' text-decoration="line-through"' : '',
  ].join('');
  return lines.map(({ text, x, baseline, width }) => {
    // The width is fixed to what was measured, so that another font cannot make a line longer than its box.
    const fixed = width ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"` : '';
    // Marks say in the text itself what an attribute says otherwise.
    const said = plain && rightToLeft ? `\u202b${text}\u202c` : text;
    return `<text x="${n(x)}" y="${n(baseline)}"${shared}${fixed}>${escapeXml(said)}</text>`;
  });
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A text as content or attribute of an XML element. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A text without what XML cannot hold: control characters and lone surrogates become replacement characters. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}
