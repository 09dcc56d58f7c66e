/** A canvas as an object with a key for each block. */
import type { BlockKey } from '../../../canvas/blocks';
import { isOwnKey } from '../../../canvas/fields';
import type { DraftCanvas, DraftItem, LeaveOut } from '../draftCanvas';
import { leanBox } from '../otherSheets';
import { readContent } from './content';
import { type Data, isKeyed, type Keyed, textsOf } from './data';
import { HEADER_KEYS, headerOf } from './header';
import { blockOfKey, NAME_KEYS, TECHNICAL_KEY, wordsOfKey } from './keys';
import { referencesOfFit, withFits } from './references';

/** The canvas of such an object; what belongs to no block is left out. */
export function canvasOfKeys(value: Keyed, name: string | undefined, leaveOut: LeaveOut): DraftCanvas {
  const blocks = new Map<BlockKey, DraftItem[]>();
  const lean = new Map<string, readonly string[]>();
  const fits: (readonly string[])[] = [];
  let own: Readonly<Record<string, unknown>> = {};
  for (const [key, content] of Object.entries(value)) {
    const block = blockOfKey(key);
    const box = leanBox(wordsOfKey(key));
    if (block !== undefined && box === undefined) {
      const items = blocks.get(block) ?? [];
      blocks.set(block, [...items, ...readContent(block, content, leaveOut, 0)]);
    } else if (box !== undefined && content !== null) lean.set(box, textsOf(content));
    else if (key === 'fits')
      for (const fit of Array.isArray(content) ? (content as readonly Data[]) : [])
        fits.push(referencesOfFit(fit));
    else if (key === 'meta' || isOwnKey(key)) own = { ...own, ...ownOf(key, content) };
    else if (!NAME_KEYS.includes(key) && !TECHNICAL_KEY.test(key) && !HEADER_KEYS.has(key))
      for (const text of textsOf(content)) if (text !== name) leaveOut(`${key}: ${text}`, 'no-block');
  }
  return {
    ...(name === undefined ? {} : { name }),
    header: headerOf(value),
    blocks: withFits(blocks, fits),
    lean,
    own,
    otherBoxes: [],
  };
}

/** What a canvas has no field for is kept under a key of the user's own. */
function ownOf(key: string, content: Data): Readonly<Record<string, unknown>> {
  if (key !== 'meta') return { [key]: content };
  if (!isKeyed(content)) return {};
  const rest = Object.entries(content).filter(
    ([inner]) => !NAME_KEYS.includes(inner) && !HEADER_KEYS.has(inner),
  );
  return rest.length === 0 ? {} : { 'x-meta': Object.fromEntries(rest) };
}
