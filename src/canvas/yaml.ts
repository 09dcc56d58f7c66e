/**
 * The `yaml` package, loaded on first use: evaluating it takes about 20 ms, which activation must not pay. The bundler
 * turns `require` into a lazy call; a static import would be evaluated at start.
 */
declare function require(name: 'yaml'): typeof import('yaml');

/** The `yaml` package. */
export function yaml(): typeof import('yaml') {
  return require('yaml');
}

export type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
