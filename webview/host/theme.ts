/** What depends on the theme and cannot be expressed in CSS. */
import { typeScale } from '../../src/view/zoom';
import { colourOf, shareToRead } from './contrast';

/** Sets `--stepped-back-text` for the current theme, and again when the theme changes. */
export function followTheme(): void {
  const { body, documentElement } = document;
  const update = (): void => {
    const { color, backgroundColor } = getComputedStyle(body);
    const [text, ground] = [colourOf(color), colourOf(backgroundColor)];
    const highContrast = body.classList.contains('vscode-high-contrast');
    const share = text && ground ? shareToRead(text, ground, highContrast) : 100;
    const value = `${share}%`;
    if (body.style.getPropertyValue('--stepped-back-text') !== value)
      body.style.setProperty('--stepped-back-text', value);
  };
  update();
  const themes = new MutationObserver(update);
  themes.observe(documentElement, { attributeFilter: ['style'] });
  themes.observe(body, { attributeFilter: ['class'] });
}

/** Draws everything in the size of type that the user wants; without one, in that of VS Code. */
export function useFontSize(size: number | undefined): void {
  const { body } = document;
  if (size === undefined) body.style.removeProperty('--chosen');
  else body.style.setProperty('--chosen', String(typeScale(size, getComputedStyle(body).fontSize)));
}
