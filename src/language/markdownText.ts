import { oneLine } from '../canvas/text';

/**
 * A person's text inside a Markdown document, on one line: what Markdown would read as formatting, HTML, a table border, a
 * list or a heading is escaped, and nothing else, so that the document also reads well as it is.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#|[-+=](?=\s|$|[-+=])|\d+(?=[.)]\s))/, (start) =>
      /\d$/.test(start) ? `${start}\\` : `\\${start}`,
    );
}
