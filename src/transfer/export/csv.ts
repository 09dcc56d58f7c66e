import { unparse } from 'papaparse';
import type { Canvas, Item } from '../../canvas/canvas';
import { partnerIn } from '../../canvas/links';
import { itemFieldKeys } from './fields';

/**
 * One row per note in the order of the file: its block, every field that some note has, and the ids of the notes it is
 * linked to. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function toCsv(canvas: Canvas): string {
  const fields = itemFieldKeys(canvas);
  const rows = canvas.items.map((item) => [
    item.block,
    item.id,
    item.name,
    ...fields.map((field) => cell(item.values[field])),
    canvas.links
      .of(item)
      .map((link) => partnerIn(link, item).id)
      .join('; '),
  ]);
  return `${unparse([['block', 'id', 'name', ...fields, 'links'], ...rows], { escapeFormulae: true, newline: '\n' })}\n`;
}

function cell(value: Item['values'][keyof Item['values']]): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}
