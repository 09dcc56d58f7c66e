/** `docs/library.md`, which is also the readme of the npm package: the library by its own comments and types. */
import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/cli/commands';

const FUNCTION = /^\/\*\* ((?:(?!\*\/).)*) \*\/\nexport (?:async )?function ((\w+).+?) \{$/gms;

export function libraryFiles(): ReadonlyMap<string, string> {
  const source = readFileSync('src/api/index.ts', 'utf8');
  const types = readFileSync('src/api/types.ts', 'utf8').replace(/^\/\*\*.*?\*\/\n\n/s, '');
  const functions = [...source.matchAll(FUNCTION)].map(
    ([, about = '', signature = '', name = '']) =>
      `### \`${name}\`\n\n${about.replace(/\s*\n \* ?/g, ' ')}\n\n\`\`\`ts\n${signature.replace(/\s+/g, ' ')}\n\`\`\``,
  );
  const commands = COMMANDS.map(({ name, about }) => `- \`bmc ${name}\`: ${about()}`);
  const text = `# business-model-canvas

Business model canvases as YAML text: check, draw, compare and change them, on the command line and from programs. Node 20 or
newer, ES modules, no dependencies.

\`\`\`sh
npm install business-model-canvas
npx bmc new shop
npx bmc lint
\`\`\`

## The program

${commands.join('\n')}

\`bmc help COMMAND\` says more. PNG pictures need the package \`@resvg/resvg-wasm\` beside this one.

## The library

\`\`\`js
import { edit, lint, parse } from 'business-model-canvas';

const text = 'channels:\\n  - Shop\\n';
parse(text).notes;                     // [{ block: 'channels', id: 'shop', name: 'Shop', … }]
lint(text).map(({ message }) => message);
edit(text, [{ do: 'add', block: 'customer_segments', name: 'Guests' }, { do: 'link', from: 'Shop', to: 'Guests' }]);
\`\`\`

Texts go in, plain data comes out. Nothing throws on what a user wrote: what cannot be done comes back with its reason.

${functions.join('\n\n')}

## Types

\`\`\`ts
${types.trimEnd()}
\`\`\`
`;
  return new Map([['docs/library.md', text]]);
}
