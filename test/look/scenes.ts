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

/** A link on its way from a stream to an activity. */
async function dragLink(page: Page): Promise<void> {
  await page.locator('[data-block="revenue_streams"] .note .name').first().click();
  const chip = await page.locator('.link-chip').boundingBox();
  const target = await page.locator('[data-block="value_propositions"] .note').last().boundingBox();
  if (chip === null || target === null) throw new Error('nothing to drag, or nothing to drag it to');
  await page.mouse.move(chip.x + 10, chip.y + 10);
  await page.mouse.down();
  await page.mouse.move(chip.x + 30, chip.y - 20, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
}

async function unfoldFirst(page: Page): Promise<void> {
  await page.locator('.written button[aria-expanded]').first().click();
}

/** A canvas without problems has nothing to click. */
async function showProblems(page: Page): Promise<void> {
  const summary = page.locator('button.summary');
  if ((await summary.count()) > 0) await summary.click();
}

/** The canvas as an import has brought it, with what was left out. */
async function showImport(page: Page): Promise<void> {
  const note = { name: 'The van was bought in spring' };
  const report = {
    id: 'look',
    source: 'README.md',
    stage: 'preview',
    target: 'docs/weir-shop.bmc.yaml',
    leftOut: [
      {
        text: 'The van was bought in spring.',
        why: 'text beside a list of notes',
        block: 'channels',
        isDoubt: true,
        note,
      },
      {
        text: 'Our mission is that nobody in the quarter has to eat yesterday’s bread, and that bakers can live from their work.',
        why: 'belongs to none of the nine blocks',
        isDoubt: true,
        note: { name: 'Our mission', note: 'Nobody has to eat yesterday’s bread.' },
      },
      {
        text: 'Bread',
        why: 'much like something else in the same block',
        block: 'value_propositions',
        isDoubt: true,
      },
      {
        text: 'Who are our key partners?',
        why: 'a question of the template',
        block: 'key_partnerships',
        isDoubt: false,
        note,
      },
      { text: 'Contributing', why: 'outside the canvas', isDoubt: false, note },
    ],
  };
  const data = JSON.stringify({ type: 'import', report });
  await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${data} }))`);
}

/** The marks of what differs from the last commit. */
async function markChanges(page: Page): Promise<void> {
  await page.locator('[data-place="#channels"]').focus();
  await page.keyboard.press('c');
  await page.locator('.changes-summary').waitFor();
}

/** What a changed note said before. */
async function inspectChange(page: Page): Promise<void> {
  await markChanges(page);
  await page.locator('[data-block="channels"] .note .name').first().click();
  await page.locator('.before-after').waitFor();
}

export const SCENES: readonly Scene[] = [
  { name: 'rest' },
  { name: 'plain', state: { bySegment: false } },
  { name: 'fit', state: { zoom: 'fit' } },
  { name: 'selected', act: clickNote },
  { name: 'links', state: { allLinks: true } },
  { name: 'details', state: { dock: 'details' }, act: clickNote },
  { name: 'guidance', state: { dock: 'guidance' } },
  { name: 'changes', act: markChanges },
  { name: 'changesDetails', state: { dock: 'details' }, act: inspectChange },
  { name: 'find', state: { findBarOpen: true } },
  { name: 'money', act: (page) => page.keyboard.press('m') },
  { name: 'more', act: (page) => page.locator('[data-tool="more"]').click() },
  { name: 'linking', act: dragLink },
  { name: 'import', act: showImport },
  { name: 'problems', act: showProblems },
  { name: 'guide', state: { guide: { at: 1, text: '' } } },
  { name: 'guideCosts', state: { guide: { at: 8, text: '' } }, act: unfoldFirst },
  ...Array.from({ length: 12 }, (_, slide) => ({ name: `slide${slide}`, state: { presenting: slide } })),
];
