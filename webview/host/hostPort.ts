/** The connection of the board to its host: `connection.ts` implements it for VS Code, tests implement their own. */
import type { FromView } from '../../src/protocol';

export interface HostPort {
  /** Sends a message to the extension. */
  readonly send: (message: FromView) => void;
  /** The state of the page before it was hidden, reloaded or replaced. */
  readonly savedState: unknown;
  /** The name of this page among all that ever showed the document. */
  readonly page: string;
  /** `hasText`: whether something was typed that is not in the file; undefined as long as that is not known. */
  readonly saveState: (state: unknown, hasText: boolean | undefined) => void;
  /** Announces a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
}
