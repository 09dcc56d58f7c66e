/** How far text may step back and still be read: themes differ, so it is worked out from the colours of the one there is. */

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The contrast that people need to read text, and the one that those need who choose high contrast. */
const READABLE = 4.5;
const READABLE_IN_HIGH_CONTRAST = 7;

/** Tolerance for rounding. */
const MARGIN = 0.1;

/** Text steps back no further than this, in percent, however much a theme has to give. */
const LEAST = 55;

/** How much of the text's colour has to remain on its ground, in percent: all of it where the theme has nothing to give. */
export function shareToRead(text: Colour, ground: Colour, highContrast: boolean): number {
  const wanted = (highContrast ? READABLE_IN_HIGH_CONTRAST : READABLE) + MARGIN;
  for (let share = LEAST; share < 100; share++)
    if (contrast(mixed(text, ground, share / 100), ground) >= wanted) return share;
  return 100;
}

/** Reads a colour as a browser computes it; undefined for what is none. */
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
