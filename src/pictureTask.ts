/**
 * The messages between the extension and the page that draws pictures (`src/extension/picture`). The page is opened for one task
 * and should be there at once, so they are checked by hand: a library for schemas would be most of what it loads.
 */

export type PictureTask =
  /** Draw an SVG as a PNG of this size in pixels, and send it back; or put it on the clipboard. */
  | {
      readonly kind: 'draw' | 'copy-picture';
      readonly svg: string;
      readonly width: number;
      readonly height: number;
    }
  /** Put a text on the clipboard, as HTML and as plain text. */
  | { readonly kind: 'copy-html'; readonly html: string; readonly text: string }
  /** Read the clipboard, with its rich text. */
  | { readonly kind: 'read-clipboard' };

export type PictureReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly png?: Uint8Array | undefined }
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Undefined for anything but a task. */
export function readPictureTask(message: unknown): PictureTask | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, svg, width, height, html, text } = message;
  if (kind === 'draw' || kind === 'copy-picture')
    return typeof svg === 'string' && isSize(width) && isSize(height)
      ? { kind, svg, width, height }
      : undefined;
  if (kind === 'read-clipboard') return { kind };
  return kind === 'copy-html' && typeof html === 'string' && typeof text === 'string'
    ? { kind, html, text }
    : undefined;
}

/** Undefined for anything but a report. */
export function readPictureReport(message: unknown): PictureReport | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, png, reason, html, text } = message;
  if (kind === 'ready') return { kind };
  if (kind === 'done' && (png === undefined || png instanceof Uint8Array)) return { kind, png };
  if (kind === 'clipboard' && typeof html === 'string' && typeof text === 'string')
    return { kind, html, text };
  return kind === 'failed' && typeof reason === 'string' ? { kind, reason } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}
