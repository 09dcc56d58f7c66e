/** Guesses which number somebody means who writes an amount as for people. */

const CURRENCY = /\p{Sc}|[A-Z]{3}/u;
const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/**
 * The amounts that a text like “€ 5,000.00” or “5k” may mean, as they are written in a canvas, most likely first. A
 * single separator before three digits may be either kind, so both readings are given.
 */
export function meantAmounts(text: string): readonly string[] {
  const bare = text.replace(CURRENCY, '').replace(/[\s_'’]/g, '');
  const [, digits = '', size = ''] = /^([\d.,]+)(k|m|bn)?$/i.exec(bare) ?? [];
  const factor = size === '' ? 1 : SIZES[size.toLowerCase()];
  if (factor === undefined) return [];
  return [...new Set(readings(digits).map((value) => String(Number((value * factor).toPrecision(15)))))];
}

function readings(digits: string): readonly number[] {
  const separators = digits.replace(/\d/g, '');
  const [first = '', last = ''] = [separators.at(0), separators.at(-1)];
  const plain = Number(digits.replace(/[.,]/g, ''));
  const decimal = Number(decimalAt(digits, digits.lastIndexOf(last)));
  const groups = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  if (separators === '') return digits === '' ? [] : [plain];
  if (separators.length === 1) return (groups ? [plain, decimal] : [decimal]).filter(Number.isFinite);
  if (first === last) return groups ? [plain] : [];
  const ordered = /^\d{1,3}((,\d{3})+\.\d+|(\.\d{3})+,\d+)$/.test(digits);
  return ordered ? [decimal] : [];
}

function decimalAt(digits: string, at: number): string {
  return `${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`;
}
