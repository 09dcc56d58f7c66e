/** Headings without decoration, and sets of names to look them up in. */
import { comparable } from '../../canvas/blockNames';

/** Names as they are compared: a set to look them up in. */
export const indexed = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(comparable));

/** Numbers, keycaps, bullets and other signs before a heading or an entry. */
export const LEADING_SIGNS = /^(?:[^\p{L}\p{N}"'“„«([¿¡$€£¥@#~≈+\-–]|(?:\p{N}\uFE0F?\u20E3))+/u;
export const NUMBER =
  /^(?:\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+[.)]?(?:\s+[-–—]\s+|\s+)|(?:\p{Nd}{1,2}|[ivx]{1,4}|[A-I])[.)、:]\s*|[一二三四五六七八九十]+[、.．）)]\s*|[①-⑳❶-❿]\s*)/iu;

/** A heading without numbers and signs before it and a colon behind it. */
export function bareHeading(text: string): string {
  return text
    .replace(LEADING_SIGNS, '')
    .replace(NUMBER, '')
    .replace(LEADING_SIGNS, '')
    .replace(/\s*[:：]\s*$/u, '')
    .replace(/[^\p{L}\p{N}\p{P}\p{Sc}%]+$/u, '')
    .trim();
}
