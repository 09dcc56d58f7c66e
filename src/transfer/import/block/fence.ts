/** Notes in code fences: what is between the fences, as the nodes that it would be without them. */
import { isDrawing, isFlowChart } from '../drawingLines';
import { hasBullet } from '../entry';
import { lineOf, type Node, paragraphOf } from '../tree';
import { LABEL_DEPTH } from './label';

const FENCED_BULLET = /^(?:[-–—*•·‣▪◦●○■□►✓✅❌]\s*|\d{1,2}[.)]\s+)(?=\S)/u;

/** Notes inside a code fence, which keeps their lines, read as the lists and labels that they are. */
export function withoutFence(node: Node): readonly Node[] {
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

/** Lines of a code block without a language that means anything here. */
export function readCode(node: Extract<Node, { kind: 'code' }>): readonly Node[] {
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
