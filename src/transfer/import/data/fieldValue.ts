/** Values of the fields of notes. */
import type { BlockKey } from '../../../canvas/blocks';
import { findTerm, type ItemFieldKey, itemField, termsFor } from '../../../canvas/fields';
import type { Data } from './data';

/** Whether a value is one that the field can have in the block. */
export function isValueOf(key: ItemFieldKey, block: BlockKey, content: Data): boolean {
  const field = itemField(key);
  if (field === undefined) return false;
  const terms = termsFor(field, block);
  const values = Array.isArray(content) ? (content as readonly Data[]) : [content];
  switch (field.kind) {
    case 'term':
      return typeof content === 'string' && findTerm(terms, content) !== undefined;
    case 'terms':
      return values.every((value) => typeof value === 'string' && findTerm(terms, value) !== undefined);
    case 'boolean':
      return typeof content === 'boolean';
    case 'amount':
      return typeof content === 'number' && content >= 0;
    case 'text':
    case 'markdown':
      return typeof content === 'string';
    case 'texts':
      return values.every((value) => typeof value === 'string' || typeof value === 'number');
    default:
      return false;
  }
}

/** A value with the spelling of its vocabulary. */
export function canonicalValue(key: ItemFieldKey, block: BlockKey, content: Data): unknown {
  const field = itemField(key);
  if (field === undefined) return content;
  const terms = termsFor(field, block);
  const one = (value: Data): Data =>
    typeof value === 'string' ? (findTerm(terms, value)?.value ?? value) : value;
  if (field.kind === 'term') return one(content);
  if (field.kind === 'terms')
    return (Array.isArray(content) ? (content as readonly Data[]) : [content]).map(one);
  return content;
}
