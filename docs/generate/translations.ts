/**
 * The languages besides English. `l10n/*.l10n.LOCALE.json` are written by translators; generating puts each text into the file
 * and the order of the English one and removes those that are not used any more.
 */

import { existsSync, readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { globSync } from 'tinyglobby';
import { json } from './json';
import { TEXTS_FILES, textFiles } from './texts';

type Texts = Readonly<Record<string, string>>;

/** The locales that there is a translation for, in order. */
export function translatedLocales(): readonly string[] {
  const files = globSync('l10n/bundle.l10n.*.json');
  return files.flatMap((file) => /bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []).sort();
}

/** Where the translations of a file of English texts into a language are kept. */
function translationFile(english: string, locale: string): string {
  return english.replace(/json$/, `${locale}.json`);
}

/** The texts of a language by their English ones. */
export function translationOf(locale: string): Texts {
  const files = TEXTS_FILES.map((file) => translationFile(file, locale)).filter((file) => existsSync(file));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
}

/** The generated files: path and content. */
export function translationFiles(): ReadonlyMap<string, string> {
  const locales = translatedLocales().map((locale) => ({ locale, given: translationOf(locale) }));
  return new Map(
    [...textFiles()].flatMap(([file, english]) =>
      locales.map(({ locale, given }) => {
        const kept = Object.keys(JSON.parse(english)).flatMap((text) =>
          given[text] === undefined ? [] : [[text, given[text]]],
        );
        return [translationFile(file, locale), json(Object.fromEntries(kept))] as const;
      }),
    ),
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
