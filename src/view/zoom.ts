/** How large the sheet is drawn. A choice of the viewer, kept apart from the business model. */

/** The sizes that a person steps through, 1 being the size of VS Code's own texts. */
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** A size, or whatever shows every note without scrolling. */
export type Zoom = number | 'fit';

/** The next larger size (`1`) or smaller size (`-1`); the same where there is none. */
export function zoomStep(size: number, direction: 1 | -1): number {
  const next = direction === 1 ? STEPS.find((step) => step > size) : STEPS.findLast((step) => step < size);
  return next ?? size;
}

/** The smallest and the largest size at which everything may be shown at once. */
const SMALLEST = 0.35;
const LARGEST = 1.5;

/** The largest size at which everything fits, to a visible precision; the smallest size if none fits. */
export function largestThatFits(fits: (size: number) => boolean): number {
  if (fits(LARGEST)) return LARGEST;
  let [low, high] = [SMALLEST, LARGEST];
  while (high - low > 0.02) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** How much larger than usual everything is drawn for a size of type; as usual where the usual size is unknown. */
export function typeScale(size: number, usual: string): number {
  return size / (Number.parseFloat(usual) || size);
}
