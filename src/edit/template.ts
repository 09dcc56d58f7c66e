/** The text that a new canvas starts with. */
import * as l10n from '@vscode/l10n';
import { BLOCKS } from '../canvas/blocks';
import { FORMAT_VERSION } from '../canvas/fields';
import { yaml } from '../canvas/yaml';

/** A canvas with nine empty blocks, each under its guiding questions as comments. The name may be empty. */
export function canvasTemplate(name: string): string {
  const head = [
    `bmc: ${FORMAT_VERSION}`,
    name === '' ? 'name:' : yaml().stringify({ name }, { lineWidth: 0, blockQuote: false }).trimEnd(),
    '',
    comment(l10n.t('Write each note below its block, on a line of its own that starts with “- ”.')),
    comment(l10n.t('The questions are there to help; delete them whenever you like.')),
  ];
  const blocks = BLOCKS.flatMap((block) => [
    '',
    comment(l10n.t(block.title)),
    ...block.questions.map((question) => comment(`  ${l10n.t(question)}`)),
    `${block.key}:`,
  ]);
  return `${[...head, ...blocks].join('\n')}\n`;
}

function comment(text: string): string {
  return `# ${text}`;
}
