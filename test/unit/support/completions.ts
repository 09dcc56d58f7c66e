/** What becomes of a text when a proposal of the completion is taken. */
import type { Completion } from '../../../src/language/completion';

/** What the editor writes for a proposal when Tab is pressed to the end. */
function written({ insert, snippet }: Completion): string {
  if (!snippet) return insert;
  return insert
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** The text with the proposal in it. */
export function applied(text: string, completion: Completion): string {
  return text.slice(0, completion.span.start) + written(completion) + text.slice(completion.span.end);
}
