/** Near misses: what a mistyped word was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidates most like a mistyped word, best first, at most `most`; ones that share too little are left out.
 * Compares without regard to case.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  const ranked: { readonly candidate: string; readonly score: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const longest = Math.max(wanted.length, other.length);
    const part =
      Math.min(wanted.length, other.length) > 2 && (other.includes(wanted) || wanted.includes(other));
    const apart = distance(wanted, other) / longest;
    const score = part ? Math.min(apart, 0.25) : apart;
    if (score <= 0.5) ranked.push({ candidate, score });
  }
  ranked.sort((a, b) => a.score - b.score);
  return ranked.slice(0, most).map((entry) => entry.candidate);
}
