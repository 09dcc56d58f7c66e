/** The header of a canvas in data: its name, currency, date and the like. */
import { CANVAS_FIELDS, canvasField, findTerm } from '../../../canvas/fields';
import { blockOfHeading } from '../blockOfHeading';
import type { DraftCanvas } from '../draftCanvas';
import { isKeyed, type Keyed } from './data';
import { NAME_KEYS } from './keys';

/** Keys of the header of a canvas, and of other formats for the same. */
export const HEADER_KEYS: ReadonlySet<string> = new Set([
  ...CANVAS_FIELDS.map(({ key }) => key as string),
  'tagline',
]);

const COST_FOCUS = canvasField('cost_focus')?.terms ?? [];

/** The name of a canvas, beside its blocks or in an object about it. */
export function nameInData(value: Keyed): string | undefined {
  for (const key of NAME_KEYS) {
    const found = value[key];
    if (typeof found === 'string' && found.trim() !== '' && blockOfHeading(found) === undefined)
      return found.trim();
    if (isKeyed(found)) {
      const inner = nameInData(found);
      if (inner !== undefined) return inner;
    }
  }
  for (const key of ['meta', 'metadata', 'canvas', 'info']) {
    const found = value[key];
    const inner = isKeyed(found) ? nameInData(found) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The fields of the header, where their values are valid. */
export function headerOf(value: Keyed): DraftCanvas['header'] {
  const own = { ...(isKeyed(value.meta) ? value.meta : {}), ...value };
  const text = (key: string): string | undefined => {
    const found = own[key];
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
  };
  const currency = text('currency');
  const period = text('period');
  const description = text('description') ?? text('tagline');
  const date = text('date');
  const costs = value.cost_structure;
  const focus =
    isKeyed(costs) && typeof costs.type === 'string' ? findTerm(COST_FOCUS, costs.type)?.value : undefined;
  return {
    ...(description === undefined ? {} : { description }),
    ...(focus === undefined ? {} : { cost_focus: focus }),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
    ...(period !== undefined && ['month', 'quarter', 'year'].includes(period) ? { period } : {}),
    ...(date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}),
    ...Object.fromEntries(
      ['designed_for', 'cost_focus'].flatMap((key) => (text(key) === undefined ? [] : [[key, text(key)]])),
    ),
    ...listHeader(own, 'designed_by'),
    ...listHeader(own, 'tags'),
    ...(typeof own.version === 'string' && isKeyed(value) && 'bmc' in own ? { version: own.version } : {}),
  };
}

function listHeader(own: Keyed, key: string): DraftCanvas['header'] {
  const value = own[key];
  if (typeof value === 'string' && value !== '') return { [key]: value };
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number'))
    return { [key]: value };
  return {};
}
