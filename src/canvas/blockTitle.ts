/** What a block is called on a canvas. */
import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from './blocks';
import type { Header } from './fields';

/** The name that the canvas gives to the block, else its usual name in the person's language. */
export function blockTitle({ titles }: Header, block: BlockKey): string {
  return titles?.[block] ?? l10n.t(blockFacts(block).title);
}
