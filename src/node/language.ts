/** The language in which the programs outside VS Code speak: that of the system or of the client, where there is a translation. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { useLocale } from '../canvas/locale';

/** Beside the programs: what they share with the extension, and what only they say. */
const FOLDER = join(__dirname, '..', 'l10n');
const FILES = ['bundle', 'program'] as const;

/**
 * The language that the environment asks for, as a BCP 47 tag: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
 * Undefined for `C`, `POSIX` and where nothing is said; Windows says it elsewhere, in `system`.
 */
export function wantedLanguage(
  env: Readonly<Record<string, string | undefined>>,
  system: string | undefined,
): string | undefined {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (!named) return system;
  const tag = named.replace(/[.@].*$/, '').replaceAll('_', '-');
  return tag === 'C' || tag === 'POSIX' ? undefined : tag;
}

/** Speaks a language from now on; English where there is no translation into it. */
export async function speak(tag: string | undefined, folder = FOLDER): Promise<void> {
  const locale = tag?.toLowerCase().split('-')[0] ?? '';
  const contents = /^[a-z]{2,3}$/.test(locale) ? await textsIn(locale, folder) : undefined;
  l10n.config({ contents: contents ?? {} });
  useLocale(contents && tag);
}

async function textsIn(locale: string, folder: string): Promise<Record<string, string> | undefined> {
  try {
    const read = async (file: string): Promise<Record<string, string>> =>
      JSON.parse(await readFile(join(folder, `${file}.l10n.${locale}.json`), 'utf8'));
    return Object.assign({}, ...(await Promise.all(FILES.map(read))));
  } catch {
    // Nobody has translated it yet.
    return undefined;
  }
}
