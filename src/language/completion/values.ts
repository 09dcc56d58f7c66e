/** Values: words of a vocabulary, yes and no, and what was written elsewhere: tags, ids, currencies. */

import * as l10n from '@vscode/l10n';
import type { Term } from '../../canvas/blocks';
import type { Canvas, Field, Item } from '../../canvas/canvas';
import { COMMON_CURRENCIES, FORMAT_VERSION, findTerm, termsFor } from '../../canvas/fields';
import { slug } from '../../canvas/ids';
import { currentLocale } from '../../canvas/locale';
import { LIST_KINDS } from '../../canvas/schema';
import { explained } from '../vocabularies';
import type { Cursor } from './cursor';
import { type Completion, type Proposal, valueAt, wordAt } from './proposal';

/** Values of a field of the canvas. */
export function headerValues(canvas: Canvas, cursor: Cursor): readonly Completion[] {
  if (cursor.slot.kind !== 'header-value') return [];
  const { facts } = cursor.slot;
  const field = canvas.headerFields.get(facts.key);
  const taken = LIST_KINDS.has(facts.kind) ? otherValues(field, cursor) : [];
  const proposals = ((): readonly Proposal[] => {
    switch (facts.kind) {
      case 'term':
        return words(facts.terms ?? [], new Map());
      case 'version':
        return [{ kind: 'word', label: String(FORMAT_VERSION), text: String(FORMAT_VERSION) }];
      case 'currency':
        return currencies();
      case 'texts':
        return facts.key === 'tags' ? tags(canvas, cursor) : [];
      default:
        return [];
    }
  })();
  return fittedTo(cursor, proposals, taken);
}

/** Values of a field of an item; links and ids have their own. */
export function itemValues(canvas: Canvas, cursor: Cursor): readonly Completion[] {
  if (cursor.slot.kind !== 'item-value') return [];
  const { facts, block, item } = cursor.slot;
  const terms = termsFor(facts, block);
  const taken = LIST_KINDS.has(facts.kind)
    ? otherValues(item.fields.get(facts.key), cursor).map((value) => findTerm(terms, value)?.value ?? value)
    : [];
  const proposals = ((): readonly Proposal[] => {
    switch (facts.kind) {
      case 'term':
        return words(terms, facts.key === 'color' ? colorUse(canvas) : new Map());
      case 'terms':
        return words(terms, new Map());
      case 'boolean':
        return ['true', 'false'].map((text) => ({ kind: 'term', label: text, text }));
      case 'texts':
        return facts.key === 'tags' ? tags(canvas, cursor) : [];
      default:
        return [];
    }
  })();
  return fittedTo(cursor, proposals, taken);
}

/** Ids for an item: ones that links ask for in vain, and the one its name gives. */
export function ids(canvas: Canvas, cursor: Cursor): readonly Completion[] {
  if (cursor.slot.kind !== 'id') return [];
  const { item } = cursor.slot;
  const unknown = canvas.items.flatMap((from) =>
    from.links.filter((ref) => canvas.links.withId(ref.target).length === 0).map((ref) => ref.target),
  );
  const asked = [...new Set(unknown)].map(
    (text): Proposal => ({
      kind: 'word',
      label: text,
      description: l10n.t('linked, but not there yet'),
      text,
    }),
  );
  const own = nameOf(item);
  const free =
    own !== '' && canvas.links.withId(own).every((other) => other === item || other.name === item.name);
  const named: readonly Proposal[] = free
    ? [{ kind: 'word', label: own, description: l10n.t('from the name'), text: own }]
    : [];
  return fittedTo(cursor, [...named, ...asked.filter(({ text }) => text !== own)], []);
}

function nameOf(item: Item): string {
  return slug(item.fields.get('name')?.values[0]?.value ?? '');
}

function fittedTo(
  cursor: Cursor,
  proposals: readonly Proposal[],
  taken: readonly string[],
): readonly Completion[] {
  return proposals
    .filter(({ text }) => !taken.includes(text))
    .map((proposal) => (proposal.kind === 'term' ? wordAt(cursor, proposal) : valueAt(cursor, proposal)));
}

function words(terms: readonly Term[], uses: ReadonlyMap<string, number>): readonly Proposal[] {
  return [...terms]
    .sort((a, b) => (uses.get(b.value) ?? 0) - (uses.get(a.value) ?? 0))
    .map((term) => ({
      kind: 'term',
      label: term.value,
      description: usedOn(uses.get(term.value)) ?? l10n.t(term.label),
      documentation: explained(term),
      text: term.value,
    }));
}

function usedOn(count: number | undefined): string | undefined {
  if (count === undefined || count === 0) return undefined;
  return count === 1 ? l10n.t('on one note') : l10n.t('on {0} notes', count);
}

function colorUse(canvas: Canvas): ReadonlyMap<string, number> {
  return counted(canvas.items.flatMap((item) => item.values.color ?? []));
}

function tags(canvas: Canvas, { span }: Cursor): readonly Proposal[] {
  const onNotes = counted(canvas.items.flatMap((item) => item.values.tags ?? []));
  const all = new Map([...(canvas.header.tags ?? []).map((tag) => [tag, 0] as const), ...onNotes]);
  const typed = canvas.text.slice(span.start, span.end);
  return [...all]
    .filter(([tag, count]) => tag !== '' && (tag !== typed || count > 1))
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => {
      const description = usedOn(count);
      return { kind: 'word', label: text, text, ...(description === undefined ? {} : { description }) };
    });
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function currencies(): readonly Proposal[] {
  const names = new Intl.DisplayNames(currentLocale(), { type: 'currency' });
  const all = new Set([...COMMON_CURRENCIES, ...Intl.supportedValuesOf('currency')]);
  return [...all].map((text) => ({ kind: 'word', label: text, description: names.of(text) ?? text, text }));
}

/** The values of a list besides the one being written. */
function otherValues(field: Field | undefined, cursor: Cursor): readonly string[] {
  return (field?.values ?? [])
    .filter(({ span }) => span.end < cursor.span.start || cursor.span.end < span.start)
    .map(({ value }) => value);
}
