/** Every shape in which canvases stand in documents, with the canvas that must come out of it. */
import { deepStrictEqual, ok } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { parseCanvas } from '../../../../src/canvas/parse/parse';
import { importText } from '../../../../src/transfer/import/importText';
import { meaning } from './meaning';

const FIXTURES = join('test', 'unit', 'transfer', 'import', 'fixtures');

describe('import: shapes', () => {
  for (const file of readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.expected.yaml'))
    .sort()) {
    const base = file.replace('.expected.yaml', '');
    it(base, () => {
      const source = readdirSync(FIXTURES).find((name) => name.startsWith(`${base}.`) && name !== file) ?? '';
      const text = readFileSync(join(FIXTURES, source), 'utf8');
      const imported = importText(text, { file: source, acceptLean: true });
      if (!imported.ok) throw new Error(imported.reason);
      const expected = parseAllDocuments(readFileSync(join(FIXTURES, file), 'utf8')).map((document) =>
        parseCanvas(document.toString()),
      );
      const found = imported.canvases.map((canvas) => parseCanvas(canvas.text));
      for (const canvas of found) deepStrictEqual(canvas.problems, []);
      ok(found.every(({ writable }) => writable));
      deepStrictEqual(found.map(meaning), expected.map(meaning));
    });
  }
});
