/** The content of one block as notes. */

import type { BlockKey } from '../../canvas/blocks';
import { blockOfHeading } from './blockOfHeading';
import { type Context, NO_CONTEXT, withContext } from './context';
import type { DraftItem, LeaveOut } from './draftCanvas';
import { isDrawing, isFlowChart } from './drawingLines';
import { clean, groupContext, hasBullet, listing, nameAndDetail, readEntry, shortened } from './entry';
import { bareHeading } from './heading';
import { readTable } from './table';
import {
  cellText,
  isStruck,
  isWholly,
  type Line,
  type List,
  type ListItem,
  lineOf,
  linesOf,
  markdownOf,
  type Node,
  paragraphOf,
  plain,
  type Run,
  type Table,
} from './tree';
import {
  isAboutShares,
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
} from './words';

/** The depth of a label in a paragraph of its own: below every real heading. */
const LABEL_DEPTH = 9;

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
  return new BlockReader(block, leaveOut, cell ? 'cell' : 'paragraph', hasLeads(labelled)).read(
    labelled,
    context,
  );
}

/** Whether several paragraphs begin with names of their own, so that these are notes also beside lists. */
function hasLeads(nodes: readonly Node[]): boolean {
  const names = nodes
    .flatMap((node) => (node.kind === 'paragraph' ? node.lines.filter(hasLead) : []))
    .map(nameAndDetail)
    .filter(({ name, detail }) => !isTotalOf(name, detail) && !isAttribute(name) && !isEmptyGroup(name))
    .map(({ name }) => name.toLowerCase());
  return new Set(names).size >= 2 && new Set(names).size === names.length;
}

/** Where the notes of a block end: below its list, a rule with nothing but text behind it begins the foot of the document. */
function endOf(nodes: readonly Node[]): number {
  const last = nodes.findLastIndex(({ kind }) => kind !== 'paragraph' && kind !== 'rule');
  const rule = nodes.findIndex(({ kind }, index) => kind === 'rule' && index > last);
  return rule === -1 || last === -1 ? nodes.length : rule;
}

/** Notes inside a code fence, which keeps their lines, read as the lists and labels that they are. */
function withoutFence(node: Node): readonly Node[] {
  if (node.kind !== 'code' || node.language !== '' || isDrawing(node.text) || isFlowChart(node.text))
    return [node];
  const lines = node.text.split('\n');
  if (!lines.some((line) => hasBullet(line.trim()))) return [node];
  const nodes: Node[] = [];
  let items: { readonly indent: number; readonly nodes: Node[] }[] = [];
  for (const line of lines) {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    const above = items.at(-1);
    if (text === '') continue;
    if (!FENCED_BULLET.test(text)) {
      items = [];
      nodes.push({ kind: 'heading', depth: LABEL_DEPTH, line: lineOf(text) });
    } else if (above && indent > above.indent) {
      const inner = above.nodes.at(-1);
      const item = { nodes: [paragraphOf(text.replace(FENCED_BULLET, ''))] };
      if (inner?.kind === 'list')
        above.nodes[above.nodes.length - 1] = { ...inner, items: [...inner.items, item] };
      else above.nodes.push({ kind: 'list', ordered: false, items: [item] });
    } else {
      const item = { indent, nodes: [paragraphOf(text.replace(FENCED_BULLET, ''))] };
      items = [...items, item];
      const open = nodes.at(-1);
      if (items.length > 1 && open?.kind === 'list') nodes[nodes.length - 1] = { ...open, items };
      else nodes.push({ kind: 'list', ordered: false, items });
    }
  }
  return nodes;
}

const FENCED_BULLET = /^(?:[-–—*•·‣▪◦●○■□►✓✅❌]\s*|\d{1,2}[.)]\s+)(?=\S)/u;

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

/** The blocks in which a number before a note counts it. */
const COUNTED: ReadonlySet<BlockKey> = new Set(['key_resources', 'key_activities', 'key_partnerships']);

class BlockReader {
  constructor(
    private readonly block: BlockKey,
    private readonly leaveOut: LeaveOut,
    private readonly where: 'cell' | 'paragraph',
    private readonly hasLeads: boolean,
  ) {}

  /** Nodes with headings among them: a group for each heading of the highest level. */
  read(nodes: readonly Node[], context: Context, structured = false): readonly DraftItem[] {
    const depths = nodes.flatMap((node) => (node.kind === 'heading' ? [node.depth] : []));
    if (depths.length === 0) return this.readFlat(nodes, context, structured);
    const top = Math.min(...depths);
    // What is in no group has no title.
    const groups: { readonly title?: Line; readonly nodes: Node[]; readonly label: boolean }[] = [
      { nodes: [], label: false },
    ];
    for (const node of nodes) {
      const group = groups.at(-1);
      if (node.kind === 'heading' && node.depth === top)
        groups.push({ title: node.line, nodes: [], label: node.depth === LABEL_DEPTH });
      else if (group?.label && group.nodes.some(isEnumeration) && this.isNotesOfItsOwn(node))
        groups.push({ nodes: [node], label: false });
      else group?.nodes.push(node);
    }
    const isGroup = this.looksLikeGroups(groups.map((group) => group.nodes));
    const items: DraftItem[] = [];
    for (const { title, nodes: content, label } of groups) {
      if (title === undefined) {
        for (const item of this.read(content, context, true)) items.push(item);
        continue;
      }
      const isAlone = groups.every((group) => group.title === title || group.nodes.length === 0);
      if (!isAlone && this.isAboutFigures(title, content)) {
        for (const line of [title, ...linesOf(content)]) this.leave(plain(line), 'prose');
        continue;
      }
      for (const item of this.readGroup(title, content, context, isGroup, label)) items.push(item);
    }
    return items;
  }

  /** Whether a paragraph below the list of a label begins with names, so that it is no part of the list. */
  private isNotesOfItsOwn(node: Node): boolean {
    return this.hasLeads && node.kind === 'paragraph' && node.lines.every(hasLead);
  }

  /** Whether a group of revenues or costs says how much they are in all, beside groups that say what they are. */
  private isAboutFigures(title: Line, content: readonly Node[]): boolean {
    if (this.block !== 'revenue_streams' && this.block !== 'cost_structure') return false;
    const names = entriesOf(content).map((line) => nameAndDetail(line).name);
    const periods = names.filter(isPeriod).length;
    return (
      content.length > 0 &&
      (isAboutShares(plain(title)) || (isForecast(plain(title)) && (periods > 0 || names.length === 0)))
    );
  }

  /** Whether the same labels come back in several groups, so that they describe what the groups are named after. */
  private looksLikeGroups(groups: readonly (readonly Node[])[]): boolean {
    const seen = new Set<string>();
    for (const nodes of groups) {
      const labels = new Set(
        [
          ...entriesOf(nodes).map(labelOf),
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

  private readGroup(
    title: Line,
    nodes: readonly Node[],
    context: Context,
    mayGroup: boolean,
    label: boolean,
  ): readonly DraftItem[] {
    const { block } = this;
    const text = plain(title);
    const bare = bareHeading(text);
    if (bare === '' || isPlaceholder(bare)) {
      if (text !== '') this.leaveOut(text, 'placeholder', block);
      return this.read(nodes, context);
    }
    if (isNotServed(bare) || isTemplateHelp(bare)) {
      const reason = isNotServed(bare) ? 'not-served' : 'help';
      for (const line of [title, ...linesOf(nodes)]) this.leaveOut(plain(line), reason, block);
      return [];
    }
    if (isQuestion(bare)) {
      this.leaveOut(text, 'question', block);
      return this.read(nodes, context, false);
    }
    if (label) {
      const { name, detail } = nameAndDetail(title);
      if (isTotalOf(name, detail)) {
        this.leaveOut(text, 'total', block);
        return this.read(nodes, context);
      }
    }
    const grouped = groupContext(bare, block, context);
    if (grouped) return this.read(nodes, grouped);
    if (blockOfHeading(bare) === block || isEmptyGroup(bare)) {
      this.leaveOut(text, 'heading', block);
      return this.read(nodes, context);
    }
    if (
      nodes.length > 0 &&
      nodes.every((node) => node.kind === 'code' && (isDrawing(node.text) || isFlowChart(node.text)))
    ) {
      for (const line of [title, ...linesOf(nodes)]) this.leaveOut(plain(line), 'code', block);
      return [];
    }
    if (this.isEntry(text, nodes, mayGroup)) return this.entryWithNote(title, nodes, context);
    // A sentence that only leads over to its list groups nothing.
    if (label && !isWholly(title, 'strong') && bare.split(/\s+/).length > 4) {
      this.leaveOut(text, 'heading', block);
      return this.read(nodes, context);
    }
    return this.read(nodes, { ...context, tags: [...context.tags, tagOf(bare)] });
  }

  /** Whether a heading is a note that the content below describes, rather than the name of a group of notes. */
  private isEntry(text: string, nodes: readonly Node[], mayGroup: boolean): boolean {
    const headings = nodes.filter((node) => node.kind === 'heading');
    const entries = entriesOf(nodes);
    if (entries.length === 0 && headings.length === 0) return true;
    if (isLabelledEntry(text) && !/^\p{N}/u.test(text)) return true;
    if (headings.some(({ depth }) => depth < LABEL_DEPTH)) return false;
    const kind = this.block === 'customer_segments' && isKindOfSegment(withoutLabel(bareHeading(text)));
    if (headings.length > 0)
      return this.block === 'customer_segments'
        ? !kind
        : headings.every(({ line }) => isAttribute(plain(line))) || (!mayGroup && FACTS_OF.has(this.block));
    if (
      this.describes(entries) ||
      (this.block === 'revenue_streams' && /\p{Sc}\s?\p{Nd}|\p{Nd}\s?\p{Sc}/u.test(text))
    )
      return true;
    if (/[:：]\s*$/u.test(text)) return false;
    if (this.block === 'customer_segments')
      return !kind && (!mayGroup || !entries.every((line) => hasLead(line)));
    return !mayGroup;
  }

  /** Whether entries describe their heading, rather than being notes: “Size: …”, “$10 a month”. */
  private describes(entries: readonly Line[]): boolean {
    // “2 developers” is a resource, “10–50 employees” the size of a segment.
    const amount = COUNTED.has(this.block) ? /^(?:~|≈)?[$€£¥₹]\s?\d/u : /^(?:~|≈)?[$€£¥₹]?\s?\d/u;
    const describing = entries.filter((line) => {
      const { name } = nameAndDetail(line);
      return isAttribute(name) || amount.test(name);
    });
    return entries.length > 0 && describing.length * 2 >= entries.length;
  }

  private entryWithNote(title: Line, nodes: readonly Node[], context: Context): readonly DraftItem[] {
    const line = withoutLabelIn(title);
    const { name, detail } = nameAndDetail(line);
    const [own, more, tags] =
      detail !== undefined && isRank(name) ? [detail, '', [clean(name)]] : [name, detail ?? '', []];
    const note = [more, this.noteFrom(nodes)].filter((part) => part !== '').join('\n');
    const short = shortened(clean(own), note);
    return [withContext(short, { ...context, tags: [...context.tags, ...tags] })];
  }

  /** Nodes as the longer text of a note, without placeholders and questions. */
  private noteFrom(nodes: readonly Node[]): string {
    return markdownOf(nodes.flatMap((node) => this.withoutPlaceholders(node)));
  }

  private withoutPlaceholders(node: Node): readonly Node[] {
    switch (node.kind) {
      case 'paragraph': {
        const lines = node.lines.filter((line) => !this.isTemplate(line));
        return lines.length === 0 ? [] : [{ ...node, lines }];
      }
      case 'list': {
        const items = node.items
          .map(
            (item): ListItem => ({ nodes: item.nodes.flatMap((child) => this.withoutPlaceholders(child)) }),
          )
          .filter((item) => item.nodes.length > 0);
        return items.length === 0 ? [] : [{ ...node, items }];
      }
      default:
        return [node];
    }
  }

  private isTemplate(line: Line): boolean {
    const text = clean(plain(line));
    const reason = isStruck(line) ? 'struck' : isPlaceholder(text) ? 'placeholder' : undefined;
    if (reason === undefined) return false;
    this.leaveOut(isStruck(line) ? line.map((run) => run.text).join('') : text, reason, this.block);
    return true;
  }

  private readFlat(nodes: readonly Node[], context: Context, structured: boolean): readonly DraftItem[] {
    const hasList =
      structured || nodes.some((node) => (node.kind === 'list' || node.kind === 'table') && this.says(node));
    const leads = nodes
      .flatMap((node) => (node.kind === 'paragraph' ? node.lines : []))
      .filter(hasLead).length;
    const items: DraftItem[] = [];
    const quotes: Node[] = [];
    for (const node of nodes) {
      switch (node.kind) {
        case 'list':
          for (const item of this.readList(node, context)) items.push(item);
          break;
        case 'table':
          for (const item of readTable(this.block, node, context, this.leaveOut)) items.push(item);
          break;
        case 'paragraph':
          if (hasList && !((leads >= 2 || this.hasLeads) && node.lines.every(hasLead)))
            this.leaveProse(node.lines);
          else for (const item of this.readParagraph(node.lines, context)) items.push(item);
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
      if (items.length === 0 && !structured)
        for (const item of this.read(withLabels(inner), context)) items.push(item);
      else
        for (const line of linesOf(inner)) this.leave(plain(line), node.kind === 'code' ? 'code' : 'quote');
    }
    return items;
  }

  private says(node: Node): boolean {
    return linesOf([node]).some((line) => {
      const text = clean(plain(line));
      return text !== '' && !isPlaceholder(text) && !isQuestion(text);
    });
  }

  private leaveProse(lines: readonly Line[]): void {
    for (const line of lines) this.leave(plain(line), 'prose');
  }

  /** Leaves a text out, for the reason given or a plainer one. */
  private leave(text: string, reason: 'prose' | 'quote' | 'code'): void {
    const bare = clean(text);
    if (bare === '') return;
    this.leaveOut(
      bare,
      isQuestion(bare) ? 'question' : isPlaceholder(bare) ? 'placeholder' : reason,
      this.block,
    );
  }

  private readParagraph(lines: readonly Line[], context: Context): readonly DraftItem[] {
    const bulleted = lines.filter((line) => hasBullet(plain(line))).length;
    if (lines.length > 1 && bulleted < 2 && isWrapped(lines)) return this.readLine(joinLines(lines), context);
    // Among lines with bullets, one without goes on with the line before it.
    const whole =
      bulleted > 1 && bulleted < lines.length && hasBullet(plain(lines[0] ?? []))
        ? joinedAtBullets(lines)
        : lines;
    if (whole.length > 1 && hasLead(whole[0] ?? []) && !whole.every(hasLead))
      return this.readLeads(whole, context);
    if (whole.length > 1) return whole.flatMap((line) => readEntry(line, this.block, context, this.leaveOut));
    return whole.flatMap((line) => this.readLine(line, context));
  }

  /** Lines of which some begin with a name: the others go on with the note before them. */
  private readLeads(lines: readonly Line[], context: Context): readonly DraftItem[] {
    const items: DraftItem[] = [];
    for (const line of lines) {
      const last = items.at(-1);
      if (hasLead(line) || last === undefined)
        for (const item of readEntry(line, this.block, context, this.leaveOut)) items.push(item);
      else if (!this.isTemplate(line)) {
        const more = clean(plain(line));
        items[items.length - 1] = { ...last, note: last.note === undefined ? more : `${last.note}\n${more}` };
      }
    }
    return items;
  }

  private readLine(line: Line, context: Context): readonly DraftItem[] {
    const clauses = clausesOf(line);
    if (clauses.length > 1)
      return clauses.flatMap((clause) => readEntry(clause, this.block, context, this.leaveOut));
    const parts = hasLead(line) ? [] : listing(plain(line), this.where);
    if (parts.length > 1)
      return parts.flatMap((part) => readEntry(lineOf(part), this.block, context, this.leaveOut));
    return readEntry(line, this.block, context, this.leaveOut);
  }

  private readList(list: List, context: Context): readonly DraftItem[] {
    const described = list.items.length > 1;
    return list.items.flatMap((item) => {
      // “Description: …” beside other entries is about the block.
      const line = described ? onlyLine(item) : undefined;
      const { name, detail } = line === undefined ? { name: '' } : nameAndDetail(line);
      if (line !== undefined && detail !== undefined && isEmptyGroup(name)) {
        this.leave(plain(line), 'prose');
        return [];
      }
      return this.readItem(item, context);
    });
  }

  private readItem({ nodes }: ListItem, context: Context): readonly DraftItem[] {
    const [first, ...rest] = nodes;
    if (first === undefined) return [];
    if (first.kind !== 'paragraph' && first.kind !== 'heading') return this.read(withLabels(nodes), context);
    const lines = first.kind === 'heading' ? [first.line] : first.lines;
    const [head, more] = headOf(lines);
    if (head === undefined) return [];
    const children: readonly Node[] = more.length > 0 ? [{ kind: 'paragraph', lines: more }, ...rest] : rest;
    if (children.length === 0) return readEntry(head, this.block, context, this.leaveOut);
    return this.readParent(head, children, context);
  }

  private readParent(head: Line, children: readonly Node[], context: Context): readonly DraftItem[] {
    const { block } = this;
    const text = clean(plain(head));
    if (text === '' || isPlaceholder(text)) {
      if (isStruck(head))
        for (const line of [head, ...linesOf(children)])
          this.leaveOut(line.map((run) => run.text).join(''), 'struck', block);
      else if (text !== '') this.leaveOut(text, 'placeholder', block);
      return isStruck(head) ? [] : this.read(children, context);
    }
    if (isQuestion(text)) {
      this.leaveOut(text, 'question', block);
      return this.read(children, context);
    }
    if (isNotServed(text)) {
      for (const line of [head, ...linesOf(children)]) this.leaveOut(plain(line), 'not-served', block);
      return [];
    }
    const { name, detail } = nameAndDetail(head);
    // A table inside an entry of a list says more about it.
    if (detail === undefined && !children.every(({ kind }) => kind === 'table')) {
      const grouped = groupContext(name, block, context);
      if (grouped) return this.read(children, grouped);
      if (isEmptyGroup(name) && entriesOf(children).length > 0) {
        this.leaveOut(text, 'heading', block);
        return this.read(children, context);
      }
      if (/[:：]\s*$/u.test(text) && !this.describes(entriesOf(children)) && entriesOf(children).length > 0)
        return this.read(children, { ...context, tags: [...context.tags, tagOf(name)] });
    }
    const note = this.noteFrom(children);
    const own = readEntry(head, block, context, this.leaveOut);
    const [only] = own;
    if (only === undefined || own.length > 1 || note === '') return own;
    return [{ ...only, note: only.note === undefined ? note : `${only.note}\n${note}` }];
  }
}

/** The line of an entry that has no other content. */
function onlyLine({ nodes }: ListItem): Line | undefined {
  const [first, ...rest] = nodes;
  return first?.kind === 'paragraph' && first.lines.length === 1 && rest.length === 0
    ? first.lines[0]
    : undefined;
}

/** The first line of an entry, with those that only go on with it, and the lines that say something of their own. */
function headOf(lines: readonly Line[]): readonly [Line | undefined, readonly Line[]] {
  const [first, ...rest] = lines;
  if (first === undefined) return [undefined, []];
  const goesOn = rest.findIndex((line, index) => {
    const before = plain(lines[index] ?? []);
    const text = plain(line);
    return (
      !(/^[\p{Ll}(]/u.test(text) || before.length > 55 || /[,;–-]$/u.test(before)) ||
      isWholly(first, 'strong')
    );
  });
  const end = goesOn === -1 ? rest.length : goesOn;
  return [joinLines([first, ...rest.slice(0, end)]), rest.slice(end)];
}

function joinedAtBullets(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || hasBullet(plain(line))) joined.push(line);
    else joined[joined.length - 1] = joinLines([last, line]);
  }
  return joined;
}

function joinLines(lines: readonly Line[]): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [...lineOf(' '), ...line]));
}

/** Whether lines are one text that was broken to fit a width. */
function isWrapped(lines: readonly Line[]): boolean {
  const texts = lines.map(plain);
  const rest = texts.slice(0, -1);
  const length = rest.reduce((sum, text) => sum + text.length, 0) / Math.max(1, rest.length);
  const goOn = texts.slice(1).filter((text) => /^[\p{Ll}(]/u.test(text)).length;
  return (
    !lines.some((line, index) => index > 0 && hasLead(line)) && (length > 60 || goOn === texts.length - 1)
  );
}

/** The parts of a line that each begin with an emphasised name, after a full stop or semicolon. */
function clausesOf(line: Line): readonly Line[] {
  const clauses: Run[][] = [];
  for (const run of line) {
    const before = plain(clauses.at(-1) ?? []);
    const begins = (run.strong || run.emphasis) && run.text.trim() !== '' && /(?:^|[;；.。])$/u.test(before);
    const last = clauses.at(-1);
    if (last === undefined || (begins && before !== '')) clauses.push([run]);
    else last.push(run);
  }
  return clauses.length > 1 && clauses.every(([first]) => first?.strong || first?.emphasis)
    ? clauses.map((clause) =>
        clause.map((run, at) =>
          at === clause.length - 1 ? { ...run, text: run.text.replace(/[;；]\s*$/u, '') } : run,
        ),
      )
    : [line];
}

/** Whether a line begins with an emphasised name, followed by more. */
function hasLead(line: Line): boolean {
  const [first, second] = line.filter(({ text }) => clean(text) !== '');
  return (
    first !== undefined &&
    second !== undefined &&
    first.strong &&
    !second.strong &&
    nameAndDetail(line).detail !== undefined
  );
}

/** Paragraphs that are the label of what follows become headings. */
function withLabels(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node, index): readonly Node[] => {
    if (node.kind !== 'paragraph') return [node];
    const next = nodes[index + 1];
    const parts: Node[] = [];
    let rest: Line[] = [];
    node.lines.forEach((line, at) => {
      const last = at === node.lines.length - 1;
      const isBeforeList = last && (next?.kind === 'list' || next?.kind === 'table');
      if (isLabel(line, isBeforeList, isBeforeList || isNumberedName(node.lines[at + 1] ?? []))) {
        if (rest.length > 0) parts.push(listed(rest, parts.length > 0));
        rest = [];
        parts.push({ kind: 'heading', depth: LABEL_DEPTH, line });
      } else rest.push(line);
    });
    if (rest.length > 0) parts.push(listed(rest, parts.length > 0));
    return parts;
  });
}

/** Whether a line begins with a number or bullet; below a text, Markdown knows no list that begins with another number than 1. */
function isListed(line: Line): boolean {
  return /^\s*(?:\p{Nd}{1,2}[.)]\s+|[•●▪◦‣✓✔→]\s*)\S/u.test(plain(line));
}

/** Lines below a label, as a list where each is an entry of one. */
function listed(lines: readonly Line[], belowLabel: boolean): Node {
  return belowLabel && lines.every(isListed) ? listOf(lines) : { kind: 'paragraph', lines };
}

function listOf(lines: readonly Line[]): Node {
  return {
    kind: 'list',
    ordered: true,
    items: lines.map((line) => ({ nodes: [{ kind: 'paragraph', lines: [line] }] })),
  };
}

/** Whether a line is an emphasised name with a number: “**2. Coaching**”. */
function isNumberedName(line: Line): boolean {
  return isWholly(line, 'strong') && /^\p{Nd}{1,2}[.)]\s/u.test(plain(line));
}

function isLabel(line: Line, beforeList: boolean, mayHaveNumber: boolean): boolean {
  const text = plain(line);
  if (
    text === '' ||
    text.length > 90 ||
    isQuestion(text) ||
    /^[~≈]?[\p{Sc}]\s?\p{Nd}/u.test(text) ||
    (hasBullet(text.replace(/^\p{Extended_Pictographic}/u, '')) && !(mayHaveNumber && isNumberedName(line)))
  )
    return false;
  if (isWholly(line, 'strong')) return true;
  const bare = bareHeading(text);
  return (
    beforeList &&
    /[:：]$/u.test(text) &&
    text.length <= 60 &&
    bare.split(/\s+/).length <= 8 &&
    !/[.!。]\s/u.test(bare)
  );
}

/** The lines that are entries of lists and tables. */
function entriesOf(nodes: readonly Node[]): readonly Line[] {
  return nodes.flatMap((node): readonly Line[] => {
    if (node.kind === 'list')
      return node.items.flatMap(({ nodes: [first] }) => (first ? linesOf([first]).slice(0, 1) : []));
    if (node.kind === 'table') {
      const [head, ...rows] = node.rows;
      const isAttributes =
        head?.length === 2 &&
        rows.length > 0 &&
        /^(?:attribute|field|aspect|property|characteristic|merkmal|eigenschaft|atributo|attribut|caratteristica|属性|项目)s?$/iu.test(
          plain(linesOf(head[0]?.nodes ?? [])[0] ?? []),
        );
      return isAttributes
        ? [lineOf('Size: 0')]
        : rows.flatMap((row) =>
            row
              .flatMap(({ nodes: cell }) => linesOf(cell).filter((line) => /\p{L}/u.test(plain(line))))
              .slice(0, 1),
          );
    }
    return [];
  });
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

function tagOf(title: string): string {
  return title
    .replace(/[:：]\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutLabelIn(title: Line): Line {
  const text = bareHeading(plain(title));
  return lineOf(withoutLabel(text));
}

/** Lines of a code block without a language that means anything here. */
function readCode(node: Extract<Node, { kind: 'code' }>): readonly Node[] {
  return [
    {
      kind: 'paragraph',
      lines: node.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(lineOf),
    },
  ];
}
