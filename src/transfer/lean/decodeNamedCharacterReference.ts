/** What micromark asks for `&copy;` and the like, answered from the table that htmlparser2 brings along. */
import { decodeHTMLStrict } from 'entities/decode';

/** `name` without `&` and `;`. False for a name that HTML does not know. */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`;
  const decoded = decodeHTMLStrict(reference);
  return decoded === reference ? false : decoded;
}
