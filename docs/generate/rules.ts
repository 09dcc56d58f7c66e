/** The reference of all rules, `docs/rules/`: an index by family and one page per rule. */

import { FAMILIES, type Family, PROFILES, type Rule } from '../../src/lint/rule';
import { rulePage } from '../../src/lint/rulePage';
import { RULES } from '../../src/lint/rules';

/** Where the reference is kept. */
export const RULES_FOLDER = 'docs/rules';

/** What the rules of a family have in common. */
const ABOUT: Readonly<Record<Family, string>> = {
  file: 'Whether the file can be read as what it means to say.',
  references: 'Whether every link leads to the one item it is meant for.',
  'missing-links':
    'What every part of a business model needs from another. Where nothing links two blocks, that is reported once, for both of them; a block that is empty is reported as empty and nowhere else; and a canvas without any link gets a single note.',
  coherence: 'Whether links that are there contradict each other.',
  completeness: 'What is not on the canvas at all.',
  money: 'What the amounts say.',
  wording: 'How notes are written. One short idea per note can be discussed, moved and linked.',
  ignores: 'Whether comments that silence a rule still do.',
};

const INTRODUCTION = `# The rules

What the linter looks at, and how serious it takes what it finds. *Error*: the file cannot mean what it says. *Warning*:
the model has a hole. *Information*: worth a look. *Hint*: style, shown as dots in the text and not in the Problems panel.

The setting \`bmc.lint.profile\` (on the command line: \`--profile\`) chooses the column: \`draft\` for first sketches,
\`standard\`, \`strict\` for models that should be complete.

## Turn a rule off

For one item, on the line before it or at the end of its line. The reason is for your colleagues:

\`\`\`yaml
channels:
  # bmc-ignore channel-without-segment: opens next year
  - Shop at the airport
\`\`\`

On the line of a block's key, the comment is about the block; on that of any other key, about its value. For a whole file,
at the beginning of any line:

\`\`\`yaml
# bmc-ignore-file missing-phase unit-missing: a sketch for the workshop
\`\`\`

Everywhere, or with another severity, in the settings of VS Code:

\`\`\`json
"bmc.lint.rules": { "vague-name": "off", "empty-block": "warning" }
\`\`\`

and on the command line: \`bmc lint --rule vague-name=off --rule empty-block=warning\`.
`;

/** The generated files: path and content. */
export function ruleFiles(): ReadonlyMap<string, string> {
  const families = Object.keys(FAMILIES) as Family[];
  const index = [INTRODUCTION, ...families.map(familyTable)].join('\n');
  return new Map([
    [`${RULES_FOLDER}/README.md`, index],
    ...RULES.map((rule) => [`${RULES_FOLDER}/${rule.id}.md`, page(rule)] as const),
  ]);
}

function familyTable(family: Family): string {
  const rules = RULES.filter((rule) => rule.family === family);
  const rows = rules.map(({ id, summary, severity }) => {
    const severities = PROFILES.map((profile) => severity[profile]).join(' | ');
    return `| [${id}](${id}.md) | ${summary} | ${severities} |`;
  });
  const head = `| rule | what it finds | ${PROFILES.join(' | ')} |\n|---|---|${PROFILES.map(() => '---').join('|')}|`;
  return `## ${FAMILIES[family]}\n\n${ABOUT[family]}\n\n${head}\n${rows.join('\n')}\n`;
}

function page(rule: Rule): string {
  return `${rulePage(rule)}\n[All rules](README.md)\n`;
}
