/** A canvas as a Markdown document. What the person wrote is escaped, so that it reads as it is written. */
import * as l10n from '@vscode/l10n';
import { BLOCKS } from '../../canvas/blocks';
import { blockTitle } from '../../canvas/blockTitle';
import type { Canvas, Item } from '../../canvas/canvas';
import { blockOf } from '../../canvas/canvas';
import { addTo } from '../../canvas/collect';
import { canvasField, findTerm, itemFieldsOf, termsFor } from '../../canvas/fields';
import { readValues } from '../../canvas/itemValues';
import { sections } from '../../language/markdown';
import { markdownText } from '../../language/markdownText';
import { linkVerb } from '../../language/sentences';
import { buildGrid } from '../../view/grid';
import { LAYOUTS } from '../../view/layouts';
import type { GridModel, NoteModel } from '../../view/model';

/** A heading per block and a list of its notes, each with its longer text and its links in words. */
export function toMarkdown(canvas: Canvas): string {
  const grid = buildGrid(canvas);
  const notes = new Map(grid.blocks.map((block) => [block.key, block.notes]));
  const parts = BLOCKS.map(({ key }) => {
    const items = blockOf(canvas, key).items;
    const list = items.map((item, index) => noteLines(canvas, item, notes.get(key)?.[index]));
    return sections(`## ${markdownText(blockTitle(canvas.header, key))}`, list.join('\n'));
  });
  return `${sections(heading(grid, canvas), ...parts, sums(grid))}\n`;
}

/** The classic sheet as a table: the upper part, and costs and revenue below. */
export function toMarkdownTable(canvas: Canvas): string {
  const grid = buildGrid(canvas);
  const [top = [], middle = [], bottom = []] = LAYOUTS.classic.rows.map((row) => [...new Set(row)]);
  const cell = (key: string | undefined): string => {
    const block = grid.blocks.find((candidate) => candidate.key === key);
    return block
      ? [
          `**${markdownText(block.title)}**`,
          ...block.notes.map(({ name }) => `• ${markdownText(name)}`),
        ].join('<br>')
      : '';
  };
  const upper = top.map((key, column) =>
    middle[column] === key ? cell(key) : `${cell(key)}<br><br>${cell(middle[column])}`,
  );
  const table = (cells: readonly string[]): string =>
    [`|${'   |'.repeat(cells.length)}`, `|${'---|'.repeat(cells.length)}`, `| ${cells.join(' | ')} |`].join(
      '\n',
    );
  return `${sections(heading(grid, canvas), table(upper), table(bottom.map(cell)), sums(grid))}\n`;
}

function heading({ title: { name, description, details } }: GridModel, { header }: Canvas): string {
  const period = findTerm(canvasField('period')?.terms ?? [], header.period ?? '');
  const facts = [
    ...details,
    ...valueLines(canvasField('currency')?.label, header.currency),
    ...valueLines(canvasField('period')?.label, period && l10n.t(period.label)),
    ...(header.tags ?? []).flatMap((tag) => valueLines(canvasField('tags')?.label, tag)),
  ];
  return sections(
    `# ${markdownText(name ?? l10n.t('Business Model Canvas'))}`,
    description === undefined ? '' : markdownText(description),
    facts.map(({ label, value }) => `- ${label}: ${markdownText(value)}`).join('\n'),
  );
}

function valueLines(
  label: string | undefined,
  value: string | undefined,
): readonly { readonly label: string; readonly value: string }[] {
  return label === undefined || value === undefined || value === '' ? [] : [{ label: l10n.t(label), value }];
}

/** The details after the name of a note. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'name',
  'note',
  'links',
  'type',
  'status',
  'pays',
  'amount',
  'color',
]);

/** The other fields of a note, each with its label. */
function fieldLines(item: Item): readonly string[] {
  return itemFieldsOf(item.block).flatMap((field) => {
    if (TOLD_ELSEWHERE.has(field.key)) return [];
    const values = readValues(item, field.key).filter((value) => value !== '');
    const words = values.map((value) => {
      const term = findTerm(termsFor(field, item.block), value);
      return term ? l10n.t(term.label) : value;
    });
    if (words.length === 0) return [];
    const label = l10n.t(field.label);
    return field.kind === 'texts'
      ? words.map((word) => `  - ${label}: ${markdownText(word)}`)
      : [`  - ${label}: ${words.map(markdownText).join(', ')}`];
  });
}

function noteLines(canvas: Canvas, item: Item, note: NoteModel | undefined): string {
  const facts = [note?.type, note?.status?.label, ...(note?.facts ?? [])].filter(
    (fact) => fact !== undefined,
  );
  const name = item.name === '' ? l10n.t('A note without a name') : item.name;
  const lines = [
    `- **${markdownText(name)}**${facts.length === 0 ? '' : ` (${facts.map(markdownText).join(', ')})`}`,
  ];
  const { note: text } = item.values;
  if (text !== undefined)
    for (const line of text.split('\n')) if (line.trim() !== '') lines.push(`  - ${markdownText(line)}`);
  for (const line of fieldLines(item)) lines.push(line);
  // A link is written at one of its ends only, where the relation reads forward.
  const partners = new Map<string, string[]>();
  for (const link of canvas.links.of(item))
    if (link.a === item) addTo(partners, linkVerb(item.block, link.b.block), markdownText(link.b.name));
  for (const [verb, names] of partners) lines.push(`  - ${verb} ${names.join(', ')}`);
  return lines.join('\n');
}

function sums({ money }: GridModel): string {
  if (money === undefined) return '';
  const lines = money.sums.map(({ title, total }) => `- ${markdownText(title)}: ${markdownText(total)}`);
  if (money.margin) lines.push(`- ${l10n.t('Margin')}: ${markdownText(money.margin.amount)}`);
  return sections(`## ${l10n.t('Money')}`, lines.join('\n'));
}
