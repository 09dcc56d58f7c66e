/** The values that an agent gives to fields, brought into the form that the field takes, or refused with what it takes. */
import * as l10n from '@vscode/l10n';
import type { Term } from '../../canvas/blocks';
import { type CanvasFieldFacts, findTerm, type ItemFieldFacts, type ValueKind } from '../../canvas/fields';
import type { NewValue } from '../../canvas/operation';
import { LIST_KINDS, VALUES } from '../../canvas/schema';
import { refuse } from '../../edit/refusal';
import type { RequestedChange } from './input';

/** A value as it arrives; null takes the field away. */
export type GivenValue = Extract<RequestedChange, { readonly do: 'set' }>['value'];

/** The value to be written. */
export function valueFor(
  field: ItemFieldFacts | CanvasFieldFacts,
  terms: readonly Term[],
  given: GivenValue,
): NewValue {
  if (given === null || given === '') return undefined;
  if (LIST_KINDS.has(field.kind)) return [given].flat().map((each) => String(oneValue(field, terms, each)));
  if (Array.isArray(given)) return refuse(l10n.t('“{0}” takes a single value here.', field.key));
  return oneValue(field, terms, given);
}

function oneValue(
  field: ItemFieldFacts | CanvasFieldFacts,
  terms: readonly Term[],
  given: string | number | boolean,
): string | number | boolean {
  if (terms.length > 0) return termFor(field.key, terms, String(given));
  const value = inForm(field.kind, given);
  return VALUES[field.kind].safeParse(value).success ? value : refuseValue(field, given);
}

function termFor(key: string, terms: readonly Term[], given: string): string {
  const words = terms.map((term) => term.value).join(', ');
  return (
    findTerm(terms, given)?.value ??
    refuse(l10n.t('“{0}” does not fit {1}. It takes: {2}.', given, key, words))
  );
}

/** Numbers and truth values may come as text, and texts as numbers. */
function inForm(kind: ValueKind, given: string | number | boolean): string | number | boolean {
  switch (kind) {
    case 'amount':
      return typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    case 'boolean':
      return given === 'true' ? true : given === 'false' ? false : given;
    default:
      return String(given);
  }
}

function refuseValue(field: ItemFieldFacts | CanvasFieldFacts, given: string | number | boolean): never {
  return refuse(l10n.t('“{0}” does not fit {1}. {2}', String(given), field.key, l10n.t(field.meaning)));
}
