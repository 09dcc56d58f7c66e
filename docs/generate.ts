/** `npm run docs`: writes every generated file. A unit test fails when one is stale. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cliFiles } from './generate/cli';
import { generatedFiles } from './generate/files';

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, content] of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

write(generatedFiles());
void cliFiles().then(write);
