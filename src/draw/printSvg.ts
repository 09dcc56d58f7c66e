/** A scene as a self-contained SVG document. */
import { FONT_FAMILY } from './measureText';
import type { BlockBox, Card, Rect, Scene, TextBlock } from './scene';

const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** The namespace of the element in which a picture carries the canvas it was drawn from. */
export const SOURCE_NAMESPACE = 'urn:business-model-canvas';

/** Prints a scene. `source` is the text of the canvas, kept in `<metadata>` so that the picture can be opened again. */
export function printSvg(scene: Scene, source?: string): string {
  const { width, height, title, stroke, line } = scene;
  const size = `${n(width)} ${n(height)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${size}" role="img" aria-label="${escapeXml(title)}" font-family="${escapeXml(FONT_FAMILY)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...(source === undefined ? [] : [metadata(source)]),
    `<rect width="${n(width)}" height="${n(height)}" fill="${scene.paper}"/>`,
    ...scene.blocks.map(({ rect }) => box(rect, `fill="none" stroke="${line}" stroke-width="${n(stroke)}"`)),
    ...scene.links.map(
      (link) =>
        `<path d="${link.path}" fill="none" stroke="${link.stroke}" stroke-width="${n(1.5 * stroke)}" opacity="0.6"/>`,
    ),
    ...scene.swatches.map(({ rect, fill }) => box(rect, `fill="${fill}"`)),
    ...scene.texts.flatMap(textElements),
    ...scene.blocks.flatMap((block) => blockElements(block, scene)),
    '</svg>',
    '',
  ].join('\n');
}

/** The text as base64 of its UTF-8 bytes: XML would change line ends and refuse some characters. */
function metadata(source: string): string {
  const bytes = new TextEncoder().encode(source);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `<metadata><canvas xmlns="${SOURCE_NAMESPACE}" encoding="base64">${btoa(binary)}</canvas></metadata>`;
}

/** The canvas that a picture of ours was drawn from; undefined for any other text. */
export function sourceInSvg(svg: string): string | undefined {
  const start = svg.indexOf(`<canvas xmlns="${SOURCE_NAMESPACE}" encoding="base64">`);
  if (start < 0) return undefined;
  const content = svg.slice(svg.indexOf('>', start) + 1, svg.indexOf('</canvas>', start)).trim();
  try {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function blockElements({ key, title, icon, texts, cards }: BlockBox, scene: Scene): readonly string[] {
  const scale = n(icon.size / 16);
  return [
    `<g id="${key}" aria-label="${escapeXml(title)}">`,
    `<path transform="translate(${n(icon.x)} ${n(icon.y)}) scale(${scale})" d="${icon.path}" fill="${scene.muted}"/>`,
    ...texts.flatMap(textElements),
    ...cards.flatMap((card) => cardElements(card, scene.stroke)),
    '</g>',
  ];
}

function cardElements(card: Card, stroke: number): readonly string[] {
  const { rect, radius, fill, dashed } = card;
  const dash = dashed ? ` stroke-dasharray="${n(4 * stroke)} ${n(3 * stroke)}"` : '';
  return [
    `<g data-note="${escapeXml(card.key)}" aria-label="${escapeXml(card.name)}">`,
    box(rect, `rx="${n(radius)}" fill="${fill}" stroke="${card.stroke}" stroke-width="${n(stroke)}"${dash}`),
    ...card.stripes.map((stripe) => box(stripe.rect, `fill="${stripe.fill}"`)),
    ...card.texts.flatMap(textElements),
    '</g>',
  ];
}

function box({ x, y, width, height }: Rect, attributes: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${attributes}/>`;
}

function textElements({ lines, size, weight, fill, rightToLeft, struck }: TextBlock): readonly string[] {
  const shared = [
    ` font-size="${n(size)}" fill="${fill}"`,
    weight === 'regular' ? '' : ` font-weight="${WEIGHTS[weight]}"`,
    rightToLeft ? ' direction="rtl"' : '',
    struck ? ' text-decoration="line-through"' : '',
  ].join('');
  return lines.map(({ text, x, baseline, width }) => {
    // The width is fixed to what was measured, so that another font cannot make a line longer than its box.
    const fixed = width ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"` : '';
    return `<text x="${n(x)}" y="${n(baseline)}"${shared}${fixed}>${escapeXml(text)}</text>`;
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
