/**
 * The user's language, for numbers and names that the runtime formats. Set once at the start of the program, like the
 * texts of `l10n`; English if it is not set.
 */
const ENGLISH = 'en';
let locale = ENGLISH;

/** Sets the language, as a BCP 47 tag; one that the runtime does not know is left aside. */
export function useLocale(tag: string | undefined): void {
  locale = tag !== undefined && isKnown(tag) ? tag : ENGLISH;
}

/** The language that `Intl` is to write in. */
export function currentLocale(): string {
  return locale;
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
