/** How wide text is in a terminal, and how it is broken into lines. */

const SEGMENTS = new Intl.Segmenter();
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Columns: wide characters of Chinese, Japanese and Korean and emoji take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of SEGMENTS.segment(text))
    width += /^[\p{Mn}\p{Cc}\p{Cf}]+$/u.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Filled up with blanks. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Broken at blanks, and inside words that are wider than a line. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of SEGMENTS.segment(word)) {
      if (line !== '' && textWidth(line + segment) > width) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line === '' ? lines : [...lines, line];
}
