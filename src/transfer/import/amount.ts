/** Money as people write it in tables and details: amount, currency and period, where all of it is certain. */
import { meantAmounts } from '../../canvas/parse/meantAmounts';
import type { Sum } from './draftCanvas';

/** Currencies by what only they are called. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/RD\$|\bDOP\b/u, 'DOP'],
  [/NT\$|\bTWD\b/u, 'TWD'],
  [/HK\$|\bHKD\b/u, 'HKD'],
  [/MX\$|\bMXN\b/u, 'MXN'],
  [/(?:^|[^\p{L}])(?:AU?\$|AUD\b)/u, 'AUD'],
  [/(?:^|[^\p{L}])(?:CA?\$|CAD\b)/u, 'CAD'],
  [/(?:^|[^\p{L}])S\/\.?(?=\s?\p{Nd})|\bPEN\b/u, 'PEN'],
  [/R\$|\bBRL\b/u, 'BRL'],
  [/(?:US|U\.S\.)\s?\$|\bUSD\b/iu, 'USD'],
  [/€|\bEUR\b|\beuros?\b/iu, 'EUR'],
  [/£|\bGBP\b/iu, 'GBP'],
  [/₹|\bINR\b|\bRs\.?(?=\s?\d)/iu, 'INR'],
  [/\bCHF\b/iu, 'CHF'],
  [/\bJPY\b|円/iu, 'JPY'],
  [/\bCNY\b|\bRMB\b|元/iu, 'CNY'],
  [/\bSEK\b/iu, 'SEK'],
  [/\bPLN\b|zł/iu, 'PLN'],
  [/\bNOK\b/u, 'NOK'],
  [/\bDKK\b/u, 'DKK'],
  [/\bCZK\b|Kč/iu, 'CZK'],
  [/\bHUF\b|(?<=\p{Nd}\s?)Ft\b/u, 'HUF'],
  [/\bRON\b|(?<=\p{Nd}\s?)lei\b/iu, 'RON'],
  [/₩|\bKRW\b|(?<=\p{Nd}\s?)원/u, 'KRW'],
  [/₫|\bVND\b|VNĐ|(?<=\p{Nd}\s?)đ(?!\p{L})/u, 'VND'],
  [/\bRp\.?(?=\s?\p{Nd})|\bIDR\b/u, 'IDR'],
  [/\bRM(?=\s?\p{Nd})|\bMYR\b/u, 'MYR'],
  [/₱|\bPHP\b/u, 'PHP'],
  [/฿|\bTHB\b/u, 'THB'],
  [/₦|\bNGN\b/u, 'NGN'],
  [/\bKSh\b|\bKES\b/iu, 'KES'],
  [/\bXOF\b/u, 'XOF'],
  [/\bXAF\b/u, 'XAF'],
  [/₺|\bTRY\b/u, 'TRY'],
  [/₽|\bRUB\b|руб/iu, 'RUB'],
  [/₴|\bUAH\b|грн/iu, 'UAH'],
  [/₪|\bILS\b/u, 'ILS'],
];

/** Signs and words for money before or behind a figure, also those that several currencies share. */
const MONEY =
  '(?:(?:US|RD|NT|HK|MX|AU?|CA?|R|Z)?\\$|\\p{Sc}|S/\\.?|F\\s?CFA|CFA|FCFA|Rp\\.?|RM|Rs\\.?|KSh|K[Čč]|zł|[Kk]r\\.?|Ft|[Ll]ei|Fr\\.?|TL|DH|VNĐ|đ|руб\\.?|грн\\.?|[Ee]uros?|[元円원]|USD|EUR|GBP|CHF|JPY|CNY|RMB|KRW|TWD|HKD|SGD|THB|VND|PHP|MYR|IDR|INR|PKR|AED|SAR|EGP|MAD|TND|XOF|XAF|NGN|GHS|KES|UGX|TZS|ZAR|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|RUB|UAH|ILS|BRL|MXN|COP|CLP|PEN|DOP|ARS|CAD|AUD|NZD)';

/** A figure with nothing but money around it at the start of a text: “€35,000/month”, “3 % + €0.30”, “~13 FCFA/message”. */
const FIGURE = new RegExp(
  `^[~≈<>≤≥+\\s]*(?:${MONEY})?\\s*\\p{Nd}[\\p{Nd}\\s.,'’–-]*(?:[KMBk]\\b)?\\s*(?:$|[^\\p{L}\\s]|${MONEY}(?!\\p{L}))`,
  'u',
);

/** Whether a text begins with a figure that no word follows. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

const MONEY_BEHIND = new RegExp(
  `^(.+?)\\s*[,，]\\s*((?:~|≈|ca\\.?\\s*|about\\s+|approx\\.?\\s*)?(?:${MONEY}\\s?\\p{Nd}.*|\\p{Nd}(?:[\\p{Nd}.,]|\\s(?=\\p{Nd}{3}))*\\s?(?:[kKmM]\\s?)?${MONEY}(?!\\p{L}).*))$`,
  'u',
);

/** A text before and from an amount of money that is behind a comma: “Hosting, ~$20 a month”. */
export function beforeMoney(text: string): readonly [string, string] | undefined {
  const found = MONEY_BEHIND.exec(text);
  return found?.[1] && found[2] ? [found[1], found[2]] : undefined;
}

const MONEY_WORDS = new RegExp(`(?<!\\p{L})${MONEY}(?!\\p{L})`, 'gu');

/** A `$` alone is taken for the US dollar, a `¥` for neither yen nor yuan. */
function currencyIn(text: string): string | undefined {
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? (/\$/u.test(text) ? 'USD' : undefined);
}

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:per|\/|a|each|pro|par|por|al|per)\s*(?:month|mo\b|monat|mois|mes\b|mês|mese|maand)|\bmonthly|\bmonatlich|\bmensuel|\bmensual|\bmensal|\bmensile|\bmaandelijks|每月|\/月|月額|\/월|(?:per|\/)\s*(?:bulan|bln|tháng|měsíc|mies|hó\b|mån|måned|kk\b|lună|мес|місяць|ay\b)|^months?$|^monat$/iu,
    'month',
  ],
  [/(?:per|\/|a|pro|par|por)\s*quarter|\bquarterly|quartalsweise|trimestr/iu, 'quarter'],
  [
    /(?:per|\/|a|each|pro|par|por|al|all)\s*(?:year|yr\b|annum|jahr|an\b|année|año|ano\b|anno|jaar)|\bannual|\byearly|\bjährlich|\bannuel|\banual|\bannuale|\bp\.\s?a\.|每年|\/年|年額|\/년|(?:per|\/)\s*(?:tahun|năm|rok|év\b|år\b|vuosi|год|рік|yıl)/iu,
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
  const sum = PERIODS.reduce((rest, [pattern]) => rest.replace(pattern, ''), text);
  const bare = sum.replace(MONEY_WORDS, '').trim();
  if (!/^\d[\d.,’' ]*(?:k|m)?$/iu.test(bare)) return undefined;
  const amount = Number(meantAmounts(bare)[0] ?? Number.NaN);
  const currency = currencyIn(text) ?? currencyIn(around);
  // A word that several currencies share (“kr”, “FCFA”) must not be lost.
  const isShared = currency === undefined && /\p{L}/u.test(sum.replace(/\d\s?[km]\b/iu, ''));
  return Number.isFinite(amount) && !isShared ? { amount, currency, period } : undefined;
}
