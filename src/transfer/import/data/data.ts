/** Data as JSON and YAML have it. */

/** Any data. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** An object, as opposed to a list. */
export type Keyed = { readonly [key: string]: Data };

/** What is nested deeper than this is not read. */
export const DEEPEST_DATA = 40;

/** Whether data is an object. */
export function isKeyed(data: Data | undefined): data is Keyed {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** All texts in some data, in order. */
export function textsOf(data: Data, depth = 0): readonly string[] {
  if (data === null || depth > DEEPEST_DATA) return [];
  if (typeof data === 'object')
    return (Array.isArray(data) ? (data as readonly Data[]) : Object.values(data)).flatMap((entry) =>
      textsOf(entry, depth + 1),
    );
  const text = String(data).trim();
  return text === '' ? [] : [text];
}
