import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

/**
 * A report in which places in a bundle (with inline source map) are replaced by the places they were written at, and
 * what mocha and Node did in between is left out.
 */
export function mapStack(text: string, bundle: string): string {
  const name = path.basename(bundle).replace('.', '\\.');
  const place = new RegExp(`[^\\s()]*${name}(#vscode-extension)?:(\\d+):(\\d+)`, 'g');
  if (!place.test(text)) return text;
  const map = sourceMapOf(bundle);
  if (!map) return text;
  const mapped = text.replace(
    place,
    (found: string, inWorker: string | undefined, line: string, column: string) => {
      // A web worker wraps the bundle in a function, which begins two lines earlier.
      const firstLine = inWorker ? 3 : 1;
      const entry = map.findEntry(Number(line) - firstLine, Number(column) - 1);
      if (!('originalSource' in entry)) return found;
      const file = path.relative('', path.resolve(path.dirname(bundle), entry.originalSource));
      return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
  return mapped
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules\/mocha\/|node:internal)/.test(line))
    .join('\n');
}

function sourceMapOf(bundle: string): SourceMap | undefined {
  const encoded = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(
    readFileSync(bundle, 'utf8'),
  )?.[1];
  return encoded ? new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))) : undefined;
}
