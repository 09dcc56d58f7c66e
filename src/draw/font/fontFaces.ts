/** The font of a picture as CSS, so that it looks the same where Inter is not installed. Holds only the characters used. */
import { base64 } from '../base64';
import { type Scene, sceneTexts } from '../scene';
import { type FontPart, fontPartsFor } from './inter';
import { writeWoff } from './woff';

const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** Font faces for all characters of a scene that Inter has. */
export async function fontFaces(scene: Scene): Promise<string> {
  const faces: string[] = [];
  for (const weight of ['regular', 'semibold'] as const) {
    const texts = sceneTexts(scene).filter((text) => text.weight === weight);
    const text = texts.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    for (const part of await fontPartsFor(text, weight)) faces.push(face(part));
  }
  return faces.join('\n');
}

function face({ weight, glyphs, codePoints }: FontPart): string {
  const woff = base64(writeWoff(glyphs.subset(codePoints)));
  return `@font-face{font-family:Inter;font-weight:${WEIGHTS[weight]};src:url(data:font/woff;base64,${woff});unicode-range:${unicodeRange(codePoints)}}`;
}

function unicodeRange(codePoints: ReadonlySet<number>): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const code of [...codePoints].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === code - 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  const hex = (code: number): string => code.toString(16);
  return ranges.map(({ from, to }) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}
