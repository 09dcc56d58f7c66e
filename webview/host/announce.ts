/** Announcements for screen readers, in a live region. */

/** Announces a sentence once. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcements');
  if (region === null) return;
  // A screen reader ignores a repeated text, so an invisible character makes it different.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
