/** Checks for edits of single words: apart from these, every key and value of the document is as it was. */
import type { Span } from '../../canvas/text';
import { type Node, yaml } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import { contentEnd, entriesOf, pairsOf, startOf } from '../yamlStyle/nodes';

/** Whether two documents say the same but for the smallest nodes around the given places in each. */
export function sameBut(
  before: EditableCanvas,
  after: EditableCanvas,
  places: { readonly before: readonly Span[]; readonly after: readonly Span[] },
): boolean {
  return outline(before, places.before) === outline(after, places.after);
}

/** The smallest node that holds a place; undefined where none does. */
export function nodeAround(editable: EditableCanvas, place: Span): Node | undefined {
  let found: Node | undefined;
  let next: Node | null | undefined = editable.canvas.document.contents;
  while (next && holdsPlace(editable.text, next, place)) {
    found = next;
    next = childrenOf(next).find((child) => holdsPlace(editable.text, child, place));
  }
  return found;
}

function holdsPlace(text: string, node: Node, place: Span): boolean {
  return startOf(node) <= place.start && place.end <= contentEnd(text, node);
}

function childrenOf(node: Node): readonly Node[] {
  const { isMap, isSeq } = yaml();
  const children = isSeq(node)
    ? entriesOf(node)
    : isMap(node)
      ? pairsOf(node).flatMap((pair) => [pair.key, pair.value])
      : [];
  return children.filter((child): child is Node => child !== null);
}

function outline(editable: EditableCanvas, places: readonly Span[]): string {
  const masked = new Set(places.map((place) => nodeAround(editable, place)));
  const { isAlias, isMap, isScalar, isSeq } = yaml();
  const of = (node: Node | null): string => {
    if (node === null) return 'null';
    if (masked.has(node)) return '?';
    if (isAlias(node)) return `*${node.source}`;
    const props = `${node.anchor ? `&${node.anchor} ` : ''}${'tag' in node && node.tag ? `${String(node.tag)} ` : ''}`;
    if (isSeq(node)) return `${props}[${entriesOf(node).map(of).join(',')}]`;
    if (isMap(node))
      return `${props}{${pairsOf(node)
        .map((pair) => `${of(pair.key)}:${of(pair.value)}`)
        .join(',')}}`;
    return isScalar(node)
      ? props + (typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.value))
      : '';
  };
  return of(editable.canvas.document.contents);
}
