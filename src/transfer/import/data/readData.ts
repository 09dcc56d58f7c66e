/** Finds the canvases in data. */
import { blockForKey } from '../../../canvas/blockNames';
import type { DraftCanvas, LeaveOut } from '../draftCanvas';
import { canvasOfKeys } from './blockPerKey';
import { canvasOfRows } from './blockPerRow';
import { type Data, DEEPEST_DATA, isKeyed } from './data';
import { nameInData } from './header';
import { blockOfKey } from './keys';

/** The canvases in data: every object with at least two keys that name blocks, or a list of entries that name theirs. */
export function readData(data: Data, leaveOut: LeaveOut): readonly DraftCanvas[] {
  const sheets: DraftCanvas[] = [];
  const visit = (value: Data, name: string | undefined, depth: number): void => {
    if (depth > DEEPEST_DATA) return;
    if (Array.isArray(value)) {
      const rows = canvasOfRows(value as readonly Data[], name, leaveOut);
      if (rows) sheets.push(rows);
      else for (const entry of value as readonly Data[]) visit(entry, name, depth + 1);
      return;
    }
    if (!isKeyed(value)) return;
    const own = nameInData(value) ?? name;
    const blocks = new Set(Object.keys(value).flatMap((key) => blockOfKey(key) ?? []));
    if (
      blocks.size >= 2 ||
      (blocks.size === 1 &&
        depth <= 2 &&
        Object.keys(value).some(
          (key) => blockForKey(key) && /[a-z][_\s-]?[A-Za-z]{3}/.test(key) && key.length > 9,
        ))
    ) {
      sheets.push(canvasOfKeys(value, own, leaveOut));
      return;
    }
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, own, depth + 1);
  };
  visit(data, undefined, 0);
  return sheets;
}
