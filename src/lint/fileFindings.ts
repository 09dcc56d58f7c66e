/** Turns what the parser found wrong into findings: where it belongs, and how it is put right. */

import * as l10n from '@vscode/l10n';
import { blockForKey } from '../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey, wordKey } from '../canvas/blocks';
import type { Canvas, FileRule, Item, ParseProblem } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import type { CanvasFieldKey, ItemFieldKey } from '../canvas/fields';
import { refTo } from '../canvas/identity';
import type { Operation } from '../canvas/operation';
import { holds, unquoted } from '../canvas/text';
import type { Finding, Fix } from './finding';
import { firstFrom } from './firstFrom';

/** Meant for certain, so that they may run with “fix all”. */
const SAFE: ReadonlySet<FileRule> = new Set(['block-alias', 'value-spelling']);

/** Rules whose replacement is a word, which keeps the quotes that are there; others replace a value of the wrong kind. */
const WORDS: ReadonlySet<FileRule> = new Set([
  'block-alias',
  'bad-currency',
  'unknown-key',
  'unknown-value',
  'value-spelling',
]);

/**
 * The parser's problems by rule, in one pass. In a file that does not parse, the text after the first syntax error
 * may be read wrongly, so that only syntax is reported there, once per line.
 */
export function fileFindings(canvas: Canvas): ReadonlyMap<FileRule, readonly Finding[]> {
  const found = new Map<FileRule, Finding[]>();
  for (const problem of reliable(canvas)) {
    addTo(found, problem.rule, toFinding(canvas, problem, itemHolding(canvas.items, problem.span.start)));
  }
  return found;
}

function* reliable({ problems, text }: Canvas): Iterable<ParseProblem> {
  let broken: ParseProblem | undefined;
  for (const problem of problems) {
    const sameLine = (): boolean =>
      broken !== undefined && !text.slice(broken.span.start, problem.span.start).includes('\n');
    if (problem.rule === 'syntax') {
      if (sameLine()) continue;
      broken = problem;
    } else if (broken) continue;
    yield problem;
  }
}

function itemHolding(items: readonly Item[], offset: number): Item | undefined {
  const item = items[firstFrom(items, offset + 1) - 1];
  return item && holds(item.span, offset) ? item : undefined;
}

function blockHolding(canvas: Canvas, offset: number): BlockKey | undefined {
  return BLOCK_KEYS.find((key) => {
    const span = canvas.blocks.get(key)?.span;
    return span && holds(span, offset);
  });
}

function toFinding(canvas: Canvas, problem: ParseProblem, item: Item | undefined): Finding {
  const { span, message, related } = problem;
  const block = item?.block ?? blockHolding(canvas, span.start);
  return {
    span,
    message,
    ...(related && { related: [related] }),
    ...(item && { item }),
    ...(block && { block }),
    fixes: () => fixes(canvas, problem, item),
  };
}

function fixes(canvas: Canvas, problem: ParseProblem, item: Item | undefined): readonly Fix[] {
  const { rule, span } = problem;
  const written = canvas.text.slice(span.start, span.end);
  // What an alias or a merge key brings in is written elsewhere, for others too.
  if (/^(\*|<<)/.test(written)) return [];
  const id = rule === 'wrong-kind' && item?.idSpan?.start === span.start ? item : undefined;
  const replaced = (problem.replacements ?? [])
    .filter((text) => rule !== 'unknown-key' || !isTaken(canvas, item, text))
    .map((text): Fix => {
      const operation: Operation = id
        ? { kind: 'rename-id', item: refTo(canvas, id), id: text }
        : {
            kind: 'replace-text',
            span,
            expected: written,
            text: WORDS.has(rule) ? quotedAs(written, text) : text,
          };
      return {
        title: l10n.t('Change to {0}', text),
        operations: [operation],
        ...(isCertain(rule, written, text) && { safe: true }),
      };
    });
  return [...replaced, ...ownKeyFix(problem, written, item)];
}

/** Whether nothing but the spelling changes. A word that means a term, such as “royalty”, may say more than the term does. */
function isCertain(rule: FileRule, written: string, text: string): boolean {
  return SAFE.has(rule) && (rule !== 'value-spelling' || wordKey(unquoted(written)) === wordKey(text));
}

/** Whether a key exists already, so that another one would be an error too. */
function isTaken(canvas: Canvas, item: Item | undefined, key: string): boolean {
  if (item) return item.fields.has(key as ItemFieldKey);
  const block = blockForKey(key);
  return block
    ? canvas.blocks.get(block)?.keySpan !== undefined
    : canvas.headerFields.has(key as CanvasFieldKey);
}

/** Keeps what an unknown or repeated key says, as the user's own. */
function ownKeyFix({ rule, span }: ParseProblem, written: string, item: Item | undefined): readonly Fix[] {
  const isKey = rule === 'unknown-key' || rule === 'duplicate-key';
  const key = unquoted(written);
  // The items of a block that is given twice would get lost.
  if (!isKey || (item === undefined && blockForKey(key) !== undefined)) return [];
  const text = quotedAs(written, `x-${key}`);
  return [
    {
      title: l10n.t('Keep it as a key of your own: {0}', `x-${key}`),
      operations: [{ kind: 'replace-text', span, expected: written, text }],
    },
  ];
}

function quotedAs(written: string, text: string): string {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  return `${quote}${text}${quote}`;
}
