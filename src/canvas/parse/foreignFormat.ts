/** Detects files of other programs that were renamed to a canvas. */
import * as l10n from '@vscode/l10n';
import { blockForKey } from '../blockNames';
import type { ParseProblem } from '../canvas';
import { type Document, yaml } from '../yaml';
import { visible } from './spans';

/**
 * BMML has its facts about the canvas under `meta`, and a `version` of its own; a canvas has neither. Undefined for any other
 * file.
 */
export function foreignFormat({ contents }: Document, text: string): ParseProblem | undefined {
  const { isMap, isScalar } = yaml();
  if (!isMap(contents)) return undefined;
  const keys = contents.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ key, name: String(key.value), isMap: isMap(value) }] : [],
  );
  const has = (name: string): boolean => keys.some((one) => one.name === name);
  const meta = keys.find(({ name, isMap: holds }) => name === 'meta' && holds);
  if (!meta?.key.range || !has('version') || has('bmc')) return undefined;
  if (!keys.some(({ name }) => blockForKey(name) !== undefined)) return undefined;
  const [start, end] = meta.key.range;
  return {
    rule: 'foreign-format',
    span: visible(text, { start, end }),
    message: l10n.t('This is a BMML file under the name of a canvas. Import it to work with it.'),
  };
}
