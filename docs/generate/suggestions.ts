/** The page about Suggest Links and the order of findings, with the figures of the measurement. */
import { TOPIC_KEYS, TOPICS } from '../../src/lint/weight';
import { companies, suggestionTallies, type Tally } from '../../test/recall/suggestions';

export const SUGGESTIONS_FILE = 'docs/suggestions.md';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

export function suggestionFiles(): ReadonlyMap<string, string> {
  const all = companies();
  const { byLanguage, byPair } = suggestionTallies(all);
  const languages = new Map([...byLanguage].map(([code, tally]) => [NAMES.of(code) ?? code, tally] as const));
  return new Map([
    [
      SUGGESTIONS_FILE,
      `${TEXT}
## How good they are

Measured on ${all.length} canvases of companies that are drawn as an analyst would (\`test/recall/companies\`), with all links taken away;
\`npm run recall\` measures again, by kind of evidence too, and lists each mistake with \`--show mistakes\`. *Right* is a link that was
drawn, *arguable* one that could have been. The last column says how many of the links that were drawn are among the suggestions:
what no words speak for is not suggested.

${table('language', languages)}
${table('pair of blocks', byPair)}`,
    ],
  ]);
}

function table(heading: string, rows: ReadonlyMap<string, Tally>): string {
  const lines = [...rows]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, { ticked, open, drawn, found }]) => {
      const sum = ticked.right + ticked.arguable + ticked.wrong;
      const unticked = open.right + open.arguable + open.wrong;
      return `| ${[
        name,
        sum,
        percent(ticked.right, sum),
        percent(ticked.right + ticked.arguable, sum),
        unticked,
        percent(open.right + open.arguable, unticked),
        drawn,
        percent(found, drawn),
      ].join(' | ')} |`;
    });
  return `| ${heading} | ticked | right | right or arguable | not ticked | right or arguable | links drawn | suggested |
|---|--:|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)} %`;
}

const TEXT = `<!-- Written by npm run docs from docs/generate/suggestions.ts. -->
# Suggest Links, and what to look at first

**Business Model Canvas: Suggest Links…** reads a canvas of plain notes, or one that is linked in part, and proposes links. Each comes
with what speaks for it; only what you tick is written, as one step of undo. Everything happens on your machine.

What counts as evidence:

- two notes have the same name, or nearly the same;
- a word stands in both and in few others, whatever its form (“host”, “hosting”) or the compound it is part of (“Werbekunden”);
- a note says whom it is for: “Income for hosts”;
- two subjects belong together in two blocks: wages and a team, advertising and advertisers;
- it is the only note that there is to choose.

What is likely is ticked already; what is only possible is not. **Where nothing speaks for a link there is no suggestion**: what a note
lacks stays a problem for you to see. Two kinds of offers come before the links:

- *“Website” reaches everybody?* stands for a channel or a relationship that no words tell for whom it is. Pick it, and you see link by
  link whom it would reach.
- *Nobody pays “Advertising”: add “Advertisers” as a segment?* and *“Free visitors” pays nothing?* say who is missing on the money side.

The language of the canvas is told from its words. Word tables and forms of words exist for English, German, French, Spanish, Portuguese,
Italian, Dutch, Swedish, Danish, Norwegian, Russian, Chinese and Japanese; in other languages words count as they are written.

## With a language model

**Business Model Canvas: Suggest Links with a Language Model…** asks a model that you have in VS Code, such as those of Copilot. It says
before what is sent to whom (names, details, types and links of the notes) and sends nothing unless you agree; you are asked each time.
The answer is checked: what names no two notes of the canvas, joins blocks that do not relate, repeats a link or has a segment pay that
is marked \`pays: false\` is dropped. The rest stands in the same list with the model's reasons, not ticked. You can cancel while it
thinks. Without a model, *Suggest Links* works as ever.

## The order of findings

The Problems panel of VS Code lists findings as they stand in the text. The list of problems on the grid, the status bar and \`bmc lint\`
put the weightiest first; findings about one topic, which are often faces of one problem, stand together:

${TOPIC_KEYS.map((key, at) => `${at + 1}. ${TOPICS[key]}`).join('\n')}

A topic with an error comes before those with warnings only, and these before the rest; whether revenue carries the costs is said after
everything else. On the grid, *By block* and *By kind* put them in another order; \`bmc lint --order text\` keeps that of the text.

## Elsewhere

- \`bmc suggest FILE\` prints the same list, \`--format json\` as data, \`--write\` writes what is ticked: [the command line](command-line.md).
- Agents get the list with \`#bmcSuggest\` and \`bmc_openNeeds\`: [Agents](agents.md).
`;
