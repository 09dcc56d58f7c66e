/** The formats in which a canvas leaves the editor, as one table that the command line and the extension read. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../canvas/canvas';
import type { DrawingOptions } from '../../draw/options';
import { toCsv } from './csv';
import { toHtml } from './html';
import { toJson } from './json';
import { toMarkdown, toMarkdownTable } from './markdown';
import { toSvg } from './svg';
import { type ExportTools, NotExported } from './tools';

export const EXPORT_FORMATS = ['svg', 'png', 'pdf', 'pptx', 'html', 'md', 'md-table', 'json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FormatFacts {
  /** English keys for `l10n.t`. */
  readonly title: string;
  readonly use: string;
  readonly extension: string;
  /** Whether layout, size, theme, colours and links matter. */
  readonly drawn: boolean;
  /** Whether the content is bytes rather than text. */
  readonly binary?: boolean;
  readonly print: (
    canvas: Canvas,
    options: DrawingOptions,
    tools: ExportTools,
  ) => string | Promise<string | Uint8Array>;
}

export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  svg: {
    title: 'SVG picture',
    use: 'For slides, documents and README files; carries the canvas and can be opened again',
    extension: 'svg',
    drawn: true,
    print: toSvg,
  },
  png: {
    title: 'PNG picture',
    use: 'For chats and programs that take no SVG; carries the canvas and can be opened again',
    extension: 'png',
    drawn: true,
    binary: true,
    print: async (canvas, options, { rasterize }) => {
      if (!rasterize) throw new NotExported(l10n.t('Nothing here can draw a PNG. Export an SVG instead.'));
      return (await import('./png')).toPng(canvas, options, rasterize);
    },
  },
  pdf: {
    title: 'PDF document',
    use: 'For print and mail: one page, sharp at any size, with text that can be found and copied',
    extension: 'pdf',
    drawn: true,
    binary: true,
    print: async (canvas, options, { rasterize }) =>
      (await import('./pdf')).toPdf(canvas, options, rasterize),
  },
  pptx: {
    title: 'PowerPoint slides',
    use: 'The whole canvas and a slide per block, as shapes and text that can be edited',
    extension: 'pptx',
    drawn: true,
    binary: true,
    print: async (canvas, options) => (await import('./pptx')).toPptx(canvas, options),
  },
  html: {
    title: 'Web page',
    use: 'One file that opens anywhere: details on hover, traces on click, prints well',
    extension: 'html',
    drawn: true,
    print: (canvas, options) => toHtml(canvas, options),
  },
  md: {
    title: 'Markdown',
    use: 'Headings and lists with every link in words',
    extension: 'md',
    drawn: false,
    print: toMarkdown,
  },
  'md-table': {
    title: 'Markdown table',
    use: 'The nine blocks as a table for a README file',
    extension: 'md',
    drawn: false,
    print: toMarkdownTable,
  },
  json: {
    title: 'JSON',
    use: 'Notes with their links from both ends, for programs',
    extension: 'json',
    drawn: false,
    print: toJson,
  },
  csv: {
    title: 'CSV',
    use: 'One row per note, for spreadsheets',
    extension: 'csv',
    drawn: false,
    print: toCsv,
  },
};

/** The result of an export: the file's content, or why there is none, in words for the user. */
export type Exported =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/** Prints a canvas in a format. Refuses a file that cannot be read as one, and one without any note. */
export async function exportCanvas(
  canvas: Canvas,
  format: ExportFormat,
  options: DrawingOptions,
  tools: ExportTools = {},
): Promise<Exported> {
  const reason = whyNotExported(canvas);
  if (reason !== undefined) return { ok: false, reason };
  try {
    const printed = await FORMAT_FACTS[format].print(canvas, options, tools);
    return { ok: true, content: typeof printed === 'string' ? new TextEncoder().encode(printed) : printed };
  } catch (error) {
    if (error instanceof NotExported) return { ok: false, reason: error.message };
    throw error;
  }
}

/** Why a canvas cannot leave the editor in any format, in words for the person; undefined where it can. */
export function whyNotExported(canvas: Canvas): string | undefined {
  if (!canvas.writable) return canvas.readOnlyReason ?? l10n.t('This file cannot be read as a canvas.');
  return canvas.items.length === 0 ? l10n.t('This canvas has no notes yet.') : undefined;
}
