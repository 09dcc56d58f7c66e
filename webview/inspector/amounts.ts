/** The choices for an ambiguous amount. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { type FormSubject, locale } from './formField';

/** The possible numbers as buttons. */
export function amountsToChoose({ board, note }: FormSubject): TemplateResult | typeof nothing {
  const amounts = board.inspector.amountsMeant(note.key);
  if (amounts.length === 0) return nothing;
  const numbers = new Intl.NumberFormat(locale());
  return html`<p class="readings" role="group" aria-label=${l10n.t('Which amount?')}>
    ${amounts.map(
      (amount) =>
        html`<button @click=${() => board.inspector.write(note.key, 'amount', [String(amount)])}>${numbers.format(amount)}</button>`,
    )}
  </p>`;
}
