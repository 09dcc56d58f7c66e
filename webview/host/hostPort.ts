/** The connection of the board to its host: `connection.ts` implements it for VS Code, tests implement their own. */
import type { FromView } from '../../src/protocol';

export interface HostPort {
  /** Sends a message to the extension. */
  readonly send: (message: FromView) => void;
  /** The state that VS Code kept while the view was hidden. */
  readonly savedState: unknown;
  readonly saveState: (state: unknown) => void;
  /** Announces a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
}
