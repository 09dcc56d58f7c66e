/** Positions a popover beside its anchor. */

const GAP = 8;

/** Puts the element beside its anchor, on the side with room, inside the window; in the middle where there is no anchor. */
export function positionBeside(element: HTMLElement, anchor: DOMRect | undefined): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const { clientWidth, clientHeight } = document.documentElement;
  const { x, y } = anchor
    ? beside(anchor, width, height, clientWidth, clientHeight)
    : { x: (clientWidth - width) / 2, y: (clientHeight - height) / 2 };
  element.style.left = `${clamp(x, clientWidth - width)}px`;
  element.style.top = `${clamp(y, clientHeight - height)}px`;
}

function beside(
  anchor: DOMRect,
  width: number,
  height: number,
  windowWidth: number,
  windowHeight: number,
): { readonly x: number; readonly y: number } {
  if (anchor.right + GAP + width + GAP <= windowWidth) return { x: anchor.right + GAP, y: anchor.top };
  if (anchor.left - GAP - width >= GAP) return { x: anchor.left - GAP - width, y: anchor.top };
  if (anchor.bottom + GAP + height + GAP <= windowHeight) return { x: anchor.left, y: anchor.bottom + GAP };
  return { x: anchor.left, y: anchor.top - GAP - height };
}

function clamp(value: number, most: number): number {
  return Math.round(Math.max(GAP, Math.min(value, most - GAP)));
}
