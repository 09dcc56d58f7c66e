/** Reads single values and lists of them as the format's tables say, and reports what does not fit. */
import * as l10n from '@vscode/l10n';
import type { Term } from '../blocks';
import type { Field, ParseProblem } from '../canvas';
import { FORMAT_VERSION, findTerm, type ValueKind } from '../fields';
import { isId, slug } from '../ids';
import { nearest } from '../nearest';
import { LIST_KINDS, SOME_TEXT, VALUES } from '../schema';
import type { Sourced, Span } from '../text';
import { isBlockScalar, isEmptyNode, type Node, type Scalar, yaml } from '../yaml';
import { type MappingEntry, type ParseContext, type ResolvedNode, scalarText } from './context';
import { meantAmounts } from './meantAmounts';

/** The value of a field after reading: canonical scalars of its kind. */
export type ParsedValue = string | number | boolean;

/** A record while it is being filled. */
export type Writable<Values> = { -readonly [Key in keyof Values]: Values[Key] };

/** Puts what was read of a field into the record of values; nothing where no value could be read. */
export function setValue<Values, Key extends keyof Values>(
  values: Writable<Values>,
  key: Key,
  kind: ValueKind,
  read: readonly ParsedValue[],
): void {
  const [first] = read;
  if (first === undefined) return;
  // `readScalar` and the value types in `fields.ts` go by the same kind, which the compiler cannot follow.
  values[key] = (LIST_KINDS.has(kind) ? read : first) as Values[Key];
}

/** The description of a field that reading needs. */
export interface Expected<Key extends string = string> {
  readonly key: Key;
  readonly kind: ValueKind;
  readonly terms: readonly Term[];
  readonly numbers?: true | undefined;
}

/** A field after reading: its span, and its values in canonical form. */
export interface ReadField<Key extends string> {
  readonly field: Field<Key>;
  readonly values: readonly ParsedValue[];
}

/** Reads the value of one key. A key without a value reads as a field with no values. */
export function readField<Key extends string>(
  context: ParseContext,
  entry: MappingEntry,
  expected: Expected<Key>,
): ReadField<Key> {
  const { isSeq } = yaml();
  const { value, keySpan, shared, pair } = entry;
  const { node } = value;
  const valueSpan = node ? context.span(value) : { start: keySpan.end, end: keySpan.end };
  const written: Sourced<string>[] = [];
  const values: ParsedValue[] = [];
  if (isSeq(node) && LIST_KINDS.has(expected.kind)) {
    for (const item of node.items) {
      if (value.via && context.exhausted) break;
      const place = context.follow(item as Node | null, value.via);
      const span = context.span(place);
      if (place.node && isEmptyNode(place.node)) context.report(emptyEntry(span));
      else readInto(context, place, span, expected, written, values);
    }
  } else if (node && !isEmptyNode(node)) readInto(context, value, valueSpan, expected, written, values);
  return { field: { key: expected.key, keySpan, valueSpan, values: written, shared, pair }, values };
}

function readInto(
  context: ParseContext,
  { node }: ResolvedNode,
  span: Span,
  expected: Expected,
  written: Sourced<string>[],
  values: ParsedValue[],
): void {
  const { isScalar } = yaml();
  if (!isScalar(node)) {
    if (node) context.report(wrongShape(expected, span));
    return;
  }
  const text = scalarText(node);
  const value = readScalar(context, node, text, span, expected);
  written.push({ value: text, span });
  if (value !== undefined) values.push(value);
}

/** A scalar as a short text; the line break behind a block scalar is YAML's, not the writer's. */
export function textOf(scalar: Scalar): string {
  const text = scalarText(scalar);
  return isBlockScalar(scalar) ? text.trimEnd() : text;
}

function emptyEntry(span: Span): ParseProblem {
  return {
    rule: 'wrong-kind',
    span,
    message: l10n.t('This entry is empty. Write something here, or remove it.'),
  };
}

function wrongShape(expected: Expected, span: Span): ParseProblem {
  const message = LIST_KINDS.has(expected.kind)
    ? l10n.t('“{0}” takes a list of single values, such as [a, b].', expected.key)
    : l10n.t('“{0}” takes a single value here.', expected.key);
  return { rule: 'wrong-kind', span, message };
}

function readScalar(
  context: ParseContext,
  scalar: Scalar,
  text: string,
  span: Span,
  expected: Expected,
): ParsedValue | undefined {
  const report = (problem: Omit<ParseProblem, 'span'>): void => context.report({ ...problem, span });
  const { key, kind } = expected;
  switch (kind) {
    case 'text':
    case 'texts':
    case 'markdown':
      if (typeof scalar.value === 'string' || (expected.numbers && typeof scalar.value === 'number')) {
        if (kind !== 'markdown' && !SOME_TEXT.test(text))
          report({ rule: 'wrong-kind', message: l10n.t('“{0}” is empty.', key) });
      } else {
        report({ rule: 'wrong-kind', message: notText(scalar, text), replacements: [JSON.stringify(text)] });
      }
      return kind === 'markdown' ? text : textOf(scalar);
    case 'links':
      return text;
    case 'id':
      if (!isId(text)) {
        report({
          rule: 'wrong-kind',
          message: l10n.t(
            'An id is made of small letters, digits, - and _, and starts with a letter or a digit.',
          ),
          ...(slug(text) === '' ? {} : { replacements: [slug(text)] }),
        });
      }
      return text;
    case 'term':
    case 'terms':
      return readTerm(text, expected, report);
    case 'boolean':
      return readBoolean(scalar, text, expected, report);
    case 'amount':
      return readAmount(scalar, text, report);
    case 'version':
      return readVersion(scalar, text, report);
    case 'currency':
      return readCurrency(text, report);
    case 'date':
      if (!VALUES.date.safeParse(text).success) {
        report({
          rule: 'wrong-kind',
          message: l10n.t('A date is written as YYYY-MM-DD, such as 2026-01-31.'),
        });
      }
      return text;
  }
}

type Report = (problem: Omit<ParseProblem, 'span'>) => void;

function notText(scalar: Scalar, text: string): string {
  return typeof scalar.value === 'number'
    ? l10n.t('{0} is a number here. Put it in quotes to make it a text.', text)
    : l10n.t('{0} is not a text here. Put it in quotes to make it one.', text);
}

function readTerm(text: string, expected: Expected, report: Report): string | undefined {
  const term = findTerm(expected.terms, text);
  if (term?.value === text) return text;
  if (term) {
    report({
      rule: 'value-spelling',
      message: l10n.t('“{0}” is usually written {1}.', text, term.value),
      replacements: [term.value],
    });
    return term.value;
  }
  const values = expected.terms.map((candidate) => candidate.value);
  const near = nearest(text, values);
  report({
    rule: 'unknown-value',
    message: l10n.t('“{0}” is not one of the values of “{1}”: {2}.', text, expected.key, values.join(', ')),
    replacements: near.length > 0 ? near : values,
  });
  return undefined;
}

const TRUE_WORDS = new Set(['yes', 'on', 'true', 'y']);
const FALSE_WORDS = new Set(['no', 'off', 'false', 'n']);

function readBoolean(scalar: Scalar, text: string, expected: Expected, report: Report): boolean | undefined {
  if (VALUES.boolean.safeParse(scalar.value).success) return scalar.value === true;
  const word = text.toLowerCase();
  const meant = TRUE_WORDS.has(word) ? true : FALSE_WORDS.has(word) ? false : undefined;
  report({
    rule: 'wrong-kind',
    message: l10n.t('“{0}” is either true or false.', expected.key),
    replacements: meant === undefined ? ['true', 'false'] : [String(meant)],
  });
  return meant;
}

function readAmount(scalar: Scalar, text: string, report: Report): number | undefined {
  if (VALUES.amount.safeParse(scalar.value).success) return scalar.value as number;
  const meant = meantAmounts(text);
  report({
    rule: 'bad-amount',
    message: l10n.t('An amount is a number of zero or more, without currency signs or separators.'),
    ...(meant.length > 0 ? { replacements: meant } : {}),
  });
  return undefined;
}

function readVersion(scalar: Scalar, text: string, report: Report): number | undefined {
  const version = /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (version !== undefined && version > FORMAT_VERSION) {
    report({
      rule: 'future-version',
      message: l10n.t(
        'This file says it is written in format {0}; this extension knows formats up to {1}. Update the extension; nothing in the file will be changed.',
        text,
        FORMAT_VERSION,
      ),
    });
  } else if (!VALUES.version.safeParse(scalar.value).success) {
    report({
      rule: 'wrong-kind',
      message: l10n.t('The format version is a whole number.'),
      replacements: [String(FORMAT_VERSION)],
    });
    return undefined;
  }
  return version;
}

let known: ReadonlySet<string> | undefined;

function currencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known;
}

/** Whether this is the code of a currency, written as ISO 4217 has it. */
export function isCurrency(code: string): boolean {
  return VALUES.currency.safeParse(code).success && currencies().has(code);
}

function readCurrency(text: string, report: Report): string | undefined {
  if (isCurrency(text)) return text;
  const upper = text.toUpperCase();
  report({
    rule: 'bad-currency',
    message: l10n.t('“{0}” is not a currency code of ISO 4217, such as USD or EUR.', text),
    replacements: currencies().has(upper) ? [upper] : nearest(upper, currencies()),
  });
  return undefined;
}
