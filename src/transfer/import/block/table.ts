/** A table inside a block: one row per note, its columns read by their heads. */
import { comparable } from '../../../canvas/blockNames';
import type { BlockKey } from '../../../canvas/blocks';
import { isFigure, periodIn, sumIn } from '../amount';
import { blockIn } from '../blockIn';
import { blockOfHeading } from '../blockOfHeading';
import { addresseesIn, type Context, groupContext } from '../context';
import type { DraftItem, LeaveOut } from '../draftCanvas';
import { clean, readEntry } from '../entry';
import { phaseFor, typeFor } from '../terms';
import { type Cell, cellText, isWholly, linesOf, plain, type Table } from '../tree';
import { addressee, isAttribute, isKindOfMoney, isPlaceholder, isRank, isTotal } from '../words';

type Role = 'name' | 'for' | 'phase' | 'type' | 'sum' | 'number' | 'detail' | 'description';

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((word) => comparable(word)));

const FOR_HEADS = words(
  'For,For whom,Segment,Customer segment,Target segment,Target,Target customer,Audience,Customer,Who,Für,Für wen,Zielgruppe,Kundensegment,Para,Para quién,Segmento,Segmento de clientes,Cliente,Pour,Pour qui,Segment client,Per chi,Segmento di clientela,Voor,Voor wie,Doelgroep,Cible,セグメント,顧客,ターゲット,客群,对象,客户,客户细分,目标客户',
);
const PHASE_HEADS = words(
  'Phase,Stage,Channel phase,Funnel stage,Fase,Étape,Etappe,Phase du canal,阶段,階段,フェーズ',
);
const TYPE_HEADS = words(
  'Type,Kind,Category,Typ,Art,Kategorie,Tipo,Categoría,Categoria,Catégorie,Soort,类型,类别,類型,種類',
);
const NUMBER_HEADS = words('#,No,No.,Nr,Nr.,N°,Nº,Number,ID,Id,编号,序号');
const NAME_HEADS = words(
  'Name,Item,Proposition,Value,Channel,Resource,Stream,Partner,Activity,Cost,Relationship,Segment,Title,Source,Expense,Bezeichnung,Posten,Quelle,Aktivität,Ressource,Kanal,Nombre,Concepto,Canal,Recurso,Actividad,Socio,Costo,Coste,Fuente,Nome,Atividade,Parceiro,Custo,Fonte,Nom,Poste,Dépense,Élément,Ítem,Rubro,Partida,Despesa,Voce,Komponen,Item biaya,Hạng mục,Activité,Partenaire,Coût,Risorsa,Attività,Costo,Naam,Activiteit,名称,项目,名稱,項目,名前',
);
const DESCRIPTION_HEADS = words(
  'Description,Details,Detail,Notes,Note,Explanation,Beschreibung,Erläuterung,Anmerkung,Descripción,Detalle,Detalles,Descrição,Detalhes,Descrizione,Dettagli,Omschrijving,Beschrijving,描述,说明,描述,說明,説明',
);
const ATTRIBUTE_HEADS =
  /^(?:attribute|field|aspect|property|characteristic|merkmal|eigenschaft|atributo|attribut|caratteristica|属性|特徵)s?$/iu;

/** The notes of a table in a block. */
export function readTable(
  block: BlockKey,
  table: Table,
  context: Context,
  leaveOut: LeaveOut,
): readonly DraftItem[] {
  const { head, body } = headOf(table);
  const titles = head.map(cellText);
  if (table.rows[0]?.length === 2 && ATTRIBUTE_HEADS.test(titles[0] ?? '')) {
    for (const row of body) leaveOut(row.map(cellText).join(': '), 'prose', block);
    return [];
  }
  const sorted = columnsAsGroups(block, titles, body, context, leaveOut);
  if (sorted !== undefined) return sorted;
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const roles = rolesOf(block, titles, width, body);
  const nameColumn = roles.indexOf('name');
  // “For the couple” over the notes says for whom they are; “For the customer” says nothing.
  const whom = block === 'customer_segments' ? undefined : addressee(titles[nameColumn] ?? '');
  const headed =
    whom === undefined || blockOfHeading(whom) === 'customer_segments'
      ? context
      : { ...context, addressees: [...context.addressees, ...addresseesIn(whom)] };
  let last: Context = headed;
  return body.flatMap((row): readonly DraftItem[] => {
    const name = row[nameColumn];
    const all = row
      .map(cellText)
      .filter((text) => text !== '')
      .join(' – ');
    if (name === undefined || all === '') return [];
    if (isTotal(cellText(name)) || isTotal(all)) {
      leaveOut(all, 'total', block);
      return [];
    }
    const text = cellText(name);
    if (isPlaceholder(clean(text)) || clean(text) === '') {
      leaveOut(all, text === '' ? 'prose' : 'placeholder', block);
      return [];
    }
    const rowContext = contextOf(block, row, roles, headed, last);
    last = rowContext;
    const lines = linesOf(name.nodes).filter((line) => plain(line) !== '');
    const type = TYPE_HEADS.has(comparable(titles[nameColumn] ?? '')) ? typeFor(block, text) : undefined;
    const typed = type === undefined ? rowContext : { ...rowContext, fields: { ...rowContext.fields, type } };
    const items = lines.flatMap((line) => readEntry(line, block, typed, leaveOut));
    const detail = detailOf(row, roles, titles);
    const sum = sumOf(row, roles, titles);
    return items.map((item) => ({
      ...item,
      ...(detail === '' ? {} : { note: item.note === undefined ? detail : `${item.note}\n${detail}` }),
      ...(sum ?? {}),
    }));
  });
}

/** The notes of a table whose heads sort them (“Primary | Secondary”, “Fixed costs | Variable costs”); undefined for others. */
function columnsAsGroups(
  block: BlockKey,
  titles: readonly string[],
  body: readonly (readonly Cell[])[],
  context: Context,
  leaveOut: LeaveOut,
): readonly DraftItem[] | undefined {
  const isMoney = block === 'revenue_streams' || block === 'cost_structure';
  const sorts = (title: string): boolean =>
    isRank(title) ||
    (isMoney && isKindOfMoney(title)) ||
    (block !== 'customer_segments' && groupContext(title, block, context) !== undefined);
  const texts = body.flatMap((row) => row.map(cellText)).filter((text) => text !== '');
  if (titles.length < 2 || !titles.every(sorts) || texts.some(isFigure)) return undefined;
  return titles.flatMap((title, column) => {
    const grouped = groupContext(title, block, context) ?? { ...context, tags: [...context.tags, title] };
    return body.flatMap((row) =>
      linesOf(row[column]?.nodes ?? []).flatMap((line) => readEntry(line, block, grouped, leaveOut)),
    );
  });
}

/** The head of a table: marked as such, or the first row where all of it is strong. */
function headOf({ rows }: Table): {
  readonly head: readonly Cell[];
  readonly body: readonly (readonly Cell[])[];
} {
  const [first, ...rest] = rows;
  if (first === undefined) return { head: [], body: [] };
  const isHead =
    first.every(({ header }) => header) ||
    first.every(({ nodes }) => linesOf(nodes).every((line) => isWholly(line, 'strong')));
  return isHead ? { head: first, body: rest } : { head: [], body: rows };
}

function rolesOf(
  block: BlockKey,
  titles: readonly string[],
  width: number,
  body: readonly (readonly Cell[])[],
): readonly Role[] {
  const roles: (Role | undefined)[] = Array.from({ length: width }, (_, column) =>
    roleOf(
      block,
      titles[column] ?? '',
      body.map((row) => row[column]),
      column === 0,
    ),
  );
  let name = roles.indexOf('name');
  const isUsed = (column: number): boolean =>
    body.some((row) => row[column] !== undefined && cellText(row[column]) !== '');
  // A first column of kinds that differ from row to row names the notes, where no other column does.
  const first = body.map((row) => (row[0] ? clean(cellText(row[0])) : '')).filter((text) => text !== '');
  if (name === -1 && roles[0] === 'type' && first.length > 0 && new Set(first).size === first.length)
    name = 0;
  if (name === -1) name = roles.findIndex((role, column) => role === undefined && isUsed(column));
  if (name === -1) name = roles.findIndex((role, column) => role === 'description' && isUsed(column));
  if (name === -1) name = roles.findIndex((role) => role === 'for' || role === 'type');
  if (name === -1) name = 0;
  return roles.map((role, column) =>
    column === name
      ? 'name'
      : role === undefined || role === 'name' || (role === 'sum' && roles.indexOf('sum') < column)
        ? 'detail'
        : role,
  );
}

function roleOf(
  block: BlockKey,
  title: string,
  cells: readonly (Cell | undefined)[],
  isFirst: boolean,
): Role | undefined {
  const head = comparable(title.replace(/[（(].*[)）]/u, ''));
  if (/^[#№]$/u.test(title.trim()) || NUMBER_HEADS.has(head)) return 'number';
  if (head === '')
    return cells.every((cell) => cell === undefined || /^[\p{N}\p{P}\s]*$/u.test(cellText(cell))) &&
      cells.length > 0
      ? 'number'
      : undefined;
  const texts = cells.flatMap((cell) => (cell ? [cellText(cell)] : [])).filter((text) => text !== '');
  // A column “Cost” in the costs names them, unless it says how much they are.
  const isAmounts = texts.length > 0 && texts.every(isFigure);
  if (!isAmounts && blockOfHeading(title) === block) return 'name';
  if (PHASE_HEADS.has(head)) return block === 'channels' ? 'phase' : undefined;
  if (TYPE_HEADS.has(head)) return 'type';
  // The cell below “For …” is a beneficiary if it is a name, and the note itself if it is a sentence.
  const isNames = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) <= texts.length * 5;
  if (
    isNames &&
    block !== 'customer_segments' &&
    (FOR_HEADS.has(head) || blockIn(title) === 'customer_segments')
  )
    return 'for';
  if (block === 'channels' && texts.length > 0 && texts.every((text) => phaseFor(text) !== undefined))
    return 'phase';
  if (
    (block === 'revenue_streams' || block === 'cost_structure') &&
    texts.some((text) => sumIn(text, title) !== undefined) &&
    (periodIn(title) !== undefined ||
      /amount|betrag|kosten|cost|monto|valor|montant|importo|bedrag|金额|price|preis/iu.test(title))
  )
    return 'sum';
  if (!isAmounts && NAME_HEADS.has(head)) return 'name';
  if (DESCRIPTION_HEADS.has(head)) return 'description';
  return isAttribute(title) && !isFirst ? 'detail' : undefined;
}

function contextOf(
  block: BlockKey,
  row: readonly Cell[],
  roles: readonly Role[],
  context: Context,
  last: Context,
): Context {
  const { segments } = context;
  let { tags, addressees, fields } = context;
  roles.forEach((role, column) => {
    const cell = row[column];
    const text = cell ? clean(cellText(cell)) : '';
    if (role === 'for' && text !== '') addressees = [...addressees, ...addresseesIn(addressee(text) ?? text)];
    if (role === 'for' && text === '' && column === 0) addressees = last.addressees;
    if (role === 'phase') {
      const phases = text
        .split(/\s*[,;/+]\s*/u)
        .map(phaseFor)
        .filter((phase) => phase !== undefined);
      if (phases.length > 0) fields = { ...fields, phases };
      else if (text !== '') tags = [...tags, text];
    }
    if (role === 'type' && text !== '') {
      const type = typeFor(block, text);
      if (type !== undefined) fields = { ...fields, type };
      else tags = [...tags, text];
    }
  });
  return { tags, addressees, fields, segments };
}

function detailOf(row: readonly Cell[], roles: readonly Role[], titles: readonly string[]): string {
  const parts = roles.flatMap((role, column) => {
    const text = row[column] ? cellText(row[column]) : '';
    if (text === '' || isPlaceholder(text)) return [];
    if (role === 'description') return [text];
    const title = titles[column] ?? '';
    return role === 'detail' ? [title === '' ? text : `${title}: ${text}`] : [];
  });
  return parts.join('; ');
}

function sumOf(
  row: readonly Cell[],
  roles: readonly Role[],
  titles: readonly string[],
): Pick<DraftItem, 'sum' | 'sumText'> | undefined {
  const column = roles.indexOf('sum');
  const cell = row[column];
  if (cell === undefined) return undefined;
  const text = cellText(cell);
  if (text === '') return undefined;
  const title = titles[column] ?? '';
  const sum = sumIn(text, title);
  const sumText = `${title}: ${text}`;
  return sum ? { sum, sumText } : { sumText };
}
