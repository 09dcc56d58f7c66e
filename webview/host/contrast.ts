/** How far text may be dimmed and still be readable, computed from the colours of the current theme. */

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The least contrast of readable text, and that of high contrast themes. */
const READABLE = 4.5;
const READABLE_IN_HIGH_CONTRAST = 7;

/** Tolerance for rounding. */
const MARGIN = 0.1;

/** The strongest dimming, in percent, even if the contrast would allow more. */
const LEAST = 55;

/** The share of the text's colour that has to remain on the background, in percent; 100 if the theme has no contrast to spare. */
export function shareToRead(text: Colour, ground: Colour, highContrast: boolean): number {
  const wanted = (highContrast ? READABLE_IN_HIGH_CONTRAST : READABLE) + MARGIN;
  for (let share = LEAST; share < 100; share++)
    if (contrast(mixed(text, ground, share / 100), ground) >= wanted) return share;
  return 100;
}

/** Parses a computed CSS colour; undefined if it is none. */
export function colourOf(computed: string): Colour | undefined {
  const channels = /^color\(srgb ([^/)]*)/.exec(computed)?.[1]?.trim().split(/\s+/).map(Number);
  if (channels?.length === 3) {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => channel * 255);
    return [red, green, blue];
  }
  const [red, green, blue] =
    /^rgba?\(([^)]*)\)$/
      .exec(computed)?.[1]
      ?.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function mixed(text: Colour, ground: Colour, share: number): Colour {
  const [red, green, blue] = ground;
  const between = (of: number, base: number): number => base + (of - base) * share;
  return [between(text[0], red), between(text[1], green), between(text[2], blue)];
}

/** The contrast of two colours as WCAG defines it, from 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
