/** The content of one block as notes: which reader each part of it gets. */
import type { BlockKey } from '../../../canvas/blocks';
import { type Context, NO_CONTEXT } from '../context';
import type { DraftItem, LeaveOut } from '../draftCanvas';
import { clean } from '../entry';
import { isWholly, type Line, linesOf, type Node, plain } from '../tree';
import { isPlaceholder, isQuestion } from '../words';
import { type BlockReading, leave } from './blockReading';
import { hasDistinctLeads, hasLead } from './boldLead';
import { readCode, withoutFence } from './fence';
import { readGroups } from './group';
import { withLabels } from './label';
import { readList } from './list';
import { joinLines, readParagraph } from './paragraph';
import { readTable } from './table';

interface Surroundings {
  /** The content comes from a cell of a table. */
  readonly cell?: boolean;
  /** The names of the customer segments, as `comparable` reduces them. */
  readonly segments?: ReadonlySet<string>;
}

/** The notes of a block. What is no note is left out with its reason. */
export function readBlock(
  block: BlockKey,
  nodes: readonly Node[],
  leaveOut: LeaveOut,
  { cell = false, segments = NO_CONTEXT.segments }: Surroundings = {},
): readonly DraftItem[] {
  const context = { ...NO_CONTEXT, segments };
  const end = endOf(nodes);
  for (const line of linesOf(nodes.slice(end))) if (plain(line) !== '') leaveOut(plain(line), 'prose', block);
  const content = nodes.slice(0, end).flatMap(withoutFence);
  const labelled = withLabels(content);
  const reading: BlockReading = {
    block,
    leaveOut,
    where: cell ? 'cell' : 'paragraph',
    hasDistinctLeads: hasDistinctLeads(labelled),
    read: (inner, innerContext, besideGroups = false) =>
      inner.some(({ kind }) => kind === 'heading')
        ? readGroups(reading, inner, innerContext)
        : readFlat(reading, inner, innerContext, besideGroups),
  };
  const statement = block === 'value_propositions' ? statementOf(labelled) : undefined;
  if (statement === undefined) return reading.read(labelled, context);
  return [...readParagraph(reading, statement, context), ...reading.read(labelled.slice(1), context)];
}

/** What an introduction or a template says about the offer rather than being one. */
const ABOUT_OFFERS =
  /[:：]$|[?？]$|\b(?:following|below|section|canvas|block|siguientes?|a seguir|seguintes|suivants?|ci-dessous|folgende\p{L}*|seguenti|proposition|propuesta|proposta|proposizione|wertangebot|nutzenversprechen)\b|下記|以下|如下/iu;

/** The sentence that an offer begins with, before the list of what it consists of. */
function statementOf(nodes: readonly Node[]): readonly Line[] | undefined {
  const [first, ...rest] = nodes;
  const inner = first?.kind === 'quote' && first.nodes.length === 1 ? first.nodes[0] : first;
  if (inner?.kind !== 'paragraph' || !rest.some(({ kind }) => kind !== 'paragraph' && kind !== 'rule'))
    return undefined;
  const text = inner.lines.map(plain).join(' ');
  const isHelp = first?.kind === 'paragraph' && inner.lines.every((line) => isWholly(line, 'emphasis'));
  return text.split(/\s+/u).length < SHORTEST_STATEMENT || isHelp || ABOUT_OFFERS.test(text)
    ? undefined
    : [joinLines(inner.lines)];
}

/** Fewer words than these before a list are no statement. */
const SHORTEST_STATEMENT = 5;

/** Where the notes of a block end: below its list, a rule with nothing but text behind it begins the foot of the document. */
function endOf(nodes: readonly Node[]): number {
  const last = nodes.findLastIndex(({ kind }) => kind !== 'paragraph' && kind !== 'rule');
  const rule = nodes.findIndex(({ kind }, index) => kind === 'rule' && index > last);
  return rule === -1 || last === -1 ? nodes.length : rule;
}

/** Nodes without headings, each by its kind; quotes and code count where there is nothing else. */
function readFlat(
  reading: BlockReading,
  nodes: readonly Node[],
  context: Context,
  besideGroups: boolean,
): readonly DraftItem[] {
  const hasList =
    besideGroups || nodes.some((node) => (node.kind === 'list' || node.kind === 'table') && says(node));
  const leads = nodes.flatMap((node) => (node.kind === 'paragraph' ? node.lines : [])).filter(hasLead).length;
  const items: DraftItem[] = [];
  const quotes: Node[] = [];
  for (const node of nodes) {
    switch (node.kind) {
      case 'list':
        for (const item of readList(reading, node, context)) items.push(item);
        break;
      case 'table':
        for (const item of readTable(reading.block, node, context, reading.leaveOut)) items.push(item);
        break;
      case 'paragraph':
        if (hasList && !((leads >= 2 || reading.hasDistinctLeads) && node.lines.every(hasLead)))
          for (const line of node.lines) leave(reading, plain(line), 'prose');
        else for (const item of readParagraph(reading, node.lines, context)) items.push(item);
        break;
      case 'quote':
      case 'code':
        quotes.push(node);
        break;
      case 'heading':
      case 'rule':
    }
  }
  for (const node of quotes) {
    const inner = node.kind === 'quote' ? node.nodes : node.kind === 'code' ? readCode(node) : [];
    if (items.length === 0 && !besideGroups)
      for (const item of reading.read(withLabels(inner), context)) items.push(item);
    else
      for (const line of linesOf(inner)) leave(reading, plain(line), node.kind === 'code' ? 'code' : 'quote');
  }
  return items;
}

/** Whether a node has text that is neither a placeholder nor a question. */
function says(node: Node): boolean {
  return linesOf([node]).some((line) => {
    const text = clean(plain(line));
    return text !== '' && !isPlaceholder(text) && !isQuestion(text);
  });
}
