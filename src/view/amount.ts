/** An amount as somebody types it. */
import * as l10n from '@vscode/l10n';
import { meantAmounts } from '../canvas/parse/meantAmounts';

/** What somebody typed as an amount: the number (none where nothing was typed), or why it is none. */
export type TypedAmount =
  | { readonly ok: true; readonly amount: number | undefined }
  | { readonly ok: false; readonly reason: string };

/** Reads an amount as people type it: “12000”, “€ 5,000.00”, “5k”. What may mean two numbers is not guessed. */
export function readAmount(text: string): TypedAmount {
  const bare = text.trim();
  if (bare === '') return { ok: true, amount: undefined };
  if (/^\d+(\.\d+)?$/.test(bare)) return { ok: true, amount: Number(bare) };
  const meant = meantAmounts(bare);
  if (meant.length === 1) return { ok: true, amount: Number(meant[0]) };
  const reason =
    meant.length > 1
      ? l10n.t('“{0}” may mean {1} or {2}. Write it without separators.', bare, ...meant.slice(0, 2))
      : l10n.t('An amount is a number of zero or more, such as 12000 or 99.50.');
  return { ok: false, reason };
}
