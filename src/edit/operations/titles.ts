/** The names that a canvas gives to its blocks: written, changed, taken away. */
import * as l10n from '@vscode/l10n';
import { blockForKey } from '../../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey } from '../../canvas/blocks';
import { isOwnKey, titleKey } from '../../canvas/fields';
import { oneLine } from '../../canvas/text';
import { isEmptyNode, type YAMLMap, yaml } from '../../canvas/yaml';
import { insertRootPair } from '../change/blocks';
import { fieldPairs, NOTHING, removeRootPairs } from '../change/field';
import { insertPair, type Ranks, removePairs, replaceValue, type Write } from '../change/pairs';
import { type EditableCanvas, keyText } from '../editableCanvas';
import { refuse, refuseShared, refuseUnsafe } from '../refusal';
import { writtenTitleKey } from '../verify/meaning';
import { writeScalar } from '../write/scalar';
import { keyStyle, writeKey, writeValue } from '../write/value';
import type { Removal } from '../yamlStyle/block';
import { type NodePair, pairsOf } from '../yamlStyle/nodes';
import { only, type Plan, type Session } from './plan';

/** The blocks in the order of the story. */
const RANKS: Ranks = {
  rank: (key) => {
    const block = blockForKey(key);
    return block && BLOCK_KEYS.indexOf(block);
  },
};

/** Gives a block another name on this canvas; an empty one gives it back its usual name. */
export function setTitle(block: BlockKey, title: string, session: Session): Plan | undefined {
  const { canvas, root } = session.editable;
  const [pair, again] = root ? fieldPairs(root, 'titles') : [];
  if (pair === undefined && canvas.headerFields.has('titles')) refuseShared();
  const map = mapOf(pair);
  const pairs = map ? titlePairs(map, block) : [];
  if (pairs.length === 0 && canvas.titles.has(block)) refuseShared();
  const name = oneLine(title);
  if (name === '' && pairs.length === 0) return undefined;
  // Once the first mapping is gone, the second one would count.
  if (name === '' && again && pairs.length === map?.items.length) refuseUnsafe();
  const key = pairs[0] ? writtenTitleKey(keyText(pairs[0])) : titleKey(block);
  return {
    steps: [
      (now) =>
        name === '' ? removeTitle(now, pair, map, pairs) : writeTitle(now, pair, map, pairs, block, name),
    ],
    expect: ({ header }) => {
      if (name === '') for (const each of pairs) header.delete(writtenTitleKey(keyText(each)));
      else header.set(key, [JSON.stringify(name), ...(header.get(key)?.slice(1) ?? [])]);
    },
  };
}

/** The mapping of names; undefined where there is none yet. */
function mapOf(pair: NodePair | undefined): YAMLMap | undefined {
  const { isAlias, isMap } = yaml();
  const value = pair?.value ?? null;
  if (isAlias(value)) return refuseShared();
  if (isMap(value)) return value;
  if (isEmptyNode(value)) return undefined;
  return refuse(
    l10n.t('“{0}” is not what it should be in this file. Put it right in the text first.', 'titles'),
  );
}

function titlePairs(map: YAMLMap, block: BlockKey): readonly NodePair[] {
  return pairsOf(map).filter((pair) => {
    const key = keyText(pair);
    return !isOwnKey(key) && blockForKey(key) === block;
  });
}

function removeTitle(
  now: EditableCanvas,
  pair: NodePair | undefined,
  map: YAMLMap | undefined,
  pairs: readonly NodePair[],
): Removal {
  if (pair === undefined || map === undefined) return NOTHING;
  return pairs.length < map.items.length
    ? removePairs(now, map, new Set(pairs), 'own')
    : removeRootPairs(now, [pair]);
}

function writeTitle(
  now: EditableCanvas,
  pair: NodePair | undefined,
  map: YAMLMap | undefined,
  pairs: readonly NodePair[],
  block: BlockKey,
  name: string,
): Removal {
  const write: Write = (place) => writeValue(name, place, 'text');
  if (map && pairs[0]) return replaceValue(now, map, pairs[0], write);
  if (map) return only(insertPair(now, map, block, RANKS, write));
  const keys = now.root?.flow ? keyStyle(now.root) : undefined;
  const inBraces: Write = (place) =>
    `{${writeKey(block, keys)}: ${writeScalar(name, { ...place, flow: true, style: keys })}}`;
  if (now.root && pair) return replaceValue(now, now.root, pair, inBraces);
  return only(
    insertRootPair(now, 'titles', (place) => {
      if (place.flow) return inBraces(place);
      const column = place.column + 2;
      return `${place.eol}${' '.repeat(column)}${block}: ${write({ ...place, column })}`;
    }),
  );
}
