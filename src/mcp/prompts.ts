/** Prompts: the guided interview through the nine blocks, and a review. Made from the tables of blocks and needs. */
import { BLOCKS } from '../canvas/blocks';

export interface PromptFacts {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
  readonly write: (given: Readonly<Record<string, string>>) => string;
}

export const PROMPTS: readonly PromptFacts[] = [
  {
    name: 'interview',
    title: 'Guided interview',
    description: 'Asks the questions of the nine blocks one by one and writes the answers into a canvas.',
    arguments: [
      { name: 'business', description: 'What the business is about, in a sentence.', required: false },
      {
        name: 'file',
        description: 'The canvas file to write into; it is started if it is not there.',
        required: false,
      },
    ],
    write: ({ business, file = 'canvas.bmc.yaml' }) => `Interview me about my business model${
      business ? `: ${business}` : ''
    }. Write what I answer into ${file} (start it with bmc_createCanvas if it is not there).

Go through the nine blocks in this order. Ask one block at a time, with two or three of its questions in your own words, and wait for my answer. Suggest answers only if I ask. After each block, add my notes with bmc_editCanvas: each one short idea, linked to the notes of earlier blocks that it belongs to. Say what you wrote in one sentence, then go on.

${BLOCKS.map(
  ({ title, key, meaning, questions }, index) =>
    `${index + 1}. ${title} (${key}): ${meaning}\n${questions.map((question) => `   - ${question}`).join('\n')}`,
).join('\n')}

At the end call bmc_openNeeds and bmc_lintCanvas, and ask me about each thing that is still open.`,
  },
  {
    name: 'review',
    title: 'Review a canvas',
    description:
      'Reads a canvas as a critical friend: what is missing, what does not fit, what to test first.',
    arguments: [{ name: 'file', description: 'The canvas file.', required: false }],
    write: ({ file }) => `Review the business model canvas${file ? ` ${file}` : ''} as a critical friend.

1. Read it with bmc_readCanvas, check it with bmc_lintCanvas (profile strict) and list what is open with bmc_openNeeds.
2. Say in three sentences what the business is, whom it serves and how it earns money, so that I can see whether you understood it.
3. Name the three weakest places: a segment that nobody pays for, a proposition that nothing delivers, an assumption without evidence, a number that does not add up. Say for each why it matters and cite the notes by name. Explain findings with bmc_explainRule where I may not know the rule.
4. Say which assumption you would test first, and how, within two weeks.
5. Propose at most five changes as a dry run of bmc_editCanvas. Write nothing before I agree.`,
  },
];
