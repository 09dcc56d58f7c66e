/** The classic sheet as an HTML table, for the clipboard: word processors, mail and note programs take it for a table. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../canvas/canvas';
import { PALETTES } from '../../draw/palette';
import { escapeXml } from '../../draw/printSvg';
import { buildGrid } from '../../view/grid';
import { LAYOUTS } from '../../view/layouts';
import type { BlockModel, NoteModel } from '../../view/model';

export function toHtmlTable(canvas: Canvas): string {
  const grid = buildGrid(canvas);
  const { rows } = LAYOUTS.classic;
  const lines = rows.map((row, index) => {
    const starting = [...new Set(row)].filter(
      (key) => !rows.slice(0, index).some((above) => above.includes(key)),
    );
    const cells = starting.map((key) => {
      const width = row.filter((other) => other === key).length;
      const height = rows.filter((other) => other.includes(key)).length;
      return cell(
        grid.blocks.find((block) => block.key === key),
        width,
        height,
      );
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const title = escapeXml(grid.title.name ?? l10n.t('Business Model Canvas'));
  return `<p><b>${title}</b></p>\n<table style="border-collapse:collapse;width:100%">\n${lines.join('\n')}\n</table>\n`;
}

function cell(block: BlockModel | undefined, columns: number, rows: number): string {
  const { line } = PALETTES.light;
  const style = `border:1px solid ${line};padding:6px;vertical-align:top;text-align:left`;
  const notes = block?.notes.map((note) => `<li>${noteText(note)}</li>`).join('') ?? '';
  const list = notes === '' ? '' : `<ul style="margin:4px 0;padding-left:18px">${notes}</ul>`;
  return `<td colspan="${columns}" rowspan="${rows}" style="${style}"><b>${escapeXml(block?.title ?? '')}</b>${list}</td>`;
}

function noteText({ name, status, facts }: NoteModel): string {
  const shown = status?.value === 'invalidated' ? `<s>${escapeXml(name)}</s>` : escapeXml(name);
  return facts.length === 0 ? shown : `${shown} <small>(${escapeXml(facts.join(', '))})</small>`;
}
