/** The font Inter, in the parts in which it comes: one per script and weight. A part is loaded when a text needs it. */
import { isMeasured, type Weight } from '../measureText';
import { Glyphs } from './glyphs';

type Load = () => Promise<{ readonly default: Uint8Array }>;

/** The commonest first. */
const PARTS: Readonly<Record<Weight, readonly Load[]>> = {
  regular: [
    () => import('@fontsource/inter/files/inter-latin-400-normal.woff'),
    () => import('@fontsource/inter/files/inter-latin-ext-400-normal.woff'),
    () => import('@fontsource/inter/files/inter-cyrillic-400-normal.woff'),
    () => import('@fontsource/inter/files/inter-greek-400-normal.woff'),
    () => import('@fontsource/inter/files/inter-vietnamese-400-normal.woff'),
    () => import('@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff'),
    () => import('@fontsource/inter/files/inter-greek-ext-400-normal.woff'),
  ],
  semibold: [
    () => import('@fontsource/inter/files/inter-latin-600-normal.woff'),
    () => import('@fontsource/inter/files/inter-latin-ext-600-normal.woff'),
    () => import('@fontsource/inter/files/inter-cyrillic-600-normal.woff'),
    () => import('@fontsource/inter/files/inter-greek-600-normal.woff'),
    () => import('@fontsource/inter/files/inter-vietnamese-600-normal.woff'),
    () => import('@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff'),
    () => import('@fontsource/inter/files/inter-greek-ext-600-normal.woff'),
  ],
};

/** A part of the font, with those characters of a text for which it is used. */
export interface FontPart {
  readonly weight: Weight;
  readonly index: number;
  readonly glyphs: Glyphs;
  readonly codePoints: ReadonlySet<number>;
}

const loaded = new Map<Load, Promise<Glyphs>>();

function load(part: Load): Promise<Glyphs> {
  const known = loaded.get(part) ?? part().then(({ default: woff }) => new Glyphs(woff));
  loaded.set(part, known);
  return known;
}

/** The parts that a text needs in this weight. Characters that the font lacks belong to no part. */
export async function fontPartsFor(text: string, weight: Weight): Promise<readonly FontPart[]> {
  let missing = new Set([...text].filter((character) => isMeasured(character, weight)));
  const parts: FontPart[] = [];
  for (const [index, part] of PARTS[weight].entries()) {
    if (missing.size === 0) break;
    const glyphs = await load(part);
    const found = [...missing].filter((character) => glyphs.has(character.codePointAt(0) ?? 0));
    if (found.length === 0) continue;
    missing = new Set([...missing].filter((character) => !found.includes(character)));
    parts.push({
      weight,
      index,
      glyphs,
      codePoints: new Set(found.map((character) => character.codePointAt(0) ?? 0)),
    });
  }
  return parts;
}
