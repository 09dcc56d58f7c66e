/** What the manifest says about the tools for agents. Their inputs are described once, where they are checked. */

import type { ZodMiniType } from 'zod/mini';
import { type JSONSchema, toJSONSchema } from 'zod/v4/core';
import {
  createInput,
  editInput,
  lintInput,
  needsInput,
  readInput,
} from '../../src/language/agentTools/input';

/** The tools in `package.json`; texts for users are in `package.nls.json`, those for models are here. */
export function languageModelTools(): readonly object[] {
  return [
    tool('readCanvas', 'bmcRead', '$(book)', readInput, [
      'Reads a Business Model Canvas (a *.bmc.yaml file) as a linked model: the nine blocks with their notes; of each note its id, name, fields and every link with what it says (“reaches”, “is paid by”), whichever end it is written at; and the problems that the linter sees.',
      'Prefer it to reading the file: it resolves links and ids. Use it before bmc_editCanvas.',
    ]),
    tool('lintCanvas', 'bmcLint', '$(checklist)', lintInput, [
      'Checks whether a Business Model Canvas (a *.bmc.yaml file) hangs together: missing links, contradictions, empty blocks, money, wording, YAML errors. Each finding has its rule, severity, message, place, the note concerned, related places and the titles of fixes.',
      'A fix is carried out by passing its title to bmc_editCanvas as the change “fix”.',
    ]),
    tool('openNeeds', 'bmcSuggest', '$(lightbulb)', needsInput, [
      'Lists what the notes of a Business Model Canvas (a *.bmc.yaml file) still need: each note with the blocks it has to be linked to, links that the words of its notes speak for with the reason, channels and relationships that may be for every segment, segments whose words say that they pay nothing, and revenue whose payer is missing.',
      'Write what you and the person agree on with bmc_editCanvas. Links with the likelihood “possible” are for the person to judge; where nothing is suggested, ask instead of inventing a link.',
    ]),
    tool('editCanvas', 'bmcEdit', '$(edit)', editInput, [
      'Changes a Business Model Canvas (a *.bmc.yaml file) by named changes: add, rename, set, link, unlink, move, duplicate, remove, header, fix. All changes of one call are made together as one undo step, or none; comments and formatting of the file survive, links follow renamed notes.',
      'Prefer it to editing the text. The person is asked before anything is written. The answer says what was done and which problems are new.',
    ]),
    tool('createCanvas', 'bmcCreate', '$(add)', createInput, [
      'Starts a new Business Model Canvas in a new *.bmc.yaml file, with a title and, if given, its first notes and links.',
      'Add notes in storytelling order, each one short idea, and link each to the notes of other blocks that it works with. The person is asked before the file is written.',
    ]),
  ];
}

function tool(
  key: string,
  reference: string,
  icon: string,
  input: ZodMiniType,
  description: readonly string[],
): object {
  return {
    name: `bmc_${key}`,
    toolReferenceName: reference,
    displayName: `%tool.${key}.displayName%`,
    userDescription: `%tool.${key}.description%`,
    modelDescription: description.join(' '),
    canBeReferencedInPrompt: true,
    icon,
    tags: ['business-model-canvas', 'bmc', 'yaml'],
    inputSchema: inputSchema(input),
  };
}

/** A schema in the words that every model's provider understands. */
function inputSchema(input: ZodMiniType): object {
  const { $schema, ...schema } = toJSONSchema(input, {
    target: 'draft-7',
    io: 'input',
    reused: 'inline',
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  return schema;
}

function tidy(schema: JSONSchema.BaseSchema): void {
  const { oneOf, const: only } = schema;
  if (schema.type === 'object') schema.additionalProperties = false;
  if (oneOf) {
    schema.anyOf = oneOf;
    delete schema.oneOf;
  }
  if (only !== undefined) {
    schema.enum = [only];
    delete schema.const;
  }
  delete schema.pattern;
}
