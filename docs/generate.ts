/** `npm run docs`: writes every generated file. A unit test fails when one is stale. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { syntaxFiles } from './generate/syntaxes';
import { textFiles } from './generate/texts';

for (const [file, content] of [...syntaxFiles(), ...textFiles()]) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
