/** A node of any style as text on one line that is valid inside brackets. Comments are not part of it. */
import { type Alias, type Node, type Scalar, yaml } from '../../canvas/yaml';
import { entriesOf, isUnwritten, type NodePair, pairsOf, startOf } from '../yamlStyle/nodes';
import { staysPlain, writeScalar } from './scalar';

/** What stays as it is. */
interface Keep {
  readonly anchors: boolean;
  /** An alias is replaced by the value that it refers to. */
  readonly follow?: (alias: Alias) => Node | null;
}

/** The node as flow YAML; tags and quotes stay, and so do anchors and aliases where they are to. */
export function flowText(text: string, node: Node | null, keep: Keep): string {
  const { isAlias, isMap, isSeq } = yaml();
  if (node === null) return 'null';
  if (isAlias(node)) return keep.follow ? flowText(text, keep.follow(node), keep) : `*${node.source}`;
  const props = `${keep.anchors && node.anchor ? `&${node.anchor} ` : ''}${tagOf(node)}`;
  if (isSeq(node))
    return `${props}[${entriesOf(node)
      .map((entry) => flowText(text, entry, keep))
      .join(', ')}]`;
  if (isMap(node))
    return `${props}{${pairsOf(node)
      .map((pair) => flowPair(text, pair, keep))
      .join(', ')}}`;
  return props + flowScalar(text, node as Scalar);
}

function flowPair(text: string, pair: NodePair, keep: Keep): string {
  const { isCollection, isAlias } = yaml();
  const key = flowText(text, pair.key, keep);
  const explicit = isCollection(pair.key) || key.length > 1000 ? '? ' : '';
  return `${explicit}${key}${isAlias(pair.key) && !keep.follow ? ' ' : ''}: ${flowText(text, pair.value, keep)}`;
}

function tagOf(node: Node): string {
  const tag = 'tag' in node && typeof node.tag === 'string' ? node.tag : undefined;
  if (tag === undefined) return '';
  const core = 'tag:yaml.org,2002:';
  if (tag.startsWith(core)) return `!!${tag.slice(core.length)} `;
  return tag.startsWith('!') ? `${tag} ` : `!<${tag}> `;
}

function flowScalar(text: string, scalar: Scalar): string {
  if (isUnwritten(scalar)) return 'null';
  const source = text.slice(startOf(scalar), scalar.range?.[1]);
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  if (!source.includes('\n') && (quoted || (scalar.type === 'PLAIN' && staysPlain(source)))) return source;
  if (typeof scalar.value !== 'string') return source;
  const style = quoted ? (scalar.type as Scalar.Type) : undefined;
  return writeScalar(scalar.value, { flow: true, column: 0, eol: '\n', style });
}
