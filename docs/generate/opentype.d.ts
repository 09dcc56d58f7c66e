/** The part of opentype.js that is used here; the package ships no types. */
declare module 'opentype.js' {
  interface Glyph {
    getPath(x: number, y: number, size: number): { toPathData(digits: number): string };
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly tables: { readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> } };
    readonly glyphs: { get(index: number): { readonly advanceWidth?: number } };
    charToGlyph(character: string): Glyph;
    getAdvanceWidth(text: string, size: number): number;
  }
  export function parse(buffer: ArrayBuffer): Font;
}
