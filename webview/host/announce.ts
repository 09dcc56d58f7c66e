/** Announcements for screen readers, in a live region. */

/** Puts a sentence where screen readers read it out, once. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcements');
  if (region === null) return;
  // The same words twice in a row are no news to a screen reader; an invisible difference makes them.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
