/** The hover on a key of the canvas or of an item, and on a value of one. */
import * as l10n from '@vscode/l10n';
import type { Term } from '../../canvas/blocks';
import type { Canvas } from '../../canvas/canvas';
import { findTerm, fitsBlock, termsFor, type ValueKind } from '../../canvas/fields';
import type { Located } from '../../canvas/locate';
import { unitOf } from '../amounts';
import { bullets, code, sections } from '../markdown';
import { one } from '../sentences';
import { meaningLine, termLines } from '../vocabularies';

type OnField = Extract<Located, { kind: 'header-key' | 'header-value' | 'item-key' | 'item-value' }>;

/** Values that say what they are by themselves; an explanation over every word of a text would be in the way. */
const FREE_TEXT: ReadonlySet<ValueKind> = new Set(['text', 'texts', 'markdown', 'links', 'titles']);

/** Explains a key, or a value with its whole vocabulary in which the current words are marked. */
export function fieldHover(canvas: Canvas, located: OnField): string | undefined {
  const { facts } = located;
  const onKey = located.kind === 'header-key' || located.kind === 'item-key';
  if (!onKey && FREE_TEXT.has(facts.kind)) return undefined;
  const terms = vocabularyOf(located);
  const term = onKey ? undefined : located.term;
  return sections(
    term === undefined ? heading(located) : `${heading(located)} · **${l10n.t(term.label)}**`,
    term === undefined ? l10n.t(facts.meaning) : meaningLine(term),
    facts.kind === 'amount' ? unitOf(canvas.header) : undefined,
    terms.length === 0 ? undefined : bullets(termLines(terms, current(canvas, located, terms))),
  );
}

function heading(located: OnField): string {
  const key = code(located.facts.key);
  if (located.kind !== 'item-key' && located.kind !== 'item-value') return key;
  if (fitsBlock(located.facts, located.block)) return `${key} · ${one(located.block)}`;
  const homes = (located.facts.blocks ?? []).map(one).join(', ');
  return `${key} · ${l10n.t('belongs on: {0}', homes)}`;
}

function vocabularyOf(located: OnField): readonly Term[] {
  if (located.kind === 'header-key' || located.kind === 'header-value') return located.facts.terms ?? [];
  const { facts, block } = located;
  const home = fitsBlock(facts, block) ? block : facts.blocks?.[0];
  return termsFor(facts, home ?? block);
}

function current(canvas: Canvas, located: OnField, terms: readonly Term[]): ReadonlySet<string> {
  const field =
    located.kind === 'header-key' || located.kind === 'header-value'
      ? canvas.headerFields.get(located.facts.key)
      : located.item.fields.get(located.facts.key);
  return new Set(field?.values.flatMap((value) => findTerm(terms, value.value)?.value ?? []));
}
