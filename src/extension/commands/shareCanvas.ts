/** Copying a canvas as picture, Markdown or table, and printing it. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import { drawCanvas } from '../../draw/drawCanvas';
import { DEFAULT_DRAWING, PIXEL_RATIOS } from '../../draw/options';
import { nameOfFile } from '../../language/workspaceSymbols';
import { whyNotExported } from '../../transfer/export/exportCanvas';
import { toHtml } from '../../transfer/export/html';
import { toHtmlTable } from '../../transfer/export/htmlTable';
import { toMarkdown } from '../../transfer/export/markdown';
import { NotExported } from '../../transfer/export/tools';
import { buildGrid } from '../../view/grid';
import { canvasOf } from '../documents';
import { inPicturePage } from '../picture/picturePanel';
import { pictureOf } from '../picture/rasterize';
import { type Host, isOnThisComputer, remembered } from './exportCanvas';
import { canvasMeant } from './openCanvas';

/** How long the status bar shows what was copied, in milliseconds. */
const SHOWN = 5000;

/** Puts a canvas on the clipboard as Markdown, for chats and notes. */
export async function copyAsMarkdown(file?: unknown): Promise<void> {
  const canvas = await canvasToShare(canvasMeant(file));
  if (!canvas) return;
  await env.clipboard.writeText(toMarkdown(canvas));
  window.setStatusBarMessage(l10n.t('The canvas is on the clipboard as Markdown.'), SHOWN);
}

/** Copies a canvas as a picture, with the options of the last export. */
export async function copyAsPicture({ extension, memory }: Host, file?: unknown): Promise<void> {
  const canvas = await canvasToShare(canvasMeant(file));
  if (!canvas) return;
  const drawing = remembered(memory);
  const picture = await pictureOf(drawCanvas(buildGrid(canvas), drawing), PIXEL_RATIOS[drawing.size]);
  await copied(
    inPicturePage(extension, { kind: 'copy-picture', ...picture }),
    l10n.t('The canvas is on the clipboard as a picture.'),
  );
}

/** Puts a canvas on the clipboard as an HTML table; programs without tables get Markdown. */
export async function copyAsTable({ extension }: Host, file?: unknown): Promise<void> {
  const canvas = await canvasToShare(canvasMeant(file));
  if (!canvas) return;
  await copied(
    inPicturePage(extension, { kind: 'copy-html', html: toHtmlTable(canvas), text: toMarkdown(canvas) }),
    l10n.t('The canvas is on the clipboard as a table.'),
  );
}

async function copied(work: Promise<unknown>, message: string): Promise<void> {
  try {
    await work;
    window.setStatusBarMessage(message, SHOWN);
  } catch (error) {
    if (!(error instanceof NotExported)) throw error;
    void window.showWarningMessage(error.message);
  }
}

/**
 * Opens the canvas in the browser with its print dialog. VS Code cannot print, and shows a browser no file that is not on
 * the same computer: then a PDF is offered.
 */
export async function printCanvas({ memory }: Host, storage: Uri, file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  const canvas = await canvasToShare(uri);
  if (!uri || !canvas) return;
  if (!isOnThisComputer(storage)) {
    const pdf = l10n.t('Export PDF');
    const message = l10n.t('Printing from here needs a file: export a PDF and print that.');
    if ((await window.showInformationMessage(message, pdf)) === pdf)
      await commands.executeCommand('bmc.export', uri, 'pdf');
    return;
  }
  const drawing = remembered(memory);
  const paper = drawing.size === 'a3' || drawing.size === 'a0' ? drawing.size : 'a4';
  const page = await toHtml(
    canvas,
    { ...DEFAULT_DRAWING, ...drawing, theme: 'light', size: paper },
    { print: true },
  );
  const folder = Uri.joinPath(storage, 'print');
  await workspace.fs.createDirectory(folder);
  const target = Uri.joinPath(folder, `${nameOfFile(uri.path) || 'canvas'}.html`);
  await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  await env.openExternal(target);
}

/** The canvas of a file; undefined if it cannot be exported, which is reported to the user. */
async function canvasToShare(uri: Uri | undefined): Promise<Canvas | undefined> {
  if (!uri) return undefined;
  const canvas = canvasOf(await workspace.openTextDocument(uri));
  const reason = whyNotExported(canvas);
  if (reason === undefined) return canvas;
  void window.showWarningMessage(reason);
  return undefined;
}
