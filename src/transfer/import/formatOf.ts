/** Which format a source is in. */

/** The formats that the import reads. */
export const FORMATS = [
  'markdown',
  'html',
  'bmml',
  'yaml',
  'json',
  'csv',
  'canvas',
  'mermaid',
  'svg',
  'png',
] as const;
export type Format = (typeof FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  txt: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  adoc: 'markdown',
  org: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  bmml: 'bmml',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  canvas: 'canvas',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  usm: 'mermaid',
};

/** The format of a text, by the name of its file and by what it looks like. */
export function formatOf(text: string, file?: string): Format {
  const extension = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 4000).trimStart();
  const named = BY_EXTENSION[extension];
  if (named === 'json' || (named === undefined && /^[[{]/.test(start) && isJson(text)))
    return isJsonCanvas(text) ? 'canvas' : 'json';
  if (named !== undefined && named !== 'markdown') return named;
  if (
    /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|body|table|div|h[1-6]|ul|ol|section|article|main|meta)\b/i.test(
      start,
    )
  )
    return 'html';
  if (named === 'markdown') return named;
  if (/^(?:graph|flowchart|mindmap)\b/u.test(start) || /^business_?model_?canvas\s*\n/iu.test(start))
    return 'mermaid';
  if (/^[^\n]*\t[^\n]*\n[^\n]*\t/u.test(start)) return 'csv';
  if (
    /^(?:[a-z_]+:(?:\s|$)[^\n]*\n(?:[\s-][^\n]*\n|#[^\n]*\n|\n)*){2}/iu.test(start) &&
    /^[a-z_]+:\s*$/imu.test(start) &&
    /^\s*- /mu.test(start)
  )
    return 'yaml';
  if (
    /^"?[^\n,;"]+"?[,;]"?[^\n]+\n"?[^\n,;]+"?[,;]/u.test(start) &&
    /^(?:block|category|section|building block|type)\b/iu.test(start)
  )
    return 'csv';
  return 'markdown';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isJsonCanvas(text: string): boolean {
  return /"nodes"\s*:\s*\[/.test(text) && /"(?:type)"\s*:\s*"(?:text|group|file|link)"/.test(text);
}
