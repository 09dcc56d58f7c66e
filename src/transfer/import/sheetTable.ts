/** Tables that are a whole canvas: a row, a column or a cell for each block. */
import type { BlockKey } from '../../canvas/blocks';
import { blockIn } from './blockIn';
import { blockOfHeading } from './blockOfHeading';
import { nameAndDetail } from './entry';
import { bareHeading } from './heading';
import { leanBox } from './otherSheets';
import {
  type Cell,
  cellText,
  isWholly,
  type Line,
  lineOf,
  linesOf,
  type Node,
  paragraphOf,
  plain,
  type Table,
} from './tree';
import { isQuestion } from './words';

/** One block of a table that is a canvas. */
export interface TablePart {
  readonly block: BlockKey | undefined;
  readonly title: Line;
  readonly nodes: readonly Node[];
  /** What a table says about the block beside its notes. */
  readonly beside?: readonly string[];
}

/** A table that is a whole canvas: a row, a column or a cell for each block. Undefined for any other table. */
export function sheetTable(table: Table): readonly TablePart[] | undefined {
  const cells = cellParts(table);
  const rows = rowParts(table);
  const best = distinct(rows) >= distinct(cells) ? rows : cells;
  return distinct(best) >= 2 ? best : undefined;
}

export function distinct(parts: readonly TablePart[]): number {
  return new Set(parts.flatMap(({ block }) => (block === undefined ? [] : [block]))).size;
}

/** A row per block: its name in the first or second cell, its notes in the others. Empty where the table is not so. */
function rowParts({ rows }: Table): readonly TablePart[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return [];
  const column = [0, 1]
    .map((candidate) => ({
      candidate,
      blocks: new Set(
        rows.flatMap((row) => (row[candidate] ? (blockIn(cellText(row[candidate])) ?? []) : [])),
      ),
    }))
    .sort((a, b) => b.blocks.size - a.blocks.size || a.candidate - b.candidate)[0];
  if (column === undefined || column.blocks.size < 2) return [];
  const { candidate } = column;
  // Names side by side make a sheet of cells.
  const side = rows.filter(
    (row) => new Set(row.flatMap((cell) => blockIn(cellText(cell)) ?? [])).size >= 2,
  ).length;
  if (side > 0 && width > 2) return [];
  const head =
    rows[0]?.every(({ header }) => header) &&
    blockIn(rows[0][candidate] ? cellText(rows[0][candidate]) : '') === undefined
      ? rows[0].map(cellText)
      : [];
  const isFact = factColumns(head, candidate);
  const names = rows.map((row) => (row[candidate] ? cellText(row[candidate]) : ''));
  // A block on several rows: a row per note.
  const repeats = names.some(
    (name, index) =>
      index > 0 &&
      ((name === '' && rows[index]?.some(({ nodes }) => nodes.length > 0)) ||
        (name !== '' && names.indexOf(name) < index)),
  );
  const parts: TablePart[] = [];
  /** The rows of each block, where each is a note. */
  const tables = new Map<BlockKey, (readonly Cell[])[]>();
  let last: Line | undefined;
  for (const row of head.length > 0 ? rows.slice(1) : rows) {
    const own = row[candidate];
    const name = own ? cellText(own) : '';
    const others = row.filter(
      ({ nodes }, column) => column > candidate && !isFact(column) && nodes.length > 0,
    );
    const facts = row.filter(({ nodes }, column) => isFact(column) && nodes.length > 0);
    if (name === '' && last === undefined) continue;
    const title = name === '' ? (last ?? lineOf(name)) : (linesOf(own?.nodes ?? [])[0] ?? lineOf(name));
    last = title;
    const block = blockIn(plain(title)) ?? blockIn(name);
    const content = row.slice(candidate + 1);
    const isRowOfNotes = repeats && content.length > 1;
    if (isRowOfNotes && block !== undefined) {
      const known = tables.get(block);
      if (known) {
        known.push(content);
        continue;
      }
      const started = [...(head.length > 0 ? [(rows[0] ?? []).slice(candidate + 1)] : []), content];
      tables.set(block, started);
      parts.push({ block, title, nodes: [{ kind: 'table', rows: started }] });
      continue;
    }
    parts.push({
      block,
      title,
      nodes: others.flatMap(({ nodes }) => nodes),
      ...(facts.length > 0 ? { beside: facts.map(cellText) } : {}),
    });
  }
  return parts;
}

/** Columns that are called alike: “Model A: …”, “Model B: …”. */
const ALTERNATIVE =
  /^(?:model|option|variant|variante|scenario|szenario|alternative?|plan|version|concept|idea|company|case|modelo|opción|opção|modèle|modello|方案|模式|模型|モデル|案|모델|модель)\s*(?:#\s*)?(?:\p{Nd}{1,2}|[A-H一二三四五])(?!\p{L})/iu;

/** The canvases of a table that sets several beside each other: a row per block, a column per canvas. Empty for others. */
export function alternativesIn(table: Table): readonly { readonly name: string; readonly table: Table }[] {
  const [head = []] = table.rows;
  const [, ...names] = head.map(cellText);
  if (names.length < 2 || !names.every((name) => ALTERNATIVE.test(name)) || distinct(rowParts(table)) < 5)
    return [];
  return names.map((name, index) => ({
    name,
    table: {
      kind: 'table',
      rows: table.rows.map((row) => [row[0], row[index + 1]].flatMap((cell) => cell ?? [])),
    },
  }));
}

/** Heads of columns that say something about a block rather than holding its notes. */
const FACT_HEADS =
  /^(?:kpis?|metrics?|key metrics|business value|why(?: it matters)?|rationale|reason(?:ing)?|evidence|confidence|sources?|status|priority|owner|comments?|remarks?|questions?|key questions?|guid(?:ance|ing questions?)|help|definition|purpose|what it means|meaning|impact|risks?|assumptions?|next steps?|score|rating|icon|emoji|code|abbreviation|bemerkung(?:en)?|leitfragen?|fragen|bedeutung|preguntas?|preguntas clave|comentarios|perguntas?|observações|questions clés|remarques|domande|toelichting|備註|备注)$/iu;
/** Heads of columns that may be either: facts beside a column of another kind, notes where there is none. */
const OPEN_HEADS =
  /^(?:description|details?|notes?|explanation|value|summary|beschreibung|erläuterung|descripción|detalles?|explicación|notas|descrição|explicação|explication|descrizione|note|omschrijving|说明|描述|説明)$/iu;

/** Which columns of a table with a row per block are no notes: those whose heads say so, as long as another is left. */
function factColumns(head: readonly string[], candidate: number): (column: number) => boolean {
  const columns = head.map((_, column) => column).filter((column) => column > candidate);
  const named = (column: number, heads: RegExp): boolean =>
    bareHeading(head[column] ?? '')
      .split(/\s*[/&]\s*/u)
      .some((part) => heads.test(part));
  const open = columns.filter((column) => !named(column, FACT_HEADS));
  const firm = open.filter((column) => !named(column, OPEN_HEADS));
  const content = firm.length > 0 ? firm : open;
  const facts = new Set(columns.filter((column) => !content.includes(column)));
  return (column) => content.length > 0 && facts.has(column);
}

/** Cells that name a block: their own content, or that of the cells below them. */
function cellParts({ rows }: Table): readonly TablePart[] {
  const parts: { block: BlockKey | undefined; title: Line; nodes: Node[] }[] = [];
  const open = new Map<number, { block: BlockKey | undefined; title: Line; nodes: Node[] }>();
  for (const row of rows)
    row.forEach((cell, column) => {
      const split = splitCell(cell, open.has(column));
      if (split.length === 0) {
        const above = open.get(column);
        if (above) for (const node of cell.nodes) above.nodes.push(node);
        return;
      }
      for (const part of split) {
        const added = { ...part, nodes: [...part.nodes] };
        parts.push(added);
        open.set(column, added);
      }
    });
  return parts;
}

/** The parts of a cell that begin with names; empty where it names none. `named`: a cell above it has a name. */
export function splitCell(
  { nodes, header }: { readonly nodes: readonly Node[]; readonly header: boolean },
  named = false,
): readonly TablePart[] {
  const parts: { block: BlockKey | undefined; title: Line; nodes: Node[] }[] = [];
  const add = (node: Node): void => {
    parts.at(-1)?.nodes.push(node);
  };
  let first = true;
  for (const node of nodes) {
    if (node.kind === 'heading') {
      const block = blockIn(plain(node.line));
      if (block !== undefined || leanBox(plain(node.line)) !== undefined)
        parts.push({ block, title: node.line, nodes: [] });
      else add(node);
      first = false;
      continue;
    }
    if (node.kind !== 'paragraph') {
      first = false;
      add(node);
      continue;
    }
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) add({ kind: 'paragraph', lines: rest });
      rest = [];
    };
    for (const line of node.lines) {
      const text = plain(line);
      const strong = isWholly(line, 'strong');
      const isFirst = first && rest.length === 0;
      // Further down in a cell, only a name and nothing else begins another block.
      const block = text.length > 100 ? undefined : isFirst && !named ? blockIn(text) : blockOfHeading(text);
      if (block !== undefined && (isFirst || strong)) {
        flush();
        parts.push({ block, title: line, nodes: [] });
      } else if ((isFirst || strong) && leanBox(text) !== undefined && (strong || header)) {
        flush();
        parts.push({ block: undefined, title: line, nodes: [] });
      } else {
        const label = isFirst || strong || line[0]?.strong ? nameAndDetail(line) : undefined;
        const named = label?.detail === undefined ? undefined : blockOfHeading(label.name);
        if (named !== undefined && label) {
          flush();
          parts.push({
            block: named,
            title: lineOf(label.name),
            nodes: isQuestion(label.detail ?? '') ? [] : [paragraphOf(label.detail ?? '')],
          });
        } else rest.push(line);
      }
      if (text !== '') first = false;
    }
    flush();
  }
  return parts;
}
