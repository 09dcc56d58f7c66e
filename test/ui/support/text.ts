import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** A place in a text as the status bar shows it: lines and columns count from 1. */
export interface CursorPosition {
  readonly line: number;
  readonly column: number;
}

/** A text editor as a person sees and uses it: the first on the screen, or that of a file. */
export class TextEditor {
  /** The editor itself. */
  readonly area: Locator;

  constructor(
    private readonly page: Page,
    file?: string,
  ) {
    const ofFile = file === undefined ? '[data-uri]' : `[data-uri$="/${file}"]`;
    this.area = page.locator(`.editor-instance .monaco-editor${ofFile}:visible`).first();
  }

  /** The lines on the screen, top to bottom; a long text has more. */
  async visibleLines(): Promise<readonly string[]> {
    const lines = await this.area.locator('.view-line').evaluateAll((nodes) =>
      nodes
        .map((node) => ({ top: Number.parseFloat(node.style.top), text: String(node.textContent) }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines;
  }

  /** Waits until the text on the screen contains this. */
  async shows(text: string): Promise<void> {
    await until(
      `the text shows "${text}"`,
      async () => (await this.visibleLines()).join('\n').includes(text),
      60_000,
    );
  }

  /** Waits for a squiggle and returns all of its kind. */
  async squiggles(kind: 'error' | 'warning' | 'info' | 'hint'): Promise<Locator> {
    const found = this.area.locator(`.squiggly-${kind}`);
    await found.first().waitFor({ timeout: 60_000 });
    return found;
  }

  /** Puts the cursor somewhere ("Go to Line/Column"), which also scrolls there. */
  async goTo({ line, column }: CursorPosition): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await this.cursorIsAt({ line, column });
  }

  /** Waits until the cursor is there. */
  async cursorIsAt({ line, column }: CursorPosition): Promise<void> {
    let place: CursorPosition | undefined;
    await until(
      () => `the cursor is at ${line}:${column}; it is at ${place?.line}:${place?.column}`,
      async () => {
        place = await this.cursor();
        return place?.line === line && place.column === column;
      },
    );
  }

  /** Puts the focus here, leaving the cursor where it was. */
  async focus(): Promise<void> {
    await this.area.locator('.view-lines').waitFor();
    await this.area.locator('textarea, .native-edit-context').first().focus();
  }

  /** Where the status bar says the cursor is (the end of a selection); undefined while no text has the focus. */
  async cursor(): Promise<CursorPosition | undefined> {
    const item = this.page.locator('#status\\.editor\\.selection');
    if ((await item.count()) === 0) return undefined;
    const found = /Ln (\d+), Col (\d+)/.exec((await item.textContent()) ?? '');
    return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
  }

  /** The line of the cursor by its number in the margin: known without the focus, too. */
  async cursorLine(): Promise<number> {
    return Number(await this.area.locator('.active-line-number').first().textContent());
  }

  /** The middle of the first place on the screen that shows this text, in the page. */
  async pointAt(text: string): Promise<{ readonly x: number; readonly y: number }> {
    return until(`"${text}" is on the screen`, () =>
      this.area.locator('.view-line').evaluateAll((nodes, wanted) => {
        for (const node of nodes) {
          const start = String(node.textContent).replaceAll('\u00a0', ' ').indexOf(wanted);
          if (start < 0) continue;
          const document = node.ownerDocument;
          const walker = document.createTreeWalker(node, 4);
          const range = document.createRange();
          let passed = 0;
          let begun = false;
          for (let leaf = walker.nextNode(); leaf; leaf = walker.nextNode()) {
            const length = String(leaf.textContent).length;
            if (!begun && passed + length > start) {
              range.setStart(leaf, start - passed);
              begun = true;
            }
            if (begun && passed + length >= start + wanted.length) {
              range.setEnd(leaf, start + wanted.length - passed);
              const box = range.getBoundingClientRect();
              return { x: Number(box.x + box.width / 2), y: Number(box.y + box.height / 2) };
            }
            passed += length;
          }
        }
        return undefined;
      }, text),
    );
  }

  /** Clicks on a text. */
  async click(text: string): Promise<void> {
    const { x, y } = await this.pointAt(text);
    await this.page.mouse.click(x, y);
  }

  /** Rests the mouse on a text and returns what the hover says. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.pointAt(text);
    const content = this.page.locator(
      '.monaco-hover:visible .hover-row-contents, .monaco-hover:visible .hover-row',
    );
    await this.page.mouse.move(x, y + 60);
    await this.page.mouse.move(x, y, { steps: 3 });
    await content.first().waitFor();
    return until('the hover has loaded', async () => {
      const said = (await this.page.locator('.monaco-hover:visible').allInnerTexts()).join('\n').trim();
      return said !== '' && !/^Loading/.test(said) && said;
    });
  }

  /** The words offered at the cursor (Ctrl+Space), as listed. */
  async completions(): Promise<readonly string[]> {
    await this.page.keyboard.press('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** Puts the cursor on a text, opens the light bulb's menu (Ctrl+.) and takes the entry with this title. */
  async quickFix(text: string, title: string): Promise<void> {
    await this.click(text);
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    const isOffered = () =>
      entry.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    // Right after the first squiggle there may be no actions yet.
    await until(`the light bulb offers "${title}"`, async () => {
      await this.page.keyboard.press('Control+.');
      const offered = await isOffered();
      if (!offered) await this.page.keyboard.press('Escape');
      return offered;
    });
    // The menu takes clicks only after the mouse has moved.
    await this.page.mouse.move(0, 0);
    await entry.click();
  }
}
