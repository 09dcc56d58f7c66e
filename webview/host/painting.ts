/** Whether the page is being rendered: what the browser does to focus meanwhile is nobody's wish. */

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
