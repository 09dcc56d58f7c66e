import type { Page } from 'playwright-core';
import type { Options } from './options';
import { mapStack } from './stack';

/** The result of a run of the host suite, read from the page of its workbench. */
export interface HostRun {
  /** The exit code that VS Code gives the run; 1 if the suite did not print its closing line. */
  readonly ended: Promise<number>;
  /** Whether the suite printed its closing line. */
  readonly closed: () => boolean;
}

/** So long nothing may be heard from the tests. */
const silence = 300_000;

/** Prints what the suite reports, through the two functions that VS Code calls on a page that has them. */
export async function followRun(page: Page, bundle: string, options: Options): Promise<HostRun> {
  let heard = Date.now();
  let closed = false;
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  await page.exposeFunction('codeAutomationLog', (_type: string, words: readonly unknown[]) => {
    heard = Date.now();
    const line = words.map(String).join(' ');
    const isClosing = /^host: \d+ passed/.test(line);
    closed ||= isClosing;
    if (options.verbose || isClosing || /^([✓✗]|tried again:) /.test(line))
      console.log(mapStack(line, bundle));
  });
  page.on('crash', () => end(1));
  const watch = setInterval(() => {
    if (Date.now() - heard < silence) return;
    console.error(`Nothing heard from the tests for ${silence / 1000} seconds.`);
    end(1);
  }, 1000);
  return {
    ended: ended.then((code) => (closed ? code : code || 1)).finally(() => clearInterval(watch)),
    closed: () => closed,
  };
}
