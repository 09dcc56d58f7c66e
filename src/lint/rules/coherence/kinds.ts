/** What the rules about kinds that do not fit share: the kinds themselves, and the two ways out as fixes. */
import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../../../canvas/canvas';
import type { ItemFieldKey } from '../../../canvas/fields';
import { refTo } from '../../../canvas/identity';
import type { NewValue } from '../../../canvas/operation';
import { shortName } from '../../names';
import type { Finding, Fix, Related } from '../../rule';

/** Relationships that take a person. */
export const PERSONAL: ReadonlySet<string> = new Set([
  'personal_assistance',
  'dedicated_personal_assistance',
]);
/** Relationships that take none. */
export const AUTOMATED: ReadonlySet<string> = new Set(['self_service', 'automated_services']);

/** Whether there are items, all of them say their type, and all types are of these. */
export function areAll(items: readonly Item[], types: ReadonlySet<string>): boolean {
  return items.length > 0 && items.every(({ values }) => types.has(values.type ?? ''));
}

/** Whether a relationship or a partnership is said to have a motive. */
export function hasMotive({ values }: Item, motive: string): boolean {
  return values.motivation?.includes(motive) === true;
}

/** The motives of an item without one of them. */
export function withoutMotive({ values }: Item, motive: string): readonly string[] {
  return (values.motivation ?? []).filter((one) => one !== motive);
}

/** A finding on an item that names the items it does not fit. */
export function misfit(
  item: Item,
  message: string,
  others: readonly Item[],
  fixes: () => readonly Fix[],
): Finding {
  const related: readonly Related[] = others.map((other) => ({
    span: other.nameSpan,
    message: l10n.t('“{0}” is here.', shortName(other)),
  }));
  return { span: item.nameSpan, message, item, block: item.block, related, fixes };
}

/** Says something else about some items. */
export function setFix(
  canvas: Canvas,
  items: readonly Item[],
  key: ItemFieldKey,
  value: NewValue | ((item: Item) => NewValue),
  title: string,
): Fix {
  return {
    title,
    operations: items.map((item) => ({
      kind: 'set-field',
      item: refTo(canvas, item),
      key,
      value: typeof value === 'function' ? value(item) : value,
    })),
  };
}
