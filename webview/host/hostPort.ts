/** What the board needs of the world outside: `connection.ts` implements it for VS Code, tests implement their own. */
import type { FromView } from '../../src/protocol';

export interface HostPort {
  /** Asks the extension for something. */
  readonly send: (message: FromView) => void;
  /** What VS Code kept while the view was hidden. */
  readonly savedState: unknown;
  readonly saveState: (state: unknown) => void;
  /** Says a sentence to people who listen to the page. */
  readonly announce: (sentence: string) => void;
}
