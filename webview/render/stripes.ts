/** The colours of segments as a background. From the ninth segment on colours come round again, in dashes. */
import { SEGMENT_COLORS } from '../../src/view/segments';

/** The number of dashes of a stripe whose colour is used for a second segment. */
const DASHES = 3;

/** A background with one stripe for each of these segments, given as positions, from top to bottom. */
export function stripes(segments: readonly number[]): string {
  const stops = segments.flatMap((segment, index) => {
    const color = `var(--segment-${segment % SEGMENT_COLORS})`;
    const at = (part: number) => `${Math.round(((index + part) * 100) / segments.length)}%`;
    if (segment < SEGMENT_COLORS) return [`${color} ${at(0)} ${at(1)}`];
    return Array.from({ length: DASHES }, (_, dash) => {
      const [from, gap, to] = [dash, dash + 0.6, dash + 1].map((part) => at(part / DASHES));
      return `${color} ${from} ${gap}, transparent ${gap} ${to}`;
    });
  });
  return `linear-gradient(to bottom, ${stops.join(', ')})`;
}
