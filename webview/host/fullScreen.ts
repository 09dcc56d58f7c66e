/** The whole screen for the presentation: the browser's own where the host allows it, else that of VS Code. */

/**
 * Fills the screen. `ask`: has VS Code fill it, or give it back.
 * @returns what gives the screen back
 */
export function fillScreen(ask: (on: boolean) => void): () => void {
  let ended = false;
  let asked = false;
  const byHost = () => {
    if (ended) return;
    asked = true;
    ask(true);
  };
  const { documentElement } = document;
  if (document.fullscreenEnabled) documentElement.requestFullscreen().catch(byHost);
  else byHost();
  return () => {
    ended = true;
    if (asked) ask(false);
    else if (document.fullscreenElement) void document.exitFullscreen();
  };
}
