/** A text in any format to the canvases in it. */
import * as l10n from '@vscode/l10n';
import { withoutStackTraces, yaml } from '../../canvas/yaml';
import { csvRows, csvTable } from './csv';
import { type Data, isKeyed, textsOf } from './data/data';
import { readData } from './data/readData';
import type { DraftCanvas, LeaveOut } from './draftCanvas';
import { drawnTexts } from './drawingLines';
import type { Format } from './formatOf';
import { readHtml } from './html';
import { readJsonCanvas } from './jsonCanvas';
import { isDataTooDeep, isHtmlTooDeep, isMarkdownTooDeep } from './limits';
import { readMarkdown } from './markdown';
import { ownCsv, ownJson, ownMarkdown } from './ownExports';
import { splitCanvases } from './splitCanvases';
import { nameInTitle } from './titles';
import { linesOf, type Node, plain } from './tree';

/** The canvases, and every text of the source, for the account of what became of it. */
export type ReadSource =
  | {
      readonly ok: true;
      readonly sheets: readonly DraftCanvas[];
      readonly texts: readonly string[];
      /** Those of the texts that are headings. */
      readonly headings?: ReadonlySet<string>;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads the canvases in a source; what cannot be read is reported in words. */
export function readSource(text: string, format: Format, leaveOut: LeaveOut): ReadSource {
  if (isTooDeep(text, format))
    return { ok: false, reason: l10n.t('This text is nested too deeply to be read.') };
  switch (format) {
    case 'html':
      return named(sheetsOf(readHtml(text), leaveOut), /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1]);
    case 'json':
      return fromJson(text, leaveOut);
    case 'bmml':
    case 'yaml':
      return fromYaml(text, leaveOut);
    case 'csv':
      return fromCsv(text, leaveOut);
    case 'canvas':
      return fromJsonCanvas(text, leaveOut);
    case 'mermaid':
      return sheetsOf([{ kind: 'code', language: 'mermaid', text }], leaveOut);
    case 'markdown':
    case 'svg':
    case 'png':
      return fromMarkdown(text, leaveOut);
  }
}

function isTooDeep(text: string, format: Format): boolean {
  switch (format) {
    case 'json':
    case 'canvas':
    case 'yaml':
    case 'bmml':
      return isDataTooDeep(text);
    case 'html':
      return isHtmlTooDeep(text);
    default:
      return isMarkdownTooDeep(text);
  }
}

function sheetsOf(nodes: readonly Node[], leaveOut: LeaveOut): ReadSource {
  const own = ownMarkdown(nodes);
  if (own) return { ok: true, sheets: [own], texts: [] };
  const lines = linesOf(nodes);
  const sheets = splitCanvases(nodes, (language, code) => readCodeBlock(language, code, leaveOut), leaveOut);
  for (const { text, struck } of lines.flat()) if (struck) leaveOut(text, 'struck');
  return {
    ok: true,
    texts: lines.map(plain).flatMap((text) => (/[│┃║┌└├]|^\|.*\|/u.test(text) ? drawnTexts(text) : [text])),
    headings: new Set(nodes.flatMap((node) => (node.kind === 'heading' ? [plain(node.line)] : []))),
    sheets,
  };
}

/** The canvas gets the name in the title of its page where it has none. */
function named(read: ReadSource, title: string | undefined): ReadSource {
  const name = title === undefined ? undefined : nameInTitle(plain(linesOf(readHtml(title))[0] ?? []));
  if (!read.ok || name === undefined) return read;
  const [first, ...rest] = read.sheets;
  return first && first.name === undefined ? { ...read, sheets: [{ ...first, name }, ...rest] } : read;
}

function fromMarkdown(text: string, leaveOut: LeaveOut): ReadSource {
  const { nodes, frontMatter } = readMarkdown(text);
  const data = frontMatter === undefined ? undefined : parseYaml(frontMatter);
  if (!isKeyed(data)) {
    const whole = frontMatter === undefined ? nodes : readMarkdown(text, false).nodes;
    return sheetsOf(whole, leaveOut);
  }
  const read = sheetsOf(nodes, leaveOut);
  if (!read.ok) return read;
  const inFront = readData(data, leaveOut);
  const title = data.title ?? data.name;
  if (inFront.length === 0) for (const part of textsOf(data)) if (part !== title) leaveOut(part, 'outside');
  const sheets = [...read.sheets, ...inFront];
  const [first, ...rest] = sheets;
  return first && first.name === undefined && typeof title === 'string'
    ? { ...read, sheets: [{ ...first, name: title }, ...rest] }
    : { ...read, sheets };
}

function fromJson(text: string, leaveOut: LeaveOut): ReadSource {
  try {
    const data = JSON.parse(text) as Data;
    const own = ownJson(data);
    return own
      ? { ok: true, sheets: [own], texts: [] }
      : { ok: true, sheets: readData(data, leaveOut), texts: textsOf(data) };
  } catch {
    return { ok: false, reason: l10n.t('This is no valid JSON.') };
  }
}

function fromCsv(text: string, leaveOut: LeaveOut): ReadSource {
  const rows = csvRows(text);
  const own = ownCsv(rows);
  return own ? { ok: true, sheets: [own], texts: [] } : sheetsOf([csvTable(rows)], leaveOut);
}

function fromJsonCanvas(text: string, leaveOut: LeaveOut): ReadSource {
  try {
    const data = JSON.parse(text) as Data;
    return { ok: true, sheets: readJsonCanvas(data, leaveOut), texts: [] };
  } catch {
    return { ok: false, reason: l10n.t('This is no valid JSON.') };
  }
}

function fromYaml(text: string, leaveOut: LeaveOut): ReadSource {
  const data = parseYaml(text);
  if (data === undefined) return { ok: false, reason: l10n.t('This is no valid YAML.') };
  return { ok: true, sheets: readData(data, leaveOut), texts: textsOf(data) };
}

/** YAML with a limit on what its aliases may unfold to; undefined where it is not valid. */
function parseYaml(text: string): Data | undefined {
  try {
    // “silent” would also hide errors, and everything after the first one would be lost.
    const document = withoutStackTraces(() =>
      yaml().parseDocument(text, { logLevel: 'error', prettyErrors: false }),
    );
    return document.errors.length > 0
      ? undefined
      : plainData(document.toJS({ maxAliasCount: 50 }) as unknown, 0);
  } catch {
    return undefined;
  }
}

/** What YAML yields, as plain data: dates and the like become texts. */
function plainData(value: unknown, depth: number): Data {
  if (value === undefined || value === null || depth > 60) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((entry) => plainData(entry, depth + 1));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, plainData(child, depth + 1)]),
    );
  return String(value);
}

/** Data in a fenced code block. */
function readCodeBlock(language: string, text: string, leaveOut: LeaveOut): readonly DraftCanvas[] {
  if (language === 'json' || (language === '' && /^\s*[[{]/.test(text))) {
    const read = fromJson(text, leaveOut);
    return read.ok ? read.sheets : [];
  }
  if (isDataTooDeep(text)) return [];
  if (['yaml', 'yml', 'bmc', 'bmml', 'bmc-yaml'].includes(language)) {
    const data = parseYaml(text);
    return data === undefined ? [] : readData(data, leaveOut);
  }
  if (language === 'markdown' || language === 'md')
    return splitCanvases(readMarkdown(text).nodes, () => [], leaveOut);
  if (language === 'html') return splitCanvases(readHtml(text), () => [], leaveOut);
  return [];
}
