/** Paragraphs and lines that are the label of what follows them, and the entries of lists below. */
import { hasBullet } from '../entry';
import { bareHeading } from '../heading';
import { isWholly, type Line, type Node, plain } from '../tree';
import { isQuestion } from '../words';

/** The depth of a label in a paragraph of its own: below every real heading. */
export const LABEL_DEPTH = 9;

/** Paragraphs that are the label of what follows become headings. */
export function withLabels(nodes: readonly Node[]): readonly Node[] {
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
    (hasBullet(text.replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u, '')) &&
      !(mayHaveNumber && isNumberedName(line)))
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
