/** Mermaid flowcharts and mind maps, and the indented lists of TextUSM. */

import { blockIn } from './blockIn';
import { readHtml } from './html';
import { splitCell, type TablePart } from './sheetTable';
import { type Line, type List, lineOf, linesOf, type Node, plain } from './tree';

/** The blocks of a diagram, each with its notes. */
export function readMermaid(text: string): readonly TablePart[] {
  const lines = text.split('\n').filter((line) => !/^\s*%%/.test(line));
  const kind = lines.find((line) => line.trim() !== '' && !/^\s*---/.test(line))?.trim() ?? '';
  return /^(?:mindmap|business_?model_?canvas|userstorymap|kanban)/iu.test(kind)
    ? readOutline(lines)
    : readFlowchart(lines);
}

/** The text of a node without its shape and quotes. */
const SHAPE =
  /(?:\[\[|\(\[|\[\(|\(\(\(?|\{\{|\[\/|\[\\|>|\[|\(|\{)\s*("?)(.*?)\1\s*(?:\]\]|\]\)|\)\]|\)\)\)?|\}\}|\/\]|\\\]|\]|\)|\})/su;
const NODE =
  /([\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*)(?:@\{[^}]*label:\s*"([^"]*)"[^}]*\}|((?:\[\[|\(\[|\[\(|\(\(\(?|\{\{|\[\/|\[\\|\[|\(|\{)\s*(?:"[^"]*"|[^"\])}]*)\s*(?:\]\]|\]\)|\)\]|\)\)\)?|\}\}|\/\]|\\\]|\]|\)|\})))/gu;

interface Part {
  readonly id: string;
  readonly lines: readonly Line[];
}

function readFlowchart(lines: readonly string[]): readonly TablePart[] {
  const parts: TablePart[] = [];
  const nodes = new Map<string, Part>();
  const groups: { readonly title: string; readonly members: Part[] }[] = [];
  const inGroups = new Map<string, TablePart & { nodes: Node[] }>();
  const arrows: (readonly [string, string])[] = [];
  for (const line of lines) {
    const group = /^\s*(?:subgraph\s+|block:)(.+)$/u.exec(line)?.[1];
    if (group !== undefined) {
      const title = SHAPE.exec(group)?.[2] ?? group.replace(/^"(.*)"$/, '$1');
      groups.push({ title, members: [] });
      continue;
    }
    if (/^\s*end\s*$/u.test(line)) {
      const done = groups.pop();
      const known = nodes.get(done?.title.replace(/:\d+$/u, '').trim() ?? '');
      const name = known ? known.lines.map(plain).join(' ') : labelText(done?.title ?? '');
      const block = blockIn(name);
      if (done && block) {
        const part = {
          block,
          title: lineOf(name),
          nodes:
            done.members.length > 0
              ? [listOf(done.members.flatMap((one) => entriesIn(one, known !== undefined)))]
              : [],
        };
        parts.push(part);
        for (const { id } of done.members) inGroups.set(id, part);
      } else if (done) for (const member of done.members) groups.at(-1)?.members.push(member);
      continue;
    }
    if (/^\s*(?:style|classDef|class|linkStyle|click|direction)\b/u.test(line)) continue;
    const ids: string[] = [];
    for (const [, id = '', label, shape = ''] of line.matchAll(NODE)) {
      const text = label ?? SHAPE.exec(shape)?.[2] ?? '';
      const part = { id, lines: labelLines(text) };
      nodes.set(id, part);
      groups.at(-1)?.members.push(part);
      ids.push(id);
    }
    const ends = line
      .replace(NODE, '$1')
      .split(/\s*(?:--+[^->]*-->|-->|---|-\.->|==>|--o|--x)(?:\|[^|]*\|)?\s*/u)
      .map((end) => end.trim());
    for (let at = 0; at + 1 < ends.length; at++) {
      const from = /[\p{L}\p{N}_-]+$/u.exec(ends[at] ?? '')?.[0];
      for (const to of (ends[at + 1] ?? '').split(/\s*&\s*/u))
        if (from && to) arrows.push([from, to.replace(/:::.*$/u, '')]);
    }
  }
  const open = new Map<string, TablePart & { nodes: Node[] }>();
  for (const { id, lines: content } of nodes.values()) {
    if (inGroups.has(id)) continue;
    const [first] = splitCell({ nodes: [{ kind: 'paragraph', lines: content }], header: true });
    if (first?.block === undefined) continue;
    const part = { ...first, nodes: [...first.nodes] };
    open.set(id, part);
    parts.push(part);
  }
  // Where a name has a node of its own, the nodes that hang on it are its notes.
  for (const [from, to] of arrows) {
    const part = open.get(from);
    const node = nodes.get(to);
    if (part && node && !open.has(to) && !inGroups.has(to)) part.nodes.push(listOf([node.lines]));
  }
  return parts;
}

/** The notes in a node: one per line where it has many, or is the only node of its block. */
function entriesIn({ lines }: Part, isBox: boolean): readonly (readonly Line[])[] {
  return isBox || lines.length > 2 ? lines.map((line) => [line]) : [lines];
}

function labelText(label: string): string {
  return labelLines(label).map(plain).join(' ').trim();
}

function labelLines(label: string): readonly Line[] {
  const html = label
    .replace(/\\n/g, '<br>')
    .replace(/^`(.*)`$/su, '$1')
    .replace(/\*\*(.+?)\*\*/gu, '<b>$1</b>')
    .replace(/#quot;/g, '"');
  return linesOf(readHtml(html, { keepsLines: true }));
}

function listOf(items: readonly (readonly Line[])[]): List {
  return {
    kind: 'list',
    ordered: false,
    items: items.map((lines) => ({ nodes: [{ kind: 'paragraph', lines }] })),
  };
}

interface Branch {
  readonly text: string;
  readonly children: Branch[];
}

/** Lines by their indentation: a line that names a block, and those below it as its notes. */
function readOutline(lines: readonly string[]): readonly TablePart[] {
  const root: Branch = { text: '', children: [] };
  const stack: { readonly indent: number; readonly branch: Branch }[] = [{ indent: -1, branch: root }];
  for (const line of lines.slice(1)) {
    const text = line.trim();
    if (text === '' || /^(?:::|#)/u.test(text)) continue;
    const indent = line.length - line.trimStart().length;
    while (stack.length > 1 && (stack.at(-1)?.indent ?? 0) >= indent) stack.pop();
    const branch: Branch = {
      text: labelText(SHAPE.exec(text.replace(/^[\p{L}\p{N}_-]+(?=[[({])/u, ''))?.[2] ?? text),
      children: [],
    };
    (stack.at(-1)?.branch ?? root).children.push(branch);
    stack.push({ indent, branch });
  }
  const parts: TablePart[] = [];
  const visit = (branch: Branch): void => {
    const block = blockIn(branch.text);
    if (block === undefined) for (const child of branch.children) visit(child);
    else
      parts.push({
        block,
        title: lineOf(branch.text),
        nodes: branch.children.length > 0 ? [outlineList(branch.children)] : [],
      });
  };
  for (const child of root.children) visit(child);
  return parts;
}

function outlineList(branches: readonly Branch[]): List {
  return {
    kind: 'list',
    ordered: false,
    items: branches.map(({ text, children }) => ({
      nodes: [
        { kind: 'paragraph', lines: [lineOf(text)] },
        ...(children.length > 0 ? [outlineList(children)] : []),
      ],
    })),
  };
}
