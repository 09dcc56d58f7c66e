/**
 * The languages besides English. `l10n/bundle.l10n.LOCALE.json` is written by translators; generating puts its texts into
 * the order of the English ones and removes those that are not used any more.
 */

import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { globSync } from 'tinyglobby';
import { json } from './json';
import { TEXTS_FILE, textFiles } from './texts';

type Texts = Readonly<Record<string, string>>;

/** The locales that there is a translation for, in order. */
export function translatedLocales(): readonly string[] {
  const files = globSync('l10n/bundle.l10n.*.json');
  return files.flatMap((file) => /bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []).sort();
}

/** Where the translated texts of a language are kept. */
export function translationFile(locale: string): string {
  return `l10n/bundle.l10n.${locale}.json`;
}

/** The texts of a language by their English ones. */
export function translationOf(locale: string): Texts {
  return JSON.parse(readFileSync(translationFile(locale), 'utf8'));
}

/** The generated files: path and content. */
export function translationFiles(): ReadonlyMap<string, string> {
  const english: Texts = JSON.parse(textFiles().get(TEXTS_FILE) ?? '{}');
  return new Map(
    translatedLocales().map((locale) => {
      const given = translationOf(locale);
      const kept = Object.keys(english).flatMap((text) =>
        given[text] === undefined ? [] : [[text, given[text]]],
      );
      return [translationFile(locale), json(Object.fromEntries(kept))] as const;
    }),
  );
}

/** What something says in a language; in English without one. */
export function inLanguage<Said>(locale: string | undefined, say: () => Said): Said {
  l10n.config({ contents: locale === undefined ? {} : { ...translationOf(locale) } });
  try {
    return say();
  } finally {
    l10n.config({ contents: {} });
  }
}
