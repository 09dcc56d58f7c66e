import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it. Throws after `timeout`
 * milliseconds, saying what was waited for.
 */
export async function until<T>(
  what: string | (() => string),
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = 45_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) {
      throw new Error(`waited ${timeout / 1000} s in vain: ${typeof what === 'string' ? what : what()}`);
    }
    await sleep(50);
  }
}
