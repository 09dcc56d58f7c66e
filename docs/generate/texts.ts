/**
 * Every text that a user may read, for translators: the arguments of `l10n.t` and the English texts of the tables.
 * A translation is a copy named `….l10n.LOCALE.json` with the values translated; the titles in `package.json` are
 * translated likewise in `package.nls.LOCALE.json`. Where one English text is two things, a word behind `/` says which.
 */

import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { BLOCKS } from '../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS } from '../../src/canvas/fields';
import { FLOWS, RELATIONS } from '../../src/canvas/relations';
import { TEMPLATE_GROUPS, TEMPLATES } from '../../src/edit/templates';
import { HEADING_COMMENT, VERB_COMMENT } from '../../src/language/sentences';
import { FAMILIES } from '../../src/lint/rule';
import { RULES } from '../../src/lint/rules';
import { TOPICS } from '../../src/lint/weight';
import { FORMAT_FACTS } from '../../src/transfer/export/exportCanvas';
import { LAYOUTS } from '../../src/view/layouts';
import { json } from './json';

/** Where the texts are kept: those of the extension, which come with it, and those that only the programs in Node say. */
export const TEXTS_FILES = ['l10n/bundle.l10n.json', 'l10n/program.l10n.json'] as const;
const [EXTENSION_TEXTS, PROGRAM_TEXTS] = TEXTS_FILES;
/** The rooms of the programs in Node. */
const PROGRAM_ROOMS = 'src/{api,cli,mcp,node,server}/**/*.ts';

const TABLES: readonly unknown[] = [
  BLOCKS,
  CANVAS_FIELDS,
  ITEM_FIELDS,
  RELATIONS,
  FLOWS,
  RULES,
  LAYOUTS,
  TEMPLATE_GROUPS,
  TEMPLATES,
  FORMAT_FACTS,
];
/** The properties of table rows that hold texts. */
const SAID = new Set(
  'title one many meaning questions question label heading advice why example summary use'.split(' '),
);

/** The generated files: path and content. */
export function textFiles(): ReadonlyMap<string, string> {
  const textsIn = (...patterns: readonly string[]): readonly string[] =>
    globSync(patterns).flatMap((file) => textsInCode(readFileSync(file, 'utf8')));
  const all = new Set([
    ...textsIn('src/**/*.ts', 'webview/**/*.ts', `!${PROGRAM_ROOMS}`),
    ...TABLES.flatMap((table) => textsInTable(table)),
    ...Object.values(FAMILIES),
    ...Object.values(TOPICS),
  ]);
  const verbs = RELATIONS.flatMap(({ forward, backward }) => [forward, backward]);
  const said = new Map([
    ...[...all].map((text) => [text, text] as const),
    ...verbs.map((text) => [`${text}/${VERB_COMMENT}`, text] as const),
    ...BLOCKS.map(({ title }) => [`${title}/${HEADING_COMMENT}`, title] as const),
  ]);
  const ofPrograms = new Set(textsIn(PROGRAM_ROOMS).filter((text) => !all.has(text)));
  return new Map([
    [EXTENSION_TEXTS, sorted(said)],
    [PROGRAM_TEXTS, sorted(new Map([...ofPrograms].map((text) => [text, text])))],
  ]);
}

function sorted(texts: ReadonlyMap<string, string>): string {
  return json(Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The literal texts in calls of `l10n.t`. */
export function textsInCode(source: string): readonly string[] {
  const calls = source.matchAll(/\bl10n\s*\.\s*t\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g);
  return [...calls].map(([, literal = '']) => unquoted(literal));
}

function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(
      /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|(.))/gi,
      (_, long?: string, short?: string, one?: string) => {
        const code = long ?? short;
        if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
        return one === 'n' ? '\n' : one === 't' ? '\t' : (one ?? '');
      },
    );
}

/** The texts in a table: strings, and lists of them, under the properties that hold texts, however deep. */
function textsInTable(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!SAID.has(key)) return textsInTable(inner);
    return [inner].flat().filter((text): text is string => typeof text === 'string');
  });
}
