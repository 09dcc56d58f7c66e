/** What the board needs of the world outside: `connection.ts` implements it for VS Code, tests implement their own. */
import type { FromView } from '../../src/protocol';

export interface HostPort {
  /** Asks the extension for something. */
  readonly send: (message: FromView) => void;
  /** What VS Code kept while the view was hidden. */
  readonly savedState: unknown;
  readonly saveState: (state: unknown) => void;
  /** Announces a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
}
