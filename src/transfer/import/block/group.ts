/** Groups of notes below a heading or label: “For families”, “Fixed costs”. */
import type { BlockKey } from '../../../canvas/blocks';
import { blockOfHeading } from '../blockOfHeading';
import { type Context, groupContext, withContext } from '../context';
import type { DraftItem } from '../draftCanvas';
import { isDrawing, isFlowChart } from '../drawingLines';
import { clean, nameAndDetail, shortened } from '../entry';
import { bareHeading } from '../heading';
import { cellText, isWholly, type Line, lineOf, linesOf, type Node, plain, type Table } from '../tree';
import {
  isAboutSegments,
  isAboutShares,
  isAboutTheCanvas,
  isAttribute,
  isEmptyGroup,
  isForecast,
  isKindOfSegment,
  isLabelledEntry,
  isNotServed,
  isPeriod,
  isPlaceholder,
  isQuestion,
  isRank,
  isTemplateHelp,
  isTotalOf,
  withoutLabel,
} from '../words';
import { type BlockReading, leave } from './blockReading';
import { hasLead } from './boldLead';
import { describes, entryLinesOf, noteFrom, withMore } from './description';
import { LABEL_DEPTH } from './label';

/**
 * The blocks whose notes are recognised by the labels that recur below them: a plan by its price and limits, a partner by
 * its role.
 */
const FACTS_OF: ReadonlySet<BlockKey> = new Set([
  'revenue_streams',
  'cost_structure',
  'key_partnerships',
  'key_resources',
]);

/** The notes of nodes with headings among them: a group for each heading of the highest level. */
export function readGroups(
  reading: BlockReading,
  nodes: readonly Node[],
  context: Context,
): readonly DraftItem[] {
  const top = Math.min(...nodes.flatMap((node) => (node.kind === 'heading' ? [node.depth] : [])));
  // What is in no group has no title.
  const groups: { readonly title?: Line; readonly nodes: Node[]; readonly label: boolean }[] = [
    { nodes: [], label: false },
  ];
  for (const node of nodes) {
    const group = groups.at(-1);
    if (node.kind === 'heading' && node.depth === top)
      groups.push({ title: node.line, nodes: [], label: node.depth === LABEL_DEPTH });
    else if (group?.label && group.nodes.some(isEnumeration) && isNotesOfItsOwn(reading, node))
      groups.push({ nodes: [node], label: false });
    else group?.nodes.push(node);
  }
  const isGroup = looksLikeGroups(groups.map((group) => group.nodes));
  const isFacts = ({ title }: { readonly title?: Line }): boolean =>
    title !== undefined && reading.block === 'customer_segments' && isAboutSegments(plain(title));
  const hasSegments = groups.some((group) => !isFacts(group) && group.nodes.length > 0);
  const items: DraftItem[] = [];
  /** What is said about the segments before any of them. */
  const ahead: string[] = [];
  for (const { title, nodes: content, label } of groups) {
    if (title === undefined) {
      for (const item of reading.read(content, context, true)) items.push(item);
      continue;
    }
    if (hasSegments && isFacts({ title })) {
      const fact = [tagOf(plain(title)), noteFrom(reading, content)].filter((part) => part !== '').join('\n');
      const last = items.at(-1);
      if (last === undefined) ahead.push(fact);
      else items[items.length - 1] = withMore(last, fact);
      continue;
    }
    const isAlone = groups.every((group) => group.title === title || group.nodes.length === 0);
    if (!isAlone && isAboutFigures(reading, title, content)) {
      for (const line of [title, ...linesOf(content)]) leave(reading, plain(line), 'prose');
      continue;
    }
    // A plain line before the only list of a block leads over to it.
    const isOnly = groups.length === 2 && groups[0]?.nodes.length === 0;
    if (label && isOnly && !isWholly(title, 'strong') && isIntroduction(reading, title, content, context)) {
      reading.leaveOut(plain(title), 'heading', reading.block);
      for (const item of reading.read(content, context)) items.push(item);
    } else for (const item of readGroup(reading, title, content, context, isGroup, label)) items.push(item);
  }
  const [first, ...others] = items;
  return ahead.length > 0 && first !== undefined ? [withMore(first, ahead.join('\n')), ...others] : items;
}

function isIntroduction(
  { block }: BlockReading,
  title: Line,
  content: readonly Node[],
  context: Context,
): boolean {
  const bare = bareHeading(plain(title));
  return (
    /^\p{Script=Latin}/u.test(bare) &&
    bare.split(/\s+/u).length >= 3 &&
    groupContext(bare, block, context) === undefined &&
    !isRank(bare) &&
    !isLabelledEntry(plain(title)) &&
    !describes(block, entryLinesOf(content))
  );
}

/** Whether a paragraph below the list of a label begins with names, so that it is no part of the list. */
function isNotesOfItsOwn(reading: BlockReading, node: Node): boolean {
  return reading.hasDistinctLeads && node.kind === 'paragraph' && node.lines.every(hasLead);
}

/** Whether a group of revenues or costs says how much they are in all, beside groups that say what they are. */
function isAboutFigures(reading: BlockReading, title: Line, content: readonly Node[]): boolean {
  if (reading.block !== 'revenue_streams' && reading.block !== 'cost_structure') return false;
  const names = entryLinesOf(content).map((line) => nameAndDetail(line).name);
  const periods = names.filter(isPeriod).length;
  return (
    content.length > 0 &&
    (isAboutShares(plain(title)) || (isForecast(plain(title)) && (periods > 0 || names.length === 0)))
  );
}

/** Whether the same labels come back in several groups, so that they describe what the groups are named after. */
function looksLikeGroups(groups: readonly (readonly Node[])[]): boolean {
  const seen = new Set<string>();
  for (const nodes of groups) {
    const labels = new Set(
      [
        ...entryLinesOf(nodes).map(labelOf),
        ...nodes.flatMap((node) =>
          node.kind === 'heading' ? [bareHeading(plain(node.line)).toLowerCase()] : [],
        ),
        ...nodes.flatMap((node) =>
          node.kind === 'paragraph' ? node.lines.filter(hasLead).map(labelOf) : [],
        ),
        ...nodes.flatMap((node) => (node.kind === 'table' ? labelsOf(node) : [])),
      ].filter((label) => label !== ''),
    );
    for (const label of labels) {
      if (seen.has(label)) return false;
      seen.add(label);
    }
  }
  return true;
}

/** The notes below one heading: a single one, with the rest as its longer text, or those of the group that it names. */
function readGroup(
  reading: BlockReading,
  title: Line,
  nodes: readonly Node[],
  context: Context,
  mayGroup: boolean,
  label: boolean,
): readonly DraftItem[] {
  const { block, leaveOut } = reading;
  const text = plain(title);
  const bare = bareHeading(text);
  if (bare === '' || isPlaceholder(bare)) {
    if (text !== '') leaveOut(text, 'placeholder', block);
    return reading.read(nodes, context);
  }
  if (isNotServed(bare) || isTemplateHelp(bare) || isAboutTheCanvas(bare)) {
    const reason = isNotServed(bare) ? 'not-served' : isTemplateHelp(bare) ? 'help' : 'prose';
    for (const line of [title, ...linesOf(nodes)]) leaveOut(plain(line), reason, block);
    return [];
  }
  if (isQuestion(bare)) {
    leaveOut(text, 'question', block);
    return reading.read(nodes, context, false);
  }
  if (label) {
    const { name, detail } = nameAndDetail(title);
    if (isTotalOf(name, detail)) {
      leaveOut(text, 'total', block);
      return reading.read(nodes, context);
    }
  }
  const grouped = groupContext(bare, block, context);
  if (grouped) return reading.read(nodes, grouped);
  if (blockOfHeading(bare) === block || isEmptyGroup(bare)) {
    leaveOut(text, 'heading', block);
    return reading.read(nodes, context);
  }
  if (
    nodes.length > 0 &&
    nodes.every((node) => node.kind === 'code' && (isDrawing(node.text) || isFlowChart(node.text)))
  ) {
    for (const line of [title, ...linesOf(nodes)]) leaveOut(plain(line), 'code', block);
    return [];
  }
  if (isEntry(reading, text, nodes, mayGroup)) return entryWithNote(reading, title, nodes, context);
  // A sentence that only leads over to its list groups nothing.
  if (label && !isWholly(title, 'strong') && bare.split(/\s+/).length > 4) {
    leaveOut(text, 'heading', block);
    return reading.read(nodes, context);
  }
  return reading.read(nodes, { ...context, tags: [...context.tags, tagOf(bare)] });
}

/** Whether a heading is a note that the content below describes, rather than the name of a group of notes. */
function isEntry(reading: BlockReading, text: string, nodes: readonly Node[], mayGroup: boolean): boolean {
  const headings = nodes.filter((node) => node.kind === 'heading');
  const entries = entryLinesOf(nodes);
  if (entries.length === 0 && headings.length === 0) return true;
  if (isLabelledEntry(text) && !/^\p{N}/u.test(text)) return true;
  if (headings.some(({ depth }) => depth < LABEL_DEPTH)) return false;
  const kind = reading.block === 'customer_segments' && isKindOfSegment(withoutLabel(bareHeading(text)));
  if (headings.length > 0)
    return reading.block === 'customer_segments'
      ? !kind
      : headings.every(({ line }) => isAttribute(plain(line))) || (!mayGroup && FACTS_OF.has(reading.block));
  if (
    describes(reading.block, entries) ||
    (reading.block === 'revenue_streams' && /\p{Sc}\s?\p{Nd}|\p{Nd}\s?\p{Sc}/u.test(text))
  )
    return true;
  if (/[:：]\s*$/u.test(text)) return false;
  if (reading.block === 'customer_segments')
    return !kind && (!mayGroup || !entries.every((line) => hasLead(line)));
  return !mayGroup;
}

function entryWithNote(
  reading: BlockReading,
  title: Line,
  nodes: readonly Node[],
  context: Context,
): readonly DraftItem[] {
  const line = withoutLabelIn(title);
  const { name, detail } = nameAndDetail(line);
  const [own, more, tags] =
    detail !== undefined && isRank(name) ? [detail, '', [clean(name)]] : [name, detail ?? '', []];
  const note = [more, noteFrom(reading, nodes)].filter((part) => part !== '').join('\n');
  const short = shortened(clean(own), note);
  return [withContext(short, { ...context, tags: [...context.tags, ...tags] })];
}

function isEnumeration({ kind }: Node): boolean {
  return kind === 'list' || kind === 'table';
}

/** The first column of a table of two columns, whose rows may be what a heading is described by. */
function labelsOf({ rows }: Table): readonly string[] {
  const [, ...body] = rows;
  return rows[0]?.length === 2 ? body.map(([first]) => (first ? cellText(first).toLowerCase() : '')) : [];
}

function labelOf(line: Line): string {
  const { name, detail } = nameAndDetail(line);
  return detail === undefined || /^[\p{N}$€£]/u.test(name) ? '' : name.toLowerCase();
}

function withoutLabelIn(title: Line): Line {
  const text = bareHeading(plain(title));
  return lineOf(withoutLabel(text));
}

/** The name of a group as the tag of its notes. */
export function tagOf(title: string): string {
  return title
    .replace(/[:：]\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
