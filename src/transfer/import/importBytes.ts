/** Canvases from files: text in the usual encodings, and pictures that carry their canvas. */
import * as l10n from '@vscode/l10n';
import { isPng, sourceInPng } from '../pngSource';
import { fromOwnFile, type Imported, type ImportOptions, importText } from './importText';
import { LARGEST, LARGEST_PICTURE } from './limits';

/** The extensions of files that may hold a canvas, for filters of dialogs, folders and dropped files. */
export const IMPORTED_EXTENSIONS = [
  'md',
  'markdown',
  'txt',
  'html',
  'htm',
  'bmml',
  'json',
  'csv',
  'tsv',
  'canvas',
  'mmd',
  'mermaid',
  'svg',
  'png',
] as const;

/** Reads the canvases in a file. Never throws on what it holds. */
export function importBytes(bytes: Uint8Array, options: ImportOptions): Imported {
  if (bytes.length > LARGEST_PICTURE) return importText(' '.repeat(LARGEST + 1), options);
  if (isPng(bytes)) {
    const source = sourceInPng(bytes);
    return source === undefined
      ? {
          ok: false,
          kind: 'no-canvas',
          reason: l10n.t('This picture carries no canvas. Only pictures exported from a canvas can be read.'),
        }
      : fromOwnFile(source, 'png', options);
  }
  if (bytes.length > LARGEST * 4 && !isSvg(bytes)) return importText(' '.repeat(LARGEST + 1), options);
  const text = decoded(bytes);
  return text === undefined
    ? { ok: false, kind: 'unreadable', reason: l10n.t('This is no text that can be read.') }
    : importText(text, options);
}

function isSvg(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).includes('<svg');
}

/** UTF-8 and UTF-16 by their marks, else UTF-8, else the encoding of older Windows programs; undefined for bytes that are no text. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
