/** What a new canvas starts with where it starts from nothing. */
import * as l10n from '@vscode/l10n';
import { BLOCKS } from '../canvas/blocks';
import { FORMAT_VERSION } from '../canvas/fields';
import { yaml } from '../canvas/yaml';

/** A canvas with nine empty blocks, each under its guiding questions as comments. The name may be empty. */
export function guidedCanvas(name: string): string {
  const head = [
    ...header(name),
    '',
    ...comment(l10n.t('Write each note below its block, on a line of its own that starts with “- ”.')),
    ...comment(l10n.t('The questions are there to help; delete them whenever you like.')),
  ];
  const blocks = BLOCKS.flatMap((block) => [
    '',
    ...comment(l10n.t(block.title)),
    ...block.questions.flatMap((question) => comment(l10n.t(question), '  ')),
    `${block.key}:`,
  ]);
  return `${[...head, ...blocks].join('\n')}\n`;
}

/** A canvas with nine empty blocks and nothing else. The name may be empty. */
export function blankCanvas(name: string): string {
  return `${[...header(name), '', ...BLOCKS.map(({ key }) => `${key}:`)].join('\n')}\n`;
}

function header(name: string): readonly string[] {
  const named =
    name === '' ? 'name:' : yaml().stringify({ name }, { lineWidth: 0, blockQuote: false }).trimEnd();
  return [`bmc: ${FORMAT_VERSION}`, named];
}

/** The widest line, as yamllint has it by default. */
const WIDTH = 80;

/** The lines of a comment; further lines of a text are indented by two more columns. */
function comment(text: string, indent = ''): readonly string[] {
  const lines = [`# ${indent}`];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = /[# ]$/.test(line) ? `${line}${word}` : `${line} ${word}`;
    if (longer.length <= WIDTH || /^# *$/.test(line)) lines[lines.length - 1] = longer;
    else lines.push(`# ${indent}  ${word}`);
  }
  return lines;
}
