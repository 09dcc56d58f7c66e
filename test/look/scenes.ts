/** What there is to look at: the page as it opens, and how to get to the rest of it. */
import type { Page } from 'playwright-core';

export interface Scene {
  readonly name: string;
  /** What VS Code has kept of the page, on top of the usual. */
  readonly state?: Readonly<Record<string, unknown>>;
  readonly act?: (page: Page) => Promise<void>;
}

async function clickNote(page: Page): Promise<void> {
  await page.locator('[data-block="value_propositions"] .note .name').first().click();
}

export const SCENES: readonly Scene[] = [
  { name: 'rest' },
  { name: 'plain', state: { bySegment: false } },
  { name: 'fit', state: { zoom: 'fit' } },
  { name: 'selected', act: clickNote },
  { name: 'links', state: { allLinks: true } },
  { name: 'details', state: { dock: 'details' }, act: clickNote },
  { name: 'guidance', state: { dock: 'guidance' } },
  { name: 'find', state: { finding: true } },
  { name: 'money', act: (page) => page.keyboard.press('m') },
  { name: 'more', act: (page) => page.locator('[data-tool="more"]').click() },
  { name: 'problems', act: (page) => page.locator('.summary').click() },
  { name: 'guide', state: { guide: { at: 2, text: '' } } },
  ...Array.from({ length: 12 }, (_, slide) => ({ name: `slide${slide}`, state: { presenting: slide } })),
];
