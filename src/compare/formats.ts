/** A comparison as text, Markdown, JSON and a web page. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { oneLine } from '../canvas/text';
import { markdownText } from '../language/markdownText';
import { LAYOUTS } from '../view/layouts';
import { type ChangeNote, changeNote, type Findings, type Group, type TextStyle } from './changeNote';
import type { CanvasChange } from './compare';
import type { Difference } from './impact';
import type { ComparedValue } from './values';

export const COMPARISON_FORMATS = ['text', 'markdown', 'json', 'html'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** Prints a comparison; the text ends with a line break. */
export const FORMAT_COMPARISON: Readonly<Record<ComparisonFormat, (findings: Findings) => string>> = {
  text: printText,
  markdown: printMarkdown,
  json: (findings) => `${JSON.stringify(asData(findings), null, 2)}\n`,
  html: printHtml,
};

/** Text in a comment on a pull request, where `@name` would notify a person: a word joiner (U+2060) keeps it a word. */
function commentText(text: string): string {
  return markdownText(text).replace(/@(?=\w)/g, '@\u2060');
}

/** Names in typographic quotes, everything else as it is: for terminals and for lists of the editor. */
export const PLAIN: TextStyle = { name: (text) => `“${oneLine(text)}”`, text: oneLine };
const MARKDOWN: TextStyle = { name: (text) => `**${commentText(text)}**`, text: commentText };
const HTML: TextStyle = { name: (text) => `<strong>${escaped(text)}</strong>`, text: escaped };

function printText(findings: Findings): string {
  const note = changeNote(findings, PLAIN);
  const list = (heading: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return [`${note.summary}\n`, ...sectionsOf(note).map(({ heading, lines }) => list(heading, lines))]
    .filter((part) => part !== '')
    .join('\n');
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Changes by block, impact, and notes to recheck; empty sections are left out. */
function sectionsOf(note: ChangeNote): readonly Section[] {
  return [
    ...note.groups.map((group: Group) => ({
      heading: group.title,
      lines: group.sentences.map(({ text }) => text),
    })),
    { heading: l10n.t('Effect'), lines: note.effect },
    { heading: l10n.t('Worth another look'), lines: note.lookTogether },
  ].filter(({ lines }) => lines.length > 0);
}

function printMarkdown(findings: Findings): string {
  const { after, changes } = findings.comparison;
  const note = changeNote(findings, MARKDOWN);
  const heading = `### ${commentText(after.header.name ?? l10n.t('Business Model Canvas'))}`;
  const sections = sectionsOf(note).map(
    (section) =>
      `#### ${commentText(section.heading)}\n\n${section.lines.map((line) => `- ${line}`).join('\n')}`,
  );
  return `${[heading, `**${note.summary}**`, ...sections, ...(changes.length > 0 ? [markdownTable(findings)] : [])].join('\n\n')}\n`;
}

/** The mark of a note. */
export type ChangeMark = 'added' | 'removed' | 'renamed' | 'moved' | 'changed' | 'linked' | 'same';

/** A note of the comparison with its mark: those of the later version, and the removed ones where they were. */
export interface MarkedItem {
  readonly item: Item;
  readonly mark: ChangeMark;
}

/** From the weakest to the strongest: a note that was renamed and linked counts as renamed. */
const STRENGTH: readonly ChangeMark[] = ['same', 'linked', 'changed', 'renamed', 'moved', 'added', 'removed'];

/** The notes of each block with their marks, in the order of the later version; removed notes at their former position. */
export function markedItems({
  comparison,
}: Pick<Findings, 'comparison'>): ReadonlyMap<BlockKey, readonly MarkedItem[]> {
  const { before, after, matching, changes } = comparison;
  const marks = new Map<Item, ChangeMark>();
  const set = (item: Item, mark: ChangeMark): void => {
    if (STRENGTH.indexOf(mark) > STRENGTH.indexOf(marks.get(item) ?? 'same')) marks.set(item, mark);
  };
  for (const change of changes) for (const [item, mark] of marksOf(change)) set(item, mark);
  return new Map(
    BLOCK_KEYS.map((key) => {
      const list: Item[] = [...blockOf(after, key).items];
      const old = blockOf(before, key).items;
      old.forEach((item, index) => {
        if (matching.after.has(item)) return;
        const previous = index > 0 ? old[index - 1] : undefined;
        const at = previous === undefined ? -1 : list.indexOf(matching.after.get(previous) ?? previous);
        list.splice(at + 1, 0, item);
      });
      return [key, list.map((item) => ({ item, mark: marks.get(item) ?? 'same' }))] as const;
    }),
  );
}

function marksOf(change: CanvasChange): readonly (readonly [Item, ChangeMark])[] {
  switch (change.kind) {
    case 'added':
    case 'renamed':
    case 'moved':
    case 'changed':
      return [[change.after, change.kind]];
    case 'reordered':
      return [[change.after, 'moved']];
    case 'removed':
      return [[change.before, 'removed']];
    case 'linked':
    case 'unlinked':
      return [
        [change.a, 'linked'],
        [change.b, 'linked'],
      ];
    default:
      return [];
  }
}

/** The sign of a mark, so that marks do not differ by colour alone. */
export const SIGNS: Readonly<Record<ChangeMark, string>> = {
  added: '＋',
  removed: '−',
  renamed: '✎',
  moved: '→',
  changed: '✎',
  linked: '∞',
  same: '·',
};

/** The word of a mark in the language of the user; empty for an unchanged note. */
export function markWord(mark: ChangeMark): string {
  switch (mark) {
    case 'added':
      return l10n.t('new');
    case 'removed':
      return l10n.t('gone');
    case 'renamed':
      return l10n.t('renamed');
    case 'moved':
      return l10n.t('moved');
    case 'changed':
      return l10n.t('changed');
    case 'linked':
      return l10n.t('links changed');
    case 'same':
      return '';
  }
}

/** The nine blocks as a table with the marks, in HTML that GitHub allows. */
function markdownTable(findings: Findings): string {
  const marked = markedItems(findings);
  const cell = (key: BlockKey): string =>
    [
      `**${commentText(blockTitle(findings.comparison.after.header, key))}**`,
      ...(marked.get(key) ?? []).map(markedInMarkdown),
    ].join('<br>');
  const [upper, lower] = sheet(cell, '<br><br>');
  const table = (cells: readonly string[]): string =>
    [`|${'   |'.repeat(cells.length)}`, `|${'---|'.repeat(cells.length)}`, `| ${cells.join(' | ')} |`].join(
      '\n',
    );
  return `${table(upper)}\n\n${table(lower)}`;
}

function markedInMarkdown({ item, mark }: MarkedItem): string {
  const name = commentText(item.name === '' ? l10n.t('A note without a name') : item.name);
  if (mark === 'same') return `${SIGNS.same} ${name}`;
  const shown = mark === 'removed' ? `~~${name}~~` : `**${name}**`;
  return `${SIGNS[mark]} ${shown} *(${markWord(mark)})*`;
}

/** The cells of the classic sheet: the upper part, and costs and revenue below. */
function sheet(
  cell: (key: BlockKey) => string,
  between: string,
): readonly [readonly string[], readonly string[]] {
  const isBlock = (key: string): key is BlockKey => BLOCK_KEYS.some((block) => block === key);
  const [top = [], middle = [], bottom = []] = LAYOUTS.classic.rows.map((row) =>
    [...new Set(row)].filter(isBlock),
  );
  const upper = top.map((key, column) => {
    const below = middle[column];
    return below === undefined || below === key ? cell(key) : `${cell(key)}${between}${cell(below)}`;
  });
  return [upper, bottom.map(cell)];
}

/** The shape of `bmc diff --format json`; programs read it. */
interface ComparisonData {
  readonly changes: readonly ChangeData[];
  readonly effect: {
    readonly problems: { readonly came: readonly ProblemData[]; readonly went: readonly ProblemData[] };
    readonly revenue?: DifferenceData;
    readonly cost?: DifferenceData;
    readonly margin?: DifferenceData;
    readonly segments?: readonly {
      readonly name: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    }[];
  };
  readonly look: readonly { readonly name: string; readonly block: BlockKey; readonly because: string }[];
}

interface ChangeData {
  readonly kind: CanvasChange['kind'];
  /** null for the canvas itself. */
  readonly block: BlockKey | null;
  readonly name: string;
  readonly from?: Exclude<ComparedValue, undefined> | null;
  readonly to?: Exclude<ComparedValue, undefined> | null;
  readonly field?: string;
  readonly with?: string;
}

interface ProblemData {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

interface DifferenceData {
  readonly from: number | null;
  readonly to: number | null;
}

/** A comparison as plain data. */
export function asData(findings: Findings): ComparisonData {
  const { comparison, effect } = findings;
  const problem = ({ rule, severity, message }: ProblemData): ProblemData => ({ rule, severity, message });
  const difference = ({ from, to }: Difference): DifferenceData => ({ from: from ?? null, to: to ?? null });
  const { revenue, cost, margin, segments } = effect;
  const note = changeNote(findings, PLAIN);
  return {
    changes: comparison.changes.map((change) => changeData(change, comparison.after)),
    effect: {
      problems: { came: effect.problems.came.map(problem), went: effect.problems.went.map(problem) },
      ...(revenue && { revenue: difference(revenue) }),
      ...(cost && { cost: difference(cost) }),
      ...(margin && { margin: difference(margin) }),
      ...(segments.length > 0 && {
        segments: segments.map(({ segment, gained, lost }) => ({
          name: segment.name,
          gained: gained.map(({ name }) => name),
          lost: lost.map(({ name }) => name),
        })),
      }),
    },
    look: note.look.map(({ text, look }) => ({
      name: look.item.name,
      block: look.item.block,
      because: text,
    })),
  };
}

function changeData(change: CanvasChange, after: Canvas): ChangeData {
  const { kind } = change;
  switch (change.kind) {
    case 'added':
      return { kind, block: change.after.block, name: change.after.name };
    case 'removed':
      return { kind, block: change.before.block, name: change.before.name };
    case 'renamed':
      return {
        kind,
        block: change.after.block,
        name: change.after.name,
        from: change.before.name,
        to: change.after.name,
      };
    case 'moved':
      return {
        kind,
        block: change.after.block,
        name: change.after.name,
        from: change.before.block,
        to: change.after.block,
      };
    case 'reordered':
      return {
        kind,
        block: change.after.block,
        name: change.after.name,
        from: change.from + 1,
        to: change.to + 1,
      };
    case 'changed':
      return {
        kind,
        block: change.after.block,
        name: change.after.name,
        field: change.field,
        from: change.from ?? null,
        to: change.to ?? null,
      };
    case 'linked':
    case 'unlinked':
      return { kind, block: change.a.block, name: change.a.name, with: change.b.name };
    case 'header':
      return {
        kind,
        block: null,
        name: after.header.name ?? '',
        field: change.field,
        from: change.from ?? null,
        to: change.to ?? null,
      };
    case 'block':
      return {
        kind,
        block: change.block,
        name: blockTitle(after.header, change.block),
        from: change.from,
        to: change.to,
      };
  }
}

function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLES = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse;width:100%;margin:1rem 0;table-layout:fixed}td{border:1px solid;vertical-align:top;padding:.5rem;overflow-wrap:anywhere}
td ul{list-style:none;padding:0;margin:0 0 1rem}ins{text-decoration:none;font-weight:600}small{opacity:.8}`;

function printHtml(findings: Findings): string {
  const note = changeNote(findings, HTML);
  const name = escaped(findings.comparison.after.header.name ?? l10n.t('Business Model Canvas'));
  const marked = markedItems(findings);
  const cell = (key: BlockKey): string =>
    `<strong>${escaped(blockTitle(findings.comparison.after.header, key))}</strong><ul>${(marked.get(key) ?? []).map(markedInHtml).join('')}</ul>`;
  const rows = sheet(cell, '').map(
    (cells) => `<table><tr>${cells.map((content) => `<td>${content}</td>`).join('')}</tr></table>`,
  );
  const sections = sectionsOf(note).map(
    ({ heading, lines }) =>
      `<h2>${escaped(heading)}</h2>\n<ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${STYLES}</style>
<h1>${name}</h1>
<p><strong>${escaped(note.summary)}</strong></p>
${[...sections, ...rows].join('\n')}
`;
}

function markedInHtml({ item, mark }: MarkedItem): string {
  const name = escaped(item.name === '' ? l10n.t('A note without a name') : item.name);
  if (mark === 'same') return `<li>${SIGNS.same} ${name}</li>`;
  const element = mark === 'removed' ? 'del' : 'ins';
  return `<li>${SIGNS[mark]} <${element}>${name}</${element}> <small>(${markWord(mark)})</small></li>`;
}
