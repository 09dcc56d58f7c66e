/** Whether the page is being rendered. Focus events during that are caused by the browser, not by the user. */

let painting = false;

/** Whether `whilePainting` is running. */
export function isPainting(): boolean {
  return painting;
}

/** Runs a rendering. */
export function whilePainting(render: () => void): void {
  painting = true;
  try {
    render();
  } finally {
    painting = false;
  }
}
