/** The block that a heading names, in any language whose names are known. */
import { blockForHeading, comparable } from '../../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey } from '../../canvas/blocks';
import { FURTHER_BLOCK_NAMES } from '../../canvas/furtherBlockNames';
import { bareHeading } from './heading';

/** No heading that is a name is longer. */
const LONGEST = 120;

let further: ReadonlyMap<string, BlockKey> | undefined;

/** The block that a heading or label names and nothing else; see `blockForHeading` for the ways to write it. */
export function blockOfHeading(text: string): BlockKey | undefined {
  const known = blockForHeading(text);
  if (known !== undefined || text.length > LONGEST) return known;
  further ??= new Map(
    BLOCK_KEYS.flatMap((key) =>
      FURTHER_BLOCK_NAMES[key].split('|').map((name) => [comparable(name), key] as const),
    ),
  );
  const bare = bareHeading(text.replace(/[*_]+/gu, ''));
  return further.get(comparable(bare)) ?? further.get(comparable(bare.replace(/\s*[([（【].*$/u, '')));
}
