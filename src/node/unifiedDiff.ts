/** A change of a text as people and tools read it. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A unified diff; empty where nothing differs. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  // As git writes it: an absolute path does not get a second slash.
  const name = file.replace(/^\/+/, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
