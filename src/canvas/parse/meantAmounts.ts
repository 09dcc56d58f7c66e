/** Guesses the number of an amount that is not written as a YAML number, such as “1.200 €”. */

/** Signs and codes of currencies, and abbreviations before or after an amount. */
const CURRENCY = /\p{Sc}|\b(?:[A-Z]{3}|Fr\.|kr\.?|zł)(?![\p{L}])/gu;

/**
 * Words for a thousand, a million and a billion in English, German and Spanish. “mil” is a thousand in Spanish and short
 * for a million in English.
 */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  k: [1e3],
  tsd: [1e3],
  thousand: [1e3],
  tausend: [1e3],
  mil: [1e3, 1e6],
  m: [1e6],
  mm: [1e6],
  mio: [1e6],
  mill: [1e6],
  million: [1e6],
  millions: [1e6],
  millionen: [1e6],
  millón: [1e6],
  millones: [1e6],
  bn: [1e9],
  mrd: [1e9],
  billion: [1e9],
};

/**
 * The amounts that a text like “€ 5,000.00” or “5k” may mean, as they are written in a canvas, most likely first. A
 * single separator before three digits may be either kind, so both readings are given.
 */
export function meantAmounts(text: string): readonly string[] {
  const bare = text
    .normalize('NFC')
    .replace(CURRENCY, '')
    .replace(/[\s_'’]/g, '');
  const [, digits = '', size = ''] = /^([\d.,]+)(\p{L}+)?\.?$/u.exec(bare) ?? [];
  const factors = size === '' ? [1] : (SIZES[size.toLowerCase()] ?? []);
  const amounts = factors.flatMap((factor) => readings(digits).map((value) => value * factor));
  return [...new Set(amounts.map((amount) => String(Number(amount.toPrecision(15)))))];
}

function readings(digits: string): readonly number[] {
  const separators = digits.replace(/\d/g, '');
  const [first = '', last = ''] = [separators.at(0), separators.at(-1)];
  const plain = Number(digits.replace(/[.,]/g, ''));
  const decimal = Number(decimalAt(digits, digits.lastIndexOf(last)));
  const groups = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(digits);
  if (separators === '') return digits === '' ? [] : [plain];
  if (separators.length === 1) return (groups ? [plain, decimal] : [decimal]).filter(Number.isFinite);
  if (first === last) return groups ? [plain] : [];
  const ordered = /^\d{1,3}((,\d{3})+\.\d+|(\.\d{3})+,\d+)$/.test(digits);
  return ordered ? [decimal] : [];
}

function decimalAt(digits: string, at: number): string {
  return `${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`;
}
