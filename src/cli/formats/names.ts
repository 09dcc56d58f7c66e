/** How findings may be written. */
export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type FormatName = (typeof FORMATS)[number];
