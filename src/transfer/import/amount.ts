/** Money as people write it in tables and details: amount, currency and period, where all of it is certain. */
import { meantAmounts } from '../../canvas/parse/meantAmounts';
import type { Sum } from './draftCanvas';

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/R\$/u, 'BRL'],
  [/(?:US|U\.S\.)\s?\$|\bUSD\b/iu, 'USD'],
  [/€|\bEUR\b|\beuros?\b/iu, 'EUR'],
  [/£|\bGBP\b/iu, 'GBP'],
  [/₹|\bINR\b|\bRs\.?(?=\s?\d)/iu, 'INR'],
  [/\bCHF\b/iu, 'CHF'],
  [/\bJPY\b|円/iu, 'JPY'],
  [/\bCNY\b|\bRMB\b|元/iu, 'CNY'],
  [/\bSEK\b/iu, 'SEK'],
  [/\bPLN\b|zł/iu, 'PLN'],
];

/** A `$` alone is taken for the US dollar, a `¥` for neither yen nor yuan. */
function currencyIn(text: string): string | undefined {
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? (/\$/u.test(text) ? 'USD' : undefined);
}

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:per|\/|a|each|pro|par|por|al|per)\s*(?:month|mo\b|monat|mois|mes\b|mês|mese|maand)|\bmonthly|\bmonatlich|\bmensuel|\bmensual|\bmensal|\bmensile|\bmaandelijks|每月|\/月|月額|^months?$|^monat$/iu,
    'month',
  ],
  [/(?:per|\/|a|pro|par|por)\s*quarter|\bquarterly|quartalsweise|trimestr/iu, 'quarter'],
  [
    /(?:per|\/|a|each|pro|par|por|al|all)\s*(?:year|yr\b|annum|jahr|an\b|année|año|ano\b|anno|jaar)|\bannual|\byearly|\bjährlich|\bannuel|\banual|\bannuale|\bp\.\s?a\.|每年|\/年|年額/iu,
    'year',
  ],
];

/** The period that a text names. */
export function periodIn(text: string): string | undefined {
  return PERIODS.find(([pattern]) => pattern.test(text))?.[1];
}

/** A sum that covers a period; undefined where a part of it is not said. `around`: the head of its column. */
export function sumIn(text: string, around = ''): Sum | undefined {
  const period = periodIn(text) ?? periodIn(around);
  if (period === undefined) return undefined;
  const bare = PERIODS.reduce((rest, [pattern]) => rest.replace(pattern, ''), text)
    .replace(/US\s?\$|R\$|\beuros?\b|円|元|zł|\bRs\.?/giu, '')
    .trim();
  if (!/^\p{Sc}?\s?[A-Z]{0,3}\s?\d[\d.,’' ]*(?:k|m)?\s?\p{Sc}?\s?(?:[A-Z]{3})?$/iu.test(bare))
    return undefined;
  const amount = Number(meantAmounts(bare)[0] ?? Number.NaN);
  return Number.isFinite(amount)
    ? { amount, currency: currencyIn(text) ?? currencyIn(around), period }
    : undefined;
}
