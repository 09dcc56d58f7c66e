/** Texts, numbers and booleans as YAML scalars: plain where that is safe, else quoted, long ones as blocks. */
import * as l10n from '@vscode/l10n';
import { isBlockScalar, type Scalar, yaml } from '../../canvas/yaml';
import { refuse } from '../refusal';

/** The place that a scalar is written to. */
export interface ScalarContext {
  /** Inside brackets or braces, or meant for such a place. */
  readonly flow: boolean;
  /** The column of the mapping or dash that it belongs to; what continues on further lines is indented deeper. */
  readonly column: number;
  readonly eol: string;
  /** How it is written now, or how its neighbours are: kept where possible. */
  readonly style?: Scalar.Type | undefined;
  /** Long and multi-line text may become a block scalar. */
  readonly mayBlock?: boolean;
  /** Stands in place of a block whose trailing blank lines count: no others can follow that would be taken for its own. */
  readonly keeps?: boolean;
  /** `2026-01-31` may be written without quotes. */
  readonly isDate?: boolean;
}

/** Lines longer than this become blocks where they may. */
const LONG = 80;

/** A value as YAML. */
export function writeScalar(value: string | number | boolean, place: ScalarContext): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    return refuse(l10n.t('{0} is not a number that can be written down.', String(value)));
  if (typeof value !== 'string') return String(value);
  const candidates = [...blockStyles(value, place), ...quoteStyles(value, place)];
  return candidates.find((text) => readsAs(text, value, place)) ?? doubleQuoted(value);
}

function* blockStyles(value: string, place: ScalarContext): Iterable<string> {
  if (place.flow || !isPrintable(value) || value.trim() === '') return;
  const was = place.style === 'BLOCK_FOLDED' || place.style === 'BLOCK_LITERAL' ? place.style : undefined;
  const long = value.includes('\n') || value.length > LONG;
  if (!long || (was === undefined && place.mayBlock !== true)) return;
  const { Document, Scalar } = yaml();
  const scalar = new Scalar(value);
  scalar.type = was ?? 'BLOCK_LITERAL';
  const text = new Document({ k: scalar }).toString({ lineWidth: LONG, indent: 2 });
  const block = /^k: ([|>][\s\S]*)\n$/.exec(text)?.[1];
  if (block === undefined || (/^.\d?\+/.test(block) && place.keeps !== true)) return;
  const lines = block.split('\n');
  const indent = ' '.repeat(place.column);
  yield lines.map((line, index) => (line === '' || index === 0 ? line : indent + line)).join(place.eol);
}

function* quoteStyles(value: string, place: ScalarContext): Iterable<string> {
  const oneLine = isPrintable(value) && !/[\n\t]/.test(value);
  const single = `'${value.replaceAll("'", "''")}'`;
  if (place.style === 'QUOTE_DOUBLE') yield doubleQuoted(value);
  if (place.style === 'QUOTE_SINGLE' && oneLine) yield single;
  if (oneLine && isPlain(value, place)) yield value;
  if (oneLine && value.includes('"') && !value.includes("'")) yield single;
  yield doubleQuoted(value);
}

/** In double quotes, everything that is hard to see escaped. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML cannot hold unescaped.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

function isPrintable(value: string): boolean {
  return !UNPRINTABLE.test(value) && !/\p{Surrogate}/u.test(value);
}

/** What other readers of YAML, old ones included, would take for something else than text. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan)|[-+]?(?:0[xob])?[\d.][\d._,:a-f]*(?:e[-+]?\d+)?|\d{4}-\d\d?-\d\d?(?:[t\s].*)?)$/i;

/** Whether a one-line text may be written without quotes. */
function isPlain(value: string, place: ScalarContext): boolean {
  if (value === '' || /^\s|\s$/.test(value)) return false;
  if (NOT_TEXT.test(value) && !(place.isDate && /^\d{4}-\d\d-\d\d$/.test(value))) return false;
  if (/^[-?:](?![^\s,[\]{}#])|^[,[\]{}#&*!|>'"%@`]|^(?:---|\.\.\.)/.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  return !place.flow || !/[,[\]{}]|:(?:["',[\]{}]|$)|^[-?:]/.test(value);
}

/** Whether the text, in place of a scalar, is parsed as the same value. Simple words are not parsed, as they are always safe. */
function readsAs(text: string, value: string, place: ScalarContext): boolean {
  if (text === value && /^[\p{L}][\p{L}\p{M} -]*$/u.test(value)) return true;
  const { isMap, isScalar, parseDocument } = yaml();
  const indent = ' '.repeat(place.column);
  const sample = place.flow ? `{k: ${text}}` : `${indent}k: ${text}\n`;
  const document = parseDocument(sample);
  const read = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  const clean = document.errors.length === 0 && document.warnings.length === 0;
  return clean && isScalar(read) && (read.value === value || (place.isDate === true && text === value));
}

/** Whether a text can be written without quotes both inside brackets and at its present place. */
export function staysPlain(source: string): boolean {
  return !/[,[\]{}\n]/.test(source) && !/^[-?:]|:$/.test(source);
}

/** How an existing scalar is written, as a preference for what takes its place. */
export function styleOf(node: unknown): Scalar.Type | undefined {
  return yaml().isScalar(node) ? (node.type as Scalar.Type | undefined) : undefined;
}

/** The text that takes the place of a block scalar's header and lines: the header's comment stays. */
export function withHeaderComment(text: string, node: Scalar, written: string, eol: string): string {
  if (!isBlockScalar(node)) return written;
  const header = text.slice(node.range?.[0] ?? 0).split(/\r?\n/, 1)[0] ?? '';
  const comment = /\s(#.*)$/.exec(header)?.[1];
  if (comment === undefined) return written;
  const [first, ...rest] = written.split(eol);
  return [`${first} ${comment}`, ...rest].join(eol);
}
