/** The form of the canvas's own fields: name, currency, period, authors and the like. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../canvas/canvas';
import {
  CANVAS_FIELDS,
  type CanvasFieldFacts,
  canvasField,
  findTerm,
  HEADER_KEYS,
  type HeaderKey,
} from '../canvas/fields';
import { isCurrency } from '../canvas/parse/readValue';

/** A field of the form. The version of the format is not for a person to change. */
export type HeaderFormKey = Exclude<HeaderKey, 'bmc'>;

/** The fields of the form, in its order; the names of the blocks come last. */
export const HEADER_FORM_KEYS: readonly HeaderFormKey[] = HEADER_KEYS.filter((key) => key !== 'bmc');
export const HEADER_FORM_FIELDS: readonly CanvasFieldFacts[] = HEADER_FORM_KEYS.flatMap(
  (key) => canvasField(key) ?? [],
);

/** The value of each field; terms of a vocabulary in canonical spelling, unreadable values as written. */
export function headerValues({ header, headerFields }: Canvas): Readonly<Record<string, readonly string[]>> {
  const titles = Object.entries(header.titles ?? {}).map(([block, name]) => [`titles.${block}`, [name]]);
  return Object.fromEntries([
    ...titles,
    ...CANVAS_FIELDS.flatMap(({ key, terms }) => {
      if (key === 'titles') return [];
      const written = headerFields.get(key)?.values.map(({ value }) => value) ?? [];
      if (written.length === 0) return [];
      if (terms) return [[key, written.map((word) => findTerm(terms, word)?.value ?? word)]];
      const read = header[key];
      return [[key, read === undefined ? written : Array.isArray(read) ? read : [String(read)]]];
    }),
  ]);
}

/** What people write instead of a code, where it means one currency only. */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', US$: 'USD', $: 'USD' };

/** What was typed for a field: the text to be written, or why it is none. */
export type TypedHeaderValue =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Reads what people type: “€”, “eur” and “Euro” are EUR; a date is a day that there is. */
export function readHeaderValue(key: HeaderFormKey, typed: string, locale: string): TypedHeaderValue {
  const text = typed.trim();
  if (text === '') return { ok: true, text };
  if (key === 'currency') {
    const code = currencyMeant(text, locale);
    return code === undefined
      ? { ok: false, reason: l10n.t('“{0}” is not a currency. Write its code, such as EUR or USD.', text) }
      : { ok: true, text: code };
  }
  if (key === 'date' && !isDay(text))
    return { ok: false, reason: l10n.t('A date is written as year, month and day: 2026-01-31.') };
  return { ok: true, text };
}

/** What a currency is called: “Euro”. */
export function currencyName(code: string, locale: string): string | undefined {
  return isCurrency(code) ? new Intl.DisplayNames(locale, { type: 'currency' }).of(code) : undefined;
}

function currencyMeant(text: string, locale: string): string | undefined {
  const code = SIGNS[text] ?? text.toUpperCase();
  if (isCurrency(code)) return code;
  const called = text.toLocaleLowerCase(locale);
  return Intl.supportedValuesOf('currency').find((known) =>
    [locale, 'en'].some((tongue) => currencyName(known, tongue)?.toLocaleLowerCase(tongue) === called),
  );
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
