/**
 * The `yaml` package, loaded on first use: evaluating it takes about 20 ms, which activation must not pay. The bundler
 * turns `require` into a lazy call; a static import would be evaluated at start.
 */
import type { Node, Scalar } from 'yaml';

declare function require(name: 'yaml'): typeof import('yaml');

let loaded: typeof import('yaml') | undefined;

/** The `yaml` package. Readers ask for it several times per node, so it is kept here. */
export function yaml(): typeof import('yaml') {
  loaded ??= require('yaml');
  return loaded;
}

export type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** The parser creates an Error for every syntax error; without this, most of the time would be spent on stack traces that are not used. */
export function withoutStackTraces<T>(run: () => T): T {
  const errors = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = errors;
  if (stackTraceLimit === undefined) return run();
  errors.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}

/** Whether a node has no value: nothing is written, or `null`, or `~`. */
export function isEmptyNode(node: Node | null): boolean {
  return node === null || (yaml().isScalar(node) && node.value === null);
}

/** Whether a node is written below a `|` or a `>`. */
export function isBlockScalar(node: unknown): node is Scalar {
  return yaml().isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}
